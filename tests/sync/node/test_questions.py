"""Questions between nodes: what is refused where it is written, and what travels."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta

import pytest

from support.nodes import Office, erase, meet, post
from sync.errors import BadText, NotAllowed, OutOfReach, PersonError, UnknownTarget
from sync.local.command import Command
from sync.local.questions import AnswerOfficially, Ask, Republish, SayHelped, SayMeToo
from sync.local.settling import ChangeSettings
from sync.local.writing import Comment
from sync.node import questions  # noqa: F401 -- makes its commands known to write
from sync.node.core import Node
from sync.node.settling import change_settings
from sync.node.writing import write
from sync.values import EntryId
from sync.views.rows_questions import QuestionDetail, question_of

Three = tuple[Node, Node, Node]


def ask(node: Node, text: str = "¿Nos mudamos?", *, rumour: bool = False) -> EntryId:
    return write(Ask(text, rumour), node)


def answer(
    node: Node, to: EntryId, text: str = "No.", verdict: str = "", back: str = ""
) -> EntryId:
    return write(AnswerOfficially(to, text, verdict, back), node)


def detail(node: Node, question: EntryId) -> QuestionDetail:
    card = node.reader.card(question)
    assert card is not None
    found = question_of(card.detail)
    assert found is not None
    return found


def refused(node: Node, command: Command, error: type[PersonError]) -> dict[str, str | int]:
    """The facts of a refusal, after which nothing is written."""
    before = node.store.count()
    with pytest.raises(error) as refusal:
        write(command, node)
    assert node.store.count() == before
    return refusal.value.facts


def test_a_question_is_answered_and_discussed_and_looks_the_same_everywhere(three: Three) -> None:
    carmen, marta, luis = three
    asked = ask(marta)
    meet(*three)
    write(SayMeToo(asked), luis)
    answer(carmen, asked, "En enero.")
    meet(*three)
    write(Comment(asked, "¡Por fin!"), luis)
    write(SayHelped(asked), marta)
    meet(*three)

    for node in three:
        found = detail(node, asked)
        assert [one.text for one in found.answers] == ["En enero."]
        assert [ref.name for ref in found.me_too] == ["Luis"]
        assert found.helped is True
    assert len({node.views.digest() for node in three}) == 1


def test_comments_open_with_the_answer(three: Three) -> None:
    carmen, marta, luis = three
    asked = ask(marta)
    meet(*three)

    assert refused(luis, Comment(asked, "ya"), OutOfReach)["why"] == "not_answered"
    answer(carmen, asked)
    write(Comment(asked, "ahora sí"), carmen)


def test_nobody_else_answers_than_who_may(three: Three) -> None:
    _carmen, marta, luis = three
    asked, to_luis = ask(marta), write(Ask("¿Y el horno?", to=luis.person), marta)
    meet(*three)

    refused(luis, AnswerOfficially(asked, "Sí"), NotAllowed)
    refused(marta, AnswerOfficially(to_luis, "Sí"), NotAllowed)
    answer(luis, to_luis, "Mañana llega.")

    assert [one.author for one in detail(luis, to_luis).answers] == ["Luis"]


@pytest.mark.parametrize("text", ["", "  \n ", "\x1b[31mrojo", "ñ" * 20_001])
def test_a_text_that_is_none_is_refused(three: Three, text: str) -> None:
    carmen, marta, _luis = three
    asked = ask(marta)
    meet(*three)

    refused(marta, Ask(text), BadText)
    refused(carmen, AnswerOfficially(asked, text), BadText)


def test_a_question_is_for_somebody_else_who_belongs(three: Three) -> None:
    _carmen, marta, _luis = three

    assert refused(marta, Ask("¿Yo?", to=marta.person), BadText)["rule"] == "alone"
    nobody = type(marta.person)(b"n" * 32)
    assert refused(marta, Ask("¿Quién?", to=nobody), UnknownTarget)["what"] == "person"


@pytest.mark.parametrize(
    ("verdict", "back", "rule"),
    [
        ("", "", "verdict"),
        ("true", "2099-01-01", "no_back"),
        ("later", "", "back"),
        ("later", "2026-02-30", "date"),
        ("later", "9999-12-31", "date"),
        ("later", "2020-01-01", "past"),
    ],
)
def test_a_verdict_on_a_rumour_is_whole(three: Three, verdict: str, back: str, rule: str) -> None:
    carmen, marta, _luis = three
    asked = ask(marta, rumour=True)
    meet(*three)

    facts = refused(carmen, AnswerOfficially(asked, "Mmm", verdict, back), BadText)

    assert facts["rule"] == rule


def test_a_plain_question_has_no_verdict_and_a_rumour_none_that_is_made_up(three: Three) -> None:
    carmen, _marta, _luis = three
    plain, rumour = ask(carmen), ask(carmen, rumour=True)

    assert refused(carmen, AnswerOfficially(plain, "Sí", "true"), BadText)["rule"] == "no_verdict"
    refused(carmen, AnswerOfficially(rumour, "Sí", "quizás"), UnknownTarget)


def test_what_cannot_be_said_yet_is_put_off_to_a_day_to_come(three: Three) -> None:
    carmen, _marta, _luis = three
    asked = ask(carmen, rumour=True)
    tomorrow = date.fromtimestamp(carmen.clock() / 1000) + timedelta(days=1)

    answer(carmen, asked, "Mañana.", "later", tomorrow.isoformat())

    assert detail(carmen, asked).answers[0].back == tomorrow.isoformat()


Acting = Callable[[EntryId], Command]


@pytest.mark.parametrize(
    "act",
    [SayMeToo, SayHelped, lambda target: AnswerOfficially(target, "Sí")],
    ids=["me too", "helped", "answer"],
)
def test_what_is_no_question_or_is_erased_takes_none_of_its_acts(three: Three, act: Acting) -> None:
    carmen, marta, _luis = three
    other, gone = post(marta, "hola"), ask(marta)
    erase(marta, gone)
    meet(*three)

    for target in (other, gone, EntryId(b"?" * 32)):
        refused(carmen, act(target), UnknownTarget)


def test_only_who_asked_says_whether_it_helped_and_only_of_an_answer(three: Three) -> None:
    carmen, marta, luis = three
    asked = ask(marta)
    meet(*three)

    assert refused(marta, SayHelped(asked), OutOfReach)["why"] == "not_answered"
    answer(carmen, asked)
    meet(*three)
    refused(luis, SayHelped(asked), NotAllowed)
    refused(marta, SayMeToo(asked), OutOfReach)


def test_what_was_said_already_is_not_said_again(three: Three) -> None:
    carmen, marta, luis = three
    asked = ask(marta)
    meet(*three)
    answer(carmen, asked)
    meet(*three)

    once = write(SayMeToo(asked), luis)
    helped = write(SayHelped(asked, yes=False), marta)

    assert write(SayMeToo(asked), luis) == once
    assert write(SayMeToo(asked, on=False), luis) != once
    assert write(SayHelped(asked, yes=False), marta) == helped


def test_the_promise_is_an_owners_and_everybodys_pages_know_it(three: Three) -> None:
    carmen, marta, _luis = three
    asked = ask(marta)
    with pytest.raises(NotAllowed):
        change_settings(marta, ChangeSettings(answer_days=9))
    with pytest.raises(OutOfReach):
        change_settings(carmen, ChangeSettings(answer_days=0))
    change_settings(carmen, ChangeSettings(retention_months=24))
    change_settings(carmen, ChangeSettings(answer_days=2))
    meet(*three)

    assert {detail(node, asked).promised_days for node in three} == {2}
    assert carmen.governance.settings.retention_months == 24
    assert len({node.views.digest() for node in three}) == 1


def test_somebody_who_is_not_trusted_puts_no_question_for_another(three: Three) -> None:
    _carmen, marta, _luis = three

    refused(marta, Republish(ask(marta)), UnknownTarget)


def test_a_removed_persons_questions_and_answers_stay(office: Office, three: Three) -> None:
    from support.nodes import cut

    carmen, marta, luis = three
    to_luis = write(Ask("¿Y el horno?", to=luis.person), marta)
    meet(*three)
    answer(luis, to_luis, "Mañana.")
    asked = ask(luis)
    meet(*three)
    cut(carmen, luis)
    meet(carmen, marta)

    assert [one.text for one in detail(marta, to_luis).answers] == ["Mañana."]
    assert detail(carmen, asked).answers == ()
    assert office.nodes
