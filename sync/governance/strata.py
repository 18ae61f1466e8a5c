"""The walk from the strongest rank to the weakest (protocol.md 4, stratified cuts)."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from functools import lru_cache

from sync.governance.acts import (
    ControlKind,
    Genesis,
    Invite,
    InviteClose,
    Join,
    join_message,
)
from sync.governance.entries import ControlEntry, read
from sync.governance.invites import Close, Verdict, decide
from sync.governance.state import DeviceStatus, InviteState, Standing
from sync.log.contexts import JOIN
from sync.log.keys import is_weak_key, verify
from sync.values import CompanyId, DeviceId, EntryId, PersonId, Rank

Claim = tuple[ControlEntry, Join]
Order = tuple[DeviceStatus, Rank, int, EntryId]


class Strata:
    """What is settled so far.

    Found the company, then settle the roles from the strongest down: whoever acts on a
    role has a rank above it, and is settled by then.
    """

    def __init__(self, company: CompanyId, by_kind: Mapping[int, Sequence[ControlEntry]]) -> None:
        """Sort the entries by what they refer to; ``by_kind`` holds control entries."""
        self.company = company
        self.ranks: dict[DeviceId, Rank] = {}
        """The devices that act, and the rank they act with."""
        self.invites: dict[EntryId, InviteState] = {}
        self._standings: dict[DeviceId, tuple[Order, Standing]] = {}

        self._issued: dict[int, list[tuple[ControlEntry, Invite]]] = defaultdict(list)
        for entry, invite in read(by_kind.get(ControlKind.INVITE, ()), Invite):
            if not is_weak_key(invite.public):
                self._issued[invite.role].append((entry, invite))
        self._closes: dict[EntryId, list[tuple[ControlEntry, InviteClose]]] = defaultdict(list)
        for entry, close in read(by_kind.get(ControlKind.INVITE_CLOSE, ()), InviteClose):
            self._closes[close.invite].append((entry, close))
        self._joins: dict[EntryId, list[Claim]] = defaultdict(list)
        for entry, join in read(by_kind.get(ControlKind.JOIN, ()), Join):
            # A newcomer's control log opens with its JOIN; later ones are no JOIN at all.
            if entry.seq == 1 and not is_weak_key(entry.log.device):
                self._joins[join.invite].append((entry, join))

    @property
    def standings(self) -> dict[DeviceId, Standing]:
        """Of every device that a valid entry brought in, the best standing found."""
        return {device: standing for device, (_, standing) in self._standings.items()}

    def found(self, root: DeviceId, genesis: Genesis) -> None:
        """Start from the root key and the first owner's device."""
        self.ranks[root] = Rank.ROOT
        self.ranks.setdefault(genesis.device, Rank.OWNER)
        standing = Standing(
            genesis.device,
            PersonId(genesis.device),
            Rank.OWNER,
            genesis.x25519,
            DeviceStatus.OK,
            join=None,
        )
        # No JOIN of the same device can come before this: clock values start at 0.
        order = (DeviceStatus.OK, Rank.OWNER, -1, EntryId(b""))
        self._standings[genesis.device] = (order, standing)

    def settle(self, role: Rank) -> None:
        """Decide on all invitations to ``role``, and so on who has it."""
        settled: list[DeviceId] = []
        for entry, invite in self._issued[role]:
            if not self._may_act_on(role, entry.log.device):
                continue
            claims = self._claims(entry.id, invite)
            users = {claim.log.device for claim, _ in claims}
            verdict = decide(invite.max_uses, users, self._counting_closes(entry.id, role))
            self.invites[entry.id] = _invite_state(entry, invite, users, verdict)
            for claim, join in claims:
                self._offer(claim, join, role, verdict.status_of(claim.log.device))
            settled += [device for device in users if device in verdict.honoured]
        # Only now: nobody acts on the role that they are being given.
        for device in settled:
            self.ranks.setdefault(device, role)

    def _may_act_on(self, role: Rank, device: DeviceId) -> bool:
        rank = self.ranks.get(device)
        return rank is not None and rank < role

    def _claims(self, invite_id: EntryId, invite: Invite) -> list[Claim]:
        """The JOINs whose proof was made with this invitation's key."""
        return [
            (entry, join)
            for entry, join in self._joins[invite_id]
            if _proof_holds(
                invite.public,
                join_message(self.company, invite_id, entry.log.device, join.x25519),
                join.proof,
            )
        ]

    def _counting_closes(self, invite_id: EntryId, role: Rank) -> list[Close]:
        return [
            Close(
                entry.log.device,
                self.ranks[entry.log.device],
                entry.hlc,
                entry.id,
                frozenset(close.honoured),
            )
            for entry, close in self._closes[invite_id]
            if self._may_act_on(role, entry.log.device)
        ]

    def _offer(self, entry: ControlEntry, join: Join, role: Rank, status: DeviceStatus) -> None:
        """Keep this standing unless the device has a better or an earlier one."""
        device = entry.log.device
        order = (status, role, entry.hlc, entry.id)
        if device in self._standings and self._standings[device][0] < order:
            return
        standing = Standing(device, PersonId(device), role, join.x25519, status, entry.id)
        self._standings[device] = (order, standing)


def _invite_state(
    entry: ControlEntry, invite: Invite, users: set[DeviceId], verdict: Verdict
) -> InviteState:
    return InviteState(
        id=entry.id,
        issuer=entry.log.device,
        public=invite.public,
        ca=invite.ca,
        role=Rank(invite.role),
        max_uses=invite.max_uses,
        expires_ms=invite.expires_ms,
        confirmed=invite.confirmed,
        closed=verdict.closed,
        honoured=tuple(sorted(verdict.honoured)),
        used_by=tuple(sorted(users)),
    )


@lru_cache(maxsize=4096)
def _proof_holds(public: bytes, message: bytes, proof: bytes) -> bool:
    """Remembered, because every new control entry evaluates the whole set again."""
    return verify(public, JOIN, message, proof)
