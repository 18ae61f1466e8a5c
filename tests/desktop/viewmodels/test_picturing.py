"""The picture of a chart: what its file is called, and whether it is there."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QUrl
from PySide6.QtGui import QColor, QImage
from pytestqt.qtbot import QtBot

from desktop.bridge import Bridge
from desktop.viewmodels.picturing import PicturingViewModel


@pytest.fixture
def picture(bridge: Bridge) -> PicturingViewModel:
    return PicturingViewModel(bridge, bridge)


def drawn() -> QImage:
    image = QImage(40, 30, QImage.Format.Format_ARGB32)
    image.fill(QColor("#336633"))
    return image


@pytest.mark.parametrize(
    ("title", "name"),
    [
        ("8 de 9 personas han participado", "8 de 9 personas han participado.png"),
        ("../a/b: ¿qué?", "a b qué.png"),
        ("…", "Pulso.png"),
        ("palabra " * 40, ("palabra " * 10).strip() + ".png"),
    ],
)
def test_a_file_is_called_as_the_finding(
    picture: PicturingViewModel, title: str, name: str
) -> None:
    picture.take(drawn(), title)
    assert picture.fileName == name


@pytest.mark.parametrize("chosen", ["pulso.png", "pulso"])
def test_it_is_saved_as_png_and_said(
    picture: PicturingViewModel, tmp_path: Path, qtbot: QtBot, chosen: str
) -> None:
    picture.take(drawn(), "x")
    picture.chose(QUrl.fromLocalFile(str(tmp_path / chosen)))
    assert picture.fileName == ""
    qtbot.waitUntil(lambda: picture.note != "")
    assert picture.note == f"pulso.png guardado en {tmp_path.name}"
    assert QImage(str(tmp_path / "pulso.png")).pixelColor(20, 15) == QColor("#336633")


def test_one_that_is_nowhere_chosen_is_not_saved(
    picture: PicturingViewModel, tmp_path: Path
) -> None:
    picture.take(drawn(), "x")
    picture.chose(QUrl())
    assert (picture.fileName, picture.note, picture.problem) == ("", "", "")
    assert list(tmp_path.iterdir()) == []


def test_where_it_cannot_be_written_it_says_why_and_leaves_nothing(
    picture: PicturingViewModel, tmp_path: Path, qtbot: QtBot
) -> None:
    picture.take(drawn(), "x")
    picture.chose(QUrl.fromLocalFile(str(tmp_path / "gone" / "pulso.png")))
    qtbot.waitUntil(lambda: picture.problem != "")
    assert list(tmp_path.iterdir()) == []
    picture.forget()
    assert picture.problem == ""
