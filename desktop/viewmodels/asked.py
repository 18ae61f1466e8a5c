"""What one can do about a question on its card; the dialog that answers is made when asked for."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from desktop.bridge import Bridge
from desktop.qt import Property, QmlElement, QmlUncreatable, Signal, Slot
from desktop.viewmodels.keys import entry_of
from desktop.viewmodels.navigation import NavigationViewModel

if TYPE_CHECKING:
    from collections.abc import Callable

    from desktop.viewmodels.answering import AnswerViewModel
    from sync.client import Client

QML_IMPORT_NAME = "Patio.ViewModels"
QML_IMPORT_MAJOR_VERSION = 1

_CHANGED = frozenset({"feed"})


@QmlElement
@QmlUncreatable("Patio makes it")
class AskedViewModel(QObject):
    """To wonder as well, to say whether it was answered, to answer."""

    dialogChanged = Signal()

    def __init__(
        self,
        client: Client,
        bridge: Bridge,
        navigation: NavigationViewModel,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._client = client
        self._bridge = bridge
        self._navigation = navigation
        self._dialog: AnswerViewModel | None = None
        self._kept: dict[str, str] = {}
        navigation.placeChanged.connect(self._went)

    @Property(QObject, notify=dialogChanged)
    def dialog(self) -> QObject | None:
        """The view-model of the dialog that answers (``AnswerViewModel``) while it is open."""
        return self._dialog

    @Slot(str, bool)
    def wonder(self, key: str, on: bool) -> None:
        """«Yo también me lo pregunto», or not any more."""
        self._write(lambda: self._client.me_too(entry_of(key), on=on))

    @Slot(str, bool)
    def sayHelped(self, key: str, yes: bool) -> None:
        """Whether the answer answers my question."""
        self._write(lambda: self._client.helped(entry_of(key), yes=yes))

    @Slot(str)
    def answer(self, key: str) -> None:
        """Open the dialog that answers a question, unless it is gone or not mine to answer."""
        from desktop.viewmodels.answering import AnswerViewModel

        self.close()
        made = AnswerViewModel(self._client, self._bridge, key, self)
        if not made.may:
            made.deleteLater()
            return
        made.text = self._kept.pop(key, "")
        self._dialog = made
        made.done.connect(self.close)
        self.dialogChanged.emit()

    @Slot()
    def close(self) -> None:
        """Close it; what was written and not published is there again the next time."""
        gone, self._dialog = self._dialog, None
        if gone is not None:
            self._kept[gone.key] = gone.text
            self.dialogChanged.emit()
            gone.deleteLater()

    def _went(self) -> None:
        place = self._navigation.place
        if place.page == "questions" and place.subject and not self._navigation.returned:
            self.answer(place.subject)

    def _write(self, work: Callable[[], object]) -> None:
        self._bridge.run(work, lambda _entry: self._bridge.refresh(_CHANGED))
