"""The values of a company: each with a drawing of its own, which it keeps."""

from __future__ import annotations

from support.nodes import Office
from sync.local.settling import ChangeSettings
from sync.node.founding import DEFAULT_VALUES, TILES
from sync.node.settling import change_settings
from sync.store.resources import resources


def test_every_drawing_is_there_and_there_are_a_dozen() -> None:
    assert {path.stem for path in (resources() / "tiles").glob("*.svg")} == set(TILES)
    assert len(set(TILES)) == len(TILES) >= 12


def test_a_further_value_gets_a_drawing_that_no_other_has(office: Office) -> None:
    carmen = office.found()
    kept = [name for _, name, _ in DEFAULT_VALUES[1:]]

    change_settings(carmen, ChangeSettings(values=[*kept, "Decir las cosas", "Sin prisa"]))

    tiles = [tile for _, _, tile in carmen.governance.policy.values]
    assert tiles[:4] == [tile for _, _, tile in DEFAULT_VALUES[1:]]
    assert len(set(tiles)) == 6
    assert set(tiles) <= set(TILES)
