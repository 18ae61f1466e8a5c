"""The rules of the chain: who is to blame when headers do not fit together (protocol.md 2.8)."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from sync.errors import ProtocolError
from sync.hashing import sha256
from sync.log.contexts import HASH
from sync.log.header import CRITICAL_BIT, PREV, Header
from sync.values import CompanyId, EntryId, Lane, LogKey

SizeCap = Callable[[int, int], int | None]
"""``(lane, kind)`` to the largest payload in bytes; None for a kind that is not known here."""

GENERAL_PAYLOAD_CAP = 64 * 1024
"""Bytes of a payload whose kind is not known here (protocol.md 12)."""


def prev_of(header: bytes) -> bytes:
    """The hash of its predecessor that a packed header names."""
    return header[PREV]


def walk_back(company: CompanyId, headers: Sequence[bytes]) -> tuple[EntryId, ...] | None:
    """The ids of the headers, or None when one does not hash to its successor's ``prev``.

    It goes backwards from the last header, whose signature the caller has verified: what
    matches is thereby the author's, and a mismatch can only be the relay's doing.
    """
    prefix = HASH + company
    ids = []
    expected: bytes | None = None
    for header in reversed(headers):
        digest = sha256(prefix + header).digest()
        if expected is not None and digest != expected:
            return None
        ids.append(EntryId(digest))
        expected = header[PREV]
    ids.reverse()
    return tuple(ids)


def legal_prefix(
    log: LogKey, first: int, headers: Sequence[bytes], hlc: int, size_cap: SizeCap
) -> list[Header]:
    """The headers before the first one that breaks a rule; all are authenticated already.

    ``first`` is the position of ``headers[0]``, one after the entry that it names, and
    ``hlc`` the clock of that entry, -1 at the start of a log. The rules depend on signed
    data only, so every device stops at the same position.
    """
    legal: list[Header] = []
    for seq, raw in enumerate(headers, first):
        try:
            header = Header.unpack(raw)
        except ProtocolError:
            break
        if not _is_legal(log, seq, header, hlc, size_cap):
            break
        legal.append(header)
        hlc = header.hlc
    return legal


def _is_legal(log: LogKey, seq: int, header: Header, hlc: int, size_cap: SizeCap) -> bool:
    if header.seq != seq or header.hlc <= hlc:
        return False
    if header.device != log.device or header.epoch != log.epoch or header.lane != log.lane:
        return False
    # Bit 15 has a meaning in the control lane only; elsewhere it is reserved.
    if header.kind & CRITICAL_BIT and header.lane != Lane.CONTROL:
        return False
    cap = size_cap(header.lane, header.kind)
    return header.size <= (GENERAL_PAYLOAD_CAP if cap is None else cap)
