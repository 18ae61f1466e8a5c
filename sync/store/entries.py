"""The log on disk: entries as they were signed, payloads beside them, heads on top.

One object, used by one thread at a time (the node's writer). Entries are kept verbatim;
nothing here interprets a payload.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from contextlib import AbstractContextManager, contextmanager
from pathlib import Path

from sqlalchemy import Connection, delete, select

from sync.log.entry import Entry, Payload, payload_matches
from sync.log.header import Header
from sync.log.heads import heads_digest
from sync.log.runs import CheckedEntry, CheckedRun
from sync.store import queries, releasing, schema
from sync.store.branches import Branches, Found
from sync.store.database import (
    close_database,
    durable,
    open_database,
    reading,
    refetchable,
    sqlite_words,
)
from sync.store.headers import header_of, log_key, stored_entry
from sync.store.inserting import Inserter
from sync.store.newest import Newest, StoredEntry
from sync.store.pruning import Pruner
from sync.store.tree import StoredTree
from sync.values import CompanyId, DeviceId, EntryId, Lane, LogHead, LogKey

Transaction = Callable[[Connection], AbstractContextManager[None]]


class LogStore:
    """The entries of one company on this device.

    Raises:
        NewerDatabase, DamagedHome, CannotWrite, NoSpace: on opening; the last two on any write.
    """

    def __init__(self, path: Path, company: CompanyId) -> None:
        self.path = path
        self.company = company
        self.connection: Connection = open_database(path)
        self._branches = Branches(self.connection)
        self._newest = Newest()
        self._inserter = Inserter(self.connection, self._branches, self._newest)
        self._pruner = Pruner(self.connection, self._branches)
        self._recall()

    def close(self) -> None:
        """Close the file. Closing again does nothing."""
        close_database(self.connection)

    # -- what is held -----------------------------------------------------------------

    def heads(self, lanes: Collection[int] | None = None) -> dict[LogKey, LogHead]:
        """The head of every branch of every log, or of those in ``lanes``, in the order in which
        the logs began to come."""
        return {
            key: branch.head
            for key, branch in self._branches.items()
            if lanes is None or key.lane in lanes
        }

    def head(self, log: LogKey) -> LogHead | None:
        """The head of one branch, or None when nothing of it is here."""
        branch = self._branches.get(log)
        return branch.head if branch else None

    def heads_of(self, log: LogKey) -> dict[LogKey, LogHead]:
        """The heads of all branches of one log; more than one when it forked."""
        return {key: self._branches[key].head for key in self._branches.tree(log)}

    def entry_at(self, log: LogKey, seq: int) -> EntryId | None:
        """The id of the entry at a position on the path that leads along a branch."""
        with sqlite_words(self.path), reading(self.connection):
            known = self._branches.resolve(log)
            return self._branches.entry_at(known, seq) if known else None

    entry_on_path = entry_at

    def entries_at(self, log: LogKey, seq: int) -> list[EntryId]:
        """The ids of all entries at a position of a log, in any branch; lowest first."""
        with sqlite_words(self.path), reading(self.connection):
            return sorted(self._branches.at(log, seq))

    def held(self, wanted: Sequence[tuple[LogKey, int, bytes]]) -> list[bool]:
        """Which of these are here, in any branch: log, position, and how the id begins."""
        with sqlite_words(self.path), reading(self.connection):
            return [
                any(found.startswith(start) for found in self._branches.at(log, seq))
                for log, seq, start in wanted
            ]

    def find(self, entry: EntryId) -> Found | None:
        """The branch and position of an entry; None when it is not here."""
        with sqlite_words(self.path), reading(self.connection):
            return self._branches.find(entry)

    def is_ancestor(
        self, entry: EntryId, log: LogKey, seq: int, tip_seq: int, tip: EntryId
    ) -> bool:
        """Whether ``entry``, at ``seq`` of ``log``, is the tip or lies on the way to it.

        False when the tip is not here: nobody can show then what it follows.
        """
        if seq > tip_seq:
            return False
        with sqlite_words(self.path), reading(self.connection):
            found = self._branches.find(tip)
            if found is None or found.seq != tip_seq or found.log.trunk != log.trunk:
                return False
            return self._branches.entry_at(found.log, seq) == entry

    def tree(self, log: LogKey, floor: EntryId | None = None) -> StoredTree:
        """The log with all its branches, as :func:`sync.log.runs.check_run` looks at it."""
        return StoredTree(self.path, self.connection, self._branches, log.trunk, floor)

    def route(self, log: LogKey, first: int, last: int) -> list[tuple[int, int, int]]:
        """``(row of the table log, first, last)`` of the pieces on a branch's path.

        Empty for a name that means nothing here.
        """
        with sqlite_words(self.path), reading(self.connection):
            known = self._branches.resolve(log)
            return self._branches.path(known, first, last) if known else []

    def header_at(self, log: LogKey, seq: int) -> Header | None:
        """The header at a position on the path that leads along a branch."""
        table = schema.entry
        entry = self.entry_at(log, seq)
        query = select(table.c.header).where(schema.in_any_block(), table.c.hash == entry)
        with sqlite_words(self.path), reading(self.connection):
            found = self.connection.scalar(query)
        return header_of(found) if found else None

    def count(self) -> int:
        """How many entries are here."""
        branches = self._branches.items()
        return sum(
            max(0, branch.head.seq - max(key.start, branch.pruned) + 1) for key, branch in branches
        )

    def missing_count(self) -> int:
        """How many of them wait for their payload."""
        with sqlite_words(self.path), reading(self.connection):
            return self.connection.scalar(queries.MISSING) or 0

    def digest(self) -> bytes:
        """32 bytes over the set of entries held. The heads fix all that is below them."""
        return heads_digest(self.heads(), b"patio/log-digest" + self.company)

    # -- writing ----------------------------------------------------------------------

    def append(self, entries: Sequence[Entry], now_ms: int) -> dict[LogKey, LogHead]:
        """Add own entries, durably: on the disk before anybody hears of them (protocol.md 3).

        The heads that are others now.
        """
        checked = [
            CheckedEntry(e.id, e.header, e.raw, e.signature, verified=True, payload=e.payload)
            for e in entries
        ]
        with self._changing(durable):
            return self._insert(checked, now_ms)

    def ingest(
        self, run: CheckedRun, now_ms: int, prune: EntryId | None = None
    ) -> dict[LogKey, LogHead]:
        """Add what a peer gave and :func:`sync.log.runs.check_run` accepted, in one transaction.

        The heads that are others now: of a log that forks, those of two branches. A log that
        starts with the run, by the act ``prune``, loses what was held of it.
        """
        with self._changing(refetchable):
            if run.starts and prune is not None:
                return self._start_anew(run, now_ms, prune)
            changed = self._insert(run.entries, now_ms)
            if run.broken_at is not None:
                changed |= self._mark_broken(run)
            return changed

    def put_payload(self, entry_id: EntryId, payload: Payload) -> bool:
        """Add a payload that was missing. False when it is not wanted or is another one."""
        return bool(self.put_payloads({entry_id: payload}))

    def put_payloads(self, payloads: Mapping[EntryId, Payload]) -> frozenset[EntryId]:
        """Add payloads that were missing, in one go; those that are wanted and the right ones."""
        table = schema.entry
        wanted = (
            select(table.c.hash, table.c.receipt, table.c.header, table.c.log_id)
            .join(schema.missing, schema.missing.c.receipt == table.c.receipt)
            .where(schema.in_any_block(), table.c.hash.in_(payloads))
        )
        with self._changing(refetchable):
            fitting = [
                row
                for row in self.connection.execute(wanted).all()
                if payload_matches(self.company, header_of(row.header), payloads[row.hash])
            ]
            for row in fitting:
                self._inserter.add_payload(row.receipt, payloads[row.hash])
            receipts = [row.receipt for row in fitting]
            self.connection.execute(
                delete(schema.missing).where(schema.missing.c.receipt.in_(receipts))
            )
            for log_id in {row.log_id for row in fitting}:
                self._branches.settle(self._branches.of_row(log_id))
        return frozenset(EntryId(row.hash) for row in fitting)

    # -- reading ----------------------------------------------------------------------

    def arrivals(
        self, after: int, lane: int, limit: int, device: DeviceId | None = None
    ) -> list[StoredEntry]:
        """Entries of a lane whose payload arrived after the given number, oldest first.

        Of one device's logs, when it is named.
        """
        if device is None and (found := self._newest.after(after, lane, limit)) is not None:
            return found
        e, p, log = schema.entry.c, schema.payload.c, schema.log.c
        query = (
            select(p.arrival, e.hash, e.header, e.received_ms, p.body, log.branch)
            .join_from(schema.payload, schema.entry, p.receipt == e.receipt)
            .join(schema.log, log.id == e.log_id)
            .where(p.arrival > after)
            .order_by(p.arrival)
            .limit(limit)
        )
        if lane != Lane.CONTENT:
            # Few entries are: by their logs, instead of passing over all others.
            query = query.where(e.log_id.in_(select(log.id).where(log.lane == lane)))
        else:
            query = query.where(log.lane == lane)
        if device is not None:
            query = query.where(log.device == device)
        with sqlite_words(self.path), reading(self.connection):
            return [stored_entry(row) for row in self.connection.execute(query)]

    def shrink(self) -> None:
        """Let go of the pages that are kept in memory."""
        with sqlite_words(self.path), reading(self.connection):
            self.connection.exec_driver_sql("PRAGMA shrink_memory")

    def last_arrival(self) -> int:
        """The number of the newest payload, whether or not it is still here."""
        return self._inserter.arrival

    def payloads(self, ids: Collection[EntryId]) -> dict[EntryId, Payload]:
        """The payloads that are here, of the entries asked for."""
        with sqlite_words(self.path), reading(self.connection):
            rows = self.connection.execute(queries.PAYLOADS_OF, {"ids": list(ids)})
            return {EntryId(row.hash): Payload(row.salt, row.body) for row in rows}

    def missing(self, limit: int, skip: int = 0) -> list[tuple[EntryId, LogKey, int]]:
        """Entries whose payload has not come, newest arrivals first but for ``skip`` of them."""
        with sqlite_words(self.path), reading(self.connection):
            rows = self.connection.execute(queries.MISSING_PAGE, {"limit": limit, "skip": skip})
            return [(EntryId(row.hash), log_key(row), row.seq) for row in rows]

    # -- erasing ----------------------------------------------------------------------

    def erase(self, acts: Mapping[EntryId, EntryId]) -> frozenset[LogKey]:
        """Let go of the payloads of these entries for good, with the act that asks for each.

        Those that are not here are passed over. The logs that have other heads by it, as they
        wait for less.
        """
        with self._changing(durable):
            return frozenset(self._settle(releasing.bury(self.connection, acts)))

    def revive(self, entries: Collection[EntryId]) -> None:
        """These were erased by acts that do not count any more: their payloads are wanted again."""
        with self._changing(durable):
            self._settle(releasing.want_again(self.connection, schema.tombstone, entries))

    def disown(self, entries: Collection[EntryId]) -> dict[LogKey, LogHead]:
        """These are sealed to others: their payloads are not kept, and not waited for.

        The heads that are others by it.
        """
        with self._changing(refetchable):
            return self._settle(releasing.disown(self.connection, entries))

    def own(self, entries: Collection[EntryId]) -> dict[LogKey, LogHead]:
        """Somebody gave this device the keys of these: those that were for others are wanted."""
        with self._changing(refetchable):
            return self._settle(releasing.want_again(self.connection, schema.not_ours, entries))

    # -- pruning ----------------------------------------------------------------------

    def start(self, log: LogKey) -> int:
        """The first position held on the way along a branch: 1, unless the log was pruned."""
        return self._branches.start(log)

    @contextmanager
    def pruner(self) -> Iterator[Pruner]:
        """For questions about what may be let go of."""
        with sqlite_words(self.path), reading(self.connection):
            yield self._pruner

    def prune(self, tip: EntryId, act: EntryId, limit: int) -> bool:
        """As :meth:`sync.store.pruning.Pruner.step`, in a transaction."""
        with self._changing(durable):
            changed = self._pruner.step(tip, act, limit)
        if changed:
            self._recall()
        return changed

    def forget(self, logs: Collection[LogKey]) -> None:
        """Let go of all that is held of these logs."""
        with self._changing(durable):
            for log in logs:
                self._pruner.drop(log)
        self._newest.forget()
        self._recall()

    def reload(self) -> None:
        """Read heads again from the disk, after rows were changed beside this object."""
        self._recall()

    @contextmanager
    def together(self) -> Iterator[None]:
        """One transaction for all that peers gave and that is put in meanwhile, or none of it."""
        with self._changing(refetchable):
            yield

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
        with sqlite_words(self.path), reading(self.connection):
            self._branches.recall()
            self._inserter.recall()

    def _settle(self, rows: Collection[int]) -> dict[LogKey, LogHead]:
        """Look anew at what these branches wait for; their heads that are others by it."""
        logs = {self._branches.of_row(row) for row in rows}
        before = {log: self._branches[log].head for log in logs}
        for log in logs:
            self._branches.settle(log)
        self._newest.forget()
        after = {log: self._branches[log].head for log in logs}
        return {log: head for log, head in after.items() if head != before[log]}

    def _insert(self, entries: Sequence[CheckedEntry], now_ms: int) -> dict[LogKey, LogHead]:
        """Add entries of one or several logs; the heads that are others by it."""
        # As plain tuples first: a run has hundreds of entries and one log.
        written_in = {(h.device, h.epoch, h.lane) for h in (entry.header for entry in entries)}
        logs = {LogKey(*where) for where in written_in}
        before = self._heads_of(logs)
        self._inserter.insert(entries, now_ms)
        return {k: head for k, head in self._heads_of(logs).items() if before.get(k) != head}

    def _start_anew(self, run: CheckedRun, now_ms: int, prune: EntryId) -> dict[LogKey, LogHead]:
        """The log begins with the first entry of the run, wherever it began before."""
        self._newest.forget()
        self._pruner.drop(run.log)
        self._branches.recall()
        self._branches.make(run.log, run.log, pruned=run.entries[0].header.seq)
        self._insert(run.entries, now_ms)
        self._pruner.mark(run.entries[0].id, prune)
        if run.broken_at is not None:
            self._mark_broken(run)
        return self._heads_of([run.log])

    def _heads_of(self, logs: Collection[LogKey]) -> dict[LogKey, LogHead]:
        return {key: self._branches[key].head for log in logs for key in self._branches.tree(log)}

    def _mark_broken(self, run: CheckedRun) -> dict[LogKey, LogHead]:
        after = run.entries[-1].id if run.entries else run.parent
        assert after is not None  # what hangs nowhere cannot be broken
        # Control entries are served with their own signatures and need nobody to vouch.
        tail = b"" if run.log.lane == Lane.CONTROL else b"".join(run.tail)
        key = self._branches.mark_broken(after, run.log, tail, run.signature)
        return {key: self._branches[key].head} if key else {}
