"""Invitations as an administrator sees them: making, listing and closing (protocol.md 5, A6)."""

from __future__ import annotations

from collections.abc import Sequence

from sync.codec import decode, encode
from sync.content.rules import check_text
from sync.errors import BadText, NotAllowed, OutOfReach, UnknownTarget
from sync.governance.acts import MAX_USES, ControlKind, Invite, InviteClose, Revoke
from sync.governance.state import DeviceStatus, InviteState
from sync.local.governing import (
    CloseInvite,
    DoorFacts,
    InviteFacts,
    InviteMade,
    Invites,
    InvitesMade,
    InviteUse,
    MakeInvite,
    MakeInvites,
    OpenWindow,
)
from sync.log.clock import hlc_ms
from sync.node.core import Node
from sync.node.rooting import append_as_root
from sync.node.standing import check_standing
from sync.replication.certificates import invite_ca
from sync.replication.office import Asking
from sync.replication.protocol.admission import CodeKind, InviteCode, invite_key
from sync.values import DeviceId, EntryId, Lane, PersonId, Rank

DAY_MS = 86_400_000
MAX_DAYS = 365
MAX_COPIES = 100


def make_invite(node: Node, command: MakeInvite) -> InviteMade:
    """A new invitation, published in the control lane; the code itself is only returned.

    Raises:
        NotAllowed: a member invites nobody, an admin members only.
        BadText: uses or days out of range; recovery words that are missing or wrong: a new
            owner needs them, because only the root key may appoint one.
        UnknownTarget, OutOfReach: of a new computer for somebody.
        Removed, Contested, UpdateNeeded: this device may not write.
    """
    (made,) = _make(node, command, 1)
    return made


def make_invites(node: Node, command: MakeInvites) -> InvitesMade:
    """Invitations for one new member each, all or none. Raises as :func:`make_invite`."""
    if not 1 <= command.copies <= MAX_COPIES:
        raise BadText(field="copies", rule="range", limit=MAX_COPIES)
    one = MakeInvite(role=int(Rank.MEMBER), uses=1, days=command.days)
    return InvitesMade(_make(node, one, command.copies))


def invite_for_window(node: Node, command: OpenWindow) -> tuple[InviteMade, str]:
    """The invitation that six digits stand for, and the company's name.

    Nobody sees its code, so the day that it is good for is as short as days go. Raises as
    :func:`make_invite`.
    """
    words, confirmed = list(command.words), command.confirmed
    invite = MakeInvite(role=command.role, uses=1, days=1, words=words, confirmed=confirmed)
    return make_invite(node, invite), node.governance.policy.name


def _make(node: Node, command: MakeInvite, copies: int) -> list[InviteMade]:
    if not 1 <= command.uses <= MAX_USES:
        raise BadText(field="uses", rule="range", limit=MAX_USES)
    if not 1 <= command.days <= MAX_DAYS:
        raise BadText(field="days", rule="range", limit=MAX_DAYS)
    role, replaces = Rank(command.role), list[DeviceId]()
    if command.person is not None:
        role, replaces = _replaced(node, command.person, command.replaces)
    seeds = [node.randomness(16) for _ in range(copies)]
    invites = [
        Invite(
            public=invite_key(seed).device,
            ca=invite_ca(seed),
            role=int(role),
            max_uses=1 if command.person else command.uses,
            expires_ms=node.clock() + command.days * DAY_MS,
            confirmed=command.confirmed or role < Rank.MEMBER or command.person is not None,
            person=command.person or PersonId(b""),
            replaces=replaces,
        )
        for seed in seeds
    ]
    acts = [(int(ControlKind.INVITE), encode(invite)) for invite in invites]
    if role is Rank.OWNER:
        ids = append_as_root(node, command.words, acts)
    else:
        check_standing(node)
        rank = node.governance.rank_of_device(node.key.device)
        if rank is None or rank >= role:
            raise NotAllowed(action="invite", needs="owner" if role is Rank.ADMIN else "admin")
        ids = node.append(Lane.CONTROL, acts)
    kind = CodeKind.LINK if command.person else CodeKind.JOIN
    codes = [InviteCode(node.company[:16], seed, kind).text(grouped=True) for seed in seeds]
    return [
        InviteMade(id_, code, int(role), invite.max_uses, invite.expires_ms, invite.confirmed)
        for id_, code, invite in zip(ids, codes, invites, strict=True)
    ]


def _replaced(
    node: Node, person: PersonId, named: Sequence[DeviceId]
) -> tuple[Rank, list[DeviceId]]:
    """The strongest rank that the person ever had, and the devices that a new one replaces."""
    governance = node.governance
    theirs = {device for device, one in governance.devices.items() if one.person == person}
    if not theirs:
        raise UnknownTarget(what="person", text=person.hex())
    if person == node.person:
        raise OutOfReach(why="self", who="")
    for device in named:
        if device not in theirs:
            raise UnknownTarget(what="device", text=device.hex())
    counting = governance.members[person].devices if person in governance.members else ()
    if not counting and any(_is_whole(node, device) for device in theirs):
        raise OutOfReach(why="removed", who=node.reader.name_of(person))
    ranks = [grant.rank for grant in governance.grants.get(person, ())]
    return min(ranks, default=Rank.MEMBER), sorted(set(named) or set(counting) or theirs)


