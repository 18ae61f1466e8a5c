"""Pulso: whether the company talks and whether word arrives, the same for everybody."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Final, NamedTuple

from PySide6.QtCore import QCoreApplication, QObject
from PySide6.QtGui import QGuiApplication

from desktop.bridge import Bridge
from desktop.models import pulse as drawn
from desktop.models.pulse import (
    CELLS_MOST,
    FEW,
    WALL_UNDER,
    ArcRow,
    BarRow,
    OpenRow,
    ReachRow,
    TableLine,
    TeamRow,
    ValueRow,
)
from desktop.models.rows import RowModel
from desktop.qt import Property, QmlElement, QmlUncreatable, Signal, Slot
from desktop.viewmodels.belonging import me_in
from desktop.viewmodels.navigation import PAGES, NavigationViewModel
from desktop.viewmodels.picturing import PicturingViewModel
from desktop.viewmodels.pulse_rows import bar_row, open_row, reached_row, team_row, value_row
from desktop.viewmodels.pulse_tables import table_of
from desktop.viewmodels.seen import Seen
from desktop.words import formatting
from desktop.words import pulse as words
from sync.errors import PatioError

if TYPE_CHECKING:
    from sync.client import (
        Card,
        Client,
        Me,
        Network,
        Pulse,
        QuestionDetail,
    )

QML_IMPORT_NAME = "Patio.ViewModels"
QML_IMPORT_MAJOR_VERSION = 1

PERIODS: Final = (words.MONTH, words.QUARTER, words.YEAR)
OPEN_SHOWN: Final = 2
REACH_SHOWN: Final = 5

_WEEKS: Final = {words.MONTH: 5, words.QUARTER: 12, words.YEAR: 0}
_ASKED: Final = 500
_VIEWS: Final = frozenset({"feed", "people", "announcements", "network"})


class Found(NamedTuple):
    """What was read for a page, all of it in the worker's thread."""

    period: str
    me: Me
    pulse: Pulse
    network: Network
    waiting: list[tuple[Card, QuestionDetail]]


