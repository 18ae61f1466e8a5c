"""The words of Patio as frozen values: identifiers, heads, lanes, ranks.

Every room speaks in these. They hold bytes, not hex: text forms are made at the
doors (the command line and the window) with :func:`text_of` and :func:`bytes_of`.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import IntEnum, StrEnum
from typing import NewType

CompanyId = NewType("CompanyId", bytes)
"""32 bytes: hash of the GENESIS header (protocol.md 0)."""

DeviceId = NewType("DeviceId", bytes)
"""32 bytes: the Ed25519 public key that a device uses for one company."""

PersonId = NewType("PersonId", bytes)
"""32 bytes: the key of the device with which the person first came in. It outlives that device."""

EntryId = NewType("EntryId", bytes)
"""32 bytes: hash of an entry's header (protocol.md 1). The signature is not part of it."""

BlobId = NewType("BlobId", bytes)
"""32 bytes: SHA-256 of a file's bytes."""

NO_COMPANY = CompanyId(bytes(32))
"""The all-zero id under which GENESIS alone is hashed and committed."""

ID_BYTES = 32

BRANCH_BYTES = 8 + ID_BYTES
"""Length of a branch's name."""


class Lane(IntEnum):
    """Which of a device's parallel logs an entry is in (protocol.md 1)."""

    CONTROL = 0
    CONTENT = 1
    SEALED = 2


class Rank(IntEnum):
    """Authority, lower is stronger (protocol.md 4)."""

    ROOT = 0
    OWNER = 1
    ADMIN = 2
    MEMBER = 3
    GUEST = 4


class Reaction(StrEnum):
    """The six fixed reactions (product.md, Content)."""

    LIKE = "like"
    BRAVO = "bravo"
    OLE = "ole"
    GLAD = "glad"
    IDEA = "idea"
    COUNT_ME_IN = "count_me_in"


@dataclass(frozen=True, slots=True, order=True)
class LogKey:
    """One log: a device's entries of one epoch in one lane; of a forked log, one branch.

    ``branch`` is empty for the trunk, otherwise the 40 bytes of :func:`branch_name`. Where
    several entries follow the same one, the one with the lowest id continues its parent's
    branch and each other one starts a branch named by itself: a pure function of the set of
    entries, so that devices which hold the same entries name branches alike (protocol.md 9).
    """

    device: DeviceId
    epoch: int
    lane: int
    branch: bytes = b""

    @property
    def start(self) -> int:
        """Position of the branch's first entry; 1 for the trunk."""
        return int.from_bytes(self.branch[:8], "big") if self.branch else 1

    @property
    def trunk(self) -> LogKey:
        """The same log's trunk, which also stands for the log with all its branches."""
        return LogKey(self.device, self.epoch, self.lane) if self.branch else self


@dataclass(frozen=True, slots=True)
class Head:
    """The last entry of a log: its sequence number (from 1) and its id."""

    seq: int
    hash: EntryId


@dataclass(frozen=True, slots=True)
class LogHead:
    """What a store holds of one log.

    ``payload_seq`` is the last position up to which every payload is present
    (or lawfully absent); it is what a device may claim to *hold* (protocol.md A3.6).
    ``broken_at`` is the first position that the author signed against the rules, or None.
    """

    seq: int
    hash: EntryId
    payload_seq: int
    broken_at: int | None = None


def branch_name(start: int, first: EntryId) -> bytes:
    """The 40 bytes that name a branch: position of its first entry, big-endian, and its id."""
    return start.to_bytes(8, "big") + first


def read_out(digits: str) -> str:
    """Six digits as people read them to each other: in two groups."""
    return f"{digits[:3]} {digits[3:]}".rstrip()


def text_of(identifier: bytes) -> str:
    """Lower-case hex of an identifier, as the command line prints it."""
    return identifier.hex()


def bytes_of(text: str) -> bytes:
    """The 32 bytes behind 64 hex digits.

    Raises:
        ValueError: the text is not 64 hex digits.
    """
    value = bytes.fromhex(text.strip())
    if len(value) != ID_BYTES:
        raise ValueError("an identifier has 64 hex digits")
    return value
