"""«Más acciones» of every kind of card in the real window, on rows made by hand."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QGuiApplication

from support.byhand import kinds, processes
from support.byhand.everywhere import FullHand, Stop, go
from support.byhand.questions import question
from support.byhand.rows import DAY, HOUR, HandClient, card, person_id, refs
from support.byhand.window import NOW, HandWindow, Windows
from support.window import wait_until
from sync.client import Card, CardKind
from sync.errors import NoSpace
from sync.values import EntryId, Rank, bytes_of, text_of

Role = QAccessible.Role
Show = Callable[..., HandWindow]

OTHERS: dict[str, Card] = {
    "post": card("uno", CardKind.POST, "ines", NOW - HOUR, channel="taller", text="Lo que sea"),
    "kudos": card("dos", CardKind.KUDOS, "ines", NOW - HOUR, to=refs("ruben"), text="Por todo eso"),
    "announcement": card("tres", CardKind.ANNOUNCEMENT, "amparo", NOW - HOUR, title="Fiesta"),
    "question": question("q", "laia", NOW - HOUR, "¿Se cobra en diciembre?"),
    "poll": kinds.poll(NOW, closes_ms=NOW + DAY),
    "event": kinds.event(NOW),
    "welcome": kinds.welcome(NOW)._replace(person=person_id("ines")),
    "process": processes.five(NOW)[0],
}


@pytest.fixture
def show(windows: Windows, now: int) -> Callable[..., HandWindow]:
    def open_one(one: Card, hides: Rank | None = None) -> HandWindow:
        hand = HandClient(NOW)
        hand.cards, hand.hides = [one], hides
        window = windows(hand, (1280, 900))
        window.navigation.open("card", text_of(one.id))
        window.wait_for("Publicación", Role.Heading)
        window.settle()
        window.click("Más acciones", Role.ButtonMenu)
        window.wait_for("Copiar texto", Role.MenuItem)
        window.settle()
        return window

    return open_one


@pytest.mark.parametrize("kind", OTHERS)
def test_every_kind_can_be_linked_to_reported_and_hidden(show: Show, kind: str) -> None:
    one = OTHERS[kind]
    window = show(one, Rank.ADMIN)
    window.click("Copiar enlace interno", Role.MenuItem)
    assert QGuiApplication.clipboard().text() == f"patio:{text_of(one.id)}"
    window.click("Más acciones", Role.ButtonMenu)
    window.wait_for("Ocultar a todos…", Role.MenuItem)
    window.click("Esto no está bien…", Role.MenuItem)
    window.wait_for("¿Qué no está bien?", Role.Dialog)
    window.settle()
    window.type("No viene a cuento")
    window.click("Avisar", Role.Button)
    wait_until(lambda: bool(window.hand.calls), "the report")
    assert window.hand.calls == [("report", one.id, "No viene a cuento")]
    window.wait_for("Dicho a quien se ocupa de ello", Role.Notification)


def test_who_may_not_hide_is_not_asked(show: Show) -> None:
    window = show(OTHERS["post"])
    assert window.find("Ocultar a todos…") is None
    assert window.find("Borrar para todos") is None
    assert window.find("Editar", Role.MenuItem) is None


def test_the_arrows_walk_over_the_rows_that_are_there_alone(show: Show) -> None:
    window = show(OTHERS["post"], Rank.ADMIN)
    for _ in range(6):
        window.press(Qt.Key.Key_Down)
    window.press(Qt.Key.Key_Return)
    window.wait_for("¿Ocultar esto a todo el mundo?", Role.Dialog)


def test_hiding_is_undone_from_what_is_said_of_it(show: Show) -> None:
    window = show(OTHERS["post"], Rank.ADMIN)
    window.click("Ocultar a todos…", Role.MenuItem)
    window.wait_for("¿Ocultar esto a todo el mundo?", Role.Dialog)
    window.settle()
    window.type("Da un teléfono privado")
    window.press(Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    window.click("Deshacer", Role.Button)
    wait_until(lambda: len(window.hand.calls) == 2, "both")
    target = OTHERS["post"].id
    assert window.hand.calls == [
        ("hide", target, True, "Da un teléfono privado"),
        ("hide", target, False, ""),
    ]


def test_what_is_hidden_is_erased_as_well_by_a_tick(show: Show) -> None:
    window = show(OTHERS["post"], Rank.ADMIN)
    window.click("Ocultar a todos…", Role.MenuItem)
    window.wait_for("¿Ocultar esto a todo el mundo?", Role.Dialog)
    window.settle()
    window.type("Da un teléfono privado")
    window.press(Qt.Key.Key_Tab)
    window.press(Qt.Key.Key_Space)
    window.click("Ocultar", Role.Button)
    window.wait_for("Oculto. En tres días se borra")
    assert window.find("Deshacer", Role.Button) is None
    target = OTHERS["post"].id
    assert window.hand.calls == [
        ("hide", target, True, "Da un teléfono privado"),
        ("erase", target),
    ]


def test_ones_own_post_is_edited_with_esc_losing_nothing(show: Show) -> None:
    mine = card("mio", CardKind.POST, "marta", NOW - HOUR, channel="taller", text="Hoy se cierra")
    window = show(mine)
    window.click("Editar", Role.MenuItem)
    window.wait_for("Editar", Role.Dialog)
    window.settle()
    window.type(" a las dos")
    window.press(Qt.Key.Key_Escape)
    wait_until(lambda: window.find("Editar", Role.Dialog) is None, "the dialog gone")
    window.click("Más acciones", Role.ButtonMenu)
    window.click("Editar", Role.MenuItem)
    wait_until(
        lambda: any(thing.text == "Hoy se cierra a las dos" for thing in window.seen()),
        "what was typed",
    )
    window.hand.failure = NoSpace(path="x")
    window.click("Guardar", Role.Button)
    window.wait_for("No se ha hecho")
    window.hand.failure = None
    window.click("Guardar", Role.Button)
    wait_until(lambda: window.hand.calls == [("edit", mine.id, "Hoy se cierra a las dos")], "it")
    wait_until(lambda: window.find("Editar", Role.Dialog) is None, "the dialog gone")


def test_an_announcement_of_mine_is_edited_on_its_page(show: Show) -> None:
    mine = card("mio", CardKind.ANNOUNCEMENT, "marta", NOW - HOUR, title="Fiesta", text="Hoy")
    window = show(mine)
    window.click("Editar", Role.MenuItem)
    navigation = window.navigation
    assert (navigation.page, navigation.subject) == ("announcements", text_of(mine.id))


@pytest.fixture
def full(windows: Windows, now: int) -> Callable[[Stop], HandWindow]:
    """Marta's window, who sees to reports, at some place."""

    def open_one(stop: Stop) -> HandWindow:
        hand = FullHand(NOW)
        hand.who, hand.speaks, hand.hides = "marta", False, Rank.ADMIN
        window = windows(hand, (1280, 900))
        go(window, stop)
        return window

    return open_one


