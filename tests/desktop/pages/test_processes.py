"""«Cómo lo hacemos» in the real window, on rows made by hand."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QGuiApplication

from support.byhand.processes import five, versions
from support.byhand.rows import HOUR, HandClient, comment
from support.byhand.window import NOW, HandWindow, Windows
from support.shapes import SHAPES
from support.window import wait_until
from sync.values import text_of

LONG = "Cómo se embala a mano, pieza a pieza, lo que va lejos y no puede romperse de ninguna manera"


@pytest.fixture
def hand(tmp_path: Path) -> HandClient:
    made = HandClient(NOW)
    made.cards += five(NOW)
    made.written = versions(NOW)
    return made


@pytest.fixture
def shown(windows: Windows, hand: HandClient) -> HandWindow:
    return windows(hand, (1280, 1000))


@pytest.mark.parametrize(("size", "theme", "scale"), SHAPES)
def test_list_and_card_draw_at_every_width_in_both_themes(
    windows: Windows,
    hand: HandClient,
    size: tuple[int, int],
    theme: str,
    scale: float,
) -> None:
    hand.cards = [card._replace(title=LONG) for card in hand.cards]
    window = windows(hand, size)
    window.window.app.theme = theme
    window.window.app.textScale = scale
    window.navigation.open("processes")
    window.wait_for("Cómo lo hacemos", QAccessible.Role.Heading)
    window.settle()
    window.navigation.open("processes", text_of(hand.processes()[0].id))
    window.wait_for(LONG, QAccessible.Role.Heading)
    window.settle()
    heading = window.find(LONG, QAccessible.Role.Heading)
    assert heading is not None
    assert heading.place.right() < size[0]


def test_an_empty_list_offers_the_first_card(windows: Windows, hand: HandClient) -> None:
    hand.cards = []
    window = windows(hand, (900, 600))
    window.navigation.open("processes")
    window.click("Escribir la primera")
    window.wait_for("Nueva ficha", QAccessible.Role.Dialog)


def test_a_card_is_chosen_read_and_doubted(shown: HandWindow) -> None:
    shown.click("Cómo lo hacemos", QAccessible.Role.PageTab)
    shown.click("Cargar el horno pequeño, Por revisar desde el 4 nov", QAccessible.Role.ListItem)
    shown.wait_for("Paso 2: Pon los conos…", QAccessible.Role.ListItem)
    assert shown.find("Editar") is None
    shown.click("Ya no es así")
    shown.type("Ahora es el programa 5.")
    shown.click("Decirlo")
    wait_until(lambda: bool(shown.hand.calls), "the doubt")
    assert shown.hand.calls[0][2] == "@Joaquín Prieto Ahora es el programa 5."


def test_my_card_is_still_true_until_a_day_that_is_offered(shown: HandWindow) -> None:
    shown.click("Cómo lo hacemos", QAccessible.Role.PageTab)
    shown.click("Preparar un pedido…", QAccessible.Role.ListItem)
    shown.click("Sigue siendo así")
    shown.wait_for("¿Sigue siendo así?", QAccessible.Role.Dialog)
    shown.settle()
    shown.press(Qt.Key.Key_Return)
    wait_until(lambda: bool(shown.hand.calls), "the look")
    assert shown.hand.calls[0][0] == "still true"


def test_a_version_opens_at_a_press(shown: HandWindow) -> None:
    shown.navigation.open("processes", text_of(shown.hand.processes()[0].id))
    shown.click("Joaquín Prieto,…")
    shown.wait_for("Carga de abajo arriba.")


def test_a_post_becomes_a_card_from_its_menu(shown: HandWindow) -> None:
    shown.click("Más acciones")
    shown.click("Así lo hacemos: hacer una ficha")
    shown.wait_for("Nueva ficha", QAccessible.Role.Dialog)
    shown.click("Guardar")
    wait_until(lambda: bool(shown.hand.calls), "the card")
    assert shown.hand.calls[0][0] == "process"


def test_the_search_narrows_the_list_and_escape_empties_it(shown: HandWindow) -> None:
    shown.click("Cómo lo hacemos", QAccessible.Role.PageTab)
    shown.click("Título o una palabra")
    shown.type("feria")
    wait_until(lambda: shown.find("Limpiar la cafetera…") is None, "the others gone")
    shown.press(Qt.Key.Key_Escape)
    shown.wait_for("Limpiar la cafetera…", QAccessible.Role.ListItem)


FAIR = "Montar el puesto de una feria"
OF_INES = "Más acciones del comentario de Inés Calatrava"


def test_what_was_said_of_a_card_has_the_menu_of_every_comment(
    shown: HandWindow, hand: HandClient
) -> None:
    said = hand.processes()[2].comments[-1]
    shown.click("Cómo lo hacemos", QAccessible.Role.PageTab)
    shown.click(f"{FAIR}…", QAccessible.Role.ListItem)
    shown.click(OF_INES, QAccessible.Role.ButtonMenu)
    shown.click("Copiar texto", QAccessible.Role.MenuItem)
    assert QGuiApplication.clipboard().text() == "La carpa azul se rompió en Lyon."
    shown.click(OF_INES, QAccessible.Role.ButtonMenu)
    shown.click("Esto no está bien…", QAccessible.Role.MenuItem)
    shown.wait_for("¿Qué no está bien?", QAccessible.Role.Dialog)
    shown.settle()
    shown.type("Es mentira")
    shown.click("Avisar", QAccessible.Role.Button)
    wait_until(lambda: hand.calls == [("report", said.id, "Es mentira")], "the report")


def test_that_menu_is_opened_by_the_key_for_menus_and_ones_own_words_are_edited(
    shown: HandWindow, hand: HandClient
) -> None:
    mine = comment("marta", NOW - HOUR, "La verde también")
    hand.cards = [
        card._replace(comments=(*card.comments, mine)) if card.title == FAIR else card
        for card in hand.cards
    ]
    shown.window.bridge.refresh(frozenset({"feed"}))
    shown.click("Cómo lo hacemos", QAccessible.Role.PageTab)
    shown.click(f"{FAIR}…", QAccessible.Role.ListItem)
    shown.wait_for("Más acciones del comentario de Marta Ruiz", QAccessible.Role.ButtonMenu)
    shown.settle()
    more = "Más acciones del comentario de Marta Ruiz"
    for _ in range(60):
        if shown.view.activeFocusItem().property("text") == more:
            break
        shown.press(Qt.Key.Key_Tab)
    shown.press(Qt.Key.Key_Menu)
    shown.click("Editar", QAccessible.Role.MenuItem)
    shown.wait_for("Editar", QAccessible.Role.Dialog)
    shown.settle()
    shown.type(" y la roja")
    shown.click("Guardar", QAccessible.Role.Button)
    wait_until(lambda: hand.calls == [("edit", mine.id, "La verde también y la roja")], "the edit")


def test_the_card_itself_is_linked_to_and_reported_from_its_page(
    shown: HandWindow, hand: HandClient
) -> None:
    shown.click("Cómo lo hacemos", QAccessible.Role.PageTab)
    shown.click(f"{FAIR}…", QAccessible.Role.ListItem)
    shown.click("Más acciones", QAccessible.Role.ButtonMenu)
    shown.wait_for("Copiar enlace interno", QAccessible.Role.MenuItem)
    shown.wait_for("Esto no está bien…", QAccessible.Role.MenuItem)
    rows = [one.name for one in shown.seen() if one.role == QAccessible.Role.MenuItem]
    assert rows == ["Copiar texto", "Copiar enlace interno", "Esto no está bien…"]
    shown.click("Copiar enlace interno", QAccessible.Role.MenuItem)
    assert QGuiApplication.clipboard().text() == f"patio:{text_of(hand.processes()[2].id)}"
