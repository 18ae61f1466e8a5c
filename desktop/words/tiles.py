"""What the tiles are called, for whoever chooses one without seeing it."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

# QT_TRANSLATE_NOOP has no type of its own.
_NAMES: Final[Mapping[str, object]] = {
    "aprender": QT_TRANSLATE_NOOP("Tiles", "Escamas"),
    "arcos": QT_TRANSLATE_NOOP("Tiles", "Arcos"),
    "aspas": QT_TRANSLATE_NOOP("Tiles", "Aspas"),
    "cliente": QT_TRANSLATE_NOOP("Tiles", "Sol"),
    "companerismo": QT_TRANSLATE_NOOP("Tiles", "Estrella"),
    "damero": QT_TRANSLATE_NOOP("Tiles", "Damero"),
    "detalle": QT_TRANSLATE_NOOP("Tiles", "Flor"),
    "hojas": QT_TRANSLATE_NOOP("Tiles", "Hojas"),
    "lazo": QT_TRANSLATE_NOOP("Tiles", "Lazo"),
    "manos": QT_TRANSLATE_NOOP("Tiles", "Rombo"),
    "olas": QT_TRANSLATE_NOOP("Tiles", "Olas"),
    "rosa": QT_TRANSLATE_NOOP("Tiles", "Rosa"),
}


def tile_word(tile: str) -> str:
    """What is on a tile, in a word; a drawing without one has its own name."""
    found = _NAMES.get(tile)
    return tile if found is None else QCoreApplication.translate("Tiles", str(found))


def held_words(value: str) -> str:
    """That another value has a tile, and what becomes of it when it is chosen."""
    if not value:
        return QCoreApplication.translate("Tiles", "Lo lleva otro valor: se cambian.")
    return QCoreApplication.translate("Tiles", "Lo lleva «{value}»: se cambian.").format(
        value=value
    )
