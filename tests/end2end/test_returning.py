"""Whoever was in before comes back, in real windows: another computer, the words, a backup."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QGuiApplication

from support.office import Office, named
from support.window import (
    LOOPBACK,
    LoopbackClient,
    OpenWindow,
    Windows,
    opened,
    reads,
    wait_until,
)
from sync.client import DoorFacts
from sync.errors import BadText
from sync.handout.invitation import Invitation, write_invitation
from sync.node.words import entropy_of
from sync.values import Rank

Role = QAccessible.Role

WORDS = "Las doce palabras de la llave de repuesto"
BACKUP_WORDS = "Las doce palabras que abren la copia"
ADDRESS = "Dirección del equipo de alguien de dentro"


@dataclass(frozen=True, slots=True)
class Lost:
    """Diego's running computer, and what is left of Carmen's: her words and a backup."""

    diego: LoopbackClient
    words: Sequence[str]
    backup: Path


@pytest.fixture
def lost(tmp_path: Path, qapp: QGuiApplication) -> Iterator[Lost]:
    carmen, diego = LoopbackClient(tmp_path / "carmen"), LoopbackClient(tmp_path / "diego")
    backup = tmp_path / "oliva.patio-backup"
    try:
        words = carmen.create("Cerámicas Oliva", "Carmen Oliva").recovery
        carmen.start_node()
        wait_until(lambda: carmen.network().running, "Carmen's node")
        at = carmen.network().listen
        diego.join(carmen.invite().code, "Diego Marín", [at])
        diego.start_node([*LOOPBACK, "--peer", at])
        carmen.post("Antes de perder el portátil")
        wait_until(lambda: bool(diego.feed()), "the post at Diego's")
        wait_until(lambda: named(carmen) == 2, "Diego at Carmen's")
        carmen.back_up(backup)
        carmen.close()
        yield Lost(diego, words, backup)
    finally:
        diego.close()
        carmen.close()


def again(windows: Windows, home: Path, way: str) -> OpenWindow:
    """An empty home's window at one of the ways back."""
    window = opened(windows, home)
    window.click("Volver a entrar")
    window.click(way)
    window.wait_for("Atrás")
    return window


def fill(window: OpenWindow, field: str, text: str) -> None:
    window.click(field, Role.EditableText)
    window.type(text)


def call(window: OpenWindow, address: str) -> None:
    """Say where a colleague is, as the network here does not."""
    window.click("¿No lo encuentra?")
    fill(window, ADDRESS, address)


def menu_of(window: OpenWindow, row: str, choice: str) -> None:
    window.click("Ajustes")
    window.click("Personas y equipos", Role.PageTab)
    window.click(f"Más acciones para {row}")
    window.click(choice)


def copied(window: OpenWindow) -> str:
    """The code in the dialog, by its button."""
    window.click("Copiar")
    window.wait_for("Copiado")
    code = QGuiApplication.clipboard().text()
    window.click("Hecho")
    return code


def test_a_second_computer_is_let_in_by_the_first(
    office: Office, tmp_path: Path, windows: Windows
) -> None:
    first = opened(windows, office.diego.home)
    menu_of(first, "Diego Marín, Ordenador", "Añadir otro equipo")
    code = copied(first)

    second = again(windows, tmp_path / "second", "Un ordenador más")
    fill(second, "Código de invitación", code)
    call(second, first.client.network().listen)
    second.click("Entrar")
    digits = second.wait_for("Seis cifras: …").name.removeprefix("Seis cifras: ")
    first.click("Comprobar")
    first.wait_for(digits)
    first.click("Coinciden")

    wait_until(lambda: second.window.app.inCompany, "to be in")
    assert second.client.me().person == office.diego.me().person
    assert second.client.me().device != office.diego.me().device


def test_a_new_computer_takes_the_place_of_a_dead_one(
    office: Office, tmp_path: Path, windows: Windows
) -> None:
    old = office.diego.me()
    office.diego.close()
    inside = opened(windows, office.carmen.home)
    menu_of(inside, "Diego Marín, Ordenador", "Cambiar por otro equipo")
    code = copied(inside)

    new = again(windows, tmp_path / "new", "Un ordenador en lugar del de antes")
    fill(new, "Código de invitación", code)
    call(new, office.carmen.network().listen)
    new.click("Entrar")
    digits = new.wait_for("Seis cifras: …").name.removeprefix("Seis cifras: ")
    inside.click("Comprobar")
    inside.wait_for(digits)
    inside.click("Coinciden")

    wait_until(lambda: new.window.app.inCompany, "to be in")
    assert new.client.me().person == old.person
    (diego,) = (row for row in new.client.people() if row.person == old.person)
    assert diego.devices == (new.client.me().device,)


