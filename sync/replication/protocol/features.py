"""What devices may understand beyond the first version, and what this one does."""

from __future__ import annotations

from enum import IntFlag
from typing import Final


class Feature(IntFlag):
    """What a device understands beyond the first version, as HELLO tells it: messages of a
    feature go to nobody who has not said that they have it (protocol.md 13)."""

    GOSSIP = 1
    """PEERS, PROBE and PROBED."""

    ASKING = 2
    """ASK, CONFIRM and LINK: a person at the door compares six digits with the newcomer."""

    METERED = 4
    """CREDIT: what is heavy is sent as far as the receiver has room for it."""

    RECENT = 8
    """WANT with ``since_ms``. Who does not know it sends all payloads, and no harm is done."""

    HANDOVER = 16
    """LOCKBOX."""

    PIECES = 64
    """BASK and BHAVE: files by pieces, from several at once."""

    GLANCES = 128
    """SEEN: what a person has looked at, between her own devices."""

    KEEPS = 32
    """It is always on, and keeps sealed payloads that are for others until those come for them.

    Not of a version but of a computer: so it is not in :data:`FEATURES`.
    """


FEATURES: Final = (
    Feature.GOSSIP
    | Feature.ASKING
    | Feature.METERED
    | Feature.RECENT
    | Feature.HANDOVER
    | Feature.PIECES
    | Feature.GLANCES
)
"""What this version understands."""
