"""Por revisar: what is odd in the office, what was reported to me, what others have erased, and
what of mine is hidden."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QObject

from desktop.bridge import Bridge
from desktop.models.rows import RowModel
from desktop.models.watch import AlarmRow, HiddenRow, OrderRow, ReportRow
from desktop.qt import Property, QmlElement, QmlUncreatable, Signal, Slot
from desktop.viewmodels.keys import entry_of, person_of
from desktop.viewmodels.settings.part import PartViewModel
from desktop.words import formatting
from desktop.words.alarms import alarm_key, alarm_words, exposed_words, report_line
from desktop.words.formatting import named
from sync.errors import PatioError
from sync.values import PersonId, Rank, text_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from sync.client import AlarmFacts, Client
    from sync.client import HiddenRow as Hidden
    from sync.client import OrderRow as Order
    from sync.client import ReportRow as Report

QML_IMPORT_NAME = "Patio.ViewModels"
QML_IMPORT_MAJOR_VERSION = 1

_GLYPHS = {
    "root_fork": "key",
    "fork": "laptop",
    "flood": "warning",
    "contested_invite": "user-plus",
}


def wanted(client: Client) -> bool:
    """Whether there is such a page for me: I may hide, or there is something on it."""
    return (
        client.hides_below() is not None or bool(client.reports()) or bool(client.hidden_of_mine())
    )


@QmlElement
@QmlUncreatable("Patio makes it")
class WatchViewModel(PartViewModel):
    """Four lists, and what is done about what is in them."""

    changed = Signal()

    def __init__(self, client: Client, bridge: Bridge, parent: QObject | None = None) -> None:
        super().__init__(client, bridge, parent)
        self._alarms: RowModel[AlarmRow] = RowModel(AlarmRow, self)
        self._reports: RowModel[ReportRow] = RowModel(ReportRow, self)
        self._hidden: RowModel[HiddenRow] = RowModel(HiddenRow, self)
        self._orders: RowModel[OrderRow] = RowModel(OrderRow, self)
        self._told: tuple[list[AlarmFacts], bool] = ([], False)
        self._judges = False
        self._writes = 0
        self.reload()

    @Property(QObject, constant=True)
    def alarms(self) -> QObject:
        """What is odd (``AlarmRow``)."""
        return self._alarms

    @Property(QObject, constant=True)
    def reports(self) -> QObject:
        """What was reported to me and by me (``ReportRow``), the newest first."""
        return self._reports

    @Property(QObject, constant=True)
    def hidden(self) -> QObject:
        """What of mine is hidden (``HiddenRow``)."""
        return self._hidden

    @Property(QObject, constant=True)
    def orders(self) -> QObject:
        """What others have ordered to be erased and I can keep (``OrderRow``)."""
        return self._orders

    @Property(bool, notify=changed)
    def judges(self) -> bool:
        """Whether I see to reports at all."""
        return self._judges

    @Property(bool, notify=changed)
    def nothing(self) -> bool:
        """Whether there is nothing to look at."""
        lists = (self._alarms, self._reports, self._orders, self._hidden)
        return not any(one.rows for one in lists)

    @Property(int, notify=changed)
    def writes(self) -> int:
        """Grows when something was done: a dialog that asked for it can close."""
        return self._writes

    @Slot(str, str)
    def hide(self, key: str, reason: str) -> None:
        """Take an entry that was reported out of everybody's sight."""
        target, because = entry_of(key), reason.strip()
        self.ask(lambda: self._client.hide(target, because=because), self._done)

    @Slot(str)
    def show(self, key: str) -> None:
        """Put it back, or keep what was to be erased."""
        target = entry_of(key)
        self.ask(lambda: self._client.hide(target, on=False), self._done)

    @Slot(str)
    def removeFlooder(self, person: str) -> None:
        """Remove somebody, and all that came of them in a day out of everybody's sight."""
        who = person_of(person)
        self.ask(lambda: self._client.remove(who, without_days=1), self._done)

    def reload(self) -> None:
        """Read again and show what has changed."""
        try:
            rank, reports = self._client.hides_below(), self._client.reports()
            hidden, people = self._client.hidden_of_mine(), self._client.people()
            orders = self._client.orders_to_erase()
        except PatioError:
            return  # the banner says why
        self._judges = rank is not None
        ranks = {row.person: row.rank for row in people}
        self._reports.show(
            [_report(one, ranks, rank) for one in _in_order(reports, judges=self._judges)]
        )
        self._hidden.show([_hidden_row(one) for one in hidden])
        self._orders.show([_order(one) for one in orders])
        self._word()
        self._bridge.run(
            lambda: (self._client.alarms(), self._client.network_exposed()), self._told_of, _kept
        )

    def concerns(self, views: frozenset[str]) -> bool:
        """Reports are letters, and what is hidden leaves the feed."""
        return bool(views & {"people", "feed", "messages"})

    def _told_of(self, told: tuple[list[AlarmFacts], bool]) -> None:
        self._told = told
        self._word()

    def _word(self) -> None:
        alarms, exposed = self._told
        rows = [_alarm(one) for one in alarms]
        if exposed and self._judges:
            words = exposed_words()
            rows.append(AlarmRow("exposed", "nodes", words.title, words.text, "", "", "", ""))
        self._alarms.show(rows)
        self.changed.emit()

    def _done(self, _entry: object) -> None:
        self._writes += 1
        self.changed.emit()
        self._bridge.refresh(frozenset({"feed", "people"}))


