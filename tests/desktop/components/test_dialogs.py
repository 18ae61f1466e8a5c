"""Dialogs: what opens over the page, and how one leaves it."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible

from support.showing import Showing
from support.window import wait_until

Show = Callable[..., Showing]
Role = QAccessible.Role

DIALOG = """
    PushButton { id: opener; text: "Abrir"; onClicked: dialog.open() }
    PushButton { y: 100; text: "Detrás" }
    DialogFrame {
        id: dialog
        title: "Invitar a Cerámicas Oliva"
        lead: "Sirve para una persona."
        accept: "Hecho"
        acceptable: !root.lit
        first: name
        onAccepted: { root.heard += "a"; close() }
        onClosed: root.heard += "c"
        Field { id: name; width: parent.width; placeholderText: "Nombre" }
    }
"""
CONFIRM = """
    PushButton { text: "Abrir"; onClicked: dialog.open() }
    ConfirmDialog {
        id: dialog
        title: "¿Quitar «Portátil de Diego»?"
        text: "Lo que ya tiene guardado no se borra a distancia."
        accept: "Quitar equipo"
        onAccepted: root.heard += "a"
        onClosed: root.heard += "c"
    }
"""


def opened(window: Showing, by_key: bool = True) -> Showing:
    if by_key:
        window.tab()
        window.press(Qt.Key.Key_Return)
    else:
        window.click("Abrir", Role.Button)
    outside = ("", "Abrir", "Invitar a Cerámicas Oliva", "¿Quitar «Portátil de Diego»?")
    wait_until(lambda: window.focused() not in outside, "the focus in the dialog")
    return window


def test_a_dialog_begins_in_its_first_field_and_keeps_the_keyboard(show: Show) -> None:
    window = opened(show(DIALOG))
    assert window.find("Invitar a Cerámicas Oliva", Role.Dialog)
    assert window.focused() == "Nombre"
    assert window.tab(4) == ["Cancelar", "Hecho", "Cerrar", "Nombre"]
    assert window.tab(back=True) == ["Cerrar"]


def test_enter_in_a_field_is_the_primary_button(show: Show) -> None:
    window = opened(show(DIALOG))
    window.type("Diego")
    window.press(Qt.Key.Key_Return)
    wait_until(lambda: window.told("heard") == "ac", "accepted, then closed")


def test_enter_does_nothing_while_the_primary_button_is_off(show: Show) -> None:
    window = show(DIALOG)
    window.gallery.page.setProperty("lit", True)
    opened(window)
    window.press(Qt.Key.Key_Return)
    window.settle()
    assert window.told("heard") == ""


@pytest.mark.parametrize("way", ["escape", "Cancelar", "Cerrar"])
def test_each_way_out_closes_and_gives_the_focus_back(show: Show, way: str) -> None:
    window = opened(show(DIALOG))
    if way == "escape":
        window.press(Qt.Key.Key_Escape)
    else:
        window.click(way, Role.Button)
    wait_until(lambda: window.told("heard") == "c", "closed and not accepted")
    wait_until(lambda: window.focused() == "Abrir", "the focus where it was")


def test_a_click_beside_a_dialog_neither_closes_it_nor_reaches_the_page(show: Show) -> None:
    window = opened(show(DIALOG))
    behind = window.find("Detrás", Role.Button)
    assert behind is not None
    window.click_at(behind.place.center())
    window.settle()
    assert window.find("Invitar a Cerámicas Oliva", Role.Dialog)
    assert window.told("heard") == ""


def test_asking_for_confirmation_the_safe_button_is_the_default(show: Show) -> None:
    window = opened(show(CONFIRM))
    assert window.find("¿Quitar «Portátil de Diego»?", Role.AlertMessage)
    assert window.focused() == "Cancelar"
    assert window.ringed()
    window.press(Qt.Key.Key_Return)
    wait_until(lambda: window.told("heard") == "c", "closed and not accepted")


def test_a_dialog_that_a_click_opened_shows_no_ring(show: Show) -> None:
    window = opened(show(CONFIRM), by_key=False)
    assert window.focused() == "Cancelar"
    assert not window.ringed()


def test_what_cannot_be_undone_is_done_by_its_own_button(show: Show) -> None:
    window = opened(show(CONFIRM))
    assert window.tab() == ["Quitar equipo"]
    window.press(Qt.Key.Key_Space)
    wait_until(lambda: window.told("heard") == "ac", "accepted, then closed")


def test_a_dialog_that_is_higher_than_the_window_scrolls_to_what_the_keyboard_is_on(
    show: Show,
) -> None:
    window = opened(
        show(
            """
            PushButton { text: "Abrir"; onClicked: dialog.open() }
            DialogFrame {
                id: dialog
                title: "Largo"
                accept: "Hecho"
                Repeater {
                    model: 20
                    Field {
                        required property int index
                        placeholderText: `Campo ${index}`
                    }
                }
            }
            """,
            (900, 600),
        )
    )
    last = next(name for name in window.tab(30) if name == "Campo 19")
    while window.focused() != last:
        window.tab()
    field = window.wait_for("Campo 19", Role.EditableText)
    ground = window.wait_for("Hecho", Role.Button)
    assert field.place.bottom() < ground.place.top()
    assert ground.place.bottom() < 600
