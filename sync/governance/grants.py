"""Who has which rank, and for which part of their control logs (protocol.md 4)."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass

from sync.governance.acts import RoleEnd, Tip
from sync.governance.entries import Act
from sync.governance.notes import GrantNote
from sync.values import DeviceId, EntryId, PersonId, Rank

Seniority = tuple[int, int, EntryId]


@dataclass(frozen=True, slots=True)
class Grant:
    """A person's rank above member. ``id`` is what a ROLE_END names.

    ``vouched`` is whether it names the person: then they belong whatever became of their
    invitation. Grants of owners are signed by the root, whose clock ``seniority`` is.
    """

    id: EntryId
    person: PersonId
    rank: Rank
    by: DeviceId
    start: tuple[Tip, ...]
    without: frozenset[DeviceId]
    vouched: bool
    seniority: Seniority
    knows: frozenset[EntryId] | None = None
    """The ROLE_ENDs that whoever gave it had seen; None where the format does not tell."""

    def answers(self, end: Act[RoleEnd]) -> bool:
        """Whether it was given in the knowledge of that end.

        Where the format does not tell, a later clock is taken for it: a clock runs ahead of
        all that its device has seen, so what was signed before the end did not know of it.
        """
        if self.knows is None:
            return self.seniority[1] >= end.entry.hlc
        return end.id in self.knows


@dataclass(frozen=True, slots=True)
class End:
    """A ROLE_END that counts, by somebody of ``rank``."""

    act: Act[RoleEnd]
    rank: Rank


class Grants:
    """The grants and their ends, as far as the strata are settled.

    All that concerns a rank is settled before the stratum of that rank begins.
    """

    def __init__(self) -> None:
        self._grants: dict[PersonId, dict[EntryId, Grant]] = defaultdict(dict)
        self._ends: dict[EntryId, list[End]] = defaultdict(list)

    def add(self, grant: Grant) -> None:
        """Open an interval of authority."""
        self._grants[grant.person][grant.id] = grant

    def end(self, act: Act[RoleEnd], rank: Rank) -> None:
        """Close intervals: only the named ones, observed-remove."""
        for grant in act.body.grants:
            self._ends[grant].append(End(act, rank))

    def of(self, person: PersonId) -> Iterable[Grant]:
        """All grants of a person, ended or not."""
        grants = self._grants.get(person)
        return grants.values() if grants else ()

    def ever(self, person: PersonId) -> bool:
        """Whether the person has, or had, a rank above member."""
        return person in self._grants

    def people(self) -> list[PersonId]:
        """Everybody who has, or had, a rank above member."""
        return sorted(self._grants)

    def ends(self, grant: Grant) -> list[End]:
        """The ROLE_ENDs that count against it: all have to be kept to."""
        ends = self._ends.get(grant.id)
        return [end for end in ends if end.rank < grant.rank] if ends else []

    def ended_by(self) -> dict[PersonId, tuple[EntryId, ...]]:
        """The ROLE_ENDs that count against each person, by their clocks."""
        found: dict[PersonId, tuple[EntryId, ...]] = {}
        for person in self.people():
            acts = {end.act.when for grant in self.of(person) for end in self.ends(grant)}
            if acts:
                found[person] = tuple(end for _, end in sorted(acts))
        return found

    def rank_of(self, person: PersonId, device: DeviceId) -> Rank:
        """The rank that the person's device has now."""
        rank = Rank.MEMBER
        for grant in self.of(person):
            if grant.rank < rank and device not in grant.without and not self.ends(grant):
                rank = grant.rank
        return rank

    def vouched(self, person: PersonId) -> bool:
        """Whether somebody with authority named this person, and it has not ended."""
        return any(grant.vouched and not self.ends(grant) for grant in self.of(person))

    def seniority(self, person: PersonId) -> Seniority:
        """Lower is more senior, among owners."""
        ranks = [grant.seniority for grant in self.of(person) if grant.rank == Rank.OWNER]
        return min(ranks, default=(9, 0, EntryId(b"")))

    def notes(self) -> dict[PersonId, tuple[GrantNote, ...]]:
        """What other rooms may know of them."""
        return {
            person: tuple(self._note(grant) for _, grant in sorted(self._grants[person].items()))
            for person in self.people()
        }

    def _note(self, grant: Grant) -> GrantNote:
        untils = tuple(sorted(tuple(end.act.body.until) for end in self.ends(grant)))
        without = tuple(sorted(grant.without))
        return GrantNote(grant.id, grant.rank, grant.by, bool(untils), untils, without)
