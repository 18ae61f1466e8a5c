"""What is out of sight is read again when somebody comes to see it, and not before."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

if TYPE_CHECKING:
    from collections.abc import Callable

    from desktop.bridge import Bridge
    from desktop.viewmodels.navigation import NavigationViewModel


class Seen(QObject):
    """Reads again when views of ``views`` have changed: at once while one of ``pages`` is shown,
    else when somebody goes to one of them.

    A view-model that looks for what it has when somebody comes makes it before it follows the
    navigation; one that reads again by itself then, after.
    """

    def __init__(
        self,
        bridge: Bridge,
        navigation: NavigationViewModel,
        pages: frozenset[str],
        views: frozenset[str],
        read: Callable[[], None],
        everywhere: frozenset[str] = frozenset(),
    ) -> None:
        """``everywhere``: those of the views that show on other pages too."""
        super().__init__(navigation)
        self._navigation = navigation
        self._pages = pages
        self._views = views
        self._read = read
        self._everywhere = everywhere
        self._stale = False
        bridge.changed.connect(self._on_changed)
        navigation.placeChanged.connect(self._look)

    def reload(self) -> None:
        """Read again now."""
        self._stale = False
        self._read()

    def age(self) -> None:
        """What is shown is no longer true; out of sight that can wait."""
        self._stale = True
        self._look()

    def _on_changed(self, views: frozenset[str]) -> None:
        if views & self._everywhere:
            self.reload()
        elif views & self._views:
            self.age()

    def _look(self) -> None:
        if self._stale and self._navigation.page in self._pages:
            self.reload()
