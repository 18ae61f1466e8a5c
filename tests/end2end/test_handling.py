"""A post edited, hidden with a reason, shown again and erased, by the menus of two windows."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible

from support.office import Office
from support.window import Windows, opened, reads, wait_until
from sync.values import Rank

POST = "Llamad al seiscientos"
Role = QAccessible.Role


def test_a_post_is_edited_hidden_shown_and_erased(office: Office, windows: Windows) -> None:
    office.diego.post(POST)
    wait_until(lambda: bool(office.carmen.feed()), "the post at Carmen's")
    diego = opened(windows, office.diego.home)
    diego.click("Más acciones")
    diego.click("Editar", Role.MenuItem)
    diego.wait_for("Editar", Role.Dialog)
    diego.settle()
    diego.type(" ciento veintitrés")
    diego.click("Guardar", Role.Button)
    wait_until(
        lambda: [card.text for card in office.carmen.feed()] == [f"{POST} ciento veintitrés"],
        "the edit at Carmen's",
    )

    assert (office.carmen.hides_below(), office.diego.hides_below()) == (Rank.OWNER, None)
    carmen = opened(windows, office.carmen.home)
    carmen.click("Más acciones")
    carmen.click("Ocultar a todos…", Role.MenuItem)
    carmen.wait_for("¿Ocultar esto a todo el mundo?", Role.Dialog)
    carmen.settle()
    carmen.type("Es su teléfono privado")
    carmen.press(Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    wait_until(lambda: not office.diego.feed(), "nothing at Diego's")
    wait_until(
        lambda: [row.reason for row in office.diego.hidden_of_mine()] == ["Es su teléfono privado"],
        "the reason at Diego's",
    )
    carmen.click("Deshacer", Role.Button)
    wait_until(lambda: bool(office.diego.feed()), "the post at Diego's again")

    diego.click("Más acciones")
    diego.click("Borrar para todos", Role.MenuItem)
    wait_until(lambda: not office.carmen.feed(), "nothing at Carmen's")
    wait_until(lambda: not reads(carmen, POST), "no card in Carmen's window")
