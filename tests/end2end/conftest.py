"""An office of two on this machine, and the example company: real homes, real nodes."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtGui import QGuiApplication

from desktop.collecting import Collector
from desktop.locations import drafts_file
from support.demo import running_demo
from support.office import Office, office_of_two
from support.window import OpenWindow


@pytest.fixture(scope="session")
def qapp_cls() -> type[QGuiApplication]:
    return QGuiApplication


@pytest.fixture
def office(tmp_path: Path, qapp: QGuiApplication) -> Iterator[Office]:
    with office_of_two(tmp_path) as made:
        yield made


@pytest.fixture(scope="module")
def example(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    """Marta's home in the example company; its nodes run while a file of tests needs them."""
    with running_demo(tmp_path_factory.mktemp("demo") / "homes") as crew:
        yield crew.client.home


@pytest.fixture
def marta(example: Path) -> Path:
    """The same home, where no window has left anything half written, nor the place it showed."""
    drafts_file(example).unlink(missing_ok=True)
    return example


@pytest.fixture
def windows(qapp: QGuiApplication) -> Iterator[list[OpenWindow]]:
    """Windows put here are closed when the test is over, and their remains collected here."""
    collector = Collector()
    opened: list[OpenWindow] = []
    yield opened
    while opened:
        opened.pop().close()
    collector.close()
