"""The pictures and files of a card, as lists side by side."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QLocale

from sync.values import BlobId, text_of

if TYPE_CHECKING:
    from sync.client import Card


class PictureLists(NamedTuple):
    """``picture_ratio`` is width by height of the first."""

    picture_blobs: tuple[str, ...]
    picture_alts: tuple[str, ...]
    picture_here: tuple[bool, ...]
    picture_ratio: float


def pictures_of(card: Card) -> PictureLists:
    """The pictures of ``card``."""
    first = card.pictures[0] if card.pictures else None
    return PictureLists(
        tuple(text_of(picture.blob) for picture in card.pictures),
        tuple(picture.alt for picture in card.pictures),
        tuple(picture.here for picture in card.pictures),
        first.width / first.height if first and first.height else 1.0,
    )


class FileLists(NamedTuple):
    """``file_sizes`` in words; ``file_previews``: whether there is a picture of it to show."""

    file_keys: tuple[str, ...]
    file_names: tuple[str, ...]
    file_sizes: tuple[str, ...]
    file_here: tuple[bool, ...]
    file_previews: tuple[bool, ...]


def files_of(card: Card, has_preview: Callable[[BlobId], bool]) -> FileLists:
    """The files of ``card``."""
    return FileLists(
        tuple(text_of(file.blob) for file in card.files),
        tuple(file.name for file in card.files),
        tuple(size_line(file.size) for file in card.files),
        tuple(file.here for file in card.files),
        tuple(file.here and has_preview(file.blob) for file in card.files),
    )


def size_line(size: int) -> str:
    """``196 kB``, ``2,4 MB``: as people count it."""
    places = 0 if size < 1_000_000 else 1
    return QLocale().formattedDataSize(size, places, QLocale.DataSizeFormat.DataSizeSIFormat)
