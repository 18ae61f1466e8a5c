"""What a client may ask of a node, and what it answers: typed messages of the channel.

The same commands are carried out in the client's own process when no node runs, so
there is one way to write, not two.
"""

from __future__ import annotations

from typing import ClassVar

import msgspec

from sync.local.announcing import AnnouncingCommand
from sync.local.carrying import BackedUp, BackUp, Carried, Carry, PlanBackups
from sync.local.command import Command
from sync.local.drafting import DraftCommand
from sync.local.events import EventCommand
from sync.local.everyday import EverydayCommand
from sync.local.governing import (
    AlarmFacts,
    Alarms,
    AnswerDoor,
    AskAlarms,
    AskInvites,
    ChangeRole,
    CheckWords,
    CloseInvite,
    InviteMade,
    Invites,
    InvitesMade,
    LinkMade,
    MakeInvite,
    MakeInvites,
    MakeLink,
    OpenWindow,
    RemovalFacts,
    Remove,
    WindowOpened,
)
from sync.local.importing import Import, ImportDone
from sync.local.knowledge import KnowledgeCommand
from sync.local.leaving import LeavingCommand
from sync.local.messaging import (
    AnswerQuestion,
    AskUnsigned,
    ChangeGroup,
    MakeGroup,
    NameTrusted,
    Report,
    Send,
)
from sync.local.outside import OutsideCommand
from sync.local.people import PeopleCommand
from sync.local.questions import QuestionCommand
from sync.local.settling import AskSettings, AskWouldGo, ChangeSettings, CompanySettings, WouldGo
from sync.local.succeeding import Agree, AskProposals, Object, Proposals, Propose
from sync.local.thanking import ThankingCommand
from sync.local.updating import UpdateCommand, UpdateFacts, UpdateFile
from sync.local.welcomes import WelcomeCommand
from sync.local.writing import WritingCommand
from sync.values import BlobId, DeviceId, EntryId


class WantFile(Command, frozen=True):
    """Somebody here wants a picture or file to be fetched, however old it is."""

    writes: ClassVar[bool] = False
    blob: BlobId


class WantPreview(Command, frozen=True):
    """Somebody here wants a small picture of a picture or file, however old it is."""

    writes: ClassVar[bool] = False
    blob: BlobId


class MarkSeen(Command, frozen=True):
    """I have looked at a channel. Local: nobody else learns it."""

    place: str


class Rebuild(Command, frozen=True):
    """Make the views again from the log."""


class Continue(Command, frozen=True):
    """Go on writing in a new epoch, though this home may be a copy or have been put back."""


class AskStatus(Command, frozen=True):
    """Entries, missing payloads and digests."""

    writes: ClassVar[bool] = False


class AskNetwork(Command, frozen=True):
    """Who is near, and what is under way."""

    writes: ClassVar[bool] = False


class DialAddress(Command, frozen=True):
    """Try a colleague's address (``HOST:PORT``) that somebody has typed, now and from now on."""

    writes: ClassVar[bool] = False

    address: str


AnyCommand = (
    WritingCommand
    | PeopleCommand
    | QuestionCommand
    | KnowledgeCommand
    | WelcomeCommand
    | LeavingCommand
    | EventCommand
    | EverydayCommand
    | DraftCommand
    | AnnouncingCommand
    | ThankingCommand
    | OutsideCommand
    | UpdateCommand
    | Send
    | MakeGroup
    | ChangeGroup
    | NameTrusted
    | AskUnsigned
    | AnswerQuestion
    | Report
    | MakeInvite
    | MakeInvites
    | MakeLink
    | OpenWindow
    | AskInvites
    | AskAlarms
    | CheckWords
    | AnswerDoor
    | CloseInvite
    | ChangeRole
    | Remove
    | Propose
    | Agree
    | Object
    | AskProposals
    | AskSettings
    | AskWouldGo
    | ChangeSettings
    | Carry
    | BackUp
    | PlanBackups
    | Import
    | MarkSeen
    | WantFile
    | WantPreview
    | Rebuild
    | Continue
    | AskStatus
    | AskNetwork
    | DialAddress
)


class Written(msgspec.Struct, frozen=True, tag=True):
    """The id of the entry that a command made."""

    id: EntryId


