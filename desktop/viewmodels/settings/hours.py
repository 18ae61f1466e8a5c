"""When the office works, its holidays, and within how many days questions are answered."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QCoreApplication, QLocale, QObject

from desktop.bridge import Bridge
from desktop.models.rows import RowModel
from desktop.models.settings import HolidayRow
from desktop.qt import Property, QmlElement, QmlUncreatable, Signal, Slot
from desktop.viewmodels.settings.leaving import day_typed
from desktop.viewmodels.settings.part import PartViewModel
from desktop.words.formatting import day_and_month
from sync.errors import BadText, PatioError
from sync.values import EntryId

if TYPE_CHECKING:
    from sync.client import Client, CompanySettings, Hours

QML_IMPORT_NAME = "Patio.ViewModels"
QML_IMPORT_MAJOR_VERSION = 1

_CLOCK: Final = re.compile(r"(\d{1,2})[:.](\d{2})")


def clock_words(minute: int) -> str:
    """``8:30``, of a minute of the day."""
    return f"{minute // 60}:{minute % 60:02d}"


def minute_typed(text: str) -> int | None:
    """The minute of the day in ``8:30`` or ``18``; None for anything else. ``24:00`` is one."""
    found = _CLOCK.fullmatch(text.strip())
    hour, minute = (found[1], found[2]) if found else (text.strip(), "0")
    if not hour.isdecimal() or len(hour) > 2 or int(minute) > 59:
        return None
    total = int(hour) * 60 + int(minute)
    return total if total <= 24 * 60 else None


def hours_words(hours: Hours) -> str:
    """``8:30 a 18:00, lun, mar, mié``."""
    line = QCoreApplication.translate("Hours", "{starts} a {ends}, {days}")
    days = ", ".join(_weekday(day) for day in hours.days)
    return line.format(starts=clock_words(hours.starts), ends=clock_words(hours.ends), days=days)


def _weekday(day: int) -> str:
    return QLocale().dayName(day + 1, QLocale.FormatType.ShortFormat).rstrip(".")


@QmlElement
@QmlUncreatable("Patio makes it")
class HoursViewModel(PartViewModel):
    """Each change holds at once, for the whole company."""

    changed = Signal()

    def __init__(self, client: Client, bridge: Bridge, parent: QObject | None = None) -> None:
        super().__init__(client, bridge, parent)
        self._settings: CompanySettings | None = None
        self._own: RowModel[HolidayRow] = RowModel(HolidayRow, self)
        self.reload()

    @Property(bool, notify=changed)
    def told(self) -> bool:
        """Whether the office has said when it works."""
        return self._hours is not None

    @Property(str, notify=changed)
    def starts(self) -> str:
        """When it begins, as ``8:30``."""
        return clock_words(self._hours.starts) if self._hours is not None else ""

    @Property(str, notify=changed)
    def ends(self) -> str:
        """When it ends."""
        return clock_words(self._hours.ends) if self._hours is not None else ""

    @Property(str, notify=changed)
    def region(self) -> str:
        """The letters of the region whose holidays hold, or ``-`` for those of all Spain."""
        return (self._hours.region if self._hours is not None else "") or "-"

    @Property(QObject, constant=True)
    def own(self) -> QObject:
        """The office's own holidays, the first one first."""
        return self._own

    @Property(str, notify=changed)
    def answerDays(self) -> str:
        """Within how many days a question is answered."""
        return str(self._settings.answer_days) if self._settings is not None else ""

    @Property(str, notify=changed)
    def daysKey(self) -> str:
        """Changes when the days of work do; never empty once they are known."""
        return f"d{self._hours.days}" if self._hours is not None else ""

    @Slot(int, result=str)
    def dayName(self, day: int) -> str:
        """A day of the week in short; 0 is Monday."""
        return _weekday(day)

    @Slot(int, result=bool)
    def worksOn(self, day: int) -> bool:
        """Whether the office works on a day of the week; to be asked again when it changed."""
        return self._hours is not None and day in self._hours.days

    @Slot()
    def toggleTold(self) -> None:
        """Say when the office works, or say nothing of it any more."""
        from sync.client import Hours

        if self._hours is None:
            self._change(Hours())
        elif not self.working:
            self.ask(lambda: self._client.change_settings(no_hours=True), self._written)

    @Slot(str, str)
    def setSpan(self, starts: str, ends: str) -> None:
        """From when until when the office works."""
        first, last = minute_typed(starts), minute_typed(ends)
        if first is None or last is None or first >= last:
            self.refuse(BadText(field="hours", rule="hours"))
        elif self._hours is not None:
            self._change(self._with(starts=first, ends=last))

    @Slot(int)
    def toggleDay(self, day: int) -> None:
        """Work on a day of the week, or not."""
        if self._hours is not None:
            days = {*self._hours.days} ^ {day}
            if days:
                self._change(self._with(days=sorted(days)))

    @Slot(str)
    def setRegion(self, region: str) -> None:
        """The region whose holidays hold."""
        if self._hours is not None:
            self._change(self._with(region="" if region == "-" else region))

    @Slot(str)
    def addHoliday(self, day: str) -> None:
        """A day on which the office is closed, as it is typed."""
        found = day_typed(day)
        if found is None:
            self.refuse(BadText(field="day", rule="date"))
        elif self._hours is not None:
            self._change(self._with(own=sorted({*self._hours.own, found.isoformat()})))

    @Slot(str)
    def removeHoliday(self, key: str) -> None:
        """The office works on that day after all."""
        if self._hours is not None:
            self._change(self._with(own=[one for one in self._hours.own if one != key]))

    @Slot(str)
    def setAnswerDays(self, days: str) -> None:
        """Promise to answer questions within so many days."""
        if not days.strip().isdecimal() or not 1 <= int(days) <= 365:
            self.refuse(BadText(field="answer_days", rule="range", limit=365))
        elif not self.working and days.strip() != self.answerDays:
            wanted = int(days)
            self.ask(lambda: self._client.change_settings(answer_days=wanted), self._written)

    def reload(self) -> None:
        """Read again and show what has changed."""
        self._bridge.run(self._client.settings, self._show, _passed_over)

    @property
    def _hours(self) -> Hours | None:
        return self._settings.hours if self._settings is not None else None

    def _with(self, **changed: object) -> Hours:
        """The hours with something else in them."""
        from sync.client import Hours

        assert self._hours is not None
        named = ("starts", "ends", "days", "region", "own")
        return Hours(**{name: getattr(self._hours, name) for name in named} | changed)

    def _change(self, hours: Hours) -> None:
        if not self.working and hours != self._hours:
            self.ask(lambda: self._client.change_settings(hours=hours), self._written)

    def _written(self, _entry: EntryId) -> None:
        self.reload()

    def _show(self, settings: CompanySettings) -> None:
        self._settings = settings
        own = settings.hours.own if settings.hours is not None else []
        self._own.show([HolidayRow(day, _day_words(day)) for day in own])
        self.changed.emit()


def _passed_over(_error: PatioError) -> None:
    """What cannot be read now stays as it was."""


def _day_words(day: str) -> str:
    """A holiday as people say it."""
    from datetime import datetime

    when = datetime.fromisoformat(day)
    return f"{day_and_month(when)} {when.year}"
