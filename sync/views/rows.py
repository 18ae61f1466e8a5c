"""The rows that pages read: frozen values, ready to show.

Times are Unix milliseconds. Names and texts are what people typed: plain text, never markup.
Named tuples, which Python makes five times as fast as dataclasses: the window pays for each of
these types before it shows its first card.
"""

from __future__ import annotations

from enum import IntEnum, StrEnum
from typing import NamedTuple

from sync.values import BlobId, CompanyId, DeviceId, EntryId, PersonId, Rank, Reaction
from sync.views.rows_everyday import MentionRow


class CardKind(StrEnum):
    """The kinds that have a card in the feed."""

    POST = "post"
    KUDOS = "kudos"
    ANNOUNCEMENT = "announcement"
    IMPORTED = "imported"
    QUESTION = "question"
    POLL = "poll"
    PROCESS = "process"
    WELCOME = "welcome"
    EVENT = "event"
    OUTSIDE = "outside"
    FAREWELL = "farewell"


class MessageKind(StrEnum):
    """What a sealed text is."""

    MESSAGE = "message"
    QUESTION = "question"
    ANSWER = "answer"
    THANKS = "thanks"


class ConversationKind(StrEnum):
    """Between whom it is: some people, a group with a name, or an asker and the trusted person."""

    DIRECT = "direct"
    GROUP = "group"
    QUESTION = "question"


class Outside(IntEnum):
    """Why a device that came with an invitation is not in the company."""

    CONTESTED = 1
    NOT_LET_IN = 2


class PersonRef(NamedTuple):
    """A person as named inside another row."""

    person: PersonId
    name: str


class CompanyValue(NamedTuple):
    """One of the company's values: ``key`` in entries, ``name`` on screen, ``tile`` its drawing."""

    key: str
    name: str
    tile: str


class Picture(NamedTuple):
    """A picture of a post. ``alt`` may be empty. ``here`` is False until its bytes have arrived."""

    blob: BlobId
    width: int
    height: int
    alt: str
    here: bool


class FileRow(NamedTuple):
    """A file of a post: its name as its author gave it, fit for one line, and ``size`` in bytes.

    ``here`` is False until its bytes have arrived.
    """

    blob: BlobId
    name: str
    size: int
    here: bool


class CommentRow(NamedTuple):
    """A comment under a card, oldest first there.

    ``reply_to`` is the comment at the head of its thread, None for one that is a head itself.
    ``edited_ms`` is when its author last changed it, 0 when it reads as at first.
    """

    id: EntryId
    person: PersonId
    author: str
    time_ms: int
    text: str
    reply_to: EntryId | None = None
    edited_ms: int = 0
    mentions: tuple[MentionRow, ...] = ()


class Turn(NamedTuple):
    """How a person's reaction stands, and the entry that says so."""

    id: EntryId
    given: bool


class ReactionCount(NamedTuple):
    """How many gave one reaction, who, and whether I am among them."""

    reaction: Reaction
    people: tuple[PersonRef, ...]
    mine: bool


class Spread(NamedTuple):
    """On how many of the company's devices an entry is known to be, and whose devices lack it."""

    have: int
    of: int
    missing: tuple[PersonRef, ...]


class Erasure(NamedTuple):
    """An entry that its author has erased, and on how many devices that is known."""

    id: EntryId
    person: PersonId
    author: str
    time_ms: int
    spread: Spread


class OrderedErasure(NamedTuple):
    """An entry that somebody of a stronger ``rank`` than its author's has ordered to be erased, and
    when, by their clock. Who that was is not said: they spoke for the company."""

    id: EntryId
    person: PersonId
    author: str
    rank: Rank
    time_ms: int


COMMENTS_WITH_A_CARD = 5
"""Those that a card brings along: a list shows no more of them, however many there are."""

Detail = tuple[object, ...]
"""What only cards of one kind have: a named tuple of that kind."""


