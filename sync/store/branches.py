"""The branches of every log, remembered: which row each has, where it ends, what it hangs on.

A log that never forked has one branch, its trunk. The rule that names the others is in
:class:`sync.values.LogKey`; here it is kept true while entries come in any order.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from sqlalchemy import Connection, and_, delete, func, insert, select, update

from sync.log.header import ZERO_HASH, Header
from sync.log.tree import ROOT, Place
from sync.store import schema
from sync.store.headers import header_of
from sync.values import DeviceId, EntryId, LogHead, LogKey, branch_name

NOTHING = LogHead(0, EntryId(b""), 0)
"""The head of a trunk whose very first entry was illegal."""


@dataclass(frozen=True, slots=True)
class Found:
    """Where an entry lies: its branch, and its position."""

    log: LogKey
    seq: int


@dataclass(slots=True)
class Branch:
    """One row of the table ``log``.

    ``hlc`` is the clock of the head; ``parent`` the branch that holds the entry which the
    first one follows (a trunk names itself). What came before position ``pruned`` of a trunk
    has been let go of; 0 for nothing.
    """

    row: int
    head: LogHead
    hlc: int
    parent: LogKey
    pruned: int = 0


class Branches:
    """Every branch of every log. Reads and writes run in the caller's transaction."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection
        self._all: dict[LogKey, Branch] = {}
        self._by_row: dict[int, LogKey] = {}
        self._trees: dict[LogKey, set[LogKey]] = {}

    def recall(self) -> None:
        """Read everything from the disk."""
        self._all.clear()
        self._by_row.clear()
        self._trees.clear()
        log, entry = schema.log, schema.entry
        at_head = and_(entry.c.log_id == log.c.id, entry.c.seq == log.c.head_seq)
        query = select(log, entry.c.header).outerjoin(entry, at_head).order_by(log.c.id)
        for row in self._connection.execute(query):
            key = LogKey(
                DeviceId(row.device), int.from_bytes(row.epoch, "big"), row.lane, row.branch
            )
            head = LogHead(row.head_seq, EntryId(row.head_hash), row.payload_seq, row.broken_at)
            hlc = header_of(row.header).hlc if row.header else ROOT.hlc
            self._add(key, Branch(row.id, head, hlc, key.trunk, row.pruned))
        for key, branch in self._all.items():
            if key.branch:
                branch.parent = self._parent_on_disk(key)

    def __getitem__(self, log: LogKey) -> Branch:
        """The branch of that name."""
        return self._all[log]

    def get(self, log: LogKey) -> Branch | None:
        """The branch of that name, if there is one."""
        return self._all.get(log)

    def of_row(self, row: int) -> LogKey:
        """The name of the branch in that row of the table ``log``."""
        return self._by_row[row]

    def items(self) -> Iterator[tuple[LogKey, Branch]]:
        """All names and branches."""
        return iter(self._all.items())

    def start(self, log: LogKey) -> int:
        """The first position held of a log, on the way to whichever branch; 1 as a rule."""
        trunk = self._all.get(log.trunk)
        return max(1, trunk.pruned) if trunk else 1

    def tree(self, log: LogKey) -> set[LogKey]:
        """The names of all branches of a log."""
        return self._trees.get(log.trunk, set())

    # -- where entries lie --------------------------------------------------------------

    def find(self, entry: EntryId) -> Found | None:
        """Where an entry lies."""
        e = schema.entry.c
        query = select(e.log_id, e.seq).where(schema.in_any_block(), e.hash == entry)
        row = self._connection.execute(query).first()
        return Found(self._by_row[row.log_id], row.seq) if row else None

    def resolve(self, log: LogKey) -> LogKey | None:
        """The branch that a name means: a name is also the id of an entry that it leads over,
        so one that is out of date, or a peer's, is understood as well."""
        if log in self._all:
            return log
        if not log.branch:
            return None
        found = self.find(EntryId(log.branch[8:]))
        if found is None or found.seq != log.start or found.log.trunk != log.trunk:
            return None
        return found.log

    def path(self, log: LogKey, first: int, last: int) -> list[tuple[int, int, int]]:
        """``(row, first, last)`` of the pieces that lead along a branch, lowest first.

        Positions begin at 1; there are none below, whatever is asked for.
        """
        pieces: list[tuple[int, int, int]] = []
        first = max(first, 1)
        while last >= first:
            low = max(first, log.start)
            if low <= last:
                pieces.append((self._all[log].row, low, last))
            last = min(last, log.start - 1)
            # A parent begins further down; where rotten bytes say otherwise, the way still ends.
            parent = self._all[log].parent
            log = parent if parent.start < log.start else log.trunk
        return pieces[::-1]

    def entry_at(self, log: LogKey, seq: int) -> EntryId | None:
        """The entry at a position on the path of a branch (a name known here)."""
        for row, first, _ in self.path(log, seq, seq):
            e = schema.entry.c
            found = self._connection.scalar(select(e.hash).where(e.log_id == row, e.seq == first))
            return EntryId(found) if found else None
        return None

    def place(self, log: LogKey, entry: EntryId) -> Place | None:
        """As :meth:`sync.log.tree.Tree.place`, of all branches of ``log``."""
        if entry == ZERO_HASH:
            return ROOT
        for key in self.tree(log):
            branch = self._all[key]
            if branch.head.hash == entry:
                return Place(branch.head.seq, branch.hlc)
        e = schema.entry.c
        query = select(e.log_id, e.header).where(schema.in_any_block(), e.hash == entry)
        row = self._connection.execute(query).first()
        if row is None or self._by_row[row.log_id].trunk != log.trunk:
            return None
        header = header_of(row.header)
        return Place(header.seq, header.hlc)

    def has_child(self, log: LogKey, entry: EntryId) -> bool:
        """As :meth:`sync.log.tree.Tree.has_child`: only heads have none."""
        if entry == ZERO_HASH:
            trunk = self._all.get(log.trunk)
            return trunk is not None and trunk.head.seq > 0
        return all(self._all[key].head.hash != entry for key in self.tree(log))

    def at(self, log: LogKey, seq: int) -> list[EntryId]:
        """The ids of all entries at a position, whatever their branch."""
        rows = [self._all[key].row for key in self.tree(log)]
        e = schema.entry.c
        query = select(e.hash).where(e.log_id.in_(rows), e.seq == seq)
        return [EntryId(found) for found in self._connection.scalars(query)]

    # -- growing ------------------------------------------------------------------------

    def room_for(self, log: LogKey, first: EntryId, seq: int, prev: EntryId) -> LogKey:
        """The branch that ``first`` belongs to, which follows ``prev``; made when it is new.

        Where an entry is there already, the one with the lower id goes on as its parent's
        branch and the other starts its own.
        """
        log = log.trunk
        trunk = self._all.get(log)
        if trunk is not None and trunk.head.seq < seq == trunk.pruned:
            return log  # it begins here
        parent = self._branch_of(log, prev)
        if parent not in self._all:
            self.make(parent, parent)
        head = self._all[parent].head
        if head.seq == seq - 1:
            return parent
        there = self.entry_at(parent, seq)
        assert there is not None  # below the head of an unbroken chain
        if first > there:
            return self._branch_off(parent, seq, first)
        self._move(parent, seq, prev, self._branch_off(parent, seq, there))
        return parent

    def make(self, log: LogKey, parent: LogKey, pruned: int = 0) -> Branch:
        """A row for a branch that has no entry yet."""
        values = {
            "device": log.device,
            "epoch": log.epoch.to_bytes(8, "big"),
            "lane": log.lane,
            "branch": log.branch,
            "head_seq": 0,
            "head_hash": b"",
            "payload_seq": 0,
            "pruned": pruned,
        }
        result = self._connection.execute(insert(schema.log), values)
        assert result.inserted_primary_key is not None  # one row was inserted
        branch = Branch(int(result.inserted_primary_key[0]), NOTHING, ROOT.hlc, parent, pruned)
        self._add(log, branch)
        return branch

    def settle(
        self, log: LogKey, last: tuple[EntryId, Header] | None = None, *, whole: bool = False
    ) -> None:
        """Bring a branch's row and what is remembered up to what was just written.

        A new head is not broken: that mark belongs to the entry before the illegal one.
        ``whole``: what was written has all its payloads.
        """
        branch = self._all[log]
        head = branch.head
        seq, digest, broken = head.seq, head.hash, head.broken_at
        if last is not None:
            seq, digest, broken, branch.hlc = last[1].seq, last[0], None, last[1].hlc
            if head.broken_at is not None:
                self._forget_tail(branch.row)
        gap = None
        if not whole or head.payload_seq < head.seq:
            m = schema.missing.c
            gap = self._connection.scalar(select(func.min(m.seq)).where(m.log_id == branch.row))
        branch.head = LogHead(seq, digest, seq if gap is None else gap - 1, broken)
        self._write(branch)

    def mark_broken(
        self, entry: EntryId, log: LogKey, tail: bytes, signature: bytes
    ) -> LogKey | None:
        """The author signed something illegal after ``entry``: the branch that ends there.

        None when a lawful entry follows it as well: then the illegal branch holds nothing
        that could be marked.
        """
        parent = self._branch_of(log.trunk, entry)
        branch = self._all.get(parent) or self.make(parent, parent)
        head = branch.head
        if head.hash != entry and not (head.seq == 0 and entry == ZERO_HASH):
            return None
        branch.head = LogHead(head.seq, head.hash, head.payload_seq, head.seq + 1)
        self._write(branch)
        if tail:
            self._forget_tail(branch.row)
            values = {"log_id": branch.row, "headers": tail, "signature": signature}
            self._connection.execute(insert(schema.broken_tail), values)
        return parent

    # -- inside -------------------------------------------------------------------------

    def _add(self, key: LogKey, branch: Branch) -> None:
        self._all[key] = branch
        self._by_row[branch.row] = key
        self._trees.setdefault(key.trunk, set()).add(key)

    def _branch_of(self, log: LogKey, entry: EntryId) -> LogKey:
        if entry == ZERO_HASH:
            return log
        for key in self.tree(log):
            if self._all[key].head.hash == entry:
                return key
        found = self.find(entry)
        assert found is not None  # validation has found it here
        return found.log

    def _branch_off(self, parent: LogKey, seq: int, first: EntryId) -> LogKey:
        log = parent.trunk
        key = LogKey(log.device, log.epoch, log.lane, branch_name(seq, first))
        self.make(key, parent)
        return key

    def _move(self, source: LogKey, seq: int, prev: EntryId, target: LogKey) -> None:
        """What of ``source`` lies at ``seq`` and above becomes the branch ``target``."""
        old, new = self._all[source], self._all[target]
        for table in (schema.entry, schema.missing):
            self._connection.execute(
                update(table)
                .where(table.c.log_id == old.row, table.c.seq >= seq)
                .values(log_id=new.row)
            )
        tail = schema.broken_tail
        self._connection.execute(
            update(tail).where(tail.c.log_id == old.row).values(log_id=new.row)
        )
        log = schema.log
        rotten = self._connection.scalar(select(log.c.rotten_at).where(log.c.id == old.row))
        if rotten is not None and rotten >= seq:
            self._set_rotten(old.row, None)
            self._set_rotten(new.row, rotten)
        for key in self.tree(source):
            branch = self._all[key]
            if key != target and key.branch and branch.parent == source and key.start > seq:
                branch.parent = target
        new.head, new.hlc = old.head, old.hlc
        # What follows is put in by the caller at once; until then this is only a place.
        old.head = LogHead(seq - 1, prev, seq - 1) if seq > 1 else NOTHING
        old.hlc = ROOT.hlc
        self.settle(target)

    def _set_rotten(self, row: int, at: int | None) -> None:
        self._connection.execute(
            update(schema.log).where(schema.log.c.id == row).values(rotten_at=at)
        )

    def _forget_tail(self, row: int) -> None:
        tail = schema.broken_tail
        self._connection.execute(delete(tail).where(tail.c.log_id == row))

    def _write(self, branch: Branch) -> None:
        head = branch.head
        self._connection.execute(
            update(schema.log).where(schema.log.c.id == branch.row),
            {
                "head_seq": head.seq,
                "head_hash": head.hash,
                "payload_seq": head.payload_seq,
                "broken_at": head.broken_at,
            },
        )

    def _parent_on_disk(self, key: LogKey) -> LogKey:
        e = schema.entry.c
        first = self._connection.scalar(
            select(e.header).where(e.log_id == self._all[key].row, e.seq == key.start)
        )
        prev = EntryId(header_of(first).prev) if first else ZERO_HASH
        found = None if prev == ZERO_HASH else self.find(prev)
        return found.log if found else key.trunk
