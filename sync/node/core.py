"""A home that is open for writing: the log, what it means, and what people see of it.

Everything here runs on one thread at a time (the writer). There is no network in it:
a command line with no node running uses the same object, and the entries go out when
a node next runs.
"""

from __future__ import annotations

import hashlib
import os
import time
from collections.abc import Callable, Sequence
from pathlib import Path

from sync.content import kinds
from sync.content.kinds import Content, ContentKind, encode_content
from sync.errors import DamagedHome
from sync.governance import acts
from sync.governance.state import Governance
from sync.log.clock import HybridClock
from sync.log.entry import Entry, Payload, compose
from sync.log.header import SALT_BYTES
from sync.log.keys import DeviceKey
from sync.log.runs import Run, check_run
from sync.node.folding import Folding
from sync.node.guarding import Guarding
from sync.store.blobs import BlobStore
from sync.store.entries import LogStore
from sync.store.home import HomePaths
from sync.store.keys import Keys, member_keys
from sync.store.lock import HomeLock
from sync.values import BlobId, CompanyId, EntryId, Head, Lane, LogHead, LogKey, PersonId
from sync.views.reader import ViewsReader
from sync.views.writer import ViewsWriter

Clock = Callable[[], int]
"""Unix milliseconds by this PC's clock."""


def wall_ms() -> int:
    """Now, by this PC's clock."""
    return time.time_ns() // 1_000_000


