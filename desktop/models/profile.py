"""Rows of the directory and of a profile."""

from __future__ import annotations

from typing import NamedTuple


class ColleagueRow(NamedTuple):
    """A colleague in the directory; ``line`` is the job, or why a search has found them."""

    key: str
    face: str
    title: str
    line: str
    here: bool
    says: str


class FactRow(NamedTuple):
    """A line of a profile with its drawing; ``copies`` is what a click copies, or empty."""

    key: str
    glyph: str
    text: str
    copies: str


class ValueTile(NamedTuple):
    """One of the company's values on a profile; ``tile`` is empty while nobody has thanked for it.

    How often is not said: thanks are not counted (product.md, kudos).
    """

    key: str
    name: str
    tile: str
    selected: bool
    says: str


class ThanksRow(NamedTuple):
    """Thanks that somebody got: in whose words, for which value, when. ``person`` gave them."""

    key: str
    tile: str
    text: str
    line: str
    person: str
    author: str
    says: str


class WallTile(NamedTuple):
    """A kudos as a tile of the wall: for which value, from whom and to whom."""

    key: str
    tile: str
    says: str
