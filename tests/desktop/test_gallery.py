"""The gallery shows every component, in both themes and at every text size."""

from __future__ import annotations

import re
import subprocess
import sys
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path

import pytest
from PySide6.QtGui import QAccessible, QGuiApplication, QImage
from PySide6.QtQuick import QQuickItem

from desktop.gallery import Gallery
from desktop.locations import qml_folder
from support.showing import Showing
from support.window import wait_until

QML = qml_folder() / "Patio"
SHOWN = "".join(path.read_text("utf-8") for path in sorted((QML / "gallery").glob("*.qml")))
COMPONENTS = sorted(path.stem for path in (QML / "components").glob("*.qml"))

WITHIN = {"Clip": "CopyLink", "Pressable": "PushButton"}
"""What is nothing to look at, and something in the gallery that is made of it."""

CANVAS = {"light": "#f7f2ea", "dark": "#191512"}


class OpenGallery(Showing):
    """The gallery's own page."""

    def __init__(self, size: tuple[int, int], language: str = "es") -> None:
        self.gallery = Gallery(language)
        self.view = self.gallery.view
        self.view.resize(*size)
        filled: list[bool] = []
        self.gallery.filled.connect(lambda: filled.append(True))
        self.gallery.show()
        wait_until(lambda: bool(filled), "the gallery to be drawn")


Open = Callable[..., OpenGallery]


@pytest.fixture
def gallery(dressed: QGuiApplication) -> Iterator[Open]:
    opened: list[OpenGallery] = []

    def open_one(size: tuple[int, int] = (1280, 3000), language: str = "es") -> OpenGallery:
        opened.append(OpenGallery(size, language))
        return opened[-1]

    yield open_one
    while opened:
        opened.pop().close()


@pytest.mark.parametrize("name", COMPONENTS)
def test_no_component_is_forgotten(name: str) -> None:
    shown = WITHIN.get(name, name)
    assert re.search(rf"\b{shown} \{{", SHOWN), f"{shown} is in no file of the gallery"
    user = (QML / "components" / f"{shown}.qml").read_text("utf-8")
    assert shown == name or re.search(rf"\b{name} \{{", user), f"{shown} has no {name}"


@pytest.mark.parametrize("theme", ["Claro", "Oscuro"])
@pytest.mark.parametrize("size", ["100 %", "115 %", "130 %"])
def test_the_gallery_is_drawn_without_a_warning(
    gallery: Open, tmp_path: Path, theme: str, size: str
) -> None:
    window = gallery()
    window.click(theme, QAccessible.Role.RadioButton)
    window.click(size, QAccessible.Role.RadioButton)
    window.settle()
    image = window.grab(tmp_path / "gallery.png")
    colour = CANVAS["light" if theme == "Claro" else "dark"]
    assert image.pixelColor(4, 4).name() == colour


def test_everything_that_can_be_pressed_in_the_gallery_has_a_name(gallery: Open) -> None:
    window = gallery()
    pressed = {
        QAccessible.Role.Button,
        QAccessible.Role.ButtonMenu,
        QAccessible.Role.CheckBox,
        QAccessible.Role.ComboBox,
        QAccessible.Role.EditableText,
        QAccessible.Role.ListItem,
        QAccessible.Role.RadioButton,
        QAccessible.Role.Switch,
    }
    assert [thing for thing in window.seen() if thing.role in pressed and not thing.name] == []


def test_the_keyboard_comes_to_everything_in_the_gallery_and_back(gallery: Open) -> None:
    window = gallery((1280, 800))
    first = window.tab()[0]
    seen = [first]
    while len(seen) < 200:
        (name,) = window.tab()
        item = window.view.activeFocusItem()
        wait_until(partial(in_sight, item), f"{name!r} in sight")
        if name == first and len(seen) > 20:
            break
        seen.append(name)
    assert len(seen) < 200, "the keyboard does not come back"
    assert {"Trimestre", "Preguntar sin nombre", "Seis cifras", "Diálogo"} <= set(seen)


def in_sight(item: QQuickItem) -> bool:
    middle = item.mapToScene(item.boundingRect().center()).y()
    return 0 <= middle <= 800


@pytest.mark.parametrize("language", ["es", "en"])
def test_the_gallery_opens_without_a_home(tmp_path: Path, language: str) -> None:
    picture = tmp_path / "gallery.png"
    home = tmp_path / "home"
    words = ["--home", str(home), "--gallery", "--language", language, "--grab", str(picture)]
    done = subprocess.run(
        [sys.executable, "-m", "desktop", *words],
        capture_output=True,
        text=True,
        check=False,
        timeout=60,
    )
    assert (done.returncode, done.stderr) == (0, "")
    assert QImage(str(picture)).width() == 1280
    assert not home.exists()


def test_a_normal_start_reads_none_of_the_gallery() -> None:
    # It is found by its file: what the module lists is known to every window.
    assert "gallery/" not in (QML / "qmldir").read_text("utf-8")
    others = (path for path in QML.rglob("*.qml") if path.parent.name != "gallery")
    assert [path.name for path in others if "Gallery" in path.read_text("utf-8")] == []
