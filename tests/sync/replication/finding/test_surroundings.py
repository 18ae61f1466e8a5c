"""Cables that are pulled, addresses that change, lids that close."""

from __future__ import annotations

from sync.replication.finding.interfaces import LOOPBACK, Interface
from sync.replication.finding.surroundings import Noticed, Surroundings

CABLE = Interface("192.168.1.20", 24)
WIFI = Interface("192.168.7.3", 24)


def test_the_same_interfaces_are_no_news() -> None:
    around = Surroundings(0.0, 0, (LOOPBACK, CABLE))

    assert around.look((LOOPBACK, CABLE)) == Noticed()


def test_another_address_is_news_and_the_old_one_is_gone() -> None:
    around = Surroundings(0.0, 0, (LOOPBACK, CABLE))

    noticed = around.look((LOOPBACK, WIFI))

    assert noticed == Noticed(moved=True, gone=frozenset({"192.168.1.20"}))
    assert around.interfaces == (LOOPBACK, WIFI)


def test_time_that_passes_alike_on_both_clocks_is_no_sleep() -> None:
    around = Surroundings(0.0, 1_000_000, ())

    assert not any(around.tick(second, 1_000_000 + second * 1000) for second in range(1, 200))


def test_a_clock_that_stood_still_while_the_other_went_on_is_sleep() -> None:
    around = Surroundings(0.0, 0, ())

    assert around.tick(0.5, 3_600_000)
    assert not around.tick(1.0, 3_600_500)


def test_a_tick_that_comes_far_too_late_is_sleep() -> None:
    around = Surroundings(0.0, 0, ())

    assert around.tick(3600.0, 3_600_000)


def test_a_wall_clock_that_is_put_back_is_no_sleep() -> None:
    around = Surroundings(0.0, 3_600_000, ())

    assert not around.tick(0.5, 0)
