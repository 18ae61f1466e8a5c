"""What a client does about questions and polls."""

from __future__ import annotations

import time
from collections.abc import Sequence
from typing import TYPE_CHECKING

from sync.client.asking import Asker
from sync.client.reading import Reading
from sync.values import EntryId, PersonId

if TYPE_CHECKING:
    from sync.local.questions import QuestionCommand
    from sync.views.rows import Card
    from sync.views.rows_questions import Ledger, SealedQuestion


class Questions(Reading):
    """That part of a client. Writing raises as everything of :class:`Client` does."""

    _asker: Asker

    def ask(self, text: str, *, rumour: bool = False, to: PersonId | None = None) -> EntryId:
        """A question to the company or, for everybody to see, to one person."""
        from sync.local import questions

        return self._put(questions.Ask(text, rumour, to))

    def me_too(self, question: EntryId, *, on: bool = True) -> EntryId:
        """«Yo también»."""
        from sync.local import questions

        return self._put(questions.SayMeToo(question, on))

    def answer_officially(
        self, question: EntryId, text: str, *, verdict: str = "", back: str = ""
    ) -> EntryId:
        """An official answer (owners, admins, and the person who was asked)."""
        from sync.local import questions

        return self._put(questions.AnswerOfficially(question, text, verdict, back))

    def helped(self, question: EntryId, *, yes: bool = True) -> EntryId:
        """Whether the answer that stands answers my question."""
        from sync.local import questions

        return self._put(questions.SayHelped(question, yes))

    def republish(self, question: EntryId) -> EntryId:
        """Put a question that was sealed to me for whoever asked, without their name."""
        from sync.local import questions

        return self._put(questions.Republish(question))

    def poll(
        self,
        text: str,
        options: Sequence[str],
        until_ms: int,
        *,
        several: bool = False,
        unnamed: bool = False,
    ) -> EntryId:
        """A poll that is open until then (Unix milliseconds)."""
        from sync.local import questions

        return self._put(questions.MakePoll(text, list(options), until_ms, several, unnamed))

    def vote(self, poll: EntryId, options: Sequence[int]) -> EntryId:
        """Vote for options by their position from 0; none takes my vote back."""
        from sync.local import questions

        return self._put(questions.CastVote(poll, list(options)))

    def ledger(self) -> Ledger:
        """All questions in figures, as of now."""
        return self._views().ledger(time.time_ns() // 1_000_000)

    def questions(
        self, *, answered: bool, limit: int = 30, before: EntryId | None = None
    ) -> list[Card]:
        """Questions that were answered, or that were not, newest first, from after ``before`` on.

        One of which nothing can be said yet is not answered.
        """
        return self._views().questions(answered=answered, limit=limit, before=before)

    def questions_for_me(self) -> int:
        """How many questions wait for me now: put to me, or to the company that I speak for, or
        sealed to me to be put without a name."""
        return self._views().questions_for_me(time.time_ns() // 1_000_000)

    def sealed_questions(self) -> list[SealedQuestion]:
        """Questions without a name that came to me, and those that I asked so, newest first."""
        return self._views().sealed_questions()

    def unsigned_offered(self) -> bool:
        """Whether this company has enough people to ask without a name."""
        return self._views().unsigned_offered()

    def _put(self, command: QuestionCommand) -> EntryId:
        from sync.local.commands import Written

        return self._asker.ask(command, Written).id
