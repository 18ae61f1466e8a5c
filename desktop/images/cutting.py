"""Cutting a picture to a shape: rounded, circle or arch, with smooth edges.

A path painted with the picture as brush is antialiased; ``QPainter.setClipPath`` is not
(design/qml-notes.md).

Faces and drawings are made while the window starts. Calls of Qt that could be meant with a
``Qt.GlobalColor`` (``fill``, ``QBrush(QColor)``, ``setPen``) are kept out of their way: the
first of them makes the hundred enums of Qt's namespace, which costs 15 ms.
"""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QBrush, QColor, QImage, QPainter, QPainterPath, QTransform

FORMAT = QImage.Format.Format_ARGB32_Premultiplied
_SMOOTH = (
    QPainter.RenderHint.Antialiasing
    | QPainter.RenderHint.SmoothPixmapTransform
    | QPainter.RenderHint.TextAntialiasing
)


def blank(width: int, height: int) -> QImage:
    """A transparent image of at least one pixel."""
    image = QImage(max(1, width), max(1, height), FORMAT)
    pixels = memoryview(image.bits())
    pixels[:] = bytes(len(pixels))
    return image


def painter_on(image: QImage) -> QPainter:
    """A painter with every smoothing on, for filling paths; the caller ends it."""
    painter = QPainter(image)
    painter.setRenderHints(_SMOOTH)
    return painter


def dry(image: QImage) -> QImage:
    """``image`` without what painted it. A picture that is kept is to be dried first.

    Qt leaves the engine that painted an image with it for the next painter: 20 KB beside the
    2 KB of an icon's pixels.
    """
    return image.copy()


def rounded(width: float, height: float, radius: float) -> QPainterPath:
    """A rectangle with four equal corners."""
    path = QPainterPath()
    path.addRoundedRect(QRectF(0, 0, width, height), radius, radius)
    return path


def arch(width: float, height: float, foot: float) -> QPainterPath:
    """A doorway: half a circle above, small corners of ``foot`` below."""
    half = width / 2
    path = QPainterPath(QPointF(0, half))
    path.arcTo(QRectF(0, 0, width, width), 180, -180)
    path.lineTo(width, height - foot)
    path.quadTo(width, height, width - foot, height)
    path.lineTo(foot, height)
    path.quadTo(0, height, 0, height - foot)
    path.closeSubpath()
    return path


def cut(picture: QImage, path: QPainterPath) -> QImage:
    """``picture`` where ``path`` is, nothing elsewhere."""
    result = blank(picture.width(), picture.height())
    painter = painter_on(result)
    painter.fillPath(path, QBrush(picture))
    painter.end()
    return dry(result)


def brush_of(colour: QColor) -> QBrush:
    """A brush of one colour, made of one pixel."""
    pixel = blank(1, 1)
    pixel.setPixelColor(0, 0, colour)
    return QBrush(pixel)


def tint(colour: str) -> QColor:
    """The colour of ``rrggbb`` or ``aarrggbb``; black when it is neither."""
    value = QColor(f"#{colour}")
    return value if value.isValid() else QColor("black")


def turned(path: QPainterPath, x: float, y: float) -> QPainterPath:
    """``path`` moved by (x, y)."""
    return QTransform.fromTranslate(x, y).map(path)
