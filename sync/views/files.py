"""Which file a name means: views.db may be deleted or replaced while it is open."""

from __future__ import annotations

import os
from pathlib import Path

Identity = tuple[int, int]
"""Device and number of a file, as the operating system counts them."""


def identity_of(path: Path) -> Identity | None:
    """Which file the name means now, or None without one."""
    try:
        found = os.stat(path)
    except OSError:
        return None
    return (found.st_dev, found.st_ino)
