"""The search as it is drawn: from the sidebar or Ctrl+K, by the keyboard alone or by clicks."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible

from support.byhand.rows import HOUR, HandClient, key_of, person_id
from support.byhand.window import NOW, HandWindow, Windows
from support.shapes import SHAPES
from support.window import wait_until
from sync.client import CardKind, Hit, HitKind, Mark, Marked
from sync.values import EntryId

FIELD = "Busca en todo lo que puedes leer"
Role = QAccessible.Role

Open = Callable[..., HandWindow]


@pytest.fixture
def hand() -> HandClient:
    made = HandClient(NOW)
    card = made.cards[0]
    made.hits = [
        Hit(HitKind.PERSON, Marked("Inés Calatrava", (Mark(0, 4),)), Marked("Esmaltes"),
            person=person_id("ines"), author="Inés Calatrava"),
        Hit(HitKind.CARD, Marked(""), Marked("Wolfeschlegel" * 30, (Mark(0, 5),)), NOW - HOUR,
            card=card.id, card_kind=CardKind.POST, entry=card.id, person=card.person,
            author=card.author, channel="taller"),
        Hit(HitKind.CHANNEL, Marked("taller"), Marked(""), channel="taller"),
    ]  # fmt: skip
    return made


@pytest.fixture
def opened(windows: Windows, hand: HandClient) -> Open:
    def open_one(size: tuple[int, int] = (1280, 800)) -> HandWindow:
        window = windows(hand, size)
        window.press(Qt.Key.Key_K, Qt.KeyboardModifier.ControlModifier)
        window.wait_for(FIELD, Role.EditableText)
        window.settle()
        return window

    return open_one


@pytest.mark.parametrize(("size", "theme", "scale"), SHAPES)
def test_it_is_inside_every_window(
    opened: Open, size: tuple[int, int], theme: str, scale: float
) -> None:
    window = opened(size)
    window.window.app.theme = theme
    window.window.app.textScale = scale
    window.wait_for("¿Qué buscas?")
    window.type("verde")
    window.wait_for("3 resultados")
    window.settle()
    panel = window.still("Buscar", Role.Dialog).place
    assert panel.left() >= 0
    assert panel.top() >= 0
    assert panel.right() < size[0]
    assert panel.bottom() < size[1]


def test_arrows_and_enter_open_a_find(opened: Open) -> None:
    window = opened()
    window.type("verde")
    window.wait_for("3 resultados")
    window.press(Qt.Key.Key_Down)
    window.press(Qt.Key.Key_Return)
    window.wait_for("Publicación", Role.Heading)
    wait_until(lambda: window.find(FIELD) is None, "the search closed")


def test_a_click_opens_a_find(opened: Open) -> None:
    window = opened()
    window.type("verde")
    window.click("taller, Canal", Role.ListItem)
    window.wait_for("# taller", Role.Heading)


def test_enter_opens_nothing_where_nothing_was_found(opened: Open, hand: HandClient) -> None:
    hand.hits = []
    window = opened()
    window.type("tarifa Lyon")
    window.wait_for("Nada con «tarifa Lyon»")
    window.press(Qt.Key.Key_Return)
    assert window.find(FIELD) is not None
    assert window.find("Buscar en todo") is None


def test_a_filter_is_chosen_and_given_up(opened: Open, hand: HandClient) -> None:
    window = opened()
    window.type("verde")
    window.wait_for("3 resultados")
    window.click("Tipo: Todo")
    window.click("Anuncios", Role.MenuItem)
    window.wait_for("Tipo: Anuncios")
    wait_until(
        lambda: hand.sought[-1].kinds == frozenset({CardKind.ANNOUNCEMENT}), "it to be narrowed"
    )
    hand.hits = []
    window.click(FIELD, Role.EditableText)
    window.type("x")
    window.click("Buscar en todo")
    window.wait_for("Tipo: Todo")
    wait_until(lambda: hand.sought[-1].kinds is None, "it to be wide again")


def test_escape_empties_and_then_closes(opened: Open) -> None:
    window = opened()
    window.type("verde")
    window.press(Qt.Key.Key_Escape)
    window.wait_for("¿Qué buscas?")
    window.press(Qt.Key.Key_Escape)
    wait_until(lambda: window.find(FIELD) is None, "the search closed")


@pytest.mark.parametrize("size", [(1280, 800), (900, 600)])
def test_the_sidebar_has_it_in_every_width(opened: Open, size: tuple[int, int]) -> None:
    window = opened(size)
    window.press(Qt.Key.Key_Escape)
    wait_until(lambda: window.find(FIELD) is None, "the search closed")
    window.click("Buscar", Role.Button)
    window.wait_for(FIELD, Role.EditableText)


def test_words_that_were_looked_for_are_still_there_and_typing_replaces_them(
    opened: Open, hand: HandClient
) -> None:
    window = opened()
    window.type("verde")
    window.wait_for("3 resultados")
    window.press(Qt.Key.Key_Return)
    wait_until(lambda: window.find(FIELD) is None, "the search closed")
    window.press(Qt.Key.Key_K, Qt.KeyboardModifier.ControlModifier)
    assert window.wait_for(FIELD, Role.EditableText).text == "verde"
    window.settle()
    window.type("oliva")
    wait_until(lambda: hand.sought[-1].words == "oliva", "the other words")


def test_an_address_leads_to_its_card(opened: Open) -> None:
    window = opened()
    window.type(f"patio:{EntryId(key_of('card hornada')).hex()}")
    window.wait_for("Es la dirección de una publicación")
    window.press(Qt.Key.Key_Return)
    window.wait_for("Publicación", Role.Heading)
