"""The settings as they are drawn, over rows made by hand."""

from __future__ import annotations

import sys
from datetime import timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible

from desktop.images.drawings import tile_names
from desktop.viewmodels.settings.page import PARTS
from desktop.words import formatting
from support.byhand.settings import CODE, SettingsHand
from support.byhand.settings_window import OpenAt
from support.byhand.window import NOW
from support.window import wait_until
from sync.local.governing import DoorFacts
from sync.values import Rank

SIZES = [(900, 600), (1280, 800), (1920, 1080)]
PAGES = [key for key, part in PARTS.items() if part.file]
Role = QAccessible.Role


@pytest.fixture
def hand() -> SettingsHand:
    return SettingsHand(NOW)


@pytest.mark.parametrize("size", SIZES, ids=str)
def test_every_page_draws_in_both_themes_and_at_the_largest_text(
    open_at: OpenAt, size: tuple[int, int]
) -> None:
    window = open_at(size=size)
    app = window.window.app
    for page in PAGES:
        window.go(page)
        titles = [seen.name for seen in window.seen() if seen.role is Role.Heading]
        assert titles, page
        for theme, scale in (("dark", 1.0), ("dark", 1.3), ("light", 1.0)):
            app.theme, app.textScale = theme, scale
            window.settle()


def test_an_employee_sees_who_can_read_and_changes_nothing(
    open_at: OpenAt, hand: SettingsHand
) -> None:
    hand.who = "marta"
    window = open_at()
    window.wait_for("Rubén Soto, Almacén, …", Role.Row)
    assert window.find("Invitar") is None
    window.click("Más acciones para Rubén Soto, Almacén")
    window.wait_for("Ver ficha")
    assert window.find("Dar de baja…") is None


def test_the_sliders_and_a_shortcut_lead_here_and_alt_left_back(open_at: OpenAt) -> None:
    window = open_at()
    window.navigation.open("home")
    window.click("Ajustes", Role.Button)
    wait_until(lambda: window.place()[0] == "settings", "the settings")
    window.press(Qt.Key.Key_Left, Qt.KeyboardModifier.AltModifier)
    wait_until(lambda: window.place()[0] == "home", "home")
    window.press(Qt.Key.Key_Comma, Qt.KeyboardModifier.ControlModifier)
    wait_until(lambda: window.place()[0] == "settings", "the settings")


def test_the_arrows_walk_through_the_list(open_at: OpenAt) -> None:
    window = open_at("")
    window.press(Qt.Key.Key_End)
    last = window.place()[1]
    window.press(Qt.Key.Key_Home)
    assert window.place()[0] == "settings", "my own card is elsewhere"
    assert last == [key for key, part in PARTS.items() if part.company][-1]


def test_in_a_narrow_window_the_list_and_its_page_take_turns(open_at: OpenAt) -> None:
    window = open_at("", (900, 600))
    assert window.find("Persona", Role.ColumnHeader) is None
    assert window.find("Carmen Oliva…", Role.Row) is None
    window.click("Personas y equipos", Role.PageTab)
    window.wait_for("Carmen Oliva…", Role.Row)
    window.click("Volver a Ajustes")
    wait_until(lambda: window.find("Carmen Oliva…", Role.Row) is None, "the list")
    window.press(Qt.Key.Key_Left, Qt.KeyboardModifier.AltModifier)
    window.wait_for("Carmen Oliva…", Role.Row)


def test_an_invitation_is_shown_and_can_be_read_without_eyes(open_at: OpenAt) -> None:
    window = open_at()
    window.click("Invitar")
    window.wait_for(CODE)
    assert window.find("Código QR de la invitación", Role.Graphic) is not None
    window.click("Administración", Role.RadioButton)
    wait_until(lambda: window.hand.calls[-1][0] == "close", "the first code closed")
    window.click("Hecho")
    wait_until(lambda: window.find(CODE) is None, "the dialog gone")


def test_who_waits_at_the_door_is_compared_here(open_at: OpenAt, hand: SettingsHand) -> None:
    hand.waiting = [DoorFacts("482913", "Diego", "Portátil de Diego", "join", Rank.ADMIN, "")]
    window = open_at()
    window.window.bridge.changed.emit(frozenset({"door"}))
    window.click("Comprobar")
    window.wait_for("482 913")
    window.press(Qt.Key.Key_Escape)
    wait_until(lambda: window.find("482 913") is None, "the dialog gone")
    assert hand.calls == [], "closing it is no answer"
    window.click("Comprobar")
    window.click("Coinciden")
    wait_until(lambda: hand.calls == [("door", "482913", True, [])], "the answer")
    wait_until(lambda: window.find("Comprobar") is None, "nobody waits")


