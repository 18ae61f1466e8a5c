"""The evaluated governance: frozen values that every other room asks."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Set
from dataclasses import dataclass, field, fields
from functools import cached_property
from typing import Final

from sync.codec import encode
from sync.governance.acts import Policy, Tip
from sync.governance.acts.founding import ANSWER_DAYS, FILE_MIB
from sync.governance.notes import (
    Alarm,
    CheckpointNote,
    Cut,
    DeviceStatus,
    EpochNote,
    ForkNote,
    GrantNote,
    InviteState,
    Member,
    PruneNote,
    ReleaseNote,
    Ruling,
    SecretEpochs,
    Settings,
    Standing,
    SuccessionNote,
)
from sync.governance.terms import Term
from sync.hashing import sha256
from sync.log.contexts import GOVERNANCE
from sync.values import CompanyId, DeviceId, EntryId, LogKey, PersonId, Rank

__all__ = [
    "Alarm",
    "CheckpointNote",
    "Cut",
    "DeviceStatus",
    "EpochNote",
    "ForkNote",
    "Governance",
    "GrantNote",
    "InviteState",
    "Member",
    "PruneNote",
    "ReleaseNote",
    "Ruling",
    "SecretEpochs",
    "Settings",
    "Standing",
    "SuccessionNote",
    "Term",
]

_WRITTEN: Final = frozenset({DeviceStatus.OK, DeviceStatus.REVOKED})
"""Who has, or had, the right to write."""


@dataclass(frozen=True)
class Governance:
    """Who belongs and who may do what, as one set of control entries says it.

    ``devices`` also has the contested, void and revoked ones; ``members`` only who counts.
    ``frozen_by`` is a critical control kind that this version does not know: the company
    can be read, but nothing may be written until Patio is updated. ``root`` is the key
    that signed GENESIS; it belongs to no person and has no standing.

    ``cuts`` are the REVOKEs that count, by device. ``forks`` are the devices that seem to
    exist twice. ``grants`` are what gives each person a rank above member, and ``role_ends``
    the ROLE_ENDs that count against each, the earliest first: what they do is in ``grants``,
    so they are not in the digest. ``hidden`` and ``erased`` name content by its id: a ruling
    counts when its rank is above the author's (:meth:`is_hidden`, :meth:`is_erased`).
    ``alarms`` are for owners and admins.
    """

    company: CompanyId
    policy: Policy
    members: Mapping[PersonId, Member]
    devices: Mapping[DeviceId, Standing]
    invites: Mapping[EntryId, InviteState]
    frozen_by: int | None
    root: DeviceId | None = None
    settings: Settings = field(default_factory=Settings)
    grants: Mapping[PersonId, tuple[GrantNote, ...]] = field(default_factory=dict)
    role_ends: Mapping[PersonId, tuple[EntryId, ...]] = field(default_factory=dict)
    cuts: Mapping[DeviceId, tuple[Cut, ...]] = field(default_factory=dict)
    forks: Mapping[DeviceId, ForkNote] = field(default_factory=dict)
    epochs: Mapping[DeviceId, tuple[EpochNote, ...]] = field(default_factory=dict)
    approved: Set[EntryId] = frozenset()
    """What admins have admitted, EPOCH_OPENs among it."""
    last_epochs: Mapping[DeviceId, tuple[int, EntryId]] = field(default_factory=dict)
    """Where the 64th epoch of somebody without a rank begins, by its clock and id. Neither is in
    the digest: ``epochs`` are."""
    secret_epochs: SecretEpochs = field(default_factory=SecretEpochs)
    hidden: Mapping[EntryId, Ruling] = field(default_factory=dict)
    shown: Mapping[EntryId, Ruling] = field(default_factory=dict)
    """What was hidden and is shown again, by whose word; not in the digest, ``hidden`` being."""
    erased: Mapping[EntryId, Ruling] = field(default_factory=dict)
    kept: Mapping[EntryId, Ruling] = field(default_factory=dict)
    """What was shown again by somebody whose word outweighs every order to erase it; not in the
    digest, ``erased`` being."""
    checkpoints: Mapping[DeviceId, CheckpointNote] = field(default_factory=dict)
    prunes: Mapping[LogKey, PruneNote] = field(default_factory=dict)
    successions: Mapping[EntryId, SuccessionNote] = field(default_factory=dict)
    communicators: Mapping[PersonId, tuple[Term, ...]] = field(default_factory=dict)
    """When people were communicators, those of now among them."""
    moderators: Mapping[PersonId, tuple[Term, ...]] = field(default_factory=dict)
    """The same of moderators: what they hid then counts as if an admin had. What they erased
    goes by positions in their logs (:mod:`sync.governance.terms`)."""
    releases: tuple[ReleaseNote, ...] = ()
    """Versions of Patio that the company's computers may offer, if their signatures hold."""
    alarms: tuple[Alarm, ...] = ()
    rulings_digest: bytes = b""
    """32 bytes over ``hidden``, ``erased`` and ``checkpoints``, kept up by the evaluator."""

    def is_capped(self, device: DeviceId) -> bool:
        """Whether nothing counts of a device's control entries beyond the 256th of an epoch,
        because its person never had a rank nor was a moderator, or is not known (protocol.md
        A12)."""
        if device == self.root:
            return False
        standing = self.devices.get(device)
        if standing is None:
            return True
        grants = self.grants.get(standing.person, ())
        return standing.person not in self.moderators and all(
            grant.rank >= Rank.MEMBER for grant in grants
        )

    def standing(self, device: DeviceId) -> Standing | None:
        """What is known of the device, None when no valid control entry brought it in."""
        return self.devices.get(device)

    def rank_of_device(self, device: DeviceId) -> Rank | None:
        """The rank that the device acts with; None unless its status is OK."""
        standing = self.devices.get(device)
        if standing is None or standing.status is not DeviceStatus.OK:
            return None
        return standing.rank

    def covered(
        self, log: LogKey, seq: int, entry: EntryId, is_ancestor: Callable[[Tip], bool]
    ) -> bool:
        """Whether content at this position counts (protocol.md 4, last line of the rules).

        Its author belongs or belonged to the company, the epoch counts, and every REVOKE on
        the author has a tip in this log that the entry is, or comes before:
        ``is_ancestor(tip)`` is the caller's, who knows the log, and is asked only of tips
        beyond ``seq``.
        """
        standing = self.devices.get(log.device)
        if standing is None or standing.status not in _WRITTEN:
            return False
        if any(note.epoch == log.epoch and not note.counts for note in self.epochs_of(log.device)):
            return False
        return all(
            any(
                tip.epoch == log.epoch
                and tip.lane == log.lane
                and (tip.hash == entry if tip.seq == seq else tip.seq > seq and is_ancestor(tip))
                for tip in cut.tips
            )
            for cut in self.cuts.get(log.device, ())
        )

    def would_count(self, device: DeviceId, hlc: int, first: EntryId) -> bool:
        """Whether an epoch counts that begins with that control entry: an admin approved it, or
        the device has no 64 that come before it."""
        last = self.last_epochs.get(device)
        return last is None or (hlc, first) < last or first in self.approved

    def epochs_of(self, device: DeviceId) -> tuple[EpochNote, ...]:
        """The device's epochs that have a control log."""
        return self.epochs.get(device, ())

    def is_hidden(self, entry: EntryId, author: DeviceId) -> bool:
        """Whether a stronger rank than the author's has hidden this content."""
        return self._ruled(self.hidden.get(entry), author)

    def is_erased(self, entry: EntryId, author: DeviceId) -> bool:
        """Whether a stronger rank than the author's orders the payload to be deleted.

        When that takes effect is the caller's (72 hours after receipt; protocol.md A8).
        """
        return self._ruled(self.erased.get(entry), author)

    def _ruled(self, ruling: Ruling | None, author: DeviceId) -> bool:
        standing = self.devices.get(author)
        return ruling is not None and standing is not None and ruling.rank < standing.rank

    def digest(self) -> bytes:
        """32 bytes, equal on two devices exactly when their governance is."""
        return self._digest

    @cached_property
    def _digest(self) -> bytes:
        state = encode(
            (
                self.policy,
                self.root,
                _held(self.settings),
                [standing for _, standing in sorted(self.devices.items())],
                [_said(invite) for _, invite in sorted(self.invites.items())],
                self.frozen_by,
                sorted(self.grants.items()),
                sorted(self.cuts.items()),
                [note for _, note in sorted(self.forks.items())],
                sorted(_counting(self.epochs).items()),
                _told(self.secret_epochs),
                sorted((*_place(log), note) for log, note in self.prunes.items()),
                [note for _, note in sorted(self.successions.items())],
                self.alarms,
                self.rulings_digest,
                *([sorted(self.communicators.items())] if self.communicators else []),
                *([("moderators", sorted(self.moderators.items()))] if self.moderators else []),
                *([("releases", self.releases)] if self.releases else []),
            )
        )
        return sha256(GOVERNANCE + self.company + state).digest()


