"""What may be told outside."""

from __future__ import annotations

from sync.values import EntryId, PersonId
from sync.views import outside, telling_outside
from sync.views.connecting import Connecting
from sync.views.rows import Card


class OutsideReading(Connecting):
    """That part of the reader."""

    def outside_pieces(
        self, day: str, *, limit: int = 30, before: EntryId | None = None
    ) -> list[Card]:
        """Pieces that have not ended by that day: see :func:`sync.views.telling_outside.page`."""
        return self._read(
            lambda c: telling_outside.page(c, self.device, day=day, limit=limit, before=before)
        )

    def next_piece_ms(self) -> int:
        """From when on there may be another piece, in Unix milliseconds; 0: there is none yet."""
        made = self._read(outside.in_turn)
        return made[-1][1] + outside.WEEK_MS if made else 0

    def outside_answer(self, card: EntryId, person: PersonId) -> tuple[EntryId, str] | None:
        """What somebody who is in a piece said of it, with the entry that says so; or None."""
        return self._read(lambda c: outside.answer(c, card, person))