def test_a_role_is_changed_and_an_owner_asks_for_the_words(
    open_at: OpenAt, hand: SettingsHand
) -> None:
    window = open_at()
    window.click("Más acciones para Laia Ferrer, Sala de visitas")
    window.click("Cambiar papel")
    window.click("Propiedad", Role.RadioButton)
    window.click("Las doce palabras de la llave de repuesto", Role.EditableText)
    window.type("una dos")
    window.click("Cambiar papel", Role.Button)
    wait_until(lambda: bool(hand.calls), "the role")
    assert hand.calls[0][0] == "role"
    assert hand.calls[0][2:] == (Rank.OWNER, ["una", "dos"])


def test_before_a_computer_goes_the_safe_answer_is_the_default(
    open_at: OpenAt, hand: SettingsHand
) -> None:
    window = open_at()
    for answer in ("return", "Quitar equipo"):
        window.click("Más acciones para Diego Navas, Taller")
        window.click("Quitar equipo…")
        window.wait_for("¿Quitar «Taller» de Diego Navas?", Role.AlertMessage)
        window.settle()
        if answer == "return":
            window.press(Qt.Key.Key_Return)
            wait_until(lambda: window.find("¿Quitar «Taller»…") is None, "the dialog gone")
            assert hand.calls == []
        else:
            window.click(answer, Role.Button)
    wait_until(lambda: bool(hand.calls), "the removal")
    assert hand.calls[0][0] == "remove"


def test_somebody_leaves_on_a_day_of_the_calendar(open_at: OpenAt, hand: SettingsHand) -> None:
    window = open_at(size=(1280, 1200))
    window.click("Más acciones para Marta Ruiz, Tienda online")
    window.click("Dar de baja…")
    window.settle()
    window.press(Qt.Key.Key_Return)
    wait_until(lambda: window.find("Anunciar la baja") is None, "the safe answer")
    assert hand.calls == []
    window.click("Más acciones para Marta Ruiz, Tienda online")
    window.click("Dar de baja…")
    window.click("Último día", Role.ButtonMenu)
    window.settle()
    window.press(Qt.Key.Key_Right)
    window.press(Qt.Key.Key_Return)
    window.click("Anunciar la baja")
    wait_until(lambda: bool(hand.calls), "the goodbye")
    assert hand.calls[0][0] == "leaves"
    tomorrow = formatting.moment(formatting.now_ms()).date() + timedelta(days=1)
    assert hand.calls[0][2] == tomorrow.isoformat()


def test_the_look_changes_at_once_and_is_remembered(open_at: OpenAt) -> None:
    window = open_at("look")
    app = window.window.app
    window.click("Oscuro", Role.RadioButton)
    window.click("115 %", Role.RadioButton)
    window.click("Sin movimiento", Role.Switch)
    assert (app.theme, app.textScale, app.still) == ("dark", 1.15, True)
    window.click("English", Role.RadioButton)
    window.wait_for("Look and language", Role.Heading)


def test_a_language_that_has_begun_can_be_chosen(open_at: OpenAt) -> None:
    window = open_at("look")
    window.click("Català", Role.RadioButton)
    window.wait_for("Aparença i idioma", Role.Heading)
    assert window.find("Anuncis, 3 sense llegir") is not None
    window.click("Español", Role.RadioButton)
    window.wait_for("Aspecto e idioma", Role.Heading)


def test_a_kind_is_kept_from_popping_up(open_at: OpenAt, hand: SettingsHand) -> None:
    window = open_at("notices")
    bells = [seen for seen in window.seen() if seen.name == "Solo en la campana"]
    window.click_at(bells[1].place.center())
    wait_until(lambda: {kind.value for kind in hand.quiet_kinds()} == {"mention"}, "the choice")


@pytest.mark.skipif(
    not sys.platform.startswith("linux"), reason="kept elsewhere, not to be touched"
)
def test_patio_is_opened_with_the_computer_by_a_switch(
    open_at: OpenAt, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path / "config"))
    entry = tmp_path / "config" / "autostart" / "org.patio.Patio.desktop"
    window = open_at("computer")
    assert not window.wait_for("Abrir Patio al iniciar sesión", Role.Switch).checked
    window.click("Abrir Patio al iniciar sesión", Role.Switch)
    wait_until(lambda: window.wait_for("Abrir Patio…", Role.Switch).checked, "it switched on")
    assert "--home /home/carmen/patio\n" in entry.read_text("utf-8")
    window.click("Abrir Patio al iniciar sesión", Role.Switch)
    wait_until(lambda: not window.wait_for("Abrir Patio…", Role.Switch).checked, "it switched off")
    assert not entry.exists()


