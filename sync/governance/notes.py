"""What governance says of one thing each: a device, a person, an invitation, a cut, an alarm."""

from __future__ import annotations

from dataclasses import dataclass
from enum import IntEnum

from sync.governance.acts import Tip
from sync.governance.acts.founding import ANSWER_DAYS, FILE_MIB, Logo
from sync.hours import Hours
from sync.values import DeviceId, EntryId, PersonId, Rank


class DeviceStatus(IntEnum):
    """Whether a device's entries count."""

    OK = 0
    CONTESTED = 1
    """More devices used an invitation than it allowed, and nobody with authority has chosen."""
    VOID = 2
    """It came by an invitation whose closing does not honour it."""
    REVOKED = 3
    """A REVOKE counts against it: only what its tips cover counts, and nothing new ever will."""


@dataclass(frozen=True, slots=True)
class Standing:
    """What governance says of one device.

    ``join`` is None for the founder's device and for a device that another one added;
    ``parent`` is that other one. ``rank`` is what the person has for this device now.
    """

    device: DeviceId
    person: PersonId
    rank: Rank
    x25519: bytes
    status: DeviceStatus
    join: EntryId | None
    parent: DeviceId | None = None


@dataclass(frozen=True, slots=True)
class Member:
    """A person who belongs, with the devices that count, in the order of their keys."""

    person: PersonId
    rank: Rank
    devices: tuple[DeviceId, ...]


@dataclass(frozen=True, slots=True)
class InviteState:
    """An invitation that counts, and what became of it.

    ``used_by`` are the devices with a good proof (of a confirmed one, those that were accepted),
    ``honoured`` those that the deciding closes let stay; both in the order of their keys.
    ``person`` is whose further device it lets in, None for a newcomer; ``replaces`` are the
    devices whose place that takes.
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
    person: PersonId | None = None
    replaces: tuple[DeviceId, ...] = ()

    @property
    def open(self) -> bool:
        """Whether one more device could come in. Expiry is the door's business."""
        return not self.closed and len(self.used_by) < self.max_uses

    def can_confirm(self, rank: Rank) -> bool:
        """Whether somebody of this rank can say yes to a newcomer, where that has to be said.

        To an owner it is an owner who says so, with the recovery words: nobody but the root
        key is above them.
        """
        return rank < self.role or rank is self.role is Rank.OWNER


@dataclass(frozen=True, slots=True)
class GrantNote:
    """Why a person has, or had, a rank above member.

    ``id`` is the ROLE_GRANT, the JOIN by an invitation to the role, GENESIS or the
    SUCCESSION: what a ROLE_END names. ``by`` is who gave it, ``ended`` whether a ROLE_END
    counts against it. ``untils`` are the tips of each such ROLE_END, all of which must cover
    what was to count at this rank; the devices ``without`` never had it.
    """

    id: EntryId
    rank: Rank
    by: DeviceId
    ended: bool
    untils: tuple[tuple[Tip, ...], ...] = ()
    without: tuple[DeviceId, ...] = ()


@dataclass(frozen=True, slots=True)
class Cut:
    """One REVOKE that counts against a device.

    ``rank`` is the revoker's, the person's own for an elder device of theirs.
    """

    revoke: EntryId
    by: DeviceId
    rank: Rank
    tips: tuple[Tip, ...]
    wipe: bool


@dataclass(frozen=True, slots=True, order=True)
class ForkPoint:
    """A position at which a device wrote more than one entry, with their ids in order."""

    epoch: int
    lane: int
    seq: int
    entries: tuple[EntryId, ...]


@dataclass(frozen=True, slots=True)
class ForkNote:
    """A device that seems to exist twice.

    ``proofs`` are the FORK_PROOFs for it. It is ``closed`` when an EPOCH_OPEN of the device
    cites a tip for each branch, or when the device is revoked.
    """

    device: DeviceId
    points: tuple[ForkPoint, ...]
    proofs: tuple[EntryId, ...]
    closed: bool


