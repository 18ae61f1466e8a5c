"""Anuncios: the list, which of them is shown, and what is done with it."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QUrl
from PySide6.QtGui import QGuiApplication

from desktop.bridge import Bridge
from desktop.models.announcements import AnnouncementRow, announcement_row, detail_of
from desktop.models.around import Around, around_now
from desktop.models.rows import RowModel
from desktop.qt import Property, QmlElement, QmlUncreatable, Signal, Slot
from desktop.viewmodels.announcing import AnnouncingViewModel
from desktop.viewmodels.belonging import TOLD_ABOVE
from desktop.viewmodels.keys import entry_of
from desktop.viewmodels.letter import LetterViewModel
from desktop.viewmodels.presence import near_people
from desktop.viewmodels.seen import Seen
from desktop.words import formatting
from sync.errors import PatioError
from sync.values import EntryId, text_of

if TYPE_CHECKING:
    from collections.abc import Callable

    from desktop.viewmodels.navigation import NavigationViewModel
    from sync.client import Card, Client, Me, Network, Receipts

QML_IMPORT_NAME = "Patio.ViewModels"
QML_IMPORT_MAJOR_VERSION = 1

MOST = 300
"""Announcements in the list: those of some years."""

_PAGES = frozenset({"announcements"})
_VIEWS = frozenset({"feed", "announcements", "people", "network"})


@QmlElement
@QmlUncreatable("Patio makes it")
class AnnouncementsViewModel(QObject):
    """The announcements, newest first, one of them open; who may, writes new ones."""

    changed = Signal()

    def __init__(self, client: Client, bridge: Bridge, navigation: NavigationViewModel) -> None:
        super().__init__(navigation)
        self._client, self._bridge, self._navigation = client, bridge, navigation
        self._rows: RowModel[AnnouncementRow] = RowModel(AnnouncementRow, self)
        self._letter = LetterViewModel(self)
        self._writing = AnnouncingViewModel(client, bridge, self)
        self._current = ""
        self._opened = False
        self._only_unread = False
        self._unread = 0
        self._speaks = False
        self._total = 0
        self._kept = self._saving = ""
        self._writing.published.connect(self._show_new)
        navigation.placeChanged.connect(self._arrive)
        self._seen = Seen(bridge, navigation, _PAGES, _VIEWS, self.reload)
        bridge.languageChanged.connect(self.reload)
        self._arrive()

    # What it shows

    @Property(QObject, constant=True)
    def rows(self) -> QObject:
        """The list (``AnnouncementRow``)."""
        return self._rows

    @Property(LetterViewModel, constant=True)
    def letter(self) -> LetterViewModel:
        """The one that is shown."""
        return self._letter

    @Property(AnnouncingViewModel, constant=True)
    def writing(self) -> AnnouncingViewModel:
        """A new one, or another text for one."""
        return self._writing

    @Property(int, notify=changed)
    def currentIndex(self) -> int:
        """Where in the list it is, or -1."""
        keys = [row.key for row in self._rows.rows]
        return keys.index(self._current) if self._current in keys else -1

    @Property(bool, notify=changed)
    def opened(self) -> bool:
        """Whether one was chosen: where there is room for one pane alone, it is shown."""
        return self._opened

    @Property(bool, notify=changed)
    def onlyUnread(self) -> bool:
        """Whether the list has only those that wait for me."""
        return self._only_unread

    @Property(int, notify=changed)
    def unread(self) -> int:
        """How many wait for me."""
        return self._unread

    @Property(bool, notify=changed)
    def mayAnnounce(self) -> bool:
        """Whether I may announce."""
        return self._speaks

    @Property(bool, notify=changed)
    def none(self) -> bool:
        """Whether nothing was ever announced."""
        return self._total == 0

    @Property(str, notify=changed)
    def kept(self) -> str:
        """Where the receipts were saved just now, or empty."""
        return self._kept

    @Property(str, notify=changed)
    def saving(self) -> str:
        """As what the receipts are about to be saved while the file dialog is open, or empty."""
        return self._saving

    # What can be done

    @Slot(int)
    def choose(self, place: int) -> None:
        """Show the announcement at ``place``."""
        if 0 <= place < len(self._rows.rows):
            self._open(self._rows.rows[place].key)

    @Slot()
    def back(self) -> None:
        """Show the list again, where there is room for one pane alone."""
        self._opened = False
        self.changed.emit()

    @Slot(bool)
    def showUnread(self, only: bool) -> None:
        """Show all, or only those that wait for me."""
        self._only_unread = only
        self.reload()

    @Slot()
    def acknowledge(self) -> None:
        """«Marcar como leído», of exactly the text that is shown."""
        self._act(partial(self._client.acknowledge, seen=self._hash()))

    @Slot(str)
    def answer(self, text: str) -> None:
        """One answer to all doubts."""
        if text.strip():
            self._act(lambda entry: self._client.answer_doubts(entry, text.strip()))

    @Slot()
    def remind(self) -> None:
        """Ask again whoever has not answered."""
        self._act(self._client.remind)

    @Slot()
    def urge(self) -> None:
        """Say that it cannot wait for working hours."""
        self._act(self._client.urge)

    @Slot()
    def unpin(self) -> None:
        """Take it from the top."""
        self._act(lambda entry: self._client.pin(entry, on=False))

    @Slot(str)
    def pinUntil(self, day: str) -> None:
        """Keep it on top up to a day (``YYYY-MM-DD``), with an empty one for good."""
        until_ms = formatting.day_end_ms(day) if day else 0
        self._act(lambda entry: self._client.pin(entry, until_ms=until_ms))

    @Slot()
    def copyText(self) -> None:
        """Put its text on the clipboard."""
        lines = [line for line in (self._letter.title, self._letter.text) if line]
        QGuiApplication.clipboard().setText("\n\n".join(lines))

    @Slot()
    def edit(self) -> None:
        """Write another text for it."""
        card = self._letter.card
        if card is not None:
            self._writing.revise(card, asks_anew=self._letter.asksAnew)

    @Slot(str)
    def saveReceipts(self, kind: str) -> None:
        """Have it asked where who has read it is saved: as ``csv``, or to be printed as ``pdf``."""
        self._saving = kind
        self.changed.emit()

    @Slot(QUrl)
    def keepReceipts(self, file: QUrl) -> None:
        """Save them in that file; an empty one means not at all."""
        printed, self._saving = self._saving == "pdf", ""
        self.changed.emit()
        entry, path = self._entry(), Path(file.toLocalFile())
        if entry is None or not file.toLocalFile():
            return
        language = formatting.language()
        self._bridge.run(
            lambda: self._client.save_receipts(entry, path, printed=printed, language=language),
            lambda _none: self._say_kept(path.name),
        )

    @Slot()
    def forgetKept(self) -> None:
        """It has been said where they are."""
        self._kept = ""
        self.changed.emit()

    # Reading

    def reload(self) -> None:
        """Read again and show what has changed."""
        try:
            me, self._speaks = self._client.me(), self._client.may_announce()
        except TOLD_ABOVE:
            return
        around = around_now(self._client, me)
        from sync.client import CardKind

        cards = self._client.feed(kinds=frozenset({CardKind.ANNOUNCEMENT}), limit=MOST)
        waiting = {card.id for card in self._client.unread_announcements()}
        self._total, self._unread = len(cards), len(waiting)
        # The one that was just read stays until another is chosen.
        shown = [
            card
            for card in cards
            if not self._only_unread or card.id in waiting or text_of(card.id) == self._current
        ]
        self._rows.show([announcement_row(card, around, me.person) for card in shown])
        self._show_letter(shown, me, around)
        self.changed.emit()

    def _show_letter(self, shown: list[Card], me: Me, around: Around) -> None:
        keys = [text_of(card.id) for card in shown]
        if self._current not in keys:
            self._current = keys[0] if keys else ""
            self._opened = False
        card = shown[keys.index(self._current)] if keys else None
        self._letter.show(card, me, around, speaks=self._speaks)
        if card is not None and self._letter.sees(card, me):
            self._bridge.run(partial(self._look_up, card.id), self._show_receipts)

    def _look_up(self, entry: EntryId) -> tuple[Receipts, Network]:
        return self._client.receipts(entry), self._client.network()

    def _show_receipts(self, found: tuple[Receipts, Network]) -> None:
        receipts, network = found
        rows = self._client.people()
        near = [row.person for row in near_people(rows, network)]
        self._letter.show_receipts(receipts, {row.person: row for row in rows}, near)

    def _arrive(self) -> None:
        """Somebody came to the page, perhaps for a certain announcement."""
        place = self._navigation.place
        if place.page != "announcements":
            return
        if self._navigation.returned and self._rows.rows:
            return
        self._only_unread = False
        if place.subject:
            self._open(place.subject)
        else:
            self._opened = False
            self._seen.reload()

    def _open(self, key: str) -> None:
        self._current, self._opened = key, True
        self._seen.reload()
        self._opened = self._current == key
        self.changed.emit()

    def _say_kept(self, name: str) -> None:
        self._kept = name
        self.changed.emit()

    def _show_new(self, key: str) -> None:
        self._only_unread = False
        self._open(key)

    # Writing

    def _entry(self) -> EntryId | None:
        return entry_of(self._letter.key) if self._letter.key else None

    def _hash(self) -> bytes:
        card = self._letter.card
        return detail_of(card).hash if card is not None else b""

    def _act(self, work: Callable[[EntryId], object]) -> None:
        entry = self._entry()
        if entry is not None:
            self._bridge.run(lambda: work(entry), self._acted, self._failed, typed=True)

    def _acted(self, _result: object) -> None:
        self.reload()

    def _failed(self, error: PatioError) -> None:
        self._bridge.problem.emit(error)
        self.reload()
