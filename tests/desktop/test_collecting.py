"""Garbage with Qt objects in it is destroyed on the GUI thread only."""

from __future__ import annotations

import gc
import threading
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor

import pytest
from PySide6.QtCore import QObject
from PySide6.QtGui import QGuiApplication

from desktop.collecting import Collector


class Knot(QObject):
    """Garbage that only the collector can find, and that says where it was found."""

    def __init__(self, ended_in: list[int]) -> None:
        super().__init__()
        self.itself = self
        self.ended_in = ended_in

    def __del__(self) -> None:
        self.ended_in.append(threading.get_ident())


@pytest.fixture
def collector(qapp: QGuiApplication) -> Iterator[Collector]:
    made = Collector()
    yield made
    made.close()


def allocate() -> None:
    """Far more than it takes to set off Python's own collection."""
    rubbish: list[object] = []
    for _ in range(200_000):
        rubbish.append([rubbish])


def test_a_busy_thread_does_not_destroy_what_is_qt_s(collector: Collector) -> None:
    ended_in: list[int] = []
    Knot(ended_in)

    with ThreadPoolExecutor(1) as pool:
        pool.submit(allocate).result()
    before = list(ended_in)
    collector.look()

    assert before == []
    assert ended_in == [threading.get_ident()]


def test_what_is_not_due_is_not_looked_for(collector: Collector) -> None:
    gc.collect()
    ended_in: list[int] = []
    Knot(ended_in)

    collector.look()

    assert ended_in == []
    gc.collect()


def test_python_collects_by_itself_again_afterwards(qapp: QGuiApplication) -> None:
    Collector().close()

    assert gc.isenabled()