def test_the_code_of_a_new_person_is_told_apart(
    office: Office, tmp_path: Path, windows: Windows
) -> None:
    window = again(windows, tmp_path / "new", "Un ordenador más")
    fill(window, "Código de invitación", office.carmen.invite().code)
    window.click("Entrar")
    window.wait_for("Ese código es para una persona nueva. Úsalo en la primera página…")
    assert not window.client.has_company()
    window.click("Atrás")
    window.click("Atrás")
    fill(window, "Tu nombre", "Laia Ferrer")  # the code is still there
    call(window, office.carmen.network().listen)
    window.click("Entrar")
    wait_until(lambda: window.window.app.inCompany, "to be in")


def fits(words: Sequence[str], last: str) -> bool:
    """Whether the checksum of the twelve is right, as it is of one word in sixteen."""
    try:
        entropy_of([*words, last])
    except BadText:
        return False
    return True


def test_the_owner_comes_back_with_the_twelve_words(
    lost: Lost, tmp_path: Path, windows: Windows
) -> None:
    window = again(windows, tmp_path / "again", "Tengo las doce palabras")
    fill(window, WORDS, " ".join(lost.words[:11]))
    window.wait_for("11 palabras de 12")
    assert not _enabled(window, "Volver")
    window.type(" " + next(word for word in lost.words if not fits(lost.words[:11], word)))
    call(window, lost.diego.network().listen)
    window.click("Volver", Role.Button)
    window.wait_for("Esas no son las doce palabras de la llave de repuesto…")
    assert not window.client.has_company()

    window.click(WORDS, Role.EditableText)
    _clear(window)
    window.type(" ".join(lost.words))
    window.click("Volver", Role.Button)
    wait_until(lambda: window.window.app.inCompany, "to be in")
    assert window.client.me().rank is Rank.OWNER
    window.wait_for("¿Qué se cuenta en el patio, Carmen?")
    window.wait_for("Carmen Oliva, ahora, en general: Antes de perder el portátil")
    assert window.window.app.keyChecked, "who has typed the words has them on paper"


def test_a_new_owner_comes_in_by_the_words_of_another(
    lost: Lost, tmp_path: Path, windows: Windows
) -> None:
    window = again(windows, tmp_path / "lucia", "Tengo las doce palabras")
    fill(window, WORDS, " ".join(lost.words))
    window.click("Los ordenadores perdidos no eran míos")
    fill(window, "Tu nombre", "Lucía Oliva")
    call(window, lost.diego.network().listen)
    window.click("Volver", Role.Button)
    wait_until(lambda: window.window.app.inCompany, "to be in")
    named = "Lucía Oliva"
    wait_until(lambda: named in (row.name for row in lost.diego.people()), "her at Diego's")
    ranks = {row.name: row.rank for row in lost.diego.people()}
    assert ranks["Lucía Oliva"] == ranks["Carmen Oliva"] == Rank.OWNER


def test_everything_comes_back_from_a_backup_with_nobody_there(
    lost: Lost, tmp_path: Path, windows: Windows
) -> None:
    window = again(windows, tmp_path / "again", "Tengo una copia de seguridad")
    window.click("Elegir el archivo de la copia")
    window.choose_file("Abrir una copia de seguridad", lost.backup)
    window.wait_for("oliva.patio-backup")
    window.view.requestActivate()
    wait_until(window.view.isActive, "the window in front again")
    fill(window, BACKUP_WORDS, " ".join(lost.words))
    window.click("No queda ningún otro ordenador con este patio")
    window.click("Restaurar")
    wait_until(lambda: window.window.app.inCompany, "to be in")
    assert window.client.me().name == "Carmen Oliva"
    window.wait_for("Carmen Oliva, ahora, en general: Antes de perder el portátil")


def test_a_backup_is_dropped_and_comes_back_by_a_colleague(
    lost: Lost, tmp_path: Path, windows: Windows
) -> None:
    window = opened(windows, tmp_path / "again")
    window.drop(lost.backup)
    window.wait_for("oliva.patio-backup")
    fill(window, BACKUP_WORDS, " ".join(lost.words))
    call(window, lost.diego.network().listen)
    window.click("Restaurar")
    wait_until(lambda: window.window.app.inCompany, "to be in")
    assert [row.name for row in window.client.people()] == ["Carmen Oliva", "Diego Marín"]
    window.wait_for("Carmen Oliva, ahora, en general: Antes de perder el portátil")


