"""The settings in the real window on a real home: who comes in, what is set, what is kept."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QGuiApplication

from support.office import Office
from support.window import LOOPBACK, LoopbackClient, OpenWindow, Windows, opened, wait_until
from sync.client import PersonRow, WindowOpened
from sync.handout.invitation import read_invitation
from sync.values import Rank

Role = QAccessible.Role
DIGITS = re.compile(r"\d{3} \d{3}")


def settings(windows: Windows, home: Path, page: str) -> OpenWindow:
    """A window at a page of the settings, reached by its keys and clicks."""
    window = opened(windows, home)
    window.press(Qt.Key.Key_Comma, Qt.KeyboardModifier.ControlModifier)
    window.click(page, Role.PageTab)
    window.wait_for(page, Role.Heading)
    return window


def test_somebody_comes_in_with_the_code_on_the_screen(
    office: Office, windows: Windows, tmp_path: Path
) -> None:
    window = settings(windows, office.carmen.home, "Personas y equipos")
    window.click("Invitar")
    window.click("Copiar")
    code = QGuiApplication.clipboard().text()
    window.click("Guardar como archivo")
    file = tmp_path / "laia.patio-invite"
    window.choose_file("Guardar la invitación", file)
    wait_until(file.exists, "the file")
    assert read_invitation(file).code == code
    window.view.requestActivate()
    wait_until(window.view.isActive, "the window in front again")
    window.click("Hecho")

    newcomer, at = LoopbackClient(tmp_path / "laia"), office.carmen.network().listen
    try:
        newcomer.join(code, "Laia Ferrer", [at])
        newcomer.start_node([*LOOPBACK, "--peer", at])
        window.wait_for("Laia Ferrer, Ordenador, Aquí ahora", Role.Row)
    finally:
        newcomer.close()


def test_a_role_is_given_and_a_person_taken_out(office: Office, windows: Windows) -> None:
    window = settings(windows, office.carmen.home, "Personas y equipos")
    window.click("Más acciones para Diego Marín, Ordenador")
    window.click("Cambiar papel")
    window.click("Administración", Role.RadioButton)
    window.click("Cambiar papel", Role.Button)
    wait_until(lambda: rank(office, "Diego Marín") is Rank.ADMIN, "the role")
    wait_until(lambda: window.find("Papel de Diego Marín") is None, "the dialog gone")

    window.click("Más acciones para Diego Marín, Ordenador")
    window.click("Dar de baja…")
    window.click("Ahora mismo", Role.RadioButton)
    window.click("Dar de baja ahora")
    wait_until(lambda: len(office.carmen.people()) == 1, "the removal")
    wait_until(lambda: window.find("Diego Marín…", Role.Row) is None, "the row gone")


def rank(office: Office, name: str) -> Rank:
    return next(row.rank for row in office.carmen.people() if row.name == name)


def test_a_backup_goes_into_a_folder_and_the_network_is_looked_at(
    office: Office, windows: Windows, tmp_path: Path
) -> None:
    window = settings(windows, office.carmen.home, "Llave y copias")
    window.click("Hacer copia ahora")
    file = tmp_path / "copia.patio-backup"
    window.choose_file("Guardar una copia", file)
    window.wait_for("Hecha: copia.patio-backup")
    assert file.stat().st_size > 0
    window.click("Red", Role.PageTab)
    window.wait_for("Están cerca 1 de 1 equipos de los compañeros.", Role.ListItem)


def test_settings_hold_for_everybody(office: Office, windows: Windows) -> None:
    window = settings(windows, office.carmen.home, "Horario y plazos")
    window.click("Horas tranquilas", Role.Switch)
    wait_until(lambda: office.diego.settings().hours is not None, "the hours at Diego's")
    window.click("Nombre y logotipo", Role.PageTab)
    window.click("Nombre de la empresa", Role.EditableText)
    window.press(Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    window.type("Oliva")
    window.press(Qt.Key.Key_Return)
    wait_until(lambda: office.diego.me().company_name == "Oliva", "the name at Diego's")


def test_the_first_day_leads_to_an_invitation(tmp_path: Path, windows: Windows) -> None:
    LoopbackClient(tmp_path / "carmen").create("Cerámicas Oliva", "Carmen Oliva")
    window = opened(windows, tmp_path / "carmen")
    window.wait_for("El patio está recién encalado")
    window.click("Invitar")
    window.wait_for("Invitar a Cerámicas Oliva", Role.Dialog)
    window.wait_for("Copiar")


def test_six_digits_from_the_dialog_let_somebody_in(
    office: Office, windows: Windows, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    window = settings(windows, office.carmen.home, "Personas y equipos")
    shown: list[WindowOpened] = []
    show = window.client.open_window

    def noted(role: Rank, *, confirmed: bool) -> WindowOpened:
        shown.append(show(role, confirmed=confirmed))
        return shown[0]

    monkeypatch.setattr(window.client, "open_window", noted)  # for where it is on loopback
    window.click("Invitar")
    window.click("Seis cifras")
    window.wait_for("Las escribe en su ordenador en lugar del código…")
    digits = next(name for name in window.names() if DIGITS.fullmatch(name))
    newcomer = LoopbackClient(tmp_path / "laia")
    try:
        newcomer.join(digits, "Laia Ferrer", [shown[0].address])
        wait_until(lambda: len(office.carmen.people()) == 3, "her inside")
    finally:
        newcomer.close()


def test_with_their_only_computer_somebody_is_out(office: Office, windows: Windows) -> None:
    window = settings(windows, office.carmen.home, "Personas y equipos")
    window.click("Más acciones para Diego Marín, Ordenador")
    window.click("Quitar equipo…")
    window.click("Quitar equipo")
    wait_until(lambda: [row.name for row in office.carmen.former()] == ["Diego Marín"], "him out")
    assert "Diego Marín" not in {row.name for row in office.carmen.people()}


def test_somebody_leaves_at_the_end_of_a_day_and_only_processes_stay(
    office: Office, windows: Windows
) -> None:
    window = settings(windows, office.carmen.home, "Personas y equipos")
    window.click("Más acciones para Diego Marín, Ordenador")
    window.click("Dar de baja…")
    window.click("Último día", Role.ButtonMenu)
    window.settle()
    window.press(Qt.Key.Key_Return)
    window.click("Unas palabras de despedida", Role.EditableText)
    window.type("Gracias por los hornos.")
    window.click("Se quedan solo las fichas de cómo lo hacemos", Role.RadioButton)
    window.click("Anunciar la baja")
    wait_until(lambda: window.find("Dar de baja a Diego Marín") is None, "the dialog gone")
    wait_until(lambda: diego(office).leaving != "", "what is planned")
    assert len(office.carmen.people()) == 2, "until then he belongs"


def test_an_employee_sees_who_can_read_and_may_add_only_a_computer_of_their_own(
    office: Office, windows: Windows
) -> None:
    window = settings(windows, office.diego.home, "Personas y equipos")
    window.wait_for("Carmen Oliva, Ordenador, Aquí ahora", Role.Row)
    for owners in ("Invitar", "Valores y azulejos", "Horario y plazos", "Llave y copias"):
        assert window.find(owners) is None
    window.click("Más acciones para Carmen Oliva, Ordenador")
    window.wait_for("Ver ficha")
    assert not any(item in window.names() for item in ("Cambiar papel", "Dar de baja…"))
    window.press(Qt.Key.Key_Escape)
    window.click("Más acciones para Diego Marín, Ordenador")
    window.click("Añadir otro equipo")
    window.wait_for("Otro equipo tuyo", Role.Dialog)
    window.wait_for("Copiar")


def diego(office: Office) -> PersonRow:
    return next(row for row in office.carmen.people() if row.name == "Diego Marín")


def region(office: Office) -> str:
    hours = office.diego.settings().hours
    return hours.region if hours is not None else ""


def test_the_holidays_of_a_region_and_what_is_kept_are_set(
    office: Office, windows: Windows
) -> None:
    window = settings(windows, office.carmen.home, "Horario y plazos")
    window.click("Horas tranquilas", Role.Switch)
    window.click("Comunidad autónoma…", Role.ComboBox)
    window.click("Andalucía")
    wait_until(lambda: region(office) != "", "the holidays at Diego's")
    window.click("Valores y azulejos", Role.PageTab)
    window.click("Añadir otro")
    window.click("Valor 6", Role.EditableText)
    window.type("Puntualidad")
    window.click("Guardar")
    wait_until(
        lambda: "Puntualidad" in [value.name for value in office.diego.me().values],
        "the value at Diego's",
    )
    window.click("Llave y copias", Role.PageTab)
    window.click("Dos años", Role.RadioButton)
    window.click("Guardar menos")
    wait_until(lambda: office.diego.settings().retention_months == 24, "the term at Diego's")
