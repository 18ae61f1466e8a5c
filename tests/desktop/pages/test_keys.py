"""The window by keyboard alone, over rows made by hand (tokens 8)."""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeAlias

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible

from support.access import focused, unreached
from support.byhand.everywhere import EVERYWHERE, FLOATING, FullHand, Stop, go
from support.byhand.window import NOW, HandWindow, Windows
from support.window import wait_until
from sync.values import EntryId

Key: TypeAlias = Qt.Key
Role: TypeAlias = QAccessible.Role
CTRL, ALT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.AltModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier
Open = Callable[..., HandWindow]


@pytest.fixture
def opened(windows: Windows, now: int) -> Open:
    def open_one(stop: Stop, size: tuple[int, int] = (1280, 800)) -> HandWindow:
        window = windows(FullHand(NOW), size)
        go(window, stop)
        return window

    return open_one


def place(window: HandWindow) -> str:
    navigation = window.navigation
    return f"{navigation.page} {navigation.subject}".strip()


@pytest.mark.parametrize("name", EVERYWHERE)
def test_tab_and_the_arrows_come_to_everything_with_a_ring(opened: Open, name: str) -> None:
    window = opened(EVERYWHERE[name])
    missing, bare = unreached(window)
    assert missing == []
    assert bare == []


# Who waits at the door goes on waiting when the comparison is closed (test_settings).
@pytest.mark.parametrize("name", [name for name in FLOATING if name != "compare"])
def test_escape_closes_what_lies_over_the_page(opened: Open, name: str) -> None:
    window = opened(FLOATING[name]._replace(clicks=()))
    names = window.names()
    go(window, FLOATING[name])
    window.press(Key.Key_Escape)
    wait_until(lambda: sorted(window.names()) == sorted(names), f"{name} closed")


@pytest.mark.parametrize("name", [name for name, stop in EVERYWHERE.items() if not stop.clicks])
def test_alt_left_leads_back_from_every_page(opened: Open, name: str) -> None:
    stop = EVERYWHERE[name]
    window = opened(Stop("home"))
    navigation = window.navigation
    if stop == Stop("home"):
        navigation.open("pulse")
    navigation.open(stop.page, stop.subject)
    window.settle()
    was = "pulse" if stop == Stop("home") else "home"
    window.press(Key.Key_Left, ALT)
    wait_until(lambda: place(window) == was, "where one was")


PAGES = ["home", "announcements", "kudos", "questions", "people", "messages", "pulse"]


@pytest.mark.parametrize(("digit", "page"), list(enumerate(PAGES, 1)))
def test_ctrl_and_a_digit_lead_to_the_pages(opened: Open, digit: int, page: str) -> None:
    window = opened(Stop("outside"))
    window.press(Key(Key.Key_0 + digit), CTRL)
    wait_until(lambda: place(window).startswith(page), page)


OPENED = [
    (Key.Key_K, CTRL, "Buscar", Role.Dialog),
    (Key.Key_N, CTRL, "¿Qué se cuenta en el patio?", Role.EditableText),
    (Key.Key_K, CTRL | SHIFT, "Kudos", Role.PageTab),
    (Key.Key_N, CTRL | SHIFT, "Novedades", Role.Dialog),
    (Key.Key_Comma, CTRL, "Ajustes", Role.Heading),
    (Key.Key_F1, Qt.KeyboardModifier.NoModifier, "Atajos del teclado", Role.Dialog),
]


@pytest.mark.parametrize(("key", "with_", "what", "role"), OPENED, ids=[o[2] for o in OPENED])
@pytest.mark.parametrize("page", ["home", "people", "settings"])
def test_the_shortcuts_open_what_they_say(
    opened: Open, page: str, key: Key, with_: Qt.KeyboardModifier, what: str, role: Role
) -> None:
    window = opened(Stop(page))
    window.press(key, with_)
    window.wait_for(what, role)


def test_f1_shows_the_keys_again_and_again(opened: Open) -> None:
    window = opened(Stop("home"))
    for _ in range(2):
        window.press(Key.Key_F1)
        window.wait_for("Ctrl + K, Buscar", Role.ListItem)
        window.press(Key.Key_Escape)
        wait_until(lambda: window.find("Atajos del teclado") is None, "them gone")


