"""The acts on people and their devices: roles, removals, more devices, succession."""

from __future__ import annotations

from typing import Annotated, Final

import msgspec
from msgspec import Meta

from sync.governance.acts.fields import Device, Id, Key, Person, Signature, Tip, Tips, Version
from sync.values import CompanyId, DeviceId

MAX_GRANT_TIPS: Final = 128
MAX_WITHOUT: Final = 128
MAX_ENDED: Final = 32
MAX_KNOWN_ENDS: Final = 64
MAX_SUPERSEDED: Final = 32

GrantTips = Annotated[list[Tip], Meta(max_length=MAX_GRANT_TIPS)]


class RoleGrant(msgspec.Struct, array_like=True, frozen=True, kw_only=True):
    """Gives a person the rank of an owner or of an admin.

    It holds for what their devices write after the positions ``start`` in the control lane;
    in a log without a tip, from the first entry. The devices ``without`` stay as they are:
    name there those that are revoked, or the grant would put them above who revoked them.
    ``knows`` are the ROLE_ENDs against the person that its author had seen: one that it does
    not know was written at the same time, and people are told (scenarios T41).
    """

    v: Version = 1
    person: Person
    rank: Annotated[int, Meta(ge=1, le=2)]
    start: GrantTips
    without: Annotated[list[Device], Meta(max_length=MAX_WITHOUT)] = []
    knows: Annotated[list[Id], Meta(max_length=MAX_KNOWN_ENDS)] = []


class RoleEnd(msgspec.Struct, array_like=True, frozen=True, kw_only=True):
    """Ends grants: what their person wrote after ``until`` no longer has that rank.

    ``grants`` are the ids of a ROLE_GRANT, of the JOIN by an invitation to that role, of
    GENESIS for the first owner, or of a SUCCESSION. A grant that is not named goes on.
    In a log without a tip nothing had the rank.
    """

    v: Version = 1
    grants: Annotated[list[Id], Meta(min_length=1, max_length=MAX_ENDED)]
    until: Tips


class Revoke(msgspec.Struct, array_like=True, frozen=True, kw_only=True):
    """Cuts a device, or with ``whole`` all devices of a person, for good.

    Of a cut log counts what is a tip or comes before one; of a log without a tip nothing.
    ``wipe`` asks the device to delete its copy. ``supersedes`` takes back REVOKEs of the
    same device or of a weaker rank.
    """

    v: Version = 1
    target: Key
    whole: bool
    tips: Tips
    wipe: bool = False
    supersedes: Annotated[list[Id], Meta(max_length=MAX_SUPERSEDED)] = []


class DeviceAdd(msgspec.Struct, array_like=True, frozen=True, kw_only=True):
    """One more device of the author's person, younger than the author.

    ``proof`` is the new device's signature over :func:`device_message` in the context
    ``POSSESSION``.
    """

    v: Version = 1
    device: Device
    x25519: Key
    proof: Signature


class Succession(msgspec.Struct, array_like=True, frozen=True, kw_only=True):
    """Proposes a new owner, who has the rank after ``start`` once two thirds have assented."""

    v: Version = 1
    person: Person
    start: GrantTips


class Assent(msgspec.Struct, array_like=True, frozen=True, kw_only=True):
    """A person's yes to a succession."""

    v: Version = 1
    succession: Id


class Veto(msgspec.Struct, array_like=True, frozen=True, kw_only=True):
    """An owner's no: the succession is off, whenever this arrives."""

    v: Version = 1
    succession: Id


def device_message(company: CompanyId, parent: DeviceId, device: DeviceId, x25519: bytes) -> bytes:
    """What a new device signs to become a younger device of ``parent``'s person.

    Twice as long as the message inside GENESIS, so one never stands for the other; it names
    the parent, so that nobody else can claim the device.
    """
    return company + parent + device + x25519
