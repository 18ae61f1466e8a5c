"""Where one is in the window, where one was before, and what shows each place."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QObject
from PySide6.QtGui import QGuiApplication

from desktop.bridge import Bridge
from desktop.qt import Property, QmlElement, QmlUncreatable, Signal, Slot
from desktop.viewmodels.keys import entry_of
from desktop.viewmodels.places import FEED_PAGES, Place
from sync.errors import PatioError
from sync.values import Rank, text_of

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from sync.client import Client

QML_IMPORT_NAME = "Patio.ViewModels"
QML_IMPORT_MAJOR_VERSION = 1

REMEMBERED = 50
"""Places one can go back to."""


class Page(NamedTuple):
    """A page beside the feed: its file in ``qml/Patio/pages``, and how its view-model is made.

    Neither is read before somebody goes there: a start is for the feed. QML is given ``app``,
    ``model``, ``columnX`` and ``columnWidth``. One that is a list of cards has no file but a
    ``head``, which stands above the cards and is given ``feed``, ``model`` and ``composer``.
    """

    file: str = ""
    model: Callable[[Client, Bridge, NavigationViewModel], QObject] | None = None
    head: str = ""


def _announcements(client: Client, bridge: Bridge, here: NavigationViewModel) -> QObject:
    from desktop.viewmodels.announcements import AnnouncementsViewModel

    return AnnouncementsViewModel(client, bridge, here)


def _people(client: Client, bridge: Bridge, here: NavigationViewModel) -> QObject:
    from desktop.viewmodels.people import PeopleViewModel

    return PeopleViewModel(client, bridge, here)


def _thanks(client: Client, bridge: Bridge, here: NavigationViewModel) -> QObject:
    from desktop.viewmodels.thanks import ThanksViewModel

    return ThanksViewModel(client, bridge, here)


def _questions(client: Client, bridge: Bridge, here: NavigationViewModel) -> QObject:
    from desktop.viewmodels.questions import QuestionsViewModel

    return QuestionsViewModel(client, bridge, here)


def _card(client: Client, bridge: Bridge, here: NavigationViewModel) -> QObject:
    from desktop.viewmodels.card import CardViewModel

    return CardViewModel(client, bridge, here)


def _messages(client: Client, bridge: Bridge, here: NavigationViewModel) -> QObject:
    from desktop.viewmodels.messages import MessagesViewModel

    return MessagesViewModel(client, bridge, here)


def _settings(client: Client, bridge: Bridge, here: NavigationViewModel) -> QObject:
    from desktop.viewmodels.settings.page import SettingsViewModel

    return SettingsViewModel(client, bridge, here)


def _processes(client: Client, bridge: Bridge, here: NavigationViewModel) -> QObject:
    from desktop.viewmodels.processes import ProcessesViewModel

    return ProcessesViewModel(client, bridge, here)


def _outside(client: Client, bridge: Bridge, here: NavigationViewModel) -> QObject:
    from desktop.viewmodels.outside import OutsideViewModel

    return OutsideViewModel(client, bridge, here)


def _channel(client: Client, bridge: Bridge, here: NavigationViewModel) -> QObject:
    from desktop.viewmodels.channel import ChannelViewModel

    return ChannelViewModel(client, bridge, here)


def _pulse(client: Client, bridge: Bridge, here: NavigationViewModel) -> QObject:
    from desktop.viewmodels.pulse import PulseViewModel

    return PulseViewModel(client, bridge, here)


LINK = "patio:"
"""What an address of a card begins with; its key follows."""

PAGES: Mapping[str, Page] = {
    "announcements": Page("AnnouncementsPage.qml", _announcements),
    "channel": Page(head="ChannelHead.qml", model=_channel),
    "card": Page("CardPage.qml", _card),
    "kudos": Page(head="KudosHead.qml", model=_thanks),
    "messages": Page("MessagesPage.qml", _messages),
    "people": Page("PeoplePage.qml", _people),
    "outside": Page("OutsidePage.qml", _outside),
    "processes": Page("ProcessesPage.qml", _processes),
    "pulse": Page("PulsePage.qml", _pulse),
    "questions": Page(head="QuestionsHead.qml", model=_questions),
    "settings": Page("SettingsPage.qml", _settings),
}


@QmlElement
@QmlUncreatable("Patio makes it")
class NavigationViewModel(QObject):
    """One place after the other, and the way back."""

    placeChanged = Signal()

    def __init__(self, client: Client, bridge: Bridge, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._client = client
        self._bridge = bridge
        self._place = Place("home")
        self._before: list[Place] = []
        self._returned = False
        self._models: dict[str, QObject] = {}
        self._search: QObject | None = None

    @property
    def place(self) -> Place:
        """Where one is."""
        return self._place

    @property
    def returned(self) -> bool:
        """Whether one came by going back: then a page is found as it was left."""
        return self._returned

    @Property(str, notify=placeChanged)
    def page(self) -> str:
        """A page of the feed (:data:`places.FEED_PAGES`), or another."""
        return self._place.page

    @Property(str, notify=placeChanged)
    def subject(self) -> str:
        """Whom or what the page is about: a channel's name, a key; or empty."""
        return self._place.subject

    @Property(bool, notify=placeChanged)
    def canGoBack(self) -> bool:
        """Whether one was somewhere else before."""
        return bool(self._before)

    @Property(bool, notify=placeChanged)
    def railed(self) -> bool:
        """Whether the page leaves room for the rail: what is a column of cards does."""
        return self._place.page in FEED_PAGES | {"card", "outside"}

    @Property(str, notify=placeChanged)
    def file(self) -> str:
        """The QML file of the page, from the frame's folder; empty for those of the feed."""
        page = PAGES.get(self._place.page)
        return f"../pages/{page.file}" if page is not None and page.file else ""

    @Property(QObject, notify=placeChanged)
    def model(self) -> QObject | None:
        """The page's view-model, which stays when one leaves; null for those without."""
        return self.modelOf(self._place.page)

    @Slot(str, result=QObject)
    def modelOf(self, name: str) -> QObject | None:
        """The same of any page."""
        page = PAGES.get(name)
        if page is None or page.model is None:
            return None
        if name not in self._models:
            self._models[name] = page.model(self._client, self._bridge, self)
        return self._models[name]

    @Slot(str, result=str)
    def headOf(self, name: str) -> str:
        """The QML file that stands above the cards of a page, from the pages' folder, or empty."""
        page = PAGES.get(name)
        return page.head if page is not None else ""

    def leads(self, page: str) -> bool:
        """Whether there is such a page."""
        return page in PAGES or page in FEED_PAGES

    @Slot(result=QObject)
    def search(self) -> QObject:
        """The search's view-model, made when somebody first looks for something."""
        if self._search is None:
            from desktop.viewmodels.search import SearchViewModel

            self._search = SearchViewModel(self._client, self._bridge, self)
        return self._search

    @Slot(str)
    @Slot(str, str)
    def open(self, page: str, subject: str = "") -> None:
        """Go to a page by its name, and there to a subject."""
        self.go(Place(page, subject))

    @Slot(str)
    def only(self, kind: str) -> None:
        """Filter the questions where they are shown, else Inicio."""
        page = "questions" if self._place.page == "questions" else "home"
        self.go(Place(page, only=kind))

    @Slot(str)
    def follow(self, link: str) -> None:
        """Go to the card behind a ``patio:`` address, or to that of the comment behind it; its
        page says when it is not here."""
        key = link.strip().removeprefix(LINK).strip("/").lower()
        self.open("card", self._card_of(key))

    @Slot(str)
    def copyLink(self, key: str) -> None:
        """Put the address of a card on the clipboard."""
        QGuiApplication.clipboard().setText(f"{LINK}{key}")

    @Slot(result=bool)
    def invites(self) -> bool:
        """Whether there is an invitation to go to: I may make one."""
        try:
            return self._client.me().rank <= Rank.ADMIN
        except PatioError:
            return False  # the banner says why

    @Slot()
    def invite(self) -> None:
        """Go where the people are, with an invitation open."""
        from desktop.viewmodels.settings.page import SettingsViewModel

        self.open("settings", "staff")
        page = self.modelOf("settings")
        if isinstance(page, SettingsViewModel):
            page.invite()

    def turn(self, subject: str) -> None:
        """Turn to another subject of the same page: no step that one would go back by."""
        if subject != self._place.subject:
            self._show(replace(self._place, subject=subject), returned=False)

    @Slot()
    def back(self) -> None:
        """Go where one was before."""
        if self._before:
            self._show(self._before.pop(), returned=True)

    @Slot(int)
    def stepChannel(self, step: int) -> None:
        """The next (1) or previous (-1) channel; from elsewhere the first or the last."""
        names = [row.name for row in self._client.channels() if not row.archived]
        if not names:
            return
        here = self._place.channel
        at = names.index(here) + step if here in names else min(0, step)
        self.open("channel", names[at % len(names)])

    @Slot(int)
    def stepUnread(self, step: int) -> None:
        """The next (1) or previous (-1) channel that has something new, round and round."""
        rows = [row for row in self._client.channels() if not row.archived]
        names = [row.name for row in rows]
        here = self._place.channel
        at = names.index(here) if here in names else min(0, step)
        turned = [rows[(at + step * ahead) % len(rows)] for ahead in range(1, len(rows) + 1)]
        found = next((row.name for row in turned if row.unread and row.name != here), "")
        if found:
            self.open("channel", found)

    def go(self, place: Place) -> None:
        """Go to a place.

        Raises:
            KeyError: there is no such page (our mistake).
        """
        if place.page not in FEED_PAGES:
            PAGES[place.page]
        if place != self._place:
            self._before = [*self._before[1 - REMEMBERED :], self._place]
        self._show(place, returned=False)

    def _card_of(self, key: str) -> str:
        try:
            said = self._client.comment_place(entry_of(key))
        except (ValueError, PatioError):
            return key  # none of ours, or the banner says why
        return text_of(said.card) if said is not None else key

    def _show(self, place: Place, *, returned: bool) -> None:
        self._place, self._returned = place, returned
        self.placeChanged.emit()