def test_hours_are_said_and_days_ticked(open_at: OpenAt, hand: SettingsHand) -> None:
    window = open_at("hours")
    window.click("Horas tranquilas", Role.Switch)
    window.click("vie", Role.CheckBox)
    wait_until(lambda: hand.told.hours is not None and 4 not in hand.told.hours.days, "Friday off")
    wait_until(lambda: not window.wait_for("vie", Role.CheckBox).checked, "it shown")


def test_values_are_typed_and_kept(open_at: OpenAt, hand: SettingsHand) -> None:
    window = open_at("values")
    window.click("Añadir otro")
    window.click("Valor 6", Role.EditableText)
    window.type("Reír")
    window.click("Guardar")
    wait_until(lambda: bool(hand.calls), "the values")
    assert hand.told.values[-1] == "Reír"


def test_a_tile_is_chosen_by_a_click_and_by_keys(open_at: OpenAt, hand: SettingsHand) -> None:
    window = open_at("values")
    window.click("Azulejo del valor 1: Flor", Role.ButtonMenu)
    window.wait_for("Azulejo del valor 1", Role.Dialog)
    shown = [one.name for one in window.seen() if one.role == Role.RadioButton]
    assert len(shown) == len(tile_names())
    assert [one.name for one in window.seen() if one.checked] == ["Flor"]
    window.click("Olas", Role.RadioButton)
    window.wait_for("Azulejo del valor 1: Olas", Role.ButtonMenu)
    wait_until(lambda: window.find("Rosa", Role.RadioButton) is None, "the tiles gone")

    window.press(Qt.Key.Key_Return)  # the focus is back on the tile of the first value
    window.wait_for("Azulejo del valor 1", Role.Dialog)
    window.press(Qt.Key.Key_Right)
    window.press(Qt.Key.Key_Up)
    window.press(Qt.Key.Key_Up)
    window.press(Qt.Key.Key_Up)
    window.press(Qt.Key.Key_Space)
    window.wait_for("Azulejo del valor 1: Sol", Role.ButtonMenu)
    assert window.find("Azulejo del valor 3: Olas") is not None, "those two are exchanged"

    window.click("Guardar")
    wait_until(lambda: bool(hand.calls), "the values")
    asked = {
        "values": [value.name for value in hand.me().values],
        "renamed": {},
        "tiles": {"Cuidar el detalle": "cliente", "El cliente, en casa": "olas"},
    }
    assert hand.calls == [("settings", asked)]


def test_the_tiles_close_without_choosing(open_at: OpenAt, hand: SettingsHand) -> None:
    window = open_at("values")
    window.click("Valor 1", Role.EditableText)
    window.press(Qt.Key.Key_Tab, Qt.KeyboardModifier.ShiftModifier)
    window.press(Qt.Key.Key_Space)
    window.wait_for("Azulejo del valor 1", Role.Dialog)
    window.press(Qt.Key.Key_Down)
    window.press(Qt.Key.Key_Escape)
    wait_until(lambda: window.find("Rosa", Role.RadioButton) is None, "the tiles gone")
    assert window.find("Guardar") is None
    assert hand.calls == []


def test_an_address_is_tried(open_at: OpenAt, hand: SettingsHand) -> None:
    window = open_at("network")
    window.click("Dirección de un equipo", Role.EditableText)
    window.type("192.168.1.9:47800")
    window.press(Qt.Key.Key_Return)
    wait_until(lambda: hand.calls == [("dial", "192.168.1.9:47800")], "it tried")
    window.wait_for("Rubén Soto, …", Role.ListItem)


def test_an_owner_at_the_door_is_let_in_with_the_words(open_at: OpenAt, hand: SettingsHand) -> None:
    hand.waiting = [DoorFacts("482913", "Laia", "", "join", Rank.OWNER, "")]
    window = open_at()
    window.navigation.open("home")
    window.window.bridge.changed.emit(frozenset({"door"}))
    window.click("Abrir en Ajustes")
    window.click("Comprobar")
    window.click("Las doce palabras de la llave de repuesto", Role.EditableText)
    window.type("una dos")
    window.click("Coinciden")
    wait_until(lambda: hand.calls == [("door", "482913", True, ["una", "dos"])], "the answer")
