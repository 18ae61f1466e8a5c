"""A dialog that is closed is closed, also when its page goes before it has faded."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible

from support.byhand.everywhere import FLOATING, FullHand, Stop, go
from support.byhand.window import HandWindow, Windows

DIALOGS = {
    "announcement": "Nuevo anuncio",
    "process": "Nueva ficha",
    "invite": "Invitar a Cerámicas Oliva",
    "answer": "Responder",
}


@pytest.fixture
def window(windows: Windows, now: int) -> HandWindow:
    return windows(FullHand(now), (1280, 900))


@pytest.mark.parametrize("place", DIALOGS)
def test_it_is_not_there_when_one_comes_back(window: HandWindow, place: str) -> None:
    stop, title = FLOATING[place], DIALOGS[place]
    go(window, stop)
    assert window.find(title, QAccessible.Role.Dialog) is not None
    window.press(Qt.Key.Key_Escape)
    window.navigation.open("pulse")
    window.settle()
    go(window, Stop(stop.page, stop.subject))
    assert window.find(title, QAccessible.Role.Dialog) is None
