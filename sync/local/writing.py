"""What a client asks a node to write in the open, one command per act."""

from __future__ import annotations

import msgspec

from sync.local.command import Command
from sync.values import BlobId, EntryId, PersonId


class Post(Command, frozen=True):
    """A post. ``pictures`` are blob ids already kept, with size, width, height and description;
    ``files`` the same with size and name. ``until_ms``: when it is out of every feed, 0 never."""

    text: str
    channel: str
    pictures: list[tuple[BlobId, int, int, int, str]] = msgspec.field(default_factory=list)
    files: list[tuple[BlobId, int, str]] = msgspec.field(default_factory=list)
    until_ms: int = 0


class Comment(Command, frozen=True):
    """A comment on a card, or an answer to a comment."""

    target: EntryId
    text: str


class React(Command, frozen=True):
    """A reaction given or taken back; ``on`` None changes it over."""

    target: EntryId
    reaction: str
    on: bool | None = None


class GiveKudos(Command, frozen=True):
    """Thanks to one or several people, to everybody in a channel, or both."""

    to: list[PersonId]
    reason: str
    value: str = ""
    channel: str = ""


class Announce(Command, frozen=True):
    """An announcement (owner, admins and communicators), to ``channels`` or (none) to everybody.

    The pin ends at ``until_ms`` and the announcement at ``ends_ms``; 0: neither does. ``pictures``
    and ``files`` as in a post; the files are PDFs.
    """

    title: str
    text: str
    pin: bool = False
    needs_ack: bool = True
    until_ms: int = 0
    channels: list[str] = msgspec.field(default_factory=list)
    ends_ms: int = 0
    pictures: list[tuple[BlobId, int, int, int, str]] = msgspec.field(default_factory=list)
    files: list[tuple[BlobId, int, str]] = msgspec.field(default_factory=list)


class Acknowledge(Command, frozen=True):
    """«Leído y entendido» for an announcement, or «Tengo una duda» with the ``doubt``.

    ``seen`` is the hash of the text that was on the screen: should it be another one by now, the
    person has not read that. Empty for the text that is here.
    """

    target: EntryId
    doubt: str = ""
    seen: bytes = b""


class Erase(Command, frozen=True):
    """Takes back a card or a comment of mine, or of somebody of a weaker rank, everywhere."""

    target: EntryId


class Hide(Command, frozen=True):
    """Takes a card or a comment of somebody of a weaker rank out of sight, or puts it back.

    ``because`` goes to its author, and to nobody else.
    """

    target: EntryId
    on: bool = True
    because: str = ""


class SetProfile(Command, frozen=True):
    """My own card. What is None stays as it was."""

    name: str | None = None
    job: str | None = None
    place: str | None = None
    avatar: bytes | None = None
    birthday: str | None = None
    since: str | None = None
    team: str | None = None
    phone: str | None = None
    skills: list[str] | None = None
    languages: list[str] | None = None


WritingCommand = (
    Post | Comment | React | GiveKudos | Announce | Acknowledge | Erase | Hide | SetProfile
)
