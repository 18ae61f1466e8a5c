"""What a client asks a node to write about new colleagues."""

from __future__ import annotations

import msgspec

from sync.local.command import Command
from sync.values import EntryId, PersonId


class WelcomePerson(Command, frozen=True):
    """A card for somebody new (owners and administrators): who helps, and what there is to do."""

    person: PersonId
    text: str = ""
    buddy: PersonId | None = None
    tasks: list[str] = msgspec.field(default_factory=list)


class MarkTask(Command, frozen=True):
    """A task of such a card is done, or is not; ``number`` counts from 1."""

    target: EntryId
    number: int
    on: bool = True


WelcomeCommand = WelcomePerson | MarkTask
