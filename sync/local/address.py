"""Where a running node can be reached: a small file in the home that only the person reads.

A Unix socket where the platform has them and the path is short enough for one, else
loopback TCP with a random token (protocol.md 14).
"""

from __future__ import annotations

import json
import socket
import sys
from dataclasses import dataclass
from pathlib import Path

from sync.store.disk import replace_file
from sync.store.fields import UNFIT, read_json, text, whole

SOCKET_PATH_LIMIT = 100
"""Bytes; ``sun_path`` holds 104 on macOS and 108 on Linux, the ending zero included."""


@dataclass(frozen=True, slots=True)
class ChannelAddress:
    """Either ``path`` of a Unix socket, or ``port`` on loopback with the ``token`` to show."""

    path: str = ""
    port: int = 0
    token: str = ""

    def save(self, file: Path) -> None:
        """Publish the address. Raises NoSpace, CannotWrite."""
        fields = {"path": self.path, "port": self.port, "token": self.token}
        replace_file(file, json.dumps(fields | {"home": _folder_of(file)}).encode())

    def connect(self, timeout_s: float) -> socket.socket:
        """A blocking connection.

        Raises:
            OSError: nobody listens there (any more).
        """
        if not self.path:
            return socket.create_connection(("127.0.0.1", self.port), timeout_s)
        link = socket.socket(socket.AF_UNIX, socket.SOCK_STREAM)
        link.settimeout(timeout_s)
        try:
            link.connect(self.path)
        except OSError:
            link.close()
            raise
        return link


def load_address(file: Path) -> ChannelAddress | None:
    """The published address, or None when no node has published one.

    One that came with a copied folder leads to the node of the original: what is written to the
    copy would be written there.
    """
    try:
        data = read_json(file)
        if whole(data.get("home", 0)) not in (0, _folder_of(file)):
            return None
        port = whole(data["port"], 0, 65535)
        return ChannelAddress(text(data["path"]), port, text(data["token"]))
    except (OSError, *UNFIT):
        return None


def _folder_of(file: Path) -> int:
    """The number of the folder in its file system; it keeps it when it gets another name."""
    return file.parent.stat().st_ino


def unix_socket_fits(path: Path) -> bool:
    """Whether this platform can listen on a Unix socket of that name."""
    return sys.platform != "win32" and len(str(path).encode()) <= SOCKET_PATH_LIMIT
