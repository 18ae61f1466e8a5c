"""The fixed 128-byte header of an entry, and the hashes that hang on it (protocol.md 1)."""

from __future__ import annotations

import struct
from typing import Final, NamedTuple

from sync.errors import BrokenInvariant, ProtocolError
from sync.hashing import sha256
from sync.log.contexts import HASH, PAYLOAD
from sync.values import ID_BYTES, NO_COMPANY, CompanyId, DeviceId, EntryId, LogKey

HEADER_BYTES: Final = 128
SIGNATURE_BYTES: Final = 64
SALT_BYTES: Final = 16

VERSION: Final = 1
CRITICAL_BIT: Final = 0x8000
"""Bit 15 of ``kind``: who does not know this control kind must not go on evaluating."""

GENESIS_KIND: Final = 1 | CRITICAL_BIT
"""The one control kind the log must know by itself: its payload is committed without a company."""

ZERO_HASH: Final = EntryId(bytes(ID_BYTES))
"""``prev`` of the first entry of a log."""

PREV: Final = slice(52, 84)
"""Where ``prev`` lies in a packed header."""

_LAYOUT = struct.Struct(">BBH32sQQ32sQ32sI")


class Header(NamedTuple):
    """What an entry says about itself; its author signs exactly these bytes.

    ``hlc`` is 48 bits of Unix milliseconds and a 16-bit counter, ``size`` the bytes of
    the payload without its salt.
    """

    lane: int
    kind: int
    device: DeviceId
    epoch: int
    seq: int
    prev: bytes
    hlc: int
    commit: bytes
    size: int

    @property
    def key(self) -> LogKey:
        """The log that this header belongs to."""
        return LogKey(self.device, self.epoch, self.lane)

    def pack(self) -> bytes:
        """The 128 bytes that are hashed, signed, stored and sent.

        Raises:
            BrokenInvariant: a field that does not fit its place; our own mistake, since
                what comes from outside has been unpacked from 128 bytes.
        """
        # struct pads or cuts "32s" without a word, so the lengths are checked here.
        if not len(self.device) == len(self.prev) == len(self.commit) == ID_BYTES:
            raise BrokenInvariant(what="hashes and keys in a header have 32 bytes")
        try:
            return _LAYOUT.pack(
                VERSION,
                self.lane,
                self.kind,
                self.device,
                self.epoch,
                self.seq,
                self.prev,
                self.hlc,
                self.commit,
                self.size,
            )
        except struct.error as error:
            raise BrokenInvariant(what=f"a header field in its range: {error}") from error

    @classmethod
    def unpack(cls, data: bytes) -> Header:
        """The header in ``data``. Its fields are not judged here, except the version.

        Raises:
            ProtocolError: not 128 bytes, or another version.
        """
        if len(data) != HEADER_BYTES:
            raise ProtocolError(why="header length")
        version, *fields = _LAYOUT.unpack(data)
        if version != VERSION:
            raise ProtocolError(why="header version")
        return cls._make(fields)


def entry_id(company: CompanyId, header: bytes) -> EntryId:
    """32 bytes that name the entry. The signature has no part in it (protocol.md 1)."""
    return EntryId(sha256(HASH + company + header).digest())


def company_id(genesis_header: bytes) -> CompanyId:
    """32 bytes that name the company: the id of GENESIS under the all-zero company."""
    return CompanyId(entry_id(NO_COMPANY, genesis_header))


def commitment(company: CompanyId, salt: bytes, payload: bytes) -> bytes:
    """32 bytes that bind a header to its payload and tell nothing once the salt is erased.

    Source: protocol.md A8; without the salt a short text could be guessed from its hash.
    """
    return sha256(PAYLOAD + company + salt + payload).digest()
