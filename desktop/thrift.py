"""Memory that the window does not need goes back to the system.

glibc learns from the first large picture that is freed to keep the room of later ones for itself,
up to 32 MB, and gives back only what lies at the end of its heap: after a change of size or theme a
window is 20 MB larger than what is in it. Here large pieces come from the system and go back there
at once, and the free pages between small ones are given back when the window rests.

Source: mallopt(3) (``M_MMAP_THRESHOLD``, "dynamic mmap threshold") and malloc_trim(3). Other
systems' libraries do so by themselves.
"""

from __future__ import annotations

import ctypes
import sys
import time

_M_TRIM_THRESHOLD, _M_MMAP_THRESHOLD, _M_ARENA_MAX = -1, -3, -8
LARGE = 128 * 1024
"""Bytes from which a piece is the system's own: where glibc begins too."""

AT_ONCE = 2 * 1024 * 1024
"""Bytes at the end of the heap that are given back at once: less comes and goes all the time, a
hundred times in a start."""

RESTED_S = 0.05
"""Who has used so little of the processor between two looks rests."""

WORKED_S = 1.0
"""After so much of the processor there may be something to give back."""

WORKED_LONG_S = 10.0
"""After so much it is given back in the middle of work: that takes a few milliseconds."""


def _library() -> ctypes.CDLL | None:
    """The C library, where it is glibc."""
    if not sys.platform.startswith("linux"):
        return None
    library = ctypes.CDLL(None)
    return library if hasattr(library, "mallopt") and hasattr(library, "malloc_trim") else None


def keep_little() -> None:
    """Have freed memory given back. Before the application object, to count for all of it."""
    library = _library()
    if library is not None:
        library.mallopt(_M_MMAP_THRESHOLD, LARGE)
        library.mallopt(_M_TRIM_THRESHOLD, AT_ONCE)
        library.mallopt(_M_ARENA_MAX, 1)


class Thrift:
    """Gives back the free pages of the heap; to be asked every now and then by :meth:`look`."""

    def __init__(self) -> None:
        self._library = _library()
        self._looked = self._trimmed = time.process_time()

    def look(self) -> bool:
        """Give back if there may be something and it is a good moment; whether it was done."""
        now = time.process_time()
        rests, worked = now - self._looked < RESTED_S, now - self._trimmed
        self._looked = now
        if self._library is None or worked < (WORKED_S if rests else WORKED_LONG_S):
            return False
        self._library.malloc_trim(0)
        self._looked = self._trimmed = time.process_time()
        return True