def _counting(
    epochs: Mapping[DeviceId, tuple[EpochNote, ...]],
) -> dict[DeviceId, tuple[EpochNote, ...]]:
    """The epochs that count: of the others not everybody holds the same (protocol.md A12)."""
    found = {
        device: tuple(note for note in notes if note.counts) for device, notes in epochs.items()
    }
    return {device: notes for device, notes in found.items() if notes}


def _said(invite: InviteState) -> dict[str, object]:
    """An invitation without the fields that say nothing of it: companies that do not use what
    a later version knows keep their digest."""
    told = {field.name: getattr(invite, field.name) for field in fields(invite)}
    if invite.person is None:
        del told["person"], told["replaces"]
    return told


def _held(settings: Settings) -> dict[str, object]:
    """The settings, without a promise that nobody has made, and hours and a logo that nobody has
    set."""
    held = {field.name: getattr(settings, field.name) for field in fields(settings)}
    if settings.answer_days == ANSWER_DAYS:
        del held["answer_days"]
    if settings.hours is None:
        del held["hours"]
    if settings.file_mib == FILE_MIB:
        del held["file_mib"]
    if settings.logo is None:
        del held["logo"]
    return held


def _told(secrets: SecretEpochs) -> dict[str, object]:
    """The network secrets, each without a mark that it does not have."""
    every = [
        {f.name: getattr(one, f.name) for f in fields(one) if one.mark or f.name != "mark"}
        for one in secrets.all
    ]
    return {"all": every, "dirty": secrets.dirty}


def _place(log: LogKey) -> tuple[DeviceId, int, int]:
    """A log, whatever else its key may tell one day."""
    return (log.device, log.epoch, log.lane)
