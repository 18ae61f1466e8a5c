"""The directory: whom it finds and why, whose profile is shown, who is here."""

from __future__ import annotations

import pytest
from pytestqt.qtbot import QtBot

from desktop.bridge import Bridge
from desktop.models.profile import ColleagueRow, FactRow, ThanksRow, ValueTile
from desktop.viewmodels.navigation import NavigationViewModel
from desktop.viewmodels.people import PeopleViewModel
from support.byhand.rows import DAY, HOUR, HandClient, key_of, person_id
from support.models import page_of, rows_of
from sync.client import AwayRow, MissingRow
from sync.errors import NoSpace
from sync.values import DeviceId, text_of


def key(short: str) -> str:
    return text_of(person_id(short))


def change(hand: HandClient, short: str, **facts: object) -> None:
    hand.rows = [
        row._replace(**facts) if row.person == person_id(short) else row  # type: ignore[arg-type]  # facts by name
        for row in hand.rows
    ]


@pytest.fixture
def hand(hand: HandClient) -> HandClient:
    change(hand, "ines", skills=("Esmaltes sin plomo", "Pruebas de color"), phone="Ext. 14")
    return hand


@pytest.fixture
def people(navigation: NavigationViewModel) -> PeopleViewModel:
    return page_of(navigation, "people", PeopleViewModel)


def rows(people: PeopleViewModel) -> list[ColleagueRow]:
    return rows_of(people.rows, ColleagueRow)


def lines(model: object) -> list[str]:
    return [row.text for row in rows_of(model, FactRow)]


def test_everybody_is_listed_by_name_with_job_and_the_first_is_shown(
    people: PeopleViewModel, qtbot: QtBot
) -> None:
    qtbot.waitUntil(lambda: people.line == "9 en Cerámicas Oliva, 6 aquí ahora")
    shown = rows(people)
    assert [row.title for row in shown[:3]] == ["Amparo Gil", "Carmen Oliva", "Diego Navas"]
    assert shown[1].says == "Carmen Oliva, Gerencia, aquí ahora"
    assert next(row.line for row in shown if row.key == key("marta")) == "Tienda online · Tú"
    assert (people.current, people.profile.name, people.opened) == (0, "Amparo Gil", False)


@pytest.mark.parametrize(
    ("words", "found", "line"),
    [
        ("ines", ["Inés Calatrava"], "Diseño y esmaltes"),
        ("hornos", ["Joaquín Prieto"], "Maestro de hornos"),
        ("PLOMO", ["Inés Calatrava"], "Pregúntale sobre: Esmaltes sin plomo"),
        ("prueba col", ["Inés Calatrava"], "Pregúntale sobre: Pruebas de color"),
    ],
)
def test_a_search_finds_by_name_job_or_skill_and_says_by_which_skill(
    people: PeopleViewModel, words: str, found: list[str], line: str
) -> None:
    people.words = words
    assert [row.title for row in rows(people)] == found
    assert rows(people)[0].line == line
    assert people.nobody == ""


def test_a_search_that_finds_nobody_says_so_and_leaves_the_profile(
    people: PeopleViewModel,
) -> None:
    people.words = "torno eléctrico"
    assert (rows(people), people.nobody) == ([], "Nadie con «torno eléctrico» en la ficha")
    assert (people.current, people.profile.name) == (-1, "Amparo Gil")


def test_whoever_one_goes_to_is_shown_and_the_list_turns_without_a_step_back(
    people: PeopleViewModel, navigation: NavigationViewModel
) -> None:
    navigation.open("home")
    navigation.open("people", key("laia"))
    assert (people.profile.name, people.opened) == ("Laia Ferrer", True)
    people.choose(people.current + 1)
    assert (people.profile.name, navigation.subject) == ("Marta Ruiz", key("marta"))
    people.close()
    assert (people.opened, people.profile.name) == (False, "Marta Ruiz")
    navigation.back()
    assert navigation.page == "home"


