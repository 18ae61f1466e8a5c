"""Preguntas: answering, the ledger, whom one trusts, and what came without a name."""

from __future__ import annotations

from typing import cast

import pytest
from pytestqt.qtbot import QtBot

from desktop.bridge import Bridge
from desktop.models.feed import FeedRow
from desktop.models.sealed import SealedRow
from desktop.viewmodels.answering import AnswerViewModel
from desktop.viewmodels.feed import FeedViewModel
from desktop.viewmodels.navigation import NavigationViewModel
from desktop.viewmodels.questions import QuestionsViewModel
from desktop.viewmodels.sidebar import SidebarViewModel
from support.byhand.questions import answer, question, sealed
from support.byhand.rows import DAY, HOUR, HandClient, key_of, person_id, ref
from support.models import rows_of
from sync.client import SealedQuestion
from sync.errors import NoSpace
from sync.values import EntryId, Rank
from sync.views.rows import Card


@pytest.fixture
def rumour(hand: HandClient, now: int) -> Card:
    card = question("horno", "ines", now - 9 * DAY, "Cambian el horno", rumour=True)
    hand.cards.append(card)
    return card


@pytest.fixture
def plain(hand: HandClient, now: int) -> Card:
    card = question("nomina", "ruben", now - DAY, "¿Cuándo se cobra?")
    hand.cards.append(card)
    return card


@pytest.fixture
def questions(
    hand: HandClient, bridge: Bridge, navigation: NavigationViewModel
) -> QuestionsViewModel:
    return QuestionsViewModel(hand.client, bridge, navigation)


def dialog(feed: FeedViewModel) -> AnswerViewModel | None:
    return cast("AnswerViewModel | None", feed.asked.dialog)


def opened(feed: FeedViewModel, card: Card) -> AnswerViewModel:
    feed.asked.answer(card.id.hex())
    found = dialog(feed)
    assert found is not None
    return found


def texts(feed: FeedViewModel) -> list[str]:
    return [row.text for row in rows_of(feed.cards, FeedRow)]


def sealed_rows(questions: QuestionsViewModel) -> list[SealedRow]:
    return rows_of(questions.sealed, SealedRow)


def came(hand: HandClient, questions: QuestionsViewModel, *rows: SealedQuestion) -> None:
    hand.sealed = rows
    questions.reload()


# -- the cards ------------------------------------------------------------------------


def test_the_page_shows_those_that_wait_and_the_other_tab_those_answered(
    feed: FeedViewModel, hand: HandClient, plain: Card, now: int
) -> None:
    done = question("bici", "laia", now - DAY, "¿Y las bicis?", answer("carmen", now, "Sí"))
    hand.cards.append(done)
    feed.navigation.open("questions")
    assert (feed.title, texts(feed)) == ("Preguntas", [plain.text])
    feed.navigation.only("answered")
    assert (feed.filter, texts(feed)) == ("answered", [done.text])
    feed.navigation.only("waiting")
    assert texts(feed) == [plain.text]


def test_inicio_shows_questions_among_the_others_and_filters_by_them(
    feed: FeedViewModel, plain: Card
) -> None:
    feed.reload()
    assert plain.text in texts(feed)
    assert len(texts(feed)) > 1
    feed.navigation.only("questions")
    assert (feed.place, texts(feed)) == ("home", [plain.text])


def test_one_wonders_as_well_and_takes_it_back(
    feed: FeedViewModel, hand: HandClient, plain: Card, qtbot: QtBot
) -> None:
    feed.asked.wonder(plain.id.hex(), True)
    feed.asked.wonder(plain.id.hex(), False)
    qtbot.waitUntil(lambda: len(hand.calls) == 2)
    assert hand.calls == [("me too", plain.id, True), ("me too", plain.id, False)]


def test_who_asked_says_whether_it_answers(
    feed: FeedViewModel, hand: HandClient, plain: Card, qtbot: QtBot
) -> None:
    feed.asked.sayHelped(plain.id.hex(), False)
    qtbot.waitUntil(lambda: hand.calls == [("helped", plain.id, False)])


# -- answering ------------------------------------------------------------------------


def test_an_answer_needs_words_and_closes_the_dialog_when_it_is_kept(
    feed: FeedViewModel, hand: HandClient, plain: Card, qtbot: QtBot
) -> None:
    hand.rank = Rank.OWNER
    answering = opened(feed, plain)
    assert (answering.question, answering.who, answering.ready) == (
        "¿Cuándo se cobra?", "Rubén Soto", False,
    )  # fmt: skip
    answering.text = " El día 28. "
    assert answering.ready
    answering.save()
    answering.save()
    qtbot.waitUntil(lambda: dialog(feed) is None)
    assert hand.calls == [("answer", plain.id, "El día 28.", "", "")]


