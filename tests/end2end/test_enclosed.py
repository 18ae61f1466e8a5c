"""Pictures and files in messages, in the real window on real nodes."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, Qt, QUrl
from PySide6.QtGui import QAccessible, QGuiApplication

from desktop.viewmodels import enclosing
from support.office import Office
from support.pictures import picture
from support.private import bytes_below
from support.window import Windows, opened, wait_until

Role = QAccessible.Role
MARK = b"La nomina de Diego. " * 2000


def test_a_photo_and_a_file_come_are_opened_and_one_goes_back(
    office: Office, windows: Windows, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(enclosing, "downloads", lambda: tmp_path / "Descargas")
    photo, paper, answer = (tmp_path / name for name in ("h.png", "nómina.pdf", "firmada.pdf"))
    photo.write_bytes(picture("png", 160, 90))
    paper.write_bytes(MARK)
    answer.write_bytes(MARK + b"Firmado.")
    me = office.carmen.me().person
    office.diego.message("Fírmala", [me], [(photo, "El horno")], [paper])
    window = opened(windows, office.carmen.home)
    window.click("Mensajes, 1 sin leer", Role.PageTab)
    window.click("Diego Marín, 1 sin leer, Fírmala (1 foto, nómina.pdf)…", Role.ListItem)

    window.click("El horno", Role.Graphic)
    window.wait_for("Foto de Diego Marín", Role.Dialog)
    window.settle()
    window.press(Qt.Key.Key_Escape)
    wait_until(lambda: window.find("Foto de Diego Marín") is None, "the photo to go")
    window.settle()
    window.click("Guardar nómina.pdf, 40 kB", Role.Button)
    window.wait_for("nómina.pdf guardado en Descargas")
    assert (tmp_path / "Descargas" / "nómina.pdf").read_bytes() == MARK

    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(answer))])
    QGuiApplication.clipboard().setMimeData(data)
    window.click("Escribe un mensaje", Role.EditableText)
    window.press(Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    window.wait_for("Quitar firmada.pdf", Role.Button)
    window.press(Qt.Key.Key_Return)

    def come() -> bool:
        last = office.diego.conversations()[0].last
        return last is not None and not last.text and all(one.here for one in last.attached)

    wait_until(come, "the answer at Diego's")
    (row,) = office.diego.messages(office.diego.conversations()[0].id, limit=1)
    folder = tmp_path / "de Carmen"
    folder.mkdir()
    back = office.diego.save_enclosed(row.attached[0], folder)
    assert (back.name, back.read_bytes()) == ("firmada.pdf", answer.read_bytes())
    for home in (office.carmen.home, office.diego.home):
        assert MARK[:20] not in bytes_below(home)
