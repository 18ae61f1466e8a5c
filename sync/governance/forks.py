"""Devices that seem to exist twice, and what settles the matter (protocol.md 9).

Nothing becomes void by a fork: all branches count, and a flag is raised. A REVOKE with
tips decides what stays, an EPOCH_OPEN that names all branches says that it was no theft.
"""

from __future__ import annotations

from collections import defaultdict

from sync.governance.acts import ForkProof, Tip
from sync.governance.notes import ForkNote, ForkPoint
from sync.governance.scopes import within
from sync.governance.standings import openings_of
from sync.governance.strata import Strata
from sync.values import DeviceId, EntryId, Lane

Place = tuple[int, int, int]
"""Epoch, lane, seq."""


def forks_of(strata: Strata) -> dict[DeviceId, ForkNote]:
    """The forks of all who belong or belonged, and of the root key."""
    found: dict[DeviceId, dict[Place, set[EntryId]]] = defaultdict(lambda: defaultdict(set))
    proofs: dict[DeviceId, list[EntryId]] = defaultdict(list)
    for line in strata.book.lines.forked():
        for seq, entries in line.forks():
            siblings = list(entries)
            branch = strata.branches.get(line.device)
            if branch is not None:
                # What a cut has removed is no branch any more.
                siblings = [e for e in siblings if within(strata.book.lines, branch.limits, e)]
            if len(siblings) > 1:
                found[line.device][line.epoch, Lane.CONTROL, seq].update(siblings)
    for device, branch in strata.branches.items():
        for act in strata.book.acts(device, ForkProof):
            if branch.lets(strata.book, act.entry):
                fork = strata.book.forks[act.id]
                proofs[fork.device].append(act.id)
                place = (fork.point.epoch, fork.point.lane, fork.point.seq)
                found[fork.device][place].update(fork.point.entries)
    return {
        device: _note(strata, device, found[device], proofs[device])
        for device in sorted(found)
        if device in strata.branches or device == strata.root
    }


def _note(
    strata: Strata,
    device: DeviceId,
    places: dict[Place, set[EntryId]],
    proofs: list[EntryId],
) -> ForkNote:
    points = tuple(
        ForkPoint(*place, tuple(sorted(entries))) for place, entries in sorted(places.items())
    )
    branch = strata.branches.get(device)
    closed = branch is not None and (
        bool(branch.removals)
        or all(
            any(_closes(strata, act.body.previous, point) for act in openings_of(strata, branch))
            for point in points
        )
    )
    return ForkNote(device, points, tuple(sorted(proofs)), closed)


def _closes(strata: Strata, previous: list[Tip], point: ForkPoint) -> bool:
    """Whether the tips name every branch of the fork.

    In the control lane each branch can be followed to its tip; of other lanes only the
    positions are known here.
    """
    tips = {
        tip.hash
        for tip in previous
        if tip.epoch == point.epoch and tip.lane == point.lane and tip.seq >= point.seq
    }
    if point.lane != Lane.CONTROL or not all(e in strata.book.lines for e in point.entries):
        return len(tips) >= len(point.entries)
    return all(any(strata.book.lines.covers(tip, e) for tip in tips) for e in point.entries)