@dataclass(frozen=True, slots=True)
class EpochNote:
    """An epoch in which a device has a control log.

    ``opened`` is its EPOCH_OPEN with ``reason`` and ``previous``, None where it opens with
    something else; ``hlc`` is the clock value in that entry. ``counts`` is False for a member's
    epochs beyond the 64th that no admin has approved (protocol.md A12).
    """

    epoch: int
    opened: EntryId | None
    reason: int | None
    previous: tuple[Tip, ...]
    counts: bool
    hlc: int = 0


@dataclass(frozen=True, slots=True)
class SecretEpoch:
    """A KEY_EPOCH that counts: number, author, the prefixes of the devices with a lockbox, and
    the mark of the secret (empty: none was given)."""

    id: EntryId
    n: int
    by: DeviceId
    boxes: tuple[bytes, ...]
    mark: bytes = b""


@dataclass(frozen=True, slots=True)
class SecretEpochs:
    """The network secrets published so far, the current one first (protocol.md 10).

    Without any, the founding secret is current. ``dirty`` says that a revoked device may
    hold the current one: somebody with the right should rotate.
    """

    all: tuple[SecretEpoch, ...] = ()
    dirty: bool = False

    @property
    def current(self) -> SecretEpoch | None:
        """The one to use, None for the founding secret."""
        return self.all[0] if self.all else None


@dataclass(frozen=True, slots=True)
class Settings:
    """The company's settings beside name and values; ``policy`` is the POLICY in force."""

    policy: EntryId | None = None
    min_proto: int = 1
    retention_months: int = 0
    anchors: tuple[str, ...] = ()
    communicators: tuple[PersonId, ...] = ()
    moderators: tuple[PersonId, ...] = ()
    answer_days: int = ANSWER_DAYS
    hours: Hours | None = None
    logo: Logo | None = None
    file_mib: int = FILE_MIB

    @property
    def file_bytes(self) -> int:
        """Of the largest file that people may share."""
        return self.file_mib << 20


@dataclass(frozen=True, slots=True, order=True)
class ReleaseNote:
    """A RELEASE that counts: the entry, its author, and the signed manifest, which each computer
    checks for itself."""

    id: EntryId
    by: DeviceId
    document: bytes


@dataclass(frozen=True, slots=True)
class Ruling:
    """Who ordered to hide or erase something: the act, its author, the author's rank (an admin's
    where a moderator hides, to whom it is ``lent``), and the clock value of the act."""

    act: EntryId
    by: DeviceId
    rank: Rank
    hlc: int = 0
    lent: bool = False


@dataclass(frozen=True, slots=True)
class CheckpointNote:
    """The newest CHECKPOINT of a device with a rank."""

    id: EntryId
    hlc: int
    heads: tuple[Tip, ...]


@dataclass(frozen=True, slots=True, order=True)
class PruneNote:
    """How far the headers of a log may be dropped, and the entry that says so."""

    id: EntryId
    by: DeviceId
    tip: Tip


@dataclass(frozen=True, slots=True)
class SuccessionNote:
    """A proposed owner. ``needed`` yes of ``assents`` people make it ``effective``."""

    id: EntryId
    by: DeviceId
    person: PersonId
    assents: tuple[PersonId, ...]
    needed: int
    vetoes: tuple[EntryId, ...]
    effective: bool


class AlarmKind(IntEnum):
    """What owners and admins should look at."""

    CONTESTED_INVITE = 1
    """``acts``: the invitation. ``devices``: who used it."""
    POWERLESS_REMOVAL = 2
    """Somebody revoked an equal or a stronger: ``acts``: the REVOKE. ``devices``: by, target."""
    ROOT_FORK = 3
    """Two entries of the root key at one position: ``acts``. ``devices``: the root key."""
    SURVIVING_GRANT = 4
    """``acts``: the ROLE_END, the grant it did not name. ``devices``: the person's first."""
    FORK = 5
    """An open fork. ``devices``: the device that seems to exist twice."""
    CROWDED = 6
    """More people or devices than a company may have (protocol.md 12)."""


@dataclass(frozen=True, slots=True, order=True)
class Alarm:
    """A note for owners and admins; what ``acts`` and ``devices`` are depends on ``kind``."""

    kind: AlarmKind
    acts: tuple[EntryId, ...]
    devices: tuple[DeviceId, ...]
