"""The trusted person: whoever more than half have named; questions to her, and answers back."""

from __future__ import annotations

import pytest

from support.nodes import Office, cut, meet
from support.private import bytes_below
from sync.content.letters import Answer, LetterKind, Question
from sync.errors import NotAllowed, OutOfReach, UnknownTarget
from sync.local.messaging import AnswerQuestion, AskUnsigned, NameTrusted
from sync.local.questions import AnswerOfficially, Republish
from sync.node import questions  # noqa: F401 -- makes its commands known to write
from sync.node.core import Node
from sync.node.messaging import seal_letter, write_private
from sync.node.passing_on import pass_on_answers
from sync.node.writing import write
from sync.values import EntryId, Rank
from sync.views.rows import ConversationKind, MessageKind
from sync.views.rows_questions import QuestionDetail, question_of

NAMES = ("Marta", "Luis", "Noa", "Pepe", "Sara", "Iker", "Ana")


@pytest.fixture
def eight(office: Office) -> list[Node]:
    """Carmen and seven colleagues, with the same entries."""
    carmen = office.found()
    nodes = [carmen, *(office.join(name, carmen) for name in NAMES)]
    meet(*nodes)
    return nodes


def name(person: Node, *by: Node) -> None:
    for node in by:
        write_private(node, NameTrusted(person.person))


def ask(node: Node, text: str) -> EntryId:
    return write_private(node, AskUnsigned(text))


def answer(node: Node, question: EntryId, text: str) -> EntryId:
    return write_private(node, AnswerQuestion(question, text))


def test_a_question_is_sealed_to_the_trusted_person_and_its_answer_to_who_asked(
    eight: list[Node],
) -> None:
    _carmen, marta, luis, *others = eight
    name(marta, luis, *others[:4])
    meet(*eight)

    question = ask(luis, "¿Cerramos en agosto?")
    meet(*eight)
    answer(marta, question, "Dicen que sí")
    meet(*eight)
    answer(luis, question, "¿Todo el mes?")
    meet(*eight)

    for node in (marta, luis):
        (row,) = node.reader.conversations()
        said = [message.text for message in node.reader.messages(row.id)]
        assert (row.id, row.kind) == (question, ConversationKind.QUESTION)
        assert said == ["¿Todo el mes?", "Dicen que sí", "¿Cerramos en agosto?"]
    kinds = [message.kind for message in luis.reader.messages(question)]
    assert kinds == [MessageKind.ANSWER, MessageKind.ANSWER, MessageKind.QUESTION]
    for node in (eight[0], *others):
        assert node.reader.conversations() == []
        assert b"Cerramos" not in bytes_below(node.home.root)


def test_half_of_the_people_are_not_enough(eight: list[Node]) -> None:
    _carmen, marta, luis, *others = eight
    name(marta, luis, *others[:3])
    meet(*eight)

    with pytest.raises(OutOfReach) as refusal:
        ask(luis, "¿Y bien?")

    assert refusal.value.facts["why"] == "nobody_trusted"


def test_everybody_says_the_same_of_who_it_is_and_may_say_otherwise_later(
    eight: list[Node],
) -> None:
    _carmen, marta, luis, *others = eight
    name(marta, luis, *others[:4])
    meet(*eight)
    first = {node.reader.trusted() for node in eight}

    write_private(luis, NameTrusted(None))
    meet(*eight)

    assert first == {marta.person}
    assert {node.reader.trusted() for node in eight} == {None}
    assert len({node.views.digest() for node in eight}) == 1


def test_somebody_with_authority_is_not_the_trusted_person(
    eight: list[Node], office: Office
) -> None:
    carmen, *others = eight
    boss = office.join("Jefa", carmen, Rank.ADMIN)
    meet(*eight, boss)

    for person in (carmen, boss):
        with pytest.raises(OutOfReach) as refusal:
            name(person, others[0])
        assert refusal.value.facts["why"] == "has_authority"


def test_a_small_company_has_none(eight: list[Node]) -> None:
    carmen, marta, luis, *others = eight
    name(marta, luis, *others)
    meet(*eight)
    before = luis.reader.trusted()
    cut(carmen, others[-1])
    meet(*eight)

    with pytest.raises(OutOfReach) as refusal:
        ask(luis, "¿Quién será?")

    assert before == marta.person
    assert refusal.value.facts["why"] == "too_few"


def test_nobody_answers_a_question_that_is_not_theirs(eight: list[Node]) -> None:
    _carmen, marta, luis, noa, *others = eight
    name(marta, luis, noa, *others)
    meet(*eight)
    question = ask(luis, "¿Cerramos en agosto?")
    meet(*eight)

    with pytest.raises(UnknownTarget):
        answer(noa, question, "Soy yo")
    forged = Answer(question=question, text="No me creas")
    seal_letter(noa, LetterKind.ANSWER, forged, {noa.person, luis.person})
    meet(*eight)

    assert [message.text for message in luis.reader.messages(question)] == ["¿Cerramos en agosto?"]


def republish(node: Node, question: EntryId) -> EntryId:
    return write(Republish(question), node)


def open_question(node: Node, question: EntryId) -> tuple[str, QuestionDetail]:
    card = node.reader.card(question)
    assert card is not None
    detail = question_of(card.detail)
    assert detail is not None
    return card.text, detail


