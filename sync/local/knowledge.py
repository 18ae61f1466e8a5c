"""What a client asks a node to write about how things are done here."""

from __future__ import annotations

from sync.local.command import Command
from sync.values import EntryId, PersonId


class WriteProcess(Command, frozen=True):
    """How something is done here. Its owner is me unless somebody is named; with a ``source`` and
    no text it says what that card, answer or comment says, and of a question what was answered.
    ``review`` is the day on which it is looked at again."""

    title: str
    text: str = ""
    owner: PersonId | None = None
    review: str = ""
    source: EntryId | None = None


class EditProcess(Command, frozen=True):
    """Another version of such a card. What is None stays as it was."""

    target: EntryId
    title: str | None = None
    text: str | None = None
    owner: PersonId | None = None
    review: str | None = None


class ReviewProcess(Command, frozen=True):
    """It is still true, and will be looked at again on that day."""

    target: EntryId
    until: str


KnowledgeCommand = WriteProcess | EditProcess | ReviewProcess
