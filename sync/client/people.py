"""What a client says of its own person beside her profile, and what a day brings of people."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from sync.client.asking import Asker
from sync.client.reading import Reading
from sync.values import EntryId
from sync.views.days import Anniversary, anniversaries


class People(Reading):
    """That part of a client. Writing raises as everything of :class:`Client` does."""

    _asker: Asker

    def set_away(self, until: str, *, since: str = "", text: str = "") -> EntryId:
        """I am away until that day (``YYYY-MM-DD``, among them), from ``since`` or today on."""
        from sync.local import people
        from sync.local.commands import Written

        return self._asker.ask(people.SetAway(until, since, text), Written).id

    def set_back(self) -> EntryId:
        """I am back, or will not be away after all."""
        return self.set_away("")

    def anniversaries(self, first: date, days: int = 1) -> Sequence[Anniversary]:
        """Who has been here for whole years on one of so many days from the first one on."""
        return anniversaries(self.people(), first, days)
