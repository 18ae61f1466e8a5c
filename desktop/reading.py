"""The order in which a list is read aloud and walked through with Tab.

A ListView's rows are its children in the order in which they were made: what came above the
others later, or has been scrolled back to, is read last, and the list's foot before all rows.
Qt reads children in their order, and only C++ and Python can change that.

QML is given one object to ask. If it made one of ours for each list, Python would keep each for
ever: PySide never lets go of what QML made, even when the list is long gone.
"""

from __future__ import annotations

from functools import partial
from itertools import pairwise

import shiboken6
from PySide6.QtCore import QAbstractItemModel, QObject, QTimer
from PySide6.QtQuick import QQuickItem

from desktop.qt import QmlElement, QmlSingleton, Slot

QML_IMPORT_NAME = "Patio.ViewModels"
QML_IMPORT_MAJOR_VERSION = 1

PAUSE_MS = 40
"""After the last row that came: while somebody scrolls, nothing is sorted."""


class _Order(QObject):
    """Keeps the children of ``rows`` as they stand from top to bottom."""

    def __init__(self, rows: QQuickItem) -> None:
        super().__init__()
        self._rows = rows
        self._model: QAbstractItemModel | None = None
        self._soon = QTimer(self, singleShot=True, interval=PAUSE_MS)
        self._soon.timeout.connect(self._sort)
        rows.childrenChanged.connect(self._soon.start)
        self._soon.start()

    def follow(self, model: QObject | None) -> None:
        """Sort too when rows of ``model`` change places."""
        if self._model is not None and shiboken6.isValid(self._model):
            self._model.rowsMoved.disconnect(self._soon.start)
        self._model = model if isinstance(model, QAbstractItemModel) else None
        if self._model is not None:
            self._model.rowsMoved.connect(self._soon.start)

    def end(self) -> None:
        """The list is gone."""
        self._soon.stop()

    def _sort(self) -> None:
        made = self._rows.childItems()
        wanted = sorted(made, key=lambda item: (item.y(), item.x()))
        if wanted != made:
            for above, item in pairwise(wanted):
                item.stackAfter(above)


@QmlElement
@QmlSingleton
class ReadingOrder(QObject):
    """Whom a list asks to be read as it stands."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._orders: dict[QQuickItem, _Order] = {}

    @Slot(QQuickItem, QObject)
    def keep(self, rows: QQuickItem, model: QObject | None) -> None:
        """Keep the children of ``rows``, a list's contentItem, in order; its rows are ``model``'s.

        To be called again when the list has another model.
        """
        if rows not in self._orders:
            self._orders[rows] = _Order(rows)
            rows.destroyed.connect(partial(self._forget, rows))
        self._orders[rows].follow(model)

    def _forget(self, rows: QQuickItem, _gone: QObject | None = None) -> None:
        self._orders.pop(rows).end()
