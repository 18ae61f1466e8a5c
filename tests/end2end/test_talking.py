"""Messages, what concerns me and the search, in the real window on real nodes."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible

from support.office import Office
from support.window import Windows, opened, reads, wait_until

Role = QAccessible.Role
CONTROL = Qt.KeyboardModifier.ControlModifier


def test_a_message_is_read_and_answered_by_clicks(office: Office, windows: Windows) -> None:
    office.diego.message("¿Vienes al taller?", [office.carmen.me().person])
    window = opened(windows, office.carmen.home)
    window.click("Mensajes, 1 sin leer", Role.PageTab)
    window.click("Diego Marín, 1 sin leer…", Role.ListItem)
    window.wait_for("Solo se lee en los equipos de Diego y los tuyos")
    window.wait_for("Diego Marín, …", Role.ListItem)
    window.wait_for("Mensajes", Role.PageTab)
    window.click("Escribe un mensaje", Role.EditableText)
    window.type("Voy <b>ahora</b>")
    window.press(Qt.Key.Key_Return)

    def answered() -> bool:
        talks = office.diego.conversations()
        return bool(talks) and talks[0].last is not None and talks[0].last.text.startswith("Voy")

    wait_until(answered, "the answer at Diego's")
    assert office.diego.messages(office.diego.conversations()[0].id)[0].text == "Voy <b>ahora</b>"
    wait_until(lambda: reads(window, "Entregado: Voy <b>ahora</b>"), "the mark that it has come")
    assert office.carmen.unread_messages() == {}


def test_a_conversation_is_begun_in_the_window(office: Office, windows: Windows) -> None:
    window = opened(windows, office.carmen.home)
    window.press(Qt.Key.Key_6, CONTROL)
    window.click("Nuevo mensaje", Role.Button)
    window.click("Diego Marín…", Role.ListItem)
    window.click("Escribir", Role.Button)
    window.settle()
    window.type("Hola, Diego")
    window.click("Enviar")
    wait_until(lambda: bool(office.diego.conversations()), "the message at Diego's")
    window.wait_for("Diego Marín, Tú: Hola, Diego…", Role.ListItem)


def test_what_concerns_me_is_new_until_i_open_it(office: Office, windows: Windows) -> None:
    thanks = office.diego.give_kudos([office.carmen.me().person], "Por cerrar tú el pedido de Lyon")
    office.diego.comment(thanks, "Y por el café")
    window = opened(windows, office.carmen.home)
    window.click("Novedades, 1 sin leer")
    window.click("Diego te ha dado kudos…", Role.ListItem)
    window.wait_for("Publicación", Role.Heading)
    window.wait_for("Novedades", Role.ButtonMenu)
    wait_until(lambda: reads(window, "Y por el café"), "the comment")
    assert [row.fresh for row in office.carmen.notifications()] == [0]


def test_what_was_written_is_found_and_opened(office: Office, windows: Windows) -> None:
    office.diego.post("Las tarifas de Lyon están en la carpeta azul.")
    office.diego.message("¿La tarifa nueva ya está?", [office.carmen.me().person])
    wait_until(lambda: bool(office.carmen.conversations()), "the message at Carmen's")
    wait_until(lambda: bool(office.carmen.feed()), "the post at Carmen's")
    window = opened(windows, office.carmen.home)
    window.settle()
    window.press(Qt.Key.Key_K, CONTROL)
    window.wait_for("Busca en todo lo que puedes leer", Role.EditableText)
    window.settle()
    window.type("tarífa")
    window.wait_for("2 resultados")
    window.wait_for("¿La tarifa nueva ya está?, Mensaje privado…", Role.ListItem)
    window.click("Las tarifas de Lyon…", Role.ListItem)
    window.wait_for("Publicación", Role.Heading)
    window.wait_for("Diego Marín,…", Role.ListItem)
