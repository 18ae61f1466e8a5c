"""The settings as a whole: their list, and which of them is open."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QCoreApplication, QObject

from desktop.bridge import Bridge
from desktop.models.rows import RowModel
from desktop.models.settings import SectionRow
from desktop.qt import Property, QmlElement, QmlUncreatable, Signal, Slot
from desktop.viewmodels.navigation import NavigationViewModel
from sync.errors import PatioError
from sync.values import Rank, text_of

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from sync.client import Client

QML_IMPORT_NAME = "Patio.ViewModels"
QML_IMPORT_MAJOR_VERSION = 1

FIRST = "staff"
"""What is shown beside the list before somebody has chosen."""

PROFILE = "profile"
"""In the list, and a page elsewhere."""


def _staff(client: Client, bridge: Bridge, parent: QObject) -> QObject:
    from desktop.viewmodels.settings.staff import StaffViewModel

    return StaffViewModel(client, bridge, parent)


def _computer(client: Client, bridge: Bridge, parent: QObject) -> QObject:
    from desktop.viewmodels.settings.computer import ComputerViewModel

    return ComputerViewModel(client, bridge, parent)


def _keeping(client: Client, bridge: Bridge, parent: QObject) -> QObject:
    from desktop.viewmodels.settings.keeping import KeepingViewModel

    return KeepingViewModel(client, bridge, parent)


def _network(client: Client, bridge: Bridge, parent: QObject) -> QObject:
    from desktop.viewmodels.settings.network import NetworkViewModel

    return NetworkViewModel(client, bridge, parent)


def _notices(client: Client, bridge: Bridge, parent: QObject) -> QObject:
    from desktop.viewmodels.settings.notices import NoticeSettingsViewModel

    return NoticeSettingsViewModel(client, bridge, parent)


def _hours(client: Client, bridge: Bridge, parent: QObject) -> QObject:
    from desktop.viewmodels.settings.hours import HoursViewModel

    return HoursViewModel(client, bridge, parent)


def _company(client: Client, bridge: Bridge, parent: QObject) -> QObject:
    from desktop.viewmodels.settings.company import CompanyViewModel

    return CompanyViewModel(client, bridge, parent)


def _watch(client: Client, bridge: Bridge, parent: QObject) -> QObject:
    from desktop.viewmodels.settings.watch import WatchViewModel

    return WatchViewModel(client, bridge, parent)


def _watches(client: Client) -> bool:
    from desktop.viewmodels.settings.watch import wanted

    return wanted(client)


class Part(NamedTuple):
    """A page of the settings: its file in ``qml/Patio/settings``, how its view-model is made, for
    whom it is at all: by rank, and ``wanted`` where that is not all."""

    glyph: str
    file: str
    model: Callable[[Client, Bridge, QObject], QObject] | None
    least: Rank = Rank.GUEST
    company: bool = False
    wanted: Callable[[Client], bool] | None = None


PARTS: Mapping[str, Part] = {
    PROFILE: Part("edit", "", None),
    "notices": Part("bell", "NoticeSettings.qml", _notices),
    "look": Part("sun", "LookSettings.qml", None),
    "computer": Part("monitor", "ComputerSettings.qml", _computer),
    "network": Part("nodes", "NetworkSettings.qml", _network),
    FIRST: Part("people", "StaffSettings.qml", _staff, company=True),
    "watch": Part("shield", "WatchSettings.qml", _watch, company=True, wanted=_watches),
    "values": Part("tile", "ValueSettings.qml", _company, Rank.OWNER, company=True),
    "hours": Part("clock", "HourSettings.qml", _hours, Rank.OWNER, company=True),
    "company": Part("home", "CompanySettings.qml", _company, Rank.OWNER, company=True),
    "keeping": Part("key", "KeepingSettings.qml", _keeping, Rank.ADMIN, company=True),
}


@QmlElement
@QmlUncreatable("Patio makes it")
class SettingsViewModel(QObject):
    """The list at the left, and what is beside it. Where one is, the navigation knows."""

    changed = Signal()

    def __init__(self, client: Client, bridge: Bridge, navigation: NavigationViewModel) -> None:
        super().__init__(navigation)
        self._client, self._bridge, self._navigation = client, bridge, navigation
        self._rank = Rank.GUEST
        self._models: dict[str, QObject] = {}
        self._sections: RowModel[SectionRow] = RowModel(SectionRow, self)
        navigation.placeChanged.connect(self._moved)
        bridge.changed.connect(self._on_changed)
        bridge.languageChanged.connect(self.reload)
        self.reload()

    @Property(QObject, constant=True)
    def sections(self) -> QObject:
        """The pages that there are for me."""
        return self._sections

    @Property(bool, notify=changed)
    def opened(self) -> bool:
        """Whether one of them was chosen; where there is no room beside the list it is shown
        instead."""
        return self._navigation.subject != ""

    @Property(str, notify=changed)
    def part(self) -> str:
        """The one that is shown."""
        asked = self._navigation.place.subject
        return asked if self._sections.find(asked) else FIRST

    @Property(int, notify=changed)
    def at(self) -> int:
        """Its place in the list."""
        return next(at for at, row in enumerate(self._sections.rows) if row.key == self.part)

    @Property(str, notify=changed)
    def file(self) -> str:
        """Its QML file, from the folder of pages."""
        return f"../settings/{PARTS[self.part].file}"

    @Property(QObject, notify=changed)
    def model(self) -> QObject | None:
        """Its view-model, which stays when one leaves; null for those without."""
        name = self.part
        make = PARTS[name].model
        if make is None:
            return None
        if name not in self._models:
            self._models[name] = make(self._client, self._bridge, self)
        return self._models[name]

    @Slot(int)
    def choose(self, at: int) -> None:
        """Go to the page in that place of the list."""
        key = self._sections.rows[at].key
        if key == PROFILE:
            self._navigation.open("people", text_of(self._client.me().person))
        else:
            self._navigation.open("settings", key)

    @Slot(int)
    def step(self, at: int) -> None:
        """The same by an arrow, which does not lead elsewhere."""
        if not self._sections.rows[at].elsewhere:
            self.choose(at)

    def invite(self) -> None:
        """Open an invitation, on the page of people and computers."""
        from desktop.viewmodels.settings.staff import StaffViewModel

        page = self.model
        if isinstance(page, StaffViewModel):
            page.invite()

    @Slot()
    def close(self) -> None:
        """Show the list again, where there is no room beside it."""
        self._navigation.open("settings")

    def reload(self) -> None:
        """See which pages there are for me."""
        try:
            self._rank = self._client.me().rank
        except PatioError:
            self._rank = Rank.GUEST  # the banner says why
        mine = QCoreApplication.translate("Settings", "Tú")
        ours = QCoreApplication.translate("Settings", "Empresa")
        self._sections.show(
            [
                SectionRow(
                    key, _title(key), part.glyph, ours if part.company else mine, not part.file
                )
                for key, part in PARTS.items()
                if self._rank <= part.least and self._wanted(part)
            ]
        )
        self.changed.emit()

    def _moved(self) -> None:
        if self._navigation.page == "settings":
            self.reload()

    def _wanted(self, part: Part) -> bool:
        if part.wanted is None:
            return True
        try:
            return part.wanted(self._client)
        except PatioError:
            return False  # the banner says why

    def _on_changed(self, views: frozenset[str]) -> None:
        # What is wanted of reports comes as letters; elsewhere nobody sees the list.
        if "people" in views or (self._navigation.page == "settings" and "messages" in views):
            self.reload()


def _title(key: str) -> str:
    match key:
        case "profile":
            return QCoreApplication.translate("Settings", "Mi ficha")
        case "notices":
            return QCoreApplication.translate("Settings", "Avisos")
        case "look":
            return QCoreApplication.translate("Settings", "Aspecto e idioma")
        case "computer":
            return QCoreApplication.translate("Settings", "Este equipo")
        case "network":
            return QCoreApplication.translate("Settings", "Red")
        case "staff":
            return QCoreApplication.translate("Settings", "Personas y equipos")
        case "watch":
            return QCoreApplication.translate("Settings", "Por revisar")
        case "values":
            return QCoreApplication.translate("Settings", "Valores y azulejos")
        case "hours":
            return QCoreApplication.translate("Settings", "Horario y plazos")
        case "keeping":
            return QCoreApplication.translate("Settings", "Llave y copias")
    return QCoreApplication.translate("Settings", "Nombre y logotipo")
