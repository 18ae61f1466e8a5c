"""Replication between homes: real sockets, real TLS, real entries, in one process."""

from __future__ import annotations

import asyncio
import dataclasses

import pytest

from support.loops import run, until
from support.memory_office import MemoryOffice
from support.offices import Address, all_hold, started
from sync.errors import PortTaken
from sync.log.runs import Run
from sync.replication.office import Ingested
from sync.replication.service import Replication
from sync.replication.timings import Timings
from sync.values import EntryId, Lane, LogKey

QUICK = Timings(want_s=0.2, tick_s=0.05, retry_s=0.3, chunk_s=1.0)


def test_a_post_reaches_the_other_home_and_the_author_learns_it() -> None:
    async def test() -> None:
        carmen = MemoryOffice.found()
        diego = carmen.colleague()
        async with started(carmen) as a, started(diego, a.address) as b:
            await until(lambda: a.live() and b.live())

            entry = a.post(b"the kiln is free")

            await all_hold([b], b"the kiln is free")
            key = entry.header.key
            await until(lambda: a.replication.peers()[0].holds.get(key) == 1)
            assert len(diego.runs_ingested) == 1  # pushed once, not pushed and fetched
            assert carmen.changes > 0

    run(test())


def test_what_was_written_while_apart_is_exchanged_on_meeting() -> None:
    async def test() -> None:
        carmen = MemoryOffice.found()
        diego = carmen.colleague()
        mine = [b"carmen %d" % n for n in range(700)]
        yours = [b"diego %d" % n for n in range(300)]
        for body in mine:
            carmen.write(body)
        for body in yours:
            diego.write(body)

        async with started(carmen) as a, started(diego, a.address) as b:
            await all_hold([a, b], *mine, *yours)

        assert _ids(carmen) == _ids(diego)

    run(test())


def test_a_relay_passes_on_what_it_did_not_write() -> None:
    async def test() -> None:
        carmen = MemoryOffice.found()
        diego, noa = carmen.colleague(), carmen.colleague()
        diego.logs = dict(carmen.logs)
        async with (
            started(diego) as middle,
            started(carmen, middle.address) as a,
            started(noa, middle.address) as b,
        ):
            await until(lambda: middle.live() == 2)

            a.post(b"through Diego")

            await all_hold([b], b"through Diego")

    run(test())


def test_a_peer_that_starts_a_second_later_is_met_within_a_second() -> None:
    async def test() -> None:
        carmen = MemoryOffice.found()
        diego = carmen.colleague()
        async with started(carmen) as a:
            address = a.address
        async with started(diego, address) as b:
            await until(lambda: b.states() == ["unreachable"])
            loop = asyncio.get_running_loop()
            async with started(carmen, listen=address):
                began = loop.time()
                await until(b.live)
                assert loop.time() - began < 1.5

    run(test())


def test_a_device_of_another_company_is_refused() -> None:
    async def test() -> None:
        carmen, stranger = MemoryOffice.found(), MemoryOffice.found("Otra")
        async with started(carmen) as a, started(stranger, a.address) as b:
            await until(lambda: b.states() == ["refused"])

            assert a.states() == []
            assert stranger.runs_ingested == []

    run(test())


def test_a_device_that_holds_the_secret_and_never_joined_gets_nothing() -> None:
    async def test() -> None:
        carmen = MemoryOffice.found()
        carmen.write(b"for members")
        thief = MemoryOffice.found("Otra")
        intruder = MemoryOffice(carmen.company, thief.key, thief.x25519, carmen.secret)
        async with started(carmen) as a, started(intruder, a.address) as b:
            await until(lambda: b.states() == ["refused"])

            assert intruder.bodies() == set()
            assert a.states() == []

    run(test())


