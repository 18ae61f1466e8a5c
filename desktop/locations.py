"""Where the window finds its QML and resources, and keeps the choices of who looks at it."""

from __future__ import annotations

from functools import lru_cache
from pathlib import Path

_PACKAGE = Path(__file__).resolve().parent


def qml_folder() -> Path:
    """The folder that holds the QML module ``Patio`` (to be an import path)."""
    return _PACKAGE / "qml"


@lru_cache(maxsize=1)
def resources() -> Path:
    """Icons, tiles, fonts, translations.

    The package's own folder when it has them (an installed Patio), else the checkout's
    (architecture.md 5).
    """
    installed = _PACKAGE / "resources"
    return installed if installed.is_dir() else _PACKAGE.parent / "resources"


def logo_file() -> Path:
    """Patio's mark."""
    return resources() / "art" / "logo.svg"


def dotted_logo_file() -> Path:
    """The same with a dot: something is new."""
    return resources() / "art" / "logo-unread.svg"


def entry_picture_file() -> Path:
    """The patio that is seen beside the entry form."""
    return resources() / "art" / "onboarding.png"


def choices_file(home: Path) -> Path:
    """The file with language, theme and text size chosen in the window of this home."""
    return home / "window.json"


def drafts_file(home: Path) -> Path:
    """The file with what is typed and not sent in the window of this home."""
    return home / "window-drafts.json"