def test_a_rumour_needs_a_verdict_and_one_of_later_a_day(
    feed: FeedViewModel, hand: HandClient, rumour: Card, qtbot: QtBot
) -> None:
    hand.rank = Rank.ADMIN
    answering = opened(feed, rumour)
    answering.text = "Depende de Lyon."
    ready = [answering.ready]
    for verdict in ("true", "later"):
        answering.judge(verdict)
        ready.append(answering.ready)
    answering.comeBack("2026-12-07")
    assert (ready, answering.ready) == ([False, True, False], True)
    assert answering.firstDay == "2026-11-24"
    answering.save()
    qtbot.waitUntil(lambda: bool(hand.calls))
    assert hand.calls == [("answer", rumour.id, "Depende de Lyon.", "later", "2026-12-07")]


def test_a_day_that_no_longer_applies_is_not_sent(
    feed: FeedViewModel, hand: HandClient, rumour: Card, qtbot: QtBot
) -> None:
    hand.rank = Rank.ADMIN
    answering = opened(feed, rumour)
    answering.text = "Sí."
    answering.judge("later")
    answering.comeBack("2026-12-07")
    answering.judge("true")
    answering.save()
    qtbot.waitUntil(lambda: bool(hand.calls))
    assert hand.calls == [("answer", rumour.id, "Sí.", "true", "")]


def test_an_answer_that_failed_stays_written_and_says_why(
    feed: FeedViewModel, hand: HandClient, plain: Card, qtbot: QtBot
) -> None:
    hand.rank = Rank.OWNER
    answering = opened(feed, plain)
    answering.text = "El 28."
    hand.failure = NoSpace(path="/")
    answering.save()
    qtbot.waitUntil(lambda: answering.error != "")
    assert (dialog(feed), answering.text, answering.ready) == (answering, "El 28.", True)


def test_what_was_written_is_there_again_when_the_dialog_is(
    feed: FeedViewModel, hand: HandClient, plain: Card, rumour: Card
) -> None:
    hand.rank = Rank.OWNER
    opened(feed, plain).text = "A medias"
    feed.asked.close()
    assert dialog(feed) is None
    assert opened(feed, rumour).text == ""
    assert opened(feed, plain).text == "A medias"


def test_nobody_is_shown_a_dialog_for_what_they_may_not_answer(
    feed: FeedViewModel, hand: HandClient, plain: Card, now: int
) -> None:
    mine = question("a mí", "laia", now - DAY, "¿Y la web?", to=ref("marta"))
    hand.cards.append(mine)
    feed.asked.answer(plain.id.hex())
    assert dialog(feed) is None
    feed.asked.answer(key_of("nothing").hex())
    assert dialog(feed) is None
    assert opened(feed, mine).question == "¿Y la web?"


def test_going_to_a_question_opens_its_dialog_and_coming_back_does_not(
    feed: FeedViewModel, hand: HandClient, plain: Card
) -> None:
    hand.rank = Rank.OWNER
    feed.navigation.open("questions", plain.id.hex())
    assert dialog(feed) is not None
    feed.asked.close()
    feed.navigation.open("people")
    feed.navigation.back()
    assert (feed.navigation.page, dialog(feed)) == ("questions", None)


# -- above the cards ------------------------------------------------------------------


def test_the_ledger_is_the_same_for_everybody(
    questions: QuestionsViewModel, hand: HandClient, plain: Card, now: int
) -> None:
    assert plain in hand.cards
    questions.reload()
    assert questions.figures == ["1", "0", "—", "1"]
    assert questions.figureNames[:2] == ["pregunta", "respondidas"]
    hand.cards.append(question("b", "laia", now - DAY, "¿Y?", answer("carmen", now, "Sí")))
    questions.reload()
    assert questions.figures == ["2", "1", "3 días", "1"]
    assert questions.figureNames[:2] == ["preguntas", "respondida"]
    assert questions.promise == "Gerencia promete responder en 5 días."


def test_answers_of_the_same_day_are_no_zero(
    questions: QuestionsViewModel, hand: HandClient, monkeypatch: pytest.MonkeyPatch
) -> None:
    quick = hand.ledger()._replace(answered=1, median_days=0.0)
    monkeypatch.setattr(hand, "ledger", lambda: quick)
    questions.reload()
    assert questions.figures[2] == "El mismo día"


def test_a_trusted_person_is_named_from_those_without_authority(
    questions: QuestionsViewModel, hand: HandClient, qtbot: QtBot
) -> None:
    carmen, marta = person_id("carmen").hex(), person_id("marta").hex()
    assert not {carmen, marta} & set(questions.candidates)
    assert questions.candidateNames[0] == "Nadie todavía"
    questions.name(person_id("laia").hex())
    questions.name("")
    qtbot.waitUntil(lambda: len(hand.calls) == 2)
    assert hand.calls == [("trust", person_id("laia")), ("trust", None)]