def test_the_trusted_person_puts_it_unchanged_and_the_answer_goes_back_sealed(
    eight: list[Node],
) -> None:
    carmen, marta, luis, *others = eight
    name(marta, luis, *others[:4])
    meet(*eight)
    sealed = ask(luis, "¿Cerramos\nen agosto?")
    meet(*eight)
    put = republish(marta, sealed)
    meet(*eight)
    early = pass_on_answers(marta)
    write(AnswerOfficially(put, "Solo dos semanas."), carmen)
    meet(*eight)
    (passed,), again = pass_on_answers(marta), pass_on_answers(marta)
    meet(*eight)

    assert {open_question(node, put)[0] for node in eight} == {"¿Cerramos\nen agosto?"}
    assert all(open_question(node, put)[1].unsigned for node in eight)
    assert (early, again, pass_on_answers(luis), pass_on_answers(carmen)) == ([], [], [], [])
    assert luis.reader.messages(sealed)[0].text == "Solo dos semanas."
    assert carmen.reader.message(passed) is None
    assert republish(marta, sealed) == put


def test_nothing_in_what_is_put_leads_back_to_who_asked(eight: list[Node]) -> None:
    _carmen, marta, luis, *others = eight
    name(marta, luis, *others[:4])
    meet(*eight)
    sealed = ask(luis, "¿Cerramos en agosto?")
    meet(*eight)

    put = republish(marta, sealed)

    body = bytes(marta.store.payloads([put])[put].body)
    for trace in (sealed, luis.person, luis.key.device):
        assert bytes(trace) not in body


def test_only_the_trusted_person_puts_what_was_sealed_to_her(eight: list[Node]) -> None:
    _carmen, marta, luis, noa, *others = eight
    name(marta, luis, *others, noa)
    meet(*eight)
    mine = ask(luis, "¿Cerramos en agosto?")
    forged = Question(text="¿Y yo?")
    elsewhere = seal_letter(luis, LetterKind.QUESTION, forged, {luis.person, noa.person})
    meet(*eight)

    for node, question in ((luis, mine), (noa, mine), (marta, elsewhere)):
        with pytest.raises(UnknownTarget):
            republish(node, question)
    with pytest.raises(NotAllowed):
        republish(noa, elsewhere)


def test_who_asked_has_exactly_one_follow_up(eight: list[Node]) -> None:
    _carmen, marta, luis, *others = eight
    name(marta, luis, *others[:4])
    meet(*eight)
    sealed = ask(luis, "¿Cerramos en agosto?")
    meet(*eight)
    answer(marta, sealed, "Sí")
    meet(*eight)
    answer(luis, sealed, "¿Todo el mes?")

    with pytest.raises(OutOfReach) as refusal:
        answer(luis, sealed, "¿Y en julio?")
    second = Answer(question=sealed, text="¿Y en julio?")  # by a program that does not refuse
    seal_letter(luis, LetterKind.ANSWER, second, {luis.person, marta.person})
    meet(*eight)
    answer(marta, sealed, "Casi")
    answer(marta, sealed, "Del todo")
    meet(*eight)

    assert refusal.value.facts["why"] == "one_follow_up"
    for node in (luis, marta):
        said = [message.text for message in reversed(node.reader.messages(sealed))]
        assert said == ["¿Cerramos en agosto?", "Sí", "¿Todo el mes?", "Casi", "Del todo"]


def test_what_was_sealed_is_listed_with_what_is_still_to_be_done(eight: list[Node]) -> None:
    carmen, marta, luis, *others = eight
    name(marta, luis, *others[:4])
    meet(*eight)
    sealed = ask(luis, "¿Cerramos en agosto?")
    meet(*eight)
    (came,), (went,) = marta.reader.sealed_questions(), luis.reader.sealed_questions()
    waiting = [node.reader.questions_for_me(0) for node in (marta, luis, carmen)]

    put = republish(marta, sealed)
    answer(marta, sealed, "Pregunto")
    meet(*eight)
    answer(luis, sealed, "Gracias")
    meet(*eight)
    (put_by_marta,), (put_for_luis,) = (node.reader.sealed_questions() for node in (marta, luis))

    assert (came.id, came.mine, came.other.person, came.may_put, came.may_say) == (
        sealed, False, luis.person, True, True,
    )  # fmt: skip
    assert (went.mine, went.other.person, went.may_put, went.may_say, went.put) == (
        True, marta.person, False, True, None,
    )  # fmt: skip
    assert waiting == [1, 0, 0]
    assert marta.reader.questions_for_me(0) == 0
    assert [one.text for one in put_by_marta.said] == ["Pregunto", "Gracias"]
    assert (put_by_marta.put, put_by_marta.may_put, put_by_marta.may_say) == (put, False, True)
    assert (put_for_luis.put, put_for_luis.may_say) == (put, False)
    assert [node.reader.sealed_questions() for node in (carmen, *others)] == [[]] * 6


def test_it_is_offered_from_eight_people_on(eight: list[Node]) -> None:
    carmen, *others = eight
    before = others[0].reader.unsigned_offered()
    cut(carmen, others[-1])
    meet(*eight)

    assert (before, others[0].reader.unsigned_offered()) == (True, False)
