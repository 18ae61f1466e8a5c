"""What a client writes about new colleagues."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from sync.client.asking import Asker
from sync.values import EntryId, PersonId

if TYPE_CHECKING:
    from sync.local import commands


class Welcomes:
    """That part of a client. Writing raises as everything of :class:`Client` does."""

    _asker: Asker

    def welcome(
        self,
        person: PersonId,
        text: str = "",
        *,
        buddy: PersonId | None = None,
        tasks: Sequence[str] = (),
    ) -> EntryId:
        """A card for somebody new (owners and admins): who helps, and what there is to do."""
        from sync.local import welcomes

        return self._mark(welcomes.WelcomePerson(person, text, buddy, list(tasks)))

    def mark_task(self, target: EntryId, number: int, *, on: bool = True) -> EntryId:
        """A task of such a card is done, or is not; numbers count from 1."""
        from sync.local import welcomes

        return self._mark(welcomes.MarkTask(target, number, on))

    def _mark(self, command: commands.AnyCommand) -> EntryId:
        from sync.local.commands import Written

        return self._asker.ask(command, Written).id
