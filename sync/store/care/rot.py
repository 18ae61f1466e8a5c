"""What a stored entry has to add up to: one row against its neighbours and its own hashes.

Nothing here writes or opens a file; the scrub and ``patio verify`` ask the same questions.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from enum import StrEnum
from typing import Any, Protocol

from sync.errors import ProtocolError
from sync.log import contexts
from sync.log.entry import Payload, payload_matches
from sync.log.header import Header, entry_id
from sync.log.keys import verify
from sync.store.schema import SigState
from sync.values import CompanyId, EntryId, Lane


class Fault(StrEnum):
    """What does not add up."""

    HEADER = "header"  # the 128 bytes do not hash to what the chain says
    HASH = "hash"  # the header is right, and the hash kept beside it is not
    POSITION = "position"  # the header is right, and stands in the wrong place
    SIGNATURE = "signature"  # a signature that was verified once no longer verifies
    PAYLOAD = "payload"  # the bytes are not the ones the header commits to
    LOST_PAYLOAD = "lost payload"  # neither here nor noted as missing or erased


@dataclass(frozen=True, slots=True)
class StoredRow:
    """An entry with what the rest of the database says about it."""

    receipt: int
    log_id: int
    seq: int
    hash: bytes
    header: bytes
    signature: bytes | None
    sig_state: int
    payload: Payload | None
    missing: bool
    erased: bool  # or sealed to others: it is not waited for
    device: bytes
    epoch: bytes
    lane: int
    claimed: EntryId | None
    """The id that the following entry, or the log's head, says stands here."""


_ROWS = """
    SELECT e.receipt, e.log_id, e.seq, e.hash, e.header, e.signature, e.sig_state,
           p.salt, p.body, m.receipt IS NOT NULL, coalesce(t.receipt, o.receipt) IS NOT NULL,
           l.device, l.epoch, l.lane, l.head_seq, l.head_hash, n.header
    FROM entry e JOIN log l ON l.id = e.log_id
    LEFT JOIN payload p ON p.receipt = e.receipt
    LEFT JOIN missing m ON m.receipt = e.receipt
    LEFT JOIN tombstone t ON t.receipt = e.receipt
    LEFT JOIN not_ours o ON o.receipt = e.receipt
    LEFT JOIN entry n ON n.log_id = e.log_id AND n.seq = e.seq + 1
"""

AFTER_RECEIPT = f"{_ROWS} WHERE e.receipt > ? ORDER BY e.receipt LIMIT ?"
FROM_POSITION = f"{_ROWS} WHERE e.log_id = ? AND e.seq >= ? ORDER BY e.seq LIMIT ?"


class Asks(Protocol):
    """Something that runs a query: sqlite3's connection, or one of ours around it."""

    def execute(self, sql: str, parameters: tuple[int, ...], /) -> Iterable[tuple[Any, ...]]:
        """Rows as tuples."""


def rows(connection: Asks, query: str, *parameters: int) -> Iterator[StoredRow]:
    """The rows of :data:`AFTER_RECEIPT` (receipt, limit) or :data:`FROM_POSITION`."""
    for found in list(connection.execute(query, parameters)):
        receipt, log_id, seq, digest, header, signature, state, salt, body = found[:9]
        missing, gone, device, epoch, lane, head_seq, head_hash, after = found[9:]
        yield StoredRow(
            receipt=receipt,
            log_id=log_id,
            seq=seq,
            hash=digest,
            header=header,
            signature=signature,
            sig_state=state,
            payload=Payload(salt, body) if body is not None else None,
            missing=bool(missing),
            erased=bool(gone),
            device=device,
            epoch=epoch,
            lane=lane,
            claimed=_claim(seq, head_seq, head_hash, after),
        )


def _claim(seq: int, head_seq: int, head_hash: bytes, after: bytes | None) -> EntryId | None:
    if seq == head_seq:
        return EntryId(head_hash)
    try:
        return EntryId(Header.unpack(after).prev) if isinstance(after, bytes) else None
    except ProtocolError:
        return None


def begins_rotten(connection: Asks, company: CompanyId, limit: int = 500) -> bool:
    """Whether bytes of the first entries received have changed: those that say who belongs."""
    return any(faults(company, row) for row in rows(connection, AFTER_RECEIPT, 0, limit))


def faults(company: CompanyId, row: StoredRow) -> frozenset[Fault]:
    """What does not add up in an entry; empty when all does.

    A header is right when it hashes to the id kept beside it or to the one that the chain
    says: that one byte changed in both, alike, does not happen.
    """
    header = _unpacked(row.header)
    if header is None:
        return frozenset({Fault.HEADER})
    found = set()
    digest = entry_id(company, row.header)
    if digest != row.hash:
        if digest != row.claimed:
            return frozenset({Fault.HEADER})
        found.add(Fault.HASH)
    if not _in_its_log(header, row):
        return frozenset({Fault.HEADER})
    if header.seq != row.seq:
        found.add(Fault.POSITION)
    if not _signature_holds(company, row):
        found.add(Fault.SIGNATURE)
    if row.payload is None:
        if not row.missing and not row.erased:
            found.add(Fault.LOST_PAYLOAD)
    elif not _payload_holds(company, header, row.payload):
        found.add(Fault.PAYLOAD)
    return frozenset(found)


def _unpacked(raw: object) -> Header | None:
    try:
        return Header.unpack(raw) if isinstance(raw, bytes) else None
    except ProtocolError:
        return None


def _in_its_log(header: Header, row: StoredRow) -> bool:
    epoch = header.epoch.to_bytes(8, "big")
    return (header.device, epoch, header.lane) == (row.device, row.epoch, row.lane)


def _signature_holds(company: CompanyId, row: StoredRow) -> bool:
    """What was verified verifies, and control entries have been (protocol.md A3.4)."""
    if row.sig_state not in set(SigState):
        return False
    if row.sig_state != SigState.VERIFIED:
        return row.lane != Lane.CONTROL
    signature = row.signature
    return isinstance(signature, bytes) and verify(
        row.device, contexts.ENTRY, company + row.header, signature
    )


def _payload_holds(company: CompanyId, header: Header, payload: Payload) -> bool:
    return _are_bytes(payload.salt, payload.body) and payload_matches(company, header, payload)


def _are_bytes(*values: object) -> bool:
    """A column's type may rot as well: SQLite gives back whatever the row says."""
    return all(isinstance(value, bytes) for value in values)
