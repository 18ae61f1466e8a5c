"""One application for all tests of the window, dressed as the real one."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtGui import QGuiApplication

from desktop.collecting import Collector
from desktop.running import dress
from support.byhand.window import Windows


@pytest.fixture(scope="session")
def qapp_cls() -> type[QGuiApplication]:
    return QGuiApplication


@pytest.fixture(scope="session")
def dressed(qapp: QGuiApplication) -> QGuiApplication:
    """The application with its fonts and names."""
    dress(qapp)
    return qapp


@pytest.fixture(autouse=True)
def collected_here(request: pytest.FixtureRequest) -> Iterator[None]:
    """What a test leaves of Qt's is destroyed on the GUI thread, as in the program."""
    if "qapp" not in request.fixturenames:
        yield
        return
    collector = Collector()
    yield
    collector.close()


@pytest.fixture
def windows(dressed: object, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Windows]:
    """Opens windows; they are closed before what was patched is as it was."""
    del monkeypatch
    made = Windows(tmp_path)
    yield made
    made.close()
