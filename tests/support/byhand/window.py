"""The real window over a client made by hand."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from PySide6.QtQuick import QQuickItem

from desktop.app import Window
from support.byhand.rows import HandClient
from support.window import OpenWindow, wait_until

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
        self.wait_for("5 cerca" if size[0] >= 1200 else "5 aquí")
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
