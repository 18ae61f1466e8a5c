"""Choosing people: for a new conversation, a new group, or who is in a group from now on."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from desktop.qt import Property, QmlElement, QmlUncreatable, Signal, Slot
from desktop.viewmodels.keys import person_of
from desktop.viewmodels.recipients import Recipients
from sync.values import PersonId

if TYPE_CHECKING:
    from sync.client import Client

QML_IMPORT_NAME = "Patio.ViewModels"
QML_IMPORT_MAJOR_VERSION = 1

MOST_NAME = 40
"""Characters of a group's name (``sync.content.letters``)."""


@QmlElement
@QmlUncreatable("Patio makes it")
class PickingViewModel(QObject):
    """Who has been chosen, who else could be, and what the group is called."""

    changed = Signal()

    def __init__(self, client: Client, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._client = client
        self._people: list[PersonId] = []
        self._search = ""
        self._name = ""
        self._group = False
        self._lists = Recipients(self)

    @property
    def people(self) -> Sequence[PersonId]:
        """Who has been chosen."""
        return tuple(self._people)

    @Property(QObject, constant=True)
    def chosen(self) -> QObject:
        """Who has been chosen (``PersonEntry``)."""
        return self._lists.chosen

    @Property(QObject, constant=True)
    def suggested(self) -> QObject:
        """Who else matches what is typed (``PersonEntry``)."""
        return self._lists.suggested

    @Property(int, notify=changed)
    def count(self) -> int:
        """How many have been chosen."""
        return len(self._people)

    @Property(bool, notify=changed)
    def group(self) -> bool:
        """Whether it is about a group that there is, which must have a name."""
        return self._group

    @Property(bool, notify=changed)
    def nameable(self) -> bool:
        """Whether these may be called something."""
        return self._group or len(self._people) > 1

    @Property(bool, notify=changed)
    def ready(self) -> bool:
        """Whether that is enough."""
        return bool(self._name) if self._group else bool(self._people)

    def _get_search(self) -> str:
        return self._search

    def _set_search(self, search: str) -> None:
        if search != self._search:
            self._search = search
            self._show()

    def _get_name(self) -> str:
        return self._name

    def _set_name(self, name: str) -> None:
        if name.strip() != self._name:
            self._name = name.strip()
            self.changed.emit()

    search = Property(str, _get_search, _set_search, notify=changed)
    name = Property(str, _get_name, _set_name, notify=changed)

    @Property(int, constant=True)
    def mostName(self) -> int:
        """The longest name, in characters."""
        return MOST_NAME

    def begin(
        self, people: Sequence[PersonId] = (), name: str = "", *, group: bool = False
    ) -> None:
        """Begin with these people."""
        self._people, self._name, self._group = list(people), name, group
        self._search = ""
        self._show()

    @Slot(int)
    def add(self, place: int) -> None:
        """Choose somebody by their place among those suggested."""
        rows = self._lists.suggested.rows
        if 0 <= place < len(rows):
            self._people.append(person_of(rows[place].key))
            self._search = ""
            self._show()

    @Slot(str)
    def remove(self, key: str) -> None:
        """Not that one."""
        person = person_of(key)
        if person in self._people:
            self._people.remove(person)
            self._show()

    @Slot()
    def removeLast(self) -> None:
        """Not the last one."""
        if self._people:
            self._people.pop()
            self._show()

    def _show(self) -> None:
        me = self._client.me().person
        self._lists.show(self._client.people(), self._people, me, self._search)
        self.changed.emit()
