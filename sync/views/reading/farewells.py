"""Who leaves, and what depends on them."""

from __future__ import annotations

from sync.values import EntryId, PersonId
from sync.views import dependents, farewells
from sync.views.connecting import Connecting
from sync.views.rows_farewells import Dependents


class FarewellReading(Connecting):
    """That part of the reader."""

    def farewell_of(self, person: PersonId) -> EntryId | None:
        """The card in sight that says whether somebody leaves, or None."""
        return self._read(lambda c: farewells.of_person(c, person))

    def last_day(self, person: PersonId) -> str:
        """The last day of somebody who leaves (``YYYY-MM-DD``), or nothing."""
        return self._read(lambda c: farewells.days(c).get(person, ""))

    def farewells_before(self, card: EntryId, author: PersonId) -> list[EntryId]:
        """What the same author said before a goodbye about the same person, the oldest first."""
        return self._read(lambda c: farewells.before(c, card, author))

    def depends_on(self, person: PersonId, now_ms: int) -> Dependents:
        """What depends on a person now (Unix milliseconds)."""
        return self._read(lambda c: dependents.of_person(c, self.device, person, now_ms))
