"""A channel opened in one window and seen in another, on real nodes."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible

from support.office import Office
from support.window import OpenWindow, Windows, opened, reads, wait_until


def test_a_channel_is_opened_seen_followed_no_longer_and_archived(
    office: Office, windows: Windows
) -> None:
    carmen = opened(windows, office.carmen.home)
    carmen.click("Crear canal", QAccessible.Role.Button)
    carmen.wait_for("Crear canal", QAccessible.Role.Dialog)
    carmen.settle()
    carmen.type("ferias")
    carmen.click("Para qué es este canal")
    carmen.type("Quién va y cuándo.")
    carmen.click_at(
        [seen for seen in carmen.seen() if seen.name == "Crear canal"][-1].place.center()
    )
    carmen.wait_for("# ferias", QAccessible.Role.Heading)
    office.carmen.post("Nos vemos en Valencia.", "ferias")

    diego = opened(windows, office.diego.home)
    diego.click("Canal ferias…", QAccessible.Role.ListItem)
    diego.wait_for("1 persona escribe aquí")
    assert reads(diego, "Quién va y cuándo.")
    diego.click("Siguiendo", QAccessible.Role.Switch)
    wait_until(lambda: office.diego.unfollowed() == {"ferias"}, "the switch")
    diego.click("Inicio", QAccessible.Role.PageTab)
    wait_until(lambda: not reads(diego, "Nos vemos en Valencia."), "its posts out of home")

    carmen.click("Ajustes del canal")
    carmen.click("Archivado", QAccessible.Role.Switch)

    def archived() -> bool:
        return any(row.archived for row in office.diego.channels() if row.name == "ferias")

    wait_until(archived, "the archive at Diego's")


def test_a_private_channel_is_opened_in_one_window_and_has_a_padlock_in_the_other(
    office: Office, windows: Windows
) -> None:
    carmen = opened(windows, office.carmen.home)
    carmen.click("Crear canal", QAccessible.Role.Button)
    carmen.wait_for("Crear canal", QAccessible.Role.Dialog)
    carmen.settle()
    carmen.type("dirección")
    carmen.click("Solo algunas personas")
    carmen.settle()
    carmen.click("Nombre o puesto")
    carmen.type("Diego")
    carmen.press(Qt.Key.Key_Return)
    carmen.press(Qt.Key.Key_Return)
    carmen.wait_for("Canal privado dirección")
    wait_until(lambda: bool(office.diego.private_channels()), "the channel at Diego's")

    diego = opened(windows, office.diego.home)
    diego.click("Canal privado dirección", QAccessible.Role.ListItem)
    diego.wait_for("dirección", QAccessible.Role.Heading)
    diego.click("Escribe un mensaje", QAccessible.Role.EditableText)
    diego.type("Ya la veo.")
    diego.press(Qt.Key.Key_Return)
    wait_until(lambda: reads(carmen, "Ya la veo."), "the message in Carmen's window")


def test_a_channel_is_opened_where_the_sidebar_is_folded(office: Office, windows: Windows) -> None:
    window = OpenWindow(office.carmen.home, size=(900, 600))
    windows.append(window)
    window.click("Canales")
    window.click("Crear canal", QAccessible.Role.Button)
    window.wait_for("Crear canal", QAccessible.Role.Dialog)
    window.settle()
    window.type("ferias")
    window.press(Qt.Key.Key_Return)
    window.wait_for("# ferias", QAccessible.Role.Heading)
    wait_until(lambda: window.find("Crear canal", QAccessible.Role.Dialog) is None, "it closed")
    wait_until(lambda: window.find("Canal ferias") is None, "the popover closed as well")
