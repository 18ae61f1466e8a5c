"""A post for later by what is on screen: offered, chosen, undone, changed and let go of."""

from __future__ import annotations

from datetime import datetime, timedelta

import pytest
from PySide6.QtCore import QDate, QLocale, Qt
from PySide6.QtGui import QAccessible

from desktop.words import formatting
from support.byhand.rows import HandClient
from support.byhand.window import HandWindow, Windows
from support.window import wait_until

MONDAY = datetime(2026, 11, 23, 22, 30)
TUESDAY = datetime(2026, 11, 24, 8, 30)
FRIDAY = datetime(2026, 11, 27, 8, 30)
Role = QAccessible.Role


@pytest.fixture
def hand(monkeypatch: pytest.MonkeyPatch) -> HandClient:
    """Half past ten at night."""
    now = round(MONDAY.timestamp() * 1000)
    monkeypatch.setattr(formatting, "now_ms", lambda: now)
    made = HandClient(now)
    made.closed_until = TUESDAY
    return made


@pytest.fixture
def shown(windows: Windows, hand: HandClient) -> HandWindow:
    window = windows(hand, (1280, 1200))
    window.click("¿Qué se cuenta en el patio, Marta?")
    window.type("Hola")
    window.settle()
    return window


def kept(hand: HandClient) -> list[tuple[str, datetime]]:
    return [(row.text, datetime.fromtimestamp(row.due_ms / 1000)) for row in hand.kept]


def written(window: HandWindow) -> str:
    field = window.find("¿Qué se cuenta en el patio?", Role.EditableText)
    return field.text if field is not None else ""


def test_at_night_the_morning_is_offered_and_can_be_undone(
    shown: HandWindow, hand: HandClient
) -> None:
    shown.click("Publicar mañana a las 8:30", Role.Button)
    shown.wait_for("Se publicará mañana a las 8:30", Role.Notification)
    shown.wait_for("1 publicación programada")
    assert kept(hand) == [("Hola", TUESDAY)]

    shown.click("Deshacer", Role.Button)
    wait_until(lambda: written(shown) == "Hola", "it to be in the composer again")
    shown.type(" a todos")  # the keyboard is where it was
    wait_until(lambda: written(shown) == "Hola a todos", "what was typed after it")
    assert shown.find("1 publicación programada") is None
    assert hand.kept == []


def test_by_keyboard_it_is_offered_before_publishing(shown: HandWindow, hand: HandClient) -> None:
    for _ in range(5):  # channel, photo, file, hour, offer
        shown.press(Qt.Key.Key_Tab)
    shown.press(Qt.Key.Key_Return)
    shown.wait_for("Se publicará mañana a las 8:30", Role.Notification)
    assert kept(hand) == [("Hola", TUESDAY)]


def test_a_day_and_an_hour_are_chosen(shown: HandWindow, hand: HandClient) -> None:
    shown.click("Programar", Role.ButtonMenu)
    shown.wait_for("Mañana a las 8:30, …")
    shown.click("Día…")
    friday = QDate(FRIDAY.year, FRIDAY.month, FRIDAY.day)
    shown.click(QLocale("es_ES").toString(friday, QLocale.FormatType.LongFormat))
    shown.wait_for("El viernes a las 8:30, …")
    shown.settle()
    shown.click("Hora", Role.EditableText)
    shown.press(Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    shown.type("25:00")
    shown.wait_for("Escribe la hora así: 8:30")
    shown.press(Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    shown.type("9:15")
    shown.wait_for("El viernes a las 9:15, …")
    shown.press(Qt.Key.Key_Return)
    shown.wait_for("Se publicará el viernes a las 9:15", Role.Notification)
    assert kept(hand) == [("Hola", FRIDAY + timedelta(minutes=45))]


def test_from_the_list_one_is_changed_and_one_let_go_of(
    shown: HandWindow, hand: HandClient
) -> None:
    shown.click("Publicar mañana a las 8:30", Role.Button)
    shown.click("Ver lo que está programado", Role.Button)
    shown.wait_for("Mañana a las 8:30 · # general. Hola", Role.ListItem)
    shown.click("Cambiar", Role.Button)
    wait_until(lambda: written(shown) == "Hola", "it to be in the composer")
    shown.settle()
    assert shown.find("Programado") is None
    assert kept(hand)[0][1].timestamp() == 0
    shown.type("!")
    wait_until(lambda: written(shown) == "Hola!", "the keyboard in the composer")

    shown.click("Cerrar", Role.Button)
    shown.wait_for("¿Descartar los cambios?")
    shown.click("Descartar", Role.Button)
    wait_until(lambda: kept(hand) == [("Hola", TUESDAY)], "it to go out as it was")
    shown.settle()

    shown.click("Ver lo que está programado", Role.Button)
    shown.click("Borrar", Role.Button)
    shown.wait_for("¿Borrar esta publicación?")
    shown.settle()
    shown.press(Qt.Key.Key_Tab)
    shown.press(Qt.Key.Key_Space)
    wait_until(lambda: hand.kept == [], "it to be gone")
    wait_until(lambda: shown.find("Programado") is None, "the empty list to be closed")


def test_while_something_else_is_written_none_can_be_changed(
    shown: HandWindow, hand: HandClient
) -> None:
    shown.click("Publicar mañana a las 8:30", Role.Button)
    shown.wait_for("1 publicación programada")
    shown.click("¿Qué se cuenta en el patio, Marta?")
    shown.type("Otra cosa")
    assert shown.find("Deshacer") is None
    shown.click("Ver lo que está programado", Role.Button)
    shown.wait_for("Para cambiar una, termina antes lo que estás escribiendo.")
    button = shown.find("Cambiar", Role.Button)
    assert button is not None
    assert not button.enabled
    shown.click("Publicar ya", Role.Button)
    wait_until(lambda: hand.kept == [], "it to be published")
    assert [call[0] for call in hand.calls] == ["keep", "publish"]
