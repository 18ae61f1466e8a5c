"""Keeps ``None`` alive on Python 3.11, where PySide6 6.12 gives it away.

PySide6 6.12.0 drops a reference to ``None`` with every call of a C++ method that returns
nothing (6.11.1 does not). Python 3.12 and later do not count references to ``None``; on 3.11
the count reaches zero after some five thousand calls and the interpreter aborts with
"none_dealloc: deallocating None". To be removed with the PySide6 that no longer does it:
``tests/desktop/test_lasting.py`` says when.
"""

from __future__ import annotations

import sys

_PLENTY = 1 << 60
"""More references than a window could lose in a hundred years."""


def keep_none() -> None:
    """Give ``None`` so many references that it cannot run out of them. Once is enough."""
    if sys.implementation.name != "cpython" or sys.version_info >= (3, 12):
        return
    import ctypes

    count = ctypes.c_ssize_t.from_address(id(None))
    if count.value < _PLENTY:
        count.value += _PLENTY
