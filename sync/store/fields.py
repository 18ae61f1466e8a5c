"""Reading the small JSON files of a home: what is not exactly as we write it is refused.

Anybody with an editor, a dying disk or a clever program may have changed them, and a number
that is too large or a key that is too short would come up far from here.
"""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any, Final

LARGEST: Final = 1 << 20
"""Bytes; the largest of these files has a few thousand."""

MAX_U64: Final = (1 << 64) - 1
MAX_SEQ: Final = (1 << 62) - 1
"""Far below what a database can count, far above what anybody writes."""

UNFIT: Final = (ValueError, LookupError, TypeError, AttributeError, OverflowError, RecursionError)
"""What :func:`read_json` and taking its answer apart may raise about the content."""


def read_json(path: Path) -> Any:  # noqa: ANN401 - what it is, the caller has to find out
    """Whatever the file holds.

    Raises:
        OSError: it cannot be read. One of :data:`UNFIT`: it holds no JSON, or far too much.
    """
    with path.open("rb") as file:
        data = file.read(LARGEST + 1)
    if len(data) > LARGEST:
        raise ValueError("too large")
    return json.loads(data)


def whole(value: object, low: int = 0, high: int = MAX_U64) -> int:
    """A whole number in its range. Raises ValueError for anything else, 1.0 and True included."""
    if type(value) is not int or not low <= value <= high:
        raise ValueError("no such number")
    return value


def text(value: object) -> str:
    """A text that every encoding and file system takes. Raises ValueError for anything else."""
    if not isinstance(value, str) or "\x00" in value:
        raise ValueError("no such text")
    value.encode()
    return value


def hexed(value: object, *lengths: int) -> bytes:
    """Bytes out of hex digits; of one of these lengths, if any are given. Raises ValueError."""
    data = bytes.fromhex(value) if isinstance(value, str) else None
    if data is None or (lengths and len(data) not in lengths):
        raise ValueError("no such bytes")
    return data
