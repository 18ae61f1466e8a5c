"""Pulso in words: the findings, the tables, and what is not told."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import QLocale
from PySide6.QtGui import QGuiApplication

from desktop.bridge import Bridge
from desktop.models.pulse import BarRow, OpenRow, ReachRow, TableLine, TeamRow, ValueRow
from desktop.viewmodels.navigation import PAGES, NavigationViewModel, Page
from desktop.viewmodels.pulse import PulseViewModel
from desktop.words import pulse as words
from support.byhand.pulse import ALL, FEW, NEARLY, NOBODY, nine, thirty, waiting
from support.byhand.rows import DAY, HandClient
from support.models import rows_of
from support.window import wait_until
from sync.client import CompanyValue, Pulse, Reach, Share, WithheldRow
from sync.errors import Removed
from sync.values import DeviceId, Rank
from sync.views.rows_pulse import ShareKind

HELD_BACK = WithheldRow(DeviceId(bytes(32)), "Diego Roca", 2, ("Carmen Oliva",))


@pytest.fixture
def model(hand: HandClient, bridge: Bridge, now: int) -> PulseViewModel:
    hand.figures = nine(now)
    hand.cards += waiting(now)
    return shown(hand, bridge)


def shown(hand: HandClient, bridge: Bridge) -> PulseViewModel:
    bridge.start()
    navigation = NavigationViewModel(hand.client, bridge, bridge)
    navigation.open("pulse")
    made = PulseViewModel(hand.client, bridge, navigation)
    wait_until(lambda: made.loaded, "Pulso")
    return made


def bars(model: PulseViewModel) -> list[BarRow]:
    return rows_of(model.bars, BarRow)


def table(model: PulseViewModel) -> list[tuple[str, ...]]:
    return [row.columns for row in rows_of(model.table, TableLine)]


def test_each_block_says_what_it_found(model: PulseViewModel) -> None:
    assert (model.partTitle, model.partLine) == (
        "Ha participado casi todo el mundo",
        "El trimestre anterior, casi todo el mundo",
    )
    assert (model.thanksTitle, model.thanksLine) == (
        "Lo que más se agradece: Cuidar el detalle",
        "42 kudos",
    )
    assert model.reachTitle == "A un anuncio le falta más de media empresa"
    assert (model.openTitle, model.openLine) == (
        "Tres preguntas sin respuesta",
        "Lo normal aquí: contestar en 3 días",
    )


def test_a_bar_tells_what_was_written_unless_fewer_than_five_wrote(model: PulseViewModel) -> None:
    rows = bars(model)

    assert len(rows) == 12
    assert (rows[-1].posts, rows[-1].kudos, rows[-1].comments) == (9, 6, 24)
    assert rows[-1].says == "Semana del 23 nov: 24 comentarios, 6 kudos y 9 publicaciones"
    assert (rows[2].told, rows[2].posts, rows[2].comments) == (False, 0, 0)
    assert rows[2].says == "Semana del 21 sept: menos de cinco personas, no se cuenta"
    assert rows[4].says == "Semana del 5 oct: nadie escribió nada"
    assert model.top == 40


def test_another_period_is_read_and_said(hand: HandClient, model: PulseViewModel) -> None:
    model.choose("month")
    wait_until(lambda: len(bars(model)) == 5, "five weeks")

    assert model.partLine == "Los 30 días anteriores, casi todo el mundo"
    assert all(row.tick for row in bars(model))
    model.choose("never")
    assert model.period == "month"


def test_in_a_company_of_four_there_is_nothing_to_see(hand: HandClient, bridge: Bridge) -> None:
    hand.figures = Pulse(4, (), (), None, ())
    model = shown(hand, bridge)

    assert model.tooFew
    assert not bars(model)
    assert (model.partTitle, model.openLine) == ("", "")


@pytest.mark.parametrize(
    ("days", "line"),
    [
        (2, "Vuelve en 4 semanas: aún hay poco que contar."),
        (17, "Vuelve en 2 semanas: aún hay poco que contar."),
        (25, "Vuelve la semana que viene: aún hay poco que contar."),
        (28, ""),
    ],
)
def test_a_young_company_is_told_when_to_come_back(days: int, line: str) -> None:
    assert words.wait_line(days * DAY) == line


def test_what_has_not_arrived_is_said(hand: HandClient, model: PulseViewModel) -> None:
    assert model.behind == ""
    assert words.behind_line(2, 5) == "Faltan datos de 2 equipos"
    assert words.behind_line(1, 0) == "Faltan datos de 1 equipo"
    assert words.behind_line(0, 12) == "Están llegando 12 cambios, que aún no se cuentan"


def test_a_device_that_is_behind_says_so(
    hand: HandClient, bridge: Bridge, now: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    network = replace(hand.network(), withheld=(HELD_BACK, HELD_BACK))
    monkeypatch.setattr(hand, "network", lambda: network)
    hand.figures = nine(now)

    assert shown(hand, bridge).behind == "Faltan datos de 2 equipos"


def test_under_four_teams_there_is_a_wall_and_from_then_on_a_circle(
    hand: HandClient, bridge: Bridge, now: int, model: PulseViewModel
) -> None:
    values = rows_of(model.values, ValueRow)
    assert not model.circle
    assert [(row.name, row.line) for row in values][::4] == [
        ("Cuidar el detalle", "18 kudos"), ("Sin valor", "2 kudos"),
    ]  # fmt: skip

    hand.figures = thirty(now)
    bridge.refresh(frozenset({"feed"}))
    wait_until(lambda: model.circle, "the circle")
    teams = rows_of(model.teams, TeamRow)
    assert teams[3].says == "Taller: ha dado 6 kudos a otros equipos y ha recibido 3"
    assert model.thanksLine == "42 kudos. Taller ha dado las gracias a Tienda online 6 veces."
    assert not model.cells


def test_reach_is_told_in_cells_and_words(model: PulseViewModel) -> None:
    rows = rows_of(model.reach, ReachRow)

    assert len(rows) == 5
    assert (rows[1].first, rows[1].read, rows[1].untold, rows[1].of) == (1, 4, 3, 9)
    assert rows[1].line == "Casi todo el mundo"
    assert rows[4].line == "Menos de cinco"
    assert rows[1].says == (
        "Revisión médica: lo ha leído casi todo el mundo; el primer día, menos de cinco personas"
    )


@pytest.mark.parametrize(
    ("reads", "title", "line"),
    [
        ([(ALL, ALL)], "Los anuncios llegan a todo el mundo",
         "Todo el mundo los lee el primer día"),
        ([(ALL, NEARLY), (NEARLY, NEARLY)], "Los anuncios llegan a casi todo el mundo",
         "Casi todo el mundo los lee el primer día"),
        ([(Share(ShareKind.EXACT, 80), Share(ShareKind.EXACT, 60))],
         "Los anuncios llegan a la mayoría", "La mayoría los lee el primer día"),
        ([(FEW, NOBODY), (NOBODY, NOBODY)], "A 2 anuncios les falta más de media empresa",
         "Hay quien tarda más de un día en leerlos"),
        ([], "Ningún anuncio ha pedido confirmación", "Aquí se verá a cuánta gente llegan."),
    ],
)  # fmt: skip
def test_the_finding_about_reach_is_that_of_the_last_one(
    reads: list[tuple[Share, Share]], title: str, line: str
) -> None:
    reach = [Reach("Cerramos", read, first) for read, first in reads]

    assert (words.reach_title(reach), words.reach_line(reach)) == (title, line)


def test_the_question_that_waits_longest_comes_first_and_late_is_late(
    model: PulseViewModel,
) -> None:
    rows = rows_of(model.open, OpenRow)

    assert [(row.line, row.age, row.late) for row in rows] == [
        ("Sin nombre · 3 más se lo preguntan", "Hace 6 días", True),
        ("Youssef El Amrani", "Hace 4 días", True),
    ]
    assert "Laia" not in rows[0].says


@pytest.mark.parametrize(
    ("rank", "mine"), [(Rank.MEMBER, [False, True]), (Rank.OWNER, [True, True])]
)
def test_only_who_may_answer_has_the_button(
    hand: HandClient,
    bridge: Bridge,
    now: int,
    monkeypatch: pytest.MonkeyPatch,
    rank: Rank,
    mine: list[bool],
) -> None:
    monkeypatch.setitem(PAGES, "questions", Page("PeoplePage.qml"))
    hand.rank, hand.figures = rank, nine(now)
    hand.cards += waiting(now)
    rows = rows_of(shown(hand, bridge).open, OpenRow)

    assert [row.mine for row in rows] == mine


def test_every_block_is_also_a_table(model: PulseViewModel) -> None:
    model.tabulate("part")
    assert model.tableNames[0] == "Cuándo"
    assert table(model)[0] == ("Semana del 23 nov", "Casi todo el mundo", "9", "6", "24", "7")
    assert table(model)[9] == ("Semana del 21 sept", "Menos de cinco", "-", "-", "-", "-")
    model.tabulate("thanks")
    assert table(model)[0] == ("Cuidar el detalle", "18")
    model.tabulate("reach")
    assert len(table(model)) == 6
    model.tabulate("open")
    assert table(model)[2] == ("¿Vamos a cambiar la cafetera?", "Rubén Soto", "Hace 2 días")
    assert model.tableTitle == model.openTitle


def test_a_table_is_copied_with_its_finding(model: PulseViewModel) -> None:
    model.copy("thanks")

    assert QGuiApplication.clipboard().text().splitlines()[:4] == [
        "Lo que más se agradece: Cuidar el detalle", "", "Valor\tKudos", "Cuidar el detalle\t18",
    ]  # fmt: skip


def test_nobody_is_named_but_who_asks_by_name(model: PulseViewModel) -> None:
    said = repr([bars(model), rows_of(model.reach, ReachRow), model.thanksLine])

    assert not any(name in said for name in ("Inés", "Carmen", "Rubén", "Laia", "Joaquín"))


def test_who_was_removed_keeps_what_is_shown(
    hand: HandClient, bridge: Bridge, model: PulseViewModel, monkeypatch: pytest.MonkeyPatch
) -> None:
    def gone() -> None:
        raise Removed(action="read", needs="", when_ms=0)

    monkeypatch.setattr(hand, "me", gone)
    read: list[bool] = []
    model.reload()
    bridge.run(lambda: None, lambda _none: read.append(True))
    wait_until(lambda: bool(read), "the worker")

    assert model.partTitle == "Ha participado casi todo el mundo"


def test_months_are_named_by_their_language(now: int) -> None:
    assert (words.span_tick("2026-11"), words.span_name("2026-11")) == ("nov", "Noviembre de 2026")
    QLocale.setDefault(QLocale("en_GB"))
    assert words.span_tick("2026-11") == "Nov"


@pytest.mark.parametrize(
    ("times", "title"),
    [
        ((3, 2, 2), "Lo que más se agradece: Uno"),
        ((2, 2, 1), "Lo que más se agradece: Uno y Dos"),
        ((2, 2, 2), "Lo que se agradece aquí"),
    ],
)
def test_no_value_is_said_to_be_the_most_where_three_are(
    times: tuple[int, ...], title: str
) -> None:
    names = ("Uno", "Dos", "Tres")
    values = [
        (CompanyValue(name, name, ""), count) for name, count in zip(names, times, strict=True)
    ]
    assert words.thanks_title([*values, (None, 9)], circle=False) == title
