"""Rows of the settings."""

from __future__ import annotations

from typing import NamedTuple


class SectionRow(NamedTuple):
    """A page of the settings, under the heading ``group``; or one that is ``elsewhere``."""

    key: str
    title: str
    glyph: str
    group: str
    elsewhere: bool


class StaffRow(NamedTuple):
    """A computer and whose it is; of somebody with several, only the first one says who.

    ``addable``, ``ranked``, ``removable``, ``leavable``: whether who looks may add a computer for
    this person, give her another role, take out this computer, take out the person.
    """

    key: str
    person: str
    face: str
    name: str
    line: str
    computer: str
    seen: str
    here: bool
    first: bool
    mine: bool
    addable: bool
    ranked: bool
    removable: bool
    leavable: bool
    says: str


class OwnValueRow(NamedTuple):
    """One of the company's values as its owner changes it; ``drawing``: what its tile shows."""

    key: str
    name: str
    tile: str
    drawing: str


class TileRow(NamedTuple):
    """A tile to choose: ``key`` is its drawing, ``line`` says whose it is already, or nothing."""

    key: str
    name: str
    line: str


class InviteRow(NamedTuple):
    """An invitation that somebody can still use, or that too many have used."""

    key: str
    title: str
    details: str
    contested: bool


class UseRow(NamedTuple):
    """Somebody who used an invitation: when, and whether she stays."""

    key: str
    name: str
    details: str
    stays: bool


class MissingRow(NamedTuple):
    """A colleague's computer that is not there: whose, since when and why."""

    key: str
    name: str
    details: str


class CheckRow(NamedTuple):
    """Something about the network, and whether somebody should look: ``good``, ``warning``,
    ``bad``, or ``open`` where nobody knows yet."""

    key: str
    text: str
    outcome: str


class KindRow(NamedTuple):
    """A kind of notifications, and whether it is told of: ``tell``, ``bell`` or ``none``."""

    key: str
    title: str
    details: str
    taken: str


class HolidayRow(NamedTuple):
    """A day on which the office does not work: ``key`` is ``YYYY-MM-DD``."""

    key: str
    title: str
