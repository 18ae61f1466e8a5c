"""What a search finds: rows that say what it is, whose, and where in it the words stand."""

from __future__ import annotations

from enum import IntEnum, StrEnum
from typing import NamedTuple

from sync.values import BlobId, EntryId, PersonId
from sync.views.rows import CardKind


class HitKind(StrEnum):
    """What was found."""

    CARD = "card"
    COMMENT = "comment"
    FILE = "file"
    MESSAGE = "message"
    PERSON = "person"
    CHANNEL = "channel"


class Mark(NamedTuple):
    """Part of a text, from ``start`` up to ``end``, counted in characters (not in bytes, nor in
    UTF-16's halves)."""

    start: int
    end: int


class Marked(NamedTuple):
    """A text to be shown as it is, and the parts of it that were looked for, in their order.

    Marks are places, never markup: a text that somebody wrote stays plain text.
    """

    text: str
    marks: tuple[Mark, ...] = ()


class Sought(NamedTuple):
    """What is looked for: words as somebody types them, and what it has to be besides.

    ``kinds`` are kinds of cards and of hits, None all of them. ``channel`` is where it was posted,
    or the private channel where it was said; ``since_ms`` up to ``until_ms`` when. ``person``: who
    wrote it.
    """

    words: str
    person: PersonId | None = None
    kinds: frozenset[CardKind | HitKind] | None = None
    channel: str | None = None
    since_ms: int = 0
    until_ms: int = 2**63 - 1


class Hit(NamedTuple):
    """One thing that was found.

    ``card`` is the card itself, or the one that a comment or a file belongs to, of ``card_kind``;
    ``entry`` what has the words: a card, comment or message, or an answer, by which its card was
    found. ``person`` wrote it, or is who was found. ``blob`` is a file's, ``conversation`` a
    message's; one with both was found by what that file says, and its name is the title.
    ``channel`` is a post's, or the channel that was found. ``title``: an announcement's, a file's
    name, a person's name; ``text`` an excerpt, one line. ``time_ms`` 0 for people and channels; an
    answer to doubts has that of its announcement.
    """

    kind: HitKind
    title: Marked
    text: Marked
    time_ms: int = 0
    card: EntryId | None = None
    card_kind: CardKind | None = None
    entry: EntryId | None = None
    person: PersonId | None = None
    author: str = ""
    channel: str = ""
    conversation: EntryId | None = None
    blob: BlobId | None = None


class Stage(IntEnum):
    """What is being read: what has the words that were asked for first, what has only others that
    begin so, or all of it at once."""

    FIRST = 0
    REST = 1
    ALL = 2


class Place(NamedTuple):
    """Up to which row something was read: its number, or of messages their time and id."""

    n: int = 2**63 - 1
    id: bytes = b""
    stage: Stage = Stage.FIRST


class Cursor(NamedTuple):
    """Where a search goes on: how far it has read each of what it looks in."""

    cards: Place = Place()
    revisions: Place = Place()
    answers: Place = Place()
    doubts: Place = Place()
    comments: Place = Place()
    messages: Place = Place()
    files: Place = Place()
    enclosed: Place = Place()


class HitPage(NamedTuple):
    """A page of what was found, and where it goes on; None: that was all."""

    hits: list[Hit]
    after: Cursor | None
