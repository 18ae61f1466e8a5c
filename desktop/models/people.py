"""Rows about people: who is here, this week's dates, whom a kudos may go to, the directory."""

from __future__ import annotations

from typing import NamedTuple


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
    icon: str
    title: str
    when: str


class PersonEntry(NamedTuple):
    """A colleague in the directory or among the suggestions of a kudos."""

    key: str
    face: str
    name: str
    line: str
    here: bool
    says: str


class ChannelEntry(NamedTuple):
    """A channel of the sidebar."""

    key: str
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
