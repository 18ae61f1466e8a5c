"""A poll from the composer to the votes of two people, in two windows on two real nodes."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible

from support.office import Office
from support.window import Windows, opened

Role = QAccessible.Role


def test_one_asks_and_both_vote(office: Office, windows: Windows) -> None:
    carmen = opened(windows, office.carmen.home)
    carmen.click("Encuesta")
    carmen.click("¿Qué quieres saber?", Role.EditableText)
    carmen.type("¿Qué día comemos?")
    carmen.click("Opción 1", Role.EditableText)
    carmen.type("Jueves")
    carmen.press(Qt.Key.Key_Return)
    carmen.type("Viernes")
    carmen.press(Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    carmen.click("Viernes", Role.RadioButton)
    carmen.wait_for("Viernes, 1 voto, tu voto", Role.RadioButton)

    diego = opened(windows, office.diego.home)
    diego.click("Jueves", Role.RadioButton)
    diego.wait_for("Viernes, 1 voto", Role.RadioButton)

    carmen.wait_for("Jueves, 1 voto", Role.RadioButton)
    carmen.click("Jueves, 1 voto", Role.RadioButton)
    carmen.wait_for("Jueves, 2 votos, tu voto", Role.RadioButton)
    diego.wait_for("Jueves, 2 votos, tu voto", Role.RadioButton)
