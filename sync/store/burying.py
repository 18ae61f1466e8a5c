"""Tombstones: entries whose payload was let go of for good, or is wanted again."""

from __future__ import annotations

from collections.abc import Collection, Mapping

from sqlalchemy import Connection, delete, insert, select

from sync.store import schema
from sync.store.branches import Branches
from sync.values import EntryId, LogKey


class Burier:
    """Of one store; everything runs inside its write transactions."""

    def __init__(self, connection: Connection, branches: Branches) -> None:
        self._connection = connection
        self._branches = branches

    def logs_of(self, entries: Collection[EntryId]) -> set[LogKey]:
        """The branches on which these entries lie, as far as they are here."""
        e = schema.entry.c
        query = select(e.log_id).where(schema.in_any_block(), e.hash.in_(entries)).distinct()
        return {self._branches.of_row(row) for row in self._connection.scalars(query)}

    def bury(self, acts: Mapping[EntryId, EntryId]) -> None:
        """Let go of the payloads of these entries, with the act that asks for each."""
        e, t = schema.entry.c, schema.tombstone
        query = select(e.receipt, e.log_id, e.hash).where(
            schema.in_any_block(), e.hash.in_(acts.keys())
        )
        found = self._connection.execute(query).all()
        receipts = [row.receipt for row in found]
        for table in (schema.payload, schema.missing):
            self._connection.execute(delete(table).where(table.c.receipt.in_(receipts)))
        if found:
            rows = [{"receipt": r.receipt, "act": acts[EntryId(r.hash)]} for r in found]
            self._connection.execute(insert(t).prefix_with("OR IGNORE"), rows)
        self._settle({row.log_id for row in found})

    def revive(self, entries: Collection[EntryId]) -> None:
        """The payloads of these are wanted again."""
        e, t = schema.entry.c, schema.tombstone
        query = (
            select(e.receipt, e.log_id, e.seq)
            .join_from(schema.entry, t, t.c.receipt == e.receipt)
            .where(schema.in_any_block(), e.hash.in_(entries))
        )
        found = [dict(row._mapping) for row in self._connection.execute(query)]
        if found:
            receipts = [row["receipt"] for row in found]
            self._connection.execute(delete(t).where(t.c.receipt.in_(receipts)))
            self._connection.execute(insert(schema.missing), found)
        self._settle({row["log_id"] for row in found})

    def _settle(self, rows: Collection[int]) -> None:
        for row in rows:
            self._branches.settle(self._branches.of_row(row))
