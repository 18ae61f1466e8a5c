"""The log on disk: entries as they were signed, payloads beside them, heads on top.

One object, used by one thread at a time (the node's writer). Entries are kept verbatim;
nothing here interprets a payload.
"""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Collection, Iterator, Sequence
from contextlib import AbstractContextManager, contextmanager
from dataclasses import dataclass
from pathlib import Path

from sqlalchemy import Connection, delete, func, insert, select, update

from sync.log.entry import Entry, Payload, payload_matches
from sync.log.header import Header
from sync.log.runs import CheckedEntry, CheckedRun
from sync.store import schema
from sync.store.database import (
    close_database,
    durable,
    open_database,
    reading,
    refetchable,
    sqlite_words,
)
from sync.store.schema import SigState
from sync.values import CompanyId, DeviceId, EntryId, LogHead, LogKey

Row = dict[str, object]
Transaction = Callable[[Connection], AbstractContextManager[None]]


@dataclass(frozen=True, slots=True)
class StoredEntry:
    """An entry whose payload is here, in the order in which payloads arrived."""

    arrival: int
    id: EntryId
    header: Header
    raw: bytes
    received_ms: int
    body: bytes


class LogStore:
    """The entries of one company on this device.

    Raises:
        NewerDatabase, DamagedHome, CannotWrite, NoSpace: on opening; the last two on any write.
    """

    def __init__(self, path: Path, company: CompanyId) -> None:
        self.path = path
        self.company = company
        self.connection: Connection = open_database(path)
        self._rows: dict[LogKey, int] = {}
        self._heads: dict[LogKey, LogHead] = {}
        self._receipt = 0
        self._recall()

    def close(self) -> None:
        """Close the file. Closing again does nothing."""
        close_database(self.connection)

    # -- what is held -----------------------------------------------------------------

    def heads(self, lanes: Collection[int] | None = None) -> dict[LogKey, LogHead]:
        """The head of every log, or of those in ``lanes``."""
        return {k: h for k, h in self._heads.items() if lanes is None or k.lane in lanes}

    def head(self, log: LogKey) -> LogHead | None:
        """The head of one log, or None when nothing of it is here."""
        return self._heads.get(log)

    def entry_at(self, log: LogKey, seq: int) -> EntryId | None:
        """The id of the entry held at a position."""
        row = self._rows.get(log)
        if row is None:
            return None
        table = schema.entry
        query = select(table.c.hash).where(table.c.log_id == row, table.c.seq == seq)
        with sqlite_words(self.path), reading(self.connection):
            found = self.connection.scalar(query)
        return EntryId(found) if found else None

    def header_at(self, log: LogKey, seq: int) -> Header | None:
        """The header held at a position."""
        row = self._rows.get(log)
        table = schema.entry
        query = select(table.c.header).where(table.c.log_id == row, table.c.seq == seq)
        with sqlite_words(self.path), reading(self.connection):
            found = self.connection.scalar(query)
        return Header.unpack(found) if found else None

    def count(self) -> int:
        """How many entries are here."""
        return sum(head.seq for head in self._heads.values())

    def missing_count(self) -> int:
        """How many of them wait for their payload."""
        with sqlite_words(self.path), reading(self.connection):
            return self.connection.scalar(select(func.count()).select_from(schema.missing)) or 0

    def digest(self) -> bytes:
        """32 bytes over the set of entries held. A head fixes all that is below it."""
        state = hashlib.sha256(b"patio/log-digest" + self.company)
        held = (item for item in self._heads.items() if item[1].seq)
        for key, head in sorted(held):
            state.update(key.device + key.epoch.to_bytes(8, "big") + bytes([key.lane]))
            state.update(head.seq.to_bytes(8, "big") + head.hash)
        return state.digest()

    # -- writing ----------------------------------------------------------------------

    def append(self, entries: Sequence[Entry], now_ms: int) -> None:
        """Add own entries, durably: on the disk before anybody hears of them (protocol.md 3)."""
        checked = [
            CheckedEntry(e.id, e.header, e.raw, e.signature, verified=True, payload=e.payload)
            for e in entries
        ]
        with self._changing(durable):
            self._insert(checked, now_ms, broken=None)

    def ingest(self, run: CheckedRun, now_ms: int) -> None:
        """Add what a peer gave and :func:`sync.log.runs.check_run` accepted, in one transaction."""
        with self._changing(refetchable):
            self._insert(run.entries, now_ms, broken=run.broken_at)
            if not run.entries and run.broken_at is not None:
                self._mark_broken(run.log, run.broken_at)

    def put_payload(self, entry_id: EntryId, payload: Payload) -> bool:
        """Add a payload that was missing. False when it is not wanted or is another one."""
        table = schema.entry
        wanted = (
            select(table.c.receipt, table.c.header)
            .join(schema.missing, schema.missing.c.receipt == table.c.receipt)
            .where(table.c.hash == entry_id)
        )
        with self._changing(refetchable):
            row = self.connection.execute(wanted).first()
            if row is None:
                return False
            header = Header.unpack(row.header)
            if not payload_matches(self.company, header, payload):
                return False
            values = {"receipt": row.receipt, "salt": payload.salt, "body": payload.body}
            self.connection.execute(insert(schema.payload), values)
            self.connection.execute(
                delete(schema.missing).where(schema.missing.c.receipt == row.receipt)
            )
            self._settle(header.key)
        return True

    # -- reading ----------------------------------------------------------------------

    def arrivals(self, after: int, lane: int, limit: int) -> list[StoredEntry]:
        """Entries of a lane whose payload arrived after the given number, oldest first."""
        e, p, log = schema.entry.c, schema.payload.c, schema.log.c
        query = (
            select(p.arrival, e.hash, e.header, e.received_ms, p.body)
            .join_from(schema.payload, schema.entry, p.receipt == e.receipt)
            .join(schema.log, log.id == e.log_id)
            .where(p.arrival > after, log.lane == lane)
            .order_by(p.arrival)
            .limit(limit)
        )
        with sqlite_words(self.path), reading(self.connection):
            return [
                StoredEntry(
                    row.arrival,
                    EntryId(row.hash),
                    Header.unpack(row.header),
                    row.header,
                    row.received_ms,
                    row.body,
                )
                for row in self.connection.execute(query)
            ]

    def last_arrival(self) -> int:
        """The number of the newest payload."""
        with sqlite_words(self.path), reading(self.connection):
            return self.connection.scalar(select(func.max(schema.payload.c.arrival))) or 0

    def payloads(self, ids: Collection[EntryId]) -> dict[EntryId, Payload]:
        """The payloads that are here, of the entries asked for."""
        e, p = schema.entry.c, schema.payload.c
        query = (
            select(e.hash, p.salt, p.body)
            .join_from(schema.payload, schema.entry, p.receipt == e.receipt)
            .where(e.hash.in_(ids))
        )
        with sqlite_words(self.path), reading(self.connection):
            rows = self.connection.execute(query)
            return {EntryId(row.hash): Payload(row.salt, row.body) for row in rows}

    def missing(self, limit: int) -> list[tuple[EntryId, LogKey, int]]:
        """Entries whose payload has not come, newest arrivals first."""
        e, m, log = schema.entry.c, schema.missing.c, schema.log.c
        query = (
            select(e.hash, log.device, log.epoch, log.lane, m.seq)
            .join_from(schema.missing, schema.entry, m.receipt == e.receipt)
            .join(schema.log, log.id == m.log_id)
            .order_by(m.receipt.desc())
            .limit(limit)
        )
        with sqlite_words(self.path), reading(self.connection):
            return [
                (EntryId(row.hash), _key(row.device, row.epoch, row.lane), row.seq)
                for row in self.connection.execute(query)
            ]

    # -- inside -----------------------------------------------------------------------

    @contextmanager
    def _changing(self, how: Transaction) -> Iterator[None]:
        """A write transaction; when it fails, what is remembered here goes back with it."""
        try:
            with sqlite_words(self.path), how(self.connection):
                yield
        except BaseException:
            self._recall()
            raise

    def _recall(self) -> None:
        """Read heads and counters from the disk."""
        self._rows.clear()
        self._heads.clear()
        with sqlite_words(self.path), reading(self.connection):
            for row in self.connection.execute(select(schema.log)):
                key = _key(row.device, row.epoch, row.lane)
                self._rows[key] = row.id
                self._heads[key] = LogHead(
                    row.head_seq, EntryId(row.head_hash), row.payload_seq, row.broken_at
                )
            self._receipt = self.connection.scalar(select(func.max(schema.entry.c.receipt))) or 0

    def _insert(self, entries: Sequence[CheckedEntry], now_ms: int, broken: int | None) -> None:
        """Add entries of one or several logs, in order. Runs inside a write transaction."""
        if not entries:
            return
        receipt = self._receipt
        rows: list[Row] = []
        payloads: list[Row] = []
        missing: list[Row] = []
        for item in entries:
            receipt += 1
            log_id = self._row_of(item.header.key)
            place: Row = {
                "receipt": receipt,
                "log_id": log_id,
                "seq": item.header.seq,
            }
            rows.append(
                {
                    **place,
                    "hash": item.id,
                    "header": item.raw,
                    "signature": item.signature,
                    "sig_state": _state_of(item),
                    "received_ms": now_ms,
                }
            )
            if item.payload is None:
                missing.append(place)
            else:
                salt, body = item.payload.salt, item.payload.body
                payloads.append({"receipt": receipt, "salt": salt, "body": body})
        self.connection.execute(insert(schema.entry), rows)
        if payloads:
            self.connection.execute(insert(schema.payload), payloads)
        if missing:
            self.connection.execute(insert(schema.missing), missing)
        heads = {item.header.key: item for item in entries}
        for key, last in heads.items():
            self._settle(key, last, broken)
        self._receipt = receipt

    def _row_of(self, key: LogKey) -> int:
        row = self._rows.get(key)
        if row is None:
            values = {
                "device": key.device,
                "epoch": key.epoch.to_bytes(8, "big"),
                "lane": key.lane,
                "head_seq": 0,
                "head_hash": b"",
                "payload_seq": 0,
            }
            result = self.connection.execute(insert(schema.log), values)
            assert result.inserted_primary_key is not None  # one row was inserted
            row = int(result.inserted_primary_key[0])
            self._rows[key] = row
        return row

    def _settle(
        self, key: LogKey, last: CheckedEntry | None = None, broken: int | None = None
    ) -> None:
        """Bring the log's row and the remembered head up to what was just written."""
        before = self._heads.get(key, LogHead(0, EntryId(b""), 0))
        seq, digest = (last.header.seq, last.id) if last else (before.seq, before.hash)
        row = self._rows[key]
        m = schema.missing.c
        gap = self.connection.scalar(select(func.min(m.seq)).where(m.log_id == row))
        head = LogHead(seq, digest, seq if gap is None else gap - 1, broken or before.broken_at)
        self.connection.execute(
            update(schema.log).where(schema.log.c.id == row),
            {
                "head_seq": head.seq,
                "head_hash": head.hash,
                "payload_seq": head.payload_seq,
                "broken_at": head.broken_at,
            },
        )
        self._heads[key] = head

    def _mark_broken(self, key: LogKey, at: int) -> None:
        row = self._row_of(key)  # made here when the very first entry is the illegal one
        head = self._heads.get(key, LogHead(0, EntryId(b""), 0))
        self._heads[key] = LogHead(head.seq, head.hash, head.payload_seq, at)
        self.connection.execute(update(schema.log).where(schema.log.c.id == row), {"broken_at": at})


def _state_of(item: CheckedEntry) -> SigState:
    if item.signature is None:
        return SigState.NONE
    return SigState.VERIFIED if item.verified else SigState.RECEIVED


def _key(device: bytes, epoch: bytes, lane: int) -> LogKey:
    return LogKey(DeviceId(device), int.from_bytes(epoch, "big"), lane)
