"""The REVOKEs that count, and against whom (protocol.md 4, A4).

Nobody cuts an equal or a stronger: a REVOKE reaches only what ranks below its author did.
It names tips, so entries that turn up later add nothing to what it lets stand.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass

from sync.governance.acts import Revoke
from sync.governance.entries import Act
from sync.governance.grants import Grants
from sync.governance.lines import Lines
from sync.governance.notes import Cut
from sync.values import DeviceId, EntryId, Lane, PersonId, Rank


@dataclass(frozen=True, slots=True)
class Removal:
    """A REVOKE and the rank with which it was written."""

    act: Act[Revoke]
    rank: Rank

    def note(self) -> Cut:
        """What other rooms may know of it."""
        body = self.act.body
        return Cut(self.act.id, self.act.author, self.rank, tuple(body.tips), body.wipe)


class Cuts:
    """The removals, as far as the strata are settled."""

    def __init__(self, lines: Lines, grants: Grants) -> None:
        self._lines = lines
        self._grants = grants
        self._on_device: dict[bytes, list[Removal]] = defaultdict(list)
        self._on_person: dict[bytes, list[Removal]] = defaultdict(list)
        self._superseded: dict[EntryId, list[tuple[DeviceId, Rank]]] = defaultdict(list)

    def add(self, removal: Removal) -> None:
        """A removal by rank."""
        body = removal.act.body
        targets = self._on_person if body.whole else self._on_device
        targets[body.target].append(removal)
        self.supersede(removal)

    def supersede(self, removal: Removal) -> None:
        """Only take back what the removal says it takes back."""
        for old in removal.act.body.supersedes:
            self._superseded[old].append((removal.act.author, removal.rank))

    def all(self) -> Iterator[Removal]:
        """Every removal by rank that has not been taken back."""
        for targets in (self._on_device, self._on_person):
            for removals in targets.values():
                yield from (removal for removal in removals if self.stands(removal))

    def stands(self, removal: Removal) -> bool:
        """Not taken back by its author, nor by a stronger rank."""
        return not any(
            rank < removal.rank or (author == removal.act.author and rank <= removal.rank)
            for author, rank in self._superseded.get(removal.act.id, ())
        )

    def against(self, device: DeviceId, person: PersonId, rank: Rank) -> list[Removal]:
        """The removals by ranks above ``rank`` that reach this device of this person."""
        found = [*self._on_device.get(device, ()), *self._on_person.get(person, ())]
        if not found:
            return []
        return [
            removal
            for removal in found
            if removal.rank < rank
            and self.stands(removal)
            and self.reaches(removal, device, person)
        ]

    def reaches(self, removal: Removal, device: DeviceId, person: PersonId) -> bool:
        """Whether the device has no rank that the revoker may not touch.

        Where such a rank has ended, the removal must let stand all that was done with it.
        """
        for grant in self._grants.of(person):
            if grant.rank > removal.rank or device in grant.without:
                continue
            ends = self._grants.ends(grant)
            if not ends or not all(
                self._keeps(removal, device, tip.hash)
                for end in ends
                for tip in end.act.body.until
                if tip.lane == Lane.CONTROL
            ):
                return False
        return True

    def _keeps(self, removal: Removal, device: DeviceId, entry: EntryId) -> bool:
        if not self._lines.is_of(entry, device):
            return True
        return any(self._lines.covers(tip.hash, entry) for tip in removal.act.body.tips)
