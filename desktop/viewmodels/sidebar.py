"""The sidebar: company, counts, channels, the sync line and me."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QObject

from desktop.bridge import Bridge
from desktop.formatting import counted, named
from desktop.images.people import face_of
from desktop.models.people import ChannelEntry, DeviceRow, PersonEntry
from desktop.models.rows import RowModel
from desktop.qt import Property, QmlElement, QmlUncreatable, Signal, Slot
from desktop.viewmodels.presence import LIVE, SyncLine, alone_line, near_people, sync_line
from desktop.viewmodels.writing import WritingViewModel
from sync.errors import Contested, NoCompany, Removed

if TYPE_CHECKING:
    from sync.client import ChannelRow, Client, Me, Network, PersonRow

QML_IMPORT_NAME = "Patio.ViewModels"
QML_IMPORT_MAJOR_VERSION = 1


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
        self._unread = 0
        self._traffic = 0
        self._sync = SyncLine("", "", False, 0)
        self._alone = ""
        self._dismissed = False
        self._channels: RowModel[ChannelEntry] = RowModel(ChannelEntry, self)
        self._devices: RowModel[DeviceRow] = RowModel(DeviceRow, self)
        self._people: RowModel[PersonEntry] = RowModel(PersonEntry, self)
        self._writing = WritingViewModel(client, bridge, self)
        bridge.changed.connect(self._on_changed)
        bridge.languageChanged.connect(self.reload)
        self.reload()

    @Property(WritingViewModel, constant=True)
    def writing(self) -> WritingViewModel:
        """Whether anything can be written here."""
        return self._writing

    @Property(str, notify=changed)
    def company(self) -> str:
        """The company's name."""
        return self._me.company_name if self._me is not None else ""

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
    def channelTraffic(self) -> int:
        """New cards in all channels, for the collapsed sidebar."""
        return self._traffic

    @Property(QObject, constant=True)
    def channels(self) -> QObject:
        """Channels with what is new in each."""
        return self._channels

    @Property(QObject, constant=True)
    def devices(self) -> QObject:
        """The devices that the sync line is about."""
        return self._devices

    @Property(QObject, constant=True)
    def people(self) -> QObject:
        """The directory, by name."""
        return self._people

    @Property(str, notify=changed)
    def peopleLine(self) -> str:
        """``9 en Cerámicas Oliva, 5 aquí ahora``."""
        here = sum(row.here for row in self._people.rows)
        line = QCoreApplication.translate("Sidebar", "{n} en {company}, {here} aquí ahora")
        return line.format(n=len(self._people.rows), company=self.company, here=here)

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
        channels = [row for row in self._client.channels() if not row.archived]
        self._me = me
        self._face = next((face_of(row) for row in people if row.person == me.person), "")
        self._unread = len(self._client.unread_announcements())
        self._traffic = sum(channel.unread for channel in channels)
        self._channels.show([_channel(row) for row in channels])
        self._show_people(people)
        self._bridge.run(self._client.network, self._show_network)
        self.changed.emit()

    def _show_people(self, people: list[PersonRow]) -> None:
        me, network = self._me, self._network
        if me is None:
            return
        here = {me.person}
        if network is not None:
            if me.people == 1:
                network = replace(network, to_send=0)  # there is nobody whom it could reach
            here |= {row.person for row in near_people(people, network)}
            self._sync = sync_line(network)
            self._alone = alone_line(network)
            self._dismissed = self._dismissed and not self._sync.near
            self._devices.show(_devices(network, people))
        self._people.show([_person(row, row.person in here, me) for row in people])

    def _show_network(self, network: Network) -> None:
        self._network = network
        self._writing.show(network.trouble)
        self._show_people(self._client.people())
        self.changed.emit()

    def _on_changed(self, _views: frozenset[str]) -> None:
        self.reload()


def _channel(row: ChannelRow) -> ChannelEntry:
    if row.unread == 0:
        says = QCoreApplication.translate("Sidebar", "Canal {name}").format(name=row.name)
        return ChannelEntry(row.name, 0, says)
    many = QCoreApplication.translate("Sidebar", "Canal {name}, {n} publicaciones nuevas")
    one = QCoreApplication.translate("Sidebar", "Canal {name}, 1 publicación nueva")
    says = (one if row.unread == 1 else many).format(name=row.name, n=row.unread)
    return ChannelEntry(row.name, row.unread, says)


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
    return sorted(rows.values(), key=lambda row: (not row.near, row.name))


def _person(row: PersonRow, here: bool, me: Me) -> PersonEntry:
    mine = QCoreApplication.translate("Sidebar", "Tú") if row.person == me.person else ""
    line = " · ".join(part for part in (row.job, row.place, mine) if part)
    now = QCoreApplication.translate("Sidebar", "aquí ahora") if here else ""
    says = ", ".join(part for part in (named(row.name), row.job, now) if part)
    return PersonEntry(row.person.hex(), face_of(row), named(row.name), line, here, says)
