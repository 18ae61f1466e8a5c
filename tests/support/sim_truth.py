"""What all entries together say, worked out from the bytes and not from anybody's tables."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator, Sequence

from sync.governance.evaluate import ControlEntry, evaluate
from sync.governance.notes import DeviceStatus
from sync.log.header import ZERO_HASH, Header
from sync.node.core import Node
from sync.store.entries import LogStore
from sync.values import DeviceId, EntryId, Lane, LogKey

_SHOWN = (
    "SELECT id FROM card WHERE shown = 1",
    "SELECT m.id FROM comment m JOIN card c ON c.id = m.card AND c.shown = 1",
)


class Truth:
    """The union of what some homes hold, and its governance."""

    def __init__(self, nodes: Sequence[Node]) -> None:
        self.headers: dict[EntryId, Header] = {}
        control: dict[EntryId, ControlEntry] = {}
        for node in nodes:
            for entry, raw, body in _entries(node.store):
                header = self.headers.setdefault(entry, Header.unpack(raw))
                if header.lane == Lane.CONTROL and body is not None:
                    control[entry] = ControlEntry(
                        entry, header.key, header.seq, header.kind, header.hlc, body, raw
                    )
        self.governance = evaluate(nodes[0].company, sorted(control.values(), key=lambda e: e.id))
        self._reached: dict[DeviceId, set[EntryId]] = {}

    def belongs(self, device: DeviceId) -> bool:
        """Whether a device is of the company."""
        return self.governance.rank_of_device(device) is not None

    def is_doubtful(self, device: DeviceId) -> bool:
        """Whether it never belonged for certain: contested, void, or not known at all."""
        standing = self.governance.standing(device)
        return standing is None or standing.status in (DeviceStatus.CONTESTED, DeviceStatus.VOID)

    def is_void(self, entry: EntryId) -> bool:
        """Whether a removal keeps an entry from counting (unknown ones: nobody holds them)."""
        header = self.headers.get(entry)
        if header is None:
            return False
        if header.device not in self.governance.cuts:
            return False
        return entry not in self._reach_of(header.device)

    def beyond_cuts(self, node: Node) -> Iterator[str]:
        """What a home shows although a removal has made it void."""
        reader = sqlite3.connect(node.home.views)
        try:
            for query in _SHOWN:
                for (shown,) in reader.execute(query):
                    if self.is_void(EntryId(shown)):
                        yield f"shows {shown.hex()[:8]}, which lies beyond a cut"
        finally:
            reader.close()

    def _reach_of(self, device: DeviceId) -> set[EntryId]:
        """The entries that every removal of the device lets count."""
        if device not in self._reached:
            allowed = [
                {entry for tip in cut.tips for entry in self._line(EntryId(tip.hash))}
                for cut in self.governance.cuts[device]
            ]
            self._reached[device] = set.intersection(*allowed)
        return self._reached[device]

    def _line(self, entry: EntryId) -> Iterator[EntryId]:
        while entry != ZERO_HASH and entry in self.headers:
            yield entry
            entry = EntryId(self.headers[entry].prev)


def positions(store: LogStore) -> list[tuple[LogKey, int, EntryId]]:
    """Every entry with its place. All branches of a log have one key here."""
    headers = ((entry, Header.unpack(raw)) for entry, raw, _ in _entries(store))
    return [
        (LogKey(header.device, header.epoch, header.lane), header.seq, entry)
        for entry, header in headers
    ]


def _entries(store: LogStore) -> list[tuple[EntryId, bytes, bytes | None]]:
    raw = store.connection.connection.driver_connection
    assert isinstance(raw, sqlite3.Connection)
    rows = raw.execute(
        "SELECT e.hash, e.header, p.body FROM entry e LEFT JOIN payload p ON p.receipt = e.receipt"
    )
    return [(EntryId(entry), header, body) for entry, header, body in rows]
