"""Questions and polls: how one person stands to each, and the public ledger."""

from __future__ import annotations

from sync.values import EntryId, PersonId
from sync.views import answers, asked, polls, questions, trust
from sync.views.connecting import Connecting
from sync.views.rows import Card, Turn
from sync.views.rows_questions import Ledger, SealedQuestion
from sync.views.schema import entry_of


class QuestionReading(Connecting):
    """That part of the reader."""

    def ledger(self, now_ms: int) -> Ledger:
        """All questions in figures, as of a moment."""
        return self._read(lambda c: questions.ledger(c, now_ms))

    def questions(
        self, *, answered: bool, limit: int = 30, before: EntryId | None = None
    ) -> list[Card]:
        """A page of the questions that were answered, or were not, newest first; the next one
        starts ``before`` the last card of this."""
        return self._read(
            lambda c: asked.page(c, self.device, answered=answered, limit=limit, before=before)
        )

    def questions_for_me(self, now_ms: int) -> int:
        """How many questions wait for me, as of a moment."""
        return self._read(lambda c: asked.waiting_for(c, self.device, now_ms))

    def sealed_questions(self) -> list[SealedQuestion]:
        """Questions without a name that came to me or that I asked, newest first."""
        return self._read(lambda c: asked.sealed(c, self.device))

    def unsigned_offered(self) -> bool:
        """Whether there are enough people here to ask without a name."""
        return self._read(trust.offered)

    def me_too(self, question: EntryId, person: PersonId) -> Turn | None:
        """How a person's "me too" to a question stands, with the entry that says so, or None."""
        return self._read(lambda c: questions.turn(c, question, person))

    def helped(self, answer: EntryId) -> Turn | None:
        """Whether an answer answers, with the entry by which who asked says so, or None."""
        found = self._read(lambda c: answers.helped_by(c, answer))
        return Turn(entry_of(found[0]), found[1]) if found else None

    def answered_by(self, answer: EntryId) -> EntryId | None:
        """The question in sight that this answer counts for, or None."""
        return self._read(lambda c: answers.question_of(c, answer))

    def unsigned_question(self, person: PersonId, text: str) -> EntryId | None:
        """The question with this text that a person put for somebody else, or None."""
        return self._read(lambda c: questions.unsigned_of(c, person, text))

    def ballot(self, poll: EntryId) -> tuple[EntryId, frozenset[int]] | None:
        """My own vote in a poll as it counts, by option, with its entry, or None."""
        return self._read(lambda c: polls.ballot(c, poll, self.device))
