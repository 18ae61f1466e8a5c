"""The commands with which people govern, and what a node says about who belongs."""

from __future__ import annotations

from typing import ClassVar

import msgspec

from sync.local.command import Command
from sync.values import DeviceId, EntryId, PersonId


class MakeInvite(Command, frozen=True):
    """A new invitation. An owner's needs the twelve recovery words (the root key).

    ``confirmed``: somebody here compares six digits before the newcomer is in; so it always is
    for owners and administrators. With a ``person`` it is for a new computer of theirs, in the
    place of ``replaces`` (none named: of all that they have); ``role``, ``uses`` and
    ``confirmed`` are then what they have to be.
    """

    role: int
    uses: int
    days: int
    words: list[str] = msgspec.field(default_factory=list)
    confirmed: bool = False
    person: PersonId | None = None
    replaces: list[DeviceId] = msgspec.field(default_factory=list)


class MakeInvites(Command, frozen=True):
    """Several invitations for one new member each, all or none."""

    copies: int
    days: int


class OpenWindow(Command, frozen=True):
    """Six digits for one newcomer nearby, for ten minutes; an earlier window is shut.

    The rest as in :class:`MakeInvite`.
    """

    role: int
    words: list[str] = msgspec.field(default_factory=list)
    confirmed: bool = False


class MakeLink(Command, frozen=True):
    """A code for a further computer of this device's person."""


class AnswerDoor(Command, frozen=True):
    """Yes or no to whoever waits at the door with these six digits on its screen.

    To let in an owner takes the words. Answered once it has been written down.
    """

    digits: str
    yes: bool
    words: list[str] = msgspec.field(default_factory=list)


class AskInvites(Command, frozen=True):
    """All invitations, the newest first, and who waits at the door."""

    writes: ClassVar[bool] = False


class CloseInvite(Command, frozen=True):
    """No more joining by an invitation. ``honoured`` are the devices that stay.

    Without it (None) those stay that came in rightfully; contested ones do not. To close an
    owner's invitation takes the words.
    """

    invite: EntryId
    honoured: list[DeviceId] | None = None
    words: list[str] = msgspec.field(default_factory=list)


class ChangeRole(Command, frozen=True):
    """Another rank for a person. To make an owner, or another of one, takes the words."""

    person: PersonId
    rank: int
    words: list[str] = msgspec.field(default_factory=list)


class Remove(Command, frozen=True):
    """A person, or only one of her devices, out of the company, at what is here of her entries.

    ``wipe`` asks the removed devices to delete what they hold. ``count_later`` moves the cut
    of an earlier removal to what has come since. ``erase`` orders the bytes of what they wrote to
    be deleted everywhere. Of what came here in the last ``without_days`` nothing counts. To remove
    an owner takes the words.
    """

    person: PersonId | None
    device: DeviceId | None = None
    wipe: bool = False
    count_later: bool = False
    words: list[str] = msgspec.field(default_factory=list)
    erase: bool = False
    without_days: int = 0


class CheckWords(Command, frozen=True):
    """Whether these are the company's recovery words. Answered when they are; nothing is kept."""

    writes: ClassVar[bool] = False
    words: list[str]


class InviteMade(msgspec.Struct, frozen=True, tag=True):
    """An invitation and its code, which is nowhere else. ``confirmed`` as in MakeInvite."""

    id: EntryId
    code: str
    role: int
    uses: int
    expires_ms: int
    confirmed: bool = False


class InvitesMade(msgspec.Struct, frozen=True, tag=True):
    """Several invitations."""

    made: list[InviteMade]


class WindowOpened(msgspec.Struct, frozen=True, tag=True):
    """The six digits, until when they are good, and where the window is for who does not find
    it. ``company`` is what a newcomer sees meanwhile."""

    digits: str
    company: str
    address: str
    until_ms: int
    invite: EntryId
    role: int
    confirmed: bool


class LinkMade(msgspec.Struct, frozen=True, tag=True):
    """A code to link a computer, which is nowhere else."""

    code: str
    expires_ms: int


class InviteUse(msgspec.Struct, frozen=True):
    """A device that used an invitation: ``status`` is a word of DeviceStatus in lower case."""

    device: DeviceId
    name: str
    status: str
    time_ms: int


class InviteFacts(msgspec.Struct, frozen=True):
    """An invitation. ``state`` is open, used, closed, expired or contested; ``by`` is a name.

    ``person`` and ``whose`` (their name) are set where it is for a new computer of somebody's.
    """

    id: EntryId
    role: int
    max_uses: int
    expires_ms: int
    state: str
    issuer: DeviceId
    by: str
    uses: list[InviteUse]
    confirmed: bool = False
    person: PersonId | None = None
    whose: str = ""


class DoorFacts(msgspec.Struct, frozen=True):
    """Somebody who waits at the door of this computer, with the digits on their screen.

    ``name`` and ``computer`` are what they call themselves. ``kind``: ``join`` (a new person, as
    ``role``), ``replace`` (a new computer of ``whose``, whose old one goes) or ``link`` (a further
    one of whoever uses this computer).
    """

    digits: str
    name: str
    computer: str
    kind: str
    role: int
    whose: str


class Invites(msgspec.Struct, frozen=True, tag=True):
    """Every invitation that counts, and who waits at the door."""

    invites: list[InviteFacts]
    waiting: list[DoorFacts] = []


class AlarmFacts(msgspec.Struct, frozen=True):
    """Something that an owner or administrator should look at; ``kind`` is one of AlarmKind, or
    what this computer alone tells: ``one_owner``, ``flood``.

    ``people``, ``devices`` and ``names`` are whom it is about, one for one; ``entries`` are
    the control entries concerned, ``count`` of a flood how many entries came in a day.
    """

    kind: str
    people: list[PersonId]
    devices: list[DeviceId]
    names: list[str]
    entries: list[EntryId]
    count: int = 0


class AskAlarms(Command, frozen=True):
    """Asks what owners and administrators should look at; of others it is nothing."""

    writes: ClassVar[bool] = False


class Alarms(msgspec.Struct, frozen=True, tag=True):
    """All of it. ``exposed``: a removed device may know the network secret of now."""

    alarms: list[AlarmFacts]
    exposed: bool = False


class UncountedFacts(msgspec.Struct, frozen=True):
    """An entry of this device that a removal made void: nobody shows it."""

    id: EntryId
    kind: str
    time_ms: int
    text: str


class RemovalFacts(msgspec.Struct, frozen=True):
    """That this device was removed: when, by that device's clock, by whom, and what was lost.

    ``uncounted`` are the newest of the ``uncounted_count`` entries that came too late.
    """

    time_ms: int
    person: PersonId
    wipe: bool
    uncounted_count: int
    uncounted: list[UncountedFacts]
