"""The window at a page of its settings, over rows made by hand."""

from __future__ import annotations

from pathlib import Path

from desktop.app import Window
from support.byhand.settings import SettingsHand
from support.window import OpenWindow, wait_until


class SettingsWindow(OpenWindow):
    """The real window over a client made by hand, at a page of the settings."""

    def __init__(self, home: Path, hand: SettingsHand, size: tuple[int, int], page: str) -> None:
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
        self.go(page)

    def go(self, page: str) -> None:
        """To a page of the settings."""
        navigation = self.window.app.navigation
        assert navigation is not None
        navigation.open("settings", page)
        self.settle()

    def place(self) -> tuple[str, str]:
        """Where one is."""
        navigation = self.window.app.navigation
        assert navigation is not None
        return navigation.page, navigation.subject
