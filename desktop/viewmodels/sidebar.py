"""The sidebar: company, counts, channels, the sync line and me."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QObject

from desktop.bridge import Bridge
from desktop.images.people import face_of
from desktop.models.people import ChannelEntry, DeviceRow
from desktop.models.rows import RowModel
from desktop.qt import Property, QmlElement, QmlUncreatable, Signal, Slot
from desktop.viewmodels.presence import LIVE, SyncLine, alone_line, sync_line
from desktop.viewmodels.states import StatesViewModel
from desktop.viewmodels.writing import WritingViewModel
from desktop.words.formatting import counted, named, order
from sync.errors import Contested, NoCompany, Removed
from sync.values import text_of

if TYPE_CHECKING:
    from sync.client import Client, Me, Network, PersonRow

QML_IMPORT_NAME = "Patio.ViewModels"
QML_IMPORT_MAJOR_VERSION = 1

_AROUND = frozenset({"network", "door"})
"""Views that change nothing of what is counted."""

_SAID = 99
"""The most new posts that are counted out, as the badge does; what is more is only more."""


@QmlElement
@QmlUncreatable("Patio makes it")
class SidebarViewModel(QObject):
    """Everything the left edge says."""

    changed = Signal()

    def __init__(self, client: Client, bridge: Bridge, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._client = client
        self._bridge = bridge
        self._me: Me | None = None
        self._network: Network | None = None
        self._face = ""
        self._logo = ""
        self._unread = 0
        self._questions = 0
        self._traffic = 0
        self._outside = False
        self._sync = SyncLine("", "", False, 0)
        self._alone = ""
        self._dismissed = False
        self._channels: RowModel[ChannelEntry] = RowModel(ChannelEntry, self)
        self._devices: RowModel[DeviceRow] = RowModel(DeviceRow, self)
        self._writing = WritingViewModel(client, bridge, self)
        self._states = StatesViewModel(client, bridge, self)
        bridge.changed.connect(self._on_changed)
        bridge.languageChanged.connect(self.reload)
        self.reload()

    @Property(WritingViewModel, constant=True)
    def writing(self) -> WritingViewModel:
        """Whether anything can be written here."""
        return self._writing

    @Property(StatesViewModel, constant=True)
    def states(self) -> StatesViewModel:
        """What is wrong with this computer or around it."""
        return self._states

    @Property(str, notify=changed)
    def company(self) -> str:
        """The company's name."""
        return self._me.company_name if self._me is not None else ""

    @Property(str, notify=changed)
    def logo(self) -> str:
        """The key of the company's picture; empty while it has none, or it is not here yet."""
        return self._logo

    @Property(str, notify=changed)
    def headCount(self) -> str:
        """``9 personas``."""
        return counted(
            self._me.people if self._me is not None else 0,
            QCoreApplication.translate("Sidebar", "1 persona"),
            QCoreApplication.translate("Sidebar", "{n} personas"),
        )

    @Property(int, notify=changed)
    def unreadAnnouncements(self) -> int:
        """How many announcements wait for me."""
        return self._unread

    @Property(str, notify=changed)
    def announcementsSay(self) -> str:
        """The accessible name of the announcements tab."""
        if self._unread == 0:
            return QCoreApplication.translate("Sidebar", "Anuncios")
        line = QCoreApplication.translate("Sidebar", "Anuncios, {n} sin leer")
        return line.format(n=self._unread)

    @Property(int, notify=changed)
    def questionsForMe(self) -> int:
        """How many questions wait for me."""
        return self._questions

    @Property(str, notify=changed)
    def questionsSay(self) -> str:
        """The accessible name of the questions tab."""
        if self._questions == 0:
            return QCoreApplication.translate("Sidebar", "Preguntas")
        one = QCoreApplication.translate("Sidebar", "Preguntas, 1 te espera")
        many = QCoreApplication.translate("Sidebar", "Preguntas, {n} te esperan")
        return counted(self._questions, one, many)

    @Property(int, notify=changed)
    def channelTraffic(self) -> int:
        """New cards in all channels, for the collapsed sidebar."""
        return self._traffic

    @Property(bool, notify=changed)
    def outside(self) -> bool:
        """Whether there is anything to be told outside."""
        return self._outside

    @Property(QObject, constant=True)
    def channels(self) -> QObject:
        """Channels with what is new in each."""
        return self._channels

    @Property(QObject, constant=True)
    def devices(self) -> QObject:
        """The devices that the sync line is about."""
        return self._devices

    @Property(str, notify=changed)
    def syncTitle(self) -> str:
        """``5 equipos cerca``."""
        return self._sync.title

    @Property(str, notify=changed)
    def syncLine(self) -> str:
        """``Todo al día``."""
        return self._sync.line

    @Property(bool, notify=changed)
    def syncNear(self) -> bool:
        """Whether anybody is near."""
        return self._sync.near

    @Property(bool, notify=changed)
    def syncCaution(self) -> bool:
        """Whether the line says what somebody should see to."""
        return self._sync.caution

    @Property(int, notify=changed)
    def syncCount(self) -> int:
        """How many devices are near."""
        return self._sync.count

    @Property(str, notify=changed)
    def aloneLine(self) -> str:
        """What the banner over the composer says while nobody is near, or empty."""
        return "" if self._dismissed else self._alone

    @Slot()
    def dismissAlone(self) -> None:
        """Not again until somebody has been near."""
        self._dismissed = True
        self.changed.emit()

    @Property(str, notify=changed)
    def meName(self) -> str:
        """My name."""
        return self._me.name if self._me is not None else ""

    @Property(str, notify=changed)
    def meKey(self) -> str:
        """The key of my profile."""
        return text_of(self._me.person) if self._me is not None else ""

    @Property(str, notify=changed)
    def meJob(self) -> str:
        """My job."""
        return self._me.job if self._me is not None else ""

    @Property(str, notify=changed)
    def meFace(self) -> str:
        """The image key of my face."""
        return self._face

    def reload(self) -> None:
        """Read again and show what has changed."""
        try:
            me = self._client.me()
        except NoCompany:
            return  # the views are still being made
        except (Contested, Removed):
            # Not let in, or no longer: what is shown stays, and the banner says why.
            self._bridge.run(self._client.network, self._show_network)
            return
        people = self._client.people()
        quiet = self._client.unfollowed()
        channels = [
            row._replace(unread=0) if row.name in quiet else row
            for row in self._client.channels()
            if not row.archived
        ]
        self._me = me
        self._face = next((face_of(row) for row in people if row.person == me.person), "")
        here = me.logo is not None and self._client.blob_path(me.logo).exists()
        self._logo = text_of(me.logo) if me.logo is not None and here else ""
        self._unread = len(self._client.unread_announcements())
        self._questions = self._client.questions_for_me()
        self._outside = bool(self._client.outside_pieces(limit=1))
        self._traffic = sum(channel.unread for channel in channels)
        private = self._client.private_channels()
        new = self._client.unread_messages() if private else {}
        self._channels.show(
            [_channel(row.name, row.unread) for row in channels]
            + [_private(text_of(row.id), row.name, new.get(row.id, 0)) for row in private]
        )
        self._show_near(people)
        self._bridge.run(self._client.network, self._show_network)
        self.changed.emit()

    def _show_near(self, people: list[PersonRow]) -> None:
        """What the network says, of these people."""
        me, network = self._me, self._network
        if me is None or network is None:
            return
        if me.people == 1:
            network = replace(network, to_send=0)  # there is nobody whom it could reach
        self._sync = sync_line(network)
        self._alone = alone_line(network)
        self._dismissed = self._dismissed and not self._sync.near
        self._devices.show(_devices(network, people))

    def _show_network(self, network: Network) -> None:
        try:
            people = self._client.people()
        except NoCompany:
            return  # this computer was emptied meanwhile
        self._network = network
        self._writing.show(network.trouble)
        self._states.show(network)
        self._show_near(people)
        self.changed.emit()

    def _on_changed(self, views: frozenset[str]) -> None:
        if self._me is None or views - _AROUND:
            self.reload()
        elif "network" in views:
            self._bridge.run(self._client.network, self._show_network)


