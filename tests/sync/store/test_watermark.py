"""How much room there is, and what is taken with so much (A12)."""

from __future__ import annotations

from pathlib import Path

import pytest

from sync.store.watermark import OVERRIDE, Room, Watermarks, free_in, watermarks_here


@pytest.mark.parametrize(
    ("free", "room"),
    [
        (10**12, Room.PLENTY),
        (10**9, Room.PLENTY),
        (10**9 - 1, Room.PAUSED),
        (200_000_000, Room.PAUSED),
        (199_999_999, Room.STOPPED),
        (0, Room.STOPPED),
    ],
)
def test_content_pauses_below_a_gigabyte_and_stops_below_200_megabytes(
    free: int, room: Room
) -> None:
    assert Watermarks().room(free) is room


def test_the_room_is_that_of_the_folder_s_disk(tmp_path: Path) -> None:
    free = free_in(tmp_path)
    assert Watermarks(pause=free * 2, stop=0).room_in(tmp_path) is Room.PAUSED
    assert Watermarks(pause=free * 2, stop=free * 2).room_in(tmp_path) is Room.STOPPED


def test_a_disk_that_cannot_be_asked_stops_nothing(tmp_path: Path) -> None:
    assert Watermarks().room_in(tmp_path / "gone") is Room.PLENTY


@pytest.mark.parametrize(
    ("said", "limits"),
    [
        ("5000:100", Watermarks(5000, 100)),
        ("", Watermarks()),
        ("viel", Watermarks()),
        ("5:", Watermarks()),
        ("-1:-1", Watermarks()),
    ],
)
def test_other_limits_come_from_the_environment(
    monkeypatch: pytest.MonkeyPatch, said: str, limits: Watermarks
) -> None:
    monkeypatch.setenv(OVERRIDE, said)
    assert watermarks_here() == limits