def _kept(_error: PatioError) -> None:
    """What cannot be had now stays as it was."""


def _alarm(alarm: AlarmFacts) -> AlarmRow:
    words = alarm_words(alarm)
    flooder = text_of(alarm.people[0]) if alarm.kind == "flood" and alarm.people else ""
    led = bool(words.action) and not flooder
    return AlarmRow(
        alarm_key(alarm),
        _GLYPHS.get(alarm.kind, "people"),
        words.title,
        words.text,
        words.action,
        "settings" if led else "",
        "staff" if led else "",
        flooder,
    )


def _in_order(reports: Sequence[Report], *, judges: bool) -> list[Report]:
    """Those that wait first; of what I said myself nothing where I am the one to see to it."""
    return sorted(
        (one for one in reports if not (judges and one.mine)), key=lambda one: not one.waits
    )


def _report(report: Report, ranks: dict[PersonId, Rank], rank: Rank | None) -> ReportRow:
    translate = QCoreApplication.translate
    about = report.about
    below = (
        rank is not None
        and about is not None
        and ranks.get(about.person, Rank.MEMBER) > rank
        and not report.mine
    )
    return ReportRow(
        text_of(report.id),
        text_of(report.target),
        text_of(report.card) if report.shown else "",
        report_line(report),
        formatting.capital(formatting.ago(report.time_ms, formatting.now_ms())),
        report.text,
        report.said,
        "" if report.shown else translate("Watch", "Ya no se ve"),
        below and report.shown,
        below and not report.shown,
    )


def _order(row: Order) -> OrderRow:
    title = QCoreApplication.translate("Watch", "{by} ha mandado borrar algo de {author}").format(
        by=named(row.by.name), author=named(row.author.name)
    )
    when = formatting.capital(formatting.ago(row.time_ms, formatting.now_ms()))
    return OrderRow(text_of(row.id), title, when, row.said)


def _hidden_row(row: Hidden) -> HiddenRow:
    translate = QCoreApplication.translate
    if row.by is None:
        title = translate("Watch", "Oculto a todo el mundo")
    else:
        when = formatting.ago_inside(row.time_ms, formatting.now_ms())
        title = translate("Watch", "Oculto por {who}, {when}").format(
            who=named(row.by.name), when=when
        )
    return HiddenRow(text_of(row.id), title, row.said, row.reason)
