"""The whole way: what concerns Marta, her window, and what the desktop shows of it."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import datetime, timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtGui import QAccessible, QGuiApplication

from desktop.popups.teller import Teller
from desktop.words import formatting
from support.byhand.rows import HOUR, MINUTE, HandClient, card
from support.byhand.talk import talk, told
from support.byhand.window import NOW, HandWindow
from support.notification_service import Service, Shown
from support.window import wait_until
from sync.client import CardKind, NotificationKind, NotificationRow
from sync.values import text_of

Role = QAccessible.Role

Serve = Callable[..., Service]


class Here:
    """A window with its teller, and what happens to its office."""

    def __init__(self, home: Path, hand: HandClient) -> None:
        self.hand = hand
        self.window = HandWindow(home, hand, (1280, 800))
        self.came: list[bool] = []
        self.teller: Teller | None = None

    def begin(self) -> None:
        """What stands beside the window begins when it is filled."""
        window = self.window.window
        self.teller = Teller(
            window.app, window.bridge, window.view, self._come, clock=lambda: 0.0, parent=window
        )

    def _come(self) -> None:
        self.came.append(True)
        if not self.window.view.isVisible():  # nothing comes to the front off screen
            self.window.window.show()

    def happens(self, *rows: NotificationRow) -> None:
        """Newer rows come in."""
        self.hand.news = [*rows, *self.hand.news]
        self.look()

    def look(self) -> None:
        """The node says that something has changed; until the window has looked."""
        notices = self.window.window.app.notices
        assert notices is not None
        looked: list[bool] = []
        notices.changed.connect(lambda: looked.append(True))
        self.window.window.bridge.refresh(frozenset({"feed"}))
        wait_until(lambda: bool(looked), "a look at what is new")
        self.worked()

    def worked(self) -> None:
        """Wait until the worker thread has done all it was asked."""
        done: list[bool] = []
        self.window.window.bridge.run(lambda: None, lambda _none: done.append(True))
        wait_until(lambda: bool(done), "the work")

    def close(self) -> None:
        if self.teller is not None:
            self.teller.close()
        self.window.close()


@pytest.fixture
def hand() -> HandClient:
    made = HandClient(NOW)
    made.news = [mention("old", NOW - HOUR)]
    return made


@pytest.fixture
def here(
    dressed: object, tmp_path: Path, hand: HandClient, monkeypatch: pytest.MonkeyPatch
) -> Iterator[Here]:
    monkeypatch.setattr(formatting, "now_ms", lambda: NOW)
    made = Here(tmp_path, hand)
    wait_until(lambda: unread(made) > 0, "what was there before")
    yield made
    made.close()


def unread(here: Here) -> int:
    notices = here.window.window.app.notices
    assert notices is not None
    return notices.unread


def mention(name: str, time_ms: int = NOW) -> NotificationRow:
    return told(name, NotificationKind.MENTION, "laia", time_ms, f"¿{name}?")


def titles(service: Service) -> list[str]:
    return [one.title for one in service.there()]


def only(service: Service) -> Shown:
    wait_until(lambda: len(service.there()) == 1, "the one that is shown")
    return service.there()[0]


def test_what_comes_is_told_and_what_was_there_is_not(serve: Serve, here: Here) -> None:
    service = serve()
    here.begin()
    here.happens(mention("hornada"))
    shown = only(service)
    assert (shown.title, shown.line) == ("Laia te menciona", "¿hornada?")


def test_a_click_comes_forward_and_leads_to_the_card(serve: Serve, here: Here) -> None:
    service = serve()
    here.begin()
    here.window.view.hide()
    row = mention("hornada")
    here.happens(row)
    service.click(only(service).id)
    wait_until(lambda: bool(here.came), "the window")
    navigation = here.window.navigation
    assert (navigation.page, navigation.subject) == ("card", text_of(row.place))
    here.window.wait_for("Publicación", Role.Heading)


def test_a_message_leads_to_its_conversation_and_says_nothing_of_it(
    serve: Serve, here: Here, hand: HandClient
) -> None:
    service = serve()
    here.begin()
    place = talk(hand, "ines", ["ines"], NOW, "Esto es entre nosotras", unread=1)
    row = told("x", NotificationKind.MESSAGE, "ines", NOW, "Esto es entre nosotras")
    here.happens(row._replace(place=place))
    shown = only(service)
    assert (shown.title, shown.line) == ("Inés te ha escrito", "")
    service.click(shown.id)
    here.window.wait_for("Inés Calatrava", Role.Heading)


def test_four_are_one_that_leads_to_the_list(serve: Serve, here: Here) -> None:
    service = serve()
    here.begin()
    here.happens(*(mention(name) for name in "abcd"))
    shown = only(service)
    assert shown.title == "4 novedades en el patio"
    service.click(shown.id)
    here.window.wait_for("Marcar todo leído")


def test_nothing_is_told_of_what_somebody_is_looking_at(
    serve: Serve, here: Here, hand: HandClient
) -> None:
    service = serve()
    here.begin()
    row, other = mention("hornada"), mention("lyon")
    here.window.navigation.open("card", text_of(row.place))
    assert here.window.view.isActive()
    here.happens(row, other)
    assert only(service).line == "¿lyon?"


def test_nothing_is_told_of_a_card_that_has_come_to_the_top_of_the_feed(
    serve: Serve, here: Here, hand: HandClient
) -> None:
    service = serve()
    hand.cards = [one for one in hand.cards if not one.pinned]
    here.begin()
    row = mention("nuevo")
    hand.cards.insert(0, card("nuevo", CardKind.POST, "laia", NOW, text="¿nuevo?"))
    said = row._replace(id=mention("a comment").id, text="dicho debajo")
    here.happens(row, said)
    assert only(service).line == "dicho debajo"
    assert here.window.window.app.feed is not None
    here.window.window.app.feed.atTop = False
    hand.cards.insert(0, card("otro", CardKind.POST, "laia", NOW, text="¿otro?"))
    here.happens(mention("otro"))
    wait_until(lambda: "¿otro?" in [one.line for one in service.there()], "what is above the page")


def test_nothing_is_told_of_the_conversation_that_is_open(
    serve: Serve, here: Here, hand: HandClient
) -> None:
    service = serve()
    here.begin()
    place = talk(hand, "ines", ["ines"], NOW, "Hola", unread=0)
    here.window.navigation.open("messages")
    here.window.click("Inés Calatrava…", Role.ListItem)
    here.window.wait_for("Inés Calatrava", Role.Heading)
    row = told("x", NotificationKind.MESSAGE, "ines", NOW, "Hola")._replace(place=place)
    here.happens(row)
    assert titles(service) == []
    here.window.view.hide()
    here.happens(row._replace(id=mention("y").id, time_ms=NOW + MINUTE))
    assert titles(service) == ["Inés te ha escrito"]


def test_nothing_is_told_to_whoever_has_the_list_open(serve: Serve, here: Here) -> None:
    service = serve()
    here.begin()
    here.window.click("Novedades, 1 sin leer")
    here.window.wait_for("Marcar todo leído")
    here.happens(mention("hornada"))
    assert titles(service) == []


def test_what_was_seen_elsewhere_is_taken_away(serve: Serve, here: Here, hand: HandClient) -> None:
    service = serve()
    here.begin()
    here.happens(mention("a"), mention("b"))
    assert len(service.there()) == 2
    hand.mark_card_seen(mention("a").place)
    here.look()
    assert only(service).line == "¿b?"


def test_at_the_end_nothing_is_left_that_nobody_could_click(serve: Serve, here: Here) -> None:
    service = serve()
    here.begin()
    here.happens(mention("a"), mention("b"))
    assert len(service.there()) == 2
    assert here.teller is not None
    here.teller.close()
    assert service.there() == []


def test_a_silence_is_silent_but_for_what_is_urgent_and_what_came_is_told_at_its_end(
    serve: Serve, here: Here, hand: HandClient, monkeypatch: pytest.MonkeyPatch
) -> None:
    service = serve()
    here.begin()
    end = datetime.fromtimestamp(NOW / 1000) + timedelta(hours=2)
    hand.closed_until = end
    urgent = told("u", NotificationKind.ANNOUNCEMENT, "carmen", NOW, "Sin agua")
    here.happens(mention("a"), urgent._replace(urgent=True))
    assert titles(service) == ["Carmen ha publicado un anuncio urgente"]
    assert here.teller is not None
    (clock,) = here.teller.findChildren(QTimer)
    assert clock.isActive()
    # Too early, as after a computer's sleep: it waits on and reads nothing.
    clock.timeout.emit()
    assert len(service.there()) == 1
    monkeypatch.setattr(formatting, "now_ms", lambda: NOW + 2 * HOUR)
    hand.closed_until = None
    clock.timeout.emit()
    wait_until(lambda: len(service.there()) == 2, "what came meanwhile")
    assert titles(service)[1] == "Laia te menciona"
    assert not clock.isActive()


def test_a_window_that_starts_out_of_sight_tells_of_what_was_there(
    serve: Serve, here: Here
) -> None:
    service = serve()
    here.window.view.hide()
    here.begin()
    here.worked()
    assert only(service).line == "¿old?"


def test_where_nobody_shows_them_the_window_does(no_bus: None, here: Here) -> None:
    here.begin()
    here.happens(mention("hornada"))
    here.window.wait_for("Laia te menciona: ¿hornada?", Role.Notification)
    here.window.click("Laia te menciona: ¿hornada?", Role.Notification)
    here.window.wait_for("Publicación", Role.Heading)
    assert here.window.find("Laia te menciona: ¿hornada?", Role.Notification) is None


def test_a_bus_without_a_service_is_the_same(bus_address: str, here: Here) -> None:
    here.begin()
    here.happens(mention("hornada"))
    here.window.wait_for("Laia te menciona: ¿hornada?", Role.Notification)


def test_how_much_is_new_is_told_to_the_system(
    no_bus: None, here: Here, hand: HandClient, monkeypatch: pytest.MonkeyPatch
) -> None:
    badges: list[int] = []
    monkeypatch.setattr(QGuiApplication, "setBadgeNumber", lambda _self, n: badges.append(n))
    here.begin()
    here.happens(mention("hornada"))
    hand.mark_all_seen()
    here.look()
    assert [badges[0], max(badges), badges[-1]] == [1, 2, 0]
