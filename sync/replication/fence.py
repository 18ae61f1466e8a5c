"""The outer fence: whose certificates get through TLS, and as what (protocol.md A5, A7)."""

from __future__ import annotations

import ssl
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from sync.governance.state import InviteState
from sync.replication import trust
from sync.replication.certificates import (
    Leaf,
    company_authority,
    ephemeral_leaf,
    is_authority,
    issued_by,
)
from sync.replication.office import LinkOffer, Office
from sync.values import DeviceId, EntryId

MAX_OPEN_INVITES: Final = 50
MAX_SECRETS: Final = 64
"""Old network secrets that still open the fence, for whoever was away (protocol.md A7)."""

_CLOCK_GRACE_MS: Final = 24 * 3600 * 1000


@dataclass(frozen=True, slots=True)
class _Trust:
    secrets: tuple[bytes, ...]
    invites: tuple[EntryId, ...]
    offers: tuple[DeviceId, ...]


class Fence:
    """This process's leaf and the TLS contexts made with it.

    Contexts are made anew when secrets or open invitations change, because a context
    cannot forget a CA. An invitation that has just closed is still let through for
    ``grace_s`` seconds: whoever came in by it may have lost the answer on the way, and
    anybody else is told why the code no longer works.
    """

    def __init__(self, office: Office, grace_s: float) -> None:
        self._office = office
        self._grace_s = grace_s
        self._newest = office.secrets()[0]
        self.leaf: Leaf = ephemeral_leaf(company_authority(self._newest))
        self._closing: dict[EntryId, float] = {}
        self._invites: dict[EntryId, bytes] = {}
        self._offers: tuple[LinkOffer, ...] = ()
        self._companies: tuple[bytes, ...] = ()
        self._made_for: _Trust | None = None
        self._server: ssl.SSLContext | None = None
        self._member: ssl.SSLContext | None = None

    def server_context(self, now: float) -> ssl.SSLContext:
        """For the next connection that is accepted."""
        self._refresh(now)
        if self._server is None:
            offers = (offer.ca for offer in self._offers)
            anchors = [*self._companies, *self._invites.values(), *offers]
            self._server = trust.server_context(self.leaf, anchors)
        return self._server

    def member_context(self, now: float) -> ssl.SSLContext:
        """For the next connection that we dial."""
        self._refresh(now)
        if self._member is None:
            self._member = trust.member_context(self.leaf, self._companies)
        return self._member

    def is_member(self, leaf: bytes) -> bool:
        """Whether a certificate that TLS accepted is a member's."""
        return any(issued_by(leaf, authority) for authority in self._companies)

    def came_by(self, leaf: bytes) -> EntryId | LinkOffer | None:
        """The invitation, or the code of ours, under which a certificate that TLS accepted was
        made."""
        for invite, authority in self._invites.items():
            if issued_by(leaf, authority):
                return invite
        return next((offer for offer in self._offers if issued_by(leaf, offer.ca)), None)

    def _refresh(self, now: float) -> None:
        secrets = tuple(self._office.secrets()[:MAX_SECRETS])
        invites = self._acceptable(now)
        offers = tuple(o for o in self._office.link_offers() if is_authority(o.ca, o.public))
        self._offers = offers  # with who has used them, which is no matter of trust
        wanted = _Trust(
            secrets,
            tuple(invite.id for invite in invites),
            tuple(offer.public for offer in offers),
        )
        if wanted == self._made_for:
            return
        if secrets[0] != self._newest:
            self._newest = secrets[0]
            self.leaf = ephemeral_leaf(company_authority(self._newest))
        self._companies = tuple(company_authority(secret).der for secret in secrets)
        self._invites = {
            invite.id: invite.ca for invite in invites if is_authority(invite.ca, invite.public)
        }
        self._made_for = wanted
        self._server = self._member = None

    def _acceptable(self, now: float) -> Sequence[InviteState]:
        before = set(self._made_for.invites) if self._made_for else set()
        latest = self._office.wall_ms() - _CLOCK_GRACE_MS
        accepted = []
        for invite in self._office.governance().invites.values():
            if invite.open and invite.expires_ms > latest:
                self._closing.pop(invite.id, None)
                accepted.append(invite)
            elif invite.id in before:
                until = self._closing.setdefault(invite.id, now + self._grace_s)
                if now < until:
                    accepted.append(invite)
        accepted.sort(key=lambda invite: (invite.expires_ms, invite.id), reverse=True)
        return accepted[:MAX_OPEN_INVITES]
