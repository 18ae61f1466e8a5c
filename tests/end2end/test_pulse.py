"""Pulso over the example company, with real clicks on a real node."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtGui import QAccessible

from support.office import Office
from support.window import LoopbackClient, Windows, opened, reads, wait_until


def test_the_example_company_sees_its_pulse_and_reads_it_as_a_table(
    marta: Path, windows: Windows
) -> None:
    window = opened(windows, marta)
    window.click("Pulso", QAccessible.Role.PageTab)
    window.wait_for("Pulso", QAccessible.Role.Heading)
    window.click("30 días", QAccessible.Role.RadioButton)
    wait_until(lambda: any("articipado" in name for name in window.names()), "the finding")
    title = next(name for name in window.names() if "articipado" in name)
    window.click(f"Más sobre «{title}»")
    window.click("Ver como tabla")
    window.wait_for("Ha participado", QAccessible.Role.ColumnHeader)
    assert reads(window, "Semana del")


def test_two_people_are_too_few_for_it(office: Office, windows: Windows) -> None:
    window = opened(windows, office.carmen.home)
    window.click("Pulso", QAccessible.Role.PageTab)
    window.wait_for("Pulso empieza con cinco personas")


def test_a_question_that_waits_is_answered_from_there(marta: Path, windows: Windows) -> None:
    asker = LoopbackClient(marta)
    asked = asker.ask("¿Habrá cesta este año?")
    try:
        window = opened(windows, marta.parent / "carmen")
        window.click("Pulso", QAccessible.Role.PageTab)
        window.click("Responder", QAccessible.Role.Button)
        window.wait_for("Preguntas", QAccessible.Role.Heading)
        window.wait_for("Responder", QAccessible.Role.Dialog)
        window.settle()
        window.type("Todavía no se sabe.")
        field = "La respuesta, como se la dirías a todos a la cara"
        assert window.wait_for(field).text == "Todavía no se sabe."
        window.click("Cancelar")
    finally:
        asker.erase(asked)
        asker.close()
