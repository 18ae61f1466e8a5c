"""The window at a page of its settings, over rows made by hand."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from support.byhand.settings import SettingsHand
from support.byhand.window import HandWindow


class SettingsWindow(HandWindow):
    """A window at a page of the settings."""

    def __init__(self, home: Path, hand: SettingsHand, size: tuple[int, int], page: str) -> None:
        """Show it, in Spanish and light."""
        super().__init__(home, hand, size)
        self.go(page)

    def go(self, page: str) -> None:
        """To a page of the settings."""
        self.navigation.open("settings", page)
        self.settle()

    def place(self) -> tuple[str, str]:
        """Where one is."""
        navigation = self.navigation
        return navigation.page, navigation.subject


OpenAt = Callable[..., SettingsWindow]
"""Opens one: ``(page, size)``."""