def test_both_dial_and_one_connection_stays() -> None:
    async def test() -> None:
        carmen = MemoryOffice.found()
        diego = carmen.colleague()
        ports = await _two_free_ports()
        async with (
            started(carmen, ports[1], listen=ports[0]) as a,
            started(diego, ports[0], listen=ports[1]) as b,
        ):
            await until(lambda: a.live() == 1 and b.live() == 1)
            a.post(b"one")

            await all_hold([b], b"one")
            await until(lambda: len(a.replication.peers()) == len(b.replication.peers()) == 1)

    run(test())


def test_dialling_ourselves_is_noticed_and_not_repeated() -> None:
    async def test() -> None:
        carmen = MemoryOffice.found()
        async with started(carmen) as a:
            address = a.address
        async with started(carmen, address, listen=address) as a:
            await until(lambda: a.states() == [])

    run(test())


def test_a_port_that_is_taken_is_said() -> None:
    async def test() -> None:
        carmen = MemoryOffice.found()
        diego = carmen.colleague()
        async with started(carmen) as a:
            other = Replication(diego, listen=a.address, peers=[], discovery=False)
            with pytest.raises(PortTaken):
                await other.start()
            await other.stop()

    run(test())


def test_stop_says_goodbye_within_a_second() -> None:
    async def test() -> None:
        carmen = MemoryOffice.found()
        diego = carmen.colleague()
        async with started(carmen) as a, started(diego, a.address) as b:
            await until(lambda: a.live() and b.live())
            began = asyncio.get_running_loop().time()

            await b.replication.stop()

            assert asyncio.get_running_loop().time() - began < 1
            await until(lambda: a.live() == 0)

    run(test())


def test_payloads_withheld_by_one_peer_come_from_another() -> None:
    async def test() -> None:
        carmen = MemoryOffice.found()
        diego, noa = carmen.colleague(), carmen.colleague()
        diego.logs = dict(carmen.logs)
        entry = carmen.write(b"late")
        await _copy(carmen, diego, entry.header.key)
        diego.withheld.add(entry.id)
        async with started(diego) as keeper, started(noa, keeper.address, timings=QUICK) as b:
            await all_hold([b], b"late")

    run(test())


class Corrupting(MemoryOffice):
    """An office whose relay breaks signatures of what it passes on."""

    async def read_run(self, log: LogKey, first: int, last: int) -> Run | None:
        whole = await super().read_run(log, first, last)
        if whole is None or log.lane == Lane.CONTROL:
            return whole
        return dataclasses.replace(whole, signature=bytes(64))


def test_a_peer_with_bad_runs_is_struck_and_dropped() -> None:
    # T8: who sends it is struck.
    async def test() -> None:
        carmen = MemoryOffice.found()
        diego = carmen.colleague()
        bad = Corrupting(diego.company, diego.key, diego.x25519, diego.secret, logs=diego.logs)
        bad.write(b"poison")
        async with started(carmen, timings=QUICK) as a, started(bad, a.address):
            await until(lambda: len(carmen.runs_ingested) >= 3)
            await until(lambda: a.live() == 0)
            (there,) = a.replication._dialler.targets
            await until(lambda: there.parked, "nobody dials who is not talked to")

        assert carmen.bodies() == set()

    run(test())


class Silent(MemoryOffice):
    """An office that announces and never serves."""

    async def read_run(self, log: LogKey, first: int, last: int) -> Run | None:
        return await super().read_run(log, first, last) if log.lane == Lane.CONTROL else None


def test_what_one_peer_announces_and_never_sends_is_asked_of_another() -> None:
    async def test() -> None:
        carmen = MemoryOffice.found()
        diego, noa = carmen.colleague(), carmen.colleague()
        diego.logs = dict(carmen.logs)
        entry = carmen.write(b"withheld by Diego")
        await _copy(carmen, diego, entry.header.key)
        mute = Silent(diego.company, diego.key, diego.x25519, diego.secret, logs=diego.logs)
        async with started(mute) as keeper, started(noa, keeper.address, timings=QUICK) as b:
            await until(b.live)
            async with started(carmen, b.address):
                await all_hold([b], b"withheld by Diego")

    run(test())


