"""What a client asks of a node about thanks, beside giving them to everybody's eyes."""

from __future__ import annotations

from sync.local.command import Command
from sync.values import EntryId, PersonId


class ThankPrivately(Command, frozen=True):
    """Thanks that only one person and I can read."""

    to: PersonId
    reason: str
    value: str = ""


class PassOn(Command, frozen=True):
    """«También fue Luis»: thanks that I got are these people's too."""

    target: EntryId
    to: list[PersonId]


class Withdraw(Command, frozen=True):
    """I would rather not be thanked; whoever gave the thanks takes all of them back by it."""

    target: EntryId


ThankingCommand = ThankPrivately | PassOn | Withdraw
