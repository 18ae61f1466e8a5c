"""Choosing: segments, radios, boxes, switches and lists that drop down."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible

from support.showing import Showing
from support.window import wait_until

Show = Callable[..., Showing]
Role = QAccessible.Role

GROUP = """
    PushButton {{ text: "Antes" }}
    {kind} {{
        y: 100
        width: 400
        label: "Periodo"
        keys: ["month", "quarter", "year"]
        names: ["30 días", "Trimestre", "Año"]
        current: root.taken
        onChosen: key => root.taken = key
    }}
    PushButton {{ y: 400; text: "Después" }}
"""
LONE = """
    {kind} {{
        width: 400
        text: "Pedir confirmación"
        line: "Carmen verá quién lo ha leído"
        selected: root.lit
        enabled: {enabled}
        onClicked: root.lit = !root.lit
    }}
"""
SELECT = """
    Select {
        label: "Idioma"
        keys: ["es", "en", "eu"]
        names: ["Español", "English", "Euskara"]
        current: root.taken
        onChosen: key => root.taken = key
    }
"""


@pytest.mark.parametrize("kind", ["Segmented", "RadioGroup"])
def test_a_group_is_one_tab_stop_and_the_arrows_take_the_next(show: Show, kind: str) -> None:
    window = show(GROUP.format(kind=kind))
    assert window.tab(2) == ["Antes", "30 días"]
    for key, taken in [
        (Qt.Key.Key_Right, "quarter"),
        (Qt.Key.Key_Down, "year"),
        (Qt.Key.Key_Right, "month"),
        (Qt.Key.Key_Left, "year"),
        (Qt.Key.Key_Up, "quarter"),
    ]:
        window.press(key)
        assert window.told("taken") == taken
    assert window.focused() == "Trimestre"
    assert window.ringed()
    assert window.tab() == ["Después"]
    assert window.tab(back=True) == ["Trimestre"]


@pytest.mark.parametrize("kind", ["Segmented", "RadioGroup"])
def test_a_click_takes_a_choice_and_shows_no_ring(show: Show, kind: str) -> None:
    window = show(GROUP.format(kind=kind))
    window.click("Año", Role.RadioButton)
    assert window.told("taken") == "year"
    assert not window.ringed()


@pytest.mark.parametrize("kind", ["Segmented", "RadioGroup"])
def test_a_group_says_what_it_is_and_what_is_taken(show: Show, kind: str) -> None:
    window = show(GROUP.format(kind=kind))
    window.act("Trimestre", Role.RadioButton)
    assert window.find("Periodo", Role.Grouping)
    names = ("30 días", "Trimestre", "Año")
    told = [window.wait_for(name, Role.RadioButton).checked for name in names]
    assert told == [False, True, False]


def test_a_segment_keeps_its_width_when_it_is_taken(show: Show) -> None:
    window = show(GROUP.format(kind="Segmented"))
    before = window.wait_for("Trimestre", Role.RadioButton).place
    window.act("Trimestre", Role.RadioButton)
    window.settle()
    assert window.wait_for("Trimestre", Role.RadioButton).place == before


@pytest.mark.parametrize(("kind", "role"), [("Switch", Role.Switch), ("Check", Role.CheckBox)])
def test_the_whole_row_is_the_button(show: Show, kind: str, role: QAccessible.Role) -> None:
    window = show(LONE.format(kind=kind, enabled="true"))
    thing = window.wait_for("Pedir confirmación", role)
    assert thing.place.height() >= 44
    window.click_at(thing.place.center())
    assert window.told("lit") is True
    assert window.wait_for("Pedir confirmación", role).checked


@pytest.mark.parametrize(("kind", "role"), [("Switch", Role.Switch), ("Check", Role.CheckBox)])
def test_space_enter_and_assistive_technology_do_what_a_click_does(
    show: Show, kind: str, role: QAccessible.Role
) -> None:
    window = show(LONE.format(kind=kind, enabled="true"))
    window.tab()
    window.press(Qt.Key.Key_Space)
    assert window.told("lit") is True
    window.press(Qt.Key.Key_Return)
    assert window.told("lit") is False
    window.act("Pedir confirmación", role)
    assert window.told("lit") is True


@pytest.mark.parametrize("kind", ["Switch", "Check", "Radio"])
def test_what_is_off_cannot_be_changed(show: Show, kind: str) -> None:
    window = show(LONE.format(kind=kind, enabled="false"))
    thing = window.find("Pedir confirmación")
    assert thing is not None
    assert not thing.enabled
    window.click_at(thing.place.center())
    assert window.told("lit") is False


def test_a_select_opens_moves_and_chooses_by_keyboard(show: Show) -> None:
    window = show(SELECT)
    window.tab()
    window.press(Qt.Key.Key_Down)
    window.wait_for("English", Role.MenuItem)
    window.press(Qt.Key.Key_Down)
    window.press(Qt.Key.Key_Return)
    assert window.told("taken") == "en"
    wait_until(lambda: window.focused() == "Idioma: English", "the focus to come back")


def test_a_select_goes_to_the_row_that_begins_with_a_letter(show: Show) -> None:
    window = show(SELECT)
    window.click("Idioma", Role.ComboBox)
    window.wait_for("Euskara", Role.MenuItem)
    wait_until(lambda: window.focused() == "Español", "the first row")
    window.type("e")
    window.type("e")
    assert window.focused() == "Euskara"
    window.press(Qt.Key.Key_Return)
    assert window.told("taken") == "eu"


def test_escape_closes_a_select_and_changes_nothing(show: Show) -> None:
    window = show(SELECT)
    window.click("Idioma", Role.ComboBox)
    window.wait_for("English", Role.MenuItem)
    window.press(Qt.Key.Key_Escape)
    wait_until(lambda: window.find("English", Role.MenuItem) is None, "the list gone")
    assert window.told("taken") == ""


def test_a_search_field_is_emptied_by_escape_and_by_its_cross(show: Show) -> None:
    window = show(
        'SearchField { width: 300; placeholderText: "Buscar";'
        " onSought: words => root.heard = words }"
    )
    field = window.item("SearchField")
    window.tab()
    window.type("torno")
    assert window.told("heard") == "torno"
    window.press(Qt.Key.Key_Escape)
    assert field.property("text") == window.told("heard") == ""
    window.type("esmalte")
    window.click("Borrar la búsqueda", Role.Button)
    assert field.property("text") == window.told("heard") == ""
    assert window.focused() == "Buscar"


@pytest.mark.parametrize(
    ("body", "role"),
    [
        ('Switch { text: "Esto"; selected: true }', Role.Switch),
        ('Check { text: "Esto"; selected: true }', Role.CheckBox),
        ('Radio { text: "Esto"; selected: true }', Role.RadioButton),
        ('Segment { text: "Esto"; selected: true }', Role.RadioButton),
        ('TagChip { text: "Esto"; filters: true; selected: true }', Role.CheckBox),
        ('Reaction { glyph: "ole"; count: 2; mine: true; names: ""; text: "Esto" }', Role.CheckBox),
    ],
)
def test_what_is_on_from_the_start_says_so_and_does_not_change_itself(
    show: Show, body: str, role: QAccessible.Role
) -> None:
    window = show(body)
    assert window.wait_for("Esto", role).checked
    window.click("Esto", role)
    assert window.wait_for("Esto", role).checked


def test_the_row_of_a_list_that_is_taken_says_so(show: Show) -> None:
    window = show(SELECT)
    window.gallery.page.setProperty("taken", "en")
    for _ in range(2):
        window.click("Idioma: English", Role.ComboBox)
        row = window.wait_for("English", Role.MenuItem)
        assert row.checked
        window.click("English", Role.MenuItem)
        wait_until(lambda: window.find("English", Role.MenuItem) is None, "the list gone")
