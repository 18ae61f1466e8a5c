"""Which of several files it is that something is wrong with."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from sync.errors import BadText


@contextmanager
def naming(path: Path) -> Iterator[None]:
    """Have a rule that refuses a file say what it is called, as fact ``name``."""
    try:
        yield
    except BadText as error:
        raise BadText(**{**error.facts, "name": path.name}) from None
