"""The rail: who is here, announcements that wait, this week's dates."""

from __future__ import annotations

from datetime import date, datetime
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QObject

from desktop.bridge import Bridge
from desktop.images.people import face_of
from desktop.models.people import HereRow, NoticeRow, WeekRow
from desktop.models.rows import RowModel
from desktop.qt import Property, QmlElement, QmlUncreatable, Signal
from desktop.viewmodels.belonging import me_in
from desktop.viewmodels.following import Following
from desktop.viewmodels.presence import near_devices, near_people
from desktop.words import formatting
from sync.errors import NoCompany
from sync.values import text_of

if TYPE_CHECKING:
    from sync.client import Card, Client, Me, Network, PersonRow

QML_IMPORT_NAME = "Patio.ViewModels"
QML_IMPORT_MAJOR_VERSION = 1

HERE_SHOWN = 6
WEEK_DAYS = 7

_VIEWS = frozenset({"people", "announcements", "network"})


@QmlElement
@QmlUncreatable("Patio makes it")
class RailViewModel(QObject):
    """Three short lists; a list that is empty is not shown."""

    changed = Signal()

    def __init__(self, client: Client, bridge: Bridge, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._client = client
        self._bridge = bridge
        self._near = 0
        self._people = 0
        self._here: RowModel[HereRow] = RowModel(HereRow, self)
        self._unread: RowModel[NoticeRow] = RowModel(NoticeRow, self)
        self._week: RowModel[WeekRow] = RowModel(WeekRow, self)
        Following(bridge, _VIEWS, self.reload, self)
        bridge.languageChanged.connect(self.reload)
        self.reload()

    @Property(QObject, constant=True)
    def here(self) -> QObject:
        """Colleagues near now, at most six."""
        return self._here

    @Property(QObject, constant=True)
    def unread(self) -> QObject:
        """Announcements that I have not acknowledged, without the pinned one."""
        return self._unread

    @Property(QObject, constant=True)
    def week(self) -> QObject:
        """Birthdays and anniversaries of the next seven days."""
        return self._week

    @Property(int, notify=changed)
    def hereCount(self) -> int:
        """How many rows :attr:`here` has."""
        return len(self._here.rows)

    @Property(int, notify=changed)
    def unreadCount(self) -> int:
        """How many rows :attr:`unread` has."""
        return len(self._unread.rows)

    @Property(int, notify=changed)
    def weekCount(self) -> int:
        """How many rows :attr:`week` has."""
        return len(self._week.rows)

    @Property(str, notify=changed)
    def nearLine(self) -> str:
        """``5 cerca``."""
        return QCoreApplication.translate("Rail", "{n} cerca").format(n=self._near)

    @Property(str, notify=changed)
    def hereLine(self) -> str:
        """``5 aquí``, on the button that opens the rail as a popover."""
        return QCoreApplication.translate("Rail", "{n} aquí").format(n=self._people)

    @Property(str, notify=changed)
    def hereMore(self) -> str:
        """``y 4 más``, or empty."""
        more = self._people - HERE_SHOWN
        line = QCoreApplication.translate("Rail", "y {n} más")
        return line.format(n=more) if more > 0 else ""

    def reload(self) -> None:
        """Read again and show what has changed."""
        me = me_in(self._client)
        if me is None:
            return
        now = formatting.now_ms()
        pinned = self._client.pinned()
        waiting = [
            card
            for card in self._client.unread_announcements()
            if pinned is None or card.id != pinned.id
        ]
        self._unread.show([_notice(card, now) for card in waiting])
        self._week.show(week_rows(self._client.people(), now))
        self._bridge.run(self._client.network, lambda network: self._show_network(network, me))
        self.changed.emit()

    def _show_network(self, network: Network, me: Me) -> None:
        try:
            people = near_people(self._client.people(), network)
        except NoCompany:
            return  # this computer was emptied meanwhile
        near = [row for row in people if row.person != me.person]
        self._near, self._people = near_devices(network), len(near)
        self._here.show([_here(row) for row in near[:HERE_SHOWN]])
        self.changed.emit()


def _here(row: PersonRow) -> HereRow:
    return HereRow(text_of(row.person), face_of(row), formatting.first_name(row.name), row.place)


def _notice(card: Card, now_ms: int) -> NoticeRow:
    line = f"{formatting.first_name(card.author)} · {formatting.day_of(card.time_ms, now_ms)}"
    return NoticeRow(text_of(card.id), card.title, line)


def week_rows(people: list[PersonRow], now_ms: int) -> list[WeekRow]:
    """What falls on the next seven days, soonest first."""
    rows = []
    for day in formatting.next_days(now_ms, WEEK_DAYS):
        for person in people:
            rows += [row for row in (_birthday(person, day), _anniversary(person, day)) if row]
    return rows


def _birthday(person: PersonRow, day: datetime) -> WeekRow | None:
    if person.birthday != f"{day:%m-%d}":
        return None
    line = QCoreApplication.translate("Rail", "Cumpleaños de {name}")
    title = line.format(name=formatting.first_name(person.name))
    whose = text_of(person.person)
    return WeekRow(f"birthday {whose}", whose, "cake", title, formatting.coming_day(day))


def _anniversary(person: PersonRow, day: datetime) -> WeekRow | None:
    try:
        since = date.fromisoformat(person.since)
    except ValueError:
        return None
    years = day.year - since.year
    if years < 1 or (since.month, since.day) != (day.month, day.day):
        return None
    line = _years(years)
    title = line.format(name=formatting.first_name(person.name), n=years)
    whose = text_of(person.person)
    return WeekRow(f"since {whose}", whose, "sun", title, formatting.coming_day(day))


def _years(years: int) -> str:
    if years == 1:
        return QCoreApplication.translate("Rail", "{name} cumple 1 año aquí")
    return QCoreApplication.translate("Rail", "{name} cumple {n} años aquí")
