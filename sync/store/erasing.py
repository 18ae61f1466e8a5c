"""Questions about what was let go of, and the last traces of it beside the log."""

from __future__ import annotations

import sqlite3
from collections.abc import Collection

from sqlalchemy import Table, select, update

from sync.store import schema
from sync.store.database import durable, reading, sqlite_words
from sync.store.entries import LogStore
from sync.values import EntryId


def erased(store: LogStore, entries: Collection[EntryId]) -> frozenset[EntryId]:
    """Which of these have been erased here."""
    return _noted(store, schema.tombstone, entries)


def waiting(store: LogStore, entries: Collection[EntryId]) -> frozenset[EntryId]:
    """Which of these wait for their payload."""
    return _noted(store, schema.missing, entries)


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
    query = (
        select(e.hash)
        .join_from(schema.entry, table, table.c.receipt == e.receipt)
        .where(schema.in_any_block(), e.hash.in_(entries))
    )
    with sqlite_words(store.path), reading(store.connection):
        return frozenset(EntryId(found) for found in store.connection.scalars(query))
