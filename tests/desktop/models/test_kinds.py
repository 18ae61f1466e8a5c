"""What cards of polls, events, people and processes say."""

from __future__ import annotations

from datetime import datetime

import pytest

from desktop.models.around import Around
from desktop.models.feed import FeedRow, feed_row
from desktop.models.kinds import event_when
from desktop.words.formatting import coming
from support.byhand.kinds import event, farewell, imported, poll, process, welcome
from support.byhand.rows import DAY, HOUR, comment, person_id
from sync.client import Card, ImportedRow
from sync.values import PersonId, text_of

NOW = int(datetime(2026, 11, 23, 10, 20).timestamp() * 1000)


def row(card: Card, me: PersonId | None = None) -> FeedRow:
    return feed_row(card, Around(NOW, 9, {}, {}, {}, me or person_id("marta")))


# -- polls --------------------------------------------------------------------------------


def test_before_one_has_voted_a_poll_shows_how_many_have_and_not_for_what() -> None:
    found = row(poll(NOW))
    assert found.choice_line == "8 de 9 han votado · Cierra el miércoles a las 10:20"
    assert (found.choice_shown, found.choice_open) == (False, True)
    assert set(found.choice_counts) == {""}
    assert set(found.choice_names) == {""}
    assert set(found.choice_shares) == {0.0}


def test_after_that_it_shows_counts_names_and_my_own() -> None:
    found = row(poll(NOW, mine=1))
    assert found.choice_counts == ("2", "5", "1")
    assert found.choice_shares == (0.25, 0.625, 0.125)
    assert found.choice_mine == (False, True, False)
    assert found.choice_names[0] == "Laia Ferrer e Inés Calatrava"
    assert found.choice_says[1] == "Viernes 18 a mediodía, 5 votos, tu voto"
    assert found.choice_line.endswith("· Puedes cambiar tu voto")


def test_one_that_is_closed_shows_all_and_takes_no_vote() -> None:
    found = row(poll(NOW, closes_ms=NOW - 20 * HOUR))
    assert (found.choice_shown, found.choice_open) == (True, False)
    assert found.choice_line == "8 de 9 han votado · Cerrada: ayer, 14:20"


@pytest.mark.parametrize("closes_ms", [NOW + DAY, NOW - DAY])
def test_a_secret_one_shows_nothing_below_five_votes_not_even_how_many(closes_ms: int) -> None:
    found = row(poll(NOW, mine=0, unnamed=True, hidden=True, closes_ms=closes_ms))
    assert found.choice_line.startswith("Se verá cuando hayan votado 5 personas")
    assert set(found.choice_counts) == {""}
    assert not found.choice_shown
    assert found.choice_mine == (True, False, False)
    assert found.chip == "Votos secretos"


def test_a_secret_one_never_says_who() -> None:
    assert set(row(poll(NOW, mine=0, unnamed=True)).choice_names) == {""}


# -- events -------------------------------------------------------------------------------


def test_an_event_says_when_where_and_who_comes() -> None:
    found = row(event(NOW, mine="yes"))
    assert found.facts == ("Jueves, 26 de noviembre, 10:20 a 12:20", "Feria de Valencia")
    assert found.choice_texts == ("Voy", "Quizá", "No puedo")
    assert found.choice_counts == ("2", "", "1")
    assert found.choice_mine == (True, False, False)
    assert found.choice_says[0] == "Voy, 2, tu respuesta"
    assert found.choice_names[2] == "Rubén Soto"
    assert found.choice_open


def test_one_that_is_over_takes_no_answer() -> None:
    found = row(event(NOW, over=True))
    assert (found.choice_open, found.choice_line) == (False, "Ya ha pasado")


def test_an_event_of_several_days_names_the_last() -> None:
    assert event_when(NOW, NOW + 2 * DAY) == (
        "Lunes, 23 de noviembre, 10:20, hasta el 25 de noviembre"
    )
    assert event_when(NOW, 0) == "Lunes, 23 de noviembre, 10:20"


# -- people -------------------------------------------------------------------------------


def test_who_is_new_is_greeted_once_and_never_by_themselves() -> None:
    found = row(welcome(NOW))
    assert (found.head, found.facts) == ("Hoy empieza Diego", ("Le acompaña Joaquín Prieto",))
    assert (found.greet_line, found.greet_mine, found.greet_may) == (
        "5 ya le han saludado", False, True,
    )  # fmt: skip
    assert row(welcome(NOW, greeted=True)).greet_mine
    assert not row(welcome(NOW), person_id("diego")).greet_may


