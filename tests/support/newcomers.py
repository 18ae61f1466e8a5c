"""Somebody with a code and no company yet, kept in memory."""

from __future__ import annotations

import secrets
import time
from dataclasses import dataclass, field

from cryptography.hazmat.primitives.asymmetric.x25519 import X25519PrivateKey

from sync.codec import encode
from sync.governance.acts import ControlKind, Join, join_message
from sync.log import contexts
from sync.log.clock import HybridClock
from sync.log.entry import Entry, Payload, compose
from sync.log.keys import DeviceKey
from sync.replication.protocol.admission import InviteCode, invite_key
from sync.values import CompanyId, EntryId, Lane


@dataclass
class Newcomer:
    """Somebody with a code and no company yet."""

    key: DeviceKey = field(default_factory=lambda: DeviceKey.from_seed(secrets.token_bytes(32)))
    x25519: X25519PrivateKey = field(default_factory=X25519PrivateKey.generate)
    joins: list[Entry] = field(default_factory=list)
    digits: list[str] = field(default_factory=list)
    """What the screen showed."""

    def compose_with(self, code: InviteCode) -> _Compose:
        """What writes our JOIN by this code."""
        return _Compose(self, code)


@dataclass
class _Compose:
    newcomer: Newcomer
    code: InviteCode

    def __call__(self, company: CompanyId, invite: EntryId) -> Entry:
        """The JOIN, made once."""
        newcomer = self.newcomer
        if not newcomer.joins:
            public = newcomer.x25519.public_key().public_bytes_raw()
            message = join_message(company, invite, newcomer.key.device, public)
            proof = invite_key(self.code.seed16).sign(contexts.JOIN, message)
            act = Join(invite=invite, x25519=public, proof=proof)
            newcomer.joins.append(
                compose(
                    company,
                    newcomer.key,
                    lane=Lane.CONTROL,
                    kind=ControlKind.JOIN,
                    epoch=1,
                    previous=None,
                    hlc=HybridClock().tick(time.time_ns() // 1_000_000),
                    payload=Payload(secrets.token_bytes(16), encode(act)),
                )
            )
        return newcomer.joins[0]
