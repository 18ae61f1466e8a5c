"""When a window stands still: what was asked for is done, and nothing is drawn any more."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer

from desktop.app import SETTLED_MS, Shown, Window

QUIET_MS = 100
"""A window that moves draws every 16 ms, and sorts what is read aloud within 40 ms."""


class Settling(QObject):
    """Calls ``then`` once, when ``window`` stands still. ``window`` owns it.

    Where nothing can say that it is idle, for it waits for somebody or has no bridge yet, the
    window stands still as in the program: after :data:`desktop.app.SETTLED_MS` without a frame.
    """

    def __init__(self, window: Shown, then: Callable[[], None]) -> None:
        super().__init__(window)
        self._window = window
        self._then: Callable[[], None] | None = then
        self._frames = 0
        self._quiet = QTimer(self, singleShot=True, interval=QUIET_MS)
        self._quiet.timeout.connect(self._ask)
        self._still = QTimer(self, singleShot=True, interval=SETTLED_MS)
        self._still.timeout.connect(self._end)
        window.view.frameSwapped.connect(self._drawn)
        self._drawn()

    def _drawn(self) -> None:
        self._frames += 1
        self._quiet.start()
        self._still.start()

    def _ask(self) -> None:
        """Have the worker answer: it does so when all that was asked for before is done."""
        if self._window.loads() or self._delivers():
            self._quiet.start()
        elif isinstance(self._window, Window) and hasattr(self._window, "bridge"):
            asked = self._frames
            self._window.bridge.run(lambda: None, lambda _none: self._answered(asked))
        elif not isinstance(self._window, Window):
            self._end()

    def _answered(self, asked: int) -> None:
        if asked == self._frames:
            self._end()

    def _delivers(self) -> bool:
        """Whether a notice has come that the window has not been told of, or a draft is kept."""
        bridge = getattr(self._window, "bridge", None)
        return bridge is not None and any(timer.isActive() for timer in bridge.findChildren(QTimer))

    def _end(self) -> None:
        if self._window.loads():
            self._drawn()
            return
        self._quiet.stop()
        self._still.stop()
        if self._then is not None:
            self._window.view.frameSwapped.disconnect(self._drawn)
            then, self._then = self._then, None
            then()
