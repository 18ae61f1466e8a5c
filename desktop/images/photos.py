"""Photos of posts, cut to the room that a card has for them."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING
from urllib.parse import unquote

from PySide6.QtCore import QSize
from PySide6.QtGui import QColor, QImage
from PySide6.QtQuick import QQuickImageProvider

from desktop.images.cutting import FORMAT, blank, cut, painter_on, rounded
from desktop.images.drawings import icon
from desktop.images.hostile import decode
from sync.values import BlobId, bytes_of

if TYPE_CHECKING:
    from sync.client import Client


def _fitted(data: bytes, radius: str, wide: str, requested: QSize, size: QSize) -> QImage:
    want = QSize(max(1, requested.width()), max(1, requested.height()))
    picture = decode(data, want)
    if picture.isNull():
        picture = _unreadable(want)
    corner = int(radius) * want.width() / max(1, int(wide))
    result = cut(picture.convertToFormat(FORMAT), rounded(want.width(), want.height(), corner))
    size.setWidth(result.width())
    size.setHeight(result.height())
    return result


def _unreadable(want: QSize) -> QImage:
    """What is shown for a picture that is broken or too large: a grey ground and a drawing."""
    image = blank(want.width(), want.height())
    image.fill(QColor(128, 128, 128, 48))
    painter = painter_on(image)
    side = min(28, want.width(), want.height())
    mark = icon("image", "8e8270", "1.5", side, side)
    painter.drawImage((want.width() - side) // 2, (want.height() - side) // 2, mark)
    painter.end()
    return image


class PhotoImages(QQuickImageProvider):
    """``image://photo/<blob>/<radius>/<width in dp>``; asked for asynchronously."""

    def __init__(self, client: Client) -> None:
        super().__init__(QQuickImageProvider.ImageType.Image)
        self._client = client

    def requestImage(self, key: str, size: QSize, requested: QSize) -> QImage:
        """The photo filling the pixels asked for, corners cut."""
        blob, radius, wide = (*key.split("/"), "10", "600")[:3]
        try:
            data = self._client.blob_path(BlobId(bytes_of(blob))).read_bytes()
        except (OSError, ValueError):
            data = b""
        return _fitted(data, radius, wide, requested, size)


class LocalImages(QQuickImageProvider):
    """A photo about to be sent: ``image://local/<radius>/<width in dp>/<quoted path>``."""

    def __init__(self) -> None:
        super().__init__(QQuickImageProvider.ImageType.Image)

    def requestImage(self, key: str, size: QSize, requested: QSize) -> QImage:
        """The file's picture filling the pixels asked for, corners cut."""
        radius, wide, path = (*key.split("/", 2), "", "", "")[:3]
        try:
            data = Path(unquote(path)).read_bytes()
        except OSError:
            data = b""
        return _fitted(data, radius or "10", wide or "200", requested, size)