def test_my_own_profile_is_not_to_be_thanked_or_asked(
    people: PeopleViewModel, navigation: NavigationViewModel
) -> None:
    navigation.open("people", key("marta"))
    profile = people.profile
    assert (profile.mine, profile.colleague, profile.presence) == (True, False, "Aquí ahora")
    assert (profile.tilesTitle, profile.noThanks) == (
        "Tu azulejería", "Todavía ninguno este año.",
    )  # fmt: skip


def test_somebody_who_left_is_still_somebody_and_nothing_can_be_sent(
    people: PeopleViewModel, navigation: NavigationViewModel, hand: HandClient
) -> None:
    gone = next(row for row in hand.rows if row.person == person_id("youssef"))
    hand.rows.remove(gone)
    hand.gone = [gone._replace(removed=True)]
    navigation.open("people", key("youssef"))
    profile = people.profile
    assert (profile.name, profile.job) == ("Youssef El Amrani", "Ya no está en Cerámicas Oliva")
    assert (profile.colleague, profile.presence, people.current) == (False, "", -1)


def seen(hand: HandClient, short: str, seen_ms: int) -> None:
    hand.missing = (
        MissingRow(DeviceId(key_of("device")), person_id(short), "", "", "", seen_ms, "unmet"),
    )


@pytest.mark.parametrize(
    ("ago_ms", "words"),
    [
        (20 * 60_000, "Aquí esta mañana"),  # it is Monday, 10:20
        (18 * HOUR, "Aquí ayer por la tarde"),
        (24 * HOUR, "Aquí ayer por la mañana"),
        (4 * DAY, "Sin noticias desde el jueves"),
        (20 * DAY, "Sin noticias desde el 3 nov"),
    ],
)
def test_who_is_not_here_was_by_half_days_and_never_by_the_clock(
    people: PeopleViewModel, navigation: NavigationViewModel, hand: HandClient, qtbot: QtBot,
    now: int, ago_ms: int, words: str,
) -> None:  # fmt: skip
    seen(hand, "ruben", now - ago_ms)
    navigation.open("people", key("ruben"))
    qtbot.waitUntil(lambda: people.profile.presence == words)
    assert not people.profile.here


def test_of_whom_nothing_is_known_nothing_is_said(
    people: PeopleViewModel, navigation: NavigationViewModel, hand: HandClient, qtbot: QtBot
) -> None:
    seen(hand, "ruben", 0)
    navigation.open("people", key("ruben"))
    qtbot.waitUntil(lambda: people.line.endswith("6 aquí ahora"))
    assert people.profile.presence == ""


def test_who_is_near_is_here_and_where(
    people: PeopleViewModel, navigation: NavigationViewModel, qtbot: QtBot
) -> None:
    navigation.open("people", key("ines"))
    qtbot.waitUntil(lambda: people.profile.presence == "Aquí ahora · Taller, mesa de esmaltes")
    assert people.profile.here


def test_who_said_to_be_away_is_away_until_when(
    people: PeopleViewModel, navigation: NavigationViewModel, hand: HandClient
) -> None:
    change(hand, "ruben", away=AwayRow("2026-11-20", "2026-11-27", "Feria de Lyon"))
    navigation.open("people", key("ruben"))
    assert people.profile.presence == "Fuera hasta el viernes"
    assert lines(people.profile.notes) == ["Fuera hasta el viernes: Feria de Lyon"]


@pytest.mark.parametrize(
    ("facts", "said"),
    [
        ({"away": AwayRow("2026-12-07", "2026-12-11", "")},
         ["Fuera desde el 7 de diciembre hasta el 11 de diciembre"]),
        ({"away": AwayRow("2026-11-02", "2026-11-06", "Vacaciones")}, []),
        ({"leaving": "2026-11-30"}, ["Último día aquí: el 30 de noviembre"]),
        ({"birthday": "11-23"}, ["Cumple años hoy"]),
        ({"birthday": "11-25"}, ["Cumple años el miércoles"]),
        ({"birthday": "11-30"}, []),
        ({"since": "2025-11-24"}, ["Cumple 1 año aquí mañana"]),
        ({"since": "2014-11-27"}, ["Cumple 12 años aquí el viernes"]),
        ({"since": "2026-11-16"}, ["Acaba de llegar"]),
    ],
)  # fmt: skip
def test_what_these_days_bring_is_said(
    people: PeopleViewModel, navigation: NavigationViewModel, hand: HandClient,
    facts: dict[str, object], said: list[str],
) -> None:  # fmt: skip
    change(hand, "ruben", **facts)
    navigation.open("people", key("ruben"))
    assert lines(people.profile.notes) == said


