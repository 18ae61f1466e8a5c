"""Thanks, from a client."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from sync.client.asking import Asker
from sync.values import EntryId, PersonId

if TYPE_CHECKING:
    from sync.local import commands


class Thanking:
    """That part of a client. It raises as everything of :class:`Client` does."""

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

    def _thanked(self, command: commands.AnyCommand) -> EntryId:
        from sync.local.commands import Written

        return self._asker.ask(command, Written).id
