"""Text at 130 %: nothing of any page is cut off, in the smallest window and in the usual one."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, QRect, Qt, QUrl
from PySide6.QtGui import QAccessible
from PySide6.QtQml import QQmlComponent, QQmlEngine
from PySide6.QtQuick import QQuickItem

from support.byhand.everywhere import FLOATING, PLACES, SETTINGS, FullHand, Stop, go
from support.byhand.rows import STAFF
from support.byhand.window import NOW, HandWindow, Windows
from support.clipping import cut_texts
from support.window import TALL

OVER = ("announcement", "process", "profile", "invite")
"""Of what opens above a page those that are there in every width."""

GROUPS = {
    "pages": PLACES,
    "settings": SETTINGS,
    "dialogs": {name: FLOATING[name] for name in OVER},
}


pytestmark = pytest.mark.usefixtures("now")


@pytest.mark.parametrize("group", GROUPS)
@pytest.mark.parametrize("size", [(900, 600), (1280, 800)])
def test_no_text_is_cut_off(windows: Windows, group: str, size: tuple[int, int]) -> None:
    window = windows(FullHand(NOW), size)
    window.window.app.textScale = 1.3
    found = {name: _looked(window, stop) for name, stop in GROUPS[group].items()}
    assert {name: faults for name, faults in found.items() if faults} == {}


def _looked(window: HandWindow, stop: Stop) -> list[str]:
    go(window, stop)
    faults = cut_texts(window.view.contentItem())
    if stop.clicks:
        window.press(Qt.Key.Key_Escape)
        window.settle()
    return faults


def test_whoever_is_near_stands_inside_the_smallest_window(windows: Windows) -> None:
    hand = FullHand(NOW)
    window = windows(hand, (900, 600))
    window.window.app.textScale = 1.3
    hand.near = [short for short in STAFF if short != "carmen"]
    window.window.bridge.changed.emit(frozenset({"network"}))
    window.wait_for("8 aquí")
    go(window, Stop("home", clicks=("Sincronización: 8 equipos cerca, Todo al día",)))
    panel = window.find("8 equipos cerca", QAccessible.Role.Dialog)
    assert panel is not None
    assert QRect(QPoint(0, 0), window.view.size()).contains(panel.place), panel.place


def test_the_channels_of_a_folded_sidebar_stand_inside_a_low_window(windows: Windows) -> None:
    window = windows(FullHand(NOW), (900, 640))
    go(window, Stop("home", clicks=("Canales",)))
    panel = window.find("Canales", QAccessible.Role.Dialog)
    assert panel is not None
    assert QRect(QPoint(0, 0), window.view.size()).contains(panel.place), panel.place


def test_what_stands_below_a_card_stands_in_one_line(windows: Windows) -> None:
    window = windows(FullHand(NOW), TALL)
    window.window.app.textScale = 1.3
    go(window, PLACES["card"])
    names = ("Me gusta…", "Reaccionar", "3 comentarios", "En 6 de 8 equipos")
    middles = {name: window.still(name).place.center().y() for name in names}
    assert max(middles.values()) - min(middles.values()) <= 1, middles


def test_a_button_beside_a_field_is_as_high(windows: Windows) -> None:
    window = windows(FullHand(NOW), (1280, 800))
    window.window.app.textScale = 1.3
    go(window, SETTINGS["settings company"])
    field, button = window.still("Nombre de la empresa"), window.find("Guardar")
    assert button is not None
    assert (button.place.top(), button.place.height()) == (
        field.place.top(),
        field.place.height(),
    )


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ('Text { width: 40; text: "una línea larga de verdad" }', 1),
        ('Text { width: 40; text: "una línea larga de verdad"; elide: Text.ElideRight }', 0),
        ('Text { width: 90; height: 4; text: "uno" }', 1),
        ('Item { width: 60; height: 40; clip: true; Text { x: 30; text: "sobresale mucho" } }', 1),
        ('Text { visible: false; width: 4; text: "no se ve" }', 0),
        ('Text { x: 190; text: "fuera de la ventana" }', 1),
    ],
)
def test_it_finds_what_is_cut_off(dressed: object, words: str, found: int) -> None:
    engine = QQmlEngine()
    component = QQmlComponent(engine)
    source = f"import QtQuick\nItem {{ width: 200; height: 100; {words} }}"
    component.setData(source.encode(), QUrl())
    item = component.create()
    assert isinstance(item, QQuickItem), component.errorString()
    assert len(cut_texts(item)) == found
    item.deleteLater()


@pytest.mark.parametrize("size", [(900, 600), (1280, 800), (1280, 640)])
@pytest.mark.parametrize("scale", [1.0, 1.3])
def test_whom_a_kudos_may_go_to_is_inside_the_window_and_not_over_what_is_typed(
    windows: Windows, size: tuple[int, int], scale: float
) -> None:
    window = windows(FullHand(NOW), size)
    window.window.app.textScale = scale
    go(window, Stop("home"))
    assert window.window.app.composer is not None
    window.window.app.composer.open("kudos")
    field = window.still("Para", QAccessible.Role.EditableText)
    window.click_at(field.place.center())
    panel = window.still("Sugerencias", QAccessible.Role.Dialog).place
    assert QRect(QPoint(0, 0), window.view.size()).contains(panel), panel
    assert not panel.intersects(field.place), (panel, field.place)
