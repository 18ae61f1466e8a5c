"""The door: letting in whoever brings a good invitation, and whom somebody says yes to (5)."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from sync.codec import decode, encode
from sync.errors import ProtocolError
from sync.governance.acts import Admit, ControlKind, InviteClose, Join
from sync.governance.alarms import MAX_DEVICES, MAX_PEOPLE
from sync.governance.state import DeviceStatus, InviteState
from sync.log.header import entry_id
from sync.log.runs import Run
from sync.node.core import Node
from sync.node.governing import revocation
from sync.node.rooting import append_as_root
from sync.node.rotating import rotation
from sync.node.standing import belongs
from sync.replication.office import AdmissionAnswer
from sync.values import DeviceId, EntryId, Lane, Rank

EXPIRY_GRACE_MS: Final = 86_400_000
"""Clocks differ: expiry is a door policy by the admitter's clock, give or take a day."""


def admit(
    node: Node, run: Run, device: DeviceId, *, yes: bool = False, words: Sequence[str] = ()
) -> AdmissionAnswer:
    """Decide about a JOIN that a peer brought, and write down the decision.

    ``yes``: a person here has compared the digits; ``words`` are the recovery words that an
    owner's invitation takes. The same device with the same JOIN gets the same answer again: the
    first one may have been lost on the way.

    Raises:
        ProtocolError: not a JOIN of that device.
        PersonError: a yes that could not be carried out; the words are missing or wrong, or
            this home does not write.
    """
    reason = refusal(node, run, device)
    if reason is not None:
        return AdmissionAnswer(reason, None, 0)
    if not _is_in(node, device):
        invite = node.governance.invites[EntryId(_join_of(run, device).invite)]
        if invite.confirmed and not yes:
            return AdmissionAnswer("confirm", None, 0)
        node.ingest(run)
        if invite.confirmed:
            _accept(node, invite, run, device, words)
        if not _is_in(node, device):
            return AdmissionAnswer(_why_not(node, device), None, 0)
        if not invite.confirmed:
            _record(node, device)
    number, secret = node.keys.secrets[0]
    return AdmissionAnswer(None, secret, number)


def refusal(node: Node, run: Run, device: DeviceId) -> str | None:
    """Why this JOIN is not taken; None when it may be.

    Raises:
        ProtocolError: not a JOIN of that device.
    """
    invite = node.governance.invites.get(EntryId(_join_of(run, device).invite))
    if invite is None:
        return "unknown"
    if not belongs(node):
        return "closed"  # who was removed lets nobody in
    if _is_in(node, device):
        return None
    if len(invite.used_by) >= invite.max_uses:
        return "used"
    if invite.closed:
        return "closed"
    if node.clock() > invite.expires_ms + EXPIRY_GRACE_MS:
        return "expired"
    if is_full(node, new_person=invite.person is None):
        return "full"
    rank = node.governance.rank_of_device(node.key.device)
    if invite.confirmed and not (rank is not None and invite.can_confirm(rank)):
        return "confirm"
    return None


def must_ask(node: Node, invite: EntryId, device: DeviceId) -> bool:
    """Whether somebody here has to compare digits before the device comes in by it."""
    found = node.governance.invites.get(invite)
    return found is not None and found.confirmed and not _is_in(node, device)


def is_full(node: Node, *, new_person: bool) -> bool:
    """Whether the company has as many people, or devices, as it can (protocol.md 12)."""
    members = node.governance.members
    devices = sum(len(member.devices) for member in members.values())
    return devices >= MAX_DEVICES or (new_person and len(members) >= MAX_PEOPLE)


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


def _is_in(node: Node, device: DeviceId) -> bool:
    standing = node.governance.standing(device)
    return standing is not None and standing.status is DeviceStatus.OK


def _why_not(node: Node, device: DeviceId) -> str:
    """Why whoever should be in now is not: too many came, or it is too late for this one."""
    standing = node.governance.standing(device)
    contested = standing is None or standing.status is DeviceStatus.CONTESTED
    return "contested" if contested else "closed"


def _record(node: Node, device: DeviceId) -> None:
    """ADMIT for the record, and INVITE_CLOSE at once where this device may (and can write)."""
    if not node.guarding.writable or not belongs(node):
        return
    standing = node.governance.standing(device)
    if standing is None or standing.join is None:
        return
    node.append(Lane.CONTROL, [(int(ControlKind.ADMIT), encode(Admit(join=standing.join)))])
    close_used_up(node)


def _accept(
    node: Node, invite: InviteState, run: Run, device: DeviceId, words: Sequence[str]
) -> None:
    """The word of somebody above the role, and what belongs to the same step: the computers
    that this one takes the place of are revoked, an invitation that is used up is closed."""
    join = entry_id(node.company, run.headers[0])
    acts = [(int(ControlKind.ADMIT), encode(Admit(join=join)))]
    replaced = [old for old in invite.replaces if _is_in(node, old)]
    acts += [revocation(node, old) for old in replaced]
    acts += rotation(node, replaced) if replaced else []
    users = sorted({*invite.used_by, device})
    if len(users) >= invite.max_uses:
        close = InviteClose(invite=invite.id, honoured=users)
        acts.append((int(ControlKind.INVITE_CLOSE), encode(close)))
    if invite.role is Rank.OWNER:
        append_as_root(node, list(words), acts)
    else:
        node.append(Lane.CONTROL, acts)
