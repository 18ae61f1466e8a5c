"""The share of one author while others wait."""

from __future__ import annotations

from sync.replication.shares import BURST_BYTES, BURST_ENTRIES, ENTRIES_PER_S, Share


def test_within_the_burst_nobody_waits() -> None:
    share = Share(0.0)
    share.spend(0.0, int(BURST_ENTRIES), 1000)
    assert share.wait_s(0.0) == 0.0


def test_beyond_it_two_hundred_entries_a_second_are_left() -> None:
    share = Share(0.0)
    share.spend(0.0, int(BURST_ENTRIES + 10 * ENTRIES_PER_S), 1000)
    assert share.wait_s(0.0) == 10.0
    assert share.wait_s(4.0) == 6.0
    assert share.wait_s(10.0) == 0.0


def test_heavy_entries_count_by_their_bytes() -> None:
    share = Share(0.0)
    share.spend(0.0, 1, int(BURST_BYTES) + 5_000_000)
    assert share.wait_s(0.0) == 60.0


def test_what_was_saved_up_is_no_more_than_the_burst_and_no_clock_goes_back() -> None:
    share = Share(0.0)
    share.spend(1e6, int(BURST_ENTRIES + ENTRIES_PER_S), 0)
    assert share.wait_s(1e6) == 1.0
    assert share.wait_s(0.0) == 1.0
