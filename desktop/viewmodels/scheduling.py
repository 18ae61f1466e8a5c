"""Posts for later: what the composer offers outside of the office's hours, and what waits."""

from __future__ import annotations

from datetime import datetime, time, timedelta
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QCoreApplication, QObject, QTimer

from desktop.bridge import Bridge
from desktop.models.rows import RowModel
from desktop.models.scheduled import ScheduledRow, scheduled_row, waiting_line
from desktop.qt import Property, QmlElement, QmlUncreatable, Signal, Slot
from desktop.viewmodels.desk import PostDesk
from desktop.viewmodels.drafts import Draft
from desktop.words import formatting
from desktop.words.errors import words_of
from sync.values import EntryId, bytes_of

if TYPE_CHECKING:
    from collections.abc import Callable

    from sync.client import Client, DraftRow
    from sync.errors import PatioError

QML_IMPORT_NAME = "Patio.ViewModels"
QML_IMPORT_MAJOR_VERSION = 1

MORNING = time(8, 30)
"""When it is offered where nobody has said when the office works."""

LOOK_MS = 60_000
"""How often it is asked whether the office still works, while a post is being written."""


class Undoable(NamedTuple):
    """What was scheduled last, and what it was before that."""

    entry: EntryId
    draft: Draft
    channel: str


