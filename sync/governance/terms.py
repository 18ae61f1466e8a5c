"""Since when and until when people were communicators or moderators, from the same acts as the
settings in force.

A permission has no positions in logs, as a rank has: the POLICY that gives it says nothing of where
its people's logs stand. So it is told by the clocks in the signed entries. A term begins with the
POLICY that makes the person one of the settings in force at its own clock, and ends with the one
after which they are in force no more. Whoever knows of a POLICY writes with a later clock than its
own (the clocks are hybrid ones), so an honest communicator's entry always lies on the right side;
what was announced, or hidden, during a term stays so when it is over.

Clocks can be set, so none may decide what cannot be undone (protocol.md A10). For that, a POLICY
also names where the control logs of moderators stand (``marks``), of those whom it makes so and of
those whom it leaves out: what a moderator has erased counts after the positions with which her
spell began, and up to those with which it ended. Who ends it without having heard of a log leaves
nothing standing that was erased from it.
"""

from __future__ import annotations

import heapq
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from sync.governance.acts import SetPolicy, Tip
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


Marks = tuple[Tip, ...]


@dataclass(frozen=True, slots=True)
class Spell:
    """A term, with the positions in logs where it begins and ends; ``until`` None while it has
    not ended."""

    term: Term
    since: Marks
    until: Marks | None


Named = Callable[[SetPolicy], Sequence[PersonId]]
"""The people to whom a POLICY gives the permission in question."""


def terms_of(settings: Iterable[Setting], named: Named) -> Mapping[PersonId, tuple[Term, ...]]:
    """The terms of every person who ever had the permission, the earliest first."""
    found = spells_of(settings, named)
    return {person: tuple(one.term for one in spells) for person, spells in found.items()}


def spells_of(settings: Iterable[Setting], named: Named) -> Mapping[PersonId, tuple[Spell, ...]]:
    """The same with the positions that the settings name that began and ended each.

    A POLICY that another of the same or a stronger rank replaces is in force until the clock of
    that one, as in :func:`sync.governance.registers.policy_of`.
    """
    every = sorted(settings, key=lambda one: one.act.when)
    if not any(named(one.act.body) for one in every):
        return {}
    found: dict[PersonId, list[Spell]] = defaultdict(list)
    since: dict[PersonId, tuple[int, Marks]] = {}
    for clock, policy in _in_force(every):
        people = {PersonId(person) for person in named(policy)} if policy else set[PersonId]()
        marks = tuple(policy.marks) if policy else ()
        for person in since.keys() - people:
            began, first = since.pop(person)
            if began < clock:
                found[person].append(Spell(Term(began, clock), first, marks))
        for person in people - since.keys():
            since[person] = clock, marks
    for person, (began, first) in since.items():
        found[person].append(Spell(Term(began, STILL), first, None))
    return {person: tuple(spells) for person, spells in sorted(found.items())}


def _in_force(every: list[Setting]) -> Iterator[tuple[int, SetPolicy | None]]:
    """After each POLICY its clock, and the settings in force from then on, if any."""
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
        yield one.act.entry.hlc, standing[0][2].act.body if standing else None
