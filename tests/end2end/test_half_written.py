"""What is half written stays, with the keyboard in it, whatever becomes of node and window."""

from __future__ import annotations

import os
import signal
from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QGuiApplication, QImage

from desktop.kept import MADE, read_kept
from desktop.locations import drafts_file
from support.office import Office, node_of
from support.processes import ended
from support.window import OpenWindow, Windows, opened, reads, wait_until

Role = QAccessible.Role
CONTROL, NONE = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.NoModifier

SLOW = "Patio tarda en contestar"
SAID = "¿Quién tiene la llave?"


def post(window: OpenWindow) -> str:
    window.press(Qt.Key.Key_N, CONTROL)
    return "¿Qué se cuenta en el patio?"


def question(window: OpenWindow) -> str:
    window.click("Pregunta", Role.Button)
    return "¿Qué quieres saber?"


def comment(window: OpenWindow) -> str:
    window.click("Escribe un comentario", Role.EditableText)
    return "Escribe un comentario"


def message(window: OpenWindow) -> str:
    window.press(Qt.Key.Key_6, CONTROL)
    window.click("Diego Marín…", Role.ListItem)
    window.click("Escribe un mensaje", Role.EditableText)
    return "Escribe un mensaje"


PLACES = [post, question, comment, message]
Begin = Callable[[OpenWindow], str]


@pytest.fixture
def talked(office: Office) -> Office:
    """Diego has posted something, and there is a conversation with him."""
    office.diego.post(SAID)
    office.diego.message("¿Vienes?", [office.carmen.me().person])
    wait_until(lambda: bool(office.carmen.conversations()), "the message at Carmen's")
    wait_until(lambda: bool(office.carmen.feed()), "the post at Carmen's")
    return office


def written(window: OpenWindow, field: str) -> str:
    found = window.find(field, Role.EditableText)
    return found.text if found is not None else ""


def focused(window: OpenWindow) -> str:
    return QAccessible.queryAccessibleInterface(QGuiApplication.focusObject()).text(
        QAccessible.Text.Name
    )


def begun(window: OpenWindow, begin: Begin) -> str:
    """Half a text in a place; the name of its field."""
    field = begin(window)
    window.wait_for(field, Role.EditableText)
    window.type("Medio ")
    wait_until(lambda: written(window, field) == "Medio ", "the letters typed")
    return field


def kill(office: Office) -> None:
    """End Carmen's node as a crash does."""
    pid = node_of(office.carmen)
    os.kill(pid, signal.SIGKILL)
    wait_until(lambda: ended(pid), "the node to be gone")


@pytest.mark.parametrize("begin", PLACES, ids=lambda begin: begin.__name__)
def test_a_node_that_is_killed_takes_no_letter_and_no_focus(
    talked: Office, windows: Windows, begin: Begin
) -> None:
    window = opened(windows, talked.carmen.home)
    window.settle()
    field = begun(window, begin)
    before = node_of(talked.carmen)

    kill(talked)
    window.type("escrito ")
    wait_until(lambda: window.client.network().running, "the window to start a node again")
    assert node_of(talked.carmen) != before
    wait_until(lambda: not reads(window, "Sin sincronizar"), "the sync line")
    window.type("y acabado")

    assert written(window, field) == "Medio escrito y acabado"
    assert focused(window) == field
    window.press(
        Qt.Key.Key_Return, CONTROL if begin in (post, question) else Qt.KeyboardModifier(0)
    )
    wait_until(lambda: written(window, field) == "", "it to be saved")

    client = talked.carmen
    said = {card.text for card in client.feed()}
    said |= {one.text for card in client.feed() for one in card.comments}
    said |= {one.text for talk in client.conversations() for one in client.messages(talk.id)}
    assert "Medio escrito y acabado" in said


@pytest.mark.parametrize("begin", PLACES, ids=lambda begin: begin.__name__)
def test_the_next_window_has_what_the_last_one_had(
    talked: Office, windows: Windows, begin: Begin
) -> None:
    window = opened(windows, talked.carmen.home)
    field = begun(window, begin)
    windows.remove(window)
    window.close()

    again = opened(windows, talked.carmen.home)
    if begin is message:
        message(again)
    wait_until(lambda: written(again, field) == "Medio ", "what was half written")
    if begin in (post, question):
        wait_until(lambda: focused(again) == field, "the keyboard in it")
        again.type("y medio")
        assert written(again, field) == "Medio y medio"


