"""The payloads of the control lane: typed, positional, without personal data (protocol.md 4).

Lane-0 entries are never erased, so they carry keys, ids and company settings only
(protocol.md A8). Fields are only ever added at the end; readers ignore what follows the
fields they know.
"""

from __future__ import annotations

from enum import IntEnum
from typing import Annotated, Final

import msgspec
from msgspec import Meta

from sync.log.header import CRITICAL_BIT, GENESIS_KIND
from sync.values import CompanyId, DeviceId, EntryId, Lane

CONTROL_PAYLOAD_CAP: Final = 16 * 1024
"""Bytes of a control payload (protocol.md 12)."""

MAX_USES: Final = 500

MAX_HONOURED: Final = 400
"""Devices in one close: more than a company has (protocol.md 12), and under the payload's cap."""

MAX_VALUES: Final = 6


class ControlKind(IntEnum):
    """The control kinds of this version. All are critical.

    Numbers kept for the other rows of the table in protocol.md 4, each with bit 15:
    2 ROLE_GRANT, 3 ROLE_END, 4 REVOKE, 9 DEVICE_ADD, 10 EPOCH_OPEN, 11 KEY_EPOCH,
    12 FORK_PROOF, 13 ERASE, 14 HIDE, 15 CHECKPOINT, 16 POLICY, 17 PRUNE, 18 SUCCESSION,
    19 ASSENT, 20 VETO.
    """

    GENESIS = GENESIS_KIND
    INVITE = 5 | CRITICAL_BIT
    INVITE_CLOSE = 6 | CRITICAL_BIT
    JOIN = 7 | CRITICAL_BIT
    ADMIT = 8 | CRITICAL_BIT


Version = Annotated[int, Meta(ge=1, le=65535)]
Salt = Annotated[bytes, Meta(min_length=16, max_length=16)]
Key = Annotated[bytes, Meta(min_length=32, max_length=32)]
Signature = Annotated[bytes, Meta(min_length=64, max_length=64)]
Device = Annotated[DeviceId, Meta(min_length=32, max_length=32)]
Id = Annotated[EntryId, Meta(min_length=32, max_length=32)]
Label = Annotated[str, Meta(min_length=1, max_length=80)]
Slug = Annotated[str, Meta(min_length=1, max_length=40)]


class Policy(msgspec.Struct, array_like=True, frozen=True, kw_only=True):
    """The company's settings: its name and its values, each ``(key, name, tile)``."""

    v: Version = 1
    name: Label
    values: Annotated[list[tuple[Slug, Label, Slug]], Meta(max_length=MAX_VALUES)] = []


class Genesis(msgspec.Struct, array_like=True, frozen=True, kw_only=True):
    """Founds the company. Signed by the root key; ``device`` is the first owner's.

    ``proof`` is that device's signature over :func:`possession_message` in the context
    ``POSSESSION``.
    """

    v: Version = 1
    salt: Salt
    device: Device
    x25519: Key
    proof: Signature
    policy: Policy


class Invite(msgspec.Struct, array_like=True, frozen=True, kw_only=True):
    """Opens a door for up to ``max_uses`` devices of one role.

    ``public`` is the invitation's Ed25519 key, ``ca`` the DER certificate that lets its
    holder through TLS, ``expires_ms`` the door's own rule, never one of validity.
    """

    v: Version = 1
    public: Key
    ca: Annotated[bytes, Meta(max_length=4096)]
    role: Annotated[int, Meta(ge=1, le=3)]
    max_uses: Annotated[int, Meta(ge=1, le=MAX_USES)]
    expires_ms: Annotated[int, Meta(ge=0, le=(1 << 63) - 1)]
    confirmed: bool


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
    """Says which device let a newcomer in. For the record only."""

    v: Version = 1
    join: Id


_KINDS: Final = frozenset(ControlKind)


def size_cap(lane: int, kind: int) -> int | None:
    """Largest payload in bytes of a control kind known here, else None (protocol.md 12)."""
    return CONTROL_PAYLOAD_CAP if lane == Lane.CONTROL and kind in _KINDS else None


def join_message(company: CompanyId, invite: EntryId, device: DeviceId, x25519: bytes) -> bytes:
    """What the invitation's key signs for one newcomer, in the context ``JOIN``.

    It names both keys of the newcomer, so the proof is worth nothing to anybody else
    (protocol.md A6, replay).
    """
    return company + invite + device + x25519


def possession_message(device: DeviceId, x25519: bytes) -> bytes:
    """What the first owner's device signs inside GENESIS, in the context ``POSSESSION``."""
    return device + x25519
