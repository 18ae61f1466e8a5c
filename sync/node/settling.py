"""The company's settings: read, and changed by its owners."""

from __future__ import annotations

from collections.abc import Sequence

from sync.codec import encode
from sync.errors import BadText, NotAllowed, OutOfReach, UnknownTarget
from sync.governance.acts import ControlKind, SetPolicy
from sync.governance.acts.founding import MAX_ANSWER_DAYS, MAX_MONTHS, MAX_TRUSTED
from sync.local.settling import ChangeSettings, CompanySettings
from sync.node.core import Node
from sync.node.standing import check_standing
from sync.values import EntryId, Lane, PersonId, Rank


def settings_of(node: Node) -> CompanySettings:
    """The settings in force."""
    governance = node.governance
    moments = [node.time_of(note.id) for note in governance.prunes.values()]
    return CompanySettings(
        company=governance.policy.name,
        values=[name for _, name, _ in governance.policy.values],
        retention_months=governance.settings.retention_months,
        pruned=len(moments),
        pruned_ms=max(moments, default=0),
        answer_days=governance.settings.answer_days,
        communicators=list(governance.settings.communicators),
        moderators=list(governance.settings.moderators),
    )


def change_settings(node: Node, command: ChangeSettings) -> EntryId:
    """Write other settings; the id of the entry.

    Raises:
        NotAllowed: it takes an owner. OutOfReach: they are what they were, or out of range.
        UnknownTarget, BadText: of somebody who is not here, or of too many people.
        Removed, Contested, UpdateNeeded, ReadOnlyHome, NoSpace, CannotWrite
    """
    check_standing(node)
    rank = node.governance.rank_of_device(node.key.device)
    if rank is None or rank > Rank.OWNER:
        raise NotAllowed(action="change the settings", needs="owner")
    now = node.governance.settings
    months = now.retention_months if command.retention_months is None else command.retention_months
    if not 0 <= months <= MAX_MONTHS:
        raise OutOfReach(why="retention", who=str(MAX_MONTHS))
    days = now.answer_days if command.answer_days is None else command.answer_days
    if not 1 <= days <= MAX_ANSWER_DAYS:
        raise OutOfReach(why="answer_days", who=str(MAX_ANSWER_DAYS))
    communicators = _permitted(
        node, now.communicators, command.communicators, command.no_communicators
    )
    moderators = _permitted(node, now.moderators, command.moderators, command.no_moderators)
    act = SetPolicy(
        policy=node.governance.policy,
        replaces=[now.policy] if now.policy else [],
        min_proto=now.min_proto,
        retention_months=months,
        anchors=list(now.anchors),
        communicators=communicators,
        moderators=moderators,
        answer_days=days,
    )
    if (months, days, tuple(communicators), tuple(moderators)) == (
        now.retention_months,
        now.answer_days,
        now.communicators,
        now.moderators,
    ):
        raise OutOfReach(why="same_settings", who="")
    return node.append(Lane.CONTROL, [(int(ControlKind.POLICY), encode(act))])[0]


def _permitted(
    node: Node, now: Sequence[PersonId], more: Sequence[PersonId], fewer: Sequence[PersonId]
) -> list[PersonId]:
    """Who has a permission from now on, in the order in which they got it.

    Raises:
        UnknownTarget: nobody here. BadText: more people than can have it.
    """
    for person in more:
        if person not in node.governance.members:
            raise UnknownTarget(what="person", text=person.hex())
    people = [one for one in dict.fromkeys([*now, *more]) if one not in fewer]
    if len(people) > MAX_TRUSTED:
        raise BadText(field="people", rule="range", limit=MAX_TRUSTED)
    return people
