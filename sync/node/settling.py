"""The company's settings: read, and changed by its owners."""

from __future__ import annotations

from collections.abc import Sequence

from msgspec.structs import replace

from sync.codec import encode
from sync.content.rules import check_text
from sync.errors import BadText, NotAllowed, OutOfReach, UnknownTarget
from sync.extraction import SQUARE_BYTES, SQUARE_SIDE
from sync.governance.acts import MAX_TIPS, ControlKind, Policy, SetPolicy
from sync.governance.acts.founding import (
    LEAST_FILE_MIB,
    MAX_ANCHORS,
    MAX_ANSWER_DAYS,
    MAX_MONTHS,
    MAX_TRUSTED,
    MOST_FILE_MIB,
    Logo,
)
from sync.governance.tiles import shown
from sync.hours import Hours, are_sound, regions
from sync.local.settling import ChangeSettings, CompanySettings
from sync.node.core import Node
from sync.node.governing import tips
from sync.node.standing import check_standing
from sync.node.valuing import values_from
from sync.replication.finding.addresses import parse_address
from sync.replication.transport import address_text
from sync.store.pictures import inspect
from sync.values import BlobId, EntryId, Lane, PersonId, Rank


def settings_of(node: Node) -> CompanySettings:
    """The settings in force."""
    governance = node.governance
    moments = [node.time_of(note.id) for note in governance.prunes.values()]
    logo = governance.settings.logo
    values = shown(governance.policy.values)
    return CompanySettings(
        company=governance.policy.name,
        values=[name for _, name, _ in values],
        tiles=[tile for _, _, tile in values],
        retention_months=governance.settings.retention_months,
        pruned=len(moments),
        pruned_ms=max(moments, default=0),
        answer_days=governance.settings.answer_days,
        communicators=list(governance.settings.communicators),
        moderators=list(governance.settings.moderators),
        hours=governance.settings.hours,
        logo=logo.blob if logo else None,
        logo_here=logo is not None and node.blobs.has(logo.blob),
        always_on=list(governance.settings.anchors),
        file_mib=governance.settings.file_mib,
    )


def change_settings(node: Node, command: ChangeSettings) -> EntryId:
    """Write other settings; the id of the entry.

    Raises:
        NotAllowed: it takes an owner. OutOfReach: they are what they were, or out of range.
        UnknownTarget, BadText: of somebody who is not here, or of too many people or addresses; a
            logo that is no small square, or not kept here; of the values, as
            :func:`sync.node.valuing.values_from`.
        BadAddress: of an always-on computer.
        Removed, Contested, UpdateNeeded, ReadOnlyHome, NoSpace, CannotWrite
    """
    check_standing(node)
    rank = node.governance.rank_of_device(node.key.device)
    if rank is None or rank > Rank.OWNER:
        raise NotAllowed(action="change the settings", needs="owner")
    now = _in_force(node)
    act = SetPolicy(
        policy=_named(node, command),
        replaces=now.replaces,
        min_proto=now.min_proto,
        retention_months=_chosen(
            command.retention_months, now.retention_months, (0, MAX_MONTHS), "retention"
        ),
        anchors=_dialled(now.anchors, command.always_on, command.no_always_on),
        communicators=_permitted(
            node, now.communicators, command.communicators, command.no_communicators
        ),
        moderators=_permitted(node, now.moderators, command.moderators, command.no_moderators),
        answer_days=_chosen(
            command.answer_days, now.answer_days, (1, MAX_ANSWER_DAYS), "answer_days"
        ),
        hours=None if command.no_hours else _checked(command.hours) or now.hours,
        logo=None if command.no_logo else _drawn(node, command.logo) or now.logo,
        file_mib=_chosen(
            command.file_mib, now.file_mib, (LEAST_FILE_MIB, MOST_FILE_MIB), "file_mib"
        ),
    )
    if act == now:
        raise OutOfReach(why="same_settings", who="")
    watched = {*now.moderators, *act.moderators}
    devices = [d for d, one in node.governance.devices.items() if one.person in watched]
    act = replace(act, marks=tips(node, devices, (Lane.CONTROL,), MAX_TIPS))
    return node.append(Lane.CONTROL, [(int(ControlKind.POLICY), encode(act))])[0]


def _in_force(node: Node) -> SetPolicy:
    """The settings in force, as an act that would say them again."""
    now = node.governance.settings
    return SetPolicy(
        policy=node.governance.policy,
        replaces=[now.policy] if now.policy else [],
        min_proto=now.min_proto,
        retention_months=now.retention_months,
        anchors=list(now.anchors),
        communicators=list(now.communicators),
        moderators=list(now.moderators),
        answer_days=now.answer_days,
        hours=now.hours,
        logo=now.logo,
        file_mib=now.file_mib,
    )


def _chosen(new: int | None, now: int, within: tuple[int, int], why: str) -> int:
    chosen = now if new is None else new
    if not within[0] <= chosen <= within[1]:
        raise OutOfReach(why=why, who=str(within[1]))
    return chosen


def _checked(hours: Hours | None) -> Hours | None:
    """Hours that mean something, with a region that there is."""
    if hours is not None and not are_sound(hours):
        raise BadText(field="hours", rule="hours")
    if hours is not None and hours.region and hours.region not in regions():
        raise UnknownTarget(what="region", text=hours.region)
    return hours


def _drawn(node: Node, logo: tuple[BlobId, int] | None) -> Logo | None:
    """A square that is kept here, as everybody will fetch it."""
    if logo is None:
        return None
    blob, size = logo
    if node.blobs.size(blob) != size:
        raise UnknownTarget(what="file", text=blob.hex())
    if size > SQUARE_BYTES:
        raise BadText(field="picture", rule="too_long", limit=SQUARE_BYTES, unit="bytes")
    _, width, height = inspect(node.blobs.read(blob, 0, size) or b"")
    if (width, height) != (SQUARE_SIDE, SQUARE_SIDE):
        raise BadText(field="picture", rule="format")
    return Logo(blob, size)


def _named(node: Node, command: ChangeSettings) -> Policy:
    """The company's name and values from now on."""
    now = node.governance.policy
    name = now.name if command.company is None else check_text("company", command.company, 1, 80)
    if command.values is None and not command.renamed and not command.tiles:
        return Policy(name=name, values=now.values)
    return Policy(name=name, values=values_from(now.values, command))


def _dialled(now: Sequence[str], more: Sequence[str], fewer: Sequence[str]) -> list[str]:
    """Where the always-on computers are from now on, in the order in which they were named.

    Raises:
        BadAddress: no HOST:PORT. BadText: more than everybody dials.
    """
    added, gone = ([address_text(*parse_address(one)) for one in each] for each in (more, fewer))
    addresses = [one for one in dict.fromkeys([*now, *added]) if one not in gone]
    if len(addresses) > MAX_ANCHORS:
        raise BadText(field="addresses", rule="range", limit=MAX_ANCHORS)
    return addresses


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
