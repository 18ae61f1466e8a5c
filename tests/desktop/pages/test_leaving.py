"""A dialog that is closed is closed, also when its page goes before it has faded."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible

from support.byhand.everywhere import FLOATING, FullHand, Stop, go
from support.byhand.window import HandWindow

NOW = 1_795_428_000_000
DIALOGS = {
    "announcement": "Nuevo anuncio",
    "process": "Nueva ficha",
    "invite": "Invitar a Cerámicas Oliva",
    "answer": "Responder",
}


@pytest.fixture
def window(
    dressed: object, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> Iterator[HandWindow]:
    monkeypatch.setattr("desktop.words.formatting.now_ms", lambda: NOW)
    made = HandWindow(tmp_path, FullHand(NOW), (1280, 900))
    yield made
    made.close()


@pytest.mark.parametrize("place", DIALOGS)
def test_it_is_not_there_when_one_comes_back(window: HandWindow, place: str) -> None:
    stop, title = FLOATING[place], DIALOGS[place]
    navigation = window.window.app.navigation
    assert navigation is not None
    go(window, stop)
    assert window.find(title, QAccessible.Role.Dialog) is not None
    window.press(Qt.Key.Key_Escape)
    navigation.open("pulse")
    window.settle()
    go(window, Stop(stop.page, stop.subject))
    assert window.find(title, QAccessible.Role.Dialog) is None
