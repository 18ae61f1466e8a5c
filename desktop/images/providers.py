"""Which image provider answers to which name."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

import shiboken6
from PySide6.QtCore import QUrl
from PySide6.QtQml import QQmlComponent, QQmlEngine
from PySide6.QtQuick import QQuickImageProvider

from desktop.images.drawings import ArtImages, FriezeImages, IconImages, ShadowImages, TileImages
from desktop.images.people import Directory, PersonImages
from desktop.images.photos import LocalImages, PhotoImages

if TYPE_CHECKING:
    from desktop.images.decoder import Decoder
    from sync.client import Client


_SLOW = ("person", "photo", "local")
"""Those that are asked in a thread of QML's own."""


def register(engine: QQmlEngine, client: Client, decoder: Decoder) -> None:
    """Give ``engine`` every provider; they live as long as it does."""
    register_examples(engine, client, decoder)
    _give(engine, {"photo": PhotoImages(client, decoder), "local": LocalImages(decoder)})


def register_examples(engine: QQmlEngine, people: Directory, decoder: Decoder) -> None:
    """Give ``engine`` the drawings and the faces of ``people``: all that needs no home."""
    _give(
        engine,
        {
            "icon": IconImages(),
            "art": ArtImages(),
            "tile": TileImages(),
            "frieze": FriezeImages(),
            "shadow": ShadowImages(),
            "person": PersonImages(people, decoder),
        },
    )


def _give(engine: QQmlEngine, providers: dict[str, QQuickImageProvider]) -> None:
    for name, provider in providers.items():
        engine.addImageProvider(name, provider)
    # The engine alone does not keep their Python side alive (design/qml-notes.md).
    engine.destroyed.connect(lambda: providers.clear())


def introduce(engine: QQmlEngine, names: Sequence[str] = _SLOW) -> None:
    """Have QML ask the providers for pictures from people, on this thread, what they are.

    To be called before anything is made that shows one, and while QML's loader is at rest.
    PySide looks for the answer in Python once and then knows that there is none. QML's thread
    for pictures asks with a lock in its hand: if it had to wait for Python, and Python's thread,
    making an image, for that lock, both would wait for ever.
    """
    # Not from the cache: it is the whole process's, and may have the answer of another engine's.
    images = "".join(f'Image {{ cache: false; source: "image://{name}/" }}' for name in names)
    component = QQmlComponent(engine)
    component.setData(f"import QtQuick\nItem {{ {images} }}".encode(), QUrl())
    shiboken6.delete(component.create())
