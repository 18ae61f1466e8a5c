"""Links that somebody follows outside the window, where the system brings them as an event.

On macOS it does, to the one that runs; elsewhere it starts Patio with the link (``instance``).
"""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject
from PySide6.QtGui import QFileOpenEvent

from desktop.viewmodels.navigation import LINK


class LinkEvents(QObject):
    """Calls ``on_link`` for each; to be installed as the application's event filter, which costs
    every event a look: only where there are such events."""

    def __init__(self, on_link: Callable[[str], None], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._on_link = on_link

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        """Take the links of ours, leave everything else."""
        if event.type() != QEvent.Type.FileOpen or not isinstance(event, QFileOpenEvent):
            return False
        link = event.url().toString()
        if not link.lower().startswith(LINK):
            return False
        self._on_link(link)
        return True