def test_a_backup_with_words_of_ones_own_takes_a_code(
    office: Office, tmp_path: Path, windows: Windows
) -> None:
    file, person = tmp_path / "diego.patio-backup", office.diego.me().person
    words = office.diego.back_up(file).words
    office.diego.close()
    window = again(windows, tmp_path / "again", "Tengo una copia de seguridad")
    window.drop(file)
    fill(window, BACKUP_WORDS, " ".join(words))
    window.click("No queda ningún otro ordenador con este patio")
    window.click("Restaurar")
    window.wait_for("Esas palabras abren la copia, pero no son las de la empresa…")
    assert not window.client.has_company()

    code = office.carmen.replace(person).code
    fill(window, "Código de invitación", code)
    call(window, office.carmen.network().listen)
    window.click("Restaurar")
    window.wait_for("Seis cifras: …")
    waiting = at_the_door(office)
    office.carmen.answer_door(waiting.digits, yes=True)
    wait_until(lambda: window.window.app.inCompany, "to be in")
    assert window.client.me().person == person


def test_what_is_wrong_with_a_backup_is_said_beside_it_and_nothing_is_left(
    lost: Lost, tmp_path: Path, windows: Windows
) -> None:
    window = again(windows, tmp_path / "again", "Tengo una copia de seguridad")
    broken = tmp_path / "broken.patio-backup"
    broken.write_bytes(lost.backup.read_bytes()[:-40])
    window.drop(broken)
    fill(window, BACKUP_WORDS, " ".join(lost.words))
    window.click("Restaurar")
    window.wait_for("Ese archivo está dañado o incompleto…")
    assert not window.client.has_company()

    other = LoopbackClient(tmp_path / "other").create("Otra", "Nadie").recovery
    window.drop(lost.backup)
    wait_until(lambda: not reads(window, "dañado"), "the sentence gone")
    window.click(BACKUP_WORDS, Role.EditableText)
    _clear(window)
    window.type(" ".join(other))
    window.click("Restaurar")
    window.wait_for("Esas palabras no abren esta copia…")
    assert not window.client.has_company()


def test_an_invitation_is_dropped_on_the_window(
    office: Office, tmp_path: Path, windows: Windows
) -> None:
    made, file = office.carmen.invite(), tmp_path / "ruben.patio-invite"
    addresses = office.carmen.network().addresses
    write_invitation(file, Invitation(made.code, "Cerámicas Oliva", addresses, made.expires_ms))
    window = opened(windows, tmp_path / "rubén")
    window.click("Crear el patio de mi empresa")
    window.wait_for("Nombre de la empresa")
    window.drop(file)
    window.wait_for("ruben.patio-invite")
    fill(window, "Tu nombre", "Rubén Soto")
    window.click("Entrar")
    wait_until(lambda: window.window.app.inCompany, "to be in")


def test_a_file_that_is_no_invitation_is_said_in_its_place(
    tmp_path: Path, windows: Windows, qapp: QGuiApplication
) -> None:
    file = tmp_path / "nota.txt"
    file.write_text("Hola", encoding="utf-8")
    window = opened(windows, tmp_path / "rubén")
    window.drop(file)
    window.wait_for("Ese archivo no es una invitación que se pueda leer. Pide otra.")
    window.type("ABCD")
    wait_until(lambda: not reads(window, "Ese archivo"), "the sentence gone")


def test_a_window_closed_while_somebody_compares_leaves_nothing_half_done(
    office: Office, tmp_path: Path, windows: Windows
) -> None:
    home, at = tmp_path / "marta", office.carmen.network().listen
    code = office.carmen.invite(confirmed=True).code
    first = opened(windows, home)
    ask(first, code, at)
    waiting = at_the_door(office)
    first.close()
    windows.remove(first)
    office.carmen.answer_door(waiting.digits, yes=False)
    wait_until(lambda: not office.carmen.at_the_door(), "nobody at the door")

    second = opened(windows, home)
    second.wait_for("Entra en el patio de tu empresa")
    assert not second.client.has_company()
    ask(second, code, at)
    waiting = at_the_door(office)
    office.carmen.answer_door(waiting.digits, yes=True)
    wait_until(lambda: second.window.app.inCompany, "to be in")
    assert len(office.carmen.people()) == 3, "she is inside once"


def at_the_door(office: Office) -> DoorFacts:
    """Whoever waits at Carmen's: her node knows a moment after the newcomer's window does."""
    wait_until(lambda: len(office.carmen.at_the_door()) == 1, "one at the door")
    return office.carmen.at_the_door()[0]


def ask(window: OpenWindow, code: str, address: str) -> None:
    fill(window, "Código de invitación", code)
    fill(window, "Tu nombre", "Marta Ruiz")
    call(window, address)
    window.click("Entrar")
    window.wait_for("Seis cifras: …")


def _enabled(window: OpenWindow, button: str) -> bool:
    thing = window.find(button, Role.Button)
    return thing is not None and thing.enabled


def _clear(window: OpenWindow) -> None:
    window.press(Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    window.press(Qt.Key.Key_Delete)
