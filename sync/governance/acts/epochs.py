"""The acts about a device that started anew, or seems to exist twice (protocol.md 9)."""

from __future__ import annotations

from enum import IntEnum
from typing import Annotated, Final

import msgspec
from msgspec import Meta

from sync.governance.acts.fields import Signature, Tips, Version
from sync.log.header import HEADER_BYTES

MAX_PROOF_HEADERS: Final = 60
"""Headers in each half of a FORK_PROOF, so that both fit the payload's cap."""


class EpochReason(IntEnum):
    """Why a device opened a new epoch."""

    RESTORE = 1
    CLONE = 2
    ROLLBACK = 3
    CLOCK = 4


class EpochOpen(msgspec.Struct, array_like=True, frozen=True, kw_only=True):
    """First control entry of a new epoch: where the device's earlier logs ended.

    ``reason`` is an :class:`EpochReason`, or a later version's. Where a log was forked, it
    names the tips of all branches, and so says that the fork was no theft.
    """

    v: Version = 1
    previous: Tips
    reason: Annotated[int, Meta(ge=1, le=255)]


class Chain(msgspec.Struct, array_like=True, frozen=True):
    """Consecutive packed headers from the fork on, and the signature of the last."""

    headers: Annotated[
        list[Annotated[bytes, Meta(min_length=HEADER_BYTES, max_length=HEADER_BYTES)]],
        Meta(min_length=1, max_length=MAX_PROOF_HEADERS),
    ]
    signature: Signature


class ForkProof(msgspec.Struct, array_like=True, frozen=True, kw_only=True):
    """Two chains of one log that begin at the same position with different entries."""

    v: Version = 1
    left: Chain
    right: Chain
