"""Pictures from other people are judged before they are decoded."""

from __future__ import annotations

import struct
import zlib

import pytest
from PySide6.QtCore import QBuffer, QByteArray
from PySide6.QtGui import QImage, QImageWriter

from desktop.images.hostile import decode, decode_avatar, kind_of


def picture(kind: str, side: int = 8) -> bytes:
    buffer = QBuffer()
    buffer.open(QBuffer.OpenModeFlag.WriteOnly)
    image = QImage(side, side, QImage.Format.Format_RGB32)
    image.fill(0x336699)
    QImageWriter(buffer, QByteArray(kind.encode())).write(image)
    return bytes(buffer.data().data())


def claims(width: int, height: int) -> bytes:
    """A PNG whose header promises a size that it does not have."""
    header = b"IHDR" + struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    chunk = struct.pack(">I", 13) + header + struct.pack(">I", zlib.crc32(header))
    return b"\x89PNG\r\n\x1a\n" + chunk


@pytest.mark.parametrize("kind", ["png", "jpeg"])
def test_png_and_jpeg_are_decoded(kind: str) -> None:
    assert decode(picture(kind)).width() == 8
    assert kind_of(picture(kind)) == kind


@pytest.mark.parametrize("data", [b"", b"<svg/>", picture("bmp"), b"GIF89a" + bytes(20)])
def test_other_formats_are_refused_by_their_content(data: bytes) -> None:
    assert decode(data).isNull()


def test_a_header_that_promises_too_much_is_not_decoded() -> None:
    assert decode(claims(20_000, 20_000)).isNull()
    assert decode_avatar(claims(1025, 10)).isNull()


def test_a_face_may_be_1024_wide() -> None:
    assert decode_avatar(picture("png", 1024)).width() == 1024
    assert decode_avatar(picture("png", 1025)).isNull()
