"""What people of a stronger rank have ordered to be erased, and when each order may be carried out.

Three days after it came here, and of more than fifty in a day only an owner's (protocol.md A8): so
that there is time to cut whoever took an administrator's computer.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Final, NamedTuple

from sync.content.kinds import ERASABLE
from sync.store.erasing import erased, received
from sync.values import DeviceId, EntryId, Lane, LogKey, Rank

if TYPE_CHECKING:
    from sync.governance.state import Governance
    from sync.node.core import Node

DAY_MS: Final = 24 * 3600 * 1000
GRACE_MS: Final = 3 * DAY_MS
AT_MOST: Final = 50
"""Orders of one device in a day that are carried out without an owner's word."""


class _Order(NamedTuple):
    """An order that may be carried out at that moment."""

    act: EntryId
    ripe_ms: int


class Orders:
    """Of one node. They are read when who may give them is another question than before."""

    def __init__(self, node: Node) -> None:
        self._node = node
        self._read_from: tuple[object, ...] = ()
        self._open: dict[EntryId, _Order] = {}
        self._absent: dict[EntryId, int] = {}

    def due(self, limit: int) -> dict[EntryId, EntryId]:
        """What may go now, at most so many entries, with the acts that order it."""
        node, governance = self._node, self._node.governance
        read_from = (governance.devices, governance.rulings_digest)
        if read_from != self._read_from:
            self._read_from = read_from
            self._open, self._absent = dict(self._read(governance)), {}
        now_ms, count = node.clock(), node.store.count()
        ripe = [e for e, order in self._open.items() if order.ripe_ms <= now_ms]
        unseen = [entry for entry in ripe if self._absent.get(entry) != count][:limit]
        done = erased(node.store, unseen)
        acts: dict[EntryId, EntryId] = {}
        for entry in unseen:
            found = node.store.find(entry)
            if entry in done:
                del self._open[entry]
            elif found is None:
                self._absent[entry] = count  # it may come with the next entries
            elif governance.is_erased(entry, found.log.device) and is_erasable(
                node, found.log, found.seq
            ):
                acts[entry] = self._open[entry].act
            else:
                del self._open[entry]
        return acts

    def _read(self, governance: Governance) -> Iterator[tuple[EntryId, _Order]]:
        """Every order that counts, but for those beyond the limit."""
        came = received(self._node.store, [ruling.act for ruling in governance.erased.values()])
        moments: dict[DeviceId, list[int]] = {}
        rulings = [(came[r.act], e, r) for e, r in governance.erased.items() if r.act in came]
        for at, entry, ruling in sorted(rulings, key=lambda item: item[:2]):
            theirs = moments.setdefault(ruling.by, [])
            today = sum(at - DAY_MS < moment for moment in theirs[-AT_MOST:])
            if ruling.rank <= Rank.OWNER or today < AT_MOST:
                theirs.append(at)
                yield entry, _Order(ruling.act, at + GRACE_MS)


def is_erasable(node: Node, log: LogKey, seq: int) -> bool:
    """Whether the bytes of the entry at a position may go at all.

    Of what is sealed all may, whatever it is: those it is not for cannot see that.
    """
    if log.lane == Lane.SEALED:
        return True
    header = node.store.header_at(log, seq) if log.lane == Lane.CONTENT else None
    return header is not None and header.kind in ERASABLE
