"""Rows about people: who is here, this week's dates, whom a kudos may go to, the directory."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class HereRow:
    """A colleague whose device is near now."""

    key: str
    face: str
    name: str
    place: str


@dataclass(frozen=True, slots=True)
class NoticeRow:
    """An announcement that I have not acknowledged."""

    key: str
    title: str
    line: str


@dataclass(frozen=True, slots=True)
class WeekRow:
    """A birthday or an anniversary of the next seven days."""

    key: str
    icon: str
    title: str
    when: str


@dataclass(frozen=True, slots=True)
class PersonEntry:
    """A colleague in the directory or among the suggestions of a kudos."""

    key: str
    face: str
    name: str
    line: str
    here: bool
    says: str


@dataclass(frozen=True, slots=True)
class ChannelEntry:
    """A channel of the sidebar."""

    key: str
    unread: int
    says: str


@dataclass(frozen=True, slots=True)
class DeviceRow:
    """A device that we see, or have seen, on the network."""

    key: str
    face: str
    name: str
    line: str
    near: bool


@dataclass(frozen=True, slots=True)
class ValueRow:
    """One of the company's values, as a tile to choose."""

    key: str
    name: str
    tile: str


@dataclass(frozen=True, slots=True)
class PictureRow:
    """A photo about to be sent: its place on this computer and its description."""

    key: str
    picture: str
    alt: str
