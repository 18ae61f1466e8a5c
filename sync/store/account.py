"""Whose account this process runs in, as far as the system knows."""

from __future__ import annotations

import sys

if sys.platform == "win32":

    def _written_name() -> str:
        import ctypes
        from ctypes import wintypes

        display, room = 3, wintypes.ULONG(257)  # NameDisplay, which accounts of a domain have
        name = ctypes.create_unicode_buffer(room.value)
        ask = ctypes.windll.secur32.GetUserNameExW
        return name.value if ask(display, name, ctypes.byref(room)) else ""

else:

    def _written_name() -> str:
        import os
        import pwd

        try:
            return pwd.getpwuid(os.getuid()).pw_gecos.split(",")[0]
        except KeyError:  # a user without an account, as in a container
            return ""


def account_name() -> str:
    """The name of the person, or empty where the account has none.

    A single word is what computers are set up with (``Usuario``, ``admin``), and nobody's name.
    """
    words = _written_name().split()
    return " ".join(words) if len(words) > 1 else ""
