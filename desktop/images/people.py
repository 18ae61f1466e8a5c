"""Faces: the photo of a profile, or initials on a tint, as a circle or an arch."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING, Protocol
from zlib import crc32

from PySide6.QtCore import QCryptographicHash, QRect, QSize
from PySide6.QtGui import QColor, QFont, QImage, QPainter
from PySide6.QtQuick import QQuickImageProvider

from desktop.fonts import FAMILY
from desktop.images.cutting import arch, blank, brush_of, cut, painter_on, rounded
from desktop.words.formatting import initials
from sync.values import text_of

if TYPE_CHECKING:
    from desktop.images.decoder import Decoder
    from sync.client import PersonRow
    from sync.values import PersonId

# Ground and ink of initials (design/tokens.md 2): azul, ocre, oliva, accent tints.
_LIGHT = (
    ("#E4EDF5", "#174A7C"),
    ("#FBF1D9", "#66480A"),
    ("#EBEFD8", "#45511A"),
    ("#F9E6DB", "#87350F"),
)
_DARK = (
    ("#1B2B3B", "#B5D5F2"),
    ("#33291A", "#F0D294"),
    ("#292E19", "#CAD79C"),
    ("#3D261B", "#F5B799"),
)

# Qt.AlignmentFlag.AlignCenter, without the hundred enums that importing Qt makes.
_CENTRED = 0x84


def face_of(person: PersonRow) -> str:
    """The key of a person's face, another one whenever their photo or name changes."""
    return f"{text_of(person.person)}/{crc32(person.avatar + person.name.encode()):08x}"


def faces_of(people: Iterable[PersonRow]) -> dict[PersonId, str]:
    """Those keys by whose face it is."""
    return {person.person: face_of(person) for person in people}


class Directory(Protocol):
    """Who knows the people: the client, or whoever has examples of them."""

    def people(self) -> Sequence[PersonRow]:
        """Everybody, in any order."""


class PersonImages(QQuickImageProvider):
    """``image://person/<person>/<revision>/<circle|arch>/<light|dark>``.

    Asked for asynchronously.
    """

    def __init__(self, client: Directory, decoder: Decoder) -> None:
        super().__init__(QQuickImageProvider.ImageType.Image)
        self._client = client
        self._decoder = decoder
        self._faces: dict[str, PersonRow] = {}

    def requestImage(self, key: str, size: QSize, requested: QSize) -> QImage:
        """The face at exactly the pixels asked for; a blank for no key."""
        if not key:
            return blank(1, 1)
        person, revision, shape, theme = (*key.split("/"), "", "", "", "")[:4]
        want = QSize(max(1, requested.width()), max(1, requested.height()))
        picture = self._picture(f"{person}/{revision}", person, want, theme == "dark")
        width, height = picture.width(), picture.height()
        door = arch(width, height, width / 20) if shape == "arch" else None
        result = cut(picture, door or rounded(width, height, width / 2))
        size.setWidth(result.width())
        size.setHeight(result.height())
        return result

    def _picture(self, face: str, person: str, want: QSize, dark: bool) -> QImage:
        row = self._row(face)
        if row is not None and row.avatar:
            photo = self._decoder.face(row.avatar, want)
            if not photo.isNull():
                return photo
        return _letters(row.name if row is not None else "", person, want, dark)

    def _row(self, face: str) -> PersonRow | None:
        if face not in self._faces:
            self._faces = {face_of(row): row for row in self._client.people()}
        return self._faces.get(face)


def _letters(name: str, person: str, want: QSize, dark: bool) -> QImage:
    pairs = _DARK if dark else _LIGHT
    hashed = QCryptographicHash.hash(person.encode(), QCryptographicHash.Algorithm.Sha256)
    ground, ink = pairs[hashed.data()[0] % len(pairs)]
    image = blank(want.width(), want.height())
    painter = painter_on(image)
    font = QFont(FAMILY)
    font.setPixelSize(max(8, round(want.width() * 0.36)))
    font.setWeight(QFont.Weight.DemiBold)
    painter.setFont(font)
    painter.drawText(QRect(0, 0, want.width(), want.height()), _CENTRED, initials(name))
    # Black so far: choosing a pen's colour would make Qt's namespace (images.cutting).
    whole = rounded(want.width(), want.height(), 0)
    painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_SourceIn)
    painter.fillPath(whole, brush_of(QColor(ink)))
    painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_DestinationOver)
    painter.fillPath(whole, brush_of(QColor(ground)))
    painter.end()
    return image
