"""Personas and Kudos on real homes with real clicks."""

from __future__ import annotations

from datetime import date, timedelta
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible

from support.office import Office
from support.pictures import picture
from support.window import Windows, opened, reads, wait_until
from sync.client import CardKind, PersonRow
from sync.values import PersonId

Role = QAccessible.Role


def diego(office: Office) -> PersonRow:
    """Diego as Carmen's home knows him."""
    return next(row for row in office.carmen.people() if row.name.startswith("Diego"))


def diego_id(office: Office) -> PersonId:
    return diego(office).person


def test_i_change_my_profile_and_a_colleague_finds_me_by_what_i_know(
    office: Office, windows: Windows, tmp_path: Path
) -> None:
    photo = tmp_path / "mi foto.png"
    photo.write_bytes(picture("png", 600, 800))
    mine = opened(windows, office.diego.home)
    mine.click("Mi ficha")
    mine.click("Editar mi ficha")
    mine.settle()
    mine.click("Pregúntame sobre…", Role.EditableText)
    mine.type("Torno eléctrico")
    mine.click("Teléfono o extensión", Role.EditableText)
    mine.type("Ext. 14")
    mine.click("Poner una foto")
    mine.choose_file("Elegir mi foto", photo)
    mine.wait_for("Cambiar la foto")
    mine.click("Guardar")
    wait_until(lambda: diego(office).skills == ("Torno eléctrico",), "the profile at Carmen's")
    assert diego(office).phone == "Ext. 14"
    assert diego(office).avatar.startswith(b"\xff\xd8\xff")

    theirs = opened(windows, office.carmen.home)
    theirs.press(Qt.Key.Key_5, Qt.KeyboardModifier.ControlModifier)
    theirs.click("Nombre, puesto o habilidad", Role.EditableText)
    theirs.type("electrico")
    theirs.click("Diego Marín, Pregúntale sobre: Torno eléctrico, aquí ahora", Role.ListItem)
    theirs.wait_for("Diego Marín", Role.Heading)
    theirs.wait_for("Ext. 14")


def test_days_away_are_said_to_everybody(office: Office, windows: Windows) -> None:
    until = date.today() + timedelta(days=20)
    office.diego.set_away(until.isoformat(), text="Feria de Lyon")
    wait_until(lambda: diego(office).away is not None, "it at Carmen's")
    window = opened(windows, office.carmen.home)
    window.navigation.open("people", diego_id(office).hex())
    wait_until(lambda: reads(window, "Feria de Lyon"), "the days away")


def test_kudos_from_a_profile_light_a_tile_and_are_shared_and_left(
    office: Office, windows: Windows
) -> None:
    office.carmen.post("Ya está el horno.")
    wait_until(lambda: bool(office.diego.feed()), "the post at Diego's")
    window = opened(windows, office.diego.home)
    window.click("Carmen Oliva", Role.Link)
    window.wait_for("Carmen Oliva", Role.Heading)
    window.click("Dar kudos", Role.Button)
    window.wait_for("Quitar a Carmen Oliva")
    window.click("¿Qué ha hecho? Cuéntalo como se lo dirías a la cara.")
    window.type("Por encender el horno de madrugada.")
    window.press(Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    wait_until(lambda: office.carmen.feed(limit=1)[0].kind is CardKind.KUDOS, "them at Carmen's")

    hers = opened(windows, office.carmen.home)
    hers.click("Mi ficha")
    wait_until(lambda: reads(hers, "Por encender el horno de madrugada."), "them on her profile")
    hers.press(Qt.Key.Key_3, Qt.KeyboardModifier.ControlModifier)
    hers.wait_for("De Diego Marín a Carmen Oliva", Role.Button)
    hers.settle()
    hers.click("Más acciones")
    hers.click("Salir de estos kudos")
    hers.settle()
    hers.click("Salir", Role.Button)
    wait_until(lambda: not office.diego.feed(kinds=frozenset({CardKind.KUDOS})), "her out of them")


def test_kudos_in_private_reach_nobody_else(office: Office, windows: Windows) -> None:
    window = opened(windows, office.carmen.home)
    window.click("Kudos", Role.Button)
    window.wait_for("Para")
    window.click("Para")
    window.type("Die")
    window.press(Qt.Key.Key_Return)
    window.click("¿Qué ha hecho? Cuéntalo como se lo dirías a la cara.")
    window.type("Por no rendirte con el esmalte nuevo.")
    window.click("En privado", Role.CheckBox)
    window.settle()
    window.click("Dar kudos")
    wait_until(lambda: bool(office.diego.conversations()), "them at Diego's")
    (conversation,) = office.diego.conversations()
    assert conversation.last is not None
    assert conversation.last.text == "Por no rendirte con el esmalte nuevo."
    assert office.diego.feed() == office.carmen.feed() == []


def test_a_question_from_a_profile_is_to_that_person(office: Office, windows: Windows) -> None:
    window = opened(windows, office.carmen.home)
    window.navigation.open("people", diego_id(office).hex())
    window.click("Preguntar", Role.Button)
    window.click("¿Qué le preguntas?", Role.EditableText)
    window.type("¿Cuándo llegan las cajas?")
    window.settle()
    buttons = [t for t in window.seen() if t.name == "Preguntar" and t.role == Role.Button]
    window.click_at(max(buttons, key=lambda one: one.place.y()).place.center())
    wait_until(lambda: bool(office.diego.feed()), "it at Diego's")
    (card,) = office.diego.feed()
    assert (card.kind, card.text) == (CardKind.QUESTION, "¿Cuándo llegan las cajas?")
