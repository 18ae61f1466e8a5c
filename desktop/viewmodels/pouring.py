"""Cards that all come at once, as in a first sync, go into the list one a frame."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import takewhile
from typing import Generic, TypeVar

import shiboken6
from PySide6.QtCore import QObject, QTimer

from desktop.models.rows import Row, RowModel

R = TypeVar("R", bound=Row)

IN_SIGHT = 6
"""So many cards a window has room for; those below are made when there is time."""

_FRAME_MS = 16


class Pouring(QObject, Generic[R]):
    """Shows rows in a list.

    Where every card in sight is another now, they would be made in one frame, which takes as long
    as four. So those below go first, and then the ones in sight from the bottom up.
    """

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._model: RowModel[R] | None = None
        self._rows: Sequence[R] = ()
        self._before: list[R] = []
        self._each = QTimer(self, interval=_FRAME_MS)
        self._each.timeout.connect(self._step)

    def show(self, model: RowModel[R], rows: Sequence[R]) -> None:
        """Make ``model`` hold ``rows``; whatever was still to go into a list is forgotten."""
        wanted = {row.key for row in rows}
        gone = list(takewhile(lambda row: row.key not in wanted, model.rows[:IN_SIGHT]))
        self._model, self._rows = model, rows
        self._before = gone if len(gone) == IN_SIGHT <= len(rows) else []
        if self._before:
            self._each.start()
        self._put()

    def _step(self) -> None:
        self._before.pop()
        self._put()

    def _put(self) -> None:
        if not self._before:
            self._each.stop()
        if self._model is not None and shiboken6.isValid(self._model):
            self._model.show([*self._before, *self._rows[len(self._before) :]])
