"""The door: making invitations, and letting in whoever brings a good one (protocol.md 5)."""

from __future__ import annotations

from dataclasses import dataclass

from sync.codec import decode, encode
from sync.errors import BadText, NotAllowed, ProtocolError
from sync.governance.acts import MAX_USES, Admit, ControlKind, Invite, InviteClose, Join
from sync.governance.evaluate import DeviceStatus, InviteState
from sync.local.commands import InviteMade, MakeInvite
from sync.log.runs import Run
from sync.node.core import Node
from sync.node.rooting import append_as_root
from sync.node.standing import belongs, check_standing
from sync.replication.certificates import invite_ca
from sync.replication.protocol.admission import InviteCode, invite_key
from sync.values import DeviceId, EntryId, Lane, Rank

DAY_MS = 86_400_000
EXPIRY_GRACE_MS = DAY_MS
"""Clocks differ: expiry is a door policy by the admitter's clock, give or take a day."""

MAX_DAYS = 365


@dataclass(frozen=True, slots=True)
class Welcome:
    """What the door says: ``refused`` with a reason, or the current network secret."""

    refused: str | None
    secret: bytes | None
    epoch: int


def make_invite(node: Node, command: MakeInvite) -> InviteMade:
    """A new invitation, published in the control lane; the code itself is only returned.

    Raises:
        NotAllowed: a member invites nobody, an admin members only.
        BadText: uses or days out of range; recovery words that are missing or wrong: a new
            owner needs them, because only the root key may appoint one.
        Removed, Contested, UpdateNeeded: this device may not write.
    """
    if not 1 <= command.uses <= MAX_USES:
        raise BadText(field="uses", rule="range", limit=MAX_USES)
    if not 1 <= command.days <= MAX_DAYS:
        raise BadText(field="days", rule="range", limit=MAX_DAYS)
    role = Rank(command.role)
    seed = node.randomness(16)
    invite = Invite(
        public=invite_key(seed).device,
        ca=invite_ca(seed),
        role=int(role),
        max_uses=command.uses,
        expires_ms=node.clock() + command.days * DAY_MS,
        confirmed=False,
    )
    body = encode(invite)
    if role is Rank.OWNER:
        (entry_id,) = append_as_root(node, command.words, [(int(ControlKind.INVITE), body)])
    else:
        check_standing(node)
        rank = node.governance.rank_of_device(node.key.device)
        if rank is None or rank >= role:
            raise NotAllowed(action="invite", needs="owner" if role is Rank.ADMIN else "admin")
        entry_id = node.append(Lane.CONTROL, [(int(ControlKind.INVITE), body)])[0]
    code = InviteCode(node.company[:16], seed).text(grouped=True)
    return InviteMade(entry_id, code, int(role), invite.max_uses, invite.expires_ms)


def admit(node: Node, run: Run, device: DeviceId) -> Welcome:
    """Decide about a JOIN that a peer brought, and write down the decision.

    The same device with the same JOIN gets the same answer again: the first one may have
    been lost on the way.

    Raises:
        ProtocolError: not a JOIN of that device.
    """
    invite = node.governance.invites.get(EntryId(_join_of(run, device).invite))
    if invite is None:
        return Welcome("unknown", None, 0)
    if not belongs(node):
        return Welcome("closed", None, 0)  # who was removed lets nobody in
    standing = node.governance.standing(device)
    if standing is None or standing.status is not DeviceStatus.OK:
        reason = _reason_to_refuse(node, invite)
        if reason is not None:
            return Welcome(reason, None, 0)
        node.ingest(run)
        standing = node.governance.standing(device)
        if standing is None or standing.status is not DeviceStatus.OK:
            return Welcome("contested", None, 0)
        _record(node, invite.id, device)
    number, secret = node.keys.secrets[0]
    return Welcome(None, secret, number)


def close_used_up(node: Node) -> None:
    """Close invitations that are used up or long expired, where this device may.

    A home that is read-only leaves it to others, or to its next start. A contested one is left
    to a person: closing it here would choose everybody or nobody.
    """
    if not node.guarding.writable or not belongs(node):
        return
    rank = node.governance.rank_of_device(node.key.device)
    for invite in node.governance.invites.values():
        over = len(invite.used_by) == invite.max_uses
        late = node.clock() > invite.expires_ms + EXPIRY_GRACE_MS
        if len(invite.used_by) > invite.max_uses:
            continue
        if rank is not None and rank < invite.role and not invite.closed and (over or late):
            close = InviteClose(invite=invite.id, honoured=list(invite.used_by))
            node.append(Lane.CONTROL, [(int(ControlKind.INVITE_CLOSE), encode(close))])


def _join_of(run: Run, device: DeviceId) -> Join:
    body = run.payloads.get(1)
    if run.log.device != device or run.log.lane != Lane.CONTROL or run.first != 1 or body is None:
        raise ProtocolError(why="not the joiner's first entry")
    return decode(Join, body.body)


def _reason_to_refuse(node: Node, invite: InviteState) -> str | None:
    if len(invite.used_by) >= invite.max_uses:
        return "used"
    if invite.closed:
        return "closed"
    if node.clock() > invite.expires_ms + EXPIRY_GRACE_MS:
        return "expired"
    return None


def _record(node: Node, invite: EntryId, device: DeviceId) -> None:
    """ADMIT for the record, and INVITE_CLOSE at once where this device may (and can write)."""
    if not node.guarding.writable or not belongs(node):
        return
    standing = node.governance.standing(device)
    if standing is None or standing.join is None:
        return
    node.append(Lane.CONTROL, [(int(ControlKind.ADMIT), encode(Admit(join=standing.join)))])
    close_used_up(node)
