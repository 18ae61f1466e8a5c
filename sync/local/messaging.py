"""What a client asks of a node about sealed words: messages, groups, unsigned questions."""

from __future__ import annotations

import msgspec

from sync.local.command import Command
from sync.values import BlobId, EntryId, PersonId


class Send(Command, frozen=True):
    """A text to some people, or to a group.

    ``pictures`` and ``files`` go with it: of each the id of its blob, which is encrypted and here
    already, the key that opens it and the bytes of the file in it; then of a picture width, height
    and description, of a file its name.
    """

    text: str
    to: list[PersonId] = msgspec.field(default_factory=list)
    group: EntryId | None = None
    pictures: list[tuple[BlobId, bytes, int, int, int, str]] = msgspec.field(default_factory=list)
    files: list[tuple[BlobId, bytes, int, str]] = msgspec.field(default_factory=list)


class MakeGroup(Command, frozen=True):
    """A private group of these people and me."""

    name: str
    members: list[PersonId]


class ChangeGroup(Command, frozen=True):
    """Who is in a group from now on, and what it is called; an empty name stays."""

    group: EntryId
    name: str = ""
    add: list[PersonId] = msgspec.field(default_factory=list)
    remove: list[PersonId] = msgspec.field(default_factory=list)


class NameTrusted(Command, frozen=True):
    """Whom I would ask unsigned; None: nobody."""

    person: PersonId | None


class AskUnsigned(Command, frozen=True):
    """A question that only the trusted person may know to be mine."""

    text: str


class AnswerQuestion(Command, frozen=True):
    """An answer to such a question, or a further word of who asked."""

    question: EntryId
    text: str


class Report(Command, frozen=True):
    """Something is not right with a card or comment; only those who see to it learn so."""

    target: EntryId
    text: str


PrivateCommand = (
    Send | MakeGroup | ChangeGroup | NameTrusted | AskUnsigned | AnswerQuestion | Report
)
