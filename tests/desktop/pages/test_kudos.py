"""The page Kudos and the menu of a kudos in the real window, on rows made by hand."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible

from support.byhand.rows import HOUR, VALUES, HandClient, card, person_id, ref, refs
from support.byhand.window import NOW, HandWindow, Windows
from support.window import wait_until
from sync.client import CardKind, KudosDetail
from sync.views.rows_kudos import PassedOn

Role = QAccessible.Role
Open = Callable[..., HandWindow]


@pytest.fixture
def hand(now: int) -> HandClient:
    made = HandClient(NOW)
    made.cards.append(
        card("mio", CardKind.KUDOS, "ines", NOW - HOUR, to=refs("marta"), value=VALUES[1],
             text="Por llevar las cajas hasta el coche.",
             detail=KudosDetail(passed_on=(PassedOn(ref("laia"), ref("marta")),)))
    )  # fmt: skip
    made.cards.append(
        card("tuyo", CardKind.KUDOS, "marta", NOW - 2 * HOUR, to=refs("diego", "ruben"),
             text="Por barrer el taller sin que nadie lo pida.")
    )  # fmt: skip
    return made


@pytest.fixture
def show(windows: Windows, hand: HandClient) -> Open:
    def open_one(size: tuple[int, int] = (1280, 1200)) -> HandWindow:
        window = windows(hand, size)
        window.navigation.open("kudos")
        window.wait_for("Kudos", Role.Heading)
        window.settle()
        return window

    return open_one


@pytest.mark.parametrize("theme", ["light", "dark"])
@pytest.mark.parametrize("size", [(900, 600), (1280, 800), (1920, 1080)])
def test_it_draws_in_every_width_and_theme_with_the_wall_in_its_column(
    show: Open, size: tuple[int, int], theme: str
) -> None:
    window = show(size)
    window.window.app.theme = theme
    window.window.app.textScale = 1.3
    window.settle()
    wall = window.wait_for("Los azulejos del mes")
    give = window.wait_for("Dar kudos", Role.Button)
    assert wall.place.left() >= 0
    assert wall.place.right() <= give.place.right()


def test_the_tiles_say_from_whom_to_whom_and_the_arrows_walk_over_them(show: Open) -> None:
    window = show()
    first = "De Marta Ruiz a Diego Navas y Rubén Soto"
    window.wait_for("Compañerismo: de Inés Calatrava a Marta Ruiz", Role.Button)
    tiles = [
        t for t in window.seen() if (t.role == Role.Button and ": de " in t.name) or t.name == first
    ]
    assert len({tile.place.y() for tile in tiles}) == 1
    window.click("Dar kudos", Role.Button)
    window.wait_for("Para", Role.EditableText)
    window.press(Qt.Key.Key_Escape)
    assert window.find(first, Role.Button) is not None


def test_a_month_without_kudos_says_what_to_do(show: Open, hand: HandClient) -> None:
    hand.cards = [one for one in hand.cards if one.kind is not CardKind.KUDOS]
    window = show()
    said = "La pared de este mes está por poner. El primer azulejo puede ser el tuyo."
    assert window.find("Los azulejos del mes") is None
    assert window.find(said) is not None


def test_leaving_the_page_takes_the_wall_along(show: Open) -> None:
    window = show()
    window.press(Qt.Key.Key_1, Qt.KeyboardModifier.ControlModifier)
    wait_until(lambda: window.find("Los azulejos del mes") is None, "home")


def menu_of(window: HandWindow, text: str) -> None:
    """Open the menu of the kudos whose words begin so."""
    kudos = next(t for t in window.seen() if t.role == Role.ListItem and text in t.name)
    buttons = [t for t in window.seen() if t.name == "Más acciones"]
    inside = [b for b in buttons if kudos.place.contains(b.place.center())]
    window.click_at(inside[0].place.center())
    window.wait_for("Copiar texto")
    window.settle()


def test_whoever_was_thanked_says_who_else_it_was(show: Open, hand: HandClient) -> None:
    window = show()
    assert any("También fue Laia Ferrer, dice Marta Ruiz" in name for name in shown_texts(window))
    menu_of(window, "Por llevar las cajas")
    window.click("También fue…", Role.MenuItem)
    window.click("Con quién")
    window.click("Youssef El Amrani", Role.MenuItem)
    window.settle()
    window.click("Compartir", Role.Button)
    wait_until(lambda: bool(hand.calls), "the sharing")
    assert hand.calls[0][0] == "pass on"
    assert hand.calls[0][2] == [person_id("youssef")]
    wait_until(lambda: window.find("Con quién") is None, "the dialog gone")


def test_whoever_gave_kudos_takes_them_back_after_a_question(show: Open, hand: HandClient) -> None:
    window = show()
    menu_of(window, "Por barrer el taller")
    assert window.find("También fue…", Role.MenuItem) is None
    window.click("Retirar estos kudos")
    window.settle()
    window.press(Qt.Key.Key_Return)  # the safe answer
    window.settle()
    assert hand.calls == []
    menu_of(window, "Por barrer el taller")
    window.click("Retirar estos kudos")
    window.settle()
    window.click("Retirar", Role.Button)
    wait_until(lambda: [call[0] for call in hand.calls] == ["withdraw"], "the withdrawal")


def test_the_menu_of_others_kudos_has_only_what_anybody_may(show: Open) -> None:
    window = show()
    menu_of(window, "Reembaló a mano")
    items = [thing.name for thing in window.seen() if thing.role == Role.MenuItem]
    assert items == ["Copiar texto", "Copiar enlace interno", "Esto no está bien…"]
    window.press(Qt.Key.Key_Escape)
    wait_until(lambda: window.find("Copiar texto") is None, "the menu gone")
    menu_of(window, "Reembaló a mano")


def test_several_who_are_thanked_have_a_face_each_that_leads_to_them(show: Open) -> None:
    window = show()
    window.click("Rubén Soto", Role.Link)
    wait_until(lambda: window.find("Rubén Soto", Role.Heading) is not None, "his profile")


def test_a_kudos_in_private_says_who_sees_it(show: Open) -> None:
    window = show()
    window.click("Dar kudos", Role.Button)
    window.click("En privado", Role.CheckBox)
    wait_until(
        lambda: any("Solo lo ve quien lo recibe" in text for text in shown_texts(window)), "who"
    )


def shown_texts(window: HandWindow) -> Iterator[str]:
    """Every text on screen."""
    waiting = [window.view.contentItem()]
    while waiting:
        item = waiting.pop()
        waiting += item.childItems()
        if item.isVisible() and isinstance(item.property("text"), str):
            yield item.property("text")
