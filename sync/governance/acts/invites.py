"""The acts by which people come in: INVITE, INVITE_CLOSE, JOIN, ADMIT."""

from __future__ import annotations

from typing import Annotated, Final

import msgspec
from msgspec import Meta

from sync.governance.acts.fields import Device, Id, Key, Signature, Version
from sync.values import CompanyId, DeviceId, EntryId, PersonId

MAX_USES: Final = 500

MAX_REPLACED_DEVICES: Final = 64
"""Devices that one new computer takes the place of."""

MAX_HONOURED: Final = 400
"""Devices in one close: more than a company has (protocol.md 12), and under the payload's cap."""


class Invite(msgspec.Struct, array_like=True, frozen=True, kw_only=True):
    """Opens a door for up to ``max_uses`` devices of one role.

    ``public`` is the invitation's Ed25519 key, ``ca`` the DER certificate that lets its
    holder through TLS, ``expires_ms`` the door's own rule, never one of validity. Who comes
    in by a ``confirmed`` one counts once somebody above ``role`` has said so, with an ADMIT or
    by honouring the device in an INVITE_CLOSE.

    With a ``person`` nobody new comes in: the device is one more of theirs, and counts once
    all those that it ``replaces`` are revoked. The person's rank is not above ``role``.
    """

    v: Version = 1
    public: Key
    ca: Annotated[bytes, Meta(max_length=4096)]
    role: Annotated[int, Meta(ge=1, le=3)]
    max_uses: Annotated[int, Meta(ge=1, le=MAX_USES)]
    expires_ms: Annotated[int, Meta(ge=0, le=(1 << 63) - 1)]
    confirmed: bool
    person: Annotated[PersonId, Meta(max_length=32)] = PersonId(b"")
    replaces: Annotated[list[Device], Meta(max_length=MAX_REPLACED_DEVICES)] = []


class InviteClose(msgspec.Struct, array_like=True, frozen=True, kw_only=True):
    """Ends an invitation and names the devices that came in by it rightfully."""

    v: Version = 1
    invite: Id
    honoured: Annotated[list[Device], Meta(max_length=MAX_HONOURED)]


class Join(msgspec.Struct, array_like=True, frozen=True, kw_only=True):
    """A newcomer's first control entry.

    ``proof`` is the invitation key's signature over :func:`join_message` in the context
    ``JOIN``.
    """

    v: Version = 1
    invite: Id
    x25519: Key
    proof: Signature


class Admit(msgspec.Struct, array_like=True, frozen=True, kw_only=True):
    """Says which device let a newcomer in: for the record, and for a confirmed invitation
    the word that it takes.

    By an admin and of the first entry of an epoch, it is also the approval that a member's
    65th epoch needs (protocol.md A12).
    """

    v: Version = 1
    join: Id


def join_message(company: CompanyId, invite: EntryId, device: DeviceId, x25519: bytes) -> bytes:
    """What the invitation's key signs for one newcomer, in the context ``JOIN``.

    It names both keys of the newcomer, so the proof is worth nothing to anybody else
    (protocol.md A6, replay).
    """
    return company + invite + device + x25519
