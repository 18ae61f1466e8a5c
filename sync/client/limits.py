"""How large a file may be that goes from this PC to colleagues."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from sync.client.asking import Asker


def largest_file(asker: Asker, files: Sequence[Path]) -> int:
    """Bytes of the largest that the company shares; nobody is asked where there are no files."""
    if not files:
        return 0
    from sync.local import settling

    return asker.ask(settling.AskSettings(), settling.CompanySettings).file_mib << 20