def test_a_peer_that_announces_and_never_sends_is_dropped() -> None:
    async def test() -> None:
        carmen = MemoryOffice.found()
        diego = carmen.colleague()
        mute = Silent(diego.company, diego.key, diego.x25519, diego.secret, logs=diego.logs)
        mute.write(b"never sent")
        quick = dataclasses.replace(QUICK, stall_s=0.5)
        async with started(mute) as keeper, started(carmen, keeper.address, timings=quick) as a:
            await until(lambda: [p.receiving for p in a.replication.peers()] == [1])
            await until(lambda: not a.live(), "dropped")

    run(test())


def test_digests_that_differ_bring_the_heads_again() -> None:
    async def test() -> None:
        carmen = MemoryOffice.found()
        diego = carmen.colleague()
        quick = dataclasses.replace(QUICK, digest_s=0.2)
        async with (
            started(carmen, timings=quick) as a,
            started(diego, a.address, timings=quick) as b,
        ):
            await until(lambda: a.live() and b.live())
            entry = carmen.write(b"nobody was told")

            await a.replication._exchange.start()

            await all_hold([b], b"nobody was told")
            assert diego.logs[entry.header.key][0].id == entry.id

    run(test())


def test_pings_keep_a_session_and_silence_ends_it() -> None:
    async def test() -> None:
        carmen = MemoryOffice.found()
        diego = carmen.colleague()
        quick = dataclasses.replace(QUICK, ping_s=0.05, dead_s=0.6)
        async with (
            started(carmen, timings=quick) as a,
            started(diego, a.address, timings=dataclasses.replace(QUICK, ping_s=60)) as b,
        ):
            await until(lambda: a.live() and b.live())
            link = next(iter(a.replication._exchange.links))
            began = link.heard_at
            await until(lambda: link.heard_at > began + 1.0, "pongs for longer than dead_s")
            assert a.live() == 1

    run(test())


class Slow(MemoryOffice):
    """An office with a slow disk."""

    async def ingest(self, run: Run) -> Ingested:
        await asyncio.sleep(0.01)
        return await super().ingest(run)


def test_a_slow_reader_gets_everything_in_the_end() -> None:
    async def test() -> None:
        carmen = MemoryOffice.found()
        diego = carmen.colleague()
        slow = Slow(diego.company, diego.key, diego.x25519, diego.secret, logs=diego.logs)
        async with started(carmen) as a, started(slow, a.address) as b:
            await until(lambda: a.live() and b.live())
            bodies = [b"%d " % n + bytes(60_000) for n in range(60)]
            for body in bodies:
                a.post(body)
                await asyncio.sleep(0)

            await all_hold([b], *bodies)

    run(test())


def _ids(office: MemoryOffice) -> set[EntryId]:
    return {entry.id for entries in office.logs.values() for entry in entries}


def test_what_was_stored_while_its_session_ended_is_known_all_the_same() -> None:
    async def test() -> None:
        carmen = MemoryOffice.found()
        diego = carmen.colleague()
        slow = Slow(diego.company, diego.key, diego.x25519, diego.secret, logs=diego.logs)
        async with started(slow) as b:
            async with started(carmen, b.address) as a:
                await until(lambda: a.live() and b.live())
                entry = a.post(b"the last word")
                await until(lambda: b.replication._exchange._intake._runs)
                next(iter(b.replication._exchange.links)).stop("cut here")

            await until(lambda: entry.header.key in b.replication._exchange.heads)

    run(test())


async def _copy(source: MemoryOffice, target: MemoryOffice, key: LogKey) -> None:
    whole = await source.read_run(key, 1, 256)
    assert whole is not None
    target.take(whole)


async def _two_free_ports() -> tuple[Address, Address]:
    one, two = MemoryOffice.found(), MemoryOffice.found()
    async with started(one) as a, started(two) as b:
        return a.address, b.address
