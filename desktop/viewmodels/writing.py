"""Whether anything can be written here, and the button that makes it so again."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from desktop.bridge import Bridge
from desktop.qt import Property, QmlElement, QmlUncreatable, Signal, Slot
from desktop.standing import FINAL, standing_words
from desktop.wording import read_only_words
from sync.errors import PatioError

if TYPE_CHECKING:
    from sync.client import Client

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
        self._trouble = ""
        self._working = False
        bridge.languageChanged.connect(self.changed)

    @Property(str, notify=changed)
    def reason(self) -> str:
        """Why nothing can be written, and what to do; empty when it can."""
        if self._trouble in FINAL:
            return standing_words(self._trouble)
        return read_only_words(self._trouble) if self._trouble else ""

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
            self._trouble = trouble
            self.changed.emit()

    def _done(self, _none: None) -> None:
        self._working = False
        self.show("")
        self.changed.emit()

    def _failed(self, error: PatioError) -> None:
        self._working = False
        self.changed.emit()
        self._bridge.problem.emit(error)
