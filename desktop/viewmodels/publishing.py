"""What is said for six seconds after something was published, and taking it back meanwhile."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QObject

from desktop.models.feed import spread_line
from desktop.qt import Property, QmlElement, QmlUncreatable, Signal, Slot

if TYPE_CHECKING:
    from desktop.bridge import Bridge
    from sync.client import Client
    from sync.values import EntryId

QML_IMPORT_NAME = "Patio.ViewModels"
QML_IMPORT_MAJOR_VERSION = 1


@QmlElement
@QmlUncreatable("Patio makes it")
class PublishedViewModel(QObject):
    """The last thing that was published from the composer, until its time is over."""

    changed = Signal()
    undone = Signal()
    dismissed = Signal()

    def __init__(self, client: Client, bridge: Bridge, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._client = client
        self._bridge = bridge
        self._entry: EntryId | None = None
        self._words = ""
        bridge.changed.connect(self._look)
        bridge.languageChanged.connect(self._look)

    @Property(str, notify=changed)
    def words(self) -> str:
        """What to say of it, or empty."""
        return self._words

    @Property(bool, notify=changed)
    def undoable(self) -> bool:
        """Whether it can be taken back from here."""
        return self._entry is not None

    def show(self, entry: EntryId | None, words: str = "") -> None:
        """It is on disk. ``words`` are said of what has no card to speak of."""
        self._entry, self._words = entry, words or published_words(self._client, entry)
        self.changed.emit()

    @Slot()
    def undo(self) -> None:
        """Take it back, for everybody: who has seen it has seen it."""
        entry, self._entry = self._entry, None
        if entry is None:
            return
        self._say("")
        self._bridge.run(lambda: self._client.erase(entry), lambda _entry: self._taken_back())

    @Slot()
    def dismiss(self) -> None:
        """Its time is over."""
        self._entry = None
        self._say("")
        self.dismissed.emit()

    def _look(self, _views: object = None) -> None:
        if self._entry is not None:
            self._say(published_words(self._client, self._entry))

    def _taken_back(self) -> None:
        self._bridge.refresh(frozenset({"feed"}))
        self._say(QCoreApplication.translate("Composer", "Borrado para todos"))
        self.undone.emit()

    def _say(self, words: str) -> None:
        self._words = words
        self.changed.emit()


def published_words(client: Client, entry: EntryId | None) -> str:
    """That a card was published, and on how many computers it is."""
    card = client.card(entry) if entry is not None else None
    if card is None or card.spread.of < 2:
        return QCoreApplication.translate("Composer", "Publicado")
    if card.spread.have < 2:
        return spread_line(card.spread)
    line = QCoreApplication.translate("Composer", "Publicado. Ya está en {n} equipos")
    return line.format(n=card.spread.have)


def sent_privately() -> str:
    """That thanks went to one person alone."""
    return QCoreApplication.translate("Composer", "Enviado. Solo lo ve quien lo recibe.")
