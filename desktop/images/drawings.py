"""Our own drawings: icons, tiles, the frieze and the shadow, made at the size asked for."""

from __future__ import annotations

import re
from contextlib import suppress
from functools import lru_cache

from PySide6.QtCore import QByteArray, QRectF, QSize
from PySide6.QtGui import QColor, QImage, QPainterPath
from PySide6.QtQuick import QQuickImageProvider
from PySide6.QtSvg import QSvgRenderer

from desktop.images.cutting import blank, brush_of, cut, dry, painter_on, rounded, tint
from desktop.locations import resources

_NAME = re.compile(r"[a-z0-9-]{1,40}")
_KIND = QQuickImageProvider.ImageType.Image
SHADOW = 86
SHADOW_SPREAD = 28


def _answer(image: QImage, size: QSize) -> QImage:
    size.setWidth(image.width())
    size.setHeight(image.height())
    return image


def _wanted(requested: QSize, side: int) -> QSize:
    return requested if requested.width() > 0 and requested.height() > 0 else QSize(side, side)


@lru_cache(maxsize=128)
def _source(folder: str, name: str) -> str:
    if _NAME.fullmatch(name):
        with suppress(OSError), open(f"{_folder(folder)}/{name}.svg", encoding="utf-8") as file:
            return file.read()
    return '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 20 20"/>'


@lru_cache(maxsize=4)
def _folder(name: str) -> str:
    return str(resources() / name)


def _painted(svg: str, size: QSize) -> QImage:
    image = blank(size.width(), size.height())
    painter = painter_on(image)
    QSvgRenderer(QByteArray(svg.encode())).render(
        painter, QRectF(0, 0, image.width(), image.height())
    )
    painter.end()
    return dry(image)


@lru_cache(maxsize=512)
def icon(name: str, colour: str, stroke: str, width: int, height: int) -> QImage:
    """An icon in one colour (``rrggbb``) and stroke width (in its 20 px grid)."""
    ink = tint(colour).name()
    svg = _source("icons", name).replace("#000", ink)
    if re.fullmatch(r"\d(\.\d+)?", stroke):
        svg = svg.replace('stroke-width="1.5"', f'stroke-width="{stroke}"', 1)
    return _painted(svg, QSize(width, height))


class IconImages(QQuickImageProvider):
    """``image://icon/<name>/<rrggbb>/<stroke>``."""

    def __init__(self) -> None:
        super().__init__(_KIND)

    def requestImage(self, key: str, size: QSize, requested: QSize) -> QImage:
        """The drawing at exactly the pixels asked for."""
        name, colour, stroke = (*key.split("/"), "", "", "")[:3]
        want = _wanted(requested, 20)
        return _answer(icon(name, colour, stroke, want.width(), want.height()), size)


class ArtImages(QQuickImageProvider):
    """``image://art/<name>``: the logo."""

    def __init__(self) -> None:
        super().__init__(_KIND)

    def requestImage(self, key: str, size: QSize, requested: QSize) -> QImage:
        """The drawing at exactly the pixels asked for."""
        return _answer(_painted(_source("art", key), _wanted(requested, 64)), size)


def tile_names() -> list[str]:
    """The tiles there are, by name."""
    return sorted(path.stem for path in (resources() / "tiles").glob("*.svg"))


@lru_cache(maxsize=128)
def tile(name: str, radius: int, across: int, wide: int, pixels: int) -> QImage:
    """A square of ``across`` x ``across`` tiles, ``wide`` dp drawn in ``pixels``."""
    image = blank(pixels, pixels)
    renderer = QSvgRenderer(QByteArray(_source("tiles", name).encode()))
    painter = painter_on(image)
    cell = pixels / across
    for row in range(across):
        for column in range(across):
            # A cell's own edge cuts what the drawing's clip path would have cut.
            area = QRectF(column * cell, row * cell, cell, cell)
            painter.setClipRect(area)
            renderer.render(painter, area)
    painter.end()
    return cut(image, rounded(pixels, pixels, radius * pixels / max(1, wide)))


class TileImages(QQuickImageProvider):
    """``image://tile/<name>/<radius>/<tiles across>/<width in dp>``."""

    def __init__(self) -> None:
        super().__init__(_KIND)

    def requestImage(self, key: str, size: QSize, requested: QSize) -> QImage:
        """The tile at exactly the pixels asked for."""
        name, radius, across, wide = (*key.split("/"), "0", "1", "48")[:4]
        pixels = _wanted(requested, int(wide)).width()
        return _answer(tile(name, int(radius), int(across), int(wide), pixels), size)


class FriezeImages(QQuickImageProvider):
    """``image://frieze/<ink>/<ground>/<width in dp>``: cells of 12, diamonds 9.2, holes 3.8."""

    def __init__(self) -> None:
        super().__init__(_KIND)

    def requestImage(self, key: str, size: QSize, requested: QSize) -> QImage:
        """The band, its top corners following a radius of 13."""
        ink, ground, wide = (*key.split("/"), "", "", "640")[:3]
        width = int(wide)
        want = _wanted(requested, 12)
        image = blank(want.width(), want.height())
        scale = image.height() / 12
        painter = painter_on(image)
        painter.scale(scale, scale)
        band = QPainterPath()
        band.addRoundedRect(QRectF(0, 0, width, 40), 13, 13)
        painter.setClipRect(QRectF(0, 0, width, 12))
        painter.fillPath(band, brush_of(tint(ground)))
        marks = QPainterPath()
        count = int(width / 12) + 2
        left = width / 2 - 6 - 12 * (count // 2)
        for cell in range(count + 1):
            centre = left + 12 * cell + 6
            marks.addPath(_diamond(centre, 6, 4.6))
            marks.addPath(_diamond(centre, 6, 1.9))
        painter.fillPath(marks.intersected(band), brush_of(tint(ink)))
        painter.end()
        return _answer(dry(image), size)


def _diamond(x: float, y: float, reach: float) -> QPainterPath:
    path = QPainterPath()
    path.moveTo(x, y - reach)
    path.lineTo(x + reach, y)
    path.lineTo(x, y + reach)
    path.lineTo(x - reach, y)
    path.closeSubpath()
    return path


@lru_cache(maxsize=2)
def shadow(dark: bool) -> QImage:
    """The nine-patch of the only shadow: 86x86, falling to nothing over 28 pixels."""
    image = blank(SHADOW, SHADOW)
    ink = QColor("#000000" if dark else "#342214")
    strength = 0.70 if dark else 0.12
    low = SHADOW_SPREAD + 14
    last = SHADOW - 1
    # An eighth of it: the rest is the same, seen in the mirrors of its axes and its diagonal.
    for y in range(low + 1):
        for x in range(y + 1):
            across, down = max(low - x - 0.5, 0.0), max(low - y - 0.5, 0.0)
            away = max(0.0, (across**2 + down**2) ** 0.5 - 14)
            if away >= SHADOW_SPREAD:
                continue
            ink.setAlphaF(strength * (1 - away / SHADOW_SPREAD) ** 2.6)
            for left, top in {(x, y), (y, x)}:
                for column in (left, last - left):
                    image.setPixelColor(column, top, ink)
                    image.setPixelColor(column, last - top, ink)
    return image


class ShadowImages(QQuickImageProvider):
    """``image://shadow/<light|dark>``."""

    def __init__(self) -> None:
        super().__init__(_KIND)

    def requestImage(self, key: str, size: QSize, requested: QSize) -> QImage:
        """The nine-patch, whatever size is asked for."""
        return _answer(shadow(key == "dark"), size)