def test_the_first_week_is_for_the_two_and_others_see_how_far_they_are() -> None:
    assert row(welcome(NOW)).choice_texts == ()
    assert row(welcome(NOW)).choice_line == "Primera semana: 1 de 2"
    found = row(welcome(NOW, mine=True))
    assert found.choice_texts == ("Conocer el horno grande", "Firmar los papeles con Amparo")
    assert found.choice_mine == (True, False)
    assert found.choice_names == ("Joaquín Prieto", "")


def test_the_next_day_nobody_begins_today() -> None:
    card = welcome(NOW)
    assert row(card._replace(time_ms=NOW - DAY)).head == "Diego está con nosotros"


@pytest.mark.parametrize(
    ("day", "head"),
    [
        ("2026-11-27", "El 27 de noviembre es el último día de Laia"),
        ("2026-11-23", "El 23 de noviembre es el último día de Laia"),
        ("2026-11-22", "Laia ya no está"),
        ("", "Laia se queda"),
    ],
)
def test_who_goes_is_said_with_the_last_day(day: str, head: str) -> None:
    assert row(farewell(NOW, day)).head == head


# -- processes ----------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("review", "orphan", "facts"),
    [
        ("", False, ("Lo lleva Joaquín Prieto",)),
        ("2026-12-20", False, ("Lo lleva Joaquín Prieto", "Se revisa el 20 de diciembre")),
        ("2026-11-23", False, ("Lo lleva Joaquín Prieto", "Toca ver si sigue siendo verdad")),
        ("", True, ("Se ha quedado sin nadie que lo lleve",)),
    ],
)
def test_a_process_says_who_looks_after_it_and_until_when_it_holds(
    review: str, orphan: bool, facts: tuple[str, ...]
) -> None:
    found = row(process(NOW, review=review, orphan=orphan))
    assert (found.head, found.facts) == ("Encender los hornos", facts)


# -- dates --------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("after", "line"),
    [
        (HOUR, "hoy a las 11:20"),
        (DAY, "mañana a las 10:20"),
        (2 * DAY, "el miércoles a las 10:20"),
        (10 * DAY, "el 3 dic a las 10:20"),
    ],
)
def test_what_is_to_come_is_said_as_people_do(after: int, line: str) -> None:
    assert coming(NOW + after, NOW) == line


# -- what was brought in ------------------------------------------------------------------


def test_what_was_imported_is_by_a_name_and_not_by_a_person() -> None:
    found = row(imported(NOW))
    assert (found.kind, found.author, found.person) == ("imported", "Pilar Sanz", "")
    assert found.head == "Importado de Workplace por Carmen Oliva"
    assert found.subject == text_of(person_id("carmen"))
    assert found.says == (
        "Pilar Sanz, según Workplace, 19 oct 2025: Ya está el suelo de la nave nueva."
    )


def test_imported_thanks_name_whom_they_are_to() -> None:
    found = row(imported(NOW, to=("Julián Mora", "Eva")))
    assert found.author == "Pilar Sanz da las gracias a Julián Mora y Eva"


def test_comments_from_there_come_before_ours_and_are_by_nobody_here() -> None:
    card = imported(NOW)._replace(comments=(comment("ines", NOW - HOUR, "Qué tiempos"),))
    found = row(card)
    assert found.comment_authors == ("Julián Mora", "Inés Calatrava")
    assert found.comment_people == ("", text_of(person_id("ines")))
    assert (found.comment_count, found.comments_line) == (2, "2 comentarios")


def test_of_many_comments_from_there_the_last_are_shown() -> None:
    card = imported(NOW, comments=4)
    found = row(card)
    assert found.comment_texts == ("Comentario 2", "Comentario 3")
    assert (len(found.comment_texts), found.more_line) == (2, "Ver comentarios anteriores (2)")
    whole = Around(NOW, 9, {}, {text_of(card.id): []}, {}, person_id("marta"))
    assert len(feed_row(card, whole).comment_texts) == 4


def test_of_those_that_are_not_here_it_says_that_there_are_more() -> None:
    card = imported(NOW, comments=4)
    detail = card.detail
    assert isinstance(detail, ImportedRow)
    found = row(card._replace(detail=detail._replace(earlier=True)))
    assert (found.comments_line, found.more_line) == (
        "Más de 4 comentarios", "Ver comentarios anteriores",
    )  # fmt: skip
