"""Each person's devices as a tree: who added whom, and what their elders have cut.

The first device is the root; a DEVICE_ADD makes its author the elder of the new one. An
elder may revoke what descends from it, never the other way round, so growing the trees
from the root down meets every cut before the entries that it cuts.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from sync.governance.acts import DeviceAdd, Revoke
from sync.governance.admissions import Adoption
from sync.governance.book import Book
from sync.governance.cuts import Cuts, Removal
from sync.governance.entries import Act, ControlEntry
from sync.governance.grants import Grants
from sync.governance.lines import Line
from sync.governance.scopes import Ends, limits_of, within
from sync.values import DeviceId, EntryId, PersonId, Rank

MAX_DEVICES: Final = 300
"""Devices of one person that count: no more than a company may have (protocol.md 12)."""

MEMBER_ENTRIES: Final = 256
"""Control entries per epoch of somebody who never had a rank (protocol.md A12)."""

MEMBER_EPOCHS: Final = 64
"""Epochs of such a device that need no admin (protocol.md 12)."""


Claim = tuple["Branch | None", "Act[DeviceAdd] | None"]
"""How a device comes into a tree: by an elder's DEVICE_ADD, or as the root by neither."""


Opening = tuple[int, EntryId]
"""The first entry of an epoch, by its clock value and its id: what comes first counts first."""


@dataclass(slots=True)
class Branch:
    """A device in its person's tree. ``limits`` is what ``removals`` leave of its entries.

    ``parent`` and ``add`` are None at the root. ``capped`` devices belong to somebody who
    never had a rank; ``barred`` are those of their epochs that do not count, and ``last`` is the
    beginning of the last one that does by itself, None while there is room. Nobody changes one;
    that Python would see to it makes them four times as slow, and there are many.
    """

    device: DeviceId
    person: PersonId
    parent: DeviceId | None
    add: Act[DeviceAdd] | None
    elders: frozenset[DeviceId]
    removals: tuple[Removal, ...]
    limits: tuple[Ends, ...]
    capped: bool
    barred: frozenset[int]
    last: Opening | None

    def lets(self, book: Book, entry: ControlEntry) -> bool:
        """Whether the device's own entry counts, whatever rank it needs."""
        if self.capped and (entry.seq > MEMBER_ENTRIES or entry.log.epoch in self.barred):
            return False
        return within(book.lines, self.limits, entry.id)


