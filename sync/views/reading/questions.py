"""Questions and polls: how one person stands to each, and the public ledger."""

from __future__ import annotations

from sync.values import EntryId, PersonId
from sync.views import answers, polls, questions
from sync.views.connecting import Connecting
from sync.views.rows import Turn
from sync.views.rows_questions import Ledger
from sync.views.schema import entry_of


class QuestionReading(Connecting):
    """That part of the reader."""

    def ledger(self, now_ms: int) -> Ledger:
        """All questions in figures, as of a moment."""
        return self._read(lambda c: questions.ledger(c, now_ms))

    def me_too(self, question: EntryId, person: PersonId) -> Turn | None:
        """How a person's "me too" to a question stands, with the entry that says so, or None."""
        return self._read(lambda c: questions.turn(c, question, person))

    def helped(self, answer: EntryId) -> Turn | None:
        """Whether an answer answers, with the entry by which who asked says so, or None."""
        found = self._read(lambda c: answers.helped_by(c, answer))
        return Turn(entry_of(found[0]), found[1]) if found else None

    def unsigned_question(self, person: PersonId, text: str) -> EntryId | None:
        """The question with this text that a person put for somebody else, or None."""
        return self._read(lambda c: questions.unsigned_of(c, person, text))

    def ballot(self, poll: EntryId) -> tuple[EntryId, frozenset[int]] | None:
        """My own vote in a poll as it counts, by option, with its entry, or None."""
        return self._read(lambda c: polls.ballot(c, poll, self.device))
