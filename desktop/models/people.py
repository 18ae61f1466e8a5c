"""Rows about people: who is here, this week's dates, whom a kudos may go to."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import NamedTuple

from PySide6.QtCore import QUrl


class HereRow(NamedTuple):
    """A colleague whose device is near now."""

    key: str
    face: str
    name: str
    place: str


class NoticeRow(NamedTuple):
    """An announcement that I have not acknowledged."""

    key: str
    title: str
    line: str


class WeekRow(NamedTuple):
    """A birthday or an anniversary of the next seven days."""

    key: str
    person: str
    glyph: str
    title: str
    when: str


class PersonEntry(NamedTuple):
    """A colleague whom a kudos goes to, or may go to."""

    key: str
    face: str
    name: str
    line: str
    here: bool
    says: str


class ChannelEntry(NamedTuple):
    """A channel of the sidebar. One that is ``locked`` only some people read, and its key is that
    of their conversation; the key of another one is its name."""

    key: str
    name: str
    locked: bool
    unread: int
    says: str


class DeviceRow(NamedTuple):
    """A device that we see, or have seen, on the network."""

    key: str
    face: str
    name: str
    line: str
    near: bool


class ValueRow(NamedTuple):
    """One of the company's values, as a tile to choose."""

    key: str
    name: str
    tile: str


class PictureRow(NamedTuple):
    """A photo about to be sent: its place on this computer and its description."""

    key: str
    picture: str
    alt: str


class AttachmentRow(NamedTuple):
    """A photo or a PDF about to be sent; ``picture`` is empty for a PDF."""

    key: str
    name: str
    size: str
    picture: str
    alt: str


def picture_rows(pictures: Mapping[Path, str]) -> list[PictureRow]:
    """Photos with their descriptions."""
    return [PictureRow(str(path), quoted(path), alt) for path, alt in pictures.items()]


def quoted(path: Path) -> str:
    """A path as the address of a picture takes it."""
    return bytes(QUrl.toPercentEncoding(str(path)).data()).decode()
