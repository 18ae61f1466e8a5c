"""The evaluated governance: frozen values that every other room asks."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import IntEnum
from hashlib import sha256

from sync.codec import encode
from sync.governance.acts import Policy
from sync.log.contexts import GOVERNANCE
from sync.values import CompanyId, DeviceId, EntryId, PersonId, Rank


class DeviceStatus(IntEnum):
    """Whether a device's entries count. Lower is better."""

    OK = 0
    CONTESTED = 1
    """More devices used an invitation than it allowed, and nobody with authority has chosen."""
    VOID = 2
    """It joined by an invitation whose closing does not honour it."""


@dataclass(frozen=True, slots=True)
class Standing:
    """What governance says of one device. ``join`` is None for the founder's device."""

    device: DeviceId
    person: PersonId
    rank: Rank
    x25519: bytes
    status: DeviceStatus
    join: EntryId | None


@dataclass(frozen=True, slots=True)
class Member:
    """A person who belongs, with the devices that count, in the order of their keys."""

    person: PersonId
    rank: Rank
    devices: tuple[DeviceId, ...]


@dataclass(frozen=True, slots=True)
class InviteState:
    """An invitation that counts, and what became of it.

    ``used_by`` are the devices with a good proof, ``honoured`` those that the deciding
    closes let stay; both in the order of their keys.
    """

    id: EntryId
    issuer: DeviceId
    public: bytes
    ca: bytes
    role: Rank
    max_uses: int
    expires_ms: int
    confirmed: bool
    closed: bool
    honoured: tuple[DeviceId, ...]
    used_by: tuple[DeviceId, ...]

    @property
    def open(self) -> bool:
        """Whether one more device could come in. Expiry is the door's business."""
        return not self.closed and len(self.used_by) < self.max_uses


@dataclass(frozen=True)
class Governance:
    """Who belongs and who may do what, as one set of control entries says it.

    ``devices`` also has the contested and void ones; ``members`` only who counts.
    ``frozen_by`` is a critical control kind that this version does not know: the company
    can be read, but nothing may be written until Patio is updated. ``root`` is the key
    that signed GENESIS; it belongs to no person and has no standing.
    """

    company: CompanyId
    policy: Policy
    members: Mapping[PersonId, Member]
    devices: Mapping[DeviceId, Standing]
    invites: Mapping[EntryId, InviteState]
    frozen_by: int | None
    root: DeviceId | None = None

    def standing(self, device: DeviceId) -> Standing | None:
        """What is known of the device, None when no valid control entry brought it in."""
        return self.devices.get(device)

    def rank_of_device(self, device: DeviceId) -> Rank | None:
        """The rank that the device acts with; None unless its status is OK."""
        standing = self.devices.get(device)
        if standing is None or standing.status is not DeviceStatus.OK:
            return None
        return standing.rank

    def digest(self) -> bytes:
        """32 bytes, equal on two devices exactly when their governance is."""
        devices = [
            (s.device, s.person, s.rank, s.x25519, s.status, s.join)
            for _, s in sorted(self.devices.items())
        ]
        invites = [
            (
                i.id,
                i.issuer,
                i.public,
                i.ca,
                i.role,
                i.max_uses,
                i.expires_ms,
                i.confirmed,
                i.closed,
                i.honoured,
                i.used_by,
            )
            for _, i in sorted(self.invites.items())
        ]
        state = encode((self.policy, self.root, devices, invites, self.frozen_by))
        return sha256(GOVERNANCE + self.company + state).digest()
