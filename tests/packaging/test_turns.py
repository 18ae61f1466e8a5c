"""The order in which several processes take the files of tests."""

from __future__ import annotations

from pathlib import Path

import pytest

from support import turns

ROOT = Path(__file__).resolve().parents[2]


@pytest.mark.parametrize("place", turns.SECONDS)
def test_every_place_that_is_named_is_there(place: str) -> None:
    assert (ROOT / place).exists()


def test_the_nearest_place_decides_and_the_number_of_tests() -> None:
    windows = turns.SECONDS["tests/desktop/pages"]
    assert turns.seconds("tests/desktop/pages/test_keys.py", 100) == 100 * windows
    assert turns.seconds("tests/desktop/test_theme.py", 3) == 3 * turns.SECONDS["tests/desktop"]
    assert turns.seconds("tests/else.py", 1) == turns.OTHERWISE_S


def test_what_starts_processes_goes_before_many_quick_tests() -> None:
    quick = turns.seconds("tests/test_house.py", 1756)
    assert turns.seconds("tests/office/test_clocks.py", 4) > quick
