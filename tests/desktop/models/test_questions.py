"""How a question's card reads."""

from __future__ import annotations

from datetime import datetime

import pytest

from desktop.models.around import Around
from desktop.models.feed import FeedRow, feed_row
from support.byhand.questions import answer, question
from support.byhand.rows import DAY, HOUR, MINUTE, person_id, ref, refs
from sync.values import Rank
from sync.views.rows import Card

NOW = int(datetime(2026, 11, 23, 10, 20).timestamp() * 1000)


def row(card: Card, me: str = "marta", rank: Rank = Rank.MEMBER) -> FeedRow:
    jobs = {person_id("carmen"): "Gerencia"}
    return feed_row(card, Around(NOW, 9, {}, {}, {}, person_id(me), rank, jobs))


def test_one_without_a_name_names_only_the_person_who_knows() -> None:
    shown = row(question("una", "laia", NOW - DAY, "¿Abrimos?", unsigned=True))
    assert (shown.asked_head, shown.asked_chip, shown.nameless) == (
        "Pregunta sin nombre", "Radio Pasillo", True,
    )  # fmt: skip
    assert shown.asked_line == "Ayer, 10:20 · por medio de Laia Ferrer"


def test_a_rumour_and_a_question_to_somebody_say_what_they_are() -> None:
    rumour = row(question("una", "ines", NOW - HOUR, "Cerramos", rumour=True))
    asked = row(question("dos", "ines", NOW - HOUR, "¿Y el horno?", to=ref("joaquin")))
    both = row(question("tres", "ines", NOW - HOUR, "x", rumour=True, to=ref("joaquin")))
    assert (rumour.asked_head, rumour.asked_chip) == ("Inés Calatrava", "Se comenta…")
    assert asked.asked_chip == "Pregunta a Joaquín Prieto"
    assert both.asked_line == "Hace 1 h · a Joaquín Prieto"


def test_who_wonders_the_same_is_counted_now_and_then() -> None:
    waiting = row(question("una", "ines", NOW - DAY, "x", me_too=refs("laia")))
    done = answer("carmen", NOW, "Sí")
    answered = row(question("dos", "ines", NOW - DAY, "x", done, me_too=refs("laia", "ruben")))
    assert waiting.asked_line.endswith("1 persona se pregunta lo mismo")
    assert answered.asked_line.endswith("2 se preguntaban lo mismo")


@pytest.mark.parametrize(
    ("asked", "line", "late"),
    [
        (HOUR, "Espera respuesta desde hoy · prometida en 5 días", False),
        (DAY, "Espera respuesta desde hace 1 día · prometida en 5 días", False),
        (5 * DAY + HOUR, "Espera respuesta desde hace 5 días, más de lo prometido", True),
        (6 * DAY, "Espera respuesta desde hace 6 días, 1 día más de lo prometido", True),
        (9 * DAY, "Espera respuesta desde hace 9 días, 4 días más de lo prometido", True),
    ],
)
def test_the_clock_counts_the_days_against_the_promise(asked: int, line: str, late: bool) -> None:
    shown = row(question("una", "ines", NOW - asked, "x"))
    assert (shown.clock_line, shown.clock_late, shown.answered) == (line, late, False)


@pytest.mark.parametrize(
    ("took", "line"),
    [
        (HOUR, "Respondida el mismo día"),
        (DAY, "Respondida en 1 día"),
        (3 * DAY, "Respondida en 3 días"),
        (8 * DAY, "Respondida en 8 días, más de lo prometido"),
    ],
)
def test_an_answer_says_how_long_it_took_and_is_not_alarming_any_more(took: int, line: str) -> None:
    said = answer("carmen", NOW - 10 * DAY + took, "Sí")
    shown = row(question("una", "ines", NOW - 10 * DAY, "x", said))
    assert (shown.clock_line, shown.clock_late, shown.answered) == (line, False, True)


def test_what_cannot_be_said_yet_says_when_it_comes_back() -> None:
    said = answer("carmen", NOW - DAY, "Depende", "later", "2027-01-14")
    shown = row(question("una", "ines", NOW - 2 * DAY, "x", said, rumour=True))
    assert (shown.clock_line, shown.answer_verdict) == (
        "Vuelve sola el 14 ene 2027", "Aún no se puede decir",
    )  # fmt: skip
    assert not shown.answered


def test_the_newest_answer_stands_with_its_job_and_the_others_are_behind_it() -> None:
    new = answer("carmen", NOW - 68 * MINUTE, "Sí", "true")
    old = answer("amparo", NOW - 2 * DAY, "No", "false")
    shown = row(question("una", "ines", NOW - 4 * DAY, "x", new, old, rumour=True))
    assert (shown.answer_author, shown.answer_line) == ("Carmen Oliva", "Gerencia · hace 1 h")
    assert (shown.answer_text, shown.answer_verdict) == ("Sí", "Es verdad")
    assert shown.earlier_line == "Ver 1 respuesta anterior"
    assert shown.earlier_heads == ("Amparo Gil · sábado, 10:20 · No es verdad",)
    assert shown.earlier_texts == ("No",)


@pytest.mark.parametrize(
    ("me", "rank", "to", "may"),
    [
        ("carmen", Rank.OWNER, None, True),
        ("amparo", Rank.ADMIN, "joaquin", True),
        ("joaquin", Rank.MEMBER, "joaquin", True),
        ("laia", Rank.MEMBER, "joaquin", False),
        ("laia", Rank.MEMBER, None, False),
    ],
)
def test_those_who_run_it_answer_and_who_was_asked(
    me: str, rank: Rank, to: str | None, may: bool
) -> None:
    card = question("una", "ines", NOW - DAY, "x", to=ref(to) if to else None)
    assert row(card, me, rank).may_answer is may


def test_nobody_wonders_about_their_own_unless_they_put_it_for_somebody() -> None:
    mine = question("una", "marta", NOW - DAY, "x")
    for_somebody = question("dos", "marta", NOW - DAY, "x", unsigned=True)
    others = question("tres", "ines", NOW - DAY, "x")
    assert [row(card).wonder_may for card in (mine, for_somebody, others)] == [False, True, True]


def test_who_asked_is_asked_whether_it_answers_and_the_others_read_it() -> None:
    said = answer("carmen", NOW, "Sí")
    card = question("una", "marta", NOW - DAY, "x", said, helped=False)
    mine, seen = row(card), row(card, "ines")
    assert (mine.helped_may, mine.helped, mine.helped_line) == (
        True, "no", "¿Responde a lo que preguntabas?",
    )  # fmt: skip
    assert (seen.helped_may, seen.helped_line) == (False, "Quien preguntó dice que no le responde.")
    assert row(question("dos", "marta", NOW - DAY, "x")).helped_line == ""


def test_a_screen_reader_hears_question_and_answer_as_one_sentence() -> None:
    said = answer("carmen", NOW, "Lo miramos.")
    unsigned = row(question("una", "laia", NOW - DAY, "¿Abrimos?", said, unsigned=True))
    waiting = row(question("dos", "ines", NOW - HOUR, "¿Y el horno?"))
    assert unsigned.says == (
        "Pregunta sin nombre, ayer, 10:20: ¿Abrimos? Respuesta oficial de Carmen Oliva: Lo miramos."
    )
    assert waiting.says == (
        "Pregunta de Inés Calatrava, hace 1 h: ¿Y el horno? "
        "Espera respuesta desde hoy · prometida en 5 días."
    )
