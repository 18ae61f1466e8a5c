"""Governing: other ranks and removals, signed at the positions that are known here (protocol.md 4).

Governance itself decides what counts. Here is refused beforehand what would have no effect,
so that nobody is told that something was done when it was not.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping

from sync.codec import encode
from sync.errors import NotAllowed, OutOfReach, UnknownTarget
from sync.governance.acts import MAX_TIPS, ControlKind, Revoke, RoleEnd, RoleGrant, Tip
from sync.governance.acts.people import MAX_GRANT_TIPS, MAX_KNOWN_ENDS
from sync.governance.state import Cut, DeviceStatus, Member, Standing
from sync.local.governing import ChangeRole, Remove
from sync.node.core import Node
from sync.node.flooding import DAY_MS
from sync.node.moderating import erasure_of, keeping_of, stays_of
from sync.node.rooting import append_as_root
from sync.node.rotating import may_rotate, rotation
from sync.node.standing import check_standing
from sync.store.pace import since
from sync.values import DeviceId, EntryId, Lane, LogKey, PersonId, Rank

Acts = list[tuple[int, bytes]]

_GIVEN = (Rank.OWNER, Rank.ADMIN, Rank.MEMBER)


def change_role(node: Node, command: ChangeRole) -> EntryId:
    """Give a person another rank; the id of the first entry that says so.

    Raises:
        UnknownTarget: no such person, or no rank that can be given.
        OutOfReach: the rank is the person's already; oneself; the last owner.
        NotAllowed: it takes an owner. BadText: or the recovery words.
        Removed, Contested, UpdateNeeded, ReadOnlyHome, NoSpace, CannotWrite
    """
    member = _member(node, command.person)
    if command.rank not in _GIVEN:
        raise UnknownTarget(what="role", text=str(command.rank))
    role = Rank(command.rank)
    if member.rank == role:
        raise OutOfReach(why="same", who=_name(node, member.person))
    at_stake = min(role, member.rank)
    if at_stake is Rank.OWNER:
        if member.rank is Rank.OWNER:
            check_last_owner(node, member.person)
        return append_as_root(node, command.words, _role_acts(node, member, role))[0]
    check_standing(node)
    if member.person == node.person:
        raise OutOfReach(why="self", who="")
    if _my_rank(node) >= at_stake:
        raise NotAllowed(action="change roles", needs="owner")
    return node.append(Lane.CONTROL, _role_acts(node, member, role))[0]


def remove(
    node: Node, command: Remove, *, spared: Collection[int] = frozenset(), planned: bool = False
) -> EntryId:
    """Remove a person or a device, at what is here of its entries; the id of the removal.

    Unless it was planned in peace, what it had erased of others' and is not gone yet is kept: who
    is cut in time erases nothing (protocol.md A8). With ``count_later`` an earlier removal moves on
    to what has come since then. What is of the content kinds ``spared`` is not erased with the
    rest.

    Raises:
        UnknownTarget: nobody of that key.
        OutOfReach: oneself, the last owner, an equal or a stronger; removed already, or
            nothing to count that did not count before.
        NotAllowed: a member removes nobody. BadText: the words for an owner are wrong.
        Removed, Contested, UpdateNeeded, ReadOnlyHome, NoSpace, CannotWrite
    """
    targets, rank = check_removal(node, command)
    gone, who = command.count_later, _name(node, targets[0].person)
    act = _revoke(node, command, targets, rank)
    if command.count_later and not _is_later(node, act, targets):
        raise OutOfReach(why="nothing_later", who=who)
    acts: Acts = [(int(ControlKind.REVOKE), encode(act))]
    if not gone and (rank is Rank.ROOT or may_rotate(node)):
        # With the same signature and in the same frame: nobody learns of one without the other.
        acts += rotation(node, {one.device for one in targets})
    if not planned:
        acts += keeping_of(node, {one.device for one in targets}, rank)
    if command.erase:
        acts += erasure_of(node, {one.device for one in targets}, spared)
    if rank is Rank.ROOT:
        return append_as_root(node, command.words, acts)[0]
    check_standing(node)
    return node.append(Lane.CONTROL, acts)[0]


def check_removal(node: Node, command: Remove) -> tuple[list[Standing], Rank]:
    """The devices that a removal is about, and the rank with which it is signed.

    Raises:
        UnknownTarget, OutOfReach, NotAllowed: as :func:`remove`; nothing was written.
    """
    targets = _targets(node, command)
    gone = all(target.status is DeviceStatus.REVOKED for target in targets)
    if gone is not command.count_later:
        why = "removed" if gone else "not_removed"
        raise OutOfReach(why=why, who=_name(node, targets[0].person))
    rank = _check_reach(node, targets, by_root=bool(command.words))
    if command.erase and rank is not Rank.ROOT and _my_rank(node) > Rank.OWNER:
        raise NotAllowed(action="erase all that somebody wrote", needs="owner")
    return targets, rank


# -- roles --------------------------------------------------------------------------------


def _role_acts(node: Node, member: Member, role: Rank) -> Acts:
    """What ends the ranks above the role, and gives it where nothing else does."""
    person = member.person
    live = [grant for grant in node.governance.grants.get(person, ()) if not grant.ended]
    too_much = [grant.id for grant in live if grant.rank < role]
    acts: Acts = []
    if too_much:
        # What they announced so far stays: the content lane is named as well as the control lane.
        until = tips(node, _devices_of(node, person), (Lane.CONTROL, Lane.CONTENT), MAX_TIPS)
        acts.append((int(ControlKind.ROLE_END), encode(RoleEnd(grants=too_much, until=until))))
    if role < Rank.MEMBER and not any(grant.rank == role for grant in live):
        grant = RoleGrant(
            person=person,
            rank=int(role),
            start=tips(node, member.devices, (Lane.CONTROL,), MAX_GRANT_TIPS),
            without=[d for d in _devices_of(node, person) if d not in member.devices],
            knows=list(node.governance.role_ends.get(person, ())[-MAX_KNOWN_ENDS:]),
        )
        acts.append((int(ControlKind.ROLE_GRANT), encode(grant)))
    return acts


def _member(node: Node, person: PersonId) -> Member:
    member = node.governance.members.get(person)
    if member is None:
        raise UnknownTarget(what="person", text=person.hex())
    return member


def check_last_owner(node: Node, person: PersonId) -> None:
    """Raises OutOfReach where without this person nobody would be an owner."""
    owners = {m.person for m in node.governance.members.values() if m.rank is Rank.OWNER}
    if owners == {person}:
        raise OutOfReach(why="last_owner", who=_name(node, person))


# -- removals -----------------------------------------------------------------------------


def _targets(node: Node, command: Remove) -> list[Standing]:
    """The devices that a removal is about: of a person those that belong, or all that did."""
    governance = node.governance
    if command.device is not None:
        standing = governance.standing(command.device)
        if standing is None:
            raise UnknownTarget(what="device", text=command.device.hex())
        return [standing]
    person = command.person or PersonId(b"")
    devices = [governance.devices[device] for device in _devices_of(node, person)]
    if not devices:
        raise UnknownTarget(what="person", text=person.hex())
    return [d for d in devices if d.status is not DeviceStatus.REVOKED] or devices


def _check_reach(node: Node, targets: Collection[Standing], *, by_root: bool) -> Rank:
    """The rank with which this removal is signed.

    Raises:
        OutOfReach, NotAllowed: there is none.
    """
    target = min(targets, key=lambda standing: standing.rank)
    mine = node.key.device
    if any(one.device == mine for one in targets):
        raise OutOfReach(why="self", who="")
    elder = all(_is_elder(node, mine, one) for one in targets)
    if not (by_root or elder):
        return _rank_above(node, target)
    if target.rank is Rank.OWNER and len(targets) == len(_devices_of(node, target.person)):
        check_last_owner(node, target.person)
    return Rank.ROOT if by_root else target.rank


def _rank_above(node: Node, target: Standing) -> Rank:
    rank = _my_rank(node)
    if rank > Rank.ADMIN:
        raise NotAllowed(action="remove anybody", needs="admin")
    if rank >= target.rank:
        admin_to_owner = (rank, target.rank) == (Rank.ADMIN, Rank.OWNER)
        why = "owner" if admin_to_owner else "rank"
        raise OutOfReach(why=why, who=_name(node, target.person))
    return rank


def _is_elder(node: Node, device: DeviceId, other: Standing) -> bool:
    """Whether ``device`` brought ``other`` in, or who brought it in, and so on."""
    parent = other.parent
    while parent is not None and parent != device:
        standing = node.governance.standing(parent)
        parent = standing.parent if standing else None
    return parent == device


def _revoke(node: Node, command: Remove, targets: Collection[Standing], rank: Rank) -> Revoke:
    earlier: dict[EntryId, Cut] = {}
    if command.count_later:
        for standing in targets:
            for cut in node.governance.cuts.get(standing.device, ()):
                if cut.rank > rank or cut.by == node.key.device:
                    earlier[cut.revoke] = cut
    person = next(iter(targets)).person
    devices = [standing.device for standing in targets]
    stays = {} if command.count_later else stays_of(node, devices, rank)
    return Revoke(
        target=person if command.device is None else command.device,
        whole=command.device is None,
        tips=_tips_before(node, devices, command.without_days, stays),
        wipe=command.wipe or any(cut.wipe for cut in earlier.values()),
        supersedes=sorted(earlier),
    )


def revocation(node: Node, device: DeviceId) -> tuple[int, bytes]:
    """The REVOKE of a device at what is here of its entries, to be signed with other acts."""
    until = tips(node, [device], tuple(Lane), MAX_TIPS)
    return int(ControlKind.REVOKE), encode(Revoke(target=device, whole=False, tips=until))


def _is_later(node: Node, act: Revoke, targets: Collection[Standing]) -> bool:
    """Whether the act lets something count that one of the present cuts does not."""
    if not act.supersedes:
        return False
    known = {
        tip
        for standing in targets
        for cut in node.governance.cuts.get(standing.device, ())
        for tip in cut.tips
    }
    return not known.issuperset(act.tips)


# -- what is here ---------------------------------------------------------------------------


def _devices_of(node: Node, person: PersonId) -> list[DeviceId]:
    """Every device of a person that ever came in, by key."""
    devices = node.governance.devices
    return [device for device in sorted(devices) if devices[device].person == person]


def tips(node: Node, devices: Collection[DeviceId], lanes: Iterable[Lane], limit: int) -> list[Tip]:
    """Where each branch of the devices' logs ends here, in lanes as they are named."""
    found: list[Tip] = []
    for lane in lanes:
        heads = node.store.heads([lane])
        found += [
            Tip(log.epoch, lane, head.seq, head.hash)
            for log, head in sorted(heads.items(), key=lambda item: item[0])
            if log.device in devices and head.seq
        ]
    return found[:limit]


def _tips_before(
    node: Node,
    devices: Collection[DeviceId],
    days: int,
    stays: Mapping[LogKey, tuple[int, EntryId]],
) -> list[Tip]:
    """The same of all lanes, for a REVOKE; but of what people see and read only up to what came
    here before the last so many days, and of logs in ``stays`` up to those positions. Of the
    control lane all else stays: by it they belonged at all."""
    start = node.clock() - days * DAY_MS
    lately = {one.log: one for one in since(node.store, start)} if days else {}
    found: list[Tip] = []
    for lane in Lane:
        for log, head in sorted(node.store.heads([lane]).items()):
            seq, entry = head.seq, head.hash
            if log in lately and lane is not Lane.CONTROL:
                seq, before = lately[log].seq, lately[log].before
                if before is None:
                    continue
                entry = before
            seq, entry = stays.get(log, (seq, entry))
            if log.device in devices and seq:
                found.append(Tip(log.epoch, log.lane, seq, entry))
    return found[:MAX_TIPS]


def _my_rank(node: Node) -> Rank:
    return node.governance.rank_of_device(node.key.device) or Rank.GUEST


def _name(node: Node, person: PersonId) -> str:
    return node.reader.name_of(person)
