"""A long thread under a card: earlier comments come in above, and nobody loses their place."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible

from support.byhand.rows import HandClient, comment
from support.byhand.window import NOW, HandWindow, Windows
from support.window import wait_until

Role = QAccessible.Role


@pytest.fixture
def window(windows: Windows, hand: HandClient) -> HandWindow:
    many = tuple(comment("ines", NOW - n * 60_000, f"Comentario {n}") for n in range(70, 0, -1))
    hand.cards = [hand.cards[0]._replace(comments=many, pictures=())]
    return windows(hand, (900, 600))


def focus(window: HandWindow, text: str) -> None:
    """Give the keyboard to the button with this text."""
    waiting = [window.view.contentItem()]
    while (item := waiting.pop()).property("text") != text:
        waiting += item.childItems()
    item.forceActiveFocus()


def focused(window: HandWindow) -> str:
    return str(window.view.activeFocusItem().property("text"))


def oldest(window: HandWindow) -> str:
    """The first comment that there is under the card, in words of its own."""
    return next(name for name in window.names() if ": Comentario " in name).rpartition(": ")[2]


def test_earlier_comments_come_page_by_page_with_focus_and_place_where_they_were(
    window: HandWindow,
) -> None:
    assert oldest(window) == "Comentario 2"
    focus(window, "Ver comentarios anteriores (68)")
    window.press(Qt.Key.Key_Space)
    link = window.wait_for("Ver comentarios anteriores (40)", Role.Button)
    assert oldest(window) == "Comentario 30"
    depth = window.depth()

    window.press(Qt.Key.Key_Space)
    still = window.wait_for("Ver comentarios anteriores (10)", Role.Button)

    assert oldest(window) == "Comentario 60"
    assert (still.place.topLeft(), window.depth()) == (link.place.topLeft(), depth)
    assert focused(window) == "Ver comentarios anteriores (10)"
    window.press(Qt.Key.Key_Space)
    wait_until(lambda: oldest(window) == "Comentario 70", "the whole thread")
    assert window.depth() == depth
