"""Decoding pictures that came from other people: by content, by size, with a memory limit.

Only :mod:`desktop.images.child` may import this: the window has its pictures decoded there.
"""

from __future__ import annotations

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QSize
from PySide6.QtGui import QImage, QImageIOHandler, QImageReader

from desktop.images.wishes import AVATAR_SIDE, PHOTO_PIXELS, PHOTO_SIDE

MAX_FRAMES = 200
"""Of an animation, of which the first is shown (protocol.md A20)."""

MAX_MEGABYTES = 160
"""What Qt may take for one picture: the 40 megapixels that may be sent (protocol.md A20), as they
are. The 64 MB named there would refuse a PNG of 17; here they are of a process of their own."""

_FIRST_BYTES = {"png": b"\x89PNG\r\n\x1a\n", "jpeg": b"\xff\xd8\xff", "webp": b"RIFF"}


def kind_of(data: bytes) -> str:
    """``png``, ``jpeg``, ``webp`` or empty, by the first bytes and nothing else."""
    for kind, first in _FIRST_BYTES.items():
        if data.startswith(first) and (kind != "webp" or data[8:12] == b"WEBP"):
            return kind
    return ""


def load_decoders() -> None:
    """Have Qt load the decoders of the three formats, and no other, while files can be opened."""
    for kind, first in _FIRST_BYTES.items():
        buffer = _opened(first)
        _reader(buffer, kind).canRead()


def _opened(data: bytes) -> QBuffer:
    buffer = QBuffer()
    buffer.setData(QByteArray(data))
    buffer.open(QIODevice.OpenModeFlag.ReadOnly)
    return buffer


def _reader(buffer: QBuffer, kind: str) -> QImageReader:
    """A reader of one format, which does not keep ``buffer`` alive."""
    reader = QImageReader(buffer, QByteArray(kind.encode()))
    reader.setDecideFormatFromContent(False)
    reader.setAutoTransform(True)
    return reader


def decode(
    data: bytes, cover: QSize | None = None, *, pixels: int = PHOTO_PIXELS, side: int = PHOTO_SIDE
) -> QImage:
    """The picture in ``data``, upright; a null image when a limit or its format forbids it.

    The header's size is checked before anything is decoded. With ``cover`` it is scaled to fill
    that size, what sticks out cut evenly on both sides: while it is decoded, which for a large
    photo is several times faster than afterwards.
    """
    kind = kind_of(data)
    if not kind:
        return QImage()
    buffer = _opened(data)
    reader = _reader(buffer, kind)
    size = reader.size()
    fits = size.isValid() and max(size.width(), size.height()) <= side
    if not fits or size.width() * size.height() > pixels or reader.imageCount() > MAX_FRAMES:
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
    """Cap what Qt's decoders may take for one picture."""
    QImageReader.setAllocationLimit(MAX_MEGABYTES)
