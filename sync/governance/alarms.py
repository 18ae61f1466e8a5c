"""What owners and admins should look at, from an evaluation."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping
from typing import Final

from sync.governance.acts import RoleEnd
from sync.governance.cuts import Removal
from sync.governance.entries import Act
from sync.governance.forest import Branch
from sync.governance.grants import Grant
from sync.governance.notes import (
    Alarm,
    AlarmKind,
    DeviceStatus,
    ForkNote,
    Member,
    Standing,
)
from sync.governance.strata import Strata
from sync.values import DeviceId, EntryId, PersonId

MAX_PEOPLE: Final = 150
MAX_DEVICES: Final = 300
"""Of a company (protocol.md 12). The door keeps to them: were they rules of validity, a
newcomer with an old clock could push somebody else out."""


def alarms_of(
    strata: Strata,
    standings: Mapping[DeviceId, Standing],
    members: Mapping[PersonId, Member],
    forks: Mapping[DeviceId, ForkNote],
) -> tuple[Alarm, ...]:
    """All alarms, without repetition and in one order."""
    alarms = {*_contested(strata), *_powerless(strata), *_surviving(strata, members)}
    for device, fork in forks.items():
        if device == strata.root:
            acts = tuple(entry for point in fork.points for entry in point.entries)
            alarms.add(Alarm(AlarmKind.ROOT_FORK, acts, (device,)))
        elif not fork.closed:
            alarms.add(Alarm(AlarmKind.FORK, fork.proofs, (device,)))
    counting = sum(standing.status is DeviceStatus.OK for standing in standings.values())
    if len(members) > MAX_PEOPLE or counting > MAX_DEVICES:
        alarms.add(Alarm(AlarmKind.CROWDED, (), ()))
    return tuple(sorted(alarms))


def _contested(strata: Strata) -> Iterator[Alarm]:
    for invite, devices in strata.admissions.contested.items():
        yield Alarm(AlarmKind.CONTESTED_INVITE, (invite,), devices)


def _powerless(strata: Strata) -> Iterator[Alarm]:
    """REVOKEs by rank of an equal or a stronger; so too when two remove each other."""
    owned: dict[bytes, list[Branch]] = defaultdict(list)
    for branch in strata.branches.values():
        owned[branch.person].append(branch)
    for removal in strata.cuts.all():
        target = DeviceId(removal.act.body.target)
        if removal.act.body.whole:
            found = owned.get(target, [])
        else:
            found = [strata.branches[target]] if target in strata.branches else []
        if target == strata.root or any(_spares(strata, removal, branch) for branch in found):
            yield Alarm(
                AlarmKind.POWERLESS_REMOVAL, (removal.act.id,), (removal.act.author, target)
            )


def _spares(strata: Strata, removal: Removal, branch: Branch) -> bool:
    if removal.act.author in branch.elders:
        return False
    return not strata.cuts.reaches(removal, branch.device, branch.person)


def _surviving(strata: Strata, members: Mapping[PersonId, Member]) -> Iterator[Alarm]:
    """One for each person with a grant that a ROLE_END could not name, nor the grant know of it.

    Not for people who belong no longer, whatever ranks they were given.
    """
    found: dict[PersonId, tuple[EntryId, EntryId]] = {}
    by_id = {
        grant.id: grant for person in strata.grants.people() for grant in strata.grants.of(person)
    }
    for end, rank in strata.ends:
        for name in end.body.grants:
            ended = by_id.get(name)
            if ended is None or rank >= ended.rank or ended.person not in members:
                continue
            for other in strata.grants.of(ended.person):
                # What the author of the end could not have ended is no slip of theirs.
                if rank < other.rank <= ended.rank and _survives(strata, other, end):
                    pair = (end.id, other.id)
                    found[other.person] = min(pair, found.get(other.person, pair))
    for person, acts in found.items():
        yield Alarm(AlarmKind.SURVIVING_GRANT, acts, (DeviceId(person),))


def _survives(strata: Strata, grant: Grant, end: Act[RoleEnd]) -> bool:
    """Not ended by anybody, and given by somebody else who had not seen the end.

    A grant that knew of the end is an answer to it: whoever decides last is not contradicted.
    """
    covers = strata.book.lines.covers
    if strata.grants.ends(grant) or covers(grant.id, end.id) or covers(end.id, grant.id):
        return False
    return not grant.answers(end)