def test_the_contact_has_a_line_for_what_is_known_and_none_for_the_rest(
    people: PeopleViewModel, navigation: NavigationViewModel, hand: HandClient
) -> None:
    change(hand, "ines", since="2019-03-04", birthday="02-29", languages=("valenciano", "inglés"))
    navigation.open("people", key("ines"))
    facts = rows_of(people.profile.facts, FactRow)
    assert [(row.text, bool(row.copies)) for row in facts] == [
        ("Ext. 14", True),
        ("Taller, mesa de esmaltes", True),
        ("valenciano e inglés", False),
        ("Aquí desde marzo de 2019", False),
        ("29 de febrero", False),
    ]
    change(hand, "ines", phone="", place="", since="", birthday="", languages=())
    people.reload()
    assert people.profile.factCount == 0


def test_the_tiles_of_the_year_are_lit_by_thanks_and_count_nothing(
    people: PeopleViewModel, navigation: NavigationViewModel
) -> None:
    navigation.open("people", key("ruben"))
    profile = people.profile
    tiles = rows_of(profile.tiles, ValueTile)
    assert [row.name for row in tiles if row.tile] == ["Cuidar el detalle"]
    assert [row.says for row in tiles[:2]] == [
        "Cuidar el detalle", "Compañerismo, todavía ninguno",
    ]  # fmt: skip
    assert profile.band == "detalle"
    (thanks,) = rows_of(profile.thanks, ThanksRow)
    assert thanks.author == "De Laia Ferrer"
    assert (thanks.line, thanks.person) == ("Cuidar el detalle · Hoy", key("laia"))
    profile.chooseValue("detalle")
    assert rows_of(profile.tiles, ValueTile)[0].selected


def test_who_has_no_skills_and_no_thanks_is_told_of_kindly(
    people: PeopleViewModel, navigation: NavigationViewModel
) -> None:
    navigation.open("people", key("diego"))
    assert people.profile.noSkills == "Diego aún no ha contado qué se le puede preguntar."
    assert people.profile.noThanks == "Todavía ninguno este año. ¿Le debes uno?"
    assert people.profile.band == ""


def test_a_question_goes_to_that_person_and_what_fails_is_said(
    people: PeopleViewModel, navigation: NavigationViewModel, hand: HandClient, qtbot: QtBot
) -> None:
    navigation.open("people", key("ines"))
    hand.failure = NoSpace(path="/")
    people.profile.ask("¿Cuándo sale el verde?")
    qtbot.waitUntil(lambda: people.profile.error.startswith("No queda sitio"))
    hand.failure = None
    people.profile.ask("  ¿Cuándo sale el verde?  ")
    with qtbot.waitSignal(people.profile.asked):
        pass
    assert hand.calls == [("ask", "¿Cuándo sale el verde?", False, person_id("ines"))]


def test_what_changes_elsewhere_shows_at_once(
    people: PeopleViewModel, navigation: NavigationViewModel, hand: HandClient, bridge: Bridge
) -> None:
    navigation.open("people", key("ines"))
    change(hand, "ines", job="Jefa de esmaltes")
    bridge.changed.emit(frozenset({"people"}))
    assert people.profile.job == "Jefa de esmaltes"


def test_a_button_to_write_to_somebody_waits_for_its_page(people: PeopleViewModel) -> None:
    from desktop.viewmodels.navigation import PAGES

    assert people.messages is ("messages" in PAGES)