def test_it_is_on_disk_before_the_window_ends(talked: Office, windows: Windows) -> None:
    window = opened(windows, talked.carmen.home)
    begun(window, comment)
    file = drafts_file(talked.carmen.home)
    wait_until(lambda: "Medio " in str(read_kept(file)), "the draft on disk")


def test_a_pasted_picture_is_in_the_next_window_and_nowhere_once_it_is_published(
    talked: Office, windows: Windows
) -> None:
    made = drafts_file(talked.carmen.home).with_name(MADE)
    window = opened(windows, talked.carmen.home)
    begun(window, post)
    picture = QImage(30, 20, QImage.Format.Format_RGB32)
    picture.fill(0xFF336699)
    QGuiApplication.clipboard().setImage(picture)
    window.press(Qt.Key.Key_V, CONTROL)
    window.wait_for("Quitar la foto", Role.Button)
    windows.remove(window)
    window.close()
    assert [path.name for path in made.rglob("*.png")] == ["Foto pegada 1.png"]

    again = opened(windows, talked.carmen.home)
    again.wait_for("Quitar la foto", Role.Button)
    again.press(Qt.Key.Key_Return, CONTROL)

    def come() -> bool:
        return any(card.text == "Medio" and card.pictures for card in talked.diego.feed())

    wait_until(come, "the post with its picture at Diego's")
    wait_until(lambda: again.find("Quitar la foto", Role.Button) is None, "the answer to it")
    windows.remove(again)
    again.close()
    assert not made.exists()


def test_the_page_stays_where_it_was_scrolled_to_when_the_node_is_killed(
    talked: Office, windows: Windows
) -> None:
    for number in range(30):
        talked.carmen.post(f"Aviso número {number}.")
    window = OpenWindow(talked.carmen.home)
    windows.append(window)
    window.scroll(-12)
    window.settle()

    def places() -> dict[str, int]:
        return {
            thing.name: thing.place.y()
            for thing in window.seen()
            if thing.role == Role.ListItem and "Aviso número" in thing.name
        }

    before = places()
    kill(talked)
    wait_until(lambda: window.client.network().running, "the window to start a node again")
    window.settle()
    assert {name.split(": ")[-1]: y for name, y in places().items()} == {
        name.split(": ")[-1]: y for name, y in before.items()
    }


def test_a_node_that_hangs_stops_nobody_from_reading_and_writing_on(
    talked: Office, windows: Windows
) -> None:
    window = opened(windows, talked.carmen.home)
    window.settle()
    field = begun(window, post)
    pid = node_of(talked.carmen)
    os.kill(pid, signal.SIGSTOP)
    try:
        window.press(Qt.Key.Key_Return, CONTROL)
        window.type("y más")
        assert written(window, field) == "Medio y más"
        window.wait_for(SLOW, Role.AlertMessage)
        window.click("Personas", Role.PageTab)
        window.click("Diego Marín…", Role.ListItem)
        window.click("Inicio", Role.PageTab)
        assert written(window, field) == "Medio y más"
    finally:
        os.kill(pid, signal.SIGCONT)
    wait_until(lambda: any(c.text == "Medio" for c in talked.diego.feed()), "the post at Diego's")
    wait_until(lambda: written(window, field) == "y más", "what was typed meanwhile")
    wait_until(lambda: window.find(SLOW) is None, "no word of it any more")


def test_a_window_closes_although_its_node_hangs(talked: Office, windows: Windows) -> None:
    talked.carmen.close()
    wait_until(lambda: not talked.carmen.network().running, "the node to end")
    window = opened(windows, talked.carmen.home)
    wait_until(lambda: window.client.network().running, "the window's own node")
    pid = node_of(talked.carmen)
    begun(window, post)
    os.kill(pid, signal.SIGSTOP)
    window.press(Qt.Key.Key_Return, CONTROL)
    windows.remove(window)

    window.close()

    assert ended(pid)


def test_undo_takes_a_post_back_at_the_other_home_too(office: Office, windows: Windows) -> None:
    window = opened(windows, office.carmen.home)
    window.press(Qt.Key.Key_N, CONTROL)
    window.wait_for("¿Qué se cuenta en el patio?", Role.EditableText)
    window.type("Con una falta")
    window.press(Qt.Key.Key_Return, CONTROL)
    wait_until(lambda: bool(office.diego.feed()), "the post at Diego's")
    window.click("Deshacer")
    wait_until(lambda: not office.diego.feed(), "it to be gone at Diego's")
    wait_until(
        lambda: written(window, "¿Qué se cuenta en el patio?") == "Con una falta", "the text again"
    )
