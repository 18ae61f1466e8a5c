"""What is in sight, or cheap to read, follows the notices as they come."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

if TYPE_CHECKING:
    from collections.abc import Callable

    from desktop.bridge import Bridge


class Following(QObject):
    """Calls ``read`` whenever one of ``views`` has changed, as long as ``parent`` lives.

    A page that may wait until somebody comes to see it has :class:`desktop.viewmodels.seen.Seen`.
    """

    def __init__(
        self, bridge: Bridge, views: frozenset[str], read: Callable[[], None], parent: QObject
    ) -> None:
        super().__init__(parent)
        self._views = views
        self._read = read
        bridge.changed.connect(self._on_changed)

    def _on_changed(self, views: frozenset[str]) -> None:
        if views & self._views:
            self._read()
