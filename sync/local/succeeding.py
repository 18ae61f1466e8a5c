"""The commands with which people choose a new owner when every owner is lost."""

from __future__ import annotations

from typing import ClassVar

import msgspec

from sync.local.command import Command
from sync.values import EntryId, PersonId


class Propose(Command, frozen=True):
    """Somebody as the new owner."""

    person: PersonId


class Agree(Command, frozen=True):
    """This person's yes to a proposal."""

    proposal: EntryId


class Object(Command, frozen=True):
    """An owner's no to one: it is off, whenever it arrives."""

    proposal: EntryId


class AskProposals(Command, frozen=True):
    """All proposals that count."""

    writes: ClassVar[bool] = False


class Proposal(msgspec.Struct, frozen=True):
    """A proposed owner. ``state``: ``open``, ``done`` (they are an owner now) or ``off``.

    ``needed`` yes of the people make it ``done``; ``agreed`` are who has said so. ``mine``: this
    person has.
    """

    id: EntryId
    person: PersonId
    name: str
    by: str
    time_ms: int
    agreed: list[str]
    needed: int
    mine: bool
    state: str


class Proposals(msgspec.Struct, frozen=True, tag=True):
    """The newest first."""

    proposals: list[Proposal]
