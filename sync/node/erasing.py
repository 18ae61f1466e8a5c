"""The one routine by which the bytes of an erased entry go, wherever they are (protocol.md A8).

What an author takes back is out of sight everywhere as soon as the act is folded. Its bytes go at
once as well, up to fifty entries a day and person; beyond that after three days, and only if the
act still counts then: the thief of one laptop must not erase a person's history.

It knows every place: payload and what waits for one (:mod:`sync.store.entries`), pages and the
words of the search (:mod:`sync.views`), pictures that nothing else shows, write-ahead logs, free
pages, and copies that were set aside.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence
from typing import TYPE_CHECKING, Final

from sync.content.kinds import ERASABLE
from sync.store.erasing import erased, sweep, swept, unswept
from sync.values import EntryId, Lane, LogKey, PersonId

if TYPE_CHECKING:
    from sync.node.core import Node
    from sync.views.erased import Asked

DAY_MS: Final = 24 * 3600 * 1000
AT_ONCE: Final = 50
"""Entries of a person that go at once, of those that it was asked for within a day."""

GRACE_MS: Final = 3 * DAY_MS

LOOKED_AT: Final = 500


class Erasing:
    """Of one node, and of its writer's thread."""

    def __init__(self, node: Node) -> None:
        self._node = node
        self._unswept = unswept(node.store)
        self._page: bytes | None = None

    def look(self) -> frozenset[LogKey]:
        """Let go of what may go now; the logs that wait for less than before.

        Raises:
            NoSpace, CannotWrite: the next look goes on.
        """
        logs: frozenset[LogKey] = frozenset()
        if asked := self._asked():
            logs = self._let_go(asked)
        node = self._node
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

    def _let_go(self, asked: Sequence[Asked]) -> frozenset[LogKey]:
        node = self._node
        logs: frozenset[LogKey] = frozenset()
        # Those that a crash or a rebuild left half done come first: they count against the limit.
        forgotten: Collection[EntryId] = erased(node.store, [one.entry for one in asked])
        if not forgotten and (due := self._due(asked)):
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
