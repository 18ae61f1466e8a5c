"""A photo on its way into a profile: small, square, and without what cameras write in it."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QBuffer, QSize
from PySide6.QtGui import QColor, QImage, QImageWriter

from desktop.images.decoder import Decoder
from desktop.images.photos import read_file
from sync.errors import BadText

SIDE = 320
"""Pixels: an arch of 124 on a screen of twice as many, with some to cut."""

MOST_BYTES = 32 * 1024
"""What a profile may carry (``content.people``)."""

_QUALITIES = (90, 80, 70, 55, 40, 25, 10)
_GROUND = "#F7F2EA"


def portrait(path: Path) -> bytes:
    """A JPEG of a photo, at most :data:`MOST_BYTES`; waits for the process that decodes it.

    Not for the GUI thread.

    Raises:
        BadText: field ``picture``, rule ``damaged``: there is none, or none that may be decoded.
    """
    decoder = Decoder()
    try:
        picture = decoder.photo(read_file(path), QSize(SIDE, SIDE))
    finally:
        decoder.close()
    if picture.isNull():
        raise BadText(field="picture", rule="damaged")
    opaque = _opaque(picture)
    for quality in _QUALITIES:
        data = _jpeg(opaque, quality)
        if 0 < len(data) <= MOST_BYTES:
            return data
    raise BadText(field="picture", rule="damaged")


def _opaque(picture: QImage) -> QImage:
    """The same on a plain ground: a JPEG has nothing to see through."""
    if not picture.hasAlphaChannel():
        return picture
    from desktop.images.cutting import painter_on

    ground = QImage(picture.size(), QImage.Format.Format_RGB32)
    ground.fill(QColor(_GROUND))
    painter = painter_on(ground)
    painter.drawImage(0, 0, picture)
    painter.end()
    return ground


def _jpeg(picture: QImage, quality: int) -> bytes:
    buffer = QBuffer()
    buffer.open(QBuffer.OpenModeFlag.WriteOnly)
    writer = QImageWriter(buffer, b"jpeg")
    writer.setQuality(quality)
    return bytes(buffer.data().data()) if writer.write(picture) else b""
