"""Who is near, and the sync line's words (design/ui.md 0)."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from desktop.words.formatting import counted
from desktop.words.states import clock_line

if TYPE_CHECKING:
    from sync.client import Network, PersonRow

LIVE = frozenset({"live", "control_sync", "relayed"})


@dataclass(frozen=True, slots=True)
class SyncLine:
    """The two lines of the sync control, and whether anybody is near."""

    title: str
    line: str
    near: bool
    count: int
    caution: bool = False


def near_devices(network: Network) -> int:
    """How many devices are near now."""
    return sum(peer.state in LIVE for peer in network.peers)


def near_people(rows: list[PersonRow], network: Network) -> list[PersonRow]:
    """Those of ``rows`` who have a device near now, in the same order."""
    near = {peer.person for peer in network.peers if peer.state in LIVE}
    return [row for row in rows if row.person in near]


def sync_line(network: Network) -> SyncLine:
    """What the sync control says now."""
    near = near_devices(network)
    if not network.running or (near == 0 and network.reachable == "alone"):
        # A node that starts again, or cannot, says nothing of the network.
        title = (
            QCoreApplication.translate("Sync", "Sin red")
            if network.running
            else QCoreApplication.translate("Sync", "Sin sincronizar")
        )
        kept = QCoreApplication.translate("Sync", "Lo escrito se guarda aquí")
        return SyncLine(title, kept, False, 0)
    if near == 0:
        title = QCoreApplication.translate("Sync", "Nadie cerca ahora")
        return SyncLine(title, _waiting(network.to_send), False, 0)
    title = counted(
        near,
        QCoreApplication.translate("Sync", "1 equipo cerca"),
        QCoreApplication.translate("Sync", "{n} equipos cerca"),
    )
    if behind := network.clock_wrong_ms:
        return SyncLine(title, clock_line(behind), True, near, caution=True)
    return SyncLine(title, _room(network) or _moving(network), True, near)


def alone_line(network: Network) -> str:
    """What to say above the composer while nobody is near; empty when there is no need."""
    if not network.running or near_devices(network) or not network.to_send:
        return ""
    return counted(
        network.to_send,
        QCoreApplication.translate(
            "Sync", "Sigue escribiendo. Tu cambio saldrá cuando aparezca otro equipo en la red."
        ),
        QCoreApplication.translate(
            "Sync",
            "Sigue escribiendo. Tus {n} cambios saldrán cuando aparezca otro equipo en la red.",
        ),
    )


def _room(network: Network) -> str:
    """What a disk with too little room, or a damaged file, keeps us from (protocol.md A12)."""
    if not network.room:
        return ""
    if network.room == "damaged":
        return QCoreApplication.translate("Sync", "Datos dañados: lo de los demás espera")
    return QCoreApplication.translate("Sync", "Falta sitio en el disco: lo de los demás espera")


def _waiting(to_send: int) -> str:
    if to_send == 0:
        return QCoreApplication.translate("Sync", "Nada pendiente")
    return counted(
        to_send,
        QCoreApplication.translate("Sync", "1 cambio por enviar"),
        QCoreApplication.translate("Sync", "{n} cambios por enviar"),
    )


def _moving(network: Network) -> str:
    if network.receiving:
        return QCoreApplication.translate("Sync", "Recibiendo {n}…").format(n=network.receiving)
    if network.to_send:
        return QCoreApplication.translate("Sync", "{n} por enviar").format(n=network.to_send)
    if network.withheld:
        return counted(
            sum(one.entries for one in network.withheld),
            QCoreApplication.translate("Sync", "1 cambio sin llegar"),
            QCoreApplication.translate("Sync", "{n} cambios sin llegar"),
        )
    return QCoreApplication.translate("Sync", "Todo al día")
