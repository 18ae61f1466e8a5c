"""When a computer was last on the network, as precisely as anybody has to know."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QCoreApplication

from desktop.viewmodels.presence import LIVE
from desktop.words.formatting import capital, clock_of, day_of, moment
from sync.values import DeviceId

if TYPE_CHECKING:
    from sync.client import Network


class Seen(NamedTuple):
    """Its words, and whether it is there now."""

    text: str
    here: bool


def seen_words(time_ms: int, now_ms: int) -> str:
    """``Hoy, 8:20``, ``Jueves``, ``4 nov``: the hour only of today."""
    if not time_ms:
        return QCoreApplication.translate("Settings", "Aún no se ha visto")
    when, now = moment(time_ms), moment(now_ms)
    day = capital(day_of(time_ms, now_ms))
    return f"{day}, {clock_of(when)}" if when.date() == now.date() else day


def seen_all(network: Network | None, mine: DeviceId, now_ms: int) -> dict[DeviceId, Seen]:
    """What is known of each computer; nothing while the network has not been asked."""
    own = Seen(QCoreApplication.translate("Settings", "Este equipo"), True)
    found = {mine: own}
    if network is None:
        return found
    for one in network.missing:
        found[one.device] = Seen(seen_words(one.seen_ms, now_ms), False)
    here = QCoreApplication.translate("Settings", "Aquí ahora")
    near = [peer.device for peer in network.peers if peer.device and peer.state in LIVE]
    return found | dict.fromkeys(near, Seen(here, True)) | {mine: own}
