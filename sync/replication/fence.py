"""The outer fence: whose certificates get through TLS, and as what (protocol.md A5, A7).

Whoever was away while the network secret changed knows only an older one: he can neither show a
leaf of the new authority nor check one. So who dials says which secret he means, by a name in the
TLS greeting that only its holders recognise, other each time; and who answers shows the leaf of
that authority. What an old secret opens is the fence alone: AUTH decides who is let in.
"""

from __future__ import annotations

import hmac
from collections.abc import Sequence
from dataclasses import dataclass
from secrets import token_hex
from typing import Final

from sync.governance.state import InviteState
from sync.replication import trust
from sync.replication.certificates import (
    Leaf,
    company_authority,
    ephemeral_leaf,
    is_authority,
    issued_by,
    root_anchor,
)
from sync.replication.finding.discovery import TAG_BYTES, tag_of
from sync.replication.office import LinkOffer, Office
from sync.replication.trust import Context
from sync.store.keys import MAX_SECRETS
from sync.values import DeviceId, EntryId

MAX_OPEN_INVITES: Final = 50
_NAME: Final = "p"
_NAME_NONCE_BYTES: Final = 8

_CLOCK_GRACE_MS: Final = 24 * 3600 * 1000


@dataclass(frozen=True, slots=True)
class ByRoot:
    """Who came through TLS with the company's root key."""


@dataclass(frozen=True, slots=True)
class _Trust:
    root: DeviceId | None
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
        self._leaves: dict[bytes, Leaf] = {}
        self._closing: dict[EntryId, float] = {}
        self._invites: dict[EntryId, bytes] = {}
        self._offers: tuple[LinkOffer, ...] = ()
        self._companies: tuple[bytes, ...] = ()
        self._root = b""
        self._made_for: _Trust | None = None
        self._servers: dict[bytes, Context] = {}
        self._members: dict[bytes, Context] = {}

    @property
    def leaf(self) -> Leaf:
        """The leaf of the secret of now."""
        return self._leaf_of(self._office.secrets()[0])

    def server_context(self, now: float) -> Context:
        """For the next connection that is accepted."""
        self._refresh(now)
        return self._server_of(self._secrets()[0])

    def member_context(self, now: float, secret: bytes = b"") -> Context:
        """For the next connection that we dial, to somebody who knows that secret."""
        self._refresh(now)
        chosen = self.known(secret)
        if chosen not in self._members:
            leaf = self._leaf_of(chosen)
            self._members[chosen] = trust.member_context(leaf, self._companies)
        return self._members[chosen]

    def known(self, secret: bytes) -> bytes:
        """That secret if it is one of ours, else the one of now."""
        secrets = self._secrets()
        return secret if secret in secrets else secrets[0]

    def older(self, secret: bytes) -> bytes:
        """The secret before that one; after the oldest, the one of now again."""
        secrets = self._secrets()
        return secrets[(secrets.index(self.known(secret)) + 1) % len(secrets)]

    def name_for(self, secret: bytes) -> str:
        """What to call the other end in the TLS greeting, which tells it the secret we mean."""
        nonce = token_hex(_NAME_NONCE_BYTES)
        return f"{_NAME}{nonce}{tag_of(self.known(secret), nonce).hex()}"

    def is_member(self, leaf: bytes) -> bool:
        """Whether a certificate that TLS accepted is a member's."""
        return any(issued_by(leaf, authority) for authority in self._companies)

    def came_by(self, leaf: bytes) -> EntryId | LinkOffer | ByRoot | None:
        """The invitation, the code of ours or the root key under which a certificate that TLS
        accepted was made."""
        if self._root and issued_by(leaf, self._root):
            return ByRoot()
        for invite, authority in self._invites.items():
            if issued_by(leaf, authority):
                return invite
        return next((offer for offer in self._offers if issued_by(leaf, offer.ca)), None)

    def _refresh(self, now: float) -> None:
        secrets = self._secrets()
        invites = self._acceptable(now)
        offers = tuple(o for o in self._office.link_offers() if is_authority(o.ca, o.public))
        self._offers = offers  # with who has used them, which is no matter of trust
        root = self._office.governance().root
        wanted = _Trust(
            root,
            secrets,
            tuple(invite.id for invite in invites),
            tuple(offer.public for offer in offers),
        )
        if wanted == self._made_for:
            return
        self._companies = tuple(company_authority(secret).der for secret in secrets)
        self._invites = {
            invite.id: invite.ca for invite in invites if is_authority(invite.ca, invite.public)
        }
        self._root = root_anchor(root) if root is not None else b""
        self._made_for = wanted
        self._leaves = {secret: leaf for secret, leaf in self._leaves.items() if secret in secrets}
        self._servers, self._members = {}, {}

    def _secrets(self) -> tuple[bytes, ...]:
        return tuple(self._office.secrets()[:MAX_SECRETS])

    def _leaf_of(self, secret: bytes) -> Leaf:
        if secret not in self._leaves:
            self._leaves[secret] = ephemeral_leaf(company_authority(secret))
        return self._leaves[secret]

    def _server_of(self, secret: bytes) -> Context:
        if secret not in self._servers:
            offers = (offer.ca for offer in self._offers)
            anchors = [*self._companies, *self._invites.values(), *offers]
            anchors += [self._root] if self._root else []
            leaf = self._leaf_of(secret)
            self._servers[secret] = trust.server_context(leaf, anchors, self._called)
        return self._servers[secret]

    def _called(self, name: str) -> Context | None:
        """The context for a name of ours; None for any other."""
        nonce, tag = name[len(_NAME) : -2 * TAG_BYTES], name[-2 * TAG_BYTES :]
        if not name.startswith(_NAME) or len(nonce) != 2 * _NAME_NONCE_BYTES:
            return None
        for secret in self._secrets():
            if hmac.compare_digest(tag_of(secret, nonce).hex().encode(), tag.encode()):
                return self._server_of(secret)
        return None

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
