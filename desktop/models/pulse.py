"""Rows of Pulso: bars, cells, values, teams and the questions that wait, ready to draw."""

from __future__ import annotations

import math
from collections.abc import Sequence
from typing import TYPE_CHECKING, Final, NamedTuple

if TYPE_CHECKING:
    from sync.client import Share, Thanks

CELLS_MOST: Final = 24
"""People of whom each has a cell; more of them share a bar."""

FEW: Final = 5
"""Below which nothing is told (:data:`sync.views.rows_pulse.FEW`)."""

WALL_UNDER: Final = 4
"""Teams that make no circle yet: then there is a wall of values instead (ui.md 5)."""

CIRCLE: Final = (340, 236)
"""How wide and high the circle of teams is drawn, in pixels."""

_RADII: Final = (124, 82)
_BEND: Final = 0.45
_THIN, _PER_THANKS, _THICK = 0.8, 0.85, 9.0
_STEPS: Final = (1, 2, 4, 6, 8)
_LEAST_TOP: Final = 4


class BarRow(NamedTuple):
    """One week or month: what was written of three kinds, unless too few wrote (``told``)."""

    key: str
    tick: str
    told: bool
    posts: int
    kudos: int
    comments: int
    says: str


class ReachRow(NamedTuple):
    """An announcement: of its cells so many read on the first day, so many more read, and of so
    many that is not told."""

    key: str
    title: str
    first: int
    read: int
    untold: int
    of: int
    line: str
    says: str


class ValueRow(NamedTuple):
    """Thanks for one of the company's values, or for none (no ``tile``)."""

    key: str
    name: str
    tile: str
    line: str


class TeamRow(NamedTuple):
    """A team on the circle, its middle in pixels of :data:`CIRCLE`."""

    key: str
    name: str
    letters: str
    middle_x: float
    middle_y: float
    says: str


class ArcRow(NamedTuple):
    """Thanks from one team to another: an SVG path in pixels of :data:`CIRCLE`."""

    key: str
    giver: str
    receiver: str
    path: str
    wide: float


class OpenRow(NamedTuple):
    """A question that waits for an answer."""

    key: str
    text: str
    line: str
    age: str
    late: bool
    mine: bool
    says: str


class TableLine(NamedTuple):
    """A line of a table, cell by cell."""

    key: str
    columns: tuple[str, ...]
    says: str


def top_of(most: int) -> int:
    """Where an axis ends that holds ``most``: a round number with a round half."""
    ten = int(10 ** max(0, math.floor(math.log10(max(1, most)))))
    for scale in (ten, 10 * ten):
        for step in _STEPS:
            if step * scale >= max(most, _LEAST_TOP):
                return step * scale
    return 10 * ten


def cells_of(read: Share, first: Share, people: int) -> tuple[int, int, int]:
    """Of ``people``: how many certainly read on the first day, how many more certainly read, and
    of how many that is not told, because it would tell of fewer than five."""
    certain, more = _known(read, people)
    early = min(_known(first, people)[0], certain)
    return early, certain - early, more


def _known(share: Share, people: int) -> tuple[int, int]:
    """How many certainly, and how many besides perhaps."""
    match share.kind:
        case "few":
            return 1, min(FEW - 1, people) - 1
        case "nearly_all":
            return max(0, people - FEW + 1), min(FEW - 1, people) - 1
    return round(share.percent * people / 100), 0


def placed(teams: Sequence[str]) -> list[tuple[float, float]]:
    """Where each team stands on the circle, the first at the top."""
    middle_x, middle_y = CIRCLE[0] / 2, CIRCLE[1] / 2 - 8
    turns = [2 * math.pi * at / len(teams) - math.pi / 2 for at in range(len(teams))]
    return [
        (middle_x + _RADII[0] * math.cos(turn), middle_y + _RADII[1] * math.sin(turn))
        for turn in turns
    ]


def arcs(teams: Sequence[str], thanks: Sequence[Thanks]) -> list[ArcRow]:
    """The arcs between teams; thanks inside a team have none."""
    places = dict(zip(teams, placed(teams), strict=True))
    middle_x, middle_y = CIRCLE[0] / 2, CIRCLE[1] / 2 - 8
    rows = []
    for one in thanks:
        if one.giver == one.receiver or one.giver not in places or one.receiver not in places:
            continue
        (x, y), (to_x, to_y) = places[one.giver], places[one.receiver]
        # To the middle, and a little aside: thanks back are another arc.
        aside_x, aside_y = (to_y - y) * 0.1, (x - to_x) * 0.1
        bend_x = (x + to_x) / 2 + ((middle_x - (x + to_x) / 2) * _BEND) + aside_x
        bend_y = (y + to_y) / 2 + ((middle_y - (y + to_y) / 2) * _BEND) + aside_y
        rows.append(
            ArcRow(
                f"{one.giver}\n{one.receiver}",
                one.giver,
                one.receiver,
                f"M {x:.1f} {y:.1f} Q {bend_x:.1f} {bend_y:.1f} {to_x:.1f} {to_y:.1f}",
                min(_THICK, _THIN + _PER_THANKS * one.times),
            )
        )
    return rows
