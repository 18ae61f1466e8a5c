"""Whether anything can be written here, and the button that makes it so again."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QObject

from desktop.bridge import Bridge
from desktop.qt import Property, QmlElement, QmlUncreatable, Signal, Slot
from desktop.words import formatting
from desktop.words.errors import read_only_words
from desktop.words.formatting import gone, named
from desktop.words.standing import FINAL, removed_words, standing_words
from sync.errors import PatioError

if TYPE_CHECKING:
    from sync.client import Client, Status

QML_IMPORT_NAME = "Patio.ViewModels"
QML_IMPORT_MAJOR_VERSION = 1


@QmlElement
@QmlUncreatable("Patio makes it")
class WritingViewModel(QObject):
    """The banner of a home that was put back, copied or moved, or whose PC was removed."""

    changed = Signal()

    def __init__(self, client: Client, bridge: Bridge, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._client = client
        self._bridge = bridge
        self._trouble = self._company = self._remover = ""
        self._removed_ms = 0
        self._working = False
        bridge.languageChanged.connect(self.changed)

    @Property(str, notify=changed)
    def reason(self) -> str:
        """Why nothing can be written, and what to do; empty when it can."""
        if self._removed_ms:
            return removed_words(self._remover, gone(self._removed_ms, formatting.now_ms()))
        if self._trouble in FINAL:
            return standing_words(self._trouble)
        return read_only_words(self._trouble) if self._trouble else ""

    @Property(str, notify=changed)
    def title(self) -> str:
        """The same in one line."""
        if self._company:
            line = QCoreApplication.translate("Errors", "Este equipo ya no está en {company}")
            return line.format(company=self._company)
        return QCoreApplication.translate("Errors", "Aquí solo puedes leer")

    @Property(bool, notify=changed)
    def lost(self) -> bool:
        """Whether this computer is out of the company."""
        return self._trouble == "removed"

    @Property(bool, notify=changed)
    def canGoOn(self) -> bool:
        """Whether a word from here is enough to write again."""
        return self._trouble not in FINAL

    @Property(bool, notify=changed)
    def working(self) -> bool:
        """Whether the button was pressed and the answer has not come."""
        return self._working

    @Slot()
    def goOn(self) -> None:
        """Write on here, in a new epoch. A second press meanwhile does nothing."""
        if self._trouble and self._trouble not in FINAL and not self._working:
            self._working = True
            self.changed.emit()
            self._bridge.run(self._client.go_on, self._done, self._failed)

    def show(self, trouble: str) -> None:
        """What the node said last."""
        if trouble != self._trouble:
            self._trouble, self._company, self._removed_ms = trouble, "", 0
            self.changed.emit()
            if trouble == "removed":
                self._bridge.run(self._client.status, self._show_removal, _passed_over)

    def _show_removal(self, status: Status) -> None:
        self._company = status.me.company_name
        if status.removal is not None:
            people = {row.person: row.name for row in self._client.people()}
            self._remover = named(people.get(status.removal.person, ""))
            self._removed_ms = status.removal.time_ms
        self.changed.emit()

    def _done(self, _none: None) -> None:
        self._working = False
        self.show("")
        self.changed.emit()

    def _failed(self, error: PatioError) -> None:
        self._working = False
        self.changed.emit()
        self._bridge.problem.emit(error)


def _passed_over(_error: PatioError) -> None:
    """The banner says less then."""
