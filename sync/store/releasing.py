"""Payloads that are let go of, or wanted again. Each function runs in the caller's transaction.

They answer which rows of the table ``log`` are concerned; the caller settles those.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping

from sqlalchemy import Connection, Table, delete, insert, select

from sync.store import schema
from sync.values import EntryId, Lane


def bury(connection: Connection, acts: Mapping[EntryId, EntryId]) -> set[int]:
    """Erase the payloads of these entries, with the act that asks for each."""
    e = schema.entry.c
    query = select(e.receipt, e.log_id, e.hash).where(
        schema.in_any_block(), e.hash.in_(acts.keys())
    )
    found = connection.execute(query).all()
    receipts = [row.receipt for row in found]
    for table in (schema.payload, schema.missing, schema.content_key, schema.not_ours):
        connection.execute(delete(table).where(table.c.receipt.in_(receipts)))
    given = schema.given_key
    connection.execute(delete(given).where(given.c.entry.in_(acts.keys())))
    if found:
        rows = [{"receipt": r.receipt, "act": acts[EntryId(r.hash)]} for r in found]
        connection.execute(insert(schema.tombstone).prefix_with("OR IGNORE"), rows)
    return {row.log_id for row in found}


def disown(connection: Connection, entries: Collection[EntryId]) -> set[int]:
    """Those of these that are sealed are for others: let go of their payloads, wait for none."""
    e, log = schema.entry.c, schema.log.c
    query = (
        select(e.receipt, e.log_id)
        .join_from(schema.entry, schema.log, log.id == e.log_id)
        .where(schema.in_any_block(), e.hash.in_(entries), log.lane == Lane.SEALED)
    )
    found = connection.execute(query).all()
    receipts = [row.receipt for row in found]
    for table in (schema.payload, schema.missing):
        connection.execute(delete(table).where(table.c.receipt.in_(receipts)))
    if found:
        noted = insert(schema.not_ours).prefix_with("OR IGNORE")
        connection.execute(noted, [{"receipt": one} for one in receipts])
    return {row.log_id for row in found}


def want_again(connection: Connection, noted: Table, entries: Collection[EntryId]) -> set[int]:
    """Wait again for the payloads of those of these entries that have a row in ``noted``."""
    e = schema.entry.c
    query = (
        select(e.receipt, e.log_id, e.seq)
        .join_from(schema.entry, noted, noted.c.receipt == e.receipt)
        .where(schema.in_any_block(), e.hash.in_(entries))
    )
    found = [dict(row._mapping) for row in connection.execute(query)]
    if found:
        receipts = [row["receipt"] for row in found]
        connection.execute(delete(noted).where(noted.c.receipt.in_(receipts)))
        connection.execute(insert(schema.missing), found)
    return {row["log_id"] for row in found}