class Card(NamedTuple):
    """One card of the feed.

    ``title`` for announcements and what is known here; ``to`` and ``value`` only for kudos;
    ``acks`` and ``needs_ack`` only for announcements (``acks`` includes the author). ``detail`` is
    the rest of what a kind has, as :mod:`sync.views.details` lists them. ``edited_ms`` is when its
    author last changed the text, 0 when it reads as at first; from ``ends_ms`` on (0: never) it is
    in no feed. ``comments`` are the newest few, the oldest of them first, and ``earlier`` is how
    many stand before them.
    """

    id: EntryId
    kind: CardKind
    person: PersonId
    author: str
    time_ms: int
    channel: str
    title: str
    text: str
    pinned: bool
    needs_ack: bool
    acks: tuple[PersonRef, ...]
    acked_by_me: bool
    to: tuple[PersonRef, ...]
    value: CompanyValue | None
    pictures: tuple[Picture, ...]
    files: tuple[FileRow, ...]
    reactions: tuple[ReactionCount, ...]
    comments: tuple[CommentRow, ...]
    spread: Spread
    detail: Detail | None = None
    edited_ms: int = 0
    ends_ms: int = 0
    mentions: tuple[MentionRow, ...] = ()
    earlier: int = 0


class EnclosedRow(NamedTuple):
    """A picture or a file that goes with a message, in an encrypted blob. ``size`` is that of the
    file in it, in bytes.

    A picture has a width and no name, a file a name fit for one line and no width. ``here`` is
    False until its bytes have arrived.
    """

    blob: BlobId
    secret: bytes
    """What opens the blob."""
    size: int
    name: str
    width: int
    height: int
    alt: str
    here: bool


class MessageRow(NamedTuple):
    """A sealed text, empty where only pictures or files were sent: these are ``attached``.
    ``delivered``: how many devices of the other people hold it, which says nothing of whether
    anybody has read it. ``value``: of thanks, the key of a company value, or empty."""

    id: EntryId
    conversation: EntryId
    kind: MessageKind
    person: PersonId
    author: str
    time_ms: int
    text: str
    mine: bool
    delivered: Spread
    value: str = ""
    attached: tuple[EnclosedRow, ...] = ()


def names_of(row: MessageRow) -> str:
    """The files that came with a message, and what its pictures show, as far as anybody said."""
    return ", ".join(name for one in row.attached if (name := one.name or one.alt))


class ConversationRow(NamedTuple):
    """A conversation. ``name`` is a group's; ``people`` are the others in it; ``inside``: I am
    in it now, and what I write goes to them. ``time_ms`` is that of the last message."""

    id: EntryId
    kind: ConversationKind
    name: str
    people: tuple[PersonRef, ...]
    inside: bool
    time_ms: int
    last: MessageRow | None


class AwayRow(NamedTuple):
    """From which day until which somebody is away, both among them (``YYYY-MM-DD``), and why."""

    since: str
    until: str
    text: str


class PersonRow(NamedTuple):
    """A colleague, or with ``removed`` a former one. ``devices`` are theirs, ``former`` those that
    were removed while the person stayed.

    ``avatar`` is the bytes of a small PNG, JPEG or WebP, or empty. ``birthday`` is ``MM-DD`` or
    empty, ``since`` is ``YYYY-MM-DD`` or empty. ``skills`` are what they may be asked about.
    ``away`` is what they said last of it, be that past, present or to come. ``leaving`` is the last
    day (``YYYY-MM-DD``) of whoever leaves, else empty.
    """

    person: PersonId
    name: str
    job: str
    place: str
    rank: Rank
    devices: tuple[DeviceId, ...]
    avatar: bytes
    birthday: str
    since: str
    removed: bool = False
    former: tuple[DeviceId, ...] = ()
    team: str = ""
    phone: str = ""
    skills: tuple[str, ...] = ()
    languages: tuple[str, ...] = ()
    away: AwayRow | None = None
    leaving: str = ""


class ChannelRow(NamedTuple):
    """A channel and how many of its cards are newer than my last look at it, counted to 100:
    that says more than 99.

    ``about`` says what it is for. Nothing new goes into one that is ``archived``. ``opener`` is
    who opened it, None where posts alone did.
    """

    name: str
    unread: int
    about: str = ""
    archived: bool = False
    opener: PersonId | None = None


class Me(NamedTuple):
    """Who this home is, and in which company.

    ``removed`` when this device was taken out of it: it shows what it has and writes nothing.
    ``logo``: the file of the company's picture, on this device or not yet; None: there is none.
    """

    company: CompanyId
    company_name: str
    person: PersonId
    device: DeviceId
    name: str
    job: str
    rank: Rank
    people: int
    values: tuple[CompanyValue, ...]
    removed: bool = False
    logo: BlobId | None = None
