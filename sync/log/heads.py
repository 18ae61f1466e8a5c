"""A digest over what is held: equal on devices that hold the same entries."""

from __future__ import annotations

from collections.abc import Mapping

from sync.hashing import sha256
from sync.values import LogHead, LogKey


def heads_digest(heads: Mapping[LogKey, LogHead], context: bytes = b"") -> bytes:
    """32 bytes over the heads of all branches, whatever order they came in.

    A head fixes all entries below it, and branches are named by the entries held, so equal
    sets give equal digests. A log of which only an illegal first entry came has no part.
    """
    total = sha256(context)
    for key, head in sorted(item for item in heads.items() if item[1].seq):
        total.update(key.device + key.epoch.to_bytes(8, "big") + bytes([key.lane]))
        total.update(head.seq.to_bytes(8, "big") + head.hash)
    return total.digest()