@pytest.mark.parametrize(
    ("trusts", "line"),
    [
        ("laia", "Persona de confianza: Laia Ferrer"),
        ("marta", "La persona de confianza eres tú"),
        ("", "Aún no hay persona de confianza"),
    ],
)
def test_everybody_reads_who_the_trusted_person_is(
    questions: QuestionsViewModel, hand: HandClient, trusts: str, line: str
) -> None:
    hand.trusts = person_id(trusts) if trusts else None
    questions.reload()
    assert (questions.offered, questions.trustedLine) == (True, line)


def test_the_trusted_person_puts_what_came_and_may_answer_only_who_asked(
    questions: QuestionsViewModel, hand: HandClient, now: int, qtbot: QtBot
) -> None:
    one = sealed("a", "ines", now - HOUR, "¿Por qué?")
    came(hand, questions, one)
    (shown,) = sealed_rows(questions)
    assert (shown.head, shown.may_put, shown.answer) == (
        "Inés Calatrava te pregunta sin nombre", True, "Contesta solo a Inés",
    )  # fmt: skip
    assert shown.line.startswith("Solo tú sabes de quién es.")
    questions.put(shown.key)
    questions.keepDraft(shown.key, " Lo pregunto hoy. ")
    questions.say(shown.key)
    qtbot.waitUntil(lambda: len(hand.calls) == 2)
    assert hand.calls == [("republish", one.id), ("answer", one.id, "Lo pregunto hoy.")]
    qtbot.waitUntil(lambda: sealed_rows(questions)[0].draft == "")


def test_who_asked_reads_how_it_stands_and_has_one_more_word(
    questions: QuestionsViewModel, hand: HandClient, now: int
) -> None:
    facts = {"mine": True, "may_put": False}
    waiting = sealed("a", "laia", now - HOUR, "¿Por qué?", **facts)
    put = sealed("b", "laia", now - DAY, "¿Y?", put=EntryId(key_of("b")), may_say=False, **facts)
    came(hand, questions, waiting, put)
    assert (sealed_rows(questions), questions.moreLine) == ([], "Ver lo que solo ves tú (2)")
    questions.showAll()
    first, second = sealed_rows(questions)
    assert first.head == "Tu pregunta sin nombre, a Laia Ferrer"
    assert first.line == "Solo Laia Ferrer sabe que es tuya. Aún no la ha publicado."
    assert (first.may_say, first.answer) == (True, "Añade algo más a Laia, una sola vez")
    assert second.line == "Publicada sin tu nombre. Solo Laia Ferrer sabe que es tuya."
    assert not second.may_say


def test_those_to_be_put_come_first_and_the_rest_waits_behind_a_line(
    questions: QuestionsViewModel, hand: HandClient, now: int
) -> None:
    done = [sealed(f"{n}", "ines", now - n * HOUR, f"{n}", may_put=False) for n in range(1, 5)]
    came(hand, questions, *done, sealed("x", "ruben", now - DAY, "x"))
    assert [row.text for row in sealed_rows(questions)] == ["x", "1", "2"]
    assert questions.moreLine == "Ver lo que solo ves tú (2)"
    questions.showAll()
    assert (len(sealed_rows(questions)), questions.moreLine) == (5, "")


def test_what_could_not_be_sent_stays_and_is_said(
    questions: QuestionsViewModel, hand: HandClient, now: int, qtbot: QtBot
) -> None:
    came(hand, questions, sealed("a", "ines", now - HOUR, "¿Por qué?"))
    hand.failure = NoSpace(path="/")
    key = sealed_rows(questions)[0].key
    questions.keepDraft(key, "Lo pregunto")
    questions.say(key)
    qtbot.waitUntil(lambda: questions.error != "")
    questions.reload()
    assert sealed_rows(questions)[0].draft == "Lo pregunto"
    questions.dismissError()
    assert questions.error == ""


@pytest.mark.parametrize(
    ("waiting", "says"),
    [(0, "Preguntas"), (1, "Preguntas, 1 te espera"), (4, "Preguntas, 4 te esperan")],
)
def test_the_sidebar_counts_what_waits_for_me(
    hand: HandClient, bridge: Bridge, waiting: int, says: str
) -> None:
    hand.asked_of_me = waiting
    sidebar = SidebarViewModel(hand.client, bridge, bridge)
    assert (sidebar.questionsForMe, sidebar.questionsSay) == (waiting, says)


def test_half_an_answer_is_there_when_the_dialog_opens_again(
    feed: FeedViewModel, hand: HandClient, plain: Card
) -> None:
    hand.rank = Rank.OWNER
    opened(feed, plain).text = "El viernes"
    feed.asked.close()
    assert opened(feed, plain).text == "El viernes"