def test_an_announcement_on_its_page_is_linked_to_and_reported(
    full: Callable[[Stop], HandWindow],
) -> None:
    window = full(Stop("announcements", "", ("Más acciones", "Copiar enlace interno")))
    said = QGuiApplication.clipboard().text()
    assert said.startswith("patio:")
    window.click("Más acciones", Role.ButtonMenu)
    window.click("Esto no está bien…", Role.MenuItem)
    window.wait_for("¿Qué no está bien?", Role.Dialog)
    window.settle()
    window.type("Ya no es así")
    window.click("Avisar", Role.Button)
    wait_until(lambda: bool(window.hand.calls), "the report")
    target = EntryId(bytes_of(said.removeprefix("patio:")))
    assert window.hand.calls == [("report", target, "Ya no es así")]


def test_a_piece_for_outside_is_reported(full: Callable[[Stop], HandWindow]) -> None:
    window = full(Stop("outside", "", ("Más acciones", "Esto no está bien…")))
    window.wait_for("¿Qué no está bien?", Role.Dialog)
    window.type("Sale un cliente")
    window.click("Avisar", Role.Button)
    wait_until(lambda: bool(window.hand.calls), "it")
    pieces = [one.id for one in window.hand.cards if one.kind is CardKind.OUTSIDE]
    name, target, why = window.hand.calls[0]
    assert (name, why) == ("report", "Sale un cliente")
    assert target in pieces
