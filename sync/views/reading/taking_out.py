"""What people take out: how much there is, and what one of them wrote."""

from __future__ import annotations

from collections.abc import Sequence

from sync.values import EntryId, PersonId
from sync.views import mine
from sync.views.connecting import Connecting
from sync.views.rows import Card


class TakingOut(Connecting):
    """That part of the reader."""

    def shown_count(self) -> int:
        """How many cards people see."""
        query = "SELECT count(*) FROM card WHERE shown = 1"
        return self._read(lambda c: int(c.execute(query).fetchone()[0]))

    def written_by(self, person: PersonId) -> list[EntryId]:
        """The cards of a person, out of sight or not, newest first."""
        return self._read(lambda c: mine.written(c, person))

    def kudos_for(self, person: PersonId) -> list[EntryId]:
        """The kudos for a person, newest first."""
        return self._read(lambda c: mine.received(c, person))

    def these_cards(self, ids: Sequence[EntryId]) -> list[Card]:
        """A few hundred cards at most, in their order, out of sight or not."""
        return self._read(lambda c: mine.cards(c, self.device, ids))

    def comments_by(self, person: PersonId) -> list[mine.MyComment]:
        """A person's comments, newest first."""
        return self._read(lambda c: mine.comments(c, person))

    def reactions_by(self, person: PersonId) -> list[mine.MyReaction]:
        """A person's reactions, newest first."""
        return self._read(lambda c: mine.reactions(c, person))

    def receipts_by(self, person: PersonId) -> list[mine.MyReceipt]:
        """A person's receipts, newest first."""
        return self._read(lambda c: mine.receipts(c, person))
