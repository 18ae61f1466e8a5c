"""The real window over a client made by hand."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from PySide6.QtQuick import QQuickItem

from desktop.app import Window
from support.byhand.rows import HandClient, person_id
from support.window import OpenWindow, wait_until

NOW = 1_795_428_000_000
"""When a test's client by hand looks at its rows, in Unix milliseconds."""

CARDS_BUFFER = 1600
"""How the list of cards is told from others."""


class HandWindow(OpenWindow):
    """The real window over a client made by hand."""

    def __init__(self, home: Path, hand: HandClient, size: tuple[int, int]) -> None:
        """Show it, in Spanish and light."""
        self.hand = hand
        self.window = Window(lambda: hand.client, home, "es")
        self.view = self.window.view
        self.view.resize(*size)
        filled: list[bool] = []
        self.window.filled.connect(lambda: filled.append(True))
        self.window.show()
        wait_until(lambda: bool(filled), "the window to be filled")
        self.window.app.theme = "light"
        here = sum(person_id(one) != hand.me().person for one in hand.near)
        self.wait_for("5 cerca" if size[0] >= 1200 else f"{here} aquí")
        self.settle()

    def feed_list(self) -> QQuickItem:
        """The list of cards."""
        return next(
            item for item in self.lists() if float(item.property("cacheBuffer")) == CARDS_BUFFER
        )

    def lists(self) -> Iterator[QQuickItem]:
        """Every list in the window."""
        waiting = [self.view.contentItem()]
        while waiting:
            item = waiting.pop(0)
            if item.metaObject().className().startswith("QQuickListView"):
                yield item
            waiting += item.childItems()

    def depth(self) -> float:
        """How far the page is from its top."""
        view = self.feed_list()
        return float(view.property("contentY")) - float(view.property("originY"))


class Windows:
    """Opens windows that keep their things in ``home``, as many as a test asks for."""

    def __init__(self, home: Path) -> None:
        self._home = home
        self._open: list[HandWindow] = []

    def __call__(self, hand: HandClient, size: tuple[int, int] = (1280, 800)) -> HandWindow:
        """One more, over that client."""
        window = HandWindow(self._home, hand, size)
        self._open.append(window)
        return window

    def close(self) -> None:
        """Close all there are."""
        while self._open:
            self._open.pop().close()
