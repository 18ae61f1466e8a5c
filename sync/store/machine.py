"""Which computer a home is on, and where that computer keeps what must not be in the home.

A home that was copied, moved or put back looks right from the inside. So what it is compared
with lies outside: the computer's own id, and records in the person's state folder
(protocol.md 9, Restore).
"""

from __future__ import annotations

import hashlib
import hmac
import os
import re
import subprocess
import sys
from contextlib import suppress
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from sync.values import DeviceId

_CONTEXT = b"patio/machine1"
_BYTES = 16


@dataclass(frozen=True, slots=True)
class Machine:
    """A computer as its homes see it: ``id`` (empty: it has none) and its folder for records."""

    id: str
    records: Path

    def mark(self, device: DeviceId) -> bytes:
        """16 bytes that tell this computer from others, to this device alone; empty without id.

        The id is the key, so that what is stored leads nobody to it, and two homes on one
        computer cannot be told to be. Source: machine-id(5), "application-specific".
        """
        if not self.id:
            return b""
        return hmac.digest(self.id.encode(), _CONTEXT + device, hashlib.sha256)[:_BYTES]


def this_machine() -> Machine:
    """The computer this runs on.

    ``PATIO_MACHINE_ID`` stands in for the computer's id: containers made from one image share
    theirs, and tests play several computers on one. The records follow the platform's folder
    for a program's state (``XDG_STATE_HOME`` where there is such a thing).
    """
    import platformdirs  # needed by who opens a home, not by who only reads one

    folder = platformdirs.user_state_path("patio", appauthor=False)
    return Machine(os.environ.get("PATIO_MACHINE_ID") or _own_id(), folder / "devices")


@cache
def _own_id() -> str:
    """The operating system's name for this computer, or empty when it does not say."""
    try:
        return _system_id()
    except (OSError, subprocess.SubprocessError):
        return ""


if sys.platform == "win32":

    def _system_id() -> str:
        import winreg

        place = r"SOFTWARE\Microsoft\Cryptography"
        access = winreg.KEY_READ | winreg.KEY_WOW64_64KEY
        with winreg.OpenKey(winreg.HKEY_LOCAL_MACHINE, place, access=access) as key:
            return str(winreg.QueryValueEx(key, "MachineGuid")[0])

elif sys.platform == "darwin":

    def _system_id() -> str:
        words = ["/usr/sbin/ioreg", "-rd1", "-c", "IOPlatformExpertDevice"]
        told = subprocess.run(words, capture_output=True, text=True, timeout=5, check=True)
        found = re.search(r'"IOPlatformUUID" = "([^"]+)"', told.stdout)
        return found[1] if found else ""

else:

    def _system_id() -> str:
        for name in ("/etc/machine-id", "/var/lib/dbus/machine-id"):
            with suppress(OSError):
                text = Path(name).read_text(encoding="ascii", errors="replace").strip()
                if text and text != "uninitialized":  # what systemd writes before the first start
                    return text
        return ""
