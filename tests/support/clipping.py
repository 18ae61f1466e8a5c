"""Which texts of a window cannot be read to their end: wider or higher than their own item without
being shortened, or beyond what clips them sideways."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import QRectF
from PySide6.QtQuick import QQuickItem

AIR = 1.0
"""Letters are rounded to whole pixels."""


def cut_texts(root: QQuickItem) -> list[str]:
    """What is wrong with each such text in sight below ``root``."""
    return [fault for item, seen in _texts(root, _place(root)) for fault in _faults(item, seen)]


def _texts(item: QQuickItem, seen: QRectF) -> Iterator[tuple[QQuickItem, QRectF]]:
    if not item.isVisible() or item.opacity() == 0:
        return
    if item.clip():
        seen = seen.intersected(_place(item))
    if item.inherits("QQuickText") and item.property("text"):
        yield item, seen
    for child in item.childItems():
        yield from _texts(child, seen)


def _faults(item: QQuickItem, seen: QRectF) -> Iterator[str]:
    place = _place(item)
    if not place.intersects(seen):
        return
    text = str(item.property("text"))[:60]
    wide, high = float(item.property("contentWidth")), float(item.property("contentHeight"))
    if wide > item.width() + AIR:
        yield f"{text!r} is {wide:.0f} wide in {item.width():.0f}"
    if high > item.height() + AIR:
        yield f"{text!r} is {high:.0f} high in {item.height():.0f}"
    if place.left() < seen.left() - AIR or place.right() > seen.right() + AIR:
        yield f"{text!r} goes from {place.left():.0f} to {place.right():.0f} and is cut off"


def _place(item: QQuickItem) -> QRectF:
    return item.mapRectToScene(QRectF(0, 0, item.width(), item.height()))