def _is_whole(node: Node, device: DeviceId) -> bool:
    """Whether the device was cut with the whole person, who so does not come back by another."""
    acts = [cut.revoke for cut in node.governance.cuts.get(device, ())]
    payloads = node.store.payloads(acts).values()
    return any(decode(Revoke, payload.body).whole for payload in payloads)


def invites_of(node: Node) -> Invites:
    """Every invitation that counts, the newest first."""
    states = sorted(
        node.governance.invites.values(),
        key=lambda invite: (node.time_of(invite.id), invite.id),
        reverse=True,
    )
    return Invites([_facts(node, invite) for invite in states])


def close_invite(node: Node, command: CloseInvite) -> EntryId:
    """Close an invitation, or close it otherwise than before; the id of the entry that does.

    Raises:
        UnknownTarget: no such invitation, or a device that did not use it.
        NotAllowed: an admin closes members' invitations, an owner admins' too, and only the
            root key owners'.
        BadText: which takes the recovery words, and they are missing or wrong.
        Removed, Contested, UpdateNeeded, ReadOnlyHome, NoSpace, CannotWrite
    """
    invite = node.governance.invites.get(command.invite)
    if invite is None:
        raise UnknownTarget(what="invitation", text=command.invite.hex())
    honoured = _rightful(node, invite) if command.honoured is None else command.honoured
    for device in honoured:
        if device not in invite.used_by:
            raise UnknownTarget(what="device that used this invitation", text=device.hex())
    act = InviteClose(invite=invite.id, honoured=sorted(set(honoured)))
    acts = [(int(ControlKind.INVITE_CLOSE), encode(act))]
    if invite.role is Rank.OWNER:
        return append_as_root(node, command.words, acts)[0]
    check_standing(node)
    rank = node.governance.rank_of_device(node.key.device)
    if rank is None or rank >= invite.role:
        needs = "owner" if invite.role is Rank.ADMIN else "admin"
        raise NotAllowed(action="close this invitation", needs=needs)
    return node.append(Lane.CONTROL, acts)[0]


def _readable(text: str) -> str:
    """A stranger's text as it may be shown; nothing of one that hides something."""
    try:
        return check_text("name", text, 1, 80)
    except BadText:
        return ""


def _facts(node: Node, invite: InviteState) -> InviteFacts:
    return InviteFacts(
        id=invite.id,
        role=int(invite.role),
        max_uses=invite.max_uses,
        expires_ms=invite.expires_ms,
        state=_state(node, invite),
        issuer=invite.issuer,
        by=_issuer_name(node, invite.issuer),
        uses=[_use(node, device) for device in invite.used_by],
        confirmed=invite.confirmed,
        person=invite.person,
        whose=node.reader.name_of(invite.person) if invite.person else "",
    )


def at_the_door(node: Node, asking: Asking) -> DoorFacts:
    """What a person here is told of somebody who waits for their word."""
    invite = node.governance.invites.get(asking.invite) if asking.invite else None
    told = asking.digits, _readable(asking.name), _readable(asking.computer)
    if invite is None:
        return DoorFacts(*told, "link", int(Rank.MEMBER), node.reader.name_of(node.person))
    whose = node.reader.name_of(invite.person) if invite.person else ""
    return DoorFacts(*told, "replace" if invite.person else "join", int(invite.role), whose)


def _state(node: Node, invite: InviteState) -> str:
    if any(_status(node, device) is DeviceStatus.CONTESTED for device in invite.used_by):
        return "contested"
    if invite.closed:
        # A door closes what is used up; that is no withdrawal.
        return "used" if len(invite.honoured) >= invite.max_uses else "closed"
    if not invite.open:
        return "used"
    return "expired" if node.clock() > invite.expires_ms else "open"


def _use(node: Node, device: DeviceId) -> InviteUse:
    logs = [log for log in node.store.heads([Lane.CONTROL]) if log.device == device]
    headers = [node.store.header_at(log, 1) for log in logs if not log.branch]
    joined = min((hlc_ms(header.hlc) for header in headers if header), default=0)
    return InviteUse(
        device=device,
        name=node.reader.said_name(device),
        status=_status(node, device).name.lower(),
        time_ms=joined,
    )


def _status(node: Node, device: DeviceId) -> DeviceStatus:
    standing = node.governance.standing(device)
    return standing.status if standing else DeviceStatus.VOID


def _rightful(node: Node, invite: InviteState) -> list[DeviceId]:
    """Who stays when nobody is named: who came in and counts, or did until a removal."""
    kept = (DeviceStatus.OK, DeviceStatus.REVOKED)
    return [device for device in invite.used_by if _status(node, device) in kept]


def _issuer_name(node: Node, device: DeviceId) -> str:
    standing = node.governance.standing(device)
    return node.reader.name_of(standing.person) if standing else ""
