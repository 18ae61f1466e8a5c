"""A home that is open for writing: the log, what it means, and what people see of it.

Everything here runs on one thread at a time (the writer). There is no network in it:
a command line with no node running uses the same object, and the entries go out when
a node next runs.
"""

from __future__ import annotations

import logging
import os
import time
from collections.abc import Callable, Mapping, Sequence
from concurrent.futures import Executor
from contextlib import suppress
from pathlib import Path

from sync.content.kinds import Content, ContentKind, encode_content
from sync.errors import CannotWrite, DamagedHome, LogMissing, NoSpace, PatioError, RunRefused
from sync.governance.state import Governance
from sync.log.clock import HybridClock
from sync.log.entry import Entry, Payload, compose
from sync.log.header import SALT_BYTES
from sync.log.keys import DeviceKey
from sync.log.runs import Run, run_of
from sync.node import epochs, taking
from sync.node.ahead import Ahead
from sync.node.caring import Caring
from sync.node.erasing import Erasing
from sync.node.folding import Folding
from sync.node.guarding import Guarding
from sync.node.letters import Letters
from sync.node.pruning import Pruning
from sync.node.retaining import Retaining
from sync.node.rotating import Rotating
from sync.node.shelving import Shelving
from sync.node.standing import check_standing
from sync.node.updating import Updating
from sync.replication.office import Ingested
from sync.store.blobs import BlobStore
from sync.store.care.mending import reindex
from sync.store.disk import reserve
from sync.store.entries import LogStore
from sync.store.home import HomePaths
from sync.store.keys import Keys, member_keys
from sync.store.keystore import unlock
from sync.store.lock import HomeLock
from sync.store.machine import Machine, this_machine
from sync.store.volumes import check_volume
from sync.store.wiping import go_on
from sync.values import CompanyId, EntryId, Head, Lane, LogKey, PersonId
from sync.views.batch import EVERYTHING
from sync.views.files import identity_of
from sync.views.reader import ViewsReader
from sync.views.writer import ViewsWriter

log = logging.getLogger(__name__)

Clock = Callable[[], int]
"""Unix milliseconds by this PC's clock."""

Randomness = Callable[[int], bytes]
"""So many unpredictable bytes. A simulation gives its own, and replays exactly."""


def wall_ms() -> int:
    """Now, by this PC's clock."""
    return time.time_ns() // 1_000_000


