"""Windows over a few components."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtGui import QGuiApplication

from support.showing import Showing

Show = Callable[..., Showing]


@pytest.fixture
def show(dressed: QGuiApplication, tmp_path: Path) -> Iterator[Show]:
    """Shows lines of QML; the windows are closed when the test is over."""
    opened: list[Showing] = []

    def open_one(body: str, size: tuple[int, int] = (1280, 800)) -> Showing:
        opened.append(Showing(tmp_path, body, size))
        return opened[-1]

    yield open_one
    while opened:
        opened.pop().close()
