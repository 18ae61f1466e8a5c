"""The feed page: which cards are shown, and what a click on one does."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer
from PySide6.QtGui import QGuiApplication

from desktop import formatting
from desktop.bridge import Bridge
from desktop.images.people import face_of
from desktop.models.erased import with_erased
from desktop.models.feed import Around, FeedRow, feed_row
from desktop.models.reactions import ICONS, reaction_label
from desktop.models.rows import RowModel
from desktop.qt import Property, QmlElement, QmlUncreatable, Signal, Slot
from desktop.viewmodels.news import count_news, date_line
from desktop.viewmodels.paging import read_down_to
from desktop.viewmodels.places import Place, title_of
from desktop.wording import words_of
from sync.errors import Contested, NoCompany, PatioError, Removed
from sync.values import EntryId, PersonId, Reaction, bytes_of, text_of

if TYPE_CHECKING:
    from collections.abc import Callable

    from sync.client import Card, Client, Me

QML_IMPORT_NAME = "Patio.ViewModels"
QML_IMPORT_MAJOR_VERSION = 1

PAGE = 30
WHOLE_FEED = ""
"""The place whose read mark says when this window was last opened."""

_WORDS_AGE_MS = 30_000
_VIEWS = frozenset({"feed", "people", "announcements", "channels"})


@QmlElement
@QmlUncreatable("Patio makes it")
class FeedViewModel(QObject):
    """Cards newest first, kept where they are while others arrive."""

    meChanged = Signal()
    placeChanged = Signal()
    wordsChanged = Signal()
    labelsChanged = Signal()
    heldChanged = Signal()
    errorChanged = Signal()
    endedChanged = Signal()
    topAskedChanged = Signal()

    def __init__(self, client: Client, bridge: Bridge, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._client = client
        self._bridge = bridge
        self._cards: RowModel[FeedRow] = RowModel(FeedRow, self)
        self._pinned: RowModel[FeedRow] = RowModel(FeedRow, self)
        self._place = Place("home")
        self._asked = PAGE
        self._ended = False
        self._at_top = True
        self._held: frozenset[str] = frozenset()
        self._unfolded: frozenset[str] = frozenset()
        self._drafts: dict[str, str] = {}
        self._error = ""
        self._me: Me | None = None
        self._me_face = ""
        self._folded = False
        self._loaded = False
        self._tops = 0
        self._news = 0
        self._seen_ms = client.seen(WHOLE_FEED)
        self._marked = False
        bridge.changed.connect(self._on_changed)
        bridge.languageChanged.connect(self.labelsChanged)
        bridge.languageChanged.connect(self.reload)
        self._ageing = QTimer(self)
        self._ageing.setInterval(_WORDS_AGE_MS)
        self._ageing.timeout.connect(self.reload)
        self._ageing.start()
        self.reload()

    @Property(QObject, constant=True)
    def cards(self) -> QObject:
        """The cards of the list (``FeedRow``)."""
        return self._cards

    @Property(QObject, constant=True)
    def pinned(self) -> QObject:
        """The pinned announcement, at most one row."""
        return self._pinned

    @Property(bool, notify=wordsChanged)
    def pinnedFolded(self) -> bool:
        """Whether the pinned announcement was already read when the page was opened."""
        return self._folded

    @Property(str, notify=placeChanged)
    def place(self) -> str:
        """``home``, ``announcements``, ``kudos``, ``people`` or ``channel``."""
        return self._place.page

    @Property(str, notify=placeChanged)
    def channel(self) -> str:
        """The channel shown, or empty."""
        return self._place.channel

    @Property(str, notify=placeChanged)
    def filter(self) -> str:
        """What Inicio shows: ``all``, ``kudos`` or ``announcements``."""
        return self._place.only

    @Property(str, notify=wordsChanged)
    def title(self) -> str:
        """The page's heading."""
        name = formatting.first_name(self._me.name) if self._me is not None else ""
        return title_of(self._place, name, formatting.now_ms())

    @Property(str, notify=wordsChanged)
    def dateLine(self) -> str:
        """The line under the heading of Inicio."""
        return date_line(self._news, self._seen_ms)

    @Property(str, notify=meChanged)
    def meFace(self) -> str:
        """The image key of my face."""
        return self._me_face

    @Property(str, notify=meChanged)
    def meFirst(self) -> str:
        """My first name."""
        return formatting.first_name(self._me.name) if self._me is not None else ""

    @Property(int, notify=heldChanged)
    def heldCount(self) -> int:
        """How many new cards wait above the list."""
        return len(self._held)

    @Property(bool, notify=endedChanged)
    def ended(self) -> bool:
        """Whether the list holds the oldest card there is."""
        return self._ended

    @Property(bool, notify=endedChanged)
    def empty(self) -> bool:
        """Whether there is nothing at all to show here."""
        return self._ended and not self._cards.rows and not self._pinned.rows

    @Property(str, notify=errorChanged)
    def error(self) -> str:
        """Why the last reaction, comment or mark was not saved, or empty."""
        return self._error

    @Property(list, constant=True)
    def reactionKeys(self) -> list[str]:
        """The six reactions, as :meth:`react` takes them."""
        return [str(reaction) for reaction in Reaction]

    @Property(list, constant=True)
    def reactionIcons(self) -> list[str]:
        """The six drawings, in the same order."""
        return [ICONS[reaction] for reaction in Reaction]

    @Property(list, notify=labelsChanged)
    def reactionLabels(self) -> list[str]:
        """The six names, in the same order."""
        return [reaction_label(reaction) for reaction in Reaction]

    @Property(int, notify=topAskedChanged)
    def topAsked(self) -> int:
        """Grows whenever the page must show its top."""
        return self._tops

    def _get_at_top(self) -> bool:
        return self._at_top

    def _set_at_top(self, at_top: bool) -> None:
        if at_top != self._at_top:
            self._at_top = at_top
            self.heldChanged.emit()
            if at_top and self._held:
                self.reload()

    atTop = Property(bool, _get_at_top, _set_at_top, notify=heldChanged)

    @Slot(str)
    def open(self, page: str) -> None:
        """Show a page by its name (see :attr:`place`)."""
        self._go(Place(page))

    @Slot(str)
    def openChannel(self, name: str) -> None:
        """Show one channel, and count it as seen."""
        self._go(Place("channel", channel=name))

    @Slot(str)
    def only(self, kind: str) -> None:
        """Filter Inicio."""
        self._go(Place("home", only=kind))

    @Slot()
    def loadMore(self) -> None:
        """Another page of older cards."""
        if not self._ended:
            self._asked = max(self._asked, len(self._cards.rows)) + PAGE
            self.reload()

    @Slot()
    def reveal(self) -> None:
        """Show the cards that were held back, and go to the top."""
        self._at_top = True
        self.reload()
        self._ask_top()

    @Slot(int)
    def stepChannel(self, step: int) -> None:
        """The next (1) or previous (-1) channel, from Inicio the first or the last."""
        names = [row.name for row in self._client.channels()]
        if not names:
            return
        here = self._place.channel
        place = names.index(here) + step if here in names else min(0, step)
        self.openChannel(names[place % len(names)])

    @Slot()
    def toComposer(self) -> None:
        """Go where one can write."""
        if self._place.page in ("people", "announcements"):
            self._go(Place("home"))
        self._ask_top()

    # What a card can do

    @Slot(str, str)
    def react(self, key: str, reaction: str) -> None:
        """Give a reaction, or take it back."""
        self._write(lambda: self._client.react(_entry(key), Reaction(reaction)))

    @Slot(str)
    def acknowledge(self, key: str) -> None:
        """«Leído y entendido»."""
        self._write(lambda: self._client.acknowledge(_entry(key)))

    @Slot(str, str)
    def keepDraft(self, key: str, text: str) -> None:
        """Remember a half-written comment."""
        if self._drafts.get(key, "") != text:
            self._drafts[key] = text
            row = self._cards.find(key)
            if row is not None:
                self._cards.change(row._replace(draft=text))

    @Slot(str)
    def comment(self, key: str) -> None:
        """Send the comment that was being written; it stays until it is saved."""
        text = self._drafts.get(key, "").strip()
        if text:
            self._unfolded |= {key}
            self._write(
                lambda: self._client.comment(_entry(key), text), lambda: self._sent(key, text)
            )

    @Slot(str)
    def unfold(self, key: str) -> None:
        """Show all comments of a card."""
        self._unfolded |= {key}
        self.reload()

    @Slot(str)
    def copyText(self, key: str) -> None:
        """Put a card's text on the clipboard."""
        row = self._cards.find(key) or self._pinned.find(key)
        if row is not None:
            lines = [line for line in (row.title, row.text) if line]
            QGuiApplication.clipboard().setText("\n\n".join(lines))

    @Slot()
    def dismissError(self) -> None:
        """The person has read it."""
        self._set_error("")

    # Reading

    def reload(self) -> None:
        """Read again and show what has changed."""
        try:
            me = self._client.me()
        except (NoCompany, Contested, Removed):
            return  # nothing to show yet, or nothing new: the banner says why
        around = self._around(me)
        if me != self._me or self._me_face != around.face(me.person):
            self._me, self._me_face = me, around.face(me.person)
            self.meChanged.emit()
        cards = self._read()
        self._ended = len(cards) < self._asked
        if self._place == Place("home"):
            self._news = count_news(cards, me.person, self._seen_ms)
        pinned = self._client.pinned() if self._place.shows_pinned else None
        if pinned is not None and not self._pinned.find(text_of(pinned.id)):
            self._folded = pinned.acked_by_me
        self._pinned.show([feed_row(pinned, around)] if pinned is not None else [])
        listed = [card for card in cards if pinned is None or card.id != pinned.id]
        self._show(listed, around, me.person)
        self.wordsChanged.emit()
        self.endedChanged.emit()

    def _around(self, me: Me) -> Around:
        faces = {person.person: face_of(person) for person in self._client.people()}
        return Around(formatting.now_ms(), me.people, faces, self._unfolded, self._drafts)

    def _read(self) -> list[Card]:
        place = self._place
        if place.page == "people":
            return []
        read = partial(self._client.feed, kinds=place.kinds, channel=place.channel or None)
        reading = self._loaded and not self._at_top and self._cards.rows
        oldest = self._cards.rows[-1].key if reading else ""
        cards, self._asked = read_down_to(oldest, read, self._asked, PAGE)
        return cards

    def _show(self, cards: list[Card], around: Around, me: PersonId) -> None:
        shown = {row.key for row in self._cards.rows}
        new = [card for card in cards if text_of(card.id) not in shown]
        mine = self._loaded and any(card.person == me for card in new[:1])
        held: frozenset[str] = frozenset()
        if shown and self._loaded and not self._at_top and not mine:
            newest = next((i for i, card in enumerate(cards) if text_of(card.id) in shown), 0)
            held = frozenset(text_of(card.id) for card in cards[:newest])
        rows = [feed_row(c, around) for c in cards if text_of(c.id) not in held]
        if self._place == Place("home"):
            rows = with_erased(rows, self._client, around)
        self._cards.show(rows)
        self._loaded = True
        if held != self._held:
            self._held = held
            self.heldChanged.emit()
        if mine and shown:
            self._ask_top()

    def _go(self, place: Place) -> None:
        self._place = place
        self._asked = PAGE
        self._at_top, self._loaded, self._held = True, False, frozenset()
        self._pinned.show([])
        self.placeChanged.emit()
        self.heldChanged.emit()
        self._mark_seen()
        self.reload()
        self._ask_top()

    def _mark_seen(self) -> None:
        channel = self._place.channel
        if channel:
            self._bridge.run(
                lambda: self._client.mark_seen(channel),
                lambda _none: self._bridge.refresh(frozenset({"channels"})),
            )

    def _on_changed(self, views: frozenset[str]) -> None:
        if not self._marked:
            # Now that the node runs: earlier it would have to be opened in this process.
            self._marked = True
            self._bridge.run(lambda: self._client.mark_seen(WHOLE_FEED))
        if views & _VIEWS:
            self.reload()

    # Writing

    def _write(self, work: Callable[[], object], done: Callable[[], None] | None = None) -> None:
        def saved(_result: object) -> None:
            self._set_error("")
            if done is not None:
                done()
            self.reload()

        self._bridge.run(work, saved, self._failed)

    def _sent(self, key: str, text: str) -> None:
        if self._drafts.get(key, "").strip() == text:
            self._drafts[key] = ""

    def _failed(self, error: PatioError) -> None:
        self._set_error(words_of(error))

    def _set_error(self, error: str) -> None:
        if error != self._error:
            self._error = error
            self.errorChanged.emit()

    def _ask_top(self) -> None:
        self._tops += 1
        self.topAskedChanged.emit()


def _entry(key: str) -> EntryId:
    return EntryId(bytes_of(key))