class Forest:
    """Grows trees under what is settled so far."""

    def __init__(
        self,
        book: Book,
        grants: Grants,
        cuts: Cuts,
        approved: Collection[EntryId],
        nobodys: Collection[DeviceId],
        adoptions: Mapping[PersonId, Sequence[Adoption]],
    ) -> None:
        """``nobodys`` are keys that never become a device, whoever adds them; ``adoptions`` are
        the further devices that came in by invitation, as far as that is settled."""
        self._nobodys = nobodys
        self._adoptions = adoptions
        self._book = book
        self._grants = grants
        self._cuts = cuts
        self._approved = approved

    def grow(self, person: PersonId, rank: Rank) -> list[Branch]:
        """A person's tree under the cuts by ranks above ``rank``, elders first."""
        found: dict[DeviceId, Branch] = {}
        cut: dict[DeviceId, list[tuple[DeviceId, Removal]]] = defaultdict(list)
        adoptions = self._adoptions.get(person, ())
        roots = [DeviceId(person), *(adoption.device for adoption in adoptions)]
        level: dict[DeviceId, list[Claim]] = {root: [(None, None)] for root in roots}
        while level:
            below: dict[DeviceId, list[Claim]] = defaultdict(list)
            for device in sorted(level)[: MAX_DEVICES - len(found)]:
                branch = self._branch(device, person, level[device], rank, cut)
                found[device] = branch
                for target, removal in self._removals_by(branch):
                    cut[target].append((device, removal))
                for act in self._book.acts(device, DeviceAdd):
                    if act.body.device not in self._nobodys and branch.lets(self._book, act.entry):
                        below[act.body.device].append((branch, act))
            level = {device: claims for device, claims in below.items() if device not in found}
        _leave_out_guests(found, adoptions)
        return list(found.values())

    def _branch(
        self,
        device: DeviceId,
        person: PersonId,
        claims: list[Claim],
        rank: Rank,
        cut: Mapping[DeviceId, Sequence[tuple[DeviceId, Removal]]],
    ) -> Branch:
        elders: set[DeviceId] = set()
        for elder, _ in claims:
            if elder is not None:
                elders |= {elder.device, *elder.elders}
        removals = self._cuts.against(device, person, rank)
        removals += [removal for author, removal in cut.get(device, ()) if author in elders]
        removals.sort(key=lambda removal: removal.act.id)
        limits = limits_of(self._book.lines, device, removals)
        capped = not self._grants.ever(person)
        barred, last = self._barred(device, limits) if capped else (frozenset(), None)
        parent, add = min(claims, key=_seniority)
        return Branch(
            device=device,
            person=person,
            parent=parent.device if parent else None,
            add=add,
            elders=frozenset(elders),
            removals=tuple(removals),
            limits=limits,
            capped=capped,
            barred=barred,
            last=last,
        )

    def _removals_by(self, elder: Branch) -> list[tuple[DeviceId, Removal]]:
        """The device's REVOKEs of single devices, but for those that it has taken back."""
        acts = [a for a in self._book.acts(elder.device, Revoke) if elder.lets(self._book, a.entry)]
        if not acts:
            return []
        retracted = {old for act in acts for old in act.body.supersedes}
        rank = self._grants.rank_of(elder.person, elder.device)
        removals = [Removal(act, rank) for act in acts if not act.body.whole]
        return [
            (DeviceId(removal.act.body.target), removal)
            for removal in removals
            if removal.act.id not in retracted and self._cuts.stands(removal)
        ]

    def _barred(
        self, device: DeviceId, limits: tuple[Ends, ...]
    ) -> tuple[frozenset[int], Opening | None]:
        """The epochs beyond the first 64 by their own clocks, unless an admin approved them; and
        where the 64th begins."""
        lines = self._book.lines.of(device)
        if len(lines) < MEMBER_EPOCHS:
            return frozenset(), None
        opened = sorted(
            (first.hlc, first.id, line.epoch)
            for line in lines
            if (first := first_of(self._book, line, limits)) is not None
        )
        if len(opened) < MEMBER_EPOCHS:
            return frozenset(), None
        beyond = opened[MEMBER_EPOCHS:]
        barred = frozenset(epoch for _, first, epoch in beyond if first not in self._approved)
        return barred, opened[MEMBER_EPOCHS - 1][:2]


def first_of(book: Book, line: Line, limits: tuple[Ends, ...]) -> ControlEntry | None:
    """The first entry of a line within the cuts, by its clock where it was forked there."""
    firsts = (first for first in line.firsts if within(book.lines, limits, first.id))
    return min(firsts, key=lambda first: (first.hlc, first.id), default=None)


def _leave_out_guests(found: dict[DeviceId, Branch], adoptions: Sequence[Adoption]) -> None:
    """Whoever came to take the place of devices that are not gone does not count, nor does
    what they added: a person is never given a further computer behind their back."""
    waiting = list(adoptions)
    while unfit := [one for one in waiting if not _has_replaced(found, one)]:
        for one in unfit:
            waiting.remove(one)
            for device in [d for d, b in found.items() if one.device in (d, *b.elders)]:
                del found[device]


def _has_replaced(found: Mapping[DeviceId, Branch], adoption: Adoption) -> bool:
    gone = (found.get(device) for device in adoption.replaces)
    return bool(adoption.replaces) and all(branch and branch.removals for branch in gone)


def _seniority(claim: Claim) -> tuple[bytes, tuple[int, EntryId]]:
    """Of several elders who added one device, the one with the lowest key is its parent."""
    parent, add = claim
    return (parent.device if parent else b"", add.when if add else (0, EntryId(b"")))