class Done(msgspec.Struct, frozen=True, tag=True):
    """Carried out; there is no entry to name."""


class StatusFacts(msgspec.Struct, frozen=True, tag=True):
    """What a node holds. Digests are 32 bytes each.

    ``writable``: own entries may be written; ``why`` not, when not
    (:class:`sync.errors.ReadOnlyHome`).
    ``alarms`` are for owners and administrators. ``update_needed``: somebody with authority
    wrote what this version does not know, and until it is updated it writes nothing.
    ``room``: what the disk keeps us from: ``paused``, ``stopped``, ``refused``, ``damaged`` or
    nothing (protocol.md A12). ``exposed``: a removed device may know the network secret of now.
    """

    entries: int
    missing_payloads: int
    log: bytes
    governance: bytes
    views: bytes
    writable: bool = True
    why: str = ""
    alarms: list[AlarmFacts] = []
    removal: RemovalFacts | None = None
    update_needed: bool = False
    room: str = ""
    exposed: bool = False


class PeerFacts(msgspec.Struct, frozen=True):
    """A device as the network sees it now; ``device`` is empty until it has said who it is.

    ``why`` is a word for what keeps us apart (:mod:`sync.node.neighbours`).
    """

    device: bytes
    address: str
    state: str
    since_ms: int
    why: str = ""


class MissingFacts(msgspec.Struct, frozen=True):
    """A colleague's device that is not online as far as we know.

    ``seen_ms`` is when it was last: since this node started, else when it last wrote something
    that is here; 0 when neither is known. ``why`` as in :class:`PeerFacts`.
    """

    device: DeviceId
    address: str
    seen_ms: int
    why: str


class WithheldFacts(msgspec.Struct, frozen=True):
    """Entries of one author's device whose text nobody gives: how many, and the devices that
    were asked for it."""

    author: DeviceId
    entries: int
    asked: list[DeviceId]


class NetworkFacts(msgspec.Struct, frozen=True, tag=True):
    """The node's side of the network. ``trouble``: why this home is read-only, or empty;
    ``room`` as in :class:`StatusFacts`. ``reachable``: whether others can reach this device:
    ``yes``, ``no``, ``unknown``, or ``alone`` when it is attached to no network. ``addresses``
    are those at which colleagues on the same network may dial it. ``checkpoint_ms``: when an
    administrator's computer last said how far the control entries reach (0: never), and
    ``lacking`` how many that it named are not here. ``withheld`` is what is known to exist and
    no longer expected soon, not counted in ``receiving``."""

    running: bool
    listen: str
    peers: list[PeerFacts]
    to_send: int
    receiving: int
    trouble: str = ""
    clock_behind_ms: int | None = None
    room: str = ""
    reachable: str = "unknown"
    missing: list[MissingFacts] = []
    addresses: list[str] = []
    checkpoint_ms: int = 0
    lacking: int = 0
    withheld: list[WithheldFacts] = []


AnyAnswer = (
    Written
    | Done
    | InviteMade
    | InvitesMade
    | LinkMade
    | WindowOpened
    | Invites
    | Alarms
    | Proposals
    | CompanySettings
    | WouldGo
    | Carried
    | BackedUp
    | ImportDone
    | UpdateFacts
    | UpdateFile
    | StatusFacts
    | NetworkFacts
)


class Failure(msgspec.Struct, frozen=True, tag=True):
    """A command that was refused: the error class by name, and its facts."""

    error: str
    facts: dict[str, str | int]


class Request(msgspec.Struct, frozen=True):
    """A numbered command from a client."""

    number: int
    command: AnyCommand


class Reply(msgspec.Struct, frozen=True):
    """The answer to the request of that number."""

    number: int
    answer: AnyAnswer | Failure


class Change(msgspec.Struct, frozen=True):
    """Views that changed since the last such message; a slow reader gets them joined into one.

    The first one of a connection names none: it says that following has begun.
    """

    views: list[str]


class Hello(msgspec.Struct, frozen=True):
    """A client's first frame. ``token`` is checked on the loopback form of the channel."""

    token: str
    notices: bool


FRAME_HELLO = 1
FRAME_REQUEST = 2
FRAME_REPLY = 3
FRAME_CHANGE = 4

CHANNEL_FRAME_LIMIT = 4 << 20
"""Larger than on the wire: a client is the person's own program."""
