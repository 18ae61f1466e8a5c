"""Novedades: what concerns me, how much of it is new, and silence until tomorrow."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import datetime
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QCoreApplication, QObject

from desktop.bridge import Bridge
from desktop.images.people import faces_of
from desktop.models.rows import RowModel
from desktop.qt import Property, QmlElement, QmlUncreatable, Signal, Slot
from desktop.viewmodels.belonging import TOLD_ABOVE
from desktop.viewmodels.following import Following
from desktop.viewmodels.navigation import NavigationViewModel
from desktop.words import formatting
from sync.errors import PatioError
from sync.values import text_of

if TYPE_CHECKING:
    from desktop.models.notices import ToldRow
    from sync.client import Client, NotificationKind, NotificationRow

QML_IMPORT_NAME = "Patio.ViewModels"
QML_IMPORT_MAJOR_VERSION = 1

PAGE = 30
MOST = 200
"""What is older is a matter for the search."""

_VIEWS = frozenset({"feed", "people", "announcements", "channels", "messages"})


class State(NamedTuple):
    """What was read last: the newest rows, those that may pop up now, until when only what is
    urgent may, and the kinds that never do here."""

    rows: Sequence[NotificationRow] = ()
    messages: int = 0
    hushed_until: datetime | None = None
    pop_ups: Sequence[NotificationRow] = ()
    silent_until: datetime | None = None
    silent_kinds: frozenset[NotificationKind] = frozenset()


@QmlElement
@QmlUncreatable("Patio makes it")
class NoticesViewModel(QObject):
    """The bell, the badge of the messages, and the list behind the bell.

    Nothing is read before the node has said that it runs: a start is for the feed. The list is
    worded only while somebody looks at it.
    """

    changed = Signal()
    listAskedChanged = Signal()
    toastChanged = Signal()

    def __init__(
        self,
        client: Client,
        bridge: Bridge,
        navigation: NavigationViewModel,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._client = client
        self._bridge = bridge
        self._navigation = navigation
        self._state = State()
        self._read = False
        self._lists = 0
        self._toast = ""
        self._on_open: Callable[[], None] = self.askList
        self._asked = PAGE
        self._looking = False
        self._told: RowModel[ToldRow] | None = None
        Following(bridge, _VIEWS, self.reload, self)
        bridge.languageChanged.connect(self._show_list)
        bridge.languageChanged.connect(self.changed)

    @Property(int, notify=changed)
    def unread(self) -> int:
        """How many things are new to me."""
        return sum(row.fresh > 0 for row in self._state.rows)

    @Property(str, notify=changed)
    def says(self) -> str:
        """The accessible name of the bell."""
        if not self.unread:
            return QCoreApplication.translate("Notices", "Novedades")
        return QCoreApplication.translate("Notices", "Novedades, {n} sin leer").format(
            n=self.unread
        )

    @Property(int, notify=changed)
    def messages(self) -> int:
        """How many messages are new to me."""
        return self._state.messages

    @Property(str, notify=changed)
    def messagesSay(self) -> str:
        """The accessible name of the messages' tab."""
        if not self.messages:
            return QCoreApplication.translate("Notices", "Mensajes")
        return QCoreApplication.translate("Notices", "Mensajes, {n} sin leer").format(
            n=self.messages
        )

    @Property(bool, notify=changed)
    def hushed(self) -> bool:
        """Whether nothing pops up, because I have said so."""
        return self._state.hushed_until is not None

    @Property(str, notify=changed)
    def hushLine(self) -> str:
        """Until when, or empty."""
        return QCoreApplication.translate("Notices", "En silencio") if self.hushed else ""

    @Property(QObject, notify=changed)
    def told(self) -> QObject:
        """The list (``ToldRow``), newest first; it has rows while somebody looks at it."""
        return self._model()

    @property
    def state(self) -> State | None:
        """What was read last; None before anything was."""
        return self._state if self._read else None

    @property
    def looking(self) -> bool:
        """Whether somebody has the list before their eyes."""
        return self._looking

    @Property(int, notify=listAskedChanged)
    def listAsked(self) -> int:
        """Grows whenever the list is to be opened."""
        return self._lists

    @Property(str, notify=toastChanged)
    def toast(self) -> str:
        """What is told inside the window, where the system tells of nothing; or empty."""
        return self._toast

    @Slot()
    def askList(self) -> None:
        """Have the list opened."""
        self._lists += 1
        self.listAskedChanged.emit()

    def say(self, toast: str, on_open: Callable[[], None]) -> None:
        """Tell of something inside the window; ``on_open`` is called when somebody goes there."""
        self._toast, self._on_open = toast, on_open
        self.toastChanged.emit()

    @Slot()
    def dismissToast(self) -> None:
        """It was there long enough."""
        self._toast = ""
        self.toastChanged.emit()

    @Slot()
    def openToast(self) -> None:
        """Go to what it tells of."""
        self.dismissToast()
        self._on_open()

    def go(self, row: NotificationRow) -> None:
        """Go to what a row tells of; its page marks it as seen."""
        from sync.client import NotificationKind

        page = "messages" if row.kind is NotificationKind.MESSAGE else "card"
        self._navigation.open(page, text_of(row.place))

    @Slot()
    def look(self) -> None:
        """The list is opened; nothing is marked by that."""
        self._looking = True
        self._show_list()
        self.reload()

    @Slot()
    def leave(self) -> None:
        """The list was closed."""
        self._looking, self._asked = False, PAGE

    @Slot()
    def loadMore(self) -> None:
        """Another page of older ones."""
        if self._asked <= len(self._state.rows) < MOST:
            self._asked = min(MOST, self._asked + PAGE)
            self.reload()

    @Slot(str)
    def open(self, key: str) -> None:
        """Go to what a row tells of; its page marks it as seen."""
        from desktop.models.notices import told_key

        row = next((row for row in self._state.rows if told_key(row) == key), None)
        if row is not None:
            self.go(row)

    @Slot()
    def markAll(self) -> None:
        """I have seen all of it."""
        self._do(self._client.mark_all_seen)

    @Slot()
    def hush(self) -> None:
        """Let nothing pop up until tomorrow."""
        self._do(self._client.hush)

    @Slot()
    def unhush(self) -> None:
        """Let pop up what may."""
        self._do(self._client.unhush)

    def reload(self) -> None:
        """Read again, away from the GUI thread, and show what has changed."""
        asked, client = max(self._asked, PAGE), self._client

        def read() -> State:
            rows = tuple(client.notifications(limit=asked))
            hushed, closed = client.hushed_until(), client.quiet_until()
            return State(
                rows,
                sum(client.unread_messages().values()),
                hushed,
                tuple(client.pop_ups()) if any(row.fresh for row in rows) else (),
                max((end for end in (hushed, closed) if end is not None), default=None),
                client.muted() | client.quiet_kinds(),
            )

        self._bridge.run(read, self._show, self._not_read)

    def _model(self) -> RowModel[ToldRow]:
        if self._told is None:
            from desktop.models.notices import ToldRow

            self._told = RowModel(ToldRow, self)
        return self._told

    def _show(self, state: State) -> None:
        self._state, self._read = state, True
        self._show_list()
        self.changed.emit()

    def _show_list(self) -> None:
        if not self._looking:
            return
        from desktop.models.notices import told_row

        now = formatting.now_ms()
        faces = faces_of(self._client.people())
        self._model().show([told_row(row, faces, now) for row in self._state.rows])

    def _not_read(self, error: PatioError) -> None:
        if not isinstance(error, TOLD_ABOVE):
            self._bridge.problem.emit(error)

    def _do(self, work: Callable[[], object]) -> None:
        self._bridge.run(work, lambda _done: self.reload())
