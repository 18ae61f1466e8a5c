"""The feed page: which cards are shown, and what a click on one does."""

from __future__ import annotations

from operator import attrgetter
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer
from PySide6.QtGui import QGuiApplication

from desktop.bridge import Bridge
from desktop.models.around import Around, around_now
from desktop.models.erased import KIND as ERASED
from desktop.models.erased import with_erased
from desktop.models.feed import FeedRow, feed_row
from desktop.models.rows import RowModel
from desktop.qt import Property, QmlElement, QmlUncreatable, Signal, Slot
from desktop.viewmodels.acts import ActsViewModel
from desktop.viewmodels.asked import AskedViewModel
from desktop.viewmodels.belonging import me_in
from desktop.viewmodels.drafts import left_over
from desktop.viewmodels.keys import entry_of
from desktop.viewmodels.navigation import NavigationViewModel
from desktop.viewmodels.news import count_news, date_line, making_line
from desktop.viewmodels.paging import read_down_to
from desktop.viewmodels.places import FEED_PAGES, Place, title_of
from desktop.viewmodels.pouring import Pouring
from desktop.viewmodels.seen import Seen
from desktop.viewmodels.threads import Threads
from desktop.viewmodels.writes import Writes
from desktop.words import formatting
from sync.errors import PatioError
from sync.values import PersonId, Reaction, text_of

if TYPE_CHECKING:
    from collections.abc import Callable

    from sync.client import Card, Client, Me

# What is only handed on; whatever looks at the types wants it to have a name.
_cards_of = attrgetter("_cards")
_pinned_of = attrgetter("_pinned")
_pinnedFolded_of = attrgetter("_folded")
_place_of = attrgetter("_place.page")
_channel_of = attrgetter("_place.channel")
_filter_of = attrgetter("_place.only")
_meFace_of = attrgetter("_me_face")
_ended_of = attrgetter("_ended")
_error_of = attrgetter("_writes.error")
_topAsked_of = attrgetter("_tops")

QML_IMPORT_NAME = "Patio.ViewModels"
QML_IMPORT_MAJOR_VERSION = 1

PAGE = 30
MORE = 10
"""Cards that are read on while one scrolls: so few that no frame waits for them."""

WHOLE_FEED = ""
"""The place whose read mark says when this window was last opened."""

_WORDS_AGE_MS = 30_000
_MAKING_MS = 1000
"""Between two looks while the pages are made anew: nobody tells how far that is."""
_VIEWS = frozenset({"feed", "people", "announcements", "channels"})
_FACES = frozenset({"people"})  # mine stands on other pages too


