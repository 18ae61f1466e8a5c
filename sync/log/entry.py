"""Making entries: a header that continues its log, its signature and its payload."""

from __future__ import annotations

from dataclasses import dataclass
from typing import NamedTuple

from sync.errors import BrokenInvariant
from sync.log.contexts import ENTRY
from sync.log.header import (
    GENESIS_KIND,
    SALT_BYTES,
    ZERO_HASH,
    Header,
    commitment,
    company_id,
    entry_id,
)
from sync.log.keys import DeviceKey
from sync.values import NO_COMPANY, CompanyId, EntryId, Head, Lane


class Payload(NamedTuple):
    """The erasable half of an entry: 16 random bytes and the encoded content."""

    salt: bytes
    body: bytes


@dataclass(frozen=True, slots=True)
class Entry:
    """An entry as its author makes it. ``raw`` is the packed header, kept verbatim."""

    id: EntryId
    header: Header
    raw: bytes
    signature: bytes
    payload: Payload


def compose(
    company: CompanyId,
    key: DeviceKey,
    *,
    lane: int,
    kind: int,
    epoch: int,
    previous: Head | None,
    hlc: int,
    payload: Payload,
) -> Entry:
    """The next entry of the device's log, signed.

    ``previous`` is the head of that log, None for its first entry. The caller owes an
    ``hlc`` above the one of the previous entry (see :class:`sync.log.clock.HybridClock`)
    and must make the entry durable before anybody else sees it (protocol.md 3).

    Raises:
        BrokenInvariant: the salt has not 16 bytes or a field does not fit the header.
    """
    header = _continue_log(key, lane, kind, epoch, previous, hlc, payload, committed_under=company)
    return _signed(company, key, header, payload)


def compose_genesis(
    root: DeviceKey, *, epoch: int, hlc: int, payload: Payload
) -> tuple[CompanyId, Entry]:
    """A new company's id and its first entry.

    The payload is committed under :data:`sync.values.NO_COMPANY`, because the company's
    id is the hash of this very header; id and signature are made under the new id.

    Raises:
        BrokenInvariant: as :func:`compose`.
    """
    header = _continue_log(
        root, Lane.CONTROL, GENESIS_KIND, epoch, None, hlc, payload, committed_under=NO_COMPANY
    )
    company = company_id(header.pack())
    return company, _signed(company, root, header, payload)


def payload_matches(company: CompanyId, header: Header, payload: Payload) -> bool:
    """Whether ``payload`` is the one that the header commits to, in size and in hash."""
    if len(payload.salt) != SALT_BYTES or len(payload.body) != header.size:
        return False
    is_genesis = header.lane == Lane.CONTROL and header.kind == GENESIS_KIND and header.seq == 1
    committed_under = NO_COMPANY if is_genesis else company
    return commitment(committed_under, payload.salt, payload.body) == header.commit


def _continue_log(
    key: DeviceKey,
    lane: int,
    kind: int,
    epoch: int,
    previous: Head | None,
    hlc: int,
    payload: Payload,
    *,
    committed_under: CompanyId,
) -> Header:
    if len(payload.salt) != SALT_BYTES:
        raise BrokenInvariant(what="a salt has 16 bytes")
    return Header(
        lane=lane,
        kind=kind,
        device=key.device,
        epoch=epoch,
        seq=1 if previous is None else previous.seq + 1,
        prev=ZERO_HASH if previous is None else previous.hash,
        hlc=hlc,
        commit=commitment(committed_under, payload.salt, payload.body),
        size=len(payload.body),
    )


def _signed(company: CompanyId, key: DeviceKey, header: Header, payload: Payload) -> Entry:
    raw = header.pack()
    return Entry(
        id=entry_id(company, raw),
        header=header,
        raw=raw,
        signature=key.sign(ENTRY, company + raw),
        payload=payload,
    )
