"""Which image provider answers to which name."""

from __future__ import annotations

from typing import TYPE_CHECKING

import shiboken6
from PySide6.QtCore import QUrl
from PySide6.QtQml import QQmlComponent, QQmlEngine
from PySide6.QtQuick import QQuickImageProvider

from desktop.images.drawings import ArtImages, FriezeImages, IconImages, ShadowImages, TileImages
from desktop.images.people import PersonImages
from desktop.images.photos import LocalImages, PhotoImages

if TYPE_CHECKING:
    from desktop.images.decoder import Decoder
    from sync.client import Client


_ONE_OF_EACH = b"""import QtQuick
Item {
    Image { source: "image://person/" }
    Image { source: "image://photo/" }
    Image { source: "image://local/" }
}
"""


def register(engine: QQmlEngine, client: Client, decoder: Decoder) -> None:
    """Give ``engine`` every provider; they live as long as it does."""
    providers: dict[str, QQuickImageProvider] = {
        "icon": IconImages(),
        "art": ArtImages(),
        "tile": TileImages(),
        "frieze": FriezeImages(),
        "shadow": ShadowImages(),
        "person": PersonImages(client, decoder),
        "photo": PhotoImages(client, decoder),
        "local": LocalImages(decoder),
    }
    for name, provider in providers.items():
        engine.addImageProvider(name, provider)
    # The engine alone does not keep their Python side alive (design/qml-notes.md).
    engine.destroyed.connect(lambda: providers.clear())


def introduce(engine: QQmlEngine) -> None:
    """Have QML ask the providers for pictures from people, on this thread, what they are.

    To be called before anything is made that shows one, and while QML's loader is at rest.
    PySide looks for the answer in Python once and then knows that there is none. QML's thread
    for pictures asks with a lock in its hand: if it had to wait for Python, and Python's thread,
    making an image, for that lock, both would wait for ever.
    """
    component = QQmlComponent(engine)
    component.setData(_ONE_OF_EACH, QUrl())
    shiboken6.delete(component.create())