class Node:
    """One home, open. ``on_append`` and ``on_change`` are told what happened after the fact."""

    def __init__(self, home: HomePaths, keys: Keys, company: CompanyId, clock: Clock) -> None:
        """Open the databases of a home whose lock the caller holds.

        Raises:
            NewerDatabase, DamagedHome, CannotWrite, NoSpace
        """
        self.home = home
        self.keys = keys
        self.company = company
        self.clock = clock
        self.key = DeviceKey.from_seed(keys.seed)
        self.person = keys.person or PersonId(keys.device)
        self.on_append: Callable[[LogKey, int], None] = _nobody
        self.on_change: Callable[[frozenset[str]], None] = _nobody
        self.lock: HomeLock | None = None
        self.blobs = BlobStore(home.blobs)
        self.store = LogStore(home.log, company)
        try:
            self.views = ViewsWriter(home.views, self.key.device)
            self.views.open()
        except BaseException:
            self.store.close()
            raise
        self.reader = ViewsReader(home.views, self.key.device)
        self._folding = Folding(company, self.store, self.views, self.blobs)
        self._guarding = Guarding(home, keys, self.store)
        self._hlc = HybridClock(self._last_hlc())
        self.fold()

    @classmethod
    def open(cls, root: Path, clock: Clock = wall_ms) -> Node:
        """Take the home's lock and open it.

        Raises:
            NoCompany: nothing to open. HomeBusy: another process has it.
            NewerDatabase, DamagedHome, CannotWrite, NoSpace: see sync.errors.
        """
        home = HomePaths(root)
        keys = member_keys(home.keys)
        assert keys.company is not None  # member_keys saw to it
        lock = HomeLock(home.lock)
        try:
            node = cls(home, keys, keys.company, clock)
        except BaseException:
            lock.release()
            raise
        node.lock = lock
        return node

    def close(self) -> None:
        """Close the databases and let others in."""
        self.reader.close()
        self.views.close()
        self.store.close()
        if self.lock is not None:
            self.lock.release()

    # -- own entries ------------------------------------------------------------------

    def log_key(self, lane: Lane) -> LogKey:
        """The log this device writes in a lane."""
        return LogKey(self.key.device, self.keys.epoch, lane)

    def write(self, kind: ContentKind, content: Content) -> EntryId:
        """Sign and append one content entry; it is on the disk when this returns.

        Whether the content makes sense (a target that exists, a role that reaches) is for
        :mod:`sync.node.writing`; here only its form counts.

        Raises:
            BadText: longer than an entry may be (protocol.md 12).
            NoSpace, CannotWrite: nothing was written.
            DamagedHome: this home is an older copy of itself and must not write.
        """
        return self.append(Lane.CONTENT, [(int(kind), encode_content(kind, content))])[0]

    def append(self, lane: Lane, contents: Sequence[tuple[int, bytes]]) -> list[EntryId]:
        """Sign and append entries of one lane, all or none. Raises as :meth:`write`."""
        if not self._guarding.writable:
            raise DamagedHome(path=str(self.home.root), why="older copy")
        entries = self._compose(lane, contents)
        self.store.append(entries, self.clock())
        self._guarding.note()
        self.fold()
        self.on_append(self.log_key(lane), entries[-1].header.seq)
        return [entry.id for entry in entries]

    def adopt(self, entries: Sequence[Entry]) -> None:
        """Append entries that were signed elsewhere in this program (GENESIS, the root's acts)."""
        self.store.append(entries, self.clock())
        self.fold()
        last = entries[-1].header
        self.on_append(last.key, last.seq)

    def _compose(self, lane: Lane, contents: Sequence[tuple[int, bytes]]) -> list[Entry]:
        head = self.store.head(self.log_key(lane))
        previous = Head(head.seq, head.hash) if head else None
        entries: list[Entry] = []
        for kind, body in contents:
            entry = compose(
                self.company,
                self.key,
                lane=lane,
                kind=kind,
                epoch=self.keys.epoch,
                previous=previous,
                hlc=self._hlc.tick(self.clock()),
                payload=Payload(os.urandom(SALT_BYTES), body),
            )
            previous = Head(entry.header.seq, entry.id)
            entries.append(entry)
        return entries

    # -- entries of others ------------------------------------------------------------

    def ingest(self, run: Run) -> tuple[LogHead | None, int]:
        """Validate a run and keep it: the log's head afterwards, and how many entries were new.

        Raises:
            RunRefused: the relay is to blame (protocol.md 2).
            NoSpace, CannotWrite: nothing was kept.
        """
        head = self.store.head(run.log)
        checked = check_run(
            self.company,
            run,
            Head(head.seq, head.hash) if head else None,
            lambda seq: self.store.entry_at(run.log, seq),
            _size_cap,
            head_hlc=self._hlc_of(run.log),
        )
        self.store.ingest(checked, self.clock())
        if run.log.device == self.key.device:
            self._guarding.look_again()
        if checked.entries:
            self._hlc.observe(checked.entries[-1].header.hlc, self.clock())
            self.fold()
        return self.store.head(run.log), len(checked.entries)

    def put_payload(self, entry_id: EntryId, payload: Payload) -> bool:
        """Keep a payload that was missing; False when it is not the one committed to."""
        kept = self.store.put_payload(entry_id, payload)
        if kept:
            self.fold()
        return kept

    def keep_blob(self, blob: BlobId, data: bytes) -> bool:
        """Keep a picture's bytes; False when they are not the ones its name says."""
        if hashlib.sha256(data).digest() != blob:
            return False
        self.blobs.put(data)
        self.views.note_blob(blob)
        self.on_change(frozenset({"feed"}))
        return True

    # -- meaning ----------------------------------------------------------------------

    @property
    def governance(self) -> Governance:
        """What the control entries folded so far say."""
        return self._folding.governance

    def fold(self) -> None:
        """Bring governance and views up to the log (idempotent; protocol.md 2.12)."""
        changed = self._folding.fold()
        if changed:
            self.on_change(changed)

    def rebuild(self) -> None:
        """Make the views again from the log."""
        changed = self._folding.rebuild()
        if changed:
            self.on_change(changed)

    # -- clocks -----------------------------------------------------------------------

    def _last_hlc(self) -> int:
        own = [key for key in self.store.heads() if key.device == self.key.device]
        return max((self._hlc_of(key) for key in own), default=0)

    def _hlc_of(self, log: LogKey) -> int:
        head = self.store.head(log)
        header = self.store.header_at(log, head.seq) if head else None
        return header.hlc if header else 0


def _nobody(*_facts: object) -> None:
    """Nobody listens: there is no network and no client."""


def _size_cap(lane: int, kind: int) -> int | None:
    return acts.size_cap(lane, kind) if lane == Lane.CONTROL else kinds.size_cap(lane, kind)
