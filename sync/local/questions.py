"""What a client asks a node to write about questions and polls, one command per act."""

from __future__ import annotations

import msgspec

from sync.local.command import Command
from sync.values import EntryId, PersonId


class Ask(Command, frozen=True):
    """A question to the company, or to one person; or a rumour."""

    text: str
    rumour: bool = False
    to: PersonId | None = None


class SayMeToo(Command, frozen=True):
    """I would like to know that as well, or not any more."""

    question: EntryId
    on: bool = True


class AnswerOfficially(Command, frozen=True):
    """An official answer; of a rumour with a verdict, and with the date ``back`` (YYYY-MM-DD) when
    that is ``later``."""

    question: EntryId
    text: str
    verdict: str = ""
    back: str = ""


class SayHelped(Command, frozen=True):
    """Whether the answer that stands answers my question."""

    question: EntryId
    yes: bool = True


class Republish(Command, frozen=True):
    """Puts a question that was sealed to me, the trusted person, for whoever asked."""

    question: EntryId


class MakePoll(Command, frozen=True):
    """A poll that is open until ``until_ms`` (Unix milliseconds)."""

    text: str
    options: list[str]
    until_ms: int
    several: bool = False
    unnamed: bool = False


class CastVote(Command, frozen=True):
    """The options I choose, by position from 0; none takes my vote back."""

    poll: EntryId
    options: list[int] = msgspec.field(default_factory=list)


QuestionCommand = Ask | SayMeToo | AnswerOfficially | SayHelped | Republish | MakePoll | CastVote
