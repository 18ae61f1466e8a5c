"""What a client asks a node to write about what is told outside."""

from __future__ import annotations

import msgspec

from sync.local.command import Command
from sync.values import BlobId, EntryId, PersonId


class WriteOutside(Command, frozen=True):
    """A piece about a post (owners, and who speaks for the company). ``pictures`` has at most one,
    as in :class:`sync.local.writing.Post`; ``people`` are in it."""

    post: EntryId
    text: str
    until: str
    networks: list[str]
    pictures: list[tuple[BlobId, int, int, int, str]] = msgspec.field(default_factory=list)
    people: list[PersonId] = msgspec.field(default_factory=list)


class AgreeOutside(Command, frozen=True):
    """Whether I, who am in it, agree that it is told."""

    target: EntryId
    yes: bool


OutsideCommand = WriteOutside | AgreeOutside
