"""A question from one window to another and its answer back, with real clicks on real nodes."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QGuiApplication

from support.demo import running_demo
from support.office import Office
from support.window import LoopbackClient, Windows, opened, reads, wait_until
from sync.client import CardKind, question_of
from sync.values import PersonId
from sync.views.rows_questions import QuestionDetail


def detail(office: Office) -> QuestionDetail | None:
    cards = office.diego.feed(kinds=frozenset({CardKind.QUESTION}))
    return question_of(cards[0].detail) if cards else None


def test_a_rumour_is_asked_answered_and_found_to_be_answered(
    office: Office, windows: Windows
) -> None:
    diego = opened(windows, office.diego.home)
    diego.press(Qt.Key.Key_4, Qt.KeyboardModifier.ControlModifier)
    diego.wait_for("Ninguna pregunta espera respuesta")
    diego.click("Preguntar")
    diego.wait_for("¿Qué quieres saber?", QAccessible.Role.EditableText)
    assert diego.find("Preguntar sin nombre") is None
    diego.click("Se comenta…", QAccessible.Role.RadioButton)
    diego.click("¿Es verdad que…?", QAccessible.Role.EditableText)
    diego.type("Cambian el horno grande")
    diego.press(Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    wait_until(lambda: bool(office.carmen.questions(answered=False)), "the question at Carmen's")

    carmen = opened(windows, office.carmen.home)
    carmen.click("Preguntas, 1 te espera")
    carmen.click("Responder")
    carmen.click("Es verdad", QAccessible.Role.RadioButton)
    carmen.click("La respuesta, como se la dirías a todos a la cara")
    carmen.type("En enero llega el eléctrico.")
    carmen.click("Publicar la respuesta")
    carmen.wait_for("Ninguna pregunta espera respuesta")
    carmen.wait_for("Preguntas", QAccessible.Role.PageTab)

    diego.click("Respondidas", QAccessible.Role.RadioButton)
    diego.wait_for("Respuesta oficial de Carmen Oliva…", QAccessible.Role.Note)
    assert reads(diego, "Es verdad. En enero llega el eléctrico.")
    diego.click("Sí, responde")

    def helped() -> bool:
        found = detail(office)
        return found is not None and found.helped is True

    wait_until(helped, "that it helped")
    found = detail(office)
    assert found is not None
    assert [one.verdict for one in found.answers] == ["true"]


def test_a_question_without_a_name_goes_through_the_trusted_person(
    tmp_path: Path, qapp: QGuiApplication, windows: Windows
) -> None:
    with running_demo(tmp_path) as crew:
        marta = opened(windows, crew.client.home)
        marta.settle()
        (person,) = (row.person for row in crew.client.people() if row.name == "Laia Ferrer")
        for short in ("ines", "joaquin", "amparo", "carmen"):
            name_trusted(tmp_path / short, person)
        marta.click("Preguntas", QAccessible.Role.PageTab)
        marta.click("¿En quién confías tú?: Nadie todavía")
        marta.click("Laia Ferrer", QAccessible.Role.MenuItem)
        marta.wait_for("Persona de confianza: Laia Ferrer")
        marta.click("Preguntar")
        marta.wait_for("¿Qué quieres saber?", QAccessible.Role.EditableText)
        marta.type("¿Por qué no hay pagas?")
        marta.click("Preguntar sin nombre")
        marta.wait_for("Saldrá sin tu nombre cuando Laia Ferrer la publique.")
        marta.click("Preguntar", QAccessible.Role.Button)
        marta.wait_for("Enviada a Laia Ferrer, y a nadie más")

        laia = opened(windows, tmp_path / "laia")
        laia.settle()
        laia.click("Preguntas, 1 te espera")
        wait_until(lambda: reads(laia, "Marta Ruiz te pregunta sin nombre"), "Marta's question")
        laia.click("Publicar sin nombre")
        wait_until(lambda: reads(laia, "La respuesta le llegará sola."), "it to be published")

        marta.wait_for("Pregunta sin nombre, …", QAccessible.Role.ListItem)
        wait_until(lambda: reads(marta, "¿Por qué no hay pagas?"), "it among the questions")
        carmen = LoopbackClient(tmp_path / "carmen")
        try:
            wait_until(
                lambda: "Laia Ferrer" in {one.author for one in carmen.questions(answered=False)},
                "the question at Carmen's",
            )
            assert carmen.sealed_questions() == []
        finally:
            carmen.close()


def name_trusted(home: Path, person: PersonId) -> None:
    """What a colleague says on her own computer, which runs."""
    client = LoopbackClient(home)
    try:
        client.name_trusted(person)
    finally:
        client.close()