def test_alt_and_the_arrows_walk_through_the_channels(opened: Open) -> None:
    window = opened(Stop("channel", "general"))
    window.press(Key.Key_Down, ALT)
    wait_until(lambda: place(window) == "channel taller", "the next")
    window.press(Key.Key_Up, ALT)
    wait_until(lambda: place(window) == "channel general", "the one before")
    window.hand.marks = {"general": 0, "taller": 0, "tienda-online": 2, "envíos": 1}
    window.press(Key.Key_Down, ALT | SHIFT)
    wait_until(lambda: place(window) == "channel tienda-online", "the next with something new")
    window.hand.marks = {"general": 0, "taller": 0, "tienda-online": 0, "envíos": 1}
    window.press(Key.Key_Up, ALT | SHIFT)
    wait_until(lambda: place(window) == "channel envíos", "round the corner")


@pytest.mark.parametrize("size", [(1280, 800), (900, 600)], ids=["wide", "narrow"])
@pytest.mark.parametrize("page", ["home", "people", "messages", "settings", "pulse"])
def test_f6_walks_over_the_regions_and_back(opened: Open, page: str, size: tuple[int, int]) -> None:
    window = opened(Stop(page), size)
    edge = 236 if size[0] >= 1000 else 68
    wide = page == "home" and size[0] >= 1200
    walked = []
    for modifier in (Qt.KeyboardModifier.NoModifier, SHIFT):
        for _ in range(3 if wide else 2):
            window.press(Key.Key_F6, modifier)
            item = window.view.activeFocusItem()
            x = item.mapToScene(item.boundingRect().center()).x()
            walked.append("sidebar" if x < edge else "rail" if wide and x > 950 else "page")
    one = {"sidebar", "page", "rail"} if wide else {"sidebar", "page"}
    assert set(walked[: len(walked) // 2]) == one
    assert set(walked[len(walked) // 2 :]) == one


def on_a_card(window: HandWindow) -> bool:
    return focused(window.view).role is Role.ListItem


def to_the_cards(window: HandWindow) -> None:
    """Onto the first card."""
    window.feed_list().forceActiveFocus()
    window.press(Key.Key_Down)


def test_the_cards_are_one_stop_and_tab_walks_inside_one(opened: Open) -> None:
    window = opened(Stop("home"))
    cards = window.feed_list()
    to_the_cards(window)
    assert cards.property("currentIndex") == 0
    window.press(Key.Key_Tab)
    assert focused(window.view).name == "Inés Calatrava"
    window.press(Key.Key_Tab)
    assert focused(window.view).name == "Canal taller"
    window.press(Key.Key_Escape)
    assert on_a_card(window)
    window.press(Key.Key_Down)
    assert cards.property("currentIndex") == 1
    window.press(Key.Key_Tab)
    window.press(Key.Key_Backtab, SHIFT)
    assert on_a_card(window)
    for _ in range(20):
        window.press(Key.Key_Tab)
        if focused(window.view).place.x() > 950:
            break
    assert focused(window.view).name == "5 cerca", "behind the card comes the rail"
    window.press(Key.Key_Backtab, SHIFT)
    assert on_a_card(window), "back to the card, not into it"
    window.press(Key.Key_Backtab, SHIFT)
    assert focused(window.view).name == "Publicar en general"


def test_letters_react_and_comment_on_the_card_they_are_on(opened: Open) -> None:
    window = opened(Stop("home"))
    to_the_cards(window)
    window.press(Key.Key_R)
    window.wait_for("Me apunto", Role.Button)
    window.press(Key.Key_Escape)
    wait_until(lambda: window.find("Me apunto") is None, "them gone")
    window.press(Key.Key_Escape)
    window.press(Key.Key_C)
    window.type("Lr")
    window.press(Key.Key_Return)
    wait_until(lambda: bool(window.hand.calls), "the comment")
    assert window.hand.calls == [("comment", EntryId(window.hand.cards[0].id), "Lr")]


def test_l_says_that_an_announcement_was_read(opened: Open) -> None:
    window = opened(Stop("home"))
    window.navigation.only("announcements")
    window.settle()
    to_the_cards(window)
    window.press(Key.Key_L)
    wait_until(lambda: bool(window.hand.calls), "it said")
    assert window.hand.calls[0][0] == "ack"


def test_letters_can_be_switched_off(opened: Open) -> None:
    window = opened(Stop("settings", "look"))
    window.click("Atajos de una sola tecla", Role.Switch)
    assert not window.window.app.letters
    window.press(Key.Key_1, CTRL)
    window.settle()
    to_the_cards(window)
    window.press(Key.Key_R)
    window.settle()
    assert window.find("Me apunto") is None
