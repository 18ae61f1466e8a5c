"""Between what concerns a person and what this system has to tell of it outside the window."""

from __future__ import annotations

import sys
import time
from collections.abc import Callable
from datetime import datetime
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer
from PySide6.QtGui import QGuiApplication, QWindow

from desktop.models.notices import told_key
from desktop.popups.bus import BusPopUps, PopUp
from desktop.popups.deciding import SEVERAL, Decider
from desktop.viewmodels.places import FEED_PAGES
from desktop.words import formatting
from desktop.words import popups as words
from sync.client import NotificationKind, NotificationRow
from sync.values import text_of

if TYPE_CHECKING:
    from PySide6.QtQuick import QQuickWindow

    from desktop.bridge import Bridge
    from desktop.tray import Tray
    from desktop.viewmodels.app import AppViewModel
    from desktop.viewmodels.notices import NoticesViewModel
    from sync.errors import PatioError

_SHORTEST_WAIT_S, _LONGEST_WAIT_S = 1, 600
"""A timer does not run while the computer sleeps, so the end of a silence is looked for again."""


class Teller(QObject):
    """Tells by the desktop's service, else at the tray's icon, else inside the window; and marks
    icon and program with how much is new.

    Of what was new when the window opened it says nothing: the bell does. A window that opened out
    of sight tells of that too.
    """

    def __init__(
        self,
        app: AppViewModel,
        bridge: Bridge,
        view: QQuickWindow,
        come_forward: Callable[[], None],
        tray: Tray | None = None,
        clock: Callable[[], float] = time.monotonic,
        parent: QObject | None = None,
    ) -> None:
        """``clock`` only goes forward, in seconds."""
        super().__init__(parent)
        self._app = app
        self._bridge = bridge
        self._view = view
        self._come_forward = come_forward
        self._tray = tray
        self._clock = clock
        self._decider = Decider()
        self._begun = False
        self._rows: dict[str, NotificationRow] = {}
        self._notices: NoticesViewModel | None = None
        self._end = QTimer(self, singleShot=True)
        self._end.timeout.connect(self._look_for_the_end)
        self._bus = BusPopUps(self) if sys.platform.startswith("linux") else None
        if self._bus is not None:
            self._bus.clicked.connect(self._clicked)
        app.inCompanyChanged.connect(self._attach)
        self._attach()

    def close(self) -> None:
        """Take away what is shown. To be called while the window lives."""
        self._end.stop()
        if self._bus is not None:
            self._bus.close()

    def _attach(self) -> None:
        """Listen to what concerns me, as soon as I am in a company."""
        self._notices, self._decider, self._begun = self._app.notices, Decider(), False
        if self._notices is not None:
            self._notices.changed.connect(self._changed)
        self._changed()

    def _changed(self) -> None:
        notices = self._notices
        self._mark(notices.unread if notices is not None else 0)
        state = notices.state if notices is not None else None
        if notices is None or state is None:
            return
        if not self._begun and self._in_sight():
            self._decider.know(state.rows)
        self._begun = True
        step = self._decider.next(
            state.rows, state.pop_ups, state.silent_kinds, self._looked_at, self._clock()
        )
        for group in step.gone:
            self._withdraw(group)
        for row in step.rows:
            key = told_key(row)
            self._rows[key] = row
            self._show(PopUp(key, words.title_of(row), words.line_of(row), words.opens()))
        if step.several:
            self._show(PopUp(SEVERAL, words.several(step.several), "", words.opens()))
        self._await_the_end()

    def _await_the_end(self) -> None:
        """Of a silence: then it may be other things that pop up."""
        end = self._silent_until()
        if end is None:
            self._end.stop()
            return
        left_s = (end - _now()).total_seconds()
        self._end.start(round(1000 * min(max(left_s, _SHORTEST_WAIT_S), _LONGEST_WAIT_S)))

    def _look_for_the_end(self) -> None:
        end = self._silent_until()
        if end is not None and _now() < end:
            self._await_the_end()
        elif self._notices is not None:
            self._notices.reload()

    def _silent_until(self) -> datetime | None:
        state = self._notices.state if self._notices is not None else None
        return state.silent_until if state is not None else None

    def _in_sight(self) -> bool:
        return self._view.isVisible() and self._view.visibility() != QWindow.Visibility.Minimized

    def _looked_at(self, row: NotificationRow) -> bool:
        """Whether somebody has before their eyes what a row tells of."""
        navigation, notices = self._app.navigation, self._notices
        if navigation is None or notices is None:
            return False
        if not self._in_sight() or not self._view.isActive():
            return False
        if notices.looking or navigation.subject == text_of(row.place):
            return True
        feed = self._app.feed
        if feed is not None and navigation.page in FEED_PAGES:
            # Of something that is said on a card one may see the card and not what is said.
            return row.id == row.place and feed.shows(text_of(row.place))
        if navigation.page == "announcements":
            return row.kind is NotificationKind.ANNOUNCEMENT
        if navigation.page != "messages":
            return False
        from desktop.viewmodels.messages import MessagesViewModel

        page = navigation.model
        return isinstance(page, MessagesViewModel) and page.shows(row.place)

    def _show(self, pop_up: PopUp) -> None:
        bus = self._bus
        if bus is None:
            self._show_otherwise(pop_up)
            return

        def shown(done: bool) -> None:
            if not done:
                self._show_otherwise(pop_up)

        def failed(_error: PatioError) -> None:
            self._show_otherwise(pop_up)

        self._bridge.run(lambda: bus.show(pop_up), shown, failed)

    def _show_otherwise(self, pop_up: PopUp) -> None:
        go = partial(self._clicked, pop_up.group)
        if self._tray is not None and self._tray.tell(pop_up.title, pop_up.line, go):
            return
        if self._notices is not None and self._in_sight():
            text = f"{pop_up.title}: {pop_up.line}" if pop_up.line else pop_up.title
            self._notices.say(text, go)

    def _withdraw(self, group: str) -> None:
        self._rows.pop(group, None)
        bus = self._bus
        if bus is not None:
            self._bridge.run(lambda: bus.withdraw(group))

    def _clicked(self, group: str) -> None:
        self._come_forward()
        if self._notices is None:
            return
        row = self._rows.get(group)
        if row is not None:
            self._notices.go(row)
        else:
            self._notices.askList()

    def _mark(self, unread: int) -> None:
        if self._tray is not None:
            self._tray.show_unread(unread)
        application = QGuiApplication.instance()
        if isinstance(application, QGuiApplication):
            application.setBadgeNumber(unread)


def _now() -> datetime:
    return formatting.moment(formatting.now_ms())
