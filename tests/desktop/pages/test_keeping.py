"""«Llave y copias» as it is drawn: the words, backups, how long things stay, how large they are."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible

from desktop.viewmodels.settings.keeping import KeepingViewModel
from desktop.viewmodels.settings.page import SettingsViewModel
from support.byhand.settings import SettingsHand
from support.byhand.settings_window import OpenAt
from support.byhand.window import NOW
from support.window import wait_until

LARGEST = "El archivo más grande, en MB"
Role = QAccessible.Role


@pytest.fixture
def hand() -> SettingsHand:
    return SettingsHand(NOW)


def test_the_words_on_paper_are_checked_and_the_day_is_remembered(
    open_at: OpenAt, hand: SettingsHand
) -> None:
    window = open_at("keeping")
    window.click("Comprobar ahora")
    window.settle()
    window.type(" ".join(hand.paper))
    window.press(Qt.Key.Key_Return)
    window.wait_for("Son las doce palabras de esta empresa.")
    assert window.window.app.keyChecked != ""
    assert hand.calls == []


def test_less_is_kept_only_after_a_word(open_at: OpenAt, hand: SettingsHand) -> None:
    window = open_at("keeping")
    window.click("Un año", Role.RadioButton)
    window.wait_for("¿Guardar solo un año?", Role.AlertMessage)
    window.settle()
    window.click("Cancelar")
    wait_until(lambda: window.find("¿Guardar solo un año?") is None, "the question gone")
    assert hand.calls == []
    window.click("Un año", Role.RadioButton)
    window.click("Guardar menos")
    wait_until(lambda: hand.calls == [("settings", {"retention_months": 12})], "the setting")


def test_how_large_a_file_may_be_is_typed(open_at: OpenAt, hand: SettingsHand) -> None:
    window = open_at("keeping", (1280, 1400))
    window.click(LARGEST, Role.EditableText)
    window.press(Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    window.type("5000")
    window.press(Qt.Key.Key_Return)
    window.wait_for("El archivo más grande tiene entre 20 y 2048 MB.", Role.AlertMessage)
    assert hand.calls == []
    window.press(Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    window.type("500")
    window.press(Qt.Key.Key_Tab)
    wait_until(lambda: hand.calls == [("settings", {"file_mib": 500})], "the setting")
    wait_until(lambda: window.find("El archivo más grande tiene…") is None, "nothing wrong")


def test_who_owns_nothing_only_reads_how_large_a_file_may_be(
    open_at: OpenAt, hand: SettingsHand
) -> None:
    hand.who = "amparo"
    window = open_at("keeping", (1280, 1400))
    found = window.find(LARGEST, Role.EditableText)
    assert found is not None
    assert (found.text, found.enabled) == ("200", False)


def test_new_words_are_shown_until_they_are_written_down(
    open_at: OpenAt, hand: SettingsHand, tmp_path: Path
) -> None:
    hand.new_words = [f"palabra{number}" for number in range(12)]
    window = open_at("keeping")
    navigation = window.window.app.navigation
    assert navigation is not None
    settings = navigation.model
    assert isinstance(settings, SettingsViewModel)
    keeping = settings.model
    assert isinstance(keeping, KeepingViewModel)
    keeping.take("folder", tmp_path)
    window.wait_for("12, palabra11", Role.ListItem)
    window.press(Qt.Key.Key_Escape)
    window.settle()
    assert window.find("12, palabra11") is not None, "Esc does not lose them"
    window.click("Ya las he apuntado")
    wait_until(lambda: window.find("12, palabra11") is None, "the dialog gone")
