"""Which drawing each value shows."""

from __future__ import annotations

from sync.codec import decode, encode
from sync.governance.acts import Policy
from sync.governance.acts.founding import MAX_VALUES
from sync.governance.tiles import TILES, shown


def test_drawings_that_there_are_stay_as_they_were_signed() -> None:
    for tile in TILES:
        signed = encode(Policy(name="Oliva", values=[("care", "Cuidado", tile)]))
        assert shown(decode(Policy, signed).values) == [("care", "Cuidado", tile)]


def test_a_drawing_that_is_not_here_is_replaced_by_one_that_no_other_value_has() -> None:
    values = [
        ("a", "A", "of a newer Patio"),
        ("b", "B", TILES[0]),
        ("c", "C", "../olas"),
        ("d", "D", TILES[2]),
    ]
    assert [tile for _, _, tile in shown(values)] == [TILES[1], TILES[0], TILES[3], TILES[2]]


def test_there_are_more_drawings_than_a_company_has_values() -> None:
    strangers = [(f"{n}", "name", f"tile {n}") for n in range(MAX_VALUES)]
    assert len({tile for _, _, tile in shown(strangers)}) == MAX_VALUES
    assert len(TILES) > MAX_VALUES
