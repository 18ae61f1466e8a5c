"""«Más acciones» of a comment in the real window, by mouse and by keys, on rows made by hand."""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeAlias

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAccessible, QGuiApplication
from PySide6.QtTest import QTest

from support.byhand.rows import HOUR, HandClient, card, comment
from support.byhand.window import NOW, HandWindow, Windows
from support.window import wait_until
from sync.client import CardKind
from sync.values import Rank, text_of

Key: TypeAlias = Qt.Key
Role: TypeAlias = QAccessible.Role
Show = Callable[..., HandWindow]

CTRL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier
HERS = comment("ines", NOW - HOUR // 2, "Lo dijo Joaquín")
MINE = comment("marta", NOW - HOUR // 3, "Yo lo vi")
POST = card(
    "uno", CardKind.POST, "laia", NOW - HOUR, channel="taller", text="Nuevo", comments=(HERS, MINE)
)
OF_HERS = "Más acciones del comentario de Inés Calatrava"
OF_MINE = "Más acciones del comentario de Marta Ruiz"


@pytest.fixture
def show(windows: Windows, now: int) -> Show:
    def open_one(hides: Rank | None = None, size: tuple[int, int] = (1280, 900)) -> HandWindow:
        hand = HandClient(NOW)
        hand.cards, hand.hides = [POST], hides
        window = windows(hand, size)
        window.wait_for(OF_HERS, Role.ButtonMenu)
        window.settle()
        return window

    return open_one


OTHERS = ["Copiar texto", "Copiar enlace interno", "Esto no está bien…"]


def offers(window: HandWindow, *rows: str) -> None:
    """Wait until the open menu has these rows, and no others."""

    def there() -> list[str]:
        return [thing.name for thing in window.seen() if thing.role == Role.MenuItem]

    wait_until(lambda: there() == list(rows), f"a menu of {rows}")


def test_anothers_comment_is_copied_linked_to_and_reported(show: Show) -> None:
    window = show()
    window.click(OF_HERS, Role.ButtonMenu)
    offers(window, *OTHERS)
    window.click("Copiar texto", Role.MenuItem)
    assert QGuiApplication.clipboard().text() == "Lo dijo Joaquín"
    window.click(OF_HERS, Role.ButtonMenu)
    window.click("Copiar enlace interno", Role.MenuItem)
    assert QGuiApplication.clipboard().text() == f"patio:{text_of(HERS.id)}"
    window.click(OF_HERS, Role.ButtonMenu)
    window.click("Esto no está bien…", Role.MenuItem)
    window.wait_for("¿Qué no está bien?", Role.Dialog)
    window.settle()
    assert "Lo dijo Joaquín" in window.names()
    window.type("Es mentira")
    window.click("Avisar", Role.Button)
    wait_until(lambda: window.hand.calls == [("report", HERS.id, "Es mentira")], "the report")
    window.wait_for("Dicho a quien se ocupa de ello", Role.Notification)


def test_who_sees_to_it_hides_one_with_a_reason_and_shows_it_again(show: Show) -> None:
    window = show(Rank.ADMIN)
    window.click(OF_HERS, Role.ButtonMenu)
    window.click("Ocultar a todos…", Role.MenuItem)
    window.wait_for("¿Ocultar esto a todo el mundo?", Role.Dialog)
    window.settle()
    window.type("Señala a un compañero")
    window.press(Key.Key_Return, CTRL)
    window.click("Deshacer", Role.Button)
    wait_until(lambda: len(window.hand.calls) == 2, "both")
    assert window.hand.calls == [
        ("hide", HERS.id, True, "Señala a un compañero"),
        ("hide", HERS.id, False, ""),
    ]


def test_ones_own_is_edited_and_erased(show: Show) -> None:
    window = show(Rank.ADMIN)
    window.click(OF_MINE, Role.ButtonMenu)
    offers(window, "Copiar texto", "Copiar enlace interno", "Editar", "Borrar para todos")
    window.click("Editar", Role.MenuItem)
    window.wait_for("Editar", Role.Dialog)
    window.settle()
    window.type(" todo")
    window.click("Guardar", Role.Button)
    wait_until(lambda: window.hand.calls == [("edit", MINE.id, "Yo lo vi todo")], "the edit")
    wait_until(lambda: window.find("Editar", Role.Dialog) is None, "the dialog gone")
    window.click(OF_MINE, Role.ButtonMenu)
    window.click("Borrar para todos", Role.MenuItem)
    wait_until(lambda: window.hand.calls[1:] == [("erase", MINE.id)], "the erasure")


def test_what_was_edited_says_so(show: Show) -> None:
    window = show()
    edited = HERS._replace(text="Lo dijo él", edited_ms=NOW - 60_000)
    window.hand.cards = [POST._replace(comments=(edited, MINE))]
    window.window.bridge.refresh(frozenset({"feed"}))
    window.wait_for("Inés Calatrava, 30 min · editado: Lo dijo él", Role.ListItem)


def test_the_other_button_of_the_mouse_opens_it(show: Show) -> None:
    window = show()
    place = window.still("Inés Calatrava, 30 min: Lo dijo Joaquín", Role.ListItem).place
    QTest.mouseClick(
        window.view,
        Qt.MouseButton.RightButton,
        Qt.KeyboardModifier.NoModifier,
        place.center() + QPoint(40, 0),
    )
    offers(window, *OTHERS)


@pytest.mark.parametrize(("key", "held"), [(Key.Key_Menu, None), (Key.Key_F10, SHIFT)])
def test_the_key_for_menus_opens_that_of_the_comment_or_of_the_card(
    show: Show, key: Key, held: Qt.KeyboardModifier | None
) -> None:
    window = show()
    modifier = held or Qt.KeyboardModifier.NoModifier
    window.press(Key.Key_F6)
    reach(window, OF_MINE)
    window.press(key, modifier)
    window.wait_for("Borrar para todos", Role.MenuItem)
    for _ in range(3):
        window.press(Key.Key_Down)
    window.press(Key.Key_Return)
    window.wait_for("Editar", Role.Dialog)
    window.settle()
    window.press(Key.Key_Escape)
    wait_until(lambda: window.find("Editar", Role.Dialog) is None, "the dialog gone")
    assert focused(window) == OF_MINE

    window.press(Key.Key_Escape)
    window.press(key, modifier)
    window.wait_for("Así lo hacemos: hacer una ficha", Role.MenuItem)


def focused(window: HandWindow) -> str:
    return str(window.view.activeFocusItem().property("text"))


def reach(window: HandWindow, name: str) -> None:
    """Go there with Tab."""
    for _ in range(80):
        if focused(window) == name:
            return
        window.press(Key.Key_Tab)
    raise AssertionError(f"no Tab leads to {name}")


@pytest.mark.parametrize("theme", ["light", "dark"])
@pytest.mark.parametrize("scale", [1.0, 1.3])
def test_it_stays_in_its_bubble_at_every_size(show: Show, theme: str, scale: float) -> None:
    window = show(size=(900, 600))
    window.window.app.theme = theme
    window.window.app.textScale = scale
    window.settle()
    bubble = window.still("Inés Calatrava, 30 min: Lo dijo Joaquín", Role.ListItem).place
    assert bubble.contains(window.still(OF_HERS, Role.ButtonMenu).place)
