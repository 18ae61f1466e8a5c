"""How many strangers may be at the gate."""

from __future__ import annotations

import asyncio
import socket

import pytest

from support.loops import run, until
from support.memory_office import MemoryOffice
from support.offices import started
from sync.replication.gate import (
    BURST,
    HALF_OPEN,
    HALF_OPEN_PER_ADDRESS,
    RATE_PER_S,
    Gate,
    is_loopback,
)

SOMEBODY = "192.168.1.9"


def test_one_address_gets_a_few_places_and_others_the_rest() -> None:
    gate = Gate()

    ours = [gate.enter(SOMEBODY, 0.0) for _ in range(HALF_OPEN_PER_ADDRESS + 1)]
    others = [gate.enter(f"192.168.1.{n}", 0.0) for n in range(20, 20 + HALF_OPEN)]

    assert ours == [True] * HALF_OPEN_PER_ADDRESS + [False]
    assert others.count(True) == HALF_OPEN - HALF_OPEN_PER_ADDRESS
    assert gate.half_open == HALF_OPEN


def test_this_machine_shares_the_total_only() -> None:
    gate = Gate()

    entered = [gate.enter("127.0.0.1", 0.0) for _ in range(HALF_OPEN + 1)]

    assert entered == [True] * HALF_OPEN + [False]


def test_who_leaves_makes_room() -> None:
    gate = Gate()
    for _ in range(HALF_OPEN_PER_ADDRESS):
        gate.enter(SOMEBODY, 0.0)

    gate.leave(SOMEBODY)

    assert gate.enter(SOMEBODY, 0.0)


def test_handshakes_of_one_address_are_rationed_in_time() -> None:
    gate = Gate()

    def knock(now: float) -> bool:
        entered = gate.enter(SOMEBODY, now)
        if entered:
            gate.leave(SOMEBODY)
        return entered

    assert [knock(0.0) for _ in range(int(BURST) + 1)].count(True) == BURST
    assert [knock(1.0) for _ in range(10)].count(True) == RATE_PER_S


def test_thousands_of_addresses_cost_little_memory() -> None:
    gate = Gate()

    for number in range(3_000):
        address = f"10.0.{number // 256}.{number % 256}"
        gate.enter(address, number / 1000)
        gate.leave(address)

    assert len(gate._buckets) <= 1024
    assert gate.half_open == 0


@pytest.mark.parametrize(
    ("address", "here"),
    [
        ("127.0.0.1", True),
        ("127.9.9.9", True),
        ("::1", True),
        ("::ffff:127.0.0.1", True),
        ("192.168.1.1", False),
        ("fe80::1%eth0", False),
        ("office.local", False),
        ("", False),
    ],
)
def test_which_addresses_are_this_machine(address: str, here: bool) -> None:
    assert is_loopback(address) is here


def test_silent_sockets_keep_nobody_out_for_long() -> None:
    async def test() -> None:
        carmen = MemoryOffice.found()
        diego = carmen.colleague()
        async with started(carmen) as a:
            silent = []
            for _ in range(HALF_OPEN - 2):
                knocker = socket.create_connection(a.address)
                silent.append(knocker)
            try:
                async with started(diego, a.address) as b:
                    await until(b.live)
            finally:
                for knocker in silent:
                    knocker.close()
            await until(lambda: a.replication._gate.half_open == 0)

    run(test())


def test_a_connection_over_the_limit_is_closed_before_tls() -> None:
    async def test() -> None:
        carmen = MemoryOffice.found()
        async with started(carmen) as a:
            held = [await asyncio.open_connection(*a.address) for _ in range(HALF_OPEN)]
            await until(lambda: a.replication._gate.half_open == HALF_OPEN)

            reader, writer = await asyncio.open_connection(*a.address)

            with pytest.raises((ConnectionError, asyncio.IncompleteReadError)):
                await reader.readexactly(1)
            for _, other in [*held, (reader, writer)]:
                other.transport.abort()

    run(test())
