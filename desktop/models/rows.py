"""A list model over frozen rows that changes only what has changed.

A notice never resets a list: rows that stay keep their delegates, and with them the
scroll position, the open menu and the half-written comment.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, Generic, Protocol, TypeVar

from PySide6.QtCore import (
    QAbstractListModel,
    QByteArray,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
)

from desktop.qt import Property, Signal


class Row(Protocol):
    """A named tuple whose fields are the roles; ``key`` tells rows apart.

    Not a dataclass: Python takes five times as long to make one of those, at every start.
    """

    @property
    def key(self) -> str:
        """What stays the same while the row changes."""
        ...


R = TypeVar("R", bound=Row)
# Qt.ItemDataRole, whose import would make all enums of Qt's namespace at a start (15 ms).
_DISPLAY_ROLE = 0
_FIRST_ROLE = 0x0100 + 1
_ROOT = QModelIndex()


def camel(name: str) -> str:
    """``when_exact`` as QML spells it: ``whenExact``."""
    head, *rest = name.split("_")
    return head + "".join(part.capitalize() for part in rest)


class RowModel(QAbstractListModel, Generic[R]):
    """The rows given to :meth:`show`, one role per field in camelCase."""

    countChanged = Signal()

    def __init__(self, row_type: type[R], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._names = list(row_type.__annotations__)
        self._rows: list[R] = []

    @property
    def rows(self) -> Sequence[R]:
        """The rows as shown now, in order."""
        return tuple(self._rows)

    @Property(int, notify=countChanged)
    def count(self) -> int:
        """How many rows there are."""
        return len(self._rows)

    def rowCount(self, parent: QModelIndex | QPersistentModelIndex = _ROOT) -> int:
        """How many rows there are."""
        return 0 if parent.isValid() else len(self._rows)

    def roleNames(self) -> dict[int, QByteArray]:
        """One role per field."""
        return {
            _FIRST_ROLE + place: QByteArray(camel(name).encode())
            for place, name in enumerate(self._names)
        }

    def data(
        self,
        index: QModelIndex | QPersistentModelIndex,
        role: int = _DISPLAY_ROLE,
    ) -> Any:  # noqa: ANN401 (a role's value may be any plain type)
        """The field behind ``role``; tuples arrive in QML as lists."""
        place = role - _FIRST_ROLE
        if not index.isValid() or not 0 <= place < len(self._names):
            return None
        value = getattr(self._rows[index.row()], self._names[place])
        return list(value) if isinstance(value, tuple) else value

    def show(self, rows: Sequence[R]) -> None:
        """Make the model hold ``rows``, by removals, insertions, moves and changes only."""
        before = len(self._rows)
        self._remove_missing({row.key for row in rows})
        self._place(rows)
        for place, row in enumerate(rows):
            self._change(place, row)
        if len(self._rows) != before:
            self.countChanged.emit()

    def change(self, row: R) -> None:
        """Replace the row with the same key, when there is one."""
        for place, shown in enumerate(self._rows):
            if shown.key == row.key:
                self._change(place, row)
                return

    def find(self, key: str) -> R | None:
        """The row with that key."""
        return next((row for row in self._rows if row.key == key), None)

    def _remove_missing(self, kept: set[str]) -> None:
        end = len(self._rows)
        while end > 0:
            if self._rows[end - 1].key in kept:
                end -= 1
                continue
            first = end - 1
            while first > 0 and self._rows[first - 1].key not in kept:
                first -= 1
            self.beginRemoveRows(_ROOT, first, end - 1)
            del self._rows[first:end]
            self.endRemoveRows()
            end = first

    def _place(self, rows: Sequence[R]) -> None:
        here = {row.key for row in self._rows}
        place = 0
        while place < len(rows):
            if rows[place].key in here:
                self._bring(rows[place].key, place)
                place += 1
                continue
            end = place
            while end < len(rows) and rows[end].key not in here:
                end += 1
            self.beginInsertRows(_ROOT, place, end - 1)
            self._rows[place:place] = rows[place:end]
            self.endInsertRows()
            place = end

    def _bring(self, key: str, place: int) -> None:
        if self._rows[place].key == key:
            return
        found = next(i for i in range(place, len(self._rows)) if self._rows[i].key == key)
        self.beginMoveRows(_ROOT, found, found, _ROOT, place)
        self._rows.insert(place, self._rows.pop(found))
        self.endMoveRows()

    def _change(self, place: int, row: R) -> None:
        old = self._rows[place]
        if old == row:
            return
        roles = [
            _FIRST_ROLE + at
            for at, name in enumerate(self._names)
            if getattr(old, name) != getattr(row, name)
        ]
        self._rows[place] = row
        index = self.index(place)
        self.dataChanged.emit(index, index, roles)
