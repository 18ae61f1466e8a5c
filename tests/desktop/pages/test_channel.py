"""A channel's page in the real window, on rows made by hand."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible

from support.byhand.rows import HandClient
from support.byhand.window import NOW, HandWindow, Windows
from support.shapes import SHAPES
from support.window import wait_until
from sync.values import Rank

LONG = "Lo del horno, el torno y todo lo que mancha, y por qué no se toca sin preguntar antes. " * 3


@pytest.fixture
def hand(tmp_path: Path) -> HandClient:
    made = HandClient(NOW)
    made.about = {"taller": "Lo del horno y el torno."}
    return made


@pytest.fixture
def shown(windows: Windows, hand: HandClient) -> HandWindow:
    return windows(hand, (1280, 900))


@pytest.mark.parametrize(("size", "theme", "scale"), SHAPES)
def test_head_and_dialogs_draw_at_every_width_in_both_themes(
    windows: Windows,
    hand: HandClient,
    size: tuple[int, int],
    theme: str,
    scale: float,
) -> None:
    hand.rank, hand.about = Rank.OWNER, {"taller": LONG}
    window = windows(hand, size)
    window.window.app.theme = theme
    window.window.app.textScale = scale
    window.navigation.open("channel", "taller")
    window.wait_for("1 persona escribe aquí")
    window.settle()
    following = window.find("Siguiendo", QAccessible.Role.Switch)
    assert following is not None
    assert following.place.right() < size[0]
    window.click("Ajustes del canal")
    window.wait_for("# taller", QAccessible.Role.Dialog)
    window.settle()
    window.press(Qt.Key.Key_Escape)


def test_it_is_followed_or_not_by_a_click(shown: HandWindow) -> None:
    shown.click("Canal taller, 3 publicaciones nuevas")
    switch = shown.wait_for("Siguiendo", QAccessible.Role.Switch)
    assert switch.checked
    shown.click("Siguiendo", QAccessible.Role.Switch)
    wait_until(lambda: shown.hand.quiet == {"taller"}, "the switch")


def test_a_channel_is_created_from_the_sidebar(shown: HandWindow) -> None:
    shown.click("Crear canal", QAccessible.Role.Button)
    shown.wait_for("Crear canal", QAccessible.Role.Dialog)
    shown.settle()
    shown.press(Qt.Key.Key_Escape)
    wait_until(lambda: shown.find("Crear canal", QAccessible.Role.Dialog) is None, "closed")
    shown.click("Crear canal", QAccessible.Role.Button)
    shown.wait_for("Crear canal", QAccessible.Role.Dialog)
    shown.settle()
    shown.type("ferias")
    shown.press(Qt.Key.Key_Return)
    wait_until(lambda: bool(shown.hand.calls), "the channel")
    assert shown.hand.calls == [("channel", "ferias", "", None)]
    wait_until(
        lambda: shown.find("Crear canal", QAccessible.Role.Dialog) is None, "the dialog gone"
    )
    shown.wait_for("# ferias", QAccessible.Role.Heading)


def test_a_channel_for_some_people_is_made_and_has_a_padlock(shown: HandWindow) -> None:
    shown.click("Crear canal", QAccessible.Role.Button)
    shown.wait_for("Crear canal", QAccessible.Role.Dialog)
    shown.settle()
    shown.type("dirección")
    shown.click("Solo algunas personas")
    shown.settle()
    shown.press(Qt.Key.Key_Return)  # nobody is chosen yet
    assert not shown.hand.calls
    shown.click("Nombre o puesto")
    shown.type("Die")
    shown.press(Qt.Key.Key_Return)
    shown.press(Qt.Key.Key_Return)
    wait_until(lambda: bool(shown.hand.calls), "the group")
    diego = next(row.person for row in shown.hand.people() if row.name.startswith("Diego"))
    assert shown.hand.calls == [("make group", "dirección", [diego])]


def test_who_may_not_change_it_reads_what_it_is_for(shown: HandWindow) -> None:
    shown.click("Canal taller, 3 publicaciones nuevas")
    shown.click("Ajustes del canal")
    shown.wait_for("# taller", QAccessible.Role.Dialog)
    assert shown.find("Guardar") is None
    assert shown.find("Archivado") is None
    shown.wait_for("Inés Calatrava")
