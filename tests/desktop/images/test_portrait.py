"""A photo on its way into a profile."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QSize
from PySide6.QtGui import QColor, QImage

from desktop.images.hostile import decode_avatar
from desktop.images.portrait import MOST_BYTES, SIDE, portrait
from sync.errors import BadText


def noisy(file: Path, width: int, height: int) -> Path:
    """A picture that compresses badly."""
    image = QImage(width, height, QImage.Format.Format_RGB32)
    for y in range(height):
        for x in range(width):
            image.setPixel(x, y, (x * 2_654_435_761 + y * 40_503 * x) & 0xFFFFFF)
    assert image.save(str(file))
    return file


def test_it_is_a_small_square_however_large_and_noisy_it_was(
    dressed: object, tmp_path: Path
) -> None:
    data = portrait(noisy(tmp_path / "foto.png", 700, 500))
    assert len(data) <= MOST_BYTES
    assert decode_avatar(data).size() == QSize(SIDE, SIDE)


def test_what_one_could_see_through_gets_a_plain_ground(dressed: object, tmp_path: Path) -> None:
    image = QImage(64, 64, QImage.Format.Format_ARGB32)
    image.fill(QColor(0, 0, 0, 0))
    file = tmp_path / "calado.png"
    assert image.save(str(file))
    middle = decode_avatar(portrait(file)).pixelColor(SIDE // 2, SIDE // 2)
    assert middle.lightness() > 220


@pytest.mark.parametrize("data", [b"", b"no es una foto", b"\x89PNG\r\n\x1a\n" + bytes(40)])
def test_what_is_no_photo_is_refused(dressed: object, tmp_path: Path, data: bytes) -> None:
    file = tmp_path / "foto.png"
    file.write_bytes(data)
    with pytest.raises(BadText):
        portrait(file)


def test_a_folder_is_no_photo(dressed: object, tmp_path: Path) -> None:
    with pytest.raises(BadText):
        portrait(tmp_path)
