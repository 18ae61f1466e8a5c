"""Whoever goes from page to page all day leaves nothing behind."""

from __future__ import annotations

import gc
from collections import Counter

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QObject
from PySide6.QtQuick import QQuickItem

from desktop.viewmodels.navigation import REMEMBERED
from support.byhand.everywhere import PLACES, SETTINGS, FullHand
from support.byhand.window import HandWindow, Windows
from support.window import wait_until

ROUND = [*PLACES.values(), *SETTINGS.values(), PLACES["home"]]


@pytest.fixture
def window(windows: Windows, now: int) -> HandWindow:
    return windows(FullHand(now))


def draw(window: HandWindow) -> None:
    """Let the window draw what has been asked for."""
    drawn: list[bool] = []

    def note() -> None:
        drawn.append(True)

    window.view.frameSwapped.connect(note)
    window.view.update()
    wait_until(lambda: bool(drawn), "a frame")
    window.view.frameSwapped.disconnect(note)


def go_round(window: HandWindow) -> None:
    """Look at every page once, and come home."""
    for stop in ROUND:
        window.navigation.open(stop.page, stop.subject)
        draw(window)


def ours() -> Counter[str]:
    """Every live Python object of a class of ours."""
    gc.collect()
    kinds = Counter(type(thing) for thing in gc.get_objects())
    return Counter(
        {
            kind.__qualname__: count
            for kind, count in kinds.items()
            if str(kind.__module__).startswith("desktop.")
        }
    )


def of_qt(window: HandWindow) -> Counter[str]:
    """Every object of Qt's and QML's that the window and what stands behind it hold."""
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    window.window.engine.collectGarbage()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    shown = window.window
    waiting: list[QObject] = [shown.view, shown.engine, shown.app, shown.bridge]
    found: dict[QObject, str] = {}
    while waiting:
        thing = waiting.pop()
        if thing not in found:
            found[thing] = thing.metaObject().className()
            waiting += thing.children()
            if isinstance(thing, QQuickItem):
                waiting += thing.childItems()
    return Counter(name.partition("_QML")[0] for name in found.values())


def test_pages_that_were_visited_leave_nothing_behind(window: HandWindow) -> None:
    go_round(window)  # makes the view-models, which stay
    while len(window.navigation._before) < REMEMBERED:
        go_round(window)
    objects, items = ours(), of_qt(window)
    for _ in range(3):
        go_round(window)
    assert ours() == objects
    assert of_qt(window) == items
