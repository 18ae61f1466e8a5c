"""A new version of Patio: what the banner about it says, and what its button does."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QCoreApplication, QObject, QStandardPaths

from desktop.qt import Signal
from desktop.words.errors import words_of

if TYPE_CHECKING:
    from desktop.bridge import Bridge
    from sync.client import Client, UpdateFacts, UpdateFile
    from sync.errors import PatioError


class Offer(NamedTuple):
    """What is said of a version; ``action`` are the words of the button, or empty."""

    key: str
    title: str
    text: str
    action: str


class UpdateOffer(QObject):
    """One version at a time. Nothing is installed here: an installer is put where the person finds
    it, and starting it is theirs."""

    changed = Signal()

    def __init__(self, client: Client, bridge: Bridge, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._client = client
        self._bridge = bridge
        self._facts: UpdateFacts | None = None
        self._saved = ""
        self._error: PatioError | None = None
        self._working = False

    def look(self) -> None:
        """Ask the node what there is."""
        # What it cannot say now it says the next time; whatever is wrong has a banner of its own.
        self._bridge.run(self._client.offered_update, self._show, lambda _error: None)

    def offer(self) -> Offer | None:
        """What to say; None while there is nothing for this person to do."""
        found = self._facts
        if found is None or not found.version:
            return None
        if found.state == "ready":
            title = QCoreApplication.translate("Updates", "Versión {version} lista para mañana")
            text, action = self._ready()
        elif found.state == "brought" and found.may_approve:
            title = QCoreApplication.translate("Updates", "Has traído la versión {version}")
            text = QCoreApplication.translate(
                "Updates",
                "Si la apruebas, los demás equipos se la pasan unos a otros. Nada se instala solo.",
            )
            action = QCoreApplication.translate("Updates", "Aprobarla")
        else:
            return None
        if self._error is not None:
            text = words_of(self._error)
        title = title.format(version=found.version)
        return Offer(f"{found.state} {found.version}", title, text, action)

    def act(self) -> None:
        """What the button says."""
        if self._working or self._facts is None:
            return
        self._working, self._error = True, None
        if self._facts.state == "ready":
            self._bridge.run(lambda: self._client.get_update(downloads()), self._put, self._failed)
        else:
            self._bridge.run(self._client.approve_update, self._approved, self._failed)

    def _ready(self) -> tuple[str, str]:
        if self._saved:
            line = QCoreApplication.translate(
                "Updates", "El instalador está en {path}. Cierra Patio y ábrelo."
            )
            return line.format(path=self._saved), ""
        text = QCoreApplication.translate(
            "Updates",
            "Guarda el instalador y ábrelo cuando acabes el día. Nada se instala solo, y lo que "
            "hay aquí se queda como está.",
        )
        return text, QCoreApplication.translate("Updates", "Guardar el instalador")

    def _show(self, found: UpdateFacts | None) -> None:
        if found is None or found == self._facts:
            return
        if self._facts is None or found.version != self._facts.version:
            self._saved, self._error = "", None
        self._facts = found
        self.changed.emit()

    def _put(self, file: UpdateFile) -> None:
        self._working, self._saved = False, file.path
        self.changed.emit()

    def _approved(self, _entry: object) -> None:
        self._working = False
        self.look()

    def _failed(self, error: PatioError) -> None:
        self._working, self._error = False, error
        self.changed.emit()


def downloads() -> Path:
    """Where the system keeps what people have fetched."""
    place = QStandardPaths.StandardLocation.DownloadLocation
    folder = Path(QStandardPaths.writableLocation(place))
    return folder if folder.is_dir() else Path.home()
