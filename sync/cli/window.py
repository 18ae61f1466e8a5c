"""What the command line asks of a window, without knowing one."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True, slots=True)
class WindowRequest:
    """One window to open.

    ``grab_to`` draws the feed off screen into that PNG file and closes again.
    ``language`` (``es``, ``en``, ``ca``, ``eu``, ``gl``) overrides the system's. ``gallery`` shows
    the window's parts instead of a home, which is then not looked at. ``link`` is the ``patio:``
    address of a card to go to, or the path of an invitation to be asked about. By the file
    ``invite`` a home without a company comes in at once, as ``name``. ``background``: nothing is
    to be seen before somebody asks, where the system has a place for that. ``screen`` is for the
    hall: news over the whole screen, and nothing to press.
    """

    home: Path
    grab_to: Path | None = None
    language: str | None = None
    gallery: bool = False
    link: str = ""
    background: bool = False
    invite: Path | None = None
    name: str = ""
    screen: bool = False


OpenWindow = Callable[[WindowRequest], int]
"""Opens the window, returns when it is closed, with the program's exit status."""
