"""SHA-256, whose library comes with the first hash and not before.

Importing :mod:`hashlib` maps OpenSSL, 3 MB and 2 ms that a window opens without: it reads rows and
leaves hashing to its node.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from hashlib import _Hash

_real: Callable[[bytes | bytearray | memoryview], _Hash] | None = None


def sha256(data: bytes | bytearray | memoryview = b"") -> _Hash:
    """The hash of ``data``, to be asked for its 32 bytes or fed with more."""
    global _real
    if _real is None:
        from hashlib import sha256 as real

        _real = real
    return _real(data)
