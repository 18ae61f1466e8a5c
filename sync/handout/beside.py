"""The invitation that whoever sets up the computers of an office leaves beside the program."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Final

NAME: Final = "company.patio-invite"


def invitation_beside() -> Path | None:
    """The file, where there is one. A program that runs from its sources is installed nowhere."""
    return find_beside(Path(sys.executable)) if getattr(sys, "frozen", False) else None


def find_beside(executable: Path) -> Path | None:
    """The file in the folder of ``executable``, or beside the application (``.app``) it is in:
    nothing may be put into that without breaking its signature."""
    folder = executable.resolve().parent
    bundle = next((above for above in folder.parents if above.suffix == ".app"), None)
    folders = [folder, *([bundle.parent] if bundle is not None else [])]
    return next((found for place in folders if (found := place / NAME).is_file()), None)
