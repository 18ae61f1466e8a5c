"""A card of how something is done: made of a post, doubted, and found still true, on real nodes."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible

from support.office import Office
from support.window import Windows, opened, reads, wait_until
from sync.client import ProcessDetail

POST = "Para encender el horno se abre primero la llave del gas."


def test_a_post_becomes_a_card_that_is_doubted_and_found_still_true(
    office: Office, windows: Windows
) -> None:
    office.carmen.post(POST)
    wait_until(lambda: bool(office.diego.feed()), "the post at Diego's")
    carmen = opened(windows, office.carmen.home)
    carmen.click("Más acciones")
    carmen.click("Así lo hacemos: hacer una ficha")
    carmen.wait_for("Nueva ficha", QAccessible.Role.Dialog)
    carmen.click("Guardar")
    carmen.wait_for("La lleva Carmen Oliva")
    wait_until(lambda: bool(office.diego.processes()), "the card at Diego's")

    diego = opened(windows, office.diego.home)
    diego.click("Cómo lo hacemos", QAccessible.Role.PageTab)
    diego.click(f"{POST}…", QAccessible.Role.ListItem)
    diego.click("Ya no es así")
    diego.type("Ahora es eléctrico.")
    diego.click("Decirlo")
    wait_until(lambda: bool(office.carmen.processes()[0].comments), "the doubt at Carmen's")
    told = office.carmen.notifications()
    assert any(row.kind == "mention" for row in told), "whoever looks after it is told"

    wait_until(lambda: reads(carmen, "Ahora es eléctrico."), "the doubt on her screen")
    carmen.click("Más acciones del comentario de Diego Marín", QAccessible.Role.ButtonMenu)
    carmen.wait_for("Esto no está bien…", QAccessible.Role.MenuItem)
    carmen.press(Qt.Key.Key_Escape)
    diego.click("Más acciones del comentario de Diego Marín", QAccessible.Role.ButtonMenu)
    diego.click("Editar", QAccessible.Role.MenuItem)
    diego.wait_for("Editar", QAccessible.Role.Dialog)
    diego.settle()
    diego.type(" Y nuevo.")
    diego.click("Guardar", QAccessible.Role.Button)
    wait_until(lambda: reads(carmen, "Y nuevo."), "the edit on her screen")

    carmen.click("Sigue siendo así", QAccessible.Role.Button)
    carmen.click("Sí, hasta ese día")

    def looked() -> bool:
        detail = office.diego.processes()[0].detail
        return isinstance(detail, ProcessDetail) and detail.reviewed_ms > 0

    wait_until(looked, "the look at Diego's")
