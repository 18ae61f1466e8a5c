"""Announcements beyond their cards: receipts, and what there is to be asked before one writes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sync.values import EntryId, PersonId
from sync.views import acks, company, kudos, people
from sync.views.connecting import Connecting

if TYPE_CHECKING:
    from sync.views.rows_announcements import DoubtRow, Receipts


class AnnouncementReading(Connecting):
    """That part of the reader."""

    def receipt(self, card: EntryId, person: PersonId) -> EntryId | None:
        """The entry by which a person acknowledged an announcement as it is, or None."""
        return self._read(lambda c: acks.receipt(c, card, person))

    def is_communicator(self, person: PersonId) -> bool:
        """Whether somebody may announce who is neither owner nor administrator."""
        return self._read(lambda c: company.is_communicator(c, person))

    def receipts(self, card: EntryId) -> Receipts | None:
        """Who has read an announcement and who has not; None where none of that id is here."""
        from sync.views import receipts  # of the author's page alone

        return self._read(lambda c: receipts.of(c, self.device, card))

    def doubts(self, card: EntryId) -> list[DoubtRow]:
        """The doubts about an announcement, the oldest first."""
        from sync.views import doubts

        return self._read(lambda c: doubts.of_cards(c, [card], people.names(c)).get(card, []))

    def reminder_days(self, card: EntryId) -> list[int]:
        """The days (:func:`sync.content.receipts.day_of`) on which it was reminded of."""
        from sync.views import doubts

        return self._read(lambda c: doubts.reminders(c, [card]).get(card, []))

    def revisions(self, card: EntryId) -> list[EntryId]:
        """The revisions of an announcement that count, the oldest first."""
        from sync.views import editions

        texts = self._read(lambda c: editions.of_cards(c, [card]).get(card, []))
        return [text.id for text in texts[1:]]

    def withdrawal(self, card: EntryId, person: PersonId) -> EntryId | None:
        """The entry by which a person withdrew from thanks, or None."""
        return self._read(lambda c: kudos.withdrawal(c, card, person))
