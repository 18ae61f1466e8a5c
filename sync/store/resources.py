"""Where the files are that come with Patio."""

from __future__ import annotations

from pathlib import Path


def resources() -> Path:
    """The folder: with the installed window, else in the checkout."""
    top = Path(__file__).resolve().parents[2]
    installed = top / "desktop" / "resources"
    return installed if installed.is_dir() else top / "resources"