@QmlElement
@QmlUncreatable("Patio makes it")
class PulseViewModel(QObject):
    """Four blocks, each with its finding in words, its drawing and its table."""

    changed = Signal()
    tableChanged = Signal()

    def __init__(self, client: Client, bridge: Bridge, navigation: NavigationViewModel) -> None:
        super().__init__(navigation)
        self._client = client
        self._bridge = bridge
        self._period = words.QUARTER
        self._found: Found | None = None
        self._top = drawn.top_of(0)
        self._more = 0
        self._bars: RowModel[BarRow] = RowModel(BarRow, self)
        self._values: RowModel[ValueRow] = RowModel(ValueRow, self)
        self._teams: RowModel[TeamRow] = RowModel(TeamRow, self)
        self._arcs: RowModel[ArcRow] = RowModel(ArcRow, self)
        self._reach: RowModel[ReachRow] = RowModel(ReachRow, self)
        self._open: RowModel[OpenRow] = RowModel(OpenRow, self)
        self._table_title = ""
        self._table_names: list[str] = []
        self._table: RowModel[TableLine] = RowModel(TableLine, self)
        self._picture = PicturingViewModel(bridge, self)
        Seen(bridge, navigation, frozenset({"pulse"}), _VIEWS, self.reload)
        bridge.languageChanged.connect(self._show)
        self.reload()

    # The page

    @Property(str, notify=changed)
    def period(self) -> str:
        """The one that is shown."""
        return self._period

    @Slot(str)
    def choose(self, period: str) -> None:
        """Look back on another."""
        if period in PERIODS and period != self._period:
            self._period = period
            self.changed.emit()
            self.reload()

    @Property(bool, notify=changed)
    def loaded(self) -> bool:
        """Whether there is anything to show yet."""
        return self._found is not None

    @Property(bool, notify=changed)
    def tooFew(self) -> bool:
        """Whether the company is so small that all of it would be about persons."""
        return self._found is not None and self._found.pulse.people < FEW

    @Property(str, notify=changed)
    def behind(self) -> str:
        """What these figures lack, or empty."""
        if self._found is None:
            return ""
        network = self._found.network
        return words.behind_line(len(network.withheld), network.receiving)

    # Participation

    @Property(str, notify=changed)
    def partTitle(self) -> str:
        """The finding."""
        share = self._pulse.took_part if self._pulse else None
        return words.took_part_title(share) if share else ""

    @Property(str, notify=changed)
    def partLine(self) -> str:
        """What it was before, where there was a before."""
        found = self._found
        if found is None or found.pulse.before is None or not found.pulse.months:
            return ""
        nobody = found.pulse.before.kind == "exact" and found.pulse.before.percent == 0
        return "" if nobody else words.before_line(found.period, found.pulse.before)

    @Property(str, notify=changed)
    def partWait(self) -> str:
        """What stands for the bars of a young company, or empty."""
        if self._found is None:
            return ""
        since = self._found.pulse.since_ms
        return words.wait_line(formatting.now_ms() - since if since else 0)

    @Property(QObject, constant=True)
    def bars(self) -> QObject:
        """The weeks or months, the newest last."""
        return self._bars

    @Property(int, notify=changed)
    def top(self) -> int:
        """Where the axis of the bars ends."""
        return self._top

    # Thanks

    @Property(str, notify=changed)
    def thanksTitle(self) -> str:
        """The finding."""
        return words.thanks_title(self._pulse.values, self.circle) if self._pulse else ""

    @Property(str, notify=changed)
    def thanksLine(self) -> str:
        """How many, and who thanked whom most."""
        pulse = self._pulse
        return words.thanks_line(pulse.values, pulse.thanks, self.circle) if pulse else ""

    @Property(bool, notify=changed)
    def circle(self) -> bool:
        """Whether there are teams enough for a circle."""
        return self._pulse is not None and len(self._pulse.teams) >= WALL_UNDER

    @Property(bool, notify=changed)
    def wall(self) -> bool:
        """Whether there are thanks to show by value."""
        return self._pulse is not None and bool(self._pulse.values)

    @Property(QObject, constant=True)
    def values(self) -> QObject:
        """What the thanks were for, the most first."""
        return self._values

    @Property(QObject, constant=True)
    def teams(self) -> QObject:
        """The teams of five people and more."""
        return self._teams

    @Property(QObject, constant=True)
    def arcs(self) -> QObject:
        """Thanks between them."""
        return self._arcs

    # Reach

    @Property(str, notify=changed)
    def reachTitle(self) -> str:
        """The finding."""
        return words.reach_title(self._pulse.reach) if self._pulse else ""

    @Property(str, notify=changed)
    def reachLine(self) -> str:
        """How soon they are read."""
        return words.reach_line(self._pulse.reach) if self._pulse else ""

    @Property(QObject, constant=True)
    def reach(self) -> QObject:
        """The newest announcements that asked."""
        return self._reach

    @Property(bool, notify=changed)
    def announced(self) -> bool:
        """Whether any announcement asked."""
        return self._pulse is not None and bool(self._pulse.reach)

    @Property(bool, notify=changed)
    def cells(self) -> bool:
        """Whether each person has a cell; else they share a bar."""
        return self._pulse is not None and self._pulse.people <= CELLS_MOST

    # Questions

    @Property(str, notify=changed)
    def openTitle(self) -> str:
        """The finding."""
        return words.waiting_title(len(self._found.waiting)) if self._found else ""

    @Property(str, notify=changed)
    def openLine(self) -> str:
        """What is usual here."""
        ledger = self._pulse.questions if self._pulse else None
        return words.usual_line(ledger) if ledger else ""

    @Property(bool, notify=changed)
    def someWait(self) -> bool:
        """Whether any question waits."""
        return self._found is not None and bool(self._found.waiting)

    @Property(QObject, constant=True)
    def open(self) -> QObject:
        """Those that wait longest."""
        return self._open

    @Property(str, notify=changed)
    def openMore(self) -> str:
        """``Ver las 5``, or empty."""
        count = len(self._found.waiting) if self._found else 0
        if count <= OPEN_SHOWN or not self.answers:
            return ""
        return QCoreApplication.translate("Pulse", "Ver las {n}").format(n=count)

    @Property(bool, constant=True)
    def answers(self) -> bool:
        """Whether there is a page where questions are answered."""
        return "questions" in PAGES

    @Property(PicturingViewModel, constant=True)
    def picture(self) -> PicturingViewModel:
        """A chart's picture on its way into a file."""
        return self._picture

    # The same as tables

    @Property(str, notify=tableChanged)
    def tableTitle(self) -> str:
        """The finding of the table that is open."""
        return self._table_title

    @Property("QStringList", notify=tableChanged)
    def tableNames(self) -> list[str]:
        """Its columns."""
        return self._table_names

    @Property(QObject, constant=True)
    def table(self) -> QObject:
        """Its lines."""
        return self._table

    @Slot(str)
    def tabulate(self, block: str) -> None:
        """Fill the table with ``part``, ``thanks``, ``reach`` or ``open``."""
        self._table_names, lines = self._lines(block)
        self._table_title = self._title(block)
        self._table.show(
            [
                TableLine(f"{at}", cells, ", ".join(cell for cell in cells if cell))
                for at, cells in enumerate(lines)
            ]
        )
        self.tableChanged.emit()

    @Slot(str)
    def copy(self, block: str) -> None:
        """Put a finding and its table on the clipboard, cells with tabs between them."""
        names, lines = self._lines(block)
        rows = ["\t".join(cells) for cells in [tuple(names), *lines]]
        QGuiApplication.clipboard().setText("\n".join([self._title(block), "", *rows]))

    def _title(self, block: str) -> str:
        return {
            "part": self.partTitle,
            "thanks": self.thanksTitle,
            "reach": self.reachTitle,
            "open": self.openTitle,
        }[block]

    def _lines(self, block: str) -> tuple[list[str], list[tuple[str, ...]]]:
        if self._found is None:
            return [], []
        return table_of(block, self._found.pulse, self.circle, self._all_open(self._found))

    # Reading

    def reload(self) -> None:
        """Read again, in the worker's thread: a year of an office takes a moment."""
        self._bridge.run(partial(self._read, self._period), self._take, self._failed)

    def _read(self, period: str) -> Found | None:
        from sync.client import QuestionState, clock_of, question_of

        me = me_in(self._client)
        if me is None:
            return None
        now = formatting.now_ms()
        waiting = []
        for card in reversed(self._client.questions(answered=False, limit=_ASKED)):
            detail = question_of(card.detail)
            if detail is not None and clock_of(detail, now).state is QuestionState.WAITING:
                waiting.append((card, detail))
        pulse = self._client.pulse(weeks=_WEEKS[period])
        return Found(period, me, pulse, self._client.network(), waiting)

    def _take(self, found: Found | None) -> None:
        if found is not None and found.period == self._period:
            self._found = found
            self._show()

    def _failed(self, error: PatioError) -> None:
        self._bridge.problem.emit(error)

    # Showing

    @property
    def _pulse(self) -> Pulse | None:
        return self._found.pulse if self._found is not None else None

    def _show(self) -> None:
        found = self._found
        if found is None:
            return
        pulse = found.pulse
        bars = [bar_row(month, at, len(pulse.months)) for at, month in enumerate(pulse.months)]
        self._top = drawn.top_of(
            max((row.posts + row.kudos + row.comments for row in bars), default=0)
        )
        self._bars.show(bars)
        self._values.show([value_row(value, times) for value, times in pulse.values])
        teams = pulse.teams if self.circle else ()
        places = drawn.placed(teams) if teams else []
        self._teams.show(
            [team_row(team, x, y, pulse) for team, (x, y) in zip(teams, places, strict=True)]
        )
        self._arcs.show(drawn.arcs(teams, pulse.thanks) if teams else [])
        self._reach.show(
            [reached_row(one, at, pulse.people) for at, one in enumerate(pulse.reach[:REACH_SHOWN])]
        )
        self._open.show(self._all_open(found)[:OPEN_SHOWN])
        self.changed.emit()

    def _all_open(self, found: Found) -> list[OpenRow]:
        return [open_row(card, detail, found.me, self.answers) for card, detail in found.waiting]
