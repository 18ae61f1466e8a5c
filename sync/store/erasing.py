"""Questions about what was let go of, and the last traces of it beside the log."""

from __future__ import annotations

import sqlite3
from collections.abc import Collection, Iterator
from typing import Final

from sqlalchemy import Table, func, select, update

from sync.store import schema
from sync.store.database import durable, reading, sqlite_words
from sync.store.entries import LogStore
from sync.values import DeviceId, EntryId, Lane

_AT_ONCE: Final = 500


def erased(store: LogStore, entries: Collection[EntryId]) -> frozenset[EntryId]:
    """Which of these have been erased here."""
    return _noted(store, schema.tombstone, entries)


def waiting(store: LogStore, entries: Collection[EntryId]) -> frozenset[EntryId]:
    """Which of these wait for their payload."""
    return _noted(store, schema.missing, entries)


def bury_count(store: LogStore) -> int:
    """How many entries have been erased here."""
    with sqlite_words(store.path), reading(store.connection):
        return store.connection.scalar(select(func.count()).select_from(schema.tombstone)) or 0


def buried(store: LogStore) -> list[tuple[EntryId, DeviceId]]:
    """Every entry that has been erased here, with its author's device."""
    e, t, log = schema.entry.c, schema.tombstone.c, schema.log.c
    query = (
        select(e.hash, log.device)
        .join_from(schema.tombstone, schema.entry, t.receipt == e.receipt)
        .join(schema.log, log.id == e.log_id)
    )
    with sqlite_words(store.path), reading(store.connection):
        rows = store.connection.execute(query)
        return [(EntryId(row.hash), DeviceId(row.device)) for row in rows]


def acts_of(store: LogStore) -> dict[EntryId, EntryId]:
    """Every entry that has been erased here, with the act by which it was."""
    e, t = schema.entry.c, schema.tombstone.c
    query = select(e.hash, t.act).join_from(schema.tombstone, schema.entry, t.receipt == e.receipt)
    with sqlite_words(store.path), reading(store.connection):
        rows = store.connection.execute(query)
        return {EntryId(row.hash): EntryId(row.act) for row in rows}


def received(store: LogStore, entries: Collection[EntryId]) -> dict[EntryId, int]:
    """When each of these came here, by this device's clock, in milliseconds since 1970."""
    e = schema.entry.c
    found: dict[EntryId, int] = {}
    with sqlite_words(store.path), reading(store.connection):
        for some in _chunks(entries):
            query = select(e.hash, e.received_ms).where(schema.in_any_block(), e.hash.in_(some))
            found |= {EntryId(row.hash): row.received_ms for row in store.connection.execute(query)}
    return found


def authors_in(
    store: LogStore, entries: Collection[EntryId], lane: Lane
) -> dict[EntryId, DeviceId]:
    """The device that wrote each of these, of those that are here and of that lane."""
    e, log = schema.entry.c, schema.log.c
    found: dict[EntryId, DeviceId] = {}
    with sqlite_words(store.path), reading(store.connection):
        for some in _chunks(entries):
            query = (
                select(e.hash, log.device)
                .join_from(schema.entry, schema.log, log.id == e.log_id)
                .where(schema.in_any_block(), e.hash.in_(some), log.lane == lane)
            )
            rows = store.connection.execute(query)
            found |= {EntryId(row.hash): DeviceId(row.device) for row in rows}
    return found


def ids_of(store: LogStore, device: DeviceId, lane: Lane) -> list[EntryId]:
    """Every entry of a device in a lane, whether or not its payload is here."""
    e, log = schema.entry.c, schema.log.c
    query = (
        select(e.hash)
        .join_from(schema.entry, schema.log, log.id == e.log_id)
        .where(log.device == device, log.lane == lane)
        .order_by(e.receipt)
    )
    with sqlite_words(store.path), reading(store.connection):
        return [EntryId(one) for one in store.connection.scalars(query)]


def unswept(store: LogStore) -> bool:
    """Whether traces may be left of something that was erased."""
    t = schema.tombstone.c
    with sqlite_words(store.path), reading(store.connection):
        return store.connection.scalar(select(t.receipt).where(t.swept == 0).limit(1)) is not None


def sweep(store: LogStore) -> bool:
    """Leave nothing of what was let go of in any file beside the log; False when somebody reads
    it at this moment.

    Copies that were set aside before a migration, and damaged files, go with it.
    """
    with sqlite_words(store.path):
        driver = store.connection.connection.driver_connection
        assert isinstance(driver, sqlite3.Connection)
        busy, *_ = driver.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchone()
    for aside in store.path.parent.glob(f"{store.path.name}.*-*"):
        aside.unlink(missing_ok=True)
    return not busy


def swept(store: LogStore) -> None:
    """Note that no traces are left."""
    t = schema.tombstone
    with sqlite_words(store.path), durable(store.connection):
        store.connection.execute(update(t).where(t.c.swept == 0).values(swept=1))


def _noted(store: LogStore, table: Table, entries: Collection[EntryId]) -> frozenset[EntryId]:
    """Which of the entries have a row in a table of receipts."""
    e = schema.entry.c
    found: set[EntryId] = set()
    with sqlite_words(store.path), reading(store.connection):
        for some in _chunks(entries):
            query = (
                select(e.hash)
                .join_from(schema.entry, table, table.c.receipt == e.receipt)
                .where(schema.in_any_block(), e.hash.in_(some))
            )
            found.update(EntryId(one) for one in store.connection.scalars(query))
    return frozenset(found)


def _chunks(entries: Collection[EntryId]) -> Iterator[list[EntryId]]:
    """A few hundred at a time: SQLite takes only so many values."""
    every = list(entries)
    for start in range(0, len(every), _AT_ONCE):
        yield every[start : start + _AT_ONCE]
