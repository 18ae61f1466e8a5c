"""The tile of a value: chosen by an owner with clicks, and shown wherever the value is."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtQuick import QQuickItem

from support.office import Office
from support.window import OpenWindow, Windows, opened, wait_until
from sync.client import CompanyValue

Role = QAccessible.Role
DRAWING = "image://tile/"


def below(item: QQuickItem) -> Iterator[QQuickItem]:
    if item.isVisible():
        yield item
        for child in item.childItems():
            yield from below(child)


def tiles(window: OpenWindow) -> set[str]:
    """The drawings on screen."""
    pictures = [item for item in below(window.view.contentItem()) if item.inherits("QQuickImage")]
    drawn = [picture.property("source").toString() for picture in pictures]
    return {one.removeprefix(DRAWING).split("/")[0] for one in drawn if one.startswith(DRAWING)}


def value(office: Office) -> CompanyValue:
    """The value that is called together, at Diego's."""
    return next(one for one in office.diego.me().values if one.key == "companerismo")


def test_the_tile_that_an_owner_chooses_is_everywhere(office: Office, windows: Windows) -> None:
    office.carmen.give_kudos([office.diego.me().person], "Por cerrar tú el horno.", "companerismo")
    wait_until(lambda: bool(office.diego.feed()), "the kudos at Diego's")
    his = opened(windows, office.diego.home)
    assert tiles(his) == {"companerismo"}

    window = opened(windows, office.carmen.home)
    window.press(Qt.Key.Key_Comma, Qt.KeyboardModifier.ControlModifier)
    window.click("Valores y azulejos", Role.PageTab)
    window.click("Azulejo del valor 2: Estrella", Role.ButtonMenu)
    window.click("Olas", Role.RadioButton)
    window.wait_for("Azulejo del valor 2: Olas", Role.ButtonMenu)
    window.click("Valor 2", Role.EditableText)
    window.press(Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    window.type("Hacer equipo")
    window.click("Guardar")
    wait_until(
        lambda: value(office) == CompanyValue("companerismo", "Hacer equipo", "olas"),
        "them at Diego's",
    )
    wait_until(lambda: window.find("Guardar") is None, "them kept")
    assert "olas" in tiles(window)

    wait_until(lambda: tiles(his) == {"olas"}, "the card drawn anew, while one looks")
    his.click("Kudos", Role.PageTab)
    his.wait_for("Hacer equipo: de Carmen Oliva a Diego Marín", Role.Button)
    assert tiles(his) == {"olas"}, "the wall and the card"
    his.click("Dar kudos", Role.Button)
    his.wait_for("Hacer equipo", Role.RadioButton)
    assert {"olas", "manos"} <= tiles(his)
    assert "companerismo" not in tiles(his)
    his.click("Mi ficha")
    his.wait_for("Hacer equipo", Role.Button)
    assert tiles(his) == {"olas"}, "the band and the tiles"
