"""Lists, what stands beside them, and what says how far something is."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible

from support.showing import Showing
from support.window import wait_until

Show = Callable[..., Showing]
Role = QAccessible.Role

LIST = """
    PushButton { text: "Antes" }
    RowList {
        y: 60
        width: 332
        height: 400
        label: "Personas"
        model: 30
        currentIndex: root.at
        onChosen: index => root.at = index
        delegate: ListRow { title: `Persona ${index}`; line: "Taller" }
    }
    PushButton { x: 500; text: "Después" }
"""
PANES = """
    MasterDetail {
        anchors.fill: parent
        title: "Anuncios"
        opened: root.lit
        onBack: root.lit = false
        list: ListRow {
            index: 0
            title: "Horario"
            focus: true
            onClicked: root.lit = true
        }
        PushButton { text: "Editar" }
    }
"""


def test_a_list_is_one_tab_stop(show: Show) -> None:
    window = show(LIST)
    assert window.tab(3) == ["Antes", "Persona 0, Taller", "Después"]


def test_the_keys_move_through_a_list_and_what_they_come_to_shows_at_once(show: Show) -> None:
    window = show(LIST)
    window.tab(2)
    for key, at in [
        (Qt.Key.Key_Down, 1),
        (Qt.Key.Key_Up, 0),
        (Qt.Key.Key_Up, 0),
        (Qt.Key.Key_PageDown, 5),
        (Qt.Key.Key_End, 29),
        (Qt.Key.Key_Down, 29),
        (Qt.Key.Key_PageUp, 24),
        (Qt.Key.Key_Home, 0),
    ]:
        window.press(key)
        assert window.told("at") == at
        assert window.focused() == f"Persona {at}, Taller"
        assert window.ringed()


def test_the_row_that_is_chosen_is_in_sight_and_says_so(show: Show) -> None:
    window = show(LIST)
    window.tab(2)
    window.press(Qt.Key.Key_End)
    window.settle()
    row = window.wait_for("Persona 29, Taller", Role.ListItem)
    assert row.place.top() >= 60
    assert row.place.bottom() <= 460
    assert window.interface("Persona 29, Taller", Role.ListItem).state().selected


def test_a_click_chooses_a_row_and_shows_no_ring(show: Show) -> None:
    window = show(LIST)
    window.click("Persona 3, Taller", Role.ListItem)
    assert window.told("at") == 3
    assert not window.ringed()


def test_a_wide_window_shows_list_and_detail(show: Show) -> None:
    window = show(PANES)
    assert window.find("Horario", Role.ListItem)
    assert window.find("Editar", Role.Button)
    assert window.find("Volver a Anuncios") is None


@pytest.mark.parametrize("way", ["button", "key"])
def test_a_narrow_window_shows_one_at_a_time_with_a_way_back(show: Show, way: str) -> None:
    window = show(PANES, (900, 600))
    assert window.find("Editar") is None
    window.tab()
    assert window.focused() == "Horario"
    window.press(Qt.Key.Key_Return)
    wait_until(lambda: window.focused() == "Volver a Anuncios", "the detail alone")
    assert window.find("Editar", Role.Button)
    assert window.find("Horario") is None
    if way == "button":
        window.click("Volver a Anuncios", Role.Button)
    else:
        window.press(Qt.Key.Key_Left, Qt.KeyboardModifier.AltModifier)
    wait_until(lambda: window.focused() == "Horario", "the list again, where one was")
    assert window.find("Editar") is None


@pytest.mark.parametrize("kind", ["Ring", "Bar"])
def test_progress_says_its_words_and_its_share(show: Show, kind: str) -> None:
    words = 'number: "7"; title' if kind == "Ring" else "text"
    window = show(f'{kind} {{ width: 400; value: 0.75; {words}: "7 de 9 lo han leído" }}')
    bar = window.interface("7 de 9 lo han leído", Role.ProgressBar)
    assert bar.valueInterface().currentValue() == 0.75
    assert bar.valueInterface().maximumValue() == 1


def test_an_empty_place_says_what_to_do(show: Show) -> None:
    window = show(
        'EmptyState { title: "Nada"; text: "Cuenta algo"; action: "Escribir"; other: "Invitar";'
        " onActed: root.heard += 'a'; onOtherActed: root.heard += 'o' }"
    )
    assert window.find("Nada", Role.Heading)
    window.click("Escribir", Role.Button)
    window.click("Invitar", Role.Button)
    assert window.told("heard") == "ao"


def test_a_heading_says_its_level(show: Show) -> None:
    window = show('Heading { level: 1; text: "Personas" }')
    heading = window.interface("Personas", Role.Heading)
    assert heading.text(QAccessible.Text.Description) == "nivel 1"


def test_a_tile_beside_its_name_says_nothing_and_a_lone_one_says_its_own(show: Show) -> None:
    window = show('Tile { tile: "detalle" } Tile { y: 90; tile: "detalle"; says: "Detalle, 6" }')
    assert [thing.name for thing in window.seen() if thing.role == Role.Graphic] == ["Detalle, 6"]


def test_a_setting_without_room_has_its_control_below(show: Show) -> None:
    body = """
        SettingRow {{ width: {width}; title: "Tema"; PushButton {{ text: "Cambiar el tema" }} }}
    """
    beside = show(body.format(width=600))
    words = beside.wait_for("Tema", Role.StaticText)
    assert beside.wait_for("Cambiar el tema").place.left() > words.place.right()
    below = show(body.format(width=260))
    words = below.wait_for("Tema", Role.StaticText)
    assert below.wait_for("Cambiar el tema").place.top() >= words.place.bottom()
