"""Mensajes as it is drawn: both panes or one, keys, writing, the dialogs."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible

from support.byhand.rows import DAY, HOUR, HandClient, person_id
from support.byhand.talk import talk
from support.byhand.window import NOW, HandWindow, Windows
from support.shapes import SHAPES
from support.window import wait_until
from sync.client import ConversationKind
from sync.errors import NoSpace

SAID_BUFFER = 800
LONG = "Wolfeschlegelsteinhausenbergerdorff " * 4
Role = QAccessible.Role

Open = Callable[..., HandWindow]


@pytest.fixture
def hand() -> HandClient:
    made = HandClient(NOW)
    talk(made, "ines", ["ines"], NOW - HOUR, "¿A qué hora cierras?", "A las 14", "Voy", unread=1)
    talk(
        made, "Probetas", ["ines", "joaquin", "laia"], NOW - DAY, "Dejo las probetas", "Gracias",
        "De nada", kind=ConversationKind.GROUP, unread=2,
    )  # fmt: skip
    return made


@pytest.fixture
def opened(windows: Windows, hand: HandClient) -> Open:
    def open_one(size: tuple[int, int] = (1280, 800)) -> HandWindow:
        window = windows(hand, size)
        window.press(Qt.Key.Key_6, Qt.KeyboardModifier.ControlModifier)
        window.wait_for("Mensajes", Role.Heading)
        window.settle()
        return window

    return open_one


@pytest.mark.parametrize(("size", "theme", "scale"), SHAPES)
def test_every_width_theme_and_text_draws_without_a_warning(
    opened: Open, hand: HandClient, size: tuple[int, int], theme: str, scale: float
) -> None:
    talk(hand, LONG, ["carmen"], NOW, LONG, LONG, kind=ConversationKind.GROUP)
    window = opened(size)
    window.window.app.theme = theme
    window.window.app.textScale = scale
    window.click("Wolfe…", Role.ListItem)
    window.wait_for("Escribe un mensaje", Role.EditableText)
    window.settle()
    assert window.find("Ahora en el patio") is None
    right = window.view.width()
    assert all(seen.place.right() <= right for seen in window.seen() if seen.name == "Enviar")


def test_without_a_conversation_it_is_said_how_to_begin(opened: Open, hand: HandClient) -> None:
    hand.talks, hand.unread = [], {}
    window = opened()
    window.wait_for("Ningún mensaje todavía")
    window.click("Nuevo mensaje")
    window.wait_for("Nombre o puesto", Role.EditableText)


def test_the_sidebar_counts_what_is_new_and_forgets_what_was_opened(
    opened: Open, hand: HandClient
) -> None:
    window = opened()
    window.wait_for("Mensajes, 3 sin leer", Role.PageTab)
    window.click("Inés Calatrava, 1 sin leer…", Role.ListItem)
    window.wait_for("Mensajes, 2 sin leer", Role.PageTab)
    assert list(hand.unread.values()) == [2]


def test_enter_sends_and_shift_enter_breaks_the_line(opened: Open, hand: HandClient) -> None:
    window = opened()
    window.click("Inés Calatrava…", Role.ListItem)
    window.wait_for("Solo se lee en los equipos de Inés y los tuyos")
    window.click("Escribe un mensaje", Role.EditableText)
    window.type("Una")
    window.press(Qt.Key.Key_Return, Qt.KeyboardModifier.ShiftModifier)
    window.type("dos")
    window.press(Qt.Key.Key_Return)
    wait_until(lambda: bool(hand.calls), "the message")
    assert hand.calls == [("message", "Una\ndos", [person_id("ines")])]
    wait_until(
        lambda: (field := window.find("Escribe un mensaje")) is not None and field.text == "",
        "the field to be empty",
    )


def test_what_could_not_be_kept_is_said_above_the_field(opened: Open, hand: HandClient) -> None:
    hand.failure = NoSpace(path="/")
    window = opened()
    window.click("Inés Calatrava…", Role.ListItem)
    window.click("Escribe un mensaje", Role.EditableText)
    window.type("Hola")
    window.click("Enviar")
    window.wait_for("No se ha guardado")


def test_the_arrows_walk_over_conversations_and_over_messages(opened: Open) -> None:
    window = opened()
    window.click("Inés Calatrava…", Role.ListItem)
    window.press(Qt.Key.Key_Down)
    window.wait_for("Probetas", Role.Heading)
    window.press(Qt.Key.Key_Up)
    window.wait_for("Inés Calatrava", Role.Heading)
    view = next(item for item in window.lists() if item.property("cacheBuffer") == SAID_BUFFER)
    view.forceActiveFocus()
    assert view.property("currentIndex") == 0, "the newest"
    window.press(Qt.Key.Key_Up)
    assert view.property("currentIndex") == 1
    window.press(Qt.Key.Key_Down)
    assert view.property("currentIndex") == 0


def test_a_narrow_window_has_one_pane_and_the_way_back_is_of_one_step(opened: Open) -> None:
    window = opened((900, 600))
    window.click("Probetas…", Role.ListItem)
    window.wait_for("Escribe un mensaje", Role.EditableText)
    assert window.find("Conversaciones") is None
    window.press(Qt.Key.Key_Left, Qt.KeyboardModifier.AltModifier)
    window.wait_for("Conversaciones")
    window.press(Qt.Key.Key_Left, Qt.KeyboardModifier.AltModifier)
    window.wait_for("5 aquí")
    assert window.navigation.page == "home"


def test_people_are_chosen_by_the_keyboard_alone(opened: Open, hand: HandClient) -> None:
    window = opened()
    window.click("Nuevo mensaje")
    window.wait_for("Nombre o puesto", Role.EditableText)
    window.settle()
    window.type("carm")
    window.press(Qt.Key.Key_Return)
    window.wait_for("Quitar a Carmen Oliva")
    window.type("rub")
    window.press(Qt.Key.Key_Return)
    window.wait_for("Quitar a Rubén Soto")
    window.press(Qt.Key.Key_Backspace)
    wait_until(lambda: window.find("Quitar a Rubén Soto") is None, "Rubén taken off")
    window.press(Qt.Key.Key_Return)
    window.wait_for("Carmen Oliva", Role.Heading)
    assert hand.calls == []


def test_a_named_group_is_made_of_several(opened: Open, hand: HandClient) -> None:
    window = opened()
    window.click("Nuevo mensaje")
    window.settle()
    for name in ("carm", "rub"):
        window.type(name)
        window.press(Qt.Key.Key_Return)
    window.click("Nombre del grupo (si le pones uno)", Role.EditableText)
    window.type("Reparto")
    window.click("Escribir")
    wait_until(lambda: bool(hand.calls), "the group")
    assert hand.calls == [("make group", "Reparto", [person_id("carmen"), person_id("ruben")])]


def test_one_is_asked_before_going_out_of_a_group(opened: Open, hand: HandClient) -> None:
    window = opened()
    window.click("Probetas…", Role.ListItem)
    window.click("Más acciones")
    window.click("Salir del grupo…")
    window.wait_for("¿Salir de «Probetas»?")
    window.press(Qt.Key.Key_Escape)
    assert hand.calls == []
    window.click("Más acciones")
    window.click("Salir del grupo…")
    window.click("Salir del grupo", Role.Button)
    wait_until(lambda: bool(hand.calls), "the change")
