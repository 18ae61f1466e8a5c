"""What the log means: governance and views, brought up to it (protocol.md 2.12)."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import partial
from hashlib import sha256

from sync.codec import encode
from sync.content.kinds import TAKE_BACK
from sync.errors import ViewsMissing
from sync.governance.evaluate import ControlEntry, Evaluator, Governance
from sync.log.clock import hlc_ms
from sync.node.ahead import Ahead
from sync.node.reaching import Reaching
from sync.store.blobs import BlobStore
from sync.store.entries import LogStore
from sync.store.newest import StoredEntry
from sync.values import CompanyId, DeviceId, EntryId, Lane, LogKey
from sync.views.writer import FoldEntry, Retold, ViewsWriter

FOLD_BATCH = 1000

HELD_BACK = 10_000
"""The same of what was held back: in one go, so that an erasure shows with the news before it."""

WORDS_AT_ONCE = 200
"""Entries that come together and whose words are noted with them; of more, as of a first sync,
when the node has nothing better to do."""

CONTROL_BATCH = 20_000
"""Control entries read in one go: each time, the store looks at all of them."""


class Folding:
    """Follows the log with governance and views. Of the writer's thread, like its parts."""

    def __init__(
        self, company: CompanyId, store: LogStore, views: ViewsWriter, blobs: BlobStore
    ) -> None:
        self._company = company
        self._store = store
        self._views = views
        self._blobs = blobs
        self._evaluator = Evaluator(company)
        self._signed_ms: dict[EntryId, int] = {}
        self._control_arrival = 0
        self._forgotten = 0
        self._untold = False
        self.held_back = False
        """Content of others is not shown for now, unless something else makes it necessary."""
        self._reaching = Reaching(store)
        self._told: dict[DeviceId, bytes] | None = None

    @property
    def governance(self) -> Governance:
        """What the control entries that were taken in say."""
        return self._evaluator.governance

    def fold(self) -> frozenset[str]:
        """Take in what arrived since the last time; the views that look different now.

        Idempotent: after a crash, or when the disk refused the views, it starts again where the
        views' own cursor stands.
        """
        changed: set[str] = set()
        self.take_control()
        fresh = self._untold
        if fresh:
            changed.add("network")  # who may write, and with whom there is to talk
        self._reaching.look(self.governance)
        retold = self._retold()
        if fresh or retold or self._views.cursor == 0:
            changed |= self._views.apply((), self.governance, self._views.cursor, retold)
            self._untold = False
        if self._views.cursor == 0 and self._store.last_arrival() > FOLD_BATCH:
            self._views.aim(self._store.last_arrival())
        at_once = HELD_BACK if self.held_back else FOLD_BATCH
        if self.held_back:
            changed |= self._take_back_first(at_once)
        while batch := self._store.arrivals(self._views.cursor, Lane.CONTENT, at_once):
            entries = list(self._counting(batch))
            changed |= self._views.apply(entries, self.governance, batch[-1].arrival)
        if self._views.goal:
            self._views.aim(0)
        while self._views.note_words():
            pass  # of what was folded beside
        if "feed" in changed:
            self.note_own_blobs()
        return frozenset(changed)

    def _take_back_first(self, at_once: int) -> frozenset[str]:
        """Of more entries than one go takes, those that only take back, before any others: views
        wait for what erases (protocol.md 9). They are taken in again in their turn."""
        changed: frozenset[str] = frozenset()
        waiting = self._store.arrivals(self._views.cursor, Lane.CONTENT, at_once)
        if len(waiting) < at_once:
            return changed
        while waiting:
            last = waiting[-1].arrival
            acts = list(self._counting(s for s in waiting if s.header.kind in TAKE_BACK))
            if acts:
                changed |= self._views.apply(acts, self.governance, self._views.cursor)
            waiting = self._store.arrivals(last, Lane.CONTENT, FOLD_BATCH)
        return changed

    def fold_ahead(self, ahead: Ahead, changed: Callable[[frozenset[str]], None]) -> bool:
        """The same for entries of the content lane and beside the caller, as far as it goes.

        False when it has to be done by :meth:`fold`: who counts is another question now, or
        something failed. ``changed`` is told in the other thread which views look different.
        """
        self.take_control()
        if self.held_back and not self._untold:
            return True
        self._reaching.look(self.governance)
        if self._untold or self._views.cursor == 0 or self._reaching.notes() != self._told:
            return False
        cursor = self._views.cursor if ahead.idle else ahead.cursor
        while batch := self._store.arrivals(cursor, Lane.CONTENT, FOLD_BATCH):
            entries, last = list(self._counting(batch)), batch[-1].arrival
            fold = partial(self._apply_ahead, self.governance, changed)
            if not ahead.put(fold, entries, cursor, last):
                return False
            cursor = last
        return True

    def _apply_ahead(
        self,
        governance: Governance,
        changed: Callable[[frozenset[str]], None],
        entries: Sequence[FoldEntry],
        after: int,
        last: int,
    ) -> None:
        """In the other thread.

        Raises:
            NoSpace, CannotWrite: the views are behind.
            ViewsMissing: they are not what they were when this was put in the queue.
        """
        if self._views.cursor != after:
            raise ViewsMissing(path=str(self._views.path))
        later = len(entries) > WORDS_AT_ONCE
        views = self._views.apply(entries, governance, last, words_later=later)
        if "feed" in views:
            self.note_own_blobs()
        changed(views)

    def floor(self, log: LogKey) -> int:
        """As :meth:`sync.node.reaching.Reaching.floor`, as of the last fold."""
        return self._reaching.floor(log)

    def rebuild(self) -> frozenset[str]:
        """Make the views again from the log."""
        self._views.reset()
        return self.fold()

    def time_of(self, control_entry: EntryId) -> int:
        """When a control entry was signed, by its author's clock; 0 when it is not here."""
        return self._signed_ms.get(control_entry, 0)

    def counts(self, log: LogKey, seq: int) -> bool:
        """Whether no removal makes the entry at a position void, as of the last look."""
        return self._reaching.counts(log, seq)

    def reach_note(self) -> bytes:
        """32 bytes over all that decides how :meth:`counts` answers."""
        return sha256(encode(sorted(self._reaching.notes().items()))).digest()

    def uncounted(self, device: DeviceId) -> Iterator[StoredEntry]:
        """What a device wrote in the content lane and a removal made void, in order of arrival."""
        for stored in self._entries_of(device):
            if not self._reaching.is_within(stored.log, stored.header.seq):
                yield stored

    def _retold(self) -> list[Retold]:
        """The devices whose rows were made from other cuts than there are now."""
        wanted, told = self._reaching.notes(), self._views.authority()
        self._told = wanted
        return [
            Retold(
                device,
                wanted.get(device, b""),
                self._counting(self._entries_of(device)),
            )
            for device in sorted(wanted.keys() | told.keys())
            if wanted.get(device) != told.get(device)
        ]

    def _entries_of(self, device: DeviceId) -> Iterator[StoredEntry]:
        """What a device wrote in the content lane, in order of arrival; fetched page by page."""
        after = 0
        while page := self._store.arrivals(after, Lane.CONTENT, FOLD_BATCH, device):
            yield from page
            after = page[-1].arrival

    def _counting(self, entries: Iterable[StoredEntry]) -> Iterator[FoldEntry]:
        """Those of the entries that no removal has made void."""
        for stored in entries:
            if self._reaching.counts_whole(stored.log.device):
                yield fold_entry(stored, None, None)
            elif self._reaching.counts(stored.log, stored.header.seq):
                rank = self._reaching.rank_at(stored.log, stored.header.seq)
                yield fold_entry(stored, rank, self._reaching.not_after(stored.log))

    def note_own_blobs(self) -> None:
        """Tell the views which wanted pictures are here: our own, or known before a rebuild."""
        for blob, _ in self._views.wanted_blobs(FOLD_BATCH):
            if self._blobs.has(blob):
                self._views.note_blob(blob)

    def forgot(self, count: int) -> None:
        """So many control entries are not in the log any more, and settled nothing.

        They are still in memory, until they are more than half of what is there.
        """
        self._forgotten += count
        if 2 * self._forgotten > len(self._signed_ms):
            self._evaluator, self._forgotten = Evaluator(self._company), 0
            self._signed_ms.clear()
            self._control_arrival = 0
            self.take_control()

    def take_control(self) -> None:
        """Bring governance alone up to the log: it needs no room on the disk."""
        before, last = self.governance, self._store.last_arrival()
        while fresh := self._store.arrivals(self._control_arrival, Lane.CONTROL, CONTROL_BATCH):
            self._evaluator.feed([_control_entry(stored) for stored in fresh])
            self._signed_ms |= {stored.id: hlc_ms(stored.header.hlc) for stored in fresh}
            self._control_arrival = fresh[-1].arrival
        self._control_arrival = last  # the next look need not pass over all content since
        self._untold |= self.governance is not before


def governance_of(company: CompanyId, store: LogStore) -> Governance:
    """What the control entries of a log say, without any views."""
    evaluator, after = Evaluator(company), 0
    while page := store.arrivals(after, Lane.CONTROL, CONTROL_BATCH):
        evaluator.feed([_control_entry(stored) for stored in page])
        after = page[-1].arrival
    return evaluator.governance


def _control_entry(stored: StoredEntry) -> ControlEntry:
    header = stored.header
    return ControlEntry(
        id=stored.id,
        log=header.key,
        seq=header.seq,
        kind=header.kind,
        hlc=header.hlc,
        body=stored.body,
        raw=stored.raw,
    )


def fold_entry(stored: StoredEntry, rank: int | None, not_after: int | None) -> FoldEntry:
    """An entry as the views take it."""
    header = stored.header
    return FoldEntry(
        stored.id,
        stored.log,
        header.seq,
        header.kind,
        header.hlc,
        stored.received_ms,
        stored.body,
        author_rank=rank,
        not_after=not_after,
    )
