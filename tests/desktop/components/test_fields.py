"""Fields with rules of their own, what copies itself, and days."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QGuiApplication

from support.showing import Showing
from support.window import wait_until

Show = Callable[..., Showing]
Role = QAccessible.Role

DIGITS = "DigitsField { onCompleted: digits => root.heard += digits }"
GRID = """
    DayGrid {
        day: "2026-12-24"
        least: "2026-12-03"
        most: "2027-03-20"
        onChosen: day => root.taken = day
    }
"""
FIELD = """
    DateField {
        label: "Fijar hasta"
        day: root.taken
        least: "2026-12-03"
        onChosen: day => root.taken = day
    }
"""
CODE = "7K4M92TDQX3R8VWN5HJC"


def test_six_digits_are_told_once_they_are_complete(show: Show) -> None:
    window = show(DIGITS)
    assert window.tab() == ["Seis cifras"]
    window.type("48 2-1x5")
    assert window.told("heard") == ""
    window.type("7")
    assert window.told("heard") == "482157"


def test_digits_are_taken_out_of_whatever_is_pasted(show: Show) -> None:
    window = show(DIGITS)
    window.tab()
    QGuiApplication.clipboard().setText("Mis cifras son 482 157, ¿y las tuyas?")
    window.press(Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    assert window.told("heard") == "482157"


@pytest.mark.parametrize("way", ["click", "key"])
def test_a_click_copies_an_address_and_says_so(show: Show, way: str) -> None:
    window = show('CopyLink { y: 60; glyph: "mail"; text: "ines@ceramicasoliva.es" }')
    QGuiApplication.clipboard().setText("")
    if way == "click":
        window.click("ines@ceramicasoliva.es", Role.Button)
    else:
        window.tab()
        window.press(Qt.Key.Key_Return)
    assert QGuiApplication.clipboard().text() == "ines@ceramicasoliva.es"
    link = window.interface("ines@ceramicasoliva.es", Role.Button)
    assert link.text(QAccessible.Text.Description) == "Copiado"


def test_a_code_is_read_in_groups_of_four_and_copied_whole(show: Show) -> None:
    window = show(f'CodeBlock {{ width: 344; code: "{CODE}" }}')
    assert window.find("Código: 7K4M 92TD QX3R 8VWN 5HJC", Role.StaticText)
    window.click("Copiar", Role.Button)
    assert QGuiApplication.clipboard().text() == CODE
    assert window.find("Copiado", Role.Button)


@pytest.mark.parametrize(
    ("keys", "day"),
    [
        ("Right", "2026-12-25"),
        ("Left", "2026-12-23"),
        ("Up", "2026-12-17"),
        ("Down Down", "2027-01-07"),
        ("Home", "2026-12-21"),
        ("End", "2026-12-27"),
        ("PageDown", "2027-01-24"),
        ("PageDown PageDown PageDown", "2027-03-20"),
        ("PageUp", "2026-12-03"),
        ("Up Up Up Up", "2026-12-03"),
        ("End Right Right Right Right PageDown PageDown PageUp PageUp", "2026-12-28"),
    ],
)
def test_the_keys_go_through_the_days(show: Show, keys: str, day: str) -> None:
    window = show(GRID)
    assert window.tab(3)[-1] == "jueves, 24 de diciembre de 2026"
    for key in keys.split():
        window.press(Qt.Key[f"Key_{key}"])
    assert window.ringed()
    window.press(Qt.Key.Key_Return)
    assert window.told("taken") == day


def test_a_day_that_is_not_allowed_is_not_taken(show: Show) -> None:
    window = show(GRID)
    early = window.find("miércoles, 2 de diciembre de 2026", Role.Button)
    assert early is not None
    assert not early.enabled
    window.click_at(early.place.center())
    assert window.told("taken") == ""
    window.click("jueves, 3 de diciembre de 2026", Role.Button)
    assert window.told("taken") == "2026-12-03"


def test_the_months_are_turned_by_their_arrows(show: Show) -> None:
    window = show(GRID)
    window.click("Mes siguiente", Role.Button)
    window.click("Mes siguiente", Role.Button)
    window.click("sábado, 20 de febrero de 2027", Role.Button)
    assert window.told("taken") == "2027-02-20"
    window.click("Mes anterior", Role.Button)
    assert window.find("enero 2027", Role.Heading)


def test_a_date_field_opens_on_its_day_and_closes_with_the_one_chosen(show: Show) -> None:
    window = show(FIELD)
    window.gallery.page.setProperty("taken", "2026-12-24")
    window.tab()
    window.press(Qt.Key.Key_Return)
    wait_until(lambda: window.focused() == "jueves, 24 de diciembre de 2026", "its day")
    window.press(Qt.Key.Key_Right)
    window.press(Qt.Key.Key_Space)
    assert window.told("taken") == "2026-12-25"
    wait_until(lambda: window.focused() == "Fijar hasta: vie 25 dic 2026", "the field again")


def test_escape_leaves_the_day_as_it_was(show: Show) -> None:
    window = show(FIELD)
    window.gallery.page.setProperty("taken", "2026-12-24")
    window.click("Fijar hasta: jue 24 dic 2026", Role.ButtonMenu)
    window.wait_for("Mes siguiente", Role.Button)
    window.press(Qt.Key.Key_Escape)
    wait_until(lambda: window.find("Mes siguiente") is None, "the month gone")
    assert window.told("taken") == "2026-12-24"


def test_a_chip_that_filters_says_whether_it_does(show: Show) -> None:
    window = show(
        'TagChip { text: "Serigrafía"; filters: true; selected: root.lit;'
        " onClicked: root.lit = !root.lit }"
    )
    window.tab()
    window.press(Qt.Key.Key_Space)
    assert window.wait_for("Serigrafía", Role.CheckBox).checked


def test_loading_shows_nothing_at_first_and_then_a_still_shape(show: Show) -> None:
    window = show("Skeleton { loading: root.lit }")
    assert window.find("Cargando") is None
    window.gallery.page.setProperty("lit", True)
    assert window.find("Cargando") is None
    window.wait_for("Cargando", Role.StaticText)
    window.gallery.page.setProperty("lit", False)
    assert window.find("Cargando") is None


def test_a_table_names_its_columns_and_rows(show: Show) -> None:
    window = show(
        'TableHead { names: ["Persona", "Equipo"]; starts: [0, 200] }'
        ' TableRow { y: 60; says: "Rubén Soto, Almacén" }'
    )
    assert window.find("Equipo", Role.ColumnHeader)
    assert window.find("Rubén Soto, Almacén", Role.Row)


def test_a_menu_keeps_what_cannot_be_undone_apart(show: Show) -> None:
    window = show(
        """
        PushButton {
            id: button
            text: "Más"
            onClicked: menu.open()
            DropMenu {
                id: menu
                DropMenuItem { text: "Copiar" }
                DropMenuLine {}
                DropMenuItem { text: "Borrar"; danger: true; onTriggered: root.heard = "gone" }
            }
        }
        """
    )
    window.click("Más", Role.Button)
    window.wait_for("Borrar", Role.MenuItem)
    window.press(Qt.Key.Key_Down)
    window.press(Qt.Key.Key_Down)
    assert window.focused() == "Borrar"
    window.press(Qt.Key.Key_Return)
    assert window.told("heard") == "gone"
