"""Thanks, from a client."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import TYPE_CHECKING

from sync.client.asking import Asker
from sync.client.reading import Reading
from sync.values import EntryId, PersonId

if TYPE_CHECKING:
    from sync.local import commands
    from sync.views.rows import Card


class Thanking(Reading):
    """That part of a client. Writing raises as everything of :class:`Client` does."""

    _asker: Asker

    def give_kudos(
        self, to: Sequence[PersonId], reason: str, value: str = "", *, channel: str = ""
    ) -> EntryId:
        """Thanks, to one or several people, to everybody in a channel, or both."""
        from sync.local import writing

        return self._thanked(writing.GiveKudos(list(to), reason, value, channel))

    def thank_privately(self, to: PersonId, reason: str, value: str = "") -> EntryId:
        """Thanks that only this person and I can read: in what we say to each other."""
        from sync.local import thanking

        return self._thanked(thanking.ThankPrivately(to, reason, value))

    def pass_on(self, target: EntryId, to: Sequence[PersonId]) -> EntryId:
        """«También fue Luis»: thanks that I got are these people's too."""
        from sync.local import thanking

        return self._thanked(thanking.PassOn(target, list(to)))

    def withdraw(self, target: EntryId) -> EntryId:
        """Take myself out of thanks for good; of thanks that I gave, take them back."""
        from sync.local import thanking

        return self._thanked(thanking.Withdraw(target))

    def thanks(self, first: date, until: date, *, to: PersonId | None = None) -> list[Card]:
        """Thanks given from one day until before another by this computer's zone, newest first,
        500 at most.

        ``to``: those that name this person, or that a receiver shares with her. What only she and
        I can read is not among them, nor is what thanks a whole channel.
        """
        from sync.client.days import midnight_ms

        return self._views().thanks(midnight_ms(first), midnight_ms(until), to)

    def _thanked(self, command: commands.AnyCommand) -> EntryId:
        from sync.local.commands import Written

        return self._asker.ask(command, Written).id
