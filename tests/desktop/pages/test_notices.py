"""Novedades as it is drawn: the bell, its list, the page that a row leads to."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QGuiApplication

from support.byhand.questions import answer, question
from support.byhand.rows import DAY, HOUR, MINUTE, HandClient, comment
from support.byhand.talk import talk, told
from support.byhand.window import NOW, HandWindow, Windows
from support.shapes import SHAPES
from support.window import wait_until
from sync.client import NotificationKind
from sync.values import text_of

Role = QAccessible.Role
KEYS = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier

Open = Callable[..., HandWindow]


@pytest.fixture
def hand() -> HandClient:
    made = HandClient(NOW)
    made.news = [
        told("hornada", NotificationKind.MENTION, "laia", NOW - 35 * MINUTE, "¿Lo ves, Marta?"),
        told("lyon", NotificationKind.THANKS, "laia", NOW - HOUR, "Por lo de Lyon", 0),
        told("navidad", NotificationKind.ANNOUNCEMENT, "carmen", NOW - 3 * DAY, "Navidad " * 40),
    ]
    return made


@pytest.fixture
def opened(windows: Windows, hand: HandClient) -> Open:
    def open_one(size: tuple[int, int] = (1280, 800)) -> HandWindow:
        return windows(hand, size)

    return open_one


@pytest.mark.parametrize(("size", "theme", "scale"), SHAPES)
def test_the_list_is_inside_every_window(
    opened: Open, size: tuple[int, int], theme: str, scale: float
) -> None:
    window = opened(size)
    window.window.app.theme = theme
    window.window.app.textScale = scale
    window.click("Novedades, 2 sin leer")
    panel = window.still("Novedades", Role.Dialog).place
    window.settle()
    assert panel.left() >= 0
    assert panel.top() >= 0
    assert panel.right() < size[0]
    assert panel.bottom() < size[1]
    window.wait_for("No molestar hasta mañana")


def test_a_click_on_a_row_opens_its_card_and_that_alone_is_seen(
    opened: Open, hand: HandClient
) -> None:
    window = opened()
    window.press(Qt.Key.Key_N, KEYS)
    window.wait_for("Laia te menciona…", Role.ListItem)
    assert [row.fresh for row in hand.news] == [1, 0, 1]
    window.click("Laia te menciona…", Role.ListItem)
    window.wait_for("Publicación", Role.Heading)
    window.wait_for("Novedades, 1 sin leer")
    assert [row.fresh for row in hand.news] == [0, 0, 1]


def test_the_list_is_walked_with_the_arrows_and_closed_with_escape(opened: Open) -> None:
    window = opened()
    window.press(Qt.Key.Key_N, KEYS)
    window.wait_for("Laia te menciona…", Role.ListItem)
    window.press(Qt.Key.Key_Down)
    window.press(Qt.Key.Key_Down)
    window.press(Qt.Key.Key_Escape)
    wait_until(lambda: window.find("Marcar todo leído") is None, "the list gone")
    window.press(Qt.Key.Key_N, KEYS)
    window.wait_for("Laia te menciona…", Role.ListItem)
    window.press(Qt.Key.Key_Down)
    window.press(Qt.Key.Key_Return)
    window.wait_for("Publicación", Role.Heading)


def test_all_can_be_marked_and_silence_asked_for(opened: Open, hand: HandClient) -> None:
    window = opened()
    window.click("Novedades, 2 sin leer")
    window.click("Marcar todo leído")
    window.wait_for("Novedades", Role.ButtonMenu)
    assert sum(row.fresh for row in hand.news) == 0
    window.click("No molestar hasta mañana")
    window.click("Volver a avisar")
    window.wait_for("No molestar hasta mañana")
    assert hand.silent_until is None


def test_with_nothing_to_tell_it_says_what_would_stand_there(
    opened: Open, hand: HandClient
) -> None:
    hand.news = []
    window = opened()
    window.click("Novedades")
    window.wait_for("Nada para ti por ahora")


def test_a_message_leads_to_its_conversation(opened: Open, hand: HandClient) -> None:
    place = talk(hand, "ines", ["ines"], NOW, "¿Vienes?", unread=1)
    row = told("x", NotificationKind.MESSAGE, "ines", NOW, "¿Vienes?")
    hand.news = [row._replace(place=place)]
    window = opened()
    window.click("Novedades, 1 sin leer")
    window.click("Inés te ha escrito…", Role.ListItem)
    window.wait_for("Inés Calatrava", Role.Heading)


def test_the_narrow_window_s_list_opens_from_any_page_by_its_keys(opened: Open) -> None:
    window = opened((900, 600))
    window.press(Qt.Key.Key_5, Qt.KeyboardModifier.ControlModifier)
    window.wait_for("Personas", Role.Heading)
    window.press(Qt.Key.Key_N, KEYS)
    window.wait_for("Laia te menciona…", Role.ListItem)


def test_a_card_s_address_is_copied_from_its_menu_and_leads_back_to_it(opened: Open) -> None:
    window = opened((1280, 900))
    # The pinned announcement above it has a menu too.
    menus = [thing for thing in window.seen() if thing.name == "Más acciones"]
    window.click_at(menus[1].place.center())
    window.click("Copiar enlace interno")
    link = QGuiApplication.clipboard().text()
    assert link.startswith("patio:")
    window.navigation.follow(link)
    window.wait_for("Publicación", Role.Heading)
    window.wait_for("Inés Calatrava,…", Role.ListItem)


@pytest.mark.parametrize("size", [(1280, 800), (900, 600)])
def test_a_card_that_is_not_here_says_so(opened: Open, size: tuple[int, int]) -> None:
    window = opened(size)
    window.navigation.open("card", "00" * 32)
    window.wait_for("Este equipo aún no ha recibido esa publicación")
    window.click("Ir a Inicio")
    window.wait_for("Buen…", Role.Heading)


def test_a_question_s_page_shows_its_answer_and_what_is_said_of_it(
    opened: Open, hand: HandClient
) -> None:
    asked = question("cesta", "ines", NOW - DAY, "¿Habrá cesta?", answer("carmen", NOW, "Sí"))
    hand.cards.append(asked._replace(comments=(comment("ruben", NOW, "Con turrón"),)))
    window = opened()
    window.navigation.open("card", text_of(asked.id))
    window.wait_for("Rubén Soto, …", Role.ListItem)
    window.wait_for("Escribe un comentario", Role.EditableText)
