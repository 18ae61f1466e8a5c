"""Where one was among the cards outlives the window, for the day."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtGui import QAccessible

from desktop.viewmodels.lingering import Spot, read_spot, write_spot
from desktop.viewmodels.places import Place
from support.byhand.rows import DAY, HOUR, MINUTE, HandClient, card
from support.byhand.window import NOW, HandWindow, Windows
from support.window import wait_until
from sync.client import CardKind

Open = Callable[[], HandWindow]


@pytest.fixture
def hand(now: int) -> HandClient:
    made = HandClient(NOW)
    made.cards = [
        card(f"n{at}", CardKind.POST, "ines", NOW - at * HOUR, channel="taller", text=f"Nota {at}")
        for at in range(90)
    ]
    return made


@pytest.fixture
def opened(windows: Windows, hand: HandClient) -> Open:
    def open_one() -> HandWindow:
        windows.close()
        return windows(hand)

    return open_one


def scroll(window: HandWindow, past: float) -> None:
    while window.depth() < past:
        window.scroll(-6)
        window.settle()
    wait_until(lambda: '"' in window.window.bridge.kept.section("linger").get("spot", ""), "it")
    spot = window.window.bridge.kept.section("linger")["spot"]
    wait_until(lambda: window.window.bridge.kept.section("linger")["spot"] == spot, "rest")


def in_sight(window: HandWindow) -> dict[str, int]:
    """The posts in sight, and how far down each is."""
    return {
        thing.name: thing.place.top()
        for thing in window.seen()
        if thing.role == QAccessible.Role.ListItem and "Nota" in thing.name
    }


@pytest.mark.parametrize("channel", ["", "taller"])
def test_a_window_that_opens_again_shows_the_same_cards(opened: Open, channel: str) -> None:
    window = opened()
    navigation = window.navigation
    if channel:
        navigation.open("channel", channel)
        window.settle()
    scroll(window, 6000)
    before = in_sight(window)
    assert before

    window = opened()
    wait_until(lambda: in_sight(window) == before, "the same cards in the same place")
    assert window.navigation.place.channel == channel


def test_who_went_back_to_the_top_finds_the_top(opened: Open) -> None:
    window = opened()
    scroll(window, 2000)
    while window.depth() > 0:
        window.scroll(60)
        window.settle()
    wait_until(lambda: not window.window.bridge.kept.section("linger").get("spot"), "the top")
    assert opened().depth() == 0


def test_new_cards_do_not_move_what_was_in_sight_out_of_it(opened: Open, hand: HandClient) -> None:
    window = opened()
    scroll(window, 3000)
    before = in_sight(window)
    hand.cards += [
        card(f"m{at}", CardKind.POST, "laia", NOW - at * MINUTE, channel="taller", text=f"Más {at}")
        for at in range(1, 9)
    ]
    window = opened()
    wait_until(lambda: in_sight(window) == before, "the same cards in the same place")


def test_a_card_that_is_gone_leads_to_the_top(opened: Open, hand: HandClient) -> None:
    scroll(opened(), 3000)
    hand.cards = hand.cards[:4]
    assert opened().depth() == 0


def test_the_spot_is_of_one_day() -> None:
    spot = Spot(Place("channel", "taller"), "ab", 12.5)
    assert read_spot(write_spot(spot, NOW), NOW) == spot
    assert read_spot(write_spot(spot, NOW), NOW + DAY) is None


@pytest.mark.parametrize(
    "kept",
    ["", "[]", "{}", "3", "null", '["2026-11-23", "settings", "", "all", "", 0]', "[1, [], 3]"],
)
def test_what_makes_no_sense_is_the_top(kept: str) -> None:
    assert read_spot(kept, NOW) is None
