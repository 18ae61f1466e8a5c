"""What the root key signs so that somebody whose computers are gone is back with a new one."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from sync.codec import encode
from sync.errors import InviteRefused
from sync.governance.acts import Admit, ControlKind, Invite, InviteClose, Revoke
from sync.governance.state import DeviceStatus, Governance
from sync.log.keys import DeviceKey
from sync.node.core import Clock, Randomness
from sync.node.founding import x25519_public
from sync.node.inviting import DAY_MS
from sync.node.joining import Applicant
from sync.node.rooting import RootPen
from sync.node.rotating import key_epoch
from sync.replication.certificates import invite_ca
from sync.replication.protocol.admission import InviteCode, invite_key
from sync.replication.recovering import Found, Return, TipsOf
from sync.store.keys import SEED_BYTES
from sync.values import DeviceId, PersonId, Rank


@dataclass(frozen=True, slots=True)
class Returning:
    """The device that comes in, and whose it is to be.

    ``who`` chooses among the people of the company, None for somebody new as an owner; it may
    raise what is to be told instead.
    """

    root: DeviceKey
    code: InviteCode
    applicant: Applicant
    who: Callable[[Governance], PersonId | None]
    clock: Clock
    randomness: Randomness

    async def compose(self, found: Found, tips_of: TipsOf) -> Return:
        """The entries of the root key in one run, and the device's JOIN.

        The person's other devices are removed where ``tips_of`` says that their logs end, and the
        network has a new secret.

        Raises:
            InviteRefused: the door is one of them (``own_door``). It would be out by the first
                half of this and let nobody in by the second; nothing was signed.
        """
        governance, keys = found.governance, self.applicant.keys
        person = self.who(governance)
        lost = _devices_of(governance, person)
        if found.door in lost:
            raise InviteRefused(why="own_door")
        log, head, hlc = found.root
        pen = RootPen(found.company, self.root, log, head, hlc, self.randomness)
        act = self._invite(person, _rank_of(governance, person), lost)
        invite = pen.sign(ControlKind.INVITE, encode(act), self.clock())
        join = self.applicant.compose(found.company, invite)
        acts = [(int(ControlKind.ADMIT), encode(Admit(join=join.id)))]
        for device in lost:
            removal = Revoke(target=device, whole=False, tips=await tips_of([device]))
            acts.append((int(ControlKind.REVOKE), encode(removal)))
        close = InviteClose(invite=invite, honoured=[keys.device])
        acts.append((int(ControlKind.INVITE_CLOSE), encode(close)))
        if lost:
            joining = {keys.device: x25519_public(keys.x25519)}
            acts += key_epoch(governance, self.randomness(SEED_BYTES), lost, joining)
        for kind, body in acts:
            pen.sign(kind, body, self.clock())
        return Return(pen.signed, join, person or PersonId(keys.device))

    def _invite(self, person: PersonId | None, role: Rank, lost: Sequence[DeviceId]) -> Invite:
        return Invite(
            public=invite_key(self.code.seed16).device,
            ca=invite_ca(self.code.seed16),
            role=int(role),
            max_uses=1,
            expires_ms=self.clock() + DAY_MS,
            confirmed=True,
            person=person or PersonId(b""),
            replaces=list(lost),
        )


def _rank_of(governance: Governance, person: PersonId | None) -> Rank:
    """The strongest that the person ever had."""
    if person is None:
        return Rank.OWNER
    ranks = [grant.rank for grant in governance.grants.get(person, ())]
    return min(ranks, default=Rank.MEMBER)


def _devices_of(governance: Governance, person: PersonId | None) -> list[DeviceId]:
    return sorted(
        device
        for device, standing in governance.devices.items()
        if standing.person == person and standing.status is DeviceStatus.OK
    )
