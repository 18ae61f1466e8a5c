"""When every owner is lost: a new one by two thirds of the people (protocol.md 4).

Judged on a finished evaluation and then taken into the next one, one at a time, so the
walk still ends and nobody votes for themselves with the rank that they are voting for.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Mapping
from typing import Final

from sync.governance.acts import Assent, Succession
from sync.governance.entries import Act
from sync.governance.grants import Grant
from sync.governance.notes import DeviceStatus, Member, Standing, SuccessionNote
from sync.governance.strata import Strata
from sync.values import DeviceId, EntryId, PersonId, Rank

MAX_SUCCESSIONS: Final = 16
"""Effective at the same time. Each needs two thirds, and costs an evaluation."""


def successions_of(
    strata: Strata,
    standings: Mapping[DeviceId, Standing],
    members: Mapping[PersonId, Member],
    chosen: Collection[EntryId],
) -> dict[EntryId, SuccessionNote]:
    """What became of each proposal, by its id; those ``chosen`` before this walk stay so."""
    if not strata.successions:
        return {}
    assents = _assents(strata, standings)
    marks = _marks(strata)
    invited = _invited(strata)
    vetoes: dict[EntryId, list[EntryId]] = defaultdict(list)
    for veto in strata.vetoes:
        standing = standings.get(veto.author)
        # Of whoever is an owner still: the computer may have been replaced since.
        person = members.get(standing.person) if standing else None
        if veto.author == strata.root or (person and person.rank <= Rank.OWNER):
            vetoes[veto.body.succession].append(veto.id)
    notes = {}
    for act in sorted(strata.successions, key=lambda act: act.id):
        people = set(members) - _latecomers(strata, act, marks[act.id], invited)
        yes = assents[act.id] & people
        needed = -(-2 * len(people) // 3)
        notes[act.id] = SuccessionNote(
            id=act.id,
            by=act.author,
            person=act.body.person,
            assents=tuple(sorted(yes)),
            needed=needed,
            vetoes=tuple(sorted(vetoes[act.id])),
            effective=act.id in chosen
            or (act.body.person in members and len(yes) >= needed > 0 and not vetoes[act.id]),
        )
    return notes


def grant_of(act: Act[Succession]) -> Grant:
    """The rank of an owner for whom the people have chosen."""
    return Grant(
        id=act.id,
        person=act.body.person,
        rank=Rank.OWNER,
        by=act.author,
        start=tuple(act.body.start),
        without=frozenset(),
        vouched=True,
        seniority=(2, act.entry.hlc, act.id),
    )


def _assents(
    strata: Strata, standings: Mapping[DeviceId, Standing]
) -> dict[EntryId, set[PersonId]]:
    """Who has said yes to what: people, whatever the number of their devices."""
    assents: dict[EntryId, set[PersonId]] = defaultdict(set)
    for device, branch in strata.branches.items():
        # Before a cut it counts too: somebody who is a member may have another computer now.
        if standings[device].status in (DeviceStatus.OK, DeviceStatus.REVOKED):
            for act in strata.book.acts(device, Assent):
                if branch.lets(strata.book, act.entry):
                    assents[act.body.succession].add(branch.person)
    return assents


Marks = list[tuple[DeviceId, EntryId]]
"""Entries by which devices proposed or agreed."""


def _marks(strata: Strata) -> dict[EntryId, Marks]:
    """By succession, when in their own logs devices said yes to it."""
    marks: dict[EntryId, Marks] = defaultdict(list)
    for device in strata.branches:
        for assent in strata.book.acts(device, Assent):
            marks[assent.body.succession].append((device, assent.id))
    return marks


def _invited(strata: Strata) -> dict[DeviceId, list[tuple[EntryId, PersonId]]]:
    """By who invited them, the people and their invitations."""
    invited: dict[DeviceId, list[tuple[EntryId, PersonId]]] = defaultdict(list)
    for device, offer in strata.admissions.offers.items():
        invite = strata.admissions.invites[offer.invite]
        invited[invite.issuer].append((invite.id, PersonId(device)))
    return invited


def _latecomers(
    strata: Strata,
    succession: Act[Succession],
    marks: Marks,
    invited: Mapping[DeviceId, list[tuple[EntryId, PersonId]]],
) -> set[PersonId]:
    """The people invited by a device after it had proposed or agreed.

    They neither decide nor count, or a company that grows would lose its new owner again,
    and the proposer could invite a majority.
    """
    return {
        person
        for device, mark in [(succession.author, succession.id), *marks]
        for invite, person in invited.get(device, ())
        if strata.book.lines.covers(invite, mark)
    }
