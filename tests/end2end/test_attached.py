"""A picture let fall on the composer and a file pasted into it, on real nodes."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QMimeData, Qt, QUrl
from PySide6.QtGui import QAccessible, QGuiApplication

from support.office import Office
from support.pictures import picture
from support.window import Windows, opened, wait_until

Role = QAccessible.Role
CONTENT = b"Tarifa de primavera. " * 2000


def test_what_is_dropped_and_pasted_is_at_a_colleagues_as_it_was(
    office: Office, windows: Windows, tmp_path: Path
) -> None:
    photo, paper = tmp_path / "horno.png", tmp_path / "tarifa de primavera.pdf"
    photo.write_bytes(picture("png", 160, 90))
    paper.write_bytes(CONTENT)
    window = opened(windows, office.carmen.home)
    window.drop(photo, at=window.still("Escribir", Role.Grouping).place.center())
    window.click("Describe la foto para quien no pueda verla", Role.EditableText)
    window.type("El horno")
    copied = QMimeData()
    copied.setUrls([QUrl.fromLocalFile(str(paper))])
    QGuiApplication.clipboard().setMimeData(copied)
    window.click("¿Qué se cuenta en el patio?", Role.EditableText)
    window.press(Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    window.wait_for("Quitar tarifa de primavera.pdf", Role.Button)
    window.type("Ya está")
    window.press(Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)

    def come() -> bool:
        cards = office.diego.feed()
        here = [one.here for card in cards for one in card.pictures]
        return here + [one.here for card in cards for one in card.files] == [True, True]

    wait_until(come, "the post at Diego's, with all of it")
    card = office.diego.feed()[0]
    assert (card.text, [one.alt for one in card.pictures]) == ("Ya está", ["El horno"])
    (file,) = card.files
    folder = tmp_path / "de Carmen"
    folder.mkdir()
    back = office.diego.save_file(file.blob, file.name, folder)
    assert (back.name, back.read_bytes()) == ("tarifa de primavera.pdf", CONTENT)
    window.wait_for("El horno", Role.Graphic)
    assert (photo.exists(), paper.exists()) == (True, True)
