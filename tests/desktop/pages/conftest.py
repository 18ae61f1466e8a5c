"""Pages in the real window, on rows made by hand."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from support.byhand.rows import HandClient
from support.byhand.settings import SettingsHand
from support.byhand.settings_window import OpenAt, SettingsWindow
from support.byhand.window import NOW


@pytest.fixture
def now(monkeypatch: pytest.MonkeyPatch) -> int:
    """The moment of the rows is that of the words too, in Unix milliseconds."""
    monkeypatch.setattr("desktop.words.formatting.now_ms", lambda: NOW)
    return NOW


@pytest.fixture
def hand() -> HandClient:
    """A client over the pictures' rows."""
    return HandClient(NOW)


@pytest.fixture
def open_at(dressed: object, tmp_path: Path, hand: SettingsHand) -> Iterator[OpenAt]:
    """Opens windows at a page of the settings, over the ``hand`` of the tests' own file."""
    opened: list[SettingsWindow] = []

    def open_one(page: str = "staff", size: tuple[int, int] = (1280, 800)) -> SettingsWindow:
        opened.append(SettingsWindow(tmp_path, hand, size, page))
        return opened[-1]

    yield open_one
    while opened:
        opened.pop().close()
