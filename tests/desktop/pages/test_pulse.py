"""Pulso in the real window, on rows made by hand."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QColor, QGuiApplication, QImage

from support.byhand.pulse import nine, thirty, waiting
from support.byhand.rows import HandClient
from support.byhand.window import NOW, HandWindow, Windows
from support.shapes import SHAPES
from support.window import reads, wait_until
from sync.client import Pulse

PART = "Ha participado casi todo el mundo"


@pytest.fixture
def hand(tmp_path: Path) -> HandClient:
    made = HandClient(NOW)
    made.figures = nine(NOW)
    made.cards += waiting(NOW)
    return made


@pytest.fixture
def shown(windows: Windows, hand: HandClient) -> HandWindow:
    window = windows(hand, (1280, 800))
    opened(window)
    return window


def opened(window: HandWindow, finding: str = PART) -> None:
    window.press(Qt.Key.Key_7, Qt.KeyboardModifier.ControlModifier)
    window.wait_for("Pulso", QAccessible.Role.Heading)
    window.wait_for(finding, QAccessible.Role.Heading)
    window.settle()


@pytest.mark.parametrize(("size", "theme", "scale"), SHAPES)
def test_it_draws_at_every_width_in_both_themes(
    windows: Windows,
    hand: HandClient,
    size: tuple[int, int],
    theme: str,
    scale: float,
) -> None:
    window = windows(hand, size)
    window.window.app.theme = theme
    window.window.app.textScale = scale
    opened(window)
    chart = window.find(PART, QAccessible.Role.Chart)
    assert chart is not None
    assert chart.place.right() < size[0]
    assert window.find("Ahora en el patio") is None, "its charts take the rail's room"


def test_a_company_with_teams_has_a_circle_whose_arcs_light_up(
    windows: Windows, hand: HandClient
) -> None:
    hand.figures = thirty(NOW)
    window = windows(hand, (1280, 800))
    opened(window, "Quién reconoce a quién")
    before = window.grab()
    name = "Taller: ha dado 6 kudos a otros equipos y ha recibido 3"
    window.hover(name, lambda: window.grab() != before, "its arcs lit")


def test_four_people_are_told_why_there_is_nothing(windows: Windows, hand: HandClient) -> None:
    hand.figures = Pulse(4, (), (), None, ())
    window = windows(hand, (1280, 800))
    opened(window, "Pulso empieza con cinco personas")
    assert window.find("Trimestre") is None


def test_the_period_is_chosen_by_a_click(shown: HandWindow) -> None:
    shown.click("30 días")
    shown.wait_for("Los 30 días anteriores, casi todo el mundo")


def test_a_chart_is_read_as_a_table(shown: HandWindow) -> None:
    shown.click(f"Más sobre «{PART}»")
    shown.click("Ver como tabla")
    shown.wait_for("Publicaciones", QAccessible.Role.ColumnHeader)
    shown.wait_for("Semana del 23 nov, Casi todo el mundo, 9, 6, 24, 7", QAccessible.Role.Row)
    shown.press(Qt.Key.Key_Escape)
    wait_until(lambda: shown.find("Publicaciones", QAccessible.Role.ColumnHeader) is None, "closed")


def test_a_chart_is_copied(shown: HandWindow) -> None:
    QGuiApplication.clipboard().setText("")
    shown.click(f"Más sobre «{PART}»")
    shown.click("Copiar")
    wait_until(lambda: QGuiApplication.clipboard().text().startswith(PART), "the finding")


def test_the_arrows_go_from_bar_to_bar(shown: HandWindow) -> None:
    shown.click("Trimestre")
    for _ in range(8):
        shown.press(Qt.Key.Key_Tab)
        if shown.view.activeFocusItem().property("at") == 11:
            break
    shown.press(Qt.Key.Key_Left)
    assert shown.view.activeFocusItem().property("at") == 10
    assert reads(shown, "Semana del 16 nov: 22 comentarios, 6 kudos y 9 publicaciones")


def test_a_chart_is_saved_as_a_picture_without_its_menu(shown: HandWindow, tmp_path: Path) -> None:
    chart = shown.find(PART, QAccessible.Role.Grouping)
    assert chart is not None
    shown.click(f"Más sobre «{PART}»")
    shown.click("Guardar imagen")
    saved = tmp_path / "participación.png"
    shown.choose_file("Guardar imagen", saved)
    shown.wait_for(f"participación.png guardado en {tmp_path.name}")
    picture = QImage(str(saved))
    assert picture.size() == chart.place.size() * 2
    terracotta, ground = QColor("#AE4723"), QColor("#FFFDF9")
    colours = {picture.pixel(x, y) for x in range(0, picture.width(), 3)
               for y in range(0, picture.height(), 3)}  # fmt: skip
    assert {terracotta.rgb(), ground.rgb()} <= colours
    corner = {picture.pixel(x, y) for x in range(picture.width() - 90, picture.width() - 30)
              for y in range(40, 90)}  # fmt: skip
    assert corner == {ground.rgb()}
