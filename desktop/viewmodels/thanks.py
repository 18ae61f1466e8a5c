"""Kudos: the wall of the month, and what those in one may do with it."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QLocale, QObject

from desktop.bridge import Bridge
from desktop.models.feed import kudos_detail
from desktop.models.profile import WallTile
from desktop.models.rows import RowModel
from desktop.qt import Property, QmlElement, QmlUncreatable, Signal, Slot
from desktop.viewmodels.belonging import TOLD_ABOVE
from desktop.viewmodels.following import Following
from desktop.viewmodels.keys import entry_of, person_of
from desktop.viewmodels.navigation import NavigationViewModel
from desktop.words import formatting
from desktop.words.errors import words_of
from sync.errors import PatioError
from sync.values import text_of

if TYPE_CHECKING:
    from sync.client import Card, Client, Me

QML_IMPORT_NAME = "Patio.ViewModels"
QML_IMPORT_MAJOR_VERSION = 1

WALL_MOST = 80
"""Tiles of the wall: five rows of sixteen. What was before them is in the list below."""

_VIEWS = frozenset({"feed", "people"})


@QmlElement
@QmlUncreatable("Patio makes it")
class ThanksViewModel(QObject):
    """The head of the page Kudos, and the menu of a kudos that was looked at last."""

    changed = Signal()
    wallChanged = Signal()

    def __init__(self, client: Client, bridge: Bridge, navigation: NavigationViewModel) -> None:
        super().__init__(navigation)
        self._client, self._bridge, self._navigation = client, bridge, navigation
        self._wall: RowModel[WallTile] = RowModel(WallTile, self)
        self._card: Card | None = None
        self._passing: dict[str, str] = {}
        self._withdrawal = ""
        self._working = False
        self._error = ""
        navigation.placeChanged.connect(self._went)
        Following(bridge, _VIEWS, self._went, self)
        bridge.languageChanged.connect(self.reload)
        self._went()

    # The wall

    @Property(QObject, constant=True)
    def wall(self) -> QObject:
        """A tile for each kudos of this month, the newest last (``WallTile``)."""
        return self._wall

    @Property(bool, notify=wallChanged)
    def bare(self) -> bool:
        """Whether there is none yet."""
        return not self._wall.rows

    @Property(str, notify=wallChanged)
    def month(self) -> str:
        """What the wall is of: ``Noviembre``."""
        month = formatting.moment(formatting.now_ms()).month
        return formatting.capital(QLocale().standaloneMonthName(month))

    @Property(bool, constant=True)
    def opens(self) -> bool:
        """Whether a tile leads to its card."""
        return self._navigation.leads("card")

    @Slot(str)
    def open(self, key: str) -> None:
        """Go to the card of a tile."""
        if self.opens:
            self._navigation.open("card", key)

    def reload(self) -> None:
        """Read the wall again."""
        today = formatting.moment(formatting.now_ms()).date()
        first = today.replace(day=1)
        until = date(first.year + first.month // 12, first.month % 12 + 1, 1)
        cards = self._client.thanks(first, until)[:WALL_MOST]
        self._wall.show([_tile(card) for card in reversed(cards)])
        self.wallChanged.emit()

    # One of them

    @Property(bool, notify=changed)
    def passable(self) -> bool:
        """Whether I may say that somebody else was in it too."""
        return bool(self._passing)

    @Property("QStringList", notify=changed)
    def passKeys(self) -> list[str]:
        """Who may be said to have been in it too."""
        return list(self._passing)

    @Property("QStringList", notify=changed)
    def passNames(self) -> list[str]:
        """What they are called, in the same order."""
        return list(self._passing.values())

    @Property(str, notify=changed)
    def withdrawal(self) -> str:
        """``back`` when I may take my words back, ``out`` when I may leave it, or empty."""
        return self._withdrawal

    @Property(str, notify=changed)
    def author(self) -> str:
        """Whose words they are."""
        return formatting.named(self._card.author) if self._card is not None else ""

    @Property(bool, notify=changed)
    def working(self) -> bool:
        """Whether something is being saved."""
        return self._working

    @Property(str, notify=changed)
    def error(self) -> str:
        """Why it was not saved, or empty."""
        return self._error

    @Slot(str)
    def look(self, key: str) -> None:
        """See what I may do with a kudos."""
        self._card, self._passing, self._withdrawal, self._error = None, {}, "", ""
        try:
            me = self._client.me()
            self._card = self._client.card(entry_of(key))
        except TOLD_ABOVE:
            return
        if self._card is not None and not me.removed:
            self._judge(self._card, me)
        self.changed.emit()

    @Slot(str)
    def passOn(self, person: str) -> None:
        """«También fue Luis»."""
        if self._card is not None and person in self._passing and not self._working:
            target, to = self._card.id, person_of(person)
            self._working, self._error = True, ""
            self.changed.emit()
            self._bridge.run(lambda: self._client.pass_on(target, [to]), self._saved, self._failed)

    @Slot()
    def withdraw(self) -> None:
        """Take my words back, or myself out of it."""
        if self._card is not None and self._withdrawal:
            target = self._card.id
            self._bridge.run(lambda: self._client.withdraw(target), self._saved)

    def _judge(self, card: Card, me: Me) -> None:
        """What I may do, by the rules that the node asks for again (product.md, kudos)."""
        detail = kudos_detail(card)
        named = {ref.person for ref in card.to}
        shared = {one.person.person for one in detail.passed_on}
        if card.person == me.person:
            self._withdrawal = "out" if detail.kept else "back"
        elif me.person in named | shared:
            self._withdrawal = "out"
        thanked = me.person in named or (detail.channel and card.person != me.person)
        if thanked:
            taken = named | shared | {me.person, card.person}
            others = [row for row in self._client.people() if row.person not in taken]
            self._passing = {text_of(row.person): formatting.named(row.name) for row in others}

    def _saved(self, _entry: object) -> None:
        self._working = False
        self.changed.emit()
        self._bridge.refresh(frozenset({"feed"}))

    def _failed(self, error: PatioError) -> None:
        self._working, self._error = False, words_of(error)
        self.changed.emit()

    def _went(self) -> None:
        if self._navigation.page == "kudos":
            self.reload()


def _tile(card: Card) -> WallTile:
    to = formatting.listed([formatting.named(ref.name) for ref in card.to])
    to = to or f"# {kudos_detail(card).channel}"
    line = QCoreApplication.translate("Kudos", "{value}: de {author} a {to}")
    bare = QCoreApplication.translate("Kudos", "De {author} a {to}")
    says = (line if card.value else bare).format(
        value=card.value.name if card.value else "", author=formatting.named(card.author), to=to
    )
    return WallTile(text_of(card.id), card.value.tile if card.value else "", says)
