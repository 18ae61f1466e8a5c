"""What people take out: how much there is, and what one of them wrote."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Sequence
from typing import TypeVar

from sync.values import EntryId, PersonId
from sync.views import mine, my_questions, people
from sync.views.connecting import Connecting
from sync.views.rows import Card

T = TypeVar("T")


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

    def my_answers(self) -> list[my_questions.MyAnswer]:
        """My official answers, newest first."""
        return self._mine(my_questions.answers)

    def my_me_toos(self) -> list[my_questions.MyMeToo]:
        """What I would like to know as well, newest first."""
        return self._mine(my_questions.me_toos)

    def my_votes(self) -> list[my_questions.MyVote]:
        """My votes, newest first; of nobody else's is anything told."""
        return self._mine(my_questions.votes)

    def _mine(self, query: Callable[[sqlite3.Connection, PersonId], list[T]]) -> list[T]:
        """What this device's person did; nothing while it does not count."""

        def read(connection: sqlite3.Connection) -> list[T]:
            me = people.me(connection, self.device)
            return query(connection, me.person) if me is not None else []

        return self._read(read)
