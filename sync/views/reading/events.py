"""What there is to come to."""

from __future__ import annotations

from sync.values import EntryId, PersonId
from sync.views import coming, events
from sync.views.connecting import Connecting
from sync.views.rows import Card


class EventReading(Connecting):
    """That part of the reader."""

    def events(self, now_ms: int, *, limit: int = 30, after: EntryId | None = None) -> list[Card]:
        """Events that are not over by ``now_ms``: see :func:`sync.views.coming.page`."""
        return self._read(
            lambda c: coming.page(c, self.device, now_ms=now_ms, limit=limit, after=after)
        )

    def event_answer(self, card: EntryId, person: PersonId) -> tuple[EntryId, str] | None:
        """What somebody answered to an event, with the entry that says so; None when nothing."""
        return self._read(lambda c: events.answer(c, card, person))
