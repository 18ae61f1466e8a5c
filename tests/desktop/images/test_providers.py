"""QML knows of each engine's providers what they are, before its thread for pictures asks."""

from __future__ import annotations

import shiboken6
from PySide6.QtCore import QSize
from PySide6.QtGui import QGuiApplication, QImage
from PySide6.QtQml import QQmlEngine
from PySide6.QtQuick import QQuickImageProvider

from desktop.images.providers import introduce


class Asked(QQuickImageProvider):
    """Counts how often it is asked."""

    def __init__(self) -> None:
        super().__init__(QQuickImageProvider.ImageType.Image)
        self.times = 0

    def requestImage(self, _key: str, _size: QSize, _requested: QSize) -> QImage:
        """A pixel."""
        self.times += 1
        image = QImage(1, 1, QImage.Format.Format_ARGB32_Premultiplied)
        image.fill(0)
        return image


def test_a_second_engine_asks_its_own_providers(qapp: QGuiApplication) -> None:
    # One that took the first engine's answer for its own would ask later, from QML's thread
    # with a lock in its hand, and wait for Python for ever.
    counts = []
    for _ in range(2):
        engine, provider = QQmlEngine(), Asked()
        engine.addImageProvider("person", provider)
        introduce(engine, ["person"])
        counts.append(provider.times)
        shiboken6.delete(engine)
    assert counts == [1, 1]
