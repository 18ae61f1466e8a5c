"""Whether a window can be shown here at all."""

from __future__ import annotations

import os
import re
import socket
import sys

_LOCAL_DISPLAY = re.compile(r"(?:unix)?:(\d+)(?:\.\d+)?")
_UNSEEN = {"offscreen", "minimal", "vnc"}


def has_display() -> bool:
    """False when Qt was told to draw nowhere, or on Linux when no screen answers.

    Qt ends the process when the X server named in ``DISPLAY`` is not there, so it is
    asked first; a server on another machine is believed.
    """
    if os.environ.get("QT_QPA_PLATFORM", "").split(":")[0] in _UNSEEN:
        return False
    if sys.platform in ("win32", "darwin"):
        return True
    if os.environ.get("WAYLAND_DISPLAY"):
        return True
    display = os.environ.get("DISPLAY", "")
    local = _LOCAL_DISPLAY.fullmatch(display)
    return _answers(local[1]) if local else bool(display)


def _answers(number: str) -> bool:
    path = f"/tmp/.X11-unix/X{number}"
    return any(_listens(name) for name in (path, f"\0{path}"))


def _listens(name: str) -> bool:
    with socket.socket(socket.AF_UNIX, socket.SOCK_STREAM) as link:
        try:
            link.connect(name)
        except OSError:
            return False
    return True
