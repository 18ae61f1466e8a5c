"""Keeps ``None``, ``True`` and ``False`` alive on Python 3.11: PySide6 6.12 gives them away.

PySide6 6.12.0 drops a reference to ``None`` with every call of a C++ method that returns
nothing (6.11.1 does not), and now and then one to ``True`` or ``False``. Python 3.12 and later
do not count references to these; on 3.11 the count reaches zero after some thousand calls and
the interpreter aborts with "none_dealloc: deallocating None", or "bool_dealloc" at its end.
To be removed with the PySide6 that no longer does it:
``tests/desktop/test_lasting.py`` says when.
"""

from __future__ import annotations

import sys

_PLENTY = 1 << 60
"""More references than a window could lose in a hundred years."""


def keep_none() -> None:
    """Give the three so many references that they cannot run out of them. Once is enough."""
    if sys.implementation.name != "cpython" or sys.version_info >= (3, 12):
        return
    import ctypes

    for lasting in (None, True, False):
        count = ctypes.c_ssize_t.from_address(id(lasting))
        if count.value < _PLENTY:
            count.value += _PLENTY
