"""Pictures and files in Mensajes as they are drawn: sent, come, opened, on their way."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import cast

import pytest
from PySide6.QtCore import QMimeData, Qt, QUrl
from PySide6.QtGui import QAccessible, QGuiApplication

from desktop.viewmodels.enclosing import EnclosingViewModel
from support.byhand.rows import HOUR, HandClient, person_id
from support.byhand.talk import enclose, talk
from support.byhand.window import NOW, HandWindow, Windows
from support.pictures import picture
from support.window import wait_until

LONG = "Tarifa de primavera para distribuidores, versión definitiva y revisada.pdf"
Role = QAccessible.Role

Open = Callable[..., HandWindow]


@pytest.fixture
def hand() -> HandClient:
    made, photo = HandClient(NOW), picture("png", 40, 30)
    id = talk(made, "ines", ["ines"], NOW - HOUR, "Mira", "Toma", "Y esto")
    enclose(made, id, 2, "El horno:1600x900", photo=photo)
    enclose(made, id, 1, LONG, "acta.odt")
    enclose(made, id, 0, "plano.pdf", "a:9x9", "b:9x9", "c:9x9", "d:9x9", "e:9x9", here=False)
    return made


@pytest.fixture
def opened(windows: Windows, hand: HandClient) -> Open:
    def open_one(size: tuple[int, int] = (1280, 800)) -> HandWindow:
        window = windows(hand, size)
        window.press(Qt.Key.Key_6, Qt.KeyboardModifier.ControlModifier)
        window.wait_for("Mensajes", Role.Heading)
        window.settle()
        window.click("Inés Calatrava…", Role.ListItem)
        window.wait_for("Escribe un mensaje", Role.EditableText)
        window.settle()
        return window

    return open_one


def enclosing(window: HandWindow) -> EnclosingViewModel:
    return cast("EnclosingViewModel", window.window.app.findChild(EnclosingViewModel))


def paste(path: Path) -> None:
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path))])
    QGuiApplication.clipboard().setMimeData(data)


@pytest.mark.parametrize("size", [(1920, 1080), (1280, 800), (900, 600)])
@pytest.mark.parametrize("theme", ["light", "dark"])
@pytest.mark.parametrize("scale", [1.0, 1.3])
def test_every_width_theme_and_text_draws_without_a_warning(
    opened: Open, tmp_path: Path, size: tuple[int, int], theme: str, scale: float
) -> None:
    window = opened(size)
    window.window.app.theme = theme
    window.window.app.textScale = scale
    photo, paper = tmp_path / "a.png", tmp_path / LONG
    photo.write_bytes(picture("png", 40, 30))
    paper.write_bytes(b"x")
    enclosing(window).attach([QUrl.fromLocalFile(str(path)) for path in (photo, paper)])
    window.wait_for("Quitar a.png", Role.Button)
    window.settle()
    right = window.view.width()
    names = ("Enviar", "Adjuntar fotos o archivos", "Quitar a.png", f"Guardar {LONG}, 2,4 MB")
    assert all(seen.place.right() <= right for seen in window.seen() if seen.name in names)


def test_a_file_is_pasted_and_sent_with_the_enter_key(
    opened: Open, hand: HandClient, tmp_path: Path
) -> None:
    window = opened()
    path = tmp_path / "tarifa.pdf"
    path.write_bytes(b"x")
    paste(path)
    window.click("Escribe un mensaje", Role.EditableText)
    window.press(Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    window.wait_for("Quitar tarifa.pdf", Role.Button)
    window.type("Toma")
    window.press(Qt.Key.Key_Return)
    wait_until(lambda: bool(hand.calls), "the message")
    assert hand.calls == [("message", "Toma", [person_id("ines")], [path])]


def test_text_is_pasted_as_ever(opened: Open, hand: HandClient) -> None:
    window = opened()
    QGuiApplication.clipboard().setText("Pegado")
    window.click("Escribe un mensaje", Role.EditableText)
    window.press(Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    window.press(Qt.Key.Key_Return)
    wait_until(lambda: bool(hand.calls), "the message")
    assert hand.calls == [("message", "Pegado", [person_id("ines")])]


def test_a_file_that_came_is_saved_and_one_on_its_way_is_asked_for(
    opened: Open, hand: HandClient
) -> None:
    window = opened()
    window.click("Traer plano.pdf, 2,4 MB", Role.Button)
    window.wait_for("Llegará en cuanto haya cerca quien lo tenga")
    window.click("Guardar acta.odt, 2,4 MB", Role.Button)
    window.wait_for("acta.odt guardado en…")
    assert [call[0] for call in hand.calls] == ["want file", "save enclosed"]


def test_a_photo_that_came_fills_the_window_and_escape_leads_back(
    opened: Open, hand: HandClient
) -> None:
    hand.said[hand.talks[0].id] = hand.said[hand.talks[0].id][2:]
    window = opened((1280, 1000))
    window.click("El horno", Role.Graphic)
    window.wait_for("Foto de Inés Calatrava", Role.Dialog)
    window.settle()
    window.press(Qt.Key.Key_Escape)
    wait_until(lambda: window.find("Foto de Inés Calatrava") is None, "the photo to go")
