"""The one routine by which the bytes of an erased entry go, wherever they are (protocol.md A8).

What an author takes back is out of sight everywhere as soon as the act is folded. Its bytes go at
once as well, up to fifty entries a day and person; beyond that after three days, and only if the
act still counts then: the thief of one laptop must not erase a person's history. What somebody of
a stronger rank orders goes after three days, and no more than fifty a day unless an owner says so.

It knows every place: payload and what waits for one (:mod:`sync.store.entries`), pages and the
words of the search (:mod:`sync.views`), pictures that nothing else shows, write-ahead logs, free
pages, and copies that were set aside.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence
from typing import TYPE_CHECKING, Final, NamedTuple

from sync.content.kinds import ERASABLE
from sync.store.erasing import erased, received, sweep, swept, unswept
from sync.values import DeviceId, EntryId, Lane, LogKey, PersonId, Rank

if TYPE_CHECKING:
    from sync.governance.state import Governance
    from sync.node.core import Node
    from sync.views.erased import Asked

DAY_MS: Final = 24 * 3600 * 1000
AT_ONCE: Final = 50
"""Entries of a person that go at once, of those that it was asked for within a day."""

GRACE_MS: Final = 3 * DAY_MS

LOOKED_AT: Final = 500


class _Order(NamedTuple):
    """Somebody of a stronger rank has ordered an entry to be erased; that came at this time."""

    entry: EntryId
    act: EntryId
    received_ms: int


class Erasing:
    """Of one node, and of its writer's thread."""

    def __init__(self, node: Node) -> None:
        self._node = node
        self._unswept = unswept(node.store)
        self._page: bytes | None = None
        self._orders: list[_Order] = []
        self._ordered_by: Governance | None = None

    def look(self) -> frozenset[LogKey]:
        """Let go of what may go now; the logs that wait for less than before.

        Raises:
            NoSpace, CannotWrite: the next look goes on.
        """
        logs: frozenset[LogKey] = frozenset()
        node, asked, ordered = self._node, self._asked(), self._ordered()
        if asked or ordered:
            logs = self._let_go(asked, ordered)
        if self._unswept and all([sweep(node.store), node.views.sweep()]):
            swept(node.store)
            self._unswept = False
        return logs

    def _asked(self) -> list[Asked]:
        """The newest acts, and a page of those before them, another each time: somebody may ask
        for thousands of entries that are not his."""
        read = self._node.reader.asked_to_erase
        newest = read(LOOKED_AT)
        if len(newest) < LOOKED_AT:
            return newest
        older = read(LOOKED_AT, self._page or newest[-1].stamp)
        self._page = older[-1].stamp if older else None
        return newest + older

    def _ordered(self) -> Mapping[EntryId, EntryId]:
        """What goes now by the word of somebody of a stronger rank, with the act."""
        if self._ordered_by is not self._node.governance:
            self._ordered_by = self._node.governance
            self._orders = list(self._read_orders(self._node.governance))
        now_ms = self._node.clock()
        ripe = {one.entry: one.act for one in self._orders if now_ms >= one.received_ms + GRACE_MS}
        self._orders = [one for one in self._orders if one.entry not in ripe]
        return ripe

    def _read_orders(self, governance: Governance) -> Iterator[_Order]:
        """The orders that count and are not carried out, but for those beyond the limit."""
        store = self._node.store
        acts = received(store, [ruling.act for ruling in governance.erased.values()])
        done = erased(store, list(governance.erased))
        by: dict[DeviceId, list[int]] = {}
        for entry, ruling in sorted(
            governance.erased.items(), key=lambda item: (acts.get(item[1].act, 0), item[0])
        ):
            at = acts.get(ruling.act)
            found = store.find(entry)
            if at is None or found is None or found.log.lane != Lane.CONTENT:
                continue
            if not governance.is_erased(entry, found.log.device):
                continue
            moments = by.setdefault(ruling.by, [])
            today = sum(at - DAY_MS < moment for moment in moments)
            if ruling.rank <= Rank.OWNER or today < AT_ONCE:
                moments.append(at)
                if entry not in done:
                    yield _Order(entry, ruling.act, at)

    def _let_go(
        self, asked: Sequence[Asked], ordered: Mapping[EntryId, EntryId]
    ) -> frozenset[LogKey]:
        node = self._node
        logs: frozenset[LogKey] = frozenset()
        # Those that a crash or a rebuild left half done come first: they count against the limit.
        forgotten: Collection[EntryId] = erased(node.store, [one.entry for one in asked])
        if not forgotten and (due := {**ordered, **self._due(asked)}):
            node.catch_up()  # nothing of it may be on its way to the pages in another thread
            logs = node.store.erase(due)
            forgotten = due
        if forgotten:
            # Pictures first: a crash between the two leaves what the next look finds again.
            for blob in node.reader.only_shown_by(list(forgotten)):
                node.blobs.drop(blob)
            node.views.drop(list(forgotten))
            self._unswept = True
            node.on_change(frozenset({"feed"}))
        return logs

    def _due(self, asked: Sequence[Asked]) -> Mapping[EntryId, EntryId]:
        """What goes now, with the act that asks for it."""
        theirs: dict[PersonId, list[Asked]] = {}
        for one in asked:
            if is_theirs(self._node, one.entry, one.person):
                theirs.setdefault(one.person, []).append(one)
        return {one.entry: one.act for some in theirs.values() for one in self._in_time(some)}

    def _in_time(self, some: Sequence[Asked]) -> Iterator[Asked]:
        """Those of one person that need not wait any longer."""
        now_ms = self._node.clock()
        granted: list[int] = []
        for one in sorted(some, key=lambda one: (one.received_ms, one.entry)):
            at = one.received_ms
            before = sum(at - DAY_MS < moment for moment in granted)
            before += self._node.reader.gone_within(one.person, at - DAY_MS, at)
            if before < AT_ONCE:
                granted.append(at)
                yield one
            elif now_ms >= at + GRACE_MS:
                yield one


def is_theirs(node: Node, entry: EntryId, person: PersonId) -> bool:
    """Whether an entry is here, can be erased, and that person wrote it."""
    found = node.store.find(entry)
    if found is None or found.log.lane != Lane.CONTENT:
        return False
    standing = node.governance.standing(found.log.device)
    header = node.store.header_at(found.log, found.seq)
    return (
        standing is not None
        and standing.person == person
        and header is not None
        and header.kind in ERASABLE
    )
