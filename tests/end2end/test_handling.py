"""A post or a comment edited, hidden with a reason, shown and erased, by the menus of windows."""

from __future__ import annotations

from contextlib import closing
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QGuiApplication

from support.office import Office, named
from support.window import LOOPBACK, LoopbackClient, Windows, opened, reads, wait_until
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


def test_what_a_moderator_has_erased_an_owner_keeps_from_por_revisar(
    office: Office, windows: Windows, tmp_path: Path
) -> None:
    office.carmen.change_settings(moderators=[office.diego.me().person])
    wait_until(lambda: office.diego.hides_below() is Rank.ADMIN, "Diego a moderator")
    at = office.carmen.network().listen
    with closing(LoopbackClient(tmp_path / "ines")) as ines:
        ines.join(office.carmen.invite().code, "Inés Sanz", [at])
        ines.post(POST)
        ines.start_node([*LOOPBACK, "--peer", at])
        wait_until(lambda: bool(office.diego.feed()), "the post at Diego's")
        wait_until(lambda: named(office.diego) == 3 == named(office.carmen), "her name")
        diego = opened(windows, office.diego.home)
        diego.click("Más acciones")
        diego.click("Ocultar a todos…", Role.MenuItem)
        diego.wait_for("¿Ocultar esto a todo el mundo?", Role.Dialog)
        diego.settle()
        diego.type("Es su teléfono privado")
        diego.click("Borrarlo también", Role.CheckBox)
        diego.click("Ocultar", Role.Button)
        diego.wait_for("Oculto. En tres días se borra")
        wait_until(lambda: bool(office.carmen.orders_to_erase()), "the order at Carmen's")
        wait_until(lambda: not office.carmen.feed(), "nothing in sight at Carmen's")

        carmen = opened(windows, office.carmen.home)
        navigation = carmen.window.app.navigation
        assert navigation is not None
        navigation.open("settings", "watch")
        carmen.wait_for("Diego Marín ha mandado borrar algo de Inés Sanz", Role.StaticText)
        carmen.click("Mostrar otra vez", Role.Button)
        wait_until(lambda: not office.diego.orders_to_erase(), "nothing to be erased")
        wait_until(lambda: bool(office.diego.feed()), "the post at Diego's again")
