"""Photos of posts, cut to the room that a card has for them."""

from __future__ import annotations

from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING
from urllib.parse import unquote

from PySide6.QtCore import QSize
from PySide6.QtGui import QColor, QImage
from PySide6.QtQuick import QQuickImageProvider

from desktop.images.cutting import blank, cut, painter_on, rounded
from desktop.images.drawings import icon
from desktop.images.wishes import MAX_BYTES
from desktop.models.enclosed import behind
from sync.errors import PatioError
from sync.values import BlobId, bytes_of

if TYPE_CHECKING:
    from desktop.images.decoder import Decoder
    from sync.client import Client
    from sync.values import EntryId


def _at_least_a_pixel(requested: QSize) -> QSize:
    return QSize(max(1, requested.width()), max(1, requested.height()))


def read_file(path: Path) -> bytes:
    """A picture's bytes; none when it cannot be read or is larger than a picture may be."""
    try:
        if not path.is_file():  # a pipe or a device might never end
            return b""
        with path.open("rb") as file:
            data = file.read(MAX_BYTES + 1)
    except (OSError, ValueError):
        return b""
    return data if len(data) <= MAX_BYTES else b""


def _fitted(picture: QImage, radius: str, wide: str, want: QSize, size: QSize) -> QImage:
    """The picture, or the mark of one that cannot be shown, with its corners cut."""
    if picture.isNull():
        picture = _unreadable(want)
    corner = int(radius) * want.width() / max(1, int(wide))
    result = cut(picture, rounded(want.width(), want.height(), corner))
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
    """``image://photo/<blob>/<radius>/<width in dp>``; asked for asynchronously.

    With ``/preview`` behind it, the small picture of a file that the node made. In the place of a
    blob may stand that of a picture of a message (:mod:`desktop.models.enclosed`): it is opened in
    memory alone.
    """

    def __init__(self, client: Client, decoder: Decoder) -> None:
        super().__init__(QQuickImageProvider.ImageType.Image)
        self._client = client
        self._decoder = decoder

    def requestImage(self, key: str, size: QSize, requested: QSize) -> QImage:
        """The photo filling the pixels asked for, corners cut; a blank for no key."""
        if not key:
            return blank(1, 1)
        blob, radius, wide = (*key.split("/"), "10", "600")[:3]
        want = _at_least_a_pixel(requested)
        data = self._data(blob, small=key.endswith("/preview"))
        picture = self._decoder.photo(data, want) if data else QImage()
        return _fitted(picture, radius, wide, want, size)

    def _data(self, address: str, *, small: bool) -> bytes:
        """The bytes of a picture; none where there are none, or too many."""
        try:
            letter = behind(address)
            if letter is not None:
                return self._enclosed(*letter)
            known = BlobId(bytes_of(address))
        except ValueError:
            return b""
        path = self._client.preview_path(known) if small else self._client.blob_path(known)
        return read_file(path) if path is not None else b""

    def _enclosed(self, letter: EntryId, place: int) -> bytes:
        with suppress(PatioError):  # it was taken back, has not come, or is not what it should be
            row = self._client.private_message(letter)
            attached = row.attached if row is not None else ()
            if 0 <= place < len(attached) and attached[place].size <= MAX_BYTES:
                return self._client.read_enclosed(attached[place])
        return b""


class LocalImages(QQuickImageProvider):
    """A photo about to be sent: ``image://local/<radius>/<width in dp>/<quoted path>``.

    Asked for asynchronously.
    """

    def __init__(self, decoder: Decoder) -> None:
        super().__init__(QQuickImageProvider.ImageType.Image)
        self._decoder = decoder

    def requestImage(self, key: str, size: QSize, requested: QSize) -> QImage:
        """The file's picture filling the pixels asked for, corners cut; a blank for no key."""
        if not key:
            return blank(1, 1)
        radius, wide, path = (*key.split("/", 2), "", "", "")[:3]
        want = _at_least_a_pixel(requested)
        picture = self._decoder.photo(read_file(Path(unquote(path))), want)
        return _fitted(picture, radius or "10", wide or "200", want, size)