class Node:
    """One home, open. ``on_append`` and ``on_change`` are told what happened after the fact."""

    def __init__(
        self,
        home: HomePaths,
        keys: Keys,
        company: CompanyId,
        clock: Clock,
        randomness: Randomness = os.urandom,
        machine: Machine | None = None,
    ) -> None:
        """Open the databases of a home whose lock the caller holds; ``keys`` unlocked.

        Raises:
            NewerDatabase, DamagedHome, CannotWrite, NoSpace
        """
        self.home = home
        self.keys = keys
        self.company = company
        self.clock = clock
        self.randomness = randomness
        self.machine = machine or this_machine()
        self.key = DeviceKey.from_seed(keys.seed)
        self.person = keys.person or PersonId(keys.device)
        self.on_append: Callable[[LogKey, int, Run | None], None] = _nobody
        self.on_change: Callable[[frozenset[str]], None] = _nobody
        self.lock: HomeLock | None = None
        self.behind = False
        """Whether the views could not be brought up to the log: :meth:`catch_up` goes on."""
        self._anew = False
        self._ahead: Ahead | None = None
        self.blobs = BlobStore(home.blobs)
        log_lost = not home.log.exists()
        self.store = LogStore(home.log, company)
        self.log_file = identity_of(home.log)
        self.views = ViewsWriter(home.views, self.key.device)
        self.reader = ViewsReader(home.views, self.key.device)
        try:
            self.views.open()
            if log_lost or self.views.cursor > self.store.last_arrival():
                # The log is gone, or a power cut took its end and left the views theirs:
                # entries that come back arrive under other numbers, or under the same.
                self.views.reset()
            self.folding = Folding(company, self.store, self.views, self.blobs)
            self.erasing = Erasing(self)
            self.pruning = Pruning(self)
            self.retaining = Retaining(self)
            self.rotating = Rotating(self)
            self.shelving = Shelving(self)
            self.letters = Letters(self)
            self.updating = Updating(self)
            self.guarding = Guarding(home, keys, self.store, self.machine)
            self.caring = Caring(self)
            self.written_hlc = self._last_hlc()
            self._hlc = HybridClock(self.written_hlc)
            self.fold()
            with suppress(NoSpace, CannotWrite):  # the next own entry tries again, and says so
                epochs.finish_epoch(self)
        except BaseException:
            self.reader.close()
            self.views.close()
            self.store.close()
            raise

    @classmethod
    def open(
        cls,
        root: Path,
        clock: Clock = wall_ms,
        randomness: Randomness = os.urandom,
        machine: Machine | None = None,
    ) -> Node:
        """Take the home's lock and open it. ``machine``: the computer, when it is not this one.

        Raises:
            NoCompany: nothing to open, or no more. HomeBusy: another process has it.
            KeysLocked: the key store does not give the device's keys.
            NewerDatabase, DamagedHome, CannotWrite, NoSpace: see sync.errors.
        """
        check_volume(root)
        home = HomePaths(root)
        go_on(home)
        keys = unlock(member_keys(home.keys), home.keys)
        assert keys.company is not None  # member_keys saw to it
        if DeviceKey.from_seed(keys.seed).device != keys.device:
            raise DamagedHome(path=str(home.keys), why="the keys are not this device's")
        lock = HomeLock(home.lock)
        try:
            try:
                node = cls(home, keys, keys.company, clock, randomness, machine)
            except DamagedHome:
                if not reindex(home.log):
                    raise
                node = cls(home, keys, keys.company, clock, randomness, machine)
        except BaseException:
            lock.release()
            raise
        node.lock = lock
        return node

    def close(self) -> None:
        """Close the databases and let others in."""
        if self._ahead is not None:
            self._ahead.drain()
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
            NoSpace, CannotWrite, LogMissing: nothing was written.
            ReadOnlyHome: this home may be an older copy, or one of two (protocol.md 9).
            Removed, Contested, UpdateNeeded: governance does not let this device write.
        """
        return self.append(Lane.CONTENT, [(int(kind), encode_content(kind, content))])[0]

    def append(self, lane: Lane, contents: Sequence[tuple[int, bytes]]) -> list[EntryId]:
        """Sign and append entries of one lane, all or none. Raises as :meth:`write`."""
        check_standing(self)
        epochs.make_ready(self)
        entries = self.compose(lane, contents)
        # Without room for the guard nothing is written at all: afterwards it would be too late.
        reserve(self.home.guard)
        self.store_own(entries)
        self.guarding.note()
        if lane == Lane.CONTROL:
            self.catch_up()  # whom it may be told depends on what it says
            self._tell_of(entries)
        else:
            self._tell_of(entries)  # colleagues need not wait for our own views
            self.catch_up()
        return [entry.id for entry in entries]

    def adopt(self, entries: Sequence[Entry]) -> None:
        """Append entries that were signed elsewhere in this program (GENESIS, the root's acts).

        Raises:
            ReadOnlyHome, NoSpace, CannotWrite, LogMissing: nothing was written.
        """
        epochs.make_ready(self)
        self.store_own(entries)
        self.catch_up()
        self._tell_of(entries)

    def _tell_of(self, entries: Sequence[Entry]) -> None:
        last = entries[-1].header
        self.on_append(last.key, last.seq, run_of(entries))

    def store_own(self, entries: Sequence[Entry]) -> None:
        """Append signed entries to the file that the log's name means, and to no other.

        Raises:
            NoSpace, CannotWrite: nothing was written.
            LogMissing: the file was deleted or replaced while we had it open; nothing counts.
        """
        self._check_log()
        self.store.append(entries, self.clock())
        self._check_log()

    def _check_log(self) -> None:
        if identity_of(self.home.log) != self.log_file:
            raise LogMissing(path=str(self.home.log))

    def compose(self, lane: Lane, contents: Sequence[tuple[int, bytes]]) -> list[Entry]:
        """The next entries of a lane, signed and not yet written."""
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
                payload=Payload(self.randomness(SALT_BYTES), body),
            )
            previous = Head(entry.header.seq, entry.id)
            self.written_hlc = entry.header.hlc
            entries.append(entry)
        return entries

    # -- entries of others ------------------------------------------------------------

    def ingest(self, run: Run) -> Ingested:
        """Validate a run and keep it: what became of it.

        Raises:
            RunRefused: the relay is to blame (protocol.md 2).
            NoSpace, CannotWrite: nothing was kept.
        """
        (found,) = taking.take_all(self, [run])
        if isinstance(found, RunRefused):
            raise found
        return found

    def put_payloads(self, payloads: Mapping[EntryId, Payload]) -> frozenset[EntryId]:
        """Keep payloads that were missing; those that their entries commit to."""
        kept = self.letters.put(payloads)
        if kept:
            self._follow()
        return kept

    # -- meaning ----------------------------------------------------------------------

    @property
    def governance(self) -> Governance:
        """What the control entries folded so far say."""
        return self.folding.governance

    def time_of(self, control_entry: EntryId) -> int:
        """When a control entry was signed, by its author's clock; 0 when it is not here."""
        return self.folding.time_of(control_entry)

    def fold(self) -> None:
        """Bring governance and views up to the log (idempotent; protocol.md 2.12).

        Raises:
            NoSpace, CannotWrite: the views are behind, and the next call goes on.
        """
        was_behind, self.behind = self.behind or self._drained() is not None, True
        if self._anew or self.views.lost():
            self.folding.take_control()  # who may write must not wait for the views
            self.views.mend()
        try:
            changed = self.folding.rebuild() if self._anew else self.folding.fold()
            changed |= self.letters.fold()
        finally:
            self.rotating.look()  # whom to talk to must not wait for the views either
        self._anew = self.behind = False
        if was_behind:
            changed = EVERYTHING
        if changed:
            self.on_change(changed)

    def catch_up(self) -> None:
        """The same after something was stored, which stays true whatever becomes of the views."""
        was_behind = self.behind
        try:
            self.fold()
        except (NoSpace, CannotWrite) as error:
            if not was_behind:
                log.warning("what is in the log is not shown yet: %s", error)

    def fold_beside(self, executor: Executor) -> None:
        """From now on fold in a thread of ``executor`` (of one) what peers bring, where that goes.

        Whoever uses it shuts it down after :meth:`close`.
        """
        self._ahead = Ahead(executor)

    def _follow(self) -> None:
        """Bring the views up to what a peer brought: beside, or at once."""
        beside = self._ahead is not None and not (self.behind or self._anew or self.views.lost())
        if not (beside and self._ahead and self.folding.fold_ahead(self._ahead, self._told_beside)):
            self.catch_up()
            return
        with suppress(NoSpace, CannotWrite):  # the next that comes goes on
            self._told_beside(frozenset() if self.folding.held_back else self.letters.fold())

    def _told_beside(self, changed: frozenset[str]) -> None:
        if changed:
            self.on_change(changed)

    def _drained(self) -> PatioError | None:
        return self._ahead.drain() if self._ahead is not None else None

    def rebuild(self) -> None:
        """Make the views again from the log. Raises as :meth:`fold`."""
        self._anew = True
        self.fold()

    def refold(self) -> None:
        """Take everything in anew: the bytes that governance was made from have changed."""
        self._drained()
        self.folding = Folding(self.company, self.store, self.views, self.blobs)
        self._anew = True
        self.catch_up()

    # -- clocks -----------------------------------------------------------------------

    def restart_clock(self) -> None:
        """A new epoch begins: times far ahead of now stay behind in the old one."""
        if epochs.is_stuck(self._hlc.last, self.clock()):
            self._hlc = HybridClock()

    def observe(self, hlcs: Sequence[int]) -> None:
        """Entries of others were stored, with these clocks: follow them, and show what came."""
        for hlc in hlcs:
            self._hlc.observe(hlc, self.clock())
        self._follow()

    def own_came_back(self) -> None:
        """Our own entries came from a colleague: go on after them, if we may now."""
        self.written_hlc = self._last_hlc()
        self._hlc = HybridClock(max(self._hlc.last, self.written_hlc))
        if self.guarding.look_again():
            self.on_change(frozenset({"network"}))

    def _last_hlc(self) -> int:
        """The highest time in the logs that we write now."""
        return max((self.hlc_of(self.log_key(lane)) for lane in Lane), default=0)

    def hlc_of(self, log: LogKey) -> int:
        """The time in the last entry held of a log; 0 when none is."""
        head = self.store.head(log)
        header = self.store.header_at(log, head.seq) if head else None
        return header.hlc if header else 0


def _nobody(*_facts: object) -> None:
    """Nobody listens: there is no network and no client."""
