"""Whom a device dials: everybody in a small office, a ring and two strangers in a large one."""

from __future__ import annotations

import itertools
from hashlib import sha256
from random import Random

from hypothesis import given
from hypothesis import strategies as st

from sync.replication.finding.addresses import Address
from sync.replication.finding.topology import (
    FULL_MESH,
    RANDOM_FOR_S,
    RANDOM_LINKS,
    STEPS,
    Topology,
    day_of,
    ring,
)
from sync.values import DeviceId


def devices(count: int) -> list[DeviceId]:
    return [DeviceId(sha256(str(n).encode()).digest()) for n in range(count)]


def topology(own: DeviceId, seed: int = 1) -> Topology:
    return Topology(own, Random(seed))


def test_up_to_sixteen_devices_all_dial_each_other() -> None:
    everybody = devices(FULL_MESH)
    one = topology(everybody[0])

    one.look(everybody, 1, 0.0)

    assert not one.large
    assert all(one.wants(other) for other in everybody[1:])
    assert one.wants(DeviceId(bytes(32)))  # who comes later is dialled as well


def test_in_a_large_office_each_dials_four_in_the_ring_and_two_others() -> None:
    everybody = devices(50)
    one = topology(everybody[0])

    one.look(everybody, 1, 0.0)

    order = ring(everybody, 1)
    here = order.index(everybody[0])
    assert {order[(here + step) % 50] for step in STEPS} < one.wanted
    assert len(one.wanted) == len(STEPS) + RANDOM_LINKS
    assert not one.wants(everybody[0])


@given(st.integers(17, 100), st.integers(0, 10_000))
def test_the_ring_joins_everybody_however_many_there_are(count: int, day: int) -> None:
    everybody = devices(count)
    wanted = {}
    for device in everybody:
        one = topology(device)
        one.look(everybody, day, 0.0)
        wanted[device] = one.wanted

    reached, frontier = {everybody[0]}, {everybody[0]}
    while frontier:
        frontier = set().union(*(wanted[device] for device in frontier)) - reached
        reached |= frontier

    assert reached == set(everybody)


def test_the_order_is_the_same_for_all_and_another_each_day() -> None:
    everybody = devices(50)

    assert ring(everybody, 1) == ring(list(reversed(everybody)), 1)
    assert ring(everybody, 1) != ring(everybody, 2)
    assert day_of(86_400_000 * 3 - 1) == 2


def test_the_two_at_random_stay_a_while_and_are_others_after_ten_minutes() -> None:
    everybody = devices(50)
    one = topology(everybody[0])
    one.look(everybody, 1, 0.0)
    first = one.wanted

    one.look(everybody, 1, RANDOM_FOR_S - 1)
    assert one.wanted == first
    one.look(everybody, 1, RANDOM_FOR_S)

    assert len(first - one.wanted) == RANDOM_LINKS


def test_who_goes_offline_is_replaced_at_once() -> None:
    everybody = devices(50)
    one = topology(everybody[0])
    one.look(everybody, 1, 0.0)
    gone = sorted(one.wanted)[0]

    one.look([device for device in everybody if device != gone], 1, 1.0)

    assert not one.wants(gone)
    assert len(one.wanted) == len(STEPS) + RANDOM_LINKS


def test_two_addresses_that_no_neighbour_told_of_are_dialled_for_ten_minutes() -> None:
    everybody, strangers = devices(50), [(f"10.0.0.{n}", 47800) for n in range(20)]
    one = topology(everybody[0])

    def dialled(now: float, named: list[Address]) -> set[Address]:
        one.look(everybody, 1, now, named)
        return {address for address in strangers if one.wants_stranger(address)}

    first = dialled(0.0, strangers)
    assert len(first) == RANDOM_LINKS
    # They have answered, and are no strangers any more.
    assert dialled(1.0, [a for a in strangers if a not in first]) == first
    second = dialled(RANDOM_FOR_S, strangers)
    assert len(second) == RANDOM_LINKS
    assert not first & second


def test_in_a_small_office_no_stranger_needs_to_be_drawn() -> None:
    everybody = devices(FULL_MESH)
    one = topology(everybody[0])

    one.look(everybody, 1, 0.0, [("10.0.0.1", 47800)])

    assert not one.wants_stranger(("10.0.0.1", 47800))


def test_an_hour_of_random_links_meets_many() -> None:
    # A19: whoever surrounds a device has to be among its links every time.
    everybody = devices(50)
    one = topology(everybody[0])
    met: set[DeviceId] = set()

    for now in itertools.islice(itertools.count(0, int(RANDOM_FOR_S)), 12):
        one.look(everybody, 1, float(now))
        met |= one.wanted

    assert len(met) > 15
