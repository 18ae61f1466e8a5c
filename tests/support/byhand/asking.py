"""What a client made by hand knows of questions."""

from __future__ import annotations

from collections.abc import Sequence

from sync.values import EntryId, PersonId
from sync.views.rows import Card, PersonRow
from sync.views.rows_questions import LATER, Ledger, SealedQuestion, question_of
from sync.views.trust import LEAST_PEOPLE


def is_answered(card: Card) -> bool | None:
    """Whether a question was answered; None of other cards."""
    detail = question_of(card.detail)
    return None if detail is None else bool(detail.answers and detail.answers[0].verdict != LATER)


class HandQuestions:
    """That part of ``HandClient``."""

    cards: list[Card]
    rows: list[PersonRow]
    asked_of_me = 0
    trusts: PersonId | None = None
    sealed: Sequence[SealedQuestion] = ()

    def _write(self, *call: object) -> EntryId:
        raise NotImplementedError  # HandClient has it

    def questions(self, *, answered: bool, limit: int = 30) -> list[Card]:
        """Those of :attr:`cards` that were answered, or were not."""
        return [
            card
            for card in sorted(self.cards, key=lambda c: -c.time_ms)
            if is_answered(card) is answered
        ][:limit]

    def questions_for_me(self) -> int:
        """As a test says."""
        return self.asked_of_me

    def ledger(self) -> Ledger:
        """What :attr:`cards` add up to."""
        found = [is_answered(card) for card in self.cards]
        waiting = found.count(False)
        asked, answered = waiting + found.count(True), found.count(True)
        return Ledger(5, asked, answered, 0, waiting, 1, 1, 3.0 if answered else None)

    def unsigned_offered(self) -> bool:
        """In a company of nine."""
        return len(self.rows) >= LEAST_PEOPLE

    def trusted(self) -> PersonId | None:
        """Whom the others have chosen."""
        return self.trusts

    def trusted_by_me(self) -> PersonId | None:
        """Nobody yet."""

    def sealed_questions(self) -> list[SealedQuestion]:
        """What a test puts there."""
        return list(self.sealed)

    def ask(self, text: str, *, rumour: bool = False, to: PersonId | None = None) -> EntryId:
        """Kept in :attr:`calls`."""
        return self._write("ask", text, rumour, to)

    def ask_unsigned(self, text: str) -> EntryId:
        """Kept in :attr:`calls`."""
        return self._write("ask unsigned", text)

    def me_too(self, question: EntryId, *, on: bool = True) -> EntryId:
        """Kept in :attr:`calls`."""
        return self._write("me too", question, on)

    def helped(self, question: EntryId, *, yes: bool = True) -> EntryId:
        """Kept in :attr:`calls`."""
        return self._write("helped", question, yes)

    def answer_officially(
        self, question: EntryId, text: str, *, verdict: str = "", back: str = ""
    ) -> EntryId:
        """Kept in :attr:`calls`."""
        return self._write("answer", question, text, verdict, back)

    def republish(self, question: EntryId) -> EntryId:
        """Kept in :attr:`calls`."""
        return self._write("republish", question)

    def name_trusted(self, person: PersonId | None) -> EntryId:
        """Kept in :attr:`calls`."""
        return self._write("trust", person)
