"""What is out of sight waits until somebody comes to see it; what is counted never waits."""

from __future__ import annotations

import pytest

from desktop.bridge import Bridge
from desktop.models.announcements import AnnouncementRow
from desktop.models.feed import FeedRow
from desktop.models.people import ChannelEntry
from desktop.viewmodels.announcements import AnnouncementsViewModel
from desktop.viewmodels.composer import ComposerViewModel
from desktop.viewmodels.feed import FeedViewModel
from desktop.viewmodels.navigation import NavigationViewModel
from desktop.viewmodels.sidebar import SidebarViewModel
from support.byhand.rows import HandClient
from support.models import page_of, rows_of
from support.window import wait_until

NEWS = frozenset({"feed", "channels"})

pytestmark = pytest.mark.usefixtures("started")


class Reads:
    """How often a client was asked for something."""

    def __init__(self, hand: HandClient, what: str, monkeypatch: pytest.MonkeyPatch) -> None:
        self.count = 0
        read = getattr(hand, what)

        def counted(*given: object, **named: object) -> object:
            self.count += 1
            return read(*given, **named)

        monkeypatch.setattr(hand, what, counted)


def cards(feed: FeedViewModel) -> list[str]:
    return [row.key for row in rows_of(feed.cards, FeedRow)]


def announced(page: AnnouncementsViewModel) -> list[str]:
    return [row.key for row in rows_of(page.rows, AnnouncementRow)]


@pytest.mark.parametrize(
    ("page", "read"),
    [
        ("questions", "ledger"),
        ("processes", "processes"),
        ("outside", "outside_pieces"),
        ("pulse", "pulse"),
        ("announcements", "may_announce"),
    ],
)
def test_a_page_is_read_again_when_somebody_comes_back_to_it(
    hand: HandClient,
    bridge: Bridge,
    navigation: NavigationViewModel,
    monkeypatch: pytest.MonkeyPatch,
    page: str,
    read: str,
) -> None:
    done: list[None] = []
    navigation.open(page)
    assert navigation.model is not None
    navigation.open("people")
    bridge.run(lambda: None, done.append)
    wait_until(lambda: bool(done), "what the worker had to read")

    asked = Reads(hand, read, monkeypatch)
    for _ in range(5):
        bridge.changed.emit(NEWS)
    bridge.run(lambda: None, done.append)
    wait_until(lambda: len(done) == 2, "what the worker had to read")
    assert asked.count == 0
    navigation.back()
    wait_until(lambda: asked.count == 1, f"{page} read again")

    bridge.changed.emit(NEWS)
    wait_until(lambda: asked.count == 2, f"{page} read at once while it is shown")


def test_the_feed_waits_while_another_page_is_shown(
    hand: HandClient,
    bridge: Bridge,
    navigation: NavigationViewModel,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    feed = FeedViewModel(hand.client, bridge, navigation, bridge)
    navigation.open("people")
    asked = Reads(hand, "feed", monkeypatch)
    gone = hand.cards.pop()
    bridge.changed.emit(NEWS)
    assert asked.count == 0
    assert gone.id.hex() in cards(feed)
    navigation.back()
    assert gone.id.hex() not in cards(feed)
    before = asked.count
    navigation.open("people")
    navigation.back()
    assert asked.count == before, "nothing is new"


def test_an_announcement_that_came_meanwhile_is_there_on_going_back(
    hand: HandClient, bridge: Bridge, navigation: NavigationViewModel
) -> None:
    page = page_of(navigation, "announcements", AnnouncementsViewModel)
    shown = len(announced(page))
    navigation.open("people")
    hand.cards = [card for card in hand.cards if card.kind != "announcement"]
    bridge.changed.emit(frozenset({"announcements"}))
    navigation.back()
    assert (shown > 0, announced(page)) == (True, [])


def test_what_the_sidebar_counts_follows_on_every_page(
    hand: HandClient, bridge: Bridge, navigation: NavigationViewModel
) -> None:
    sidebar = SidebarViewModel(hand.client, bridge, bridge)
    navigation.open("pulse")
    hand.asked_of_me = 3
    hand.marks = {"general": 7}
    bridge.changed.emit(NEWS)
    rows = rows_of(sidebar.channels, ChannelEntry)
    assert (sidebar.questionsForMe, [row.unread for row in rows]) == (3, [7])


def test_who_is_near_is_no_reason_to_count_again(
    hand: HandClient, bridge: Bridge, monkeypatch: pytest.MonkeyPatch
) -> None:
    sidebar = SidebarViewModel(hand.client, bridge, bridge)
    bridge.start()
    wait_until(lambda: sidebar.syncTitle == "5 equipos cerca", "the network")
    asked = Reads(hand, "channels", monkeypatch)
    hand.near = hand.near[:3]
    bridge.changed.emit(frozenset({"network"}))
    wait_until(lambda: sidebar.syncTitle == "3 equipos cerca", "the network as it is now")
    assert asked.count == 0


def test_a_folded_composer_follows_nothing(
    hand: HandClient, bridge: Bridge, monkeypatch: pytest.MonkeyPatch
) -> None:
    composer = ComposerViewModel(hand.client, bridge, bridge)
    asked = Reads(hand, "people", monkeypatch)
    bridge.changed.emit(NEWS)
    assert asked.count == 0
    hand.marks = {"general": 0, "nuevo": 1}
    assert composer.channels == ["general", "nuevo"], "its list of channels is there when folded"
    composer.open("kudos")
    assert composer.suggestionCount > 0
    before = asked.count
    bridge.changed.emit(NEWS)
    assert asked.count > before
