"""The network: who is missing and why, what to do about it, and an address to try."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QObject

from desktop.bridge import Bridge
from desktop.models.rows import RowModel
from desktop.models.settings import CheckRow, MissingRow
from desktop.qt import Property, QmlElement, QmlUncreatable, Signal, Slot
from desktop.viewmodels.presence import LIVE
from desktop.viewmodels.settings.part import PartViewModel
from desktop.viewmodels.settings.seen import seen_words
from desktop.words import formatting
from desktop.words.formatting import counted, named
from desktop.words.network import check_words, why_words
from sync.errors import PatioError

if TYPE_CHECKING:
    from sync.client import Check, Client, Network

QML_IMPORT_NAME = "Patio.ViewModels"
QML_IMPORT_MAJOR_VERSION = 1


@QmlElement
@QmlUncreatable("Patio makes it")
class NetworkViewModel(PartViewModel):
    """What ``patio doctor`` and ``patio status`` say of the network, for people."""

    changed = Signal()

    def __init__(self, client: Client, bridge: Bridge, parent: QObject | None = None) -> None:
        super().__init__(client, bridge, parent)
        self._network: Network | None = None
        self._found: Sequence[Check] = ()
        self._tried = ""
        self._checks: RowModel[CheckRow] = RowModel(CheckRow, self)
        self._missing: RowModel[MissingRow] = RowModel(MissingRow, self)
        self.reload()
        self.look()

    @Property(QObject, constant=True)
    def checks(self) -> QObject:
        """What was found, a sentence each; what needs somebody first."""
        return self._checks

    @Property(QObject, constant=True)
    def missing(self) -> QObject:
        """The colleagues' computers that are not there, each with why as far as is known."""
        return self._missing

    @Property(str, notify=changed)
    def headline(self) -> str:
        """``5 equipos cerca, 3 sin contestar``."""
        peers = self._network.peers if self._network is not None else ()
        near = counted(
            sum(peer.state in LIVE for peer in peers),
            QCoreApplication.translate("Network", "1 equipo cerca"),
            QCoreApplication.translate("Network", "{n} equipos cerca"),
        )
        away = counted(
            len(self._missing.rows),
            QCoreApplication.translate("Network", "falta 1"),
            QCoreApplication.translate("Network", "faltan {n}"),
        )
        return f"{near}, {away}" if self._missing.rows else near

    @Property(str, notify=changed)
    def listens(self) -> str:
        """The addresses of this computer, for others to type."""
        if self._network is None:
            return ""
        return ", ".join(self._network.addresses) or self._network.listen

    @Property(str, notify=changed)
    def tried(self) -> str:
        """What became of the address that was typed last."""
        if not self._tried:
            return ""
        line = QCoreApplication.translate(
            "Network", "Probando {address}. Si contesta alguien, aparecerá entre los de cerca."
        )
        return line.format(address=self._tried)

    @Slot(str)
    def dial(self, address: str) -> None:
        """Try an address that somebody has typed (HOST:PORT)."""
        wanted = address.strip()
        if wanted and not self.working:
            self._tried = ""
            self.ask(lambda: self._client.dial(wanted), lambda _none: self._note(wanted))

    @Slot()
    def look(self) -> None:
        """Examine the network again."""
        self.ask(self._client.network_checks, self._show_checks)

    def reload(self) -> None:
        """Read again and show what has changed."""
        self._show_checks(self._found)
        self._bridge.run(self._client.network, self._show, _passed_over)

    def concerns(self, views: frozenset[str]) -> bool:
        """Whether the page looks different when these views have changed."""
        return "network" in views

    def _note(self, address: str) -> None:
        self._tried = address

    def _show_checks(self, found: Sequence[Check]) -> None:
        self._found = found
        # Why single computers are missing stands below, each with its own.
        told = [(check, check_words(check)) for check in found if check.name != "missing"]
        rows = [
            CheckRow(f"{check.name} {at}", text, _outcome(check))
            for at, (check, text) in enumerate(told)
            if text
        ]
        self._checks.show(sorted(rows, key=lambda row: row.outcome in ("good", "open")))
        self.changed.emit()

    def _show(self, network: Network) -> None:
        self._network = network
        now = formatting.now_ms()
        self._missing.show(
            [
                MissingRow(
                    key=one.device.hex(),
                    name=" · ".join(part for part in (named(one.name), one.place) if part),
                    details=". ".join(
                        part
                        for part in (seen_words(one.seen_ms, now), why_words(one.why, one.address))
                        if part
                    ),
                )
                for one in network.missing
            ]
        )
        self.changed.emit()


def _outcome(check: Check) -> str:
    """Nothing that nobody knows yet is ticked off."""
    return "open" if check.why in ("unknown", "never") else str(check.state)


def _passed_over(_error: PatioError) -> None:
    """What cannot be asked now stays as it was."""
