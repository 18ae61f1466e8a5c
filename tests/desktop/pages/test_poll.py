"""The options of a poll being written, put in another order by hand and by keys."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest

from support.byhand.rows import HandClient
from support.byhand.window import NOW, HandWindow, Windows
from support.window import wait_until

Role = QAccessible.Role


@pytest.fixture
def shown(windows: Windows) -> HandWindow:
    window = windows(HandClient(NOW), (1280, 1200))
    window.click("Encuesta")
    window.click("Opción 1", Role.EditableText)
    for text in ("Jueves", "Viernes", "Lunes"):
        window.type(text)
        window.press(Qt.Key.Key_Return)
    window.settle()
    return window


def options(window: HandWindow) -> list[str]:
    """What the options say, from the top."""
    fields = [seen for seen in window.seen() if seen.role == Role.EditableText]
    told = sorted((seen.place.y(), seen.text) for seen in fields if seen.name.startswith("Opción"))
    return [text for _, text in told if text]


def test_the_arrows_on_the_handle_move_it_and_the_keyboard_stays(shown: HandWindow) -> None:
    shown.click("Mover la opción 1")
    shown.press(Qt.Key.Key_Down)
    wait_until(lambda: options(shown) == ["Viernes", "Jueves", "Lunes"], "moved down")
    shown.press(Qt.Key.Key_Down)
    wait_until(lambda: options(shown) == ["Viernes", "Lunes", "Jueves"], "moved to the end")
    shown.press(Qt.Key.Key_Down)
    shown.press(Qt.Key.Key_Up)
    wait_until(lambda: options(shown) == ["Viernes", "Jueves", "Lunes"], "moved back")


def test_it_is_dragged_to_its_place(shown: HandWindow) -> None:
    handle = shown.still("Mover la opción 3").place.center()
    top = shown.still("Opción 1", Role.EditableText).place.center().y()
    button, none = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    QTest.mousePress(shown.view, button, none, handle)
    step = (top - handle.y()) // 10
    for part in range(1, 11):
        QTest.mouseMove(shown.view, handle + QPoint(0, step * part))
    QTest.mouseRelease(shown.view, button, none, QPoint(handle.x(), top))
    wait_until(lambda: options(shown) == ["Lunes", "Jueves", "Viernes"], "dragged to the top")
