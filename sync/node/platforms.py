"""Which installer is for this computer."""

from __future__ import annotations

import platform
import sys
from pathlib import Path
from typing import Final

_MACHINES: Final = {"amd64": "x86_64", "aarch64": "arm64"}


def this_platform() -> str:
    """``windows-x86_64``, ``macos-arm64``, or ``linux-x86_64-deb``: on Linux with how Patio was
    installed, for the system's own packages are its owner's to change."""
    machine = platform.machine().lower()
    machine = _MACHINES.get(machine, machine)
    if sys.platform == "win32":
        return f"windows-{machine}"
    if sys.platform == "darwin":
        return f"macos-{machine}"
    return f"linux-{machine}-{packed(Path(sys.executable))}"


def packed(executable: Path, root: Path = Path("/")) -> str:
    """``deb`` or ``rpm`` for a program among the system's own, ``tar`` for one in a folder of its
    owner's."""
    if not executable.resolve().is_relative_to(root / "usr"):
        return "tar"
    return "deb" if (root / "var/lib/dpkg/status").exists() else "rpm"
