"""Finding a card by what was added to it: answers, options, a place; and only while it stands."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from support.fold_office import CARMEN, INES, MARTA, OFFICE, START_MS, Views, person_of
from sync.content.events import Event
from sync.content.polls import Poll
from sync.content.processes import Process
from sync.content.questions import OfficialAnswer, Question
from sync.governance.state import Ruling
from sync.values import EntryId, Rank
from sync.views.fold import FoldEntry
from sync.views.rows import CardKind
from sync.views.rows_search import Hit, HitKind, Sought


def find(views: Views, words: str, **filters: Any) -> list[Hit]:  # noqa: ANN401 -- of any field
    return views.reader.find(Sought(words)._replace(**filters))


def found(views: Views, words: str) -> list[bytes]:
    """The cards with these words, by both ways of asking, which agree."""
    cards = [card.id for card in views.reader.search(words)]
    assert [hit.card for hit in find(views, words)] == cards
    return list(cards)


def asked(views: Views, *, rumour: bool = False) -> FoldEntry:
    return views.pen.write(MARTA, Question(text="¿Qué pasa con la nave?", rumour=rumour))


def answered(views: Views, question: FoldEntry, text: str, verdict: str = "") -> FoldEntry:
    act = OfficialAnswer(target=question.id, text=text, verdict=verdict)
    return views.pen.write(CARMEN, act)


@pytest.mark.parametrize("verdict", ["", "false"])
def test_a_question_or_rumour_is_found_by_its_answer(views: Views, verdict: str) -> None:
    question = asked(views, rumour=bool(verdict))
    answer = answered(views, question, "Ampliamos las instalaciones\nen febrero", verdict)
    views.fold(views.pen.profile(CARMEN, "Carmen Oliva"), question, answer)

    (hit,) = find(views, "instalacion febrero")

    assert (hit.kind, hit.card, hit.entry) == (HitKind.CARD, question.id, answer.id)
    assert (hit.card_kind, hit.author) == (CardKind.QUESTION, "Carmen Oliva")
    assert hit.text.text == "Ampliamos las instalaciones en febrero"
    assert [hit.text.text[mark.start : mark.end] for mark in hit.text.marks] == [
        "instalaciones", "febrero",
    ]  # fmt: skip
    assert found(views, "febrero") == [question.id]


def test_an_answer_whose_question_comes_later_is_found_then(views: Views) -> None:
    question = asked(views)
    views.fold(answered(views, question, "En febrero"))
    assert found(views, "febrero") == []

    views.fold(question)

    assert found(views, "febrero") == [question.id]


def test_a_card_that_has_the_words_itself_is_found_once(views: Views) -> None:
    question = asked(views)
    answers = [answered(views, question, f"La nave, {n}") for n in ("abril", "mayo")]
    views.fold(question, *answers)

    assert [hit.entry for hit in find(views, "nave")] == [question.id]
    assert [hit.entry for hit in find(views, "la abril")] == [answers[0].id]
    assert len(find(views, "abril")) == 1


def test_filters_go_by_who_answered_and_when(views: Views) -> None:
    question = asked(views)
    answer = answered(views, question, "En febrero")
    views.fold(question, answer)
    when = answer.hlc >> 16

    assert len(find(views, "febrero", person=person_of(CARMEN))) == 1
    assert find(views, "febrero", person=person_of(MARTA)) == []
    assert len(find(views, "febrero", since_ms=when, until_ms=when + 1)) == 1
    assert find(views, "febrero", until_ms=when) == []
    assert len(find(views, "febrero", kinds=frozenset({CardKind.QUESTION}))) == 1
    assert find(views, "febrero", kinds=frozenset({CardKind.ANNOUNCEMENT})) == []
    assert find(views, "febrero", channel="general") == []


def test_what_nobody_may_answer_is_not_found(views: Views) -> None:
    question = asked(views)
    act = OfficialAnswer(target=question.id, text="Palabra de intrusa")
    views.fold(question, views.pen.write(INES, act))

    assert found(views, "intrusa") == []


def test_an_announcement_is_found_by_the_answer_to_its_doubts(views: Views) -> None:
    notice = views.pen.announce(CARMEN, "Cerramos")
    before = views.pen.answer_doubts(CARMEN, notice, "Solo la tienda")
    after = views.pen.answer_doubts(CARMEN, notice, "También el almacén")
    intruder = views.pen.answer_doubts(INES, notice, "El almacén nunca")
    views.fold(notice, before, after, intruder)

    (hit,) = find(views, "almacen")

    assert (hit.card, hit.entry, hit.time_ms) == (notice.id, after.id, notice.hlc >> 16)
    assert found(views, "almacen") == [notice.id]
    assert found(views, "tienda") == []  # the newer one stands in its place
    assert found(views, "nunca") == []


def test_a_poll_is_found_by_its_options_and_an_event_by_its_place(views: Views) -> None:
    poll = Poll(
        text="¿Dónde comemos?", options=["Taberna Remigio", "Pizzería"], until_ms=START_MS * 2
    )
    event = Event(title="Cena", place="Restaurante Malabar", starts_ms=START_MS)
    entries = [views.pen.write(MARTA, poll), views.pen.write(INES, event)]
    views.fold(*entries)

    assert found(views, "remigio") == [entries[0].id]
    assert found(views, "cena malabar") == [entries[1].id]
    (hit,) = find(views, "malabar")
    assert (hit.title.text, hit.text.text) == ("Cena", "Restaurante Malabar")

    views.writer.drop({entries[0].id: person_of(MARTA), entries[1].id: person_of(INES)})

    assert found(views, "remigio") == found(views, "malabar") == []


def test_a_process_is_found_by_the_steps_of_the_version_that_holds(views: Views) -> None:
    act = Process(title="Cargar", text="1. Compuerta\n2. Vagoneta", owner=person_of(MARTA))
    first = views.pen.write(MARTA, act)
    views.fold(first)
    assert found(views, "vagoneta") == [first.id]

    act = Process(title="Cargar", text="2. Carretilla", owner=person_of(MARTA), process=first.id)
    views.fold(views.pen.write(MARTA, act))

    assert found(views, "carretilla") == [first.id]
    assert found(views, "vagoneta") == []


def test_an_answer_that_is_erased_or_hidden_is_found_no_more(views: Views) -> None:
    question, notice = asked(views), views.pen.announce(CARMEN, "Cerramos")
    answer = answered(views, question, "En febrero")
    doubts = views.pen.answer_doubts(CARMEN, notice, "El almacén")
    views.fold(question, notice, answer, doubts)
    assert (found(views, "febrero"), found(views, "almacen")) == ([question.id], [notice.id])

    ruling = Ruling(EntryId(b"h" * 32), CARMEN, Rank.ROOT)
    hidden = {answer.id: ruling, doubts.id: ruling}
    views.fold(governance=replace(OFFICE, hidden=hidden, rulings_digest=b"1"))
    assert (found(views, "febrero"), found(views, "almacen")) == ([], [])
    views.fold(governance=replace(OFFICE, hidden={}, rulings_digest=b"2"))
    assert (found(views, "febrero"), found(views, "almacen")) == ([question.id], [notice.id])

    erase = views.pen.erase(CARMEN, answer, doubts)
    views.fold(erase)
    assert (found(views, "febrero"), found(views, "almacen")) == ([], [])

    views.writer.drop({answer.id: person_of(CARMEN), doubts.id: person_of(CARMEN)})
    views.writer.sweep()
    assert b"febrero" not in views.path.read_bytes()
    assert b"almacen" not in views.path.read_bytes()


def test_a_month_leaves_the_words_that_an_announcement_was_given_later(views: Views) -> None:
    notice = views.pen.announce(CARMEN, "Cerramos")
    change = views.pen.revise(CARMEN, notice, "Abrimos el jueves")
    others = [views.pen.post(MARTA, f"Cuenco {n}") for n in range(3)]
    views.fold(*others, notice, change)
    when = notice.hlc >> 16

    hits = find(views, "jueves", since_ms=when, until_ms=when + 1)

    assert [hit.card for hit in hits] == [notice.id]
