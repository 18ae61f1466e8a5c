"""The one routine by which the bytes of an erased entry go, wherever they are (protocol.md A8).

What an author takes back is out of sight everywhere as soon as the act is folded. Its bytes go at
once as well, up to fifty entries a day and person; beyond that after three days, and only if the
act still counts then: the thief of one laptop must not erase a person's history.

It knows every place: payload and what waits for one (:mod:`sync.store.entries`), pages and the
words of the search (:mod:`sync.views`), pictures that nothing else shows, write-ahead logs, free
pages, and copies that were set aside.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import TYPE_CHECKING, Final

from sync.content.kinds import ERASABLE
from sync.store.erasing import erased, received, sweep, swept, unswept
from sync.values import EntryId, Lane, LogKey, PersonId

if TYPE_CHECKING:
    from sync.node.core import Node
    from sync.views.erased import Asked

DAY_MS: Final = 24 * 3600 * 1000
AT_ONCE: Final = 50
"""Entries of a person that go at once, of those that it was asked for within a day."""

GRACE_MS: Final = 3 * DAY_MS


class Erasing:
    """Of one node, and of its writer's thread."""

    def __init__(self, node: Node) -> None:
        self._node = node
        self._unswept = unswept(node.store)

    def look(self) -> frozenset[LogKey]:
        """Let go of what may go now; the logs that wait for less than before.

        Raises:
            NoSpace, CannotWrite: the next look goes on.
        """
        node = self._node
        logs: frozenset[LogKey] = frozenset()
        if asked := node.reader.asked_to_erase():
            node.catch_up()  # nothing of it may be on its way to the pages in another thread
            gone = erased(node.store, [one.entry for one in asked])
            due = self._due([one for one in asked if one.entry not in gone])
            if due:
                logs = node.store.erase(due)
            if forgotten := [*gone, *due]:
                # Pictures first: a crash between the two leaves what the next look finds again.
                for blob in node.reader.only_shown_by(forgotten):
                    node.blobs.drop(blob)
                node.views.drop(forgotten)
                self._unswept = True
                node.on_change(frozenset({"feed"}))
        if self._unswept and all([sweep(node.store), node.views.sweep()]):
            swept(node.store)
            self._unswept = False
        return logs

    def _due(self, asked: Sequence[Asked]) -> Mapping[EntryId, EntryId]:
        """What goes now, with the act that asks for it."""
        theirs: dict[PersonId, list[Asked]] = {}
        for one in asked:
            if self._is_theirs(one):
                theirs.setdefault(one.person, []).append(one)
        now_ms = self._node.clock()
        return {
            one.entry: one.act
            for person, some in theirs.items()
            for one in self._in_time(person, some, now_ms)
        }

    def _is_theirs(self, one: Asked) -> bool:
        """Whether the entry is here, can be erased, and the same person wrote it."""
        store = self._node.store
        found = store.find(one.entry)
        if found is None or found.log.lane != Lane.CONTENT:
            return False
        standing = self._node.governance.standing(found.log.device)
        header = store.header_at(found.log, found.seq)
        return (
            standing is not None
            and standing.person == one.person
            and header is not None
            and header.kind in ERASABLE
        )

    def _in_time(self, person: PersonId, some: Sequence[Asked], now_ms: int) -> Iterator[Asked]:
        """Those of one person that need not wait any longer."""
        every = self._node.reader.erasures_of(person)
        came = received(self._node.store, {act for _, act in every})
        waiting = {one.entry for one in some}
        moments = [came[act] for entry, act in every if entry not in waiting and act in came]
        for one in sorted(some, key=lambda one: (came.get(one.act, now_ms), one.entry)):
            at = came.get(one.act, now_ms)
            if sum(at - DAY_MS < moment <= at for moment in moments) < AT_ONCE:
                moments.append(at)
                yield one
            elif now_ms >= at + GRACE_MS:
                yield one
