"""How questions and polls are told to people, and to programs."""

from __future__ import annotations

from typing import Any

import pytest

from sync.cli.cards import card_json, card_lines
from sync.cli.questioncards import now_ms
from sync.values import EntryId, PersonId
from sync.views.rows import Card, CardKind, Detail, PersonRef, Spread
from sync.views.rows_polls import OptionRow, PollDetail
from sync.views.rows_questions import DAY_MS, AnswerRow, QuestionDetail

MARTA = PersonRef(PersonId(b"m" * 32), "Marta")
LUIS = PersonRef(PersonId(b"l" * 32), "Luis")
ASKED_MS = now_ms() - 3 * DAY_MS - 60_000
ANSWER = AnswerRow(
    EntryId(b"a" * 32), LUIS.person, "Luis", ASKED_MS + DAY_MS, "Que no.", "false", ""
)
LATER = ANSWER._replace(verdict="later", back="2199-01-31", text="Ya veremos.")
QUESTION = QuestionDetail(None, False, False, ASKED_MS, 5, (), False, (), None)
POLL = PollDetail(
    (OptionRow("viernes", 1, (LUIS,), False), OptionRow("sábado", 0, (), False)),
    False, False, now_ms() + DAY_MS, 1,
)  # fmt: skip


def card(kind: CardKind, detail: Detail) -> Card:
    return Card(
        EntryId(b"c" * 32), kind, MARTA.person, "Marta", ASKED_MS, "", "", "¿Nos mudamos?", False,
        False, (), False, (), None, (), (), (), (), Spread(1, 1, ()), detail,
    )  # fmt: skip


def told(kind: CardKind, detail: Detail) -> str:
    return "\n".join(card_lines(card(kind, detail), 5))


@pytest.mark.parametrize(
    ("detail", "words"),
    [
        (QUESTION, "Marta asks  ["),
        (QUESTION._replace(to=LUIS), "Marta asks Luis"),
        (QUESTION._replace(rumour=True), "Marta asks whether it is true"),
        (QUESTION._replace(unsigned=True), "Somebody asks without their name (put by Marta)"),
        (QUESTION, "waiting for 3 days (the promise is 5 days)"),
        (QUESTION._replace(promised_days=1), "waiting for 3 days (the promise is 1 day; that is"),
        (QUESTION._replace(me_too=(LUIS,)), "me too 1: Luis"),
        (QUESTION._replace(answers=(ANSWER,)), "answered after 1 day"),
        (QUESTION._replace(answers=(ANSWER,)), "= answer [false] by Luis"),
        (QUESTION._replace(answers=(ANSWER, LATER)), "= earlier answer [nothing can be said yet]"),
        (QUESTION._replace(answers=(LATER,)), "comes back on 2199-01-31"),
        (QUESTION._replace(answers=(ANSWER,), helped=False), "that does not answer it"),
    ],
)
def test_a_question_says_how_it_stands(detail: QuestionDetail, words: str) -> None:
    assert words in told(CardKind.QUESTION, detail)


def test_a_named_poll_says_who_chose_what() -> None:
    said = told(CardKind.POLL, POLL)

    assert "1. viernes: 1 (Luis)" in said
    assert "2. sábado: 0" in said
    assert "1 voted" in said
    assert "signed entry" not in said


def test_an_unnamed_poll_says_who_can_know_and_below_five_no_figure() -> None:
    options = tuple(one._replace(votes=None, people=()) for one in POLL.options)
    silent = POLL._replace(options=options, unnamed=True, voters=None)
    open_ = POLL._replace(
        options=tuple(one._replace(votes=5, people=()) for one in POLL.options),
        unnamed=True,
        voters=5,
    )

    said, later = told(CardKind.POLL, silent), told(CardKind.POLL, open_)

    assert "voted in" not in said
    assert "1. viernes\n" in said
    assert "Nothing is shown before five people have voted." in said
    assert "1. viernes: 5\n" in later
    for text in (said, later):
        assert "whoever opens the log with other tools can see it" in text


def test_programs_get_the_same() -> None:
    question: Any = card_json(card(CardKind.QUESTION, QUESTION._replace(answers=(ANSWER,))))
    poll: Any = card_json(card(CardKind.POLL, POLL._replace(unnamed=True, voters=None)))

    assert (question["question"]["state"], question["question"]["days"]) == ("answered", 1)
    assert question["question"]["answers"][0]["verdict"] == "false"
    assert (poll["poll"]["voters"], poll["poll"]["options"][0]["people"]) == (None, None)
    assert "poll" not in question
