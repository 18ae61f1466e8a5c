"""An announcement from its first word to its receipts, in two windows on two real nodes."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtQuick import QQuickItem

from support.office import Office
from support.window import Windows, opened, wait_until

Role = QAccessible.Role
CONTROL = Qt.KeyboardModifier.ControlModifier


def test_what_one_announces_the_other_reads_and_the_first_knows(
    office: Office, windows: Windows
) -> None:
    carmen = opened(windows, office.carmen.home)
    carmen.press(Qt.Key.Key_2, CONTROL)
    carmen.wait_for("Nada anunciado todavía")
    carmen.click("Nuevo anuncio")
    wait_until(lambda: in_field(carmen.view.activeFocusItem(), "Título"), "the dialog")
    carmen.type("Corte de luz")
    carmen.click("Publicar para las 2 personas")
    carmen.click("Publicar", Role.Button)
    carmen.wait_for("Corte de luz", Role.Heading)
    carmen.wait_for("Recordar a 1 persona", Role.Button)

    diego = opened(windows, office.diego.home)
    diego.press(Qt.Key.Key_2, CONTROL)
    diego.click("Marcar como leído")
    diego.wait_for("Lo ha leído todo el mundo")

    carmen.wait_for("Lo ha leído todo el mundo")
    carmen.wait_for("Diego Marín, leído: Hoy", Role.ListItem)


def test_receipts_are_saved_by_the_file_dialog(
    office: Office, windows: Windows, tmp_path: Path
) -> None:
    entry = office.carmen.announce("Corte de luz", "De diez a once.")
    wait_until(lambda: office.diego.card(entry) is not None, "the announcement at Diego's")
    office.diego.acknowledge(entry, doubt="¿Y el horno?")
    window = opened(windows, office.carmen.home)
    window.press(Qt.Key.Key_2, CONTROL)
    window.wait_for("Diego Marín, Hoy: ¿Y el horno?", Role.ListItem)

    table = tmp_path / "acuses.csv"
    window.click("Más acciones", Role.ButtonMenu)
    window.click("Guardar los acuses en CSV…", Role.MenuItem)
    window.choose_file("Guardar los acuses", table)

    wait_until(table.exists, "the table")
    window.wait_for("Acuses guardados en acuses.csv")
    assert "Leído, con una duda" in table.read_text("utf-8-sig")


def in_field(item: object, name: str) -> bool:
    if not isinstance(item, QQuickItem):
        return False
    found = QAccessible.queryAccessibleInterface(item)
    return found.text(QAccessible.Text.Name) == name