@QmlElement
@QmlUncreatable("Patio makes it")
class FeedViewModel(QObject):
    """Cards newest first, kept where they are while others arrive."""

    _pages = FEED_PAGES
    meChanged = Signal()
    placeChanged = Signal()
    wordsChanged = Signal()
    heldChanged = Signal()
    errorChanged = Signal()
    endedChanged = Signal()
    topAskedChanged = Signal()

    def __init__(
        self,
        client: Client,
        bridge: Bridge,
        navigation: NavigationViewModel,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._client, self._bridge, self._navigation = client, bridge, navigation
        self._cards: RowModel[FeedRow] = RowModel(FeedRow, self)
        self._pinned: RowModel[FeedRow] = RowModel(FeedRow, self)
        self._pouring: Pouring[FeedRow] = Pouring(self)
        self._place = Place("home")
        self._asked = PAGE
        self._ended = self._folded = self._loaded = self._marked = False
        self._at_top, self._held = True, frozenset[str]()
        self._threads = Threads(client)
        self._drafts = bridge.kept.section("comments")
        self._me_face = ""
        self._writes = Writes(bridge, self.errorChanged, self.reload)
        self._me: Me | None = None
        self._making: float | None = None
        self._tops = self._news = 0
        self._seen_ms = client.seen(WHOLE_FEED)
        self._asked_about = AskedViewModel(client, bridge, navigation, self)
        self._acts = ActsViewModel(client, bridge, self._writes.done, self._failed, self)
        navigation.placeChanged.connect(self._went)
        self._seen = Seen(bridge, navigation, self._pages, _VIEWS, self.reload, _FACES)
        bridge.changed.connect(self._on_changed)
        bridge.languageChanged.connect(self.reload)
        self._ageing = QTimer(self, interval=_WORDS_AGE_MS)
        self._ageing.timeout.connect(self._seen.age)
        self._ageing.start()
        self.reload()

    @Property(NavigationViewModel, constant=True)
    def navigation(self) -> NavigationViewModel:
        """Where one is, and the way elsewhere."""
        return self._navigation

    @Property(AskedViewModel, constant=True)
    def asked(self) -> AskedViewModel:
        """What one can do about the questions among the cards."""
        return self._asked_about

    @Property(ActsViewModel, constant=True)
    def acts(self) -> ActsViewModel:
        """What is done with what only some cards have."""
        return self._acts

    cards = Property(QObject, _cards_of, notify=placeChanged)
    """The cards of the list (``FeedRow``); another one at each place."""
    pinned = Property(QObject, _pinned_of, constant=True)
    """The pinned announcement, at most one row."""
    pinnedFolded = Property(bool, _pinnedFolded_of, notify=wordsChanged)
    """Whether the pinned announcement was already read when the page was opened."""
    place = Property(str, _place_of, notify=placeChanged)
    """One of :data:`places.FEED_PAGES`; behind other pages it stays."""
    channel = Property(str, _channel_of, notify=placeChanged)
    """The channel shown, or empty."""
    filter = Property(str, _filter_of, notify=placeChanged)
    """What Inicio and Preguntas show (:attr:`Place.only`)."""

    @Property(str, notify=wordsChanged)
    def title(self) -> str:
        """The page's heading."""
        return title_of(self._place, self.meFirst, formatting.now_ms())

    @Property(str, notify=wordsChanged)
    def dateLine(self) -> str:
        """The line under the heading of Inicio."""
        return making_line(self._making) or date_line(self._news, self._seen_ms)

    meFace = Property(str, _meFace_of, notify=meChanged)
    """The image key of my face."""

    @Property(str, notify=meChanged)
    def meFirst(self) -> str:
        """My first name."""
        return formatting.first_name(self._me.name) if self._me is not None else ""

    @Property(int, notify=heldChanged)
    def heldCount(self) -> int:
        """How many new cards wait above the list."""
        return len(self._held)

    ended = Property(bool, _ended_of, notify=endedChanged)
    """Whether the list holds the oldest card there is."""

    @Property(bool, notify=endedChanged)
    def empty(self) -> bool:
        """Whether there is nothing at all to show here."""
        return self._ended and not self._cards.rows and not self._pinned.rows

    error = Property(str, _error_of, notify=errorChanged)
    """Why the last reaction, comment or mark was not saved, or empty."""
    topAsked = Property(int, _topAsked_of, notify=topAskedChanged)
    """Grows whenever the page must show its top."""

    def _get_at_top(self) -> bool:
        return self._at_top

    def _set_at_top(self, at_top: bool) -> None:
        if at_top != self._at_top:
            self._at_top = at_top
            self.heldChanged.emit()
            if at_top and self._held:
                self.reload()

    atTop = Property(bool, _get_at_top, _set_at_top, notify=heldChanged)

    @Slot()
    def loadMore(self) -> None:
        """Some older cards; those that are there are not read again for it."""
        if self._ended or self._me is None:
            return
        self._asked = max(self._asked, len(self._cards.rows)) + MORE
        rows, read = self._cards.rows, self._place.reader(self._client)
        older = read(limit=MORE, before=entry_of(rows[-1].key)) if rows else []
        if not older:  # the end, or the last one is gone
            self.reload()
            return
        around = around_now(self._client, self._me, self._threads.read(older), self._drafts)
        apart = {row.key for row in self._pinned.rows}
        added = [feed_row(card, around) for card in older if text_of(card.id) not in apart]
        self._put([row for row in rows if row.kind != ERASED] + added, around)
        self._ended = len(older) < MORE
        self.endedChanged.emit()

    @Slot()
    def reveal(self) -> None:
        """Show the cards that were held back, and go to the top."""
        self._at_top = True
        self.reload()
        self._ask_top()

    @Slot()
    def toComposer(self) -> None:
        """Go where one can write."""
        if self._navigation.page not in FEED_PAGES:
            self._navigation.open("home")
        self._ask_top()

    # What a card can do

    @Slot(str, str)
    def react(self, key: str, reaction: str) -> None:
        """Give a reaction, or take it back."""
        self._write(lambda: self._client.react(entry_of(key), Reaction(reaction)))

    @Slot(str)
    def acknowledge(self, key: str) -> None:
        """«Leído y entendido»."""
        self._write(lambda: self._client.acknowledge(entry_of(key)))

    @Slot(str, str)
    def keepDraft(self, key: str, text: str) -> None:
        """Remember a half-written comment."""
        if self._drafts.get(key, "") != text:
            self._bridge.kept.put("comments", key, text)
            row = self._cards.find(key)
            if row is not None:
                self._cards.change(row._replace(draft=text))

    @Slot(str)
    def comment(self, key: str) -> None:
        """Send the comment that was being written; it stays until it is saved."""
        text = self._drafts.get(key, "").strip()
        if text:
            self._write(
                lambda: self._client.comment(entry_of(key), text), lambda: self._sent(key, text)
            )

    @Slot(str)
    def unfold(self, key: str) -> None:
        """Show earlier comments of a card, a page of them."""
        self._threads.unfold(key)
        self.reload()

    @Slot(str)
    def copyText(self, key: str) -> None:
        """Put a card's text on the clipboard."""
        row = self._cards.find(key) or self._pinned.find(key)
        if row is not None:
            QGuiApplication.clipboard().setText("\n\n".join(filter(None, (row.title, row.text))))

    @Slot()
    def dismissError(self) -> None:
        """The person has read it."""
        self._writes.say("")

    # Reading

    def shows(self, key: str) -> bool:
        """Whether the page, where it is at its top, surely has this card in sight there."""
        tall = bool(self._pinned.rows) and not self._folded
        first = self._pinned.rows if tall else [*self._pinned.rows, *self._cards.rows[:1]]
        return self._at_top and key in {row.key for row in first}

    def reload(self) -> None:
        """Read again and show what has changed."""
        me = me_in(self._client)
        if me is None:
            return
        self._look_at_making()
        cards = self._threads.complete(self._read())
        pinned = self._client.pinned() if self._place.shows_pinned else None
        said = self._threads.read([*cards, *([pinned] if pinned else [])])
        around = around_now(self._client, me, said, self._drafts)
        if me != self._me or self._me_face != around.face(me.person):
            self._me, self._me_face = me, around.face(me.person)
            self.meChanged.emit()
        self._ended = len(cards) < self._asked
        if self._place == Place("home"):
            self._news = count_news(cards, me.person, self._seen_ms)
        if pinned is not None and not self._pinned.find(text_of(pinned.id)):
            self._folded = pinned.acked_by_me
        self._pinned.show([feed_row(pinned, around)] if pinned is not None else [])
        listed = [card for card in cards if pinned is None or card.id != pinned.id]
        self._show(listed, around, me.person)
        self.wordsChanged.emit()
        self.endedChanged.emit()

    def _look_at_making(self) -> None:
        self._making = self._client.being_made()
        each_ms = _WORDS_AGE_MS if self._making is None else _MAKING_MS
        if each_ms != self._ageing.interval():
            self._ageing.setInterval(each_ms)

    def _read(self) -> list[Card]:
        read = self._place.reader(self._client)
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
        self._put([feed_row(c, around) for c in cards if text_of(c.id) not in held], around)
        self._loaded = True
        if held != self._held:
            self._held = held
            self.heldChanged.emit()
        if mine and shown:
            self._ask_top()

    def _put(self, rows: list[FeedRow], around: Around) -> None:
        if self._place == Place("home"):
            rows = with_erased(rows, self._client, around)
        self._pouring.show(self._cards, rows)

    def _went(self) -> None:
        place = self._navigation.place
        left = self._navigation.returned and place == self._place
        self._acts.photos.close()
        if place.page in FEED_PAGES and not left:
            self._go(place)

    def _go(self, place: Place) -> None:
        # Another list: a view that still makes rows of the one before would look for them here.
        before, self._cards = self._cards, RowModel(FeedRow, self)
        self._place, self._asked, self._held = place, PAGE, frozenset()
        self._at_top, self._loaded = True, False
        self._pinned.show([])
        self.placeChanged.emit()
        before.deleteLater()
        self.heldChanged.emit()
        self._mark_seen()
        self._seen.reload()
        self._ask_top()

    def _mark_seen(self) -> None:
        channel = self._place.channel
        if channel:
            self._bridge.run(
                lambda: self._client.mark_seen(channel),
                lambda _none: self._bridge.refresh(frozenset({"channels"})),
            )

    def _on_changed(self, _views: frozenset[str]) -> None:
        if not self._marked:
            # Now that the node runs: earlier it would have to be opened in this process.
            self._marked = True
            self._bridge.run(lambda: self._client.mark_seen(WHOLE_FEED))

    # Writing

    def _write(self, work: Callable[[], object], done: Callable[[], None] | None = None) -> None:
        self._writes.do(work, done, self._failed)

    def _sent(self, key: str, text: str) -> None:
        left = left_over(self._drafts.get(key, "").lstrip(), text).strip()
        self._bridge.kept.put("comments", key, left)

    def _failed(self, error: PatioError) -> None:
        self._writes.failed(error)

    def _ask_top(self) -> None:
        self._tops += 1
        self.topAskedChanged.emit()
