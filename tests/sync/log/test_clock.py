from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sync.errors import BrokenInvariant
from sync.log.clock import MAX_HLC, MAX_LEAD_MS, HybridClock, hlc_ms

NOW = 1_700_000_000_000
times = st.integers(0, 2**47)


@given(st.lists(times, min_size=1, max_size=30))
def test_the_clock_rises_whatever_the_wall_clock_does(walls: list[int]) -> None:
    clock = HybridClock()

    values = [clock.tick(now) for now in walls]

    assert all(a < b for a, b in pairwise(values))


def test_a_value_carries_the_wall_clock_in_milliseconds() -> None:
    assert hlc_ms(HybridClock().tick(NOW)) == NOW


def test_a_full_counter_runs_over_into_the_milliseconds() -> None:
    clock = HybridClock(NOW << 16 | 0xFFFF)

    assert clock.tick(NOW) == (NOW + 1) << 16


@pytest.mark.parametrize("lead_ms", [-1000, 0, MAX_LEAD_MS])
def test_a_peer_up_to_ten_minutes_ahead_is_followed(lead_ms: int) -> None:
    clock = HybridClock(5)
    seen = NOW + lead_ms << 16

    clock.observe(seen, NOW)

    assert clock.last == seen
    assert clock.tick(0) == seen + 1


def test_a_peer_further_ahead_is_not_followed() -> None:
    clock = HybridClock()

    clock.observe(NOW + MAX_LEAD_MS + 1 << 16, NOW)

    assert hlc_ms(clock.tick(NOW)) == NOW


@given(st.integers(0, MAX_HLC), st.integers(0, MAX_HLC), times)
def test_observing_never_turns_the_clock_back(last: int, seen: int, now: int) -> None:
    clock = HybridClock(last)

    clock.observe(seen, now)

    assert clock.last >= last


def test_the_last_value_of_all_is_not_passed() -> None:
    clock = HybridClock(MAX_HLC - 1)
    assert clock.tick(NOW) == MAX_HLC

    with pytest.raises(BrokenInvariant):
        clock.tick(NOW)
