"""Which entries of a device count at which rank: cuts and intervals, ready to be asked.

A scope holds ids only, of entries that are here. Two equal scopes give equal answers as
long as the device's lines have not grown branches.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from sync.governance.acts import ControlKind, Tip
from sync.governance.cuts import Removal
from sync.governance.entries import ControlEntry
from sync.governance.grants import Grants
from sync.governance.lines import Lines
from sync.governance.terms import Spell, Term
from sync.values import DeviceId, EntryId, Lane, PersonId, Rank

Ends = tuple[EntryId, ...]
"""Positions, any of which may cover an entry."""


@dataclass(frozen=True, slots=True)
class Interval:
    """Entries after all ``starts`` and covered by each of ``untils``."""

    starts: Ends
    untils: tuple[Ends, ...]

    def holds(self, lines: Lines, entry: EntryId) -> bool:
        """Whether the entry lies inside."""
        covers = lines.covers
        for tip in self.starts:
            if covers(tip, entry):
                return False
        return not self.untils or within(lines, self.untils, entry)


ALWAYS = Interval((), ())


@dataclass(frozen=True, slots=True)
class Scope:
    """What a device may do at one rank: within the cuts, and inside an interval."""

    rank: Rank
    limits: tuple[Ends, ...]
    intervals: tuple[Interval, ...]

    @property
    def holds_any(self) -> bool:
        """False where nothing can count: no interval, or a cut that lets nothing stand."""
        return bool(self.intervals) and all(self.limits)

    def counts(self, lines: Lines, entry: EntryId) -> bool:
        """Whether the entry counts at this rank."""
        if self.limits and not within(lines, self.limits, entry):
            return False
        return any(interval.holds(lines, entry) for interval in self.intervals)


@dataclass(frozen=True, slots=True)
class Watch:
    """Where the rulings of a device count whose person is, or was, a moderator: within the cuts,
    in epochs that count, and a HIDE within her terms, an ERASE at the positions of those terms.

    A member's 256 entries are no limit of it: whoever sees to an office for years hides more.
    """

    limits: tuple[Ends, ...]
    barred: frozenset[int]
    terms: tuple[Term, ...]
    intervals: tuple[Interval, ...]

    def counts(self, lines: Lines, entry: ControlEntry) -> bool:
        """Whether the HIDE or ERASE counts."""
        if entry.log.epoch in self.barred or not within(lines, self.limits, entry.id):
            return False
        if entry.kind == ControlKind.HIDE:
            return any(term.since <= entry.hlc < term.until for term in self.terms)
        return entry.kind == ControlKind.ERASE and any(
            interval.holds(lines, entry.id) for interval in self.intervals
        )


def within(lines: Lines, limits: Iterable[Ends], entry: EntryId) -> bool:
    """Whether every cut lets the entry stand."""
    # Loops, not any() of a generator: asked for each of tens of thousands of entries.
    for ends in limits:
        for tip in ends:
            if lines.covers(tip, entry):
                break
        else:
            return False
    return True


def limits_of(lines: Lines, device: DeviceId, removals: Iterable[Removal]) -> tuple[Ends, ...]:
    """What the removals leave of the device's control logs."""
    return tuple(sorted({_ends(lines, device, removal.act.body.tips) for removal in removals}))


def scope_of(
    lines: Lines,
    grants: Grants,
    person: PersonId,
    device: DeviceId,
    rank: Rank,
    limits: tuple[Ends, ...],
) -> Scope:
    """The device's scope at a rank that its person has or had."""
    intervals = (
        Interval(
            _ends(lines, device, grant.start),
            tuple(_ends(lines, device, end.act.body.until) for end in grants.ends(grant)),
        )
        for grant in grants.of(person)
        if grant.rank == rank and device not in grant.without
    )
    return Scope(rank, limits, tuple(sorted(set(intervals), key=_order)))


def watch_of(
    lines: Lines,
    device: DeviceId,
    limits: tuple[Ends, ...],
    barred: frozenset[int],
    spells: Iterable[Spell],
) -> Watch:
    """Where the device's rulings count as those of a moderator of these spells."""
    spells = tuple(spells)
    intervals = (
        Interval(
            _ends(lines, device, spell.since),
            () if spell.until is None else (_ends(lines, device, spell.until),),
        )
        for spell in spells
    )
    terms = tuple(spell.term for spell in spells)
    return Watch(limits, barred, terms, tuple(sorted(set(intervals), key=_order)))


def _ends(lines: Lines, device: DeviceId, tips: Iterable[Tip]) -> Ends:
    named = {tip.hash for tip in tips if tip.lane == Lane.CONTROL}
    return tuple(sorted(entry for entry in named if lines.is_of(entry, device)))


def _order(interval: Interval) -> tuple[Ends, tuple[Ends, ...]]:
    return (interval.starts, interval.untils)
