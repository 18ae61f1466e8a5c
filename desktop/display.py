"""Whether a window can be seen on this machine: asked before Qt, which would end the process itself
with a page of text."""

from __future__ import annotations

import os
import sys
from pathlib import Path
from typing import Final

from PySide6.QtCore import QLibraryInfo

_VARIABLES: Final = {"wayland": "WAYLAND_DISPLAY", "xcb": "DISPLAY"}
"""By which environment variable each of Qt's ways to a Linux screen is found."""

_X11: Final = "libxcb.so.1"
_TRY: Final = "The commands work without one: try `patio feed` or `patio --help`."


def can_show(grab_to: Path | None) -> bool:
    """Whether a window can open here; where it cannot, the person has been told why.

    With ``grab_to`` nothing is to be seen: from here on Qt draws off screen.
    """
    if grab_to is not None:
        os.environ["QT_QPA_PLATFORM"] = "offscreen"
    obstacle = what_is_missing()
    if obstacle:
        print(f"patio: {obstacle}", file=sys.stderr)
    return not obstacle


def what_is_missing() -> str:
    """Why no window can open, as a sentence or two; empty where one can. Qt tries one way after the
    other, so one that works is enough."""
    if not sys.platform.startswith("linux"):
        return ""
    ways = _ways()
    if not ways:
        return f"there is no display here, so the window cannot open. {_TRY}"
    reasons = [_obstacle(way) for way in ways]
    return "" if "" in reasons else reasons[0]


def missing_library(way: str = "xcb") -> str:
    """The file name of a system library without which Qt opens no window by this way (``xcb``,
    ``wayland``), or empty."""
    import ctypes  # the other systems never need it

    plugins = Path(QLibraryInfo.path(QLibraryInfo.LibraryPath.PluginsPath))
    try:
        ctypes.CDLL(str(plugins / "platforms" / f"libq{way}.so"))
    except OSError as error:
        return str(error).partition(":")[0]
    return ""


def _ways() -> list[str]:
    """Those that Qt will try: what somebody chose, or what the environment names."""
    chosen = os.environ.get("QT_QPA_PLATFORM", "")
    if chosen:
        return [one.partition(":")[0] for one in chosen.split(";")]
    return [way for way, variable in _VARIABLES.items() if os.environ.get(variable)]


def _obstacle(way: str) -> str:
    if way not in _VARIABLES:
        return ""  # off screen, or something that only who chose it knows
    if missing := missing_library(way):
        return (
            f"this system lacks {missing}, without which no window can open. "
            "The command in Patio's README that runs the demo says what to install."
        )
    if not (_x11_answers() if way == "xcb" else _wayland_answers()):
        name = os.environ.get(_VARIABLES[way], "")
        return f"the display {name} does not answer, so the window cannot open. {_TRY}"
    return ""


def _x11_answers() -> bool:
    """Whether the X server lets us in, as the library that Qt uses finds it."""
    import ctypes

    xcb = ctypes.CDLL(_X11)
    xcb.xcb_connect.restype = ctypes.c_void_p
    xcb.xcb_connection_has_error.argtypes = [ctypes.c_void_p]
    # It stays open: a server without other clients begins anew when its last one goes, and Qt would
    # come in that moment.
    return not xcb.xcb_connection_has_error(xcb.xcb_connect(None, None))


def _wayland_answers() -> bool:
    if os.environ.get("WAYLAND_SOCKET"):
        return True  # already open: asking would use it up
    import socket

    name = os.environ.get("WAYLAND_DISPLAY") or "wayland-0"
    place = Path(os.environ.get("XDG_RUNTIME_DIR", "/"), name)
    with socket.socket(socket.AF_UNIX, socket.SOCK_STREAM) as link:
        try:
            link.connect(str(place))
        except OSError:
            return False
    return True
