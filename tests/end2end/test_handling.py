"""A post or a comment edited, hidden with a reason, shown and erased, by the menus of windows."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QGuiApplication

from support.office import Office
from support.window import Windows, opened, reads, wait_until
from sync.client import Client
from sync.values import Rank, text_of

POST = "Llamad al seiscientos"
Role = QAccessible.Role


def test_a_post_is_edited_hidden_shown_and_erased(office: Office, windows: Windows) -> None:
    office.diego.post(POST)
    wait_until(lambda: bool(office.carmen.feed()), "the post at Carmen's")
    diego = opened(windows, office.diego.home)
    diego.click("Más acciones")
    diego.click("Editar", Role.MenuItem)
    diego.wait_for("Editar", Role.Dialog)
    diego.settle()
    diego.type(" ciento veintitrés")
    diego.click("Guardar", Role.Button)
    wait_until(
        lambda: [card.text for card in office.carmen.feed()] == [f"{POST} ciento veintitrés"],
        "the edit at Carmen's",
    )

    assert (office.carmen.hides_below(), office.diego.hides_below()) == (Rank.OWNER, None)
    carmen = opened(windows, office.carmen.home)
    carmen.click("Más acciones")
    carmen.click("Ocultar a todos…", Role.MenuItem)
    carmen.wait_for("¿Ocultar esto a todo el mundo?", Role.Dialog)
    carmen.settle()
    carmen.type("Es su teléfono privado")
    carmen.press(Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    wait_until(lambda: not office.diego.feed(), "nothing at Diego's")
    wait_until(
        lambda: [row.reason for row in office.diego.hidden_of_mine()] == ["Es su teléfono privado"],
        "the reason at Diego's",
    )
    carmen.click("Deshacer", Role.Button)
    wait_until(lambda: bool(office.diego.feed()), "the post at Diego's again")

    diego.click("Más acciones")
    diego.click("Borrar para todos", Role.MenuItem)
    wait_until(lambda: not office.carmen.feed(), "nothing at Carmen's")
    wait_until(lambda: not reads(carmen, POST), "no card in Carmen's window")


def test_a_comment_is_edited_hidden_shown_linked_to_and_erased(
    office: Office, windows: Windows
) -> None:
    post = office.carmen.post("Abrimos el sábado")
    wait_until(lambda: bool(office.diego.feed()), "the post at Diego's")
    said = office.diego.comment(post, "Yo no puedo")
    wait_until(lambda: office.carmen.feed()[0].comments != (), "the comment at Carmen's")
    diego = opened(windows, office.diego.home)
    diego.click("Más acciones del comentario de Diego Marín", Role.ButtonMenu)
    diego.click("Editar", Role.MenuItem)
    diego.wait_for("Editar", Role.Dialog)
    diego.settle()
    diego.type(" ir")
    diego.click("Guardar", Role.Button)

    def texts(client: Client) -> list[str]:
        return [one.text for one in client.feed()[0].comments]

    wait_until(lambda: texts(office.carmen) == ["Yo no puedo ir"], "the edit at Carmen's")
    wait_until(
        lambda: any(
            name.startswith("Diego Marín, ") and name.endswith(" · editado: Yo no puedo ir")
            for name in diego.names()
        ),
        "that it was edited",
    )

    carmen = opened(windows, office.carmen.home)
    carmen.click("Más acciones del comentario de Diego Marín", Role.ButtonMenu)
    carmen.click("Copiar enlace interno", Role.MenuItem)
    link = QGuiApplication.clipboard().text()
    assert link == f"patio:{text_of(said)}"
    carmen.click("Más acciones del comentario de Diego Marín", Role.ButtonMenu)
    carmen.click("Ocultar a todos…", Role.MenuItem)
    carmen.wait_for("¿Ocultar esto a todo el mundo?", Role.Dialog)
    carmen.settle()
    carmen.type("Se habla en persona")
    carmen.press(Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    wait_until(lambda: not texts(office.diego), "no comment at Diego's")
    wait_until(
        lambda: [row.reason for row in office.diego.hidden_of_mine()] == ["Se habla en persona"],
        "the reason at Diego's",
    )
    carmen.click("Deshacer", Role.Button)
    wait_until(lambda: texts(office.diego) == ["Yo no puedo ir"], "it at Diego's again")

    diego.navigation.follow(link)
    diego.wait_for("Publicación", Role.Heading)
    diego.click("Más acciones del comentario de Diego Marín", Role.ButtonMenu)
    diego.click("Borrar para todos", Role.MenuItem)
    wait_until(lambda: not texts(office.carmen), "no comment at Carmen's")
    wait_until(lambda: not reads(carmen, "Yo no puedo"), "none in Carmen's window")
    assert reads(carmen, "Abrimos el sábado")
