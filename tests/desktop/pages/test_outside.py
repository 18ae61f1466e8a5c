"""«Para contar fuera» in the real window, on rows made by hand."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QGuiApplication

from support.byhand.outside import POST, four
from support.byhand.rows import HandClient
from support.byhand.window import NOW, HandWindow, Windows
from support.shapes import SHAPES
from support.window import wait_until
from sync.values import text_of

TEXT = "Nuestro verde oliva nuevo ya ha salido del horno."


@pytest.fixture
def hand(tmp_path: Path) -> HandClient:
    made = HandClient(NOW)
    made.cards += four(NOW)
    return made


@pytest.fixture
def shown(windows: Windows, hand: HandClient) -> HandWindow:
    return windows(hand, (1280, 1400))


@pytest.mark.parametrize(("size", "theme", "scale"), SHAPES)
def test_the_page_and_its_dialogs_draw_at_every_width_in_both_themes(
    windows: Windows,
    hand: HandClient,
    size: tuple[int, int],
    theme: str,
    scale: float,
) -> None:
    hand.speaks = True
    window = windows(hand, size)
    window.window.app.theme = theme
    window.window.app.textScale = scale
    window.navigation.open("outside")
    window.wait_for("Para contar fuera", QAccessible.Role.Heading)
    window.settle()
    for subject, dialog in (
        (text_of(hand.outside_pieces()[0].id), "Compartir fuera"),
        (f"from {text_of(POST)}", "Dar visto bueno para fuera"),
    ):
        window.navigation.open("outside", subject)
        window.wait_for(dialog, QAccessible.Role.Dialog)
        window.settle()
        window.press(Qt.Key.Key_Escape)


@pytest.mark.parametrize("size", [(900, 600), (1000, 600)])
@pytest.mark.parametrize("scale", [1.0, 1.3])
def test_in_a_low_window_the_keyboard_brings_the_last_pages_above_who_is_near(
    windows: Windows, hand: HandClient, size: tuple[int, int], scale: float
) -> None:
    window = windows(hand, size)
    window.window.app.textScale = scale
    window.settle()
    name = "Canales" if size[0] < 1000 else "Para contar fuera"
    for _ in range(120):
        window.press(Qt.Key.Key_Tab)
        if window.view.activeFocusItem().property("text") == name:
            break
    window.settle()
    last = window.wait_for(name, QAccessible.Role.PageTab).place
    near = window.wait_for("Sincronización…").place
    assert last.bottom() < near.top()
    assert last.height() >= 24


def test_a_post_says_who_cleared_it(shown: HandWindow) -> None:
    shown.wait_for("Carmen ha dado el visto bueno para contarlo fuera.", QAccessible.Role.Grouping)


def test_a_piece_is_told_from_its_post(shown: HandWindow) -> None:
    QGuiApplication.clipboard().setText("")
    shown.click("Compartir fuera")
    shown.wait_for("Compartir fuera", QAccessible.Role.Dialog)
    shown.wait_for("Abrir el correo")
    shown.click("Copiar texto")
    wait_until(lambda: QGuiApplication.clipboard().text() == TEXT, "the text")
    shown.wait_for("Copiado. Pégalo donde quieras contarlo.")


def test_who_is_in_it_agrees_by_a_click(shown: HandWindow) -> None:
    shown.click("Para contar fuera", QAccessible.Role.PageTab)
    shown.click("Me parece bien")
    wait_until(lambda: bool(shown.hand.calls), "the answer")
    assert shown.hand.calls[0][0] == "agree"


def test_a_piece_is_taken_back_only_after_a_question(windows: Windows, hand: HandClient) -> None:
    hand.speaks = True
    window = windows(hand, (1280, 1400))
    window.click("Para contar fuera", QAccessible.Role.PageTab)
    window.click("Retirar")
    window.wait_for("¿Retirar esta pieza?", QAccessible.Role.AlertMessage)
    window.settle()
    window.press(Qt.Key.Key_Return)
    wait_until(lambda: window.find("¿Retirar esta pieza?") is None, "the safe answer")
    assert hand.calls == []
    window.click("Retirar")
    window.wait_for("¿Retirar esta pieza?", QAccessible.Role.AlertMessage)
    window.settle()
    last = [seen for seen in window.seen() if seen.name == "Retirar"][-1]
    window.click_at(last.place.center())
    wait_until(lambda: bool(hand.calls), "the withdrawal")
    assert hand.calls[0][0] == "erase"


def test_a_post_is_proposed_from_its_menu(shown: HandWindow) -> None:
    # The pinned announcement above it has a menu too.
    menus = [thing for thing in shown.seen() if thing.name == "Más acciones"]
    shown.click_at(menus[1].place.center())
    shown.click("Proponer para fuera")
    shown.wait_for("Proponer para fuera", QAccessible.Role.Dialog)
    shown.settle()
    shown.type("A los de Lyon les gustaría.")
    shown.click("Proponer")
    wait_until(lambda: bool(shown.hand.calls), "the proposal")
    assert shown.hand.calls[0] == ("comment", POST, "@Carmen Oliva A los de Lyon les gustaría.")


def test_the_page_is_not_in_the_sidebar_while_there_is_nothing(
    windows: Windows, hand: HandClient
) -> None:
    hand.cards = []
    window = windows(hand, (1280, 800))
    assert window.find("Para contar fuera", QAccessible.Role.PageTab) is None
    window.navigation.open("outside")
    window.wait_for("Nada que contar fuera por ahora")