def _channel(name: str, unread: int) -> ChannelEntry:
    if unread == 0:
        says = QCoreApplication.translate("Sidebar", "Canal {name}").format(name=name)
        return ChannelEntry(name, name, False, 0, says)
    many = QCoreApplication.translate("Sidebar", "Canal {name}, {n} publicaciones nuevas")
    one = QCoreApplication.translate("Sidebar", "Canal {name}, 1 publicación nueva")
    more = QCoreApplication.translate("Sidebar", "Canal {name}, más de {n} publicaciones nuevas")
    if unread > _SAID:
        says = more.format(name=name, n=_SAID)
    else:
        says = (one if unread == 1 else many).format(name=name, n=unread)
    return ChannelEntry(name, name, False, unread, says)


def _private(key: str, name: str, unread: int) -> ChannelEntry:
    words = QCoreApplication.translate("Sidebar", "Canal privado {name}")
    if unread:
        one = QCoreApplication.translate("Sidebar", "Canal privado {name}, 1 mensaje nuevo")
        many = QCoreApplication.translate("Sidebar", "Canal privado {name}, {n} mensajes nuevos")
        words = one if unread == 1 else many
    return ChannelEntry(key, name, True, unread, words.format(name=name, n=unread))


def _devices(network: Network, people: list[PersonRow]) -> list[DeviceRow]:
    """A row for each device: one that is tried at several addresses has its first one's."""
    faces = {row.person: row for row in people}
    rows: dict[str, DeviceRow] = {}
    for peer in network.peers:
        person = faces.get(peer.person) if peer.person is not None else None
        near = peer.state in LIVE
        state = (
            QCoreApplication.translate("Sidebar", "Cerca ahora")
            if near
            else QCoreApplication.translate("Sidebar", "No contesta")
        )
        key = peer.device.hex() if peer.device else peer.address
        rows.setdefault(
            key,
            DeviceRow(
                key=key,
                face=face_of(person) if person is not None else "",
                name=named(person.name) if person is not None else peer.address,
                line=f"{peer.place} · {state}" if peer.place else state,
                near=near,
            ),
        )
    return sorted(rows.values(), key=lambda row: (not row.near, order(row.name)))
