"""Which image provider answers to which name."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtQml import QQmlEngine
from PySide6.QtQuick import QQuickImageProvider

from desktop.images.drawings import ArtImages, FriezeImages, IconImages, ShadowImages, TileImages
from desktop.images.hostile import limit_allocation
from desktop.images.people import PersonImages
from desktop.images.photos import LocalImages, PhotoImages

if TYPE_CHECKING:
    from sync.client import Client


def register(engine: QQmlEngine, client: Client) -> None:
    """Give ``engine`` every provider; they live as long as it does."""
    providers: dict[str, QQuickImageProvider] = {
        "icon": IconImages(),
        "art": ArtImages(),
        "tile": TileImages(),
        "frieze": FriezeImages(),
        "shadow": ShadowImages(),
        "person": PersonImages(client),
        "photo": PhotoImages(client),
        "local": LocalImages(),
    }
    for name, provider in providers.items():
        engine.addImageProvider(name, provider)
    # The engine alone does not keep their Python side alive (design/qml-notes.md).
    engine.destroyed.connect(lambda: providers.clear())
    limit_allocation()
