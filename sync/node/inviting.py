"""Invitations as an administrator sees them, and closing one (protocol.md 5 and A6)."""

from __future__ import annotations

from sync.codec import encode
from sync.errors import NotAllowed, UnknownTarget
from sync.governance.acts import ControlKind, InviteClose
from sync.governance.state import DeviceStatus, InviteState
from sync.local.governing import CloseInvite, InviteFacts, Invites, InviteUse
from sync.log.clock import hlc_ms
from sync.node.core import Node
from sync.node.rooting import append_as_root
from sync.node.standing import check_standing
from sync.values import DeviceId, EntryId, Lane, Rank


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
    )


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
