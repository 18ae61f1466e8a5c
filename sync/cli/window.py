"""What the command line asks of a window, without knowing one."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True, slots=True)
class WindowRequest:
    """One window to open.

    ``grab_to`` draws the feed off screen into that PNG file and closes again.
    ``language`` (``es``, ``en``) overrides the system's.
    """

    home: Path
    grab_to: Path | None = None
    language: str | None = None


OpenWindow = Callable[[WindowRequest], int]
"""Opens the window, returns when it is closed, with the program's exit status."""
