"""What the log means: governance and views, brought up to it (protocol.md 2.12)."""

from __future__ import annotations

from sync.governance.evaluate import ControlEntry, Governance, evaluate
from sync.store.blobs import BlobStore
from sync.store.entries import LogStore, StoredEntry
from sync.values import CompanyId, Lane
from sync.views.writer import FoldEntry, ViewsWriter

FOLD_BATCH = 1000


class Folding:
    """Follows the log with governance and views. Of the writer's thread, like its parts."""

    def __init__(
        self, company: CompanyId, store: LogStore, views: ViewsWriter, blobs: BlobStore
    ) -> None:
        self._company = company
        self._store = store
        self._views = views
        self._blobs = blobs
        self._control: list[ControlEntry] = []
        self._control_arrival = 0
        self.governance: Governance = evaluate(company, ())

    def fold(self) -> frozenset[str]:
        """Take in what arrived since the last time; the views that look different now.

        Idempotent: after a crash it starts again where the views' own cursor stands.
        """
        changed: set[str] = set()
        if self._take_control() or self._views.cursor == 0:
            changed |= self._views.apply((), self.governance, self._views.cursor)
        while batch := self._store.arrivals(self._views.cursor, Lane.CONTENT, FOLD_BATCH):
            entries = [_fold_entry(stored) for stored in batch]
            changed |= self._views.apply(entries, self.governance, batch[-1].arrival)
        if "feed" in changed:
            self._note_own_blobs()
        return frozenset(changed)

    def rebuild(self) -> frozenset[str]:
        """Make the views again from the log."""
        self._views.reset()
        return self.fold()

    def _note_own_blobs(self) -> None:
        """Tell the views which wanted pictures are here: our own, or known before a rebuild."""
        for blob in self._views.wanted_blobs(FOLD_BATCH):
            if self._blobs.has(blob):
                self._views.note_blob(blob)

    def _take_control(self) -> bool:
        fresh = self._store.arrivals(self._control_arrival, Lane.CONTROL, FOLD_BATCH)
        if not fresh:
            return False
        while fresh:
            self._control += [_control_entry(stored) for stored in fresh]
            self._control_arrival = fresh[-1].arrival
            fresh = self._store.arrivals(self._control_arrival, Lane.CONTROL, FOLD_BATCH)
        self.governance = evaluate(self._company, self._control)
        return True


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


def _fold_entry(stored: StoredEntry) -> FoldEntry:
    header = stored.header
    return FoldEntry(
        id=stored.id,
        log=header.key,
        seq=header.seq,
        kind=header.kind,
        hlc=header.hlc,
        received_ms=stored.received_ms,
        body=stored.body,
    )
