"""Since when and until when people were communicators or moderators, from the same acts as the
settings in force.

A permission has no positions in logs, as a rank has: the POLICY that gives it says nothing of where
its people's logs stand. So it is told by the clocks in the signed entries. A term begins with the
POLICY that makes the person one of the settings in force at its own clock, and ends with the one
after which they are in force no more. Whoever knows of a POLICY writes with a later clock than its
own (the clocks are hybrid ones), so an honest communicator's entry always lies on the right side;
what was announced, or hidden, during a term stays so when it is over.

Clocks can be set, so a permission lets nobody do what cannot be undone: a moderator hides and does
not erase (protocol.md A10).
"""

from __future__ import annotations

import heapq
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from sync.governance.acts import SetPolicy
from sync.governance.entries import Act
from sync.values import EntryId, PersonId, Rank

STILL: Final = (1 << 64) - 1
"""The end of a term that has not ended: no clock comes to it (protocol.md 12)."""


@dataclass(frozen=True, slots=True, order=True)
class Term:
    """From one clock value on and before another, 64 bits each as in the entries' headers."""

    since: int
    until: int


@dataclass(frozen=True, slots=True)
class Setting:
    """A POLICY with its author's rank, and how it stands to others: the least is in force."""

    act: Act[SetPolicy]
    rank: Rank
    order: tuple[object, ...]


Named = Callable[[SetPolicy], Sequence[PersonId]]
"""The people to whom a POLICY gives the permission in question."""


def terms_of(settings: Iterable[Setting], named: Named) -> Mapping[PersonId, tuple[Term, ...]]:
    """The terms of every person who ever had the permission, the earliest first.

    A POLICY that another of the same or a stronger rank replaces is in force until the clock of
    that one, as in :func:`sync.governance.registers.policy_of`.
    """
    every = sorted(settings, key=lambda one: one.act.when)
    if not any(named(one.act.body) for one in every):
        return {}
    found: dict[PersonId, list[Term]] = defaultdict(list)
    since: dict[PersonId, int] = {}
    for clock, people in _in_force(every, named):
        for person in since.keys() - people:
            if since[person] < clock:
                found[person].append(Term(since[person], clock))
            del since[person]
        for person in people - since.keys():
            since[person] = clock
    for person, clock in since.items():
        found[person].append(Term(clock, STILL))
    return {person: tuple(terms) for person, terms in sorted(found.items())}


def _in_force(every: list[Setting], named: Named) -> Iterator[tuple[int, frozenset[PersonId]]]:
    """After each POLICY its clock, and who has the permission from then on."""
    ranks = {one.act.id: one.rank for one in every}
    replaced: set[EntryId] = set()
    standing: list[tuple[tuple[object, ...], EntryId, Setting]] = []
    for one in every:
        replaced |= {
            old
            for old in one.act.body.replaces
            if old != one.act.id and one.rank <= ranks.get(old, one.rank)
        }
        heapq.heappush(standing, (one.order, one.act.id, one))
        while standing and standing[0][1] in replaced:
            heapq.heappop(standing)
        now = named(standing[0][2].act.body) if standing else ()
        yield one.act.entry.hlc, frozenset(PersonId(person) for person in now)
