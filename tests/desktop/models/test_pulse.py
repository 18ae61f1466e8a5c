from __future__ import annotations

import pytest

from desktop.models.pulse import CIRCLE, arcs, cells_of, placed, top_of
from support.byhand.pulse import ALL, FEW, NEARLY, NOBODY
from sync.client import Share, Thanks
from sync.views.rows_pulse import ShareKind


@pytest.mark.parametrize(
    ("most", "top"), [(0, 4), (3, 4), (5, 6), (9, 10), (17, 20), (39, 40), (41, 60), (101, 200)]
)
def test_an_axis_ends_at_a_round_number_with_a_round_half(most: int, top: int) -> None:
    assert top_of(most) == top
    assert top_of(most) % 2 == 0


@pytest.mark.parametrize(
    ("read", "first", "people", "cells"),
    [
        (ALL, ALL, 9, (9, 0, 0)),
        (ALL, NEARLY, 9, (5, 4, 0)),
        (NEARLY, FEW, 9, (1, 4, 3)),
        (FEW, NOBODY, 9, (0, 1, 3)),
        (NOBODY, NOBODY, 9, (0, 0, 0)),
        (Share(ShareKind.EXACT, 58), Share(ShareKind.EXACT, 42), 12, (5, 2, 0)),
    ],
)
def test_a_cell_is_filled_only_where_it_is_certain(
    read: Share, first: Share, people: int, cells: tuple[int, int, int]
) -> None:
    assert cells_of(read, first, people) == cells


def test_no_cells_tell_of_how_many_of_a_small_group() -> None:
    """One and four of nine look the same, and so do five and eight."""
    assert sum(cells_of(FEW, FEW, 9)) == 4
    assert sum(cells_of(NEARLY, NEARLY, 9)) == 8


def test_teams_stand_inside_the_drawing_and_apart() -> None:
    places = placed([str(at) for at in range(8)])

    assert all(20 <= x <= CIRCLE[0] - 20 and 20 <= y <= CIRCLE[1] - 20 for x, y in places)
    assert len({(round(x), round(y)) for x, y in places}) == 8


def test_arcs_are_wider_for_more_thanks_and_none_goes_to_itself() -> None:
    teams = ["Hornos", "Taller", "Tienda"]
    rows = arcs(teams, [Thanks("Hornos", "Taller", 6), Thanks("Taller", "Hornos", 1),
                        Thanks("Tienda", "Tienda", 9), Thanks("Hornos", "Otro", 2)])  # fmt: skip

    assert [(row.giver, row.receiver) for row in rows] == [
        ("Hornos", "Taller"), ("Taller", "Hornos"),
    ]  # fmt: skip
    assert rows[0].wide > rows[1].wide
    assert rows[0].path != rows[1].path
