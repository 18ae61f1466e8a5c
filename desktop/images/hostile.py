"""Decoding pictures that came from other people: by content, by size, with a memory limit."""

from __future__ import annotations

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QSize
from PySide6.QtGui import QImage, QImageIOHandler, QImageReader

PHOTO_PIXELS = 40_000_000
"""A phone's biggest photo; decoded it takes 160 MB."""

AVATAR_SIDE = 1024
"""Profiles carry at most 32 KiB of picture: nothing honest is larger."""

_BYTES_PER_PIXEL = 4


def kind_of(data: bytes) -> str:
    """``png``, ``jpeg`` or empty, by the first bytes and nothing else."""
    if data.startswith(b"\x89PNG\r\n\x1a\n"):
        return "png"
    return "jpeg" if data.startswith(b"\xff\xd8\xff") else ""


def decode(
    data: bytes, cover: QSize | None = None, *, pixels: int = PHOTO_PIXELS, side: int = 65_500
) -> QImage:
    """The picture in ``data``, upright; a null image when a limit or its format forbids it.

    The header's size is checked before anything is decoded. With ``cover`` it is scaled to fill
    that size, what sticks out cut evenly on both sides: while it is decoded, which for a large
    photo is several times faster than afterwards.
    """
    kind = kind_of(data)
    if not kind:
        return QImage()
    buffer = QBuffer()
    buffer.setData(QByteArray(data))
    buffer.open(QIODevice.OpenModeFlag.ReadOnly)
    reader = QImageReader(buffer, QByteArray(kind.encode()))
    reader.setDecideFormatFromContent(False)
    reader.setAutoTransform(True)
    size = reader.size()
    fits = size.isValid() and max(size.width(), size.height()) <= side
    if not fits or size.width() * size.height() > pixels:
        return QImage()
    if cover is None:
        return reader.read()
    turned = reader.transformation() & QImageIOHandler.Transformation.TransformationRotate90
    reader.setScaledSize(_covering(size, cover.transposed() if turned else cover))
    scaled = reader.read()
    left = (scaled.width() - cover.width()) // 2
    top = (scaled.height() - cover.height()) // 2
    return scaled.copy(left, top, cover.width(), cover.height())


def _covering(size: QSize, room: QSize) -> QSize:
    """``size`` scaled to fill ``room``, rounded as QSize.scaled does.

    That one's argument would import Qt's namespace, which costs a start 15 ms.
    """
    wide = room.height() * size.width() // size.height()
    if wide >= room.width():
        return QSize(max(1, wide), room.height())
    return QSize(room.width(), max(1, room.width() * size.height() // size.width()))


def decode_avatar(data: bytes, cover: QSize | None = None) -> QImage:
    """A profile's picture, or a null image; ``cover`` as for :func:`decode`."""
    return decode(data, cover, pixels=AVATAR_SIDE * AVATAR_SIDE, side=AVATAR_SIDE)


def limit_allocation() -> None:
    """Cap what any decoder may allocate at what the largest allowed photo needs."""
    QImageReader.setAllocationLimit(PHOTO_PIXELS * _BYTES_PER_PIXEL // (1024 * 1024) + 1)
