"""Letting go of the beginning of a log, after the retention (protocol.md 9).

A log that was pruned begins with its *tip*: the entry that a PRUNE names. Its header stays, as
the next one follows it; its payload goes with all that came before. Branches that leave before
the tip go as a whole. It is done from the lowest position up, some entries at a time, and after
each step the log is a whole one that begins a little later: a crash leaves nothing half done.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Final

from sqlalchemy import Connection, Row, delete, func, insert, select, update

from sync.log.header import Header
from sync.store import schema
from sync.store.branches import Branches, Found
from sync.store.headers import header_of
from sync.values import EntryId, LogKey

ALL: Final = 1 << 62
"""Beyond every position."""

_AT_ONCE: Final = 500
_HANGING: Final = (
    schema.payload,
    schema.missing,
    schema.tombstone,
    schema.not_ours,
    schema.content_key,
)


@dataclass(frozen=True, slots=True)
class Going:
    """An entry that is to be let go of, with its payload where that is here."""

    id: EntryId
    header: Header
    body: bytes | None


class Pruner:
    """Of one store; everything runs inside its transactions."""

    def __init__(self, connection: Connection, branches: Branches) -> None:
        self._connection = connection
        self._branches = branches

    def floors(self, tips: Mapping[LogKey, EntryId]) -> dict[LogKey, int]:
        """By branch, the last position that does not count any more by its log's tip: the tip's
        own, and of a branch that does not lead over it :data:`ALL`. Only of logs whose tip is
        held: one that is not here proves nothing."""
        floors: dict[LogKey, int] = {}
        for log, tip in tips.items():
            found = self._branches.find(tip)
            if found is None or found.log.trunk != log.trunk:
                continue
            for key in self._branches.tree(log):
                leads = self._leads_over(key, found.seq, tip)
                floors[key] = found.seq if leads else ALL
        return floors

    def going(self, tip: EntryId, limit: int) -> list[Going]:
        """What the next :meth:`step` is going to let go of."""
        e, p = schema.entry.c, schema.payload.c
        found = self._branches.find(tip)
        if found is None:
            return []
        query = (
            select(e.hash, e.header, p.body)
            .join_from(schema.entry, schema.payload, p.receipt == e.receipt, isouter=True)
            .order_by(e.seq)
        )
        stray = self._stray(found, tip)
        if stray:
            rows = [self._branches[key].row for key in self._branches.tree(found.log)]
            query = query.where(e.log_id.in_(rows), e.hash != tip)
        else:
            row = self._branches[found.log].row
            query = query.where(e.log_id == row, e.seq <= found.seq).limit(limit + 1)
        return [_going(row) for row in self._connection.execute(query)]

    def entries(self, log: LogKey, first: int, last: int) -> list[Going]:
        """The entries of a log that did not fork, between two positions, both included."""
        e, p = schema.entry.c, schema.payload.c
        query = (
            select(e.hash, e.header, p.body)
            .join_from(schema.entry, schema.payload, p.receipt == e.receipt, isouter=True)
            .where(e.log_id == self._branches[log].row, e.seq >= first, e.seq <= last)
            .order_by(e.seq)
        )
        return [_going(row) for row in self._connection.execute(query)]

    def lacks(self, tip: EntryId) -> bool:
        """Whether payloads of what comes before a tip have not come, or have begun to go."""
        found = self._branches.find(tip)
        if found is None:
            return False
        m = schema.missing.c
        row = self._branches[found.log].row
        query = select(m.receipt).where(m.log_id == row, m.seq <= found.seq).limit(1)
        began = 1 < self._branches.start(found.log) < found.seq
        return began or self._connection.scalar(query) is not None

    def step(self, tip: EntryId, act: EntryId, limit: int) -> bool:
        """Let go of some more of what comes before the tip; whether there was anything.

        ``act`` is the PRUNE, kept with the tip in the place of its payload.
        """
        found = self._branches.find(tip)
        if found is None:
            return False
        stray = self._stray(found, tip)
        if stray:
            self._drop_strays(found, tip, stray)
            return True
        trunk = self._branches[found.log]
        e = schema.entry.c
        query = select(e.receipt, e.seq).where(e.log_id == trunk.row, e.seq < found.seq)
        rows = self._connection.execute(query.order_by(e.seq).limit(limit)).all()
        self._delete([row.receipt for row in rows])
        if rows:
            self._begin_at(trunk.row, rows[-1].seq + 1)
        bare = len(rows) < limit and self._bare(tip, act)
        self._branches.settle(found.log)
        return bool(rows) or bare

    def drop(self, log: LogKey) -> None:
        """Let go of all that is held of a log, which begins elsewhere."""
        for key in self._branches.tree(log):
            self._drop_row(self._branches[key].row)

    def mark(self, tip: EntryId, act: EntryId) -> None:
        """Let go of the payload of a tip that has just come, and wait for none."""
        found = self._branches.find(tip)
        if found is not None and self._bare(tip, act):
            self._branches.settle(found.log)

    # -- inside -----------------------------------------------------------------------

    def _leads_over(self, key: LogKey, seq: int, tip: EntryId) -> bool:
        return self._branches[key].head.seq >= seq and self._branches.entry_at(key, seq) == tip

    def _stray(self, found: Found, tip: EntryId) -> list[LogKey]:
        """The branches that do not lead over the tip."""
        tree = self._branches.tree(found.log)
        if len(tree) == 1:
            return []
        return [key for key in tree if not self._leads_over(key, found.seq, tip)]

    def _drop_strays(self, found: Found, tip: EntryId, stray: Sequence[LogKey]) -> None:
        """In one go: a log that forked before its tip is one that begins with it."""
        row = self._branches[found.log].row
        e = schema.entry.c
        below = select(e.receipt).where(e.log_id == row, e.seq < found.seq)
        self._delete(list(self._connection.scalars(below)))
        for key in stray:
            self._drop_row(self._branches[key].row)
        log = schema.log
        self._connection.execute(update(log).where(log.c.id == row).values(branch=b""))
        self._begin_at(row, found.seq)

    def _drop_row(self, row: int) -> None:
        e, tail, log = schema.entry.c, schema.broken_tail, schema.log
        self._delete(list(self._connection.scalars(select(e.receipt).where(e.log_id == row))))
        self._connection.execute(delete(tail).where(tail.c.log_id == row))
        self._connection.execute(delete(log).where(log.c.id == row))

    def _delete(self, receipts: Sequence[int]) -> None:
        for start in range(0, len(receipts), _AT_ONCE):
            some = receipts[start : start + _AT_ONCE]
            for table in (*_HANGING, schema.entry):
                self._connection.execute(delete(table).where(table.c.receipt.in_(some)))

    def _begin_at(self, row: int, seq: int) -> None:
        log = schema.log
        self._connection.execute(update(log).where(log.c.id == row).values(pruned=seq))
        # What had rotted before that is nobody's trouble any more.
        rotten = (log.c.id == row) & (log.c.rotten_at < seq)
        self._connection.execute(update(log).where(rotten).values(rotten_at=None))

    def _bare(self, tip: EntryId, act: EntryId) -> bool:
        """The tip without its payload; False when it was so."""
        e, t = schema.entry.c, schema.tombstone
        receipt = self._connection.scalar(
            select(e.receipt).where(schema.in_any_block(), e.hash == tip)
        )
        there = select(func.count()).select_from(t).where(t.c.receipt == receipt)
        if self._connection.scalar(there):
            return False
        for table in (schema.payload, schema.missing):
            self._connection.execute(delete(table).where(table.c.receipt == receipt))
        self._connection.execute(insert(t), {"receipt": receipt, "act": act})
        return True


def _going(row: Row[*tuple[Any, ...]]) -> Going:
    return Going(EntryId(row.hash), header_of(row.header), row.body)
