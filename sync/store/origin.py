"""The system's own mark on a file that came from somebody else (protocol.md A20).

Windows and macOS ask before they open a program with that mark; desktops on Linux keep it as
where the file came from. A folder that cannot hold the mark gets the file without it.
"""

from __future__ import annotations

import os
import subprocess
import sys
import time
from contextlib import suppress
from pathlib import Path
from typing import Final

ORIGIN: Final = "patio:"
"""What is noted as the file's origin: the program, and nobody's name."""

XDG_ATTRIBUTE: Final = "user.xdg.origin.url"
"""Source: freedesktop.org, Common Extended Attributes."""

ZONE: Final = "[ZoneTransfer]\r\nZoneId=3\r\n"
"""The stream Zone.Identifier, zone "Internet". Source: Microsoft, [MS-FSCC] 5.6.1."""


def quarantine(now_s: float) -> str:
    """The value of macOS's attribute com.apple.quarantine, for a file that was saved now."""
    return f"0081;{int(now_s):08x};Patio;"


def mark_as_foreign(path: Path) -> None:
    """Leave the mark; a file system that takes none is no reason to fail."""
    with suppress(OSError):
        if sys.platform == "win32":
            Path(f"{path}:Zone.Identifier").write_text(ZONE, encoding="ascii", newline="")
        elif sys.platform == "darwin":
            value = quarantine(time.time())
            write = ["/usr/bin/xattr", "-w", "com.apple.quarantine", value, str(path)]
            subprocess.run(write, check=False, capture_output=True)
        else:
            os.setxattr(path, XDG_ATTRIBUTE, ORIGIN.encode())
