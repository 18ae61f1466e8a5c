"""The keys of sealed texts that this device has opened, in the order in which it opened them.

They stay when the prekeys that they came with are gone, and go with the erasure of their entry.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping
from typing import NamedTuple

from sqlalchemy import ColumnElement, func, insert, select

from sync.log.header import Header
from sync.store import schema
from sync.store.database import reading, refetchable, sqlite_words
from sync.store.entries import LogStore
from sync.store.headers import header_of
from sync.values import EntryId, Lane, LogKey


class Opened(NamedTuple):
    """A sealed entry that is here, and the key of its text. ``n`` counts openings."""

    n: int
    id: EntryId
    log: LogKey
    header: Header
    received_ms: int
    body: bytes
    key: bytes


def looked_to(store: LogStore) -> int:
    """The number of the last arrival that was looked through for letters."""
    with sqlite_words(store.path), reading(store.connection):
        return store.connection.scalar(select(schema.letter_cursor.c.arrival)) or 0


def keep(store: LogStore, keys: Mapping[EntryId, bytes], arrival: int | None) -> int:
    """Keep the keys of entries that are here; the number of the last opening.

    ``arrival``: how far has been looked, unless it is told later.
    """
    e, table = schema.entry.c, schema.content_key
    known = schema.in_any_block() & e.hash.in_(keys)
    query = select(e.receipt, e.hash).where(known).order_by(e.receipt)
    with sqlite_words(store.path), refetchable(store.connection):
        found = store.connection.execute(query).all() if keys else []
        if found:
            rows = [{"receipt": row.receipt, "key": keys[EntryId(row.hash)]} for row in found]
            store.connection.execute(insert(table).prefix_with("OR IGNORE"), rows)
        if arrival is not None:
            cursor = insert(schema.letter_cursor).prefix_with("OR REPLACE")
            store.connection.execute(cursor, {"id": 1, "arrival": arrival})
        return store.connection.scalar(select(func.max(table.c.n))) or 0


def count(store: LogStore) -> int:
    """The number of the last opening that is here."""
    with sqlite_words(store.path), reading(store.connection):
        return store.connection.scalar(select(func.max(schema.content_key.c.n))) or 0


def awaited(store: LogStore) -> int:
    """How many entries wait for a payload that is known to be for this device: not sealed ones."""
    m, log = schema.missing.c, schema.log.c
    query = (
        select(func.count())
        .select_from(schema.missing)
        .join(schema.log, m.log_id == log.id)
        .where(log.lane != Lane.SEALED)
    )
    with sqlite_words(store.path), reading(store.connection):
        return store.connection.scalar(query) or 0


def give(store: LogStore, keys: Mapping[EntryId, bytes]) -> None:
    """Keep keys that somebody gave for entries whose payloads are not here yet."""
    rows = [{"entry": entry, "key": key} for entry, key in keys.items()]
    with sqlite_words(store.path), refetchable(store.connection):
        if rows:
            store.connection.execute(insert(schema.given_key).prefix_with("OR IGNORE"), rows)


def given(store: LogStore, entries: Collection[EntryId]) -> dict[EntryId, bytes]:
    """The keys among these that somebody gave."""
    table = schema.given_key
    query = select(table).where(table.c.entry.in_(entries))
    with sqlite_words(store.path), reading(store.connection):
        rows = store.connection.execute(query)
        return {EntryId(row.entry): bytes(row.key) for row in rows}


def all_keys(store: LogStore) -> dict[EntryId, bytes]:
    """Every key that is here, of what was opened and of what was not yet."""
    e, k, g = schema.entry.c, schema.content_key, schema.given_key
    query = select(e.hash, k.c.key).join_from(schema.entry, k, k.c.receipt == e.receipt)
    with sqlite_words(store.path), reading(store.connection):
        found = {EntryId(row.entry): bytes(row.key) for row in store.connection.execute(select(g))}
        rows = store.connection.execute(query)
        return found | {EntryId(row.hash): bytes(row.key) for row in rows}


def opened_after(store: LogStore, n: int, limit: int) -> list[Opened]:
    """What was opened after that number, in order."""
    return _opened(store, schema.content_key.c.n > n, limit)


def opened(store: LogStore, entries: Collection[EntryId]) -> list[Opened]:
    """Those of these entries that this device has opened."""
    e = schema.entry.c
    return _opened(store, schema.in_any_block() & e.hash.in_(entries), len(entries))


def _opened(store: LogStore, which: ColumnElement[bool], limit: int) -> list[Opened]:
    e, p, log, k = schema.entry.c, schema.payload.c, schema.log.c, schema.content_key.c
    query = (
        select(k.n, e.hash, e.header, e.received_ms, p.body, log.branch, k.key)
        .join_from(schema.content_key, schema.entry, k.receipt == e.receipt)
        .join(schema.payload, p.receipt == e.receipt)
        .join(schema.log, log.id == e.log_id)
        .where(which)
        .order_by(k.n)
        .limit(limit)
    )
    found = []
    with sqlite_words(store.path), reading(store.connection):
        for row in store.connection.execute(query):
            header = header_of(row.header)
            log_key = LogKey(header.device, header.epoch, header.lane, row.branch)
            found.append(
                Opened(
                    row.n, EntryId(row.hash), log_key, header, row.received_ms, row.body, row.key
                )
            )
    return found
