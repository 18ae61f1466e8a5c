"""Invitations of the ranks that are settled, and who came in by them (protocol.md 4, A6)."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Sequence
from dataclasses import dataclass

from sync.governance.acts import Invite, InviteClose, Join
from sync.governance.book import Book
from sync.governance.cuts import Cuts
from sync.governance.entries import Act
from sync.governance.grants import Grant, Grants
from sync.governance.invites import Close, Verdict, decide
from sync.governance.notes import DeviceStatus, InviteState
from sync.governance.scopes import limits_of, within
from sync.values import DeviceId, EntryId, PersonId, Rank


@dataclass(frozen=True, slots=True, order=True)
class Offer:
    """What one JOIN gives its device. The lowest of a device's offers is the best.

    ``person`` is whose the device is: its own, or somebody's whose computer it replaces.
    """

    status: DeviceStatus
    role: Rank
    hlc: int
    join: EntryId
    x25519: bytes
    invite: EntryId
    person: PersonId


@dataclass(frozen=True, slots=True)
class Adoption:
    """A further device of a person, which counts once all that it replaces are revoked."""

    device: DeviceId
    replaces: tuple[DeviceId, ...]


class Admissions:
    """Decides on the invitations to one role after the other, the strongest first."""

    def __init__(
        self, book: Book, grants: Grants, cuts: Cuts, nobodys: Collection[DeviceId]
    ) -> None:
        """``nobodys`` are keys that never become a device, whatever code they have."""
        self._nobodys = nobodys
        self.invites: dict[EntryId, InviteState] = {}
        self.contested: dict[EntryId, tuple[DeviceId, ...]] = {}
        self.offers: dict[DeviceId, Offer] = {}
        """The best of each device."""
        self.adoptions: dict[PersonId, list[Adoption]] = defaultdict(list)
        self._book = book
        self._grants = grants
        self._cuts = cuts
        self._issued: dict[int, list[Act[Invite]]] = defaultdict(list)
        self._closes: dict[EntryId, list[Close]] = defaultdict(list)
        self._accepted: dict[EntryId, Rank] = {}

    def issue(self, act: Act[Invite], rank: Rank) -> None:
        """An INVITE by somebody of this rank: to weaker ranks only."""
        if act.body.role > rank:
            self._issued[act.body.role].append(act)

    def close(self, act: Act[InviteClose], rank: Rank) -> None:
        """An INVITE_CLOSE by somebody of this rank."""
        honoured = frozenset(act.body.honoured)
        close = Close(act.author, rank, act.entry.hlc, act.id, honoured)
        self._closes[act.body.invite].append(close)

    def accept(self, join: EntryId, rank: Rank) -> None:
        """An ADMIT by somebody of this rank."""
        self._accepted[join] = min(rank, self._accepted.get(join, rank))

    def settle(self, role: Rank) -> None:
        """Decide on all invitations to ``role``, and so on who has it by invitation."""
        for invite in self._issued[role]:
            claims = [c for c in self._book.claims(invite) if self._is_heard(c, role)]
            closes = [close for close in self._closes[invite.id] if close.rank < role]
            if invite.body.confirmed:
                claims = [c for c in claims if self._is_accepted(c, role, closes)]
            users = {claim.author for claim in claims}
            verdict = decide(invite.body.max_uses, users, closes)
            self.invites[invite.id] = _invite_state(invite, users, verdict)
            if contested := users & verdict.contested:
                self.contested[invite.id] = tuple(sorted(contested))
            for claim in claims:
                self._offer(claim, role, invite, verdict.status_of(claim.author))

    def _is_heard(self, claim: Act[Join], role: Rank) -> bool:
        """Not beyond a cut: a revoked device uses up no further invitation.

        A removal that spares none of its JOINs leaves them as they are, so that there is
        somebody to call revoked.
        """
        device = claim.author
        if device in self._nobodys:
            return False
        removals = self._cuts.against(device, PersonId(device), role)
        if not removals:
            return True
        limits = limits_of(self._book.lines, device, removals)
        spared = {
            join.id
            for join in self._book.joins_of[device]
            if within(self._book.lines, limits, join.id)
        }
        return not spared or claim.id in spared

    def _is_accepted(self, claim: Act[Join], role: Rank, closes: Sequence[Close]) -> bool:
        """Somebody above the role said yes, in either of two ways."""
        honoured = any(claim.author in close.honoured for close in closes)
        return honoured or self._accepted.get(claim.id, role) < role

    def _offer(
        self, claim: Act[Join], role: Rank, invite: Act[Invite], status: DeviceStatus
    ) -> None:
        person = invite.body.person or PersonId(claim.author)
        body, clock = claim.body, claim.entry.hlc
        offer = Offer(status, role, clock, claim.id, body.x25519, invite.id, person)
        known = self.offers.get(claim.author)
        if known is None or offer < known:
            self.offers[claim.author] = offer
        if status is not DeviceStatus.OK:
            return
        if invite.body.person:
            self._adopt(claim.author, role, invite.body)
        elif role < Rank.MEMBER:
            self._grant(claim, role, invite)

    def _adopt(self, device: DeviceId, role: Rank, invite: Invite) -> None:
        """One more device of somebody whose ranks, all settled by now, are not above the role."""
        if all(grant.rank >= role for grant in self._grants.of(invite.person)):
            adoption = Adoption(device, tuple(sorted(set(invite.replaces))))
            self.adoptions[invite.person].append(adoption)

    def _grant(self, claim: Act[Join], role: Rank, invite: Act[Invite]) -> None:
        """One grant for each device and invitation, named by the device's earliest JOIN."""
        joins = (join for join in self._book.claims(invite) if join.author == claim.author)
        if claim.id != min(joins, key=lambda join: join.when).id:
            return
        grant = Grant(
            id=claim.id,
            person=PersonId(claim.author),
            rank=role,
            by=invite.author,
            start=(),
            without=frozenset(),
            vouched=False,
            seniority=(1, invite.entry.hlc, invite.id),
        )
        self._grants.add(grant)


def _invite_state(invite: Act[Invite], users: set[DeviceId], verdict: Verdict) -> InviteState:
    body = invite.body
    return InviteState(
        id=invite.id,
        issuer=invite.author,
        public=body.public,
        ca=body.ca,
        role=Rank(body.role),
        max_uses=body.max_uses,
        expires_ms=body.expires_ms,
        confirmed=body.confirmed,
        closed=verdict.closed,
        honoured=tuple(sorted(verdict.honoured)),
        used_by=tuple(sorted(users)),
        person=body.person or None,
        replaces=tuple(sorted(set(body.replaces))),
    )
