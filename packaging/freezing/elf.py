"""What a Linux library asks for."""

from __future__ import annotations

import re
import subprocess
from functools import cache


@cache
def needed(file: str) -> tuple[tuple[str, None], ...]:
    """The libraries that this one itself asks for. PyInstaller gives those that they need too,
    as they are on this system: with them, whatever a stand-in replaces would be kept.

    Raises:
        subprocess.CalledProcessError, FileNotFoundError: ``readelf`` refused, or is not there.
    """
    asked = ["readelf", "--wide", "--dynamic", file]
    told = subprocess.run(asked, check=True, stdout=subprocess.PIPE, text=True).stdout
    return tuple((name, None) for name in re.findall(r"\(NEEDED\).*\[(.+)\]", told))
