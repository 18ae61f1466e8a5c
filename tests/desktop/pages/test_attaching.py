"""Pictures and files of a post in the real window: pasted, let fall, chosen, refused."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TypeAlias

import pytest
from PySide6.QtCore import QMimeData, QPoint, Qt, QUrl
from PySide6.QtGui import QAccessible, QColor, QGuiApplication, QImage

from support.byhand.rows import HandClient
from support.byhand.window import NOW, HandWindow, Windows
from support.pictures import picture
from support.window import wait_until

LONG = "Tarifa de primavera para distribuidores, versión definitiva y revisada.pdf"
DROP = "Suelta aquí las fotos y los archivos"
Key: TypeAlias = Qt.Key
Role: TypeAlias = QAccessible.Role
Open = Callable[..., HandWindow]

CTRL = Qt.KeyboardModifier.ControlModifier
TEXT = "¿Qué se cuenta en el patio?"


@pytest.fixture
def opened(windows: Windows, now: int) -> Open:
    def open_one(size: tuple[int, int] = (1280, 900), tab: str = "post") -> HandWindow:
        window = windows(HandClient(NOW), size)
        composer = window.window.app.composer
        assert composer is not None
        if tab:
            composer.open(tab)
            window.wait_for("Publicación", Role.PageTab)
        window.settle()
        return window

    return open_one


@pytest.fixture
def photo(tmp_path: Path) -> Path:
    path = tmp_path / "horno.png"
    path.write_bytes(picture("png", 160, 90))
    return path


@pytest.fixture
def paper(tmp_path: Path) -> Path:
    path = tmp_path / LONG
    path.write_bytes(b"x" * 2000)
    return path


def copy(*files: Path) -> None:
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path)) for path in files])
    QGuiApplication.clipboard().setMimeData(data)


def on_composer(window: HandWindow) -> QPoint:
    """Its middle."""
    return window.still("Escribir", Role.Grouping).place.center()


def shows(window: HandWindow, text: str) -> bool:
    """Whether words that are not for a screen reader are on screen."""
    waiting = [window.view.contentItem()]
    while waiting:
        item = waiting.pop()
        if item.isVisible():
            if item.property("text") == text:
                return True
            waiting += item.childItems()
    return False


def test_copied_files_are_pasted_into_the_text_and_published(
    opened: Open, photo: Path, paper: Path
) -> None:
    window = opened()
    window.click(TEXT, Role.EditableText)
    window.type("Mirad")
    copy(photo, paper)
    window.press(Key.Key_V, CTRL)
    window.wait_for(f"Quitar {LONG}", Role.Button)
    window.wait_for("Foto sin descripción", Role.Graphic)
    window.press(Key.Key_Return, CTRL)
    wait_until(lambda: bool(window.hand.calls), "the post")
    assert window.hand.calls == [("post", "Mirad", "general", [(photo, "")], [paper])]


def test_a_picture_on_the_clipboard_is_pasted_and_taken_off(opened: Open) -> None:
    window = opened()
    image = QImage(60, 40, QImage.Format.Format_RGB32)
    image.fill(QColor("#336699"))
    QGuiApplication.clipboard().setImage(image)
    window.click(TEXT, Role.EditableText)
    window.press(Key.Key_V, CTRL)
    window.click("Quitar la foto", Role.Button)
    wait_until(lambda: window.find("Foto sin descripción") is None, "it gone")


def test_text_is_pasted_as_ever(opened: Open) -> None:
    window = opened()
    QGuiApplication.clipboard().setText("Pegado")
    window.click(TEXT, Role.EditableText)
    window.press(Key.Key_V, CTRL)
    window.press(Key.Key_Return, CTRL)
    wait_until(lambda: bool(window.hand.calls), "the post")
    assert window.hand.calls == [("post", "Pegado", "general", [])]


def test_files_fall_on_the_folded_composer_which_says_so_and_unfolds(
    opened: Open, photo: Path, paper: Path
) -> None:
    window = opened(tab="")
    assert not shows(window, DROP)
    fall = window.hold(photo, paper, at=on_composer(window))
    wait_until(lambda: shows(window, DROP), "that they may fall")
    fall()
    window.wait_for("Foto sin descripción", Role.Graphic)
    window.wait_for(f"Quitar {LONG}", Role.Button)
    assert not shows(window, DROP)
    window.click("Publicar", Role.Button)
    wait_until(lambda: bool(window.hand.calls), "the post")
    assert window.hand.calls == [("post", "", "general", [(photo, "")], [paper])]


@pytest.mark.parametrize("tab", ["kudos", "question", "poll"])
def test_where_none_goes_it_is_said_in_a_sentence(opened: Open, paper: Path, tab: str) -> None:
    window = opened(tab=tab)
    window.drop(paper, at=on_composer(window))
    window.wait_for("Las fotos y los archivos van en una publicación.", Role.AlertMessage)
    window.click("Publicación", Role.PageTab)
    wait_until(lambda: not shows(window, "Las fotos y los archivos van en una publicación."), "it")
    assert window.find(f"Quitar {LONG}") is None


def test_a_folder_is_refused_in_a_sentence(opened: Open, tmp_path: Path) -> None:
    window = opened()
    window.drop(tmp_path, at=on_composer(window))
    window.wait_for(
        "Solo se pueden añadir archivos de este equipo, y no carpetas.", Role.AlertMessage
    )


def test_a_file_is_chosen_by_keys_alone(opened: Open, paper: Path) -> None:
    window = opened()
    for _ in range(20):
        if window.view.activeFocusItem().property("text") == "Archivo":
            break
        window.press(Key.Key_Tab)
    window.press(Key.Key_Space)
    window.choose_file("Elegir archivos", paper)
    window.wait_for(f"Quitar {LONG}", Role.Button)


@pytest.mark.parametrize("size", [(1920, 1080), (1280, 800), (900, 600)])
@pytest.mark.parametrize("theme", ["light", "dark"])
@pytest.mark.parametrize("scale", [1.0, 1.3])
def test_every_width_theme_and_text_draws_without_a_warning(
    opened: Open, photo: Path, paper: Path, size: tuple[int, int], theme: str, scale: float
) -> None:
    window = opened(size)
    window.window.app.theme = theme
    window.window.app.textScale = scale
    composer = window.window.app.composer
    assert composer is not None
    composer.attaching.attach([QUrl.fromLocalFile(str(one)) for one in (photo, paper)])
    composer.attaching.attach([QUrl.fromLocalFile(str(photo.parent))])
    window.settle()
    ground = window.still("Escribir", Role.Grouping).place
    names = (f"Quitar {LONG}", "Archivo", "Foto", "Programar", "Publicar", "Quitar la foto")
    inside = [seen for seen in window.seen() if seen.name in names]
    assert all(ground.left() <= one.place.left() for one in inside)
    assert all(one.place.right() <= ground.right() for one in inside)