@QmlElement
@QmlUncreatable("Patio makes it")
class SchedulingViewModel(QObject):
    """Belongs to the composer, whose post it keeps for later and takes back to be changed.

    One that is taken back stays on the disk, without a time, until it is said better: so it is not
    published meanwhile, nor lost with the window. Thrown away, the changes go and it has its time
    again.
    """

    changed = Signal()
    roomChanged = Signal()
    fieldWanted = Signal()

    def __init__(
        self, client: Client, bridge: Bridge, desk: PostDesk, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._client = client
        self._bridge = bridge
        self._desk = desk
        self._drafts: list[DraftRow] = []
        self._rows: RowModel[ScheduledRow] = RowModel(ScheduledRow, self)
        self._opens: datetime | None = None
        self._day = self._clock = self._error = ""
        self._undo: Undoable | None = None
        self._held: DraftRow | None = None
        self._reading = self._again = False
        self._looking = QTimer(self, interval=LOOK_MS)
        self._looking.timeout.connect(self.look)
        bridge.changed.connect(self.look)
        bridge.languageChanged.connect(self._show)
        self.look()

    # What it shows

    @Property(str, notify=changed)
    def offer(self) -> str:
        """``Publicar mañana a las 8:30`` outside of the office's hours, otherwise empty."""
        if self._opens is None:
            return ""
        line = QCoreApplication.translate("Scheduling", "Publicar {when}")
        return line.format(when=_coming(_ms_of(self._opens)))

    @Property(QObject, constant=True)
    def waiting(self) -> QObject:
        """What waits (``ScheduledRow``), what goes out first at first."""
        return self._rows

    @Property(int, notify=changed)
    def count(self) -> int:
        """How many there are."""
        return len(self._rows.rows)

    @Property(str, notify=changed)
    def line(self) -> str:
        """How many there are, in words, or empty."""
        return waiting_line(self._listed())

    @Property(bool, notify=roomChanged)
    def undoable(self) -> bool:
        """Whether what was scheduled last can go back into the composer, which is free for it."""
        return self._undo is not None and self._is_free()

    @Property(bool, notify=roomChanged)
    def free(self) -> bool:
        """Whether the composer has room for a post that is to be changed."""
        return self._is_free()

    @Property(bool, notify=changed)
    def held(self) -> bool:
        """Whether the composer has a post that was put away before."""
        return self._held is not None

    @Property(str, notify=changed)
    def error(self) -> str:
        """Why something was not done with one of the list, or empty."""
        return self._error

    @Property(str, notify=changed)
    def today(self) -> str:
        """Today as ``YYYY-MM-DD``: nothing is scheduled for before."""
        return formatting.iso_day(formatting.now_ms())

    @Property(str, notify=changed)
    def lack(self) -> str:
        """What is wrong with the day and hour that were chosen, or empty."""
        due = self._due_ms()
        if due is None:
            return QCoreApplication.translate("Scheduling", "Escribe la hora así: 8:30")
        if due <= formatting.now_ms():
            return QCoreApplication.translate("Scheduling", "Esa hora ya ha pasado")
        return ""

    @Property(str, notify=changed)
    def chosen(self) -> str:
        """The moment that was chosen, in words, or empty."""
        due = self._due_ms()
        return "" if due is None or self.lack else formatting.capital(_coming(due))

    def _get_day(self) -> str:
        return self._day

    def _set_day(self, day: str) -> None:
        self._day = day
        self.changed.emit()

    def _get_clock(self) -> str:
        return self._clock

    def _set_clock(self, clock: str) -> None:
        if clock != self._clock:
            self._clock = clock
            self.changed.emit()

    day = Property(str, _get_day, _set_day, notify=changed)
    clock = Property(str, _get_clock, _set_clock, notify=changed)

    # What can be done with it

    @Slot()
    def begin(self) -> None:
        """Before a moment is chosen: the next morning that the office works is proposed,
        or when it was to be."""
        now = formatting.moment(formatting.now_ms())
        if self._held is not None and self._held.due_ms > formatting.now_ms():
            self._propose(formatting.moment(self._held.due_ms))
            return
        self._propose(datetime.combine(now.date() + timedelta(days=1), MORNING))
        evening = datetime.combine(now.date(), time.max)
        self._bridge.run(lambda: self._client.quiet_until(evening), self._propose_opening)

    @Slot()
    def offerTaken(self) -> None:
        """Publish it when the office begins to work."""
        if self._opens is not None:
            self._keep(_ms_of(self._opens))

    @Slot()
    def schedule(self) -> None:
        """Publish it at the moment that was chosen."""
        due = self._due_ms()
        if due is not None and not self.lack:
            self._keep(due)

    @Slot()
    def undo(self) -> None:
        """Put what was scheduled last back into the composer, as it was."""
        last = self._undo
        if last is None or not self._is_free():
            return
        self._undo = None
        self.thrown_away()

        def back(_gone: EntryId) -> None:
            self._desk.take(last.draft, last.channel)
            self.fieldWanted.emit()
            self.look()

        self._bridge.run(lambda: self._client.drop_draft(last.entry), back)

    @Slot(str)
    def change(self, key: str) -> None:
        """Put one of the list back into the composer."""
        row = self._row(key)
        if row is None or not self._is_free():
            return
        self.thrown_away()  # one that was emptied
        paths = [(self._client.blob_path(blob), alt) for blob, alt in row.pictures]
        draft, folder = Draft(text=row.text, pictures=dict(paths)), self._desk.folder()

        def fetch() -> EntryId:
            save = self._client.save_file
            draft.files = [save(blob, name, folder) for blob, name in row.files]
            return self._client.time_draft(row.id, 0)

        def back(_held: EntryId) -> None:
            self._held = row
            self._desk.take(draft, row.channel)
            self.look()

        self._run(fetch, back)

    @Slot(str)
    def publishNow(self, key: str) -> None:
        """Publish one of the list."""
        row = self._row(key)
        if row is not None:
            self._run(lambda: self._client.publish_draft(row.id), lambda _post: self.look())

    @Slot(str)
    def drop(self, key: str) -> None:
        """Let go of one of the list."""
        row = self._row(key)
        if row is not None:
            self._run(lambda: self._client.drop_draft(row.id), lambda _gone: self.look())

    @Slot()
    def toField(self) -> None:
        """Have the keyboard in what was put back into the composer."""
        self.fieldWanted.emit()

    @Slot()
    def dismissError(self) -> None:
        """The person has read it."""
        self._error = ""
        self.changed.emit()

    # What the composer tells it

    def opened(self, tab: str) -> None:
        """A tab of the composer was opened, or with an empty one it was folded."""
        posting = tab == "post"
        if posting and not self._looking.isActive():
            self._looking.start()
            self.look()
        elif not posting:
            self._looking.stop()

    def forget(self) -> None:
        """What was scheduled last stays so."""
        if self._undo is not None:
            self._undo = None
            self.roomChanged.emit()

    def settled(self, tab: str) -> None:
        """What was written in a tab was published or kept; of a post no other wording stays."""
        self._undo = None
        if tab != "post":
            return
        held, self._held = self._held, None
        if held is not None:
            self._bridge.run(lambda: self._client.drop_draft(held.id), lambda _gone: self.look())

    def thrown_away(self) -> None:
        """What was changed is forgotten: it goes out as it was, unless its time has passed."""
        held, self._held = self._held, None
        if held is not None and held.due_ms > formatting.now_ms():
            again, client = held, self._client
            self._bridge.run(
                lambda: client.time_draft(again.id, again.due_ms), lambda _kept: self.look()
            )
        self._show()

    # Behind it

    @Slot()
    def look(self) -> None:
        """Read what waits and whether the office works, away from the GUI thread."""
        if self._reading:
            self._again = True  # what is being read may be from before
            return
        self._reading, self._again = True, False
        client = self._client
        self._bridge.run(
            lambda: (client.drafts(), client.quiet_until()), self._looked, self._not_read
        )

    def _looked(self, found: tuple[list[DraftRow], datetime | None]) -> None:
        self._drafts, self._opens = found
        self._show()
        self._read()

    def _not_read(self, _error: PatioError) -> None:
        self._read()  # the window says what is wrong

    def _read(self) -> None:
        self._reading = False
        if self._again:
            self.look()

    def _show(self) -> None:
        now_ms = formatting.now_ms()
        self._rows.show([scheduled_row(draft, now_ms) for draft in self._listed()])
        self.changed.emit()
        self.roomChanged.emit()

    def _listed(self) -> list[DraftRow]:
        held = self._held.id if self._held is not None else None
        return [draft for draft in self._drafts if draft.id != held]

    def _row(self, key: str) -> DraftRow | None:
        id_ = bytes_of(key)
        return next((draft for draft in self._drafts if draft.id == id_), None)

    def _is_free(self) -> bool:
        draft, _channel = self._desk.written()
        return not draft.posts

    def _due_ms(self) -> int | None:
        from desktop.viewmodels.settings.hours import minute_typed

        minute = minute_typed(self._clock)
        if minute is None or minute == 24 * 60 or not self._day:
            return None
        at = datetime.combine(datetime.fromisoformat(self._day), time(minute // 60, minute % 60))
        return _ms_of(at)

    def _propose(self, at: datetime) -> None:
        self._day, self._clock = at.date().isoformat(), formatting.clock_of(at)
        self.changed.emit()

    def _propose_opening(self, at: datetime | None) -> None:
        if at is not None:
            self._propose(at)

    def _keep(self, due_ms: int) -> None:
        if not self._desk.ready:
            return
        draft, channel = self._desk.written()
        text, client = draft.text.strip(), self._client
        attached = (list(draft.pictures.items()), draft.files)

        def kept(entry: EntryId) -> None:
            line = QCoreApplication.translate("Scheduling", "Se publicará {when}")
            self._desk.saved(None, line.format(when=_coming(due_ms)))
            self._undo = Undoable(entry, draft, channel)
            self.look()
            self.roomChanged.emit()

        self._desk.send(lambda: client.keep_draft(text, channel, *attached, due_ms=due_ms), kept)

    def _run(self, work: Callable[[], EntryId], done: Callable[[EntryId], None]) -> None:
        self._bridge.run(work, done, self._failed)

    def _failed(self, error: PatioError) -> None:
        self._error = words_of(error)
        self.look()
        self.changed.emit()


def _ms_of(when: datetime) -> int:
    return round(when.timestamp() * 1000)


def _coming(due_ms: int) -> str:
    return formatting.coming(due_ms, formatting.now_ms())
