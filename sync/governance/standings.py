"""From settled strata to what is said of each device, person, cut and epoch."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping

from sync.governance.acts import EpochOpen
from sync.governance.admissions import Offer
from sync.governance.entries import Act
from sync.governance.forest import Branch, Opening, first_of
from sync.governance.notes import Cut, DeviceStatus, EpochNote, Member, Standing
from sync.governance.strata import Strata
from sync.values import DeviceId, EntryId, PersonId


def standings_of(strata: Strata) -> dict[DeviceId, Standing]:
    """Every device that a valid entry brought in."""
    standings = {device: _standing(strata, branch) for device, branch in strata.branches.items()}
    for device, offer in strata.admissions.offers.items():
        if device not in standings:
            status = offer.status
            if status is DeviceStatus.OK and offer.person != PersonId(device):
                status = DeviceStatus.VOID  # what it replaces is not gone, or not that person's
            standings[device] = Standing(
                device, offer.person, offer.role, offer.x25519, status, offer.join
            )
    return dict(sorted(standings.items()))


def _standing(strata: Strata, branch: Branch) -> Standing:
    join: EntryId | None = None
    if branch.add is not None:
        x25519 = branch.add.body.x25519
    elif branch.device == strata.genesis.body.device:
        x25519 = strata.genesis.body.x25519
    else:
        offer = strata.admissions.offers.get(branch.device)
        join, x25519 = _coming(strata, branch.device, offer)
    return Standing(
        device=branch.device,
        person=branch.person,
        rank=strata.grants.rank_of(branch.person, branch.device),
        x25519=x25519,
        status=DeviceStatus.REVOKED if branch.removals else DeviceStatus.OK,
        join=join,
        parent=branch.parent,
    )


def _coming(strata: Strata, device: DeviceId, offer: Offer | None) -> tuple[EntryId, bytes]:
    """The JOIN that brought the device in, and the key in it.

    Somebody with a grant may have lost their invitation: then it is their earliest JOIN.
    """
    if offer is not None:
        return offer.join, offer.x25519
    first = min(strata.book.joins_of[device], key=lambda join: join.when)
    return first.id, first.body.x25519


def members_of(standings: Mapping[DeviceId, Standing]) -> dict[PersonId, Member]:
    """The people with at least one device that counts, at their strongest rank."""
    counting: dict[PersonId, list[Standing]] = defaultdict(list)
    for standing in standings.values():
        if standing.status is DeviceStatus.OK:
            counting[standing.person].append(standing)
    return {
        person: Member(
            person,
            min(standing.rank for standing in owned),
            tuple(standing.device for standing in owned),
        )
        for person, owned in sorted(counting.items())
    }


def cuts_of(strata: Strata) -> dict[DeviceId, tuple[Cut, ...]]:
    """The REVOKEs that count against each device."""
    return {
        device: tuple(removal.note() for removal in branch.removals)
        for device, branch in sorted(strata.branches.items())
        if branch.removals
    }


def epochs_of(strata: Strata) -> dict[DeviceId, tuple[EpochNote, ...]]:
    """The epochs of the devices that belong or belonged, as far as control logs tell."""
    return {
        device: notes
        for device, branch in sorted(strata.branches.items())
        if (notes := _epochs(strata, branch))
    }


def last_epochs_of(strata: Strata) -> dict[DeviceId, Opening]:
    """Where the last epoch begins that counts by itself, of those who have as many."""
    return {
        device: branch.last for device, branch in strata.branches.items() if branch.last is not None
    }


def _epochs(strata: Strata, branch: Branch) -> tuple[EpochNote, ...]:
    opened: dict[int, Act[EpochOpen]] = {}
    for act in sorted(openings_of(strata, branch), key=lambda act: act.id):
        opened.setdefault(act.entry.log.epoch, act)
    notes = []
    for line in strata.book.lines.of(branch.device):
        # Beyond a cut a device opens no epoch: what it writes there is as if it were not.
        if first_of(strata.book, line, branch.limits) is None:
            continue
        opening = opened.get(line.epoch)
        notes.append(
            EpochNote(
                epoch=line.epoch,
                opened=opening.id if opening is not None else None,
                reason=opening.body.reason if opening is not None else None,
                previous=tuple(opening.body.previous) if opening is not None else (),
                counts=line.epoch not in branch.barred,
                hlc=opening.entry.hlc if opening is not None else 0,
            )
        )
    return tuple(notes)


def openings_of(strata: Strata, branch: Branch) -> list[Act[EpochOpen]]:
    """The device's EPOCH_OPENs that count: each the first entry of its epoch."""
    return [
        act
        for act in strata.book.acts(branch.device, EpochOpen)
        if act.entry.seq == 1 and branch.lets(strata.book, act.entry)
    ]
