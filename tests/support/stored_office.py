"""An office that keeps its log in a real store, for tests in which logs fork."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from pathlib import Path

from support.memory_office import MemoryOffice
from sync.governance.evaluate import ControlEntry, Governance, evaluate
from sync.log.entry import Entry, Payload
from sync.log.runs import Run, check_run
from sync.replication.office import Goal, Ingested
from sync.store.entries import LogStore
from sync.store.newest import StoredEntry
from sync.store.serving import read_run
from sync.values import EntryId, Lane, LogHead, LogKey

NOW_MS = 1_795_000_000_000


class StoredOffice(MemoryOffice):
    """As :class:`MemoryOffice`, but what it holds lies in a database and may fork."""

    store: LogStore
    asked: int
    """Runs that others asked of it."""

    @classmethod
    def over(cls, office: MemoryOffice, path: Path) -> StoredOffice:
        """The same device with everything that it holds put into a store."""
        stored = cls(office.company, office.key, office.x25519, office.secret)
        stored.store = LogStore(path, office.company)
        stored.asked = 0
        for entries in office.logs.values():
            stored.keep(
                Entry(e.id, e.header, e.raw, e.signature or b"", e.payload)
                for e in entries
                if e.payload is not None
            )
        return stored

    def keep(self, entries: Iterable[Entry]) -> None:
        """Hold these entries, however they came here."""
        self.store.append([e for e in entries if self.store.find(e.id) is None], NOW_MS)
        self.governance_cache = None

    def digest(self) -> bytes:
        """Of all that is held."""
        return self.store.digest()

    def held_bodies(self) -> list[bytes]:
        """The bodies of all content, each as often as it is shown."""
        return sorted(e.body for e in self.store.arrivals(0, Lane.CONTENT, 1_000_000))

    # -- the office ----------------------------------------------------------------------

    def governance(self) -> Governance:
        if self.governance_cache is None:
            acts = self.store.arrivals(0, Lane.CONTROL, 1_000_000)
            self.governance_cache = evaluate(self.company, [_control(act) for act in acts])
        return self.governance_cache

    async def heads(self, lanes: Collection[int]) -> Mapping[LogKey, LogHead]:
        return self.store.heads(lanes)

    async def read_run(self, log: LogKey, first: int, last: int) -> Run | None:
        self.asked += 1
        return read_run(self.store, log, first, last)

    def take(self, run: Run) -> Ingested:
        before = self.governance().digest()
        checked = check_run(self.company, run, self.store.tree(run.log), lambda lane, kind: None)
        heads = self.store.ingest(checked, NOW_MS)
        if run.log.lane == Lane.CONTROL and checked.entries:
            self.governance_cache = None
        return Ingested(
            run.log,
            heads,
            len(checked.entries),
            self.governance().digest() != before,
            held_to=checked.held_to,
            unattached=checked.parent is None,
            broken=checked.broken_at is not None,
            fork_at=checked.fork_at,
            bad_payloads=len(checked.bad_payloads),
        )

    async def held(self, goals: Sequence[Goal]) -> Sequence[bool]:
        return self.store.held(goals)

    async def missing_payloads(
        self, limit: int, skip: int = 0
    ) -> Sequence[tuple[EntryId, LogKey, int]]:
        return self.store.missing(limit, skip)

    async def read_payloads(self, ids: Sequence[EntryId]) -> Mapping[EntryId, Payload]:
        return self.store.payloads(ids)

    async def put_payloads(self, payloads: Mapping[EntryId, Payload]) -> frozenset[EntryId]:
        return self.store.put_payloads(payloads)


def _control(stored: StoredEntry) -> ControlEntry:
    header = stored.header
    return ControlEntry(
        stored.id, header.key, header.seq, header.kind, header.hlc, stored.body, stored.raw
    )
