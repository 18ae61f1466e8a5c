"""Photos fill their room, and one that cannot be shown leaves a mark there."""

from __future__ import annotations

from pathlib import Path
from urllib.parse import quote

import pytest
from PySide6.QtCore import QSize
from PySide6.QtGui import QColor, QGuiApplication, QImage

from desktop.images.decoder import Decoder
from desktop.images.photos import LocalImages, PhotoImages
from support.byhand.rows import HandClient
from support.byhand.talk import enclose, talk
from sync.values import text_of

WANT = QSize(200, 120)


def shown(path: Path, decoder: Decoder) -> QImage:
    size = QSize()
    image = LocalImages(decoder).requestImage(f"10/200/{quote(str(path))}", size, WANT)
    assert image.size() == size == WANT
    return image


def photo(path: Path, width: int = 640, height: int = 480) -> bytes:
    image = QImage(width, height, QImage.Format.Format_RGB32)
    image.fill(QColor("#336699"))
    assert image.save(str(path))
    return path.read_bytes()


def test_a_photo_fills_its_room_with_round_corners(
    qapp: QGuiApplication, decoder: Decoder, tmp_path: Path
) -> None:
    photo(tmp_path / "a.png")
    image = shown(tmp_path / "a.png", decoder)
    assert image.pixelColor(100, 60) == QColor("#336699")
    assert image.pixelColor(0, 0).alpha() == 0


@pytest.mark.parametrize("bytes_kept", [0, 4, 300])
def test_a_broken_photo_leaves_a_mark(
    qapp: QGuiApplication, decoder: Decoder, tmp_path: Path, bytes_kept: int
) -> None:
    # T89
    path = tmp_path / "broken.jpg"
    path.write_bytes(photo(path)[:bytes_kept])
    image = shown(path, decoder)
    ground = image.pixelColor(20, 60)
    marked = {image.pixel(x, 60) for x in range(80, 120)}
    assert ground.alpha() > 0
    assert len(marked) > 1


def test_a_photo_that_is_not_there_leaves_a_mark(
    qapp: QGuiApplication, decoder: Decoder, tmp_path: Path
) -> None:
    assert shown(tmp_path / "gone.png", decoder).pixelColor(20, 60).alpha() > 0


def of_message(hand: HandClient, decoder: Decoder, address: str) -> QImage:
    size = QSize()
    provider = PhotoImages(hand.client, decoder)
    image = provider.requestImage(f"{address}/10/200", size, WANT)
    assert image.size() == size == WANT
    return image


def test_a_photo_of_a_message_is_opened_in_memory_and_one_that_cannot_be_leaves_a_mark(
    qapp: QGuiApplication, decoder: Decoder, tmp_path: Path
) -> None:
    hand = HandClient(1_795_428_000_000)
    id = talk(hand, "ines", ["ines"], 1_795_428_000_000, "Mira")
    data = photo(tmp_path / "a.png")
    letter = text_of(enclose(hand, id, 0, "El horno:640x480", "nota.txt", photo=data))

    assert of_message(hand, decoder, f"{letter}.0").pixelColor(100, 60) == QColor("#336699")
    hand.enclosed.clear()
    for address in (f"{letter}.0", f"{letter}.7", f"{letter}.x", "00.0", letter):
        assert of_message(hand, decoder, address).pixelColor(100, 60) != QColor("#336699")
