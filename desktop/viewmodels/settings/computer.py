"""This computer: where it stands, how much it keeps, and what a technician asks for."""

from __future__ import annotations

import platform
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QObject

from desktop.autostart import autostart_of
from desktop.bridge import Bridge
from desktop.qt import Property, QmlElement, QmlUncreatable, Signal, Slot
from desktop.viewmodels.settings.part import PartViewModel
from desktop.viewmodels.settings.updating import UpdatingViewModel
from desktop.words.formatting import size_words
from sync.errors import PatioError
from sync.values import EntryId, text_of

if TYPE_CHECKING:
    from sync.client import Client, Network, Stored

QML_IMPORT_NAME = "Patio.ViewModels"
QML_IMPORT_MAJOR_VERSION = 1

_SHORT = 12


@QmlElement
@QmlUncreatable("Patio makes it")
class ComputerViewModel(PartViewModel):
    """The place is part of one's card: others see it beside the name."""

    changed = Signal()

    def __init__(self, client: Client, bridge: Bridge, parent: QObject | None = None) -> None:
        super().__init__(client, bridge, parent)
        self._place = ""
        self._key = ""
        self._stored: Stored | None = None
        self._network: Network | None = None
        self._saved = False
        self._autostart = autostart_of(client.home)
        self._starts = False
        self._starting = False
        self._updating = UpdatingViewModel(client, bridge, self)
        self.reload()

    @Property(UpdatingViewModel, constant=True)
    def updating(self) -> UpdatingViewModel:
        """New versions of Patio."""
        return self._updating

    @Property(bool, notify=changed)
    def starts(self) -> bool:
        """Whether Patio opens when whoever uses this computer logs in."""
        return self._starts

    @Property(str, notify=changed)
    def startError(self) -> str:
        """Why that was not changed, or empty."""
        return self.error if self._starting else ""

    @Property(str, notify=changed)
    def placeError(self) -> str:
        """Why the place was not written down, or empty."""
        return "" if self._starting else self.error

    @Slot(bool)
    def start(self, on: bool) -> None:
        """Have Patio open at log-in or not."""
        self._saved, self._starting = False, True
        self.ask(lambda: self._autostart.switch(on=on), lambda _none: self._look_at_start())

    @Property(str, notify=changed)
    def place(self) -> str:
        """Where this computer stands, as others read it."""
        return self._place

    @Property(bool, notify=changed)
    def saved(self) -> bool:
        """Whether the place was written down a moment ago."""
        return self._saved

    @Property(str, notify=changed)
    def storedLine(self) -> str:
        """How much room everything takes here, and how much is left."""
        if self._stored is None:
            return ""
        line = QCoreApplication.translate(
            "Computer",
            "{log} de publicaciones y {files} de fotos y archivos. Quedan {free} en el disco.",
        )
        return line.format(
            log=size_words(self._stored.log),
            files=size_words(self._stored.files),
            free=size_words(self._stored.free),
        )

    @Property(str, notify=changed)
    def home(self) -> str:
        """The folder with all of it."""
        return str(self._client.home)

    @Property(str, notify=changed)
    def key(self) -> str:
        """The beginning of this computer's key, which commands print as well."""
        return self._key

    @Property(str, notify=changed)
    def address(self) -> str:
        """Where others reach this computer on the network; empty while it is on none."""
        found = self._network
        return "\n".join(found.addresses) or found.listen if found is not None else ""

    @Property(str, constant=True)
    def computerName(self) -> str:
        """What the system calls this computer."""
        return platform.node()

    @Property(str, constant=True)
    def version(self) -> str:
        """Of Patio."""
        from importlib.metadata import PackageNotFoundError, version

        try:
            return version("patio-office")
        except PackageNotFoundError:
            return ""

    @Slot(str)
    def savePlace(self, place: str) -> None:
        """This computer stands there now."""
        wanted = place.strip()
        if wanted == self._place or self.working:
            return
        self._saved = self._starting = False
        self.ask(lambda: self._client.set_profile(place=wanted), self._written)

    def reload(self) -> None:
        """Read again and show what has changed."""
        try:
            me = self._client.me()
        except PatioError:
            return  # the banner says why
        mine = (row.place for row in self._client.people() if row.person == me.person)
        self._place, self._key = next(mine, ""), text_of(me.device)[:_SHORT]
        self._bridge.run(self._client.stored, self._show)
        self._bridge.run(self._client.network, self._show_network)
        self._look_at_start()

    def _look_at_start(self) -> None:
        self._starts = self._autostart.on()
        self.changed.emit()

    def _show(self, stored: Stored) -> None:
        self._stored = stored
        self.changed.emit()

    def _show_network(self, network: Network) -> None:
        self._network = network
        self.changed.emit()

    def _written(self, _entry: EntryId) -> None:
        self._saved = True
        self.reload()
