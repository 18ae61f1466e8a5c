"""The pictures and files that came with a message, as lists side by side, and in words."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QCoreApplication

from desktop.models.files import size_line
from sync.values import EntryId, bytes_of, text_of

if TYPE_CHECKING:
    from sync.client import EnclosedRow, MessageRow


class EnclosedLists(NamedTuple):
    """``picture_blobs`` are what image providers take (:func:`address_of`), ``picture_ratio`` is
    width by height of the first; ``file_places`` count among all that came, ``file_sizes`` are in
    words."""

    picture_blobs: tuple[str, ...]
    picture_alts: tuple[str, ...]
    picture_here: tuple[bool, ...]
    picture_ratio: float
    file_places: tuple[int, ...]
    file_names: tuple[str, ...]
    file_sizes: tuple[str, ...]
    file_here: tuple[bool, ...]


def enclosed_of(row: MessageRow) -> EnclosedLists:
    """What came with a message."""
    pictures = [(at, one) for at, one in enumerate(row.attached) if one.width]
    files = [(at, one) for at, one in enumerate(row.attached) if not one.width]
    first = pictures[0][1] if pictures else None
    return EnclosedLists(
        tuple(address_of(row.id, at) for at, _ in pictures),
        tuple(one.alt for _, one in pictures),
        tuple(one.here for _, one in pictures),
        first.width / first.height if first and first.height else 1.0,
        tuple(at for at, _ in files),
        tuple(one.name for _, one in files),
        tuple(size_line(one.size) for _, one in files),
        tuple(one.here for _, one in files),
    )


def address_of(letter: EntryId, place: int) -> str:
    """What an image provider takes for a picture of a message: its blob alone opens nothing."""
    return f"{text_of(letter)}.{place}"


def behind(address: str) -> tuple[EntryId, int] | None:
    """The message and the place of what an address names; None for one of something else.

    Raises:
        ValueError: it names nothing at all.
    """
    letter, dot, place = address.partition(".")
    return (EntryId(bytes_of(letter)), int(place)) if dot else None


def said_line(row: MessageRow) -> str:
    """What a message says in one line: its words, and what came with it."""
    text = " ".join(row.text.split())
    sent = ", ".join(_sent(row.attached))
    return f"{text} ({sent})" if text and sent else text or sent


def _sent(attached: tuple[EnclosedRow, ...]) -> list[str]:
    photos = [one for one in attached if one.width]
    names = [one.name for one in attached if not one.width]
    if not photos:
        return names
    one = QCoreApplication.translate("Messages", "1 foto")
    many = QCoreApplication.translate("Messages", "{n} fotos").format(n=len(photos))
    return [one if len(photos) == 1 else many, *names]
