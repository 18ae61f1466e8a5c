"""The numbers of the control kinds, and how large their payloads may be."""

from __future__ import annotations

from enum import IntEnum
from typing import Final

from sync.log.header import CRITICAL_BIT, GENESIS_KIND
from sync.values import Lane

CONTROL_PAYLOAD_CAP: Final = 16 * 1024
"""Bytes of a control payload (protocol.md 12)."""

KEY_EPOCH_PAYLOAD_CAP: Final = 64 * 1024
"""Bytes of a KEY_EPOCH, which holds a lockbox for every device (protocol.md 12)."""


class ControlKind(IntEnum):
    """The control kinds of this version: the table in protocol.md 4.

    All are critical but RELEASE, which gives nobody any right: who does not know it may go on.
    """

    GENESIS = GENESIS_KIND
    ROLE_GRANT = 2 | CRITICAL_BIT
    ROLE_END = 3 | CRITICAL_BIT
    REVOKE = 4 | CRITICAL_BIT
    INVITE = 5 | CRITICAL_BIT
    INVITE_CLOSE = 6 | CRITICAL_BIT
    JOIN = 7 | CRITICAL_BIT
    ADMIT = 8 | CRITICAL_BIT
    DEVICE_ADD = 9 | CRITICAL_BIT
    EPOCH_OPEN = 10 | CRITICAL_BIT
    KEY_EPOCH = 11 | CRITICAL_BIT
    FORK_PROOF = 12 | CRITICAL_BIT
    ERASE = 13 | CRITICAL_BIT
    HIDE = 14 | CRITICAL_BIT
    CHECKPOINT = 15 | CRITICAL_BIT
    POLICY = 16 | CRITICAL_BIT
    PRUNE = 17 | CRITICAL_BIT
    SUCCESSION = 18 | CRITICAL_BIT
    ASSENT = 19 | CRITICAL_BIT
    VETO = 20 | CRITICAL_BIT
    RELEASE = 21


KNOWN_KINDS: Final = frozenset(int(kind) for kind in ControlKind)


def size_cap(lane: int, kind: int) -> int | None:
    """Largest payload in bytes of a control kind known here, else None (protocol.md 12)."""
    if lane != Lane.CONTROL or kind not in KNOWN_KINDS:
        return None
    return KEY_EPOCH_PAYLOAD_CAP if kind == ControlKind.KEY_EPOCH else CONTROL_PAYLOAD_CAP
