"""What stands above every page: a full disk, a clock, old versions, and a new one to be had."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QCoreApplication, QObject

from desktop.models.rows import RowModel
from desktop.qt import Property, QmlElement, QmlUncreatable, Slot
from desktop.viewmodels.updates import UpdateOffer
from desktop.words import states as words
from desktop.words.errors import words_of

if TYPE_CHECKING:
    from desktop.bridge import Bridge
    from sync.client import Client, Network
    from sync.errors import PatioError

QML_IMPORT_NAME = "Patio.ViewModels"
QML_IMPORT_MAJOR_VERSION = 1

STILL, SLOW, FULL, DAMAGED = "still", "slow", "full", "damaged"
CLOCK, VERSIONS, UPDATE = "clock", "versions", "update"


class StateRow(NamedTuple):
    """A banner; ``tone`` is ``loss``, ``caution`` or empty, ``action`` the words of its button."""

    key: str
    tone: str
    glyph: str
    title: str
    text: str
    action: str
    closes: bool


@QmlElement
@QmlUncreatable("Patio makes it")
class StatesViewModel(QObject):
    """Banners of what is wrong, the worst first; each goes by itself when it is over."""

    def __init__(self, client: Client, bridge: Bridge, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._client = client
        self._bridge = bridge
        self._hindrance: PatioError | None = None
        self._network: Network | None = None
        self._rows: RowModel[StateRow] = RowModel(StateRow, self)
        self._closed: set[str] = set()
        self._helped = False
        self._update = UpdateOffer(client, bridge, self)
        self._update.changed.connect(self._word)
        bridge.languageChanged.connect(self._word)
        bridge.slowChanged.connect(self._word)

    @Property(QObject, constant=True)
    def banners(self) -> QObject:
        """One ``StateRow`` for each thing that is wrong."""
        return self._rows

    @Slot(str)
    def help(self, key: str) -> None:
        """«Ver cómo»: say what to do in the place of what happens; of a version, do it."""
        if key == CLOCK:
            self._helped = True
            self._word()
        elif key.startswith(UPDATE):
            self._update.act()

    @Slot(str)
    def close(self, key: str) -> None:
        """The person has read it: not again until it is over and begins anew."""
        self._closed.add(key)
        self._word()

    def show(self, network: Network) -> None:
        """What the node said last. One that does not run says nothing: what was true stays."""
        if network.running:
            self._network, self._hindrance = network, None
            self._word()
            self._update.look()
        else:
            self._bridge.run(self._client.hindrance, self._show_hindrance)

    def _show_hindrance(self, error: PatioError | None) -> None:
        self._hindrance = error
        self._word()

    def _word(self) -> None:
        found = [] if self._network is None else _rows(self._network, helped=self._helped)
        if self._bridge.slow:
            title = QCoreApplication.translate("States", "Patio tarda en contestar")
            text = QCoreApplication.translate(
                "States",
                "No se pierde nada de lo que has escrito, y puedes seguir escribiendo.",
            )
            found.insert(0, StateRow(SLOW, "", "clock", title, text, "", closes=False))
        if self._hindrance is not None:
            title = QCoreApplication.translate("States", "Patio no puede escribir en este equipo")
            text = words_of(self._hindrance)
            found.insert(0, StateRow(STILL, "loss", "key", title, text, "", closes=False))
        if (offer := self._update.offer()) is not None:
            key = f"{UPDATE} {offer.key}"  # the next one is told though this one was closed
            words_of_it = (offer.title, offer.text, offer.action)
            found.append(StateRow(key, "", "download", *words_of_it, closes=True))
        keys = {row.key for row in found}
        self._closed &= keys
        self._helped = self._helped and CLOCK in keys
        self._rows.show([row for row in found if row.key not in self._closed])


def _rows(network: Network, *, helped: bool) -> list[StateRow]:
    translate = QCoreApplication.translate
    found = []
    if network.room in ("stopped", "refused"):
        title = translate("States", "No queda sitio en este equipo")
        action = translate("States", "Liberar sitio")
        text = words.full_text(network.room)
        found.append(StateRow(FULL, "loss", "warning", title, text, action, closes=False))
    if network.room == "damaged":
        title = translate("States", "Los datos de este equipo están dañados")
        found.append(
            StateRow(DAMAGED, "loss", "warning", title, words.damaged_text(), "", closes=False)
        )
    if behind := network.clock_wrong_ms:
        text = translate("States", "Tus mensajes pueden salir desordenados.")
        found.append(
            StateRow(
                CLOCK,
                "caution",
                "clock",
                words.clock_title(behind),
                words.clock_help() if helped else text,
                "" if helped else translate("States", "Ver cómo"),
                closes=True,
            )
        )
    if other := sum(one.why == "version" for one in network.missing):
        text = translate("States", "Algunas cosas no les llegarán. Actualizad Patio en todos.")
        found.append(
            StateRow(VERSIONS, "", "info", words.versions_title(other), text, "", closes=True)
        )
    return found
