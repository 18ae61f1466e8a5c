"""Two processes that sign with one key: which of them has to stop (protocol.md 6 and 9, T25).

They meet when the copy of a home is started on another computer. Neither may believe the
other's word for who is the original, so the one that was started later stops. For that the
16 bytes with which a process introduces itself say when it started and in which epoch it
writes: two epochs of one device cannot fork, however many processes write them.
"""

from __future__ import annotations

import hashlib
from collections.abc import Callable
from typing import Final

from sync.replication.roster import EPOCH_MARK

_LATEST: Final = (1 << 48) - 1


def instance_of(
    device: bytes,
    epoch: int,
    started_ms: int,
    randomness: Callable[[int], bytes],
    *,
    writable: bool,
) -> bytes:
    """16 bytes for a process: start (48-bit ms), mark of the epoch (4 bytes), 6 random bytes.

    One that may not write counts as started last of all: it yields to everybody.
    """
    started = min(max(started_ms, 0), _LATEST) if writable else _LATEST
    return started.to_bytes(6, "big") + _mark(device, epoch) + randomness(6)


def must_yield(ours: bytes, theirs: bytes, device: bytes, epoch: int) -> bool:
    """Whether we, writing in ``epoch`` now, have to stop for a process with our key."""
    return theirs[EPOCH_MARK] == _mark(device, epoch) and theirs < ours


def _mark(device: bytes, epoch: int) -> bytes:
    text = b"patio/instance1" + device + epoch.to_bytes(8, "big")
    return hashlib.sha256(text).digest()[:4]
