"""The frame in the real window, on rows made by hand: sizes, scrolling, keys."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest

from support.byhand.rows import DAY, HandClient, card
from support.byhand.window import NOW, HandWindow, Windows
from support.window import wait_until
from sync.client import CardKind
from sync.errors import NoSpace
from sync.values import Rank


@pytest.fixture
def hand() -> HandClient:
    return HandClient(NOW)


@pytest.fixture
def shown(windows: Windows, hand: HandClient) -> HandWindow:
    return windows(hand, (1280, 900))


@pytest.mark.parametrize(
    ("size", "rail"), [((1920, 1080), True), ((1280, 800), True), ((1100, 700), False),
                       ((900, 600), False)],
)  # fmt: skip
@pytest.mark.parametrize("theme", ["light", "dark"])
def test_every_width_and_theme_draws_without_a_warning(
    windows: Windows, hand: HandClient, size: tuple[int, int], rail: bool, theme: str
) -> None:
    window = windows(hand, size)
    window.window.app.theme = theme
    window.settle()
    assert (window.find("Ahora en el patio") is not None) is rail
    assert (window.find("5 aquí") is None) is rail


@pytest.mark.parametrize(
    ("page", "heading"),
    [
        ("home", "Marta"),
        ("announcements", "Anuncios"),
        ("kudos", "Kudos"),
        ("questions", "Preguntas"),
        ("people", "Personas"),
        ("pulse", "Pulso"),
    ],
)
def test_every_page_draws_at_the_largest_text(shown: HandWindow, page: str, heading: str) -> None:
    shown.window.app.textScale = 1.3
    shown.navigation.open(page)
    shown.settle()
    assert any(
        heading in seen.name for seen in shown.seen() if seen.role is QAccessible.Role.Heading
    )


def test_another_page_has_no_card_ringed_that_nobody_walked_to(shown: HandWindow) -> None:
    shown.press(Qt.Key.Key_Down)
    assert shown.feed_list().property("ringing") is True
    shown.click("Kudos", QAccessible.Role.PageTab)
    shown.settle()
    assert shown.feed_list().property("ringing") is False
    assert shown.feed_list().property("currentIndex") == -1


@pytest.mark.parametrize("rank", [Rank.OWNER, Rank.MEMBER])
def test_on_the_first_day_whoever_may_invites(
    windows: Windows, hand: HandClient, rank: Rank
) -> None:
    hand.rank = rank
    hand.cards.clear()
    window = windows(hand, (1280, 900))
    window.wait_for("El patio está recién encalado")
    window.wait_for("Escribir", QAccessible.Role.Button)
    assert (window.find("Invitar", QAccessible.Role.Button) is not None) is (rank is Rank.OWNER)


def test_going_back_finds_the_feed_as_it_was_left(shown: HandWindow) -> None:
    shown.scroll(-4)
    shown.settle()
    left = shown.depth()
    assert left > 0
    shown.press(Qt.Key.Key_5, Qt.KeyboardModifier.ControlModifier)
    shown.wait_for("Personas", QAccessible.Role.Heading)
    shown.press(Qt.Key.Key_Left, Qt.KeyboardModifier.AltModifier)
    wait_until(lambda: shown.find("Personas", QAccessible.Role.Heading) is None, "the feed")
    assert shown.depth() == left


def test_opening_the_composer_leaves_the_top_where_it_was(shown: HandWindow) -> None:
    shown.click("¿Qué se cuenta en el patio, Marta?")
    shown.wait_for("¿Qué se cuenta en el patio?", QAccessible.Role.EditableText)
    shown.settle()
    assert shown.depth() == 0


def test_text_is_typed_and_published_with_ctrl_and_return(shown: HandWindow) -> None:
    shown.press(Qt.Key.Key_N, Qt.KeyboardModifier.ControlModifier)
    shown.wait_for("¿Qué se cuenta en el patio?", QAccessible.Role.EditableText)
    shown.type("Hola a todos")
    shown.press(Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    wait_until(lambda: bool(shown.hand.calls), "the post")
    assert shown.hand.calls == [("post", "Hola a todos", "general", [])]
    shown.wait_for("Publicado")


def test_escape_asks_before_text_is_lost(shown: HandWindow) -> None:
    shown.press(Qt.Key.Key_N, Qt.KeyboardModifier.ControlModifier)
    shown.wait_for("¿Qué se cuenta en el patio?", QAccessible.Role.EditableText)
    shown.type("Hola")
    shown.press(Qt.Key.Key_Escape)
    shown.click("Seguir escribiendo")
    composer = shown.window.app.composer
    assert composer is not None
    assert (composer.tab, composer.text) == ("post", "Hola")
    shown.press(Qt.Key.Key_Escape)
    shown.click("Descartar")
    wait_until(lambda: composer.tab == "", "the composer folded")


def test_what_could_not_be_saved_is_said_and_stays(shown: HandWindow) -> None:
    shown.hand.failure = NoSpace(path="/")
    shown.click("¿Qué se cuenta en el patio, Marta?")
    shown.wait_for("¿Qué se cuenta en el patio?", QAccessible.Role.EditableText)
    shown.type("Hola")
    shown.click("Publicar")
    shown.wait_for("No se ha guardado")
    assert shown.find("¿Qué se cuenta en el patio?", QAccessible.Role.EditableText) is not None


def test_what_arrives_does_not_move_who_reads_below(shown: HandWindow) -> None:
    view = shown.feed_list()
    for number in range(20):
        shown.hand.cards.append(
            card(f"vieja {number}", CardKind.POST, "ines", NOW - 20 * DAY - number, text="vieja")
        )
    shown.window.bridge.changed.emit(frozenset({"feed"}))
    shown.settle()
    view.setProperty("contentY", float(view.property("originY")) + 1500)
    shown.settle()
    before = shown.find("vieja…") or shown.find("Ver todos")
    place = float(view.property("contentY"))
    shown.hand.cards.append(card("nueva", CardKind.POST, "laia", NOW + 1000, text="nueva"))
    shown.window.bridge.changed.emit(frozenset({"feed"}))
    shown.wait_for("1 novedad")
    assert float(view.property("contentY")) == place
    assert before is not None
    shown.click("1 novedad")
    wait_until(lambda: shown.depth() == 0, "the top")
    shown.wait_for("Laia Ferrer,…", QAccessible.Role.ListItem)


def test_arrows_walk_over_the_cards(shown: HandWindow) -> None:
    view = shown.feed_list()
    view.forceActiveFocus()
    shown.press(Qt.Key.Key_Down)
    shown.press(Qt.Key.Key_Down)
    assert view.property("currentIndex") == 1
    shown.press(Qt.Key.Key_Up)
    assert view.property("currentIndex") == 0


def test_channels_filter_the_feed_and_lose_their_badge(shown: HandWindow) -> None:
    shown.click("Canal taller, 3 publicaciones nuevas")
    shown.wait_for("# taller")
    shown.wait_for("Canal taller", QAccessible.Role.ListItem)
    QTest.keyClick(shown.view, Qt.Key.Key_1, Qt.KeyboardModifier.ControlModifier)
    wait_until(lambda: shown.find("Anuncio fijado") is not None, "home")


def test_reactions_come_and_go_without_a_word_on_standard_error(shown: HandWindow) -> None:
    post = shown.hand.cards[0]
    for given in ((), post.reactions[:1], post.reactions, post.reactions[1:], ()):
        shown.hand.cards[0] = post._replace(reactions=given, comments=post.comments[: len(given)])
        shown.window.bridge.changed.emit(frozenset({"feed"}))
        shown.settle()
    assert shown.find("Me gusta, 4, incluida la tuya") is None


POPOVERS = [
    ("Más acciones", "Copiar texto"),
    ("Todo", "Kudos"),
    ("Reaccionar", "¡Olé!"),
    ("Publicar en general", "taller"),
    ("Sincronización: 5 equipos cerca, Todo al día", "Carmen Oliva, Despacho · Cerca ahora"),
]


@pytest.mark.parametrize("closing", ["escape", "its own button"])
@pytest.mark.parametrize(("button", "inside"), POPOVERS, ids=[name for name, _ in POPOVERS])
def test_a_popover_is_made_when_asked_for_and_again_after_it_has_gone(
    shown: HandWindow, button: str, inside: str, closing: str
) -> None:
    if button == "Reaccionar":
        shown.scroll(-3)
        shown.settle()
    before = shown.names().count(inside)
    for _ in range(2):
        shown.click(button)
        wait_until(lambda: shown.names().count(inside) == before + 1, f"{inside!r}")
        if closing == "escape":
            shown.press(Qt.Key.Key_Escape)
        else:
            shown.click(button)
        wait_until(lambda: shown.names().count(inside) == before, f"{inside!r} gone")
        shown.settle()
        assert shown.names().count(inside) == before, "it opened again"


def test_a_narrow_window_has_its_channels_and_its_rail_behind_buttons(
    windows: Windows, hand: HandClient
) -> None:
    window = windows(hand, (900, 600))
    window.click("Canales")
    window.click("Canal taller, 3 publicaciones nuevas")
    window.settle()
    window.click("5 aquí")
    window.wait_for("Ahora en el patio")
