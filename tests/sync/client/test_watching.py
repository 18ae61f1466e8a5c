"""How far something is, told to whoever waits for it."""

from __future__ import annotations

import threading

import pytest

from sync.client.watching import watched
from sync.errors import DamagedHome


def test_what_is_there_is_told_until_all_of_it_is() -> None:
    parts = iter([None, DamagedHome(path="", why=""), 0.25, 0.5])
    told: list[float] = []
    half = threading.Event()

    def part() -> float | None:
        found = next(parts, None)
        if isinstance(found, DamagedHome):
            raise found
        return found

    def tell(found: float) -> None:
        told.append(found)
        if found == 0.5:
            half.set()

    with watched(part, tell):
        assert half.wait(20)

    assert told == [0.25, 0.5, 1.0]


def test_what_failed_is_not_said_to_be_done() -> None:
    told: list[float] = []

    with pytest.raises(ZeroDivisionError), watched(lambda: None, told.append):
        raise ZeroDivisionError

    assert told == []


def test_nobody_is_told_where_nobody_asks() -> None:
    before = threading.active_count()

    with watched(lambda: 0.5, None):
        assert threading.active_count() == before
