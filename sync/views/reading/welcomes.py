"""New colleagues and their first week."""

from __future__ import annotations

from sync.values import EntryId, PersonId
from sync.views import welcomes
from sync.views.connecting import Connecting
from sync.views.rows import Turn


class WelcomeReading(Connecting):
    """That part of the reader."""

    def welcome_of(self, person: PersonId) -> EntryId | None:
        """The newest card in sight that welcomes somebody, or None."""
        return self._read(lambda c: welcomes.of_person(c, person))

    def task_turn(self, card: EntryId, number: int) -> Turn | None:
        """How a task stands, and the entry that says so; None when nobody has said anything."""
        return self._read(lambda c: welcomes.turn(c, card, number))
