"""Prekeys: made, published, used, renewed and dropped, also under a clock that jumps."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from support.nodes import START_MS, Office, cut, meet
from support.private import bytes_below, heard, say
from sync.node import prekeys
from sync.node.core import Node
from sync.node.prekeys import DAY_MS, RENEWED_MS, is_due, living, privates
from sync.store.keys import Prekey, load_keys

Three = tuple[Node, Node, Node]


def made(*days: int) -> tuple[Prekey, ...]:
    return tuple(Prekey(START_MS + day * DAY_MS, bytes([n]) * 32) for n, day in enumerate(days))


def at(day: float) -> int:
    return START_MS + round(day * DAY_MS)


def later(office: Office, days: float) -> None:
    office.clock.now_ms += round(days * DAY_MS)


def test_a_prekey_is_published_once_and_on_the_disk_before(office: Office) -> None:
    carmen = office.found()

    assert prekeys.look(carmen)
    assert not prekeys.look(carmen)

    kept = load_keys(carmen.home.keys).prekeys
    assert kept == carmen.keys.prekeys
    assert list(carmen.reader.prekeys()) == [carmen.key.device]


def test_one_that_was_kept_and_never_published_is_published(office: Office) -> None:
    carmen = office.found()
    carmen.keys = replace(carmen.keys, prekeys=(Prekey(carmen.clock(), b"p" * 32),))

    assert prekeys.look(carmen)

    assert len(carmen.keys.prekeys) == 1
    assert len(carmen.reader.prekeys()) == 1


def test_every_thirty_days_there_is_another_and_sixty_later_one_is_gone(office: Office) -> None:
    carmen = office.found()
    prekeys.look(carmen)
    first = carmen.keys.prekeys[0]
    published = carmen.reader.prekeys()
    later(office, 29)
    assert not prekeys.look(carmen)

    later(office, 1.1)
    assert prekeys.look(carmen)
    assert carmen.keys.prekeys[0] == first
    assert carmen.reader.prekeys() != published
    later(office, 29)
    prekeys.look(carmen)
    assert first in carmen.keys.prekeys

    later(office, 1.1)
    prekeys.look(carmen)

    assert first not in carmen.keys.prekeys
    assert first.private.hex() not in carmen.home.keys.read_text()


def test_letters_are_sealed_to_the_prekey_and_open_after_it_is_gone(
    three: Three, office: Office
) -> None:
    carmen, marta, _ = three
    for node in three:
        prekeys.look(node)
    meet(*three)
    entry = say(marta, "Con la clave de este mes", carmen)
    meet(*three)
    sealed_to = carmen.keys.prekeys[0]

    for _ in range(4):
        later(office, 31)
        prekeys.look(carmen)
    assert sealed_to not in carmen.keys.prekeys
    carmen.rebuild()

    assert heard(carmen, marta) == ["Con la clave de este mes"]
    # A thief of today's keys opens nothing of what lay sealed to the old one.
    stolen = [*privates(carmen.keys)]
    assert sealed_to.private not in stolen
    assert sealed_to.private not in bytes_below(carmen.home.root)
    assert entry in carmen.store.payloads([entry])


def test_a_computer_that_was_off_for_long_reads_what_was_sealed_to_its_old_prekey(
    three: Three, office: Office
) -> None:
    carmen, marta, _ = three
    prekeys.look(carmen)
    meet(*three)
    later(office, 100)
    say(marta, "Mientras no estabas", carmen)

    prekeys.look(carmen)
    meet(*three)

    assert heard(carmen, marta) == ["Mientras no estabas"]


def test_a_clock_that_jumps_ahead_throws_away_no_key_that_is_in_use(
    three: Three, office: Office
) -> None:
    carmen, marta, _ = three
    prekeys.look(carmen)
    meet(*three)
    say(marta, "Con la de antes", carmen)
    used = carmen.keys.prekeys[0]
    now_ms = office.clock.now_ms

    later(office, 70 * 365)
    prekeys.look(carmen)
    office.clock.now_ms = now_ms
    prekeys.look(carmen)
    meet(carmen, marta)

    assert used in carmen.keys.prekeys
    assert abs(carmen.keys.prekeys[-1].made_ms - now_ms) < DAY_MS
    assert heard(carmen, marta) == ["Con la de antes"]


def test_a_removed_computer_makes_none(three: Three) -> None:
    carmen, _marta, luis = three
    cut(carmen, luis)
    meet(*three)

    assert not prekeys.look(luis)
    assert luis.keys.prekeys == ()


@pytest.mark.parametrize(
    ("days", "now", "left"),
    [
        ((0,), 1000, [0]),  # the only one that anybody knows
        ((0, 30), 59, [0, 1]),
        ((0, 30), 60, [1]),
        ((0, 100), 129, [0, 1]),  # off in between
        ((0, 100), 130, [1]),
        ((0, 9999, 1), 30, [0, 1, 2]),  # a clock that was wrong once
        ((0, 9999, 1), 31, [0, 2]),
    ],
)
def test_a_prekey_stays_until_the_next_was_out_for_thirty_days(
    days: tuple[int, ...], now: int, left: list[int]
) -> None:
    prekeys = made(*days)

    assert living(prekeys, at(now)) == tuple(prekeys[n] for n in left)


@given(st.lists(st.integers(-500, 500), max_size=20))
def test_there_is_always_one_to_seal_to(jumps: list[int]) -> None:
    day, prekeys = 0, made(0)
    for jump in jumps:
        day += jump
        prekeys = living(prekeys, at(day))
        if is_due(prekeys, at(day)):
            prekeys = (*prekeys, Prekey(at(day), b"x" * 32))

    assert prekeys
    age = at(day) - prekeys[-1].made_ms
    assert -DAY_MS <= age < RENEWED_MS
