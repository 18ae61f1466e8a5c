"""Bringing a new version of Patio: a file from a stick, for whoever may approve it."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QObject

from desktop.bridge import Bridge
from desktop.qt import Property, QmlElement, QmlUncreatable, Signal
from desktop.viewmodels.settings.part import NO_WISH, PartViewModel, Wish
from sync.errors import PatioError
from sync.values import Rank

if TYPE_CHECKING:
    from sync.client import Client, UpdateFacts

QML_IMPORT_NAME = "Patio.ViewModels"
QML_IMPORT_MAJOR_VERSION = 1

BRING = "update"


@QmlElement
@QmlUncreatable("Patio makes it")
class UpdatingViewModel(PartViewModel):
    """What comes of it is told by the banner above every page, which is where it is approved."""

    changed = Signal()

    def __init__(self, client: Client, bridge: Bridge, parent: QObject | None = None) -> None:
        super().__init__(client, bridge, parent)
        self._may = False
        self._brought = ""
        self.reload()

    @Property(bool, notify=changed)
    def may(self) -> bool:
        """Whether this person can let the company have a version."""
        return self._may

    @Property(str, notify=changed)
    def note(self) -> str:
        """What came of the file, or empty."""
        if not self._brought:
            return ""
        line = QCoreApplication.translate(
            "Updates", "La versión {version} está firmada y completa. Arriba puedes aprobarla."
        )
        return line.format(version=self._brought)

    def wish(self, what: str) -> Wish:
        """The file of a version."""
        if what != BRING:
            return NO_WISH
        title = QCoreApplication.translate("Updates", "Traer una versión nueva")
        shows = QCoreApplication.translate("Updates", "Versiones de Patio (*.patio-update)")
        return Wish(title, shows)

    def take(self, what: str, path: Path) -> None:
        """Have it looked at, whole."""
        self._brought = ""
        self.ask(lambda: self._client.bring_update(path), self._took)

    def reload(self) -> None:
        """See who this is."""
        try:
            self._may = self._client.me().rank <= Rank.ADMIN
        except PatioError:
            return  # the banner says why
        self.changed.emit()

    def _took(self, found: UpdateFacts) -> None:
        self._brought = found.version
        self._bridge.refresh(frozenset({"network"}))  # the banner tells at once
