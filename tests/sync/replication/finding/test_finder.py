"""What peers tell about the network: what is used of it, and what is not."""

from __future__ import annotations

import asyncio
from contextlib import AsyncExitStack
from functools import partial
from itertools import pairwise

import pytest

from support.chains import key_of
from support.loops import run, until
from support.memory_office import MemoryOffice
from support.offices import Home, started
from sync.replication.finding.dialling import Source
from sync.replication.finding.finder import Finder
from sync.replication.finding.interfaces import LOOPBACK, Interface
from sync.replication.outbox import Priority
from sync.replication.protocol import messages


def offices(count: int) -> list[MemoryOffice]:
    """That many devices of one company, all with the same control entries."""
    carmen = MemoryOffice.found()
    others = [carmen.colleague() for _ in range(count - 1)]
    for other in others:
        other.logs = {key: list(entries) for key, entries in carmen.logs.items()}
        other.governance_cache = None
    return [carmen, *others]


def tell(home: Home, *places: messages.PeerPlace, port: int = 47800) -> None:
    """Say to everybody what is not so."""
    told = messages.Peers(port, list(places))
    for link in home.replication._exchange.links:
        link.owe(Priority.HEADS, partial(link.say, told))


def targets(home: Home) -> set[str]:
    return {target.address for target in home.replication._dialler.targets}


def test_whoever_knows_one_address_is_told_of_all_others() -> None:
    async def test() -> None:
        async with AsyncExitStack() as stack:
            homes: list[Home] = []
            for office in offices(5):
                peers = [homes[0].address] if homes else []
                homes.append(await stack.enter_async_context(started(office, *peers)))

            await until(lambda: all(home.live() == 4 for home in homes), "everybody met")

    run(test())


def test_in_a_chain_everybody_comes_to_know_everybody() -> None:
    async def test() -> None:
        async with AsyncExitStack() as stack:
            homes: list[Home] = []
            for office in offices(4):
                peers = [homes[-1].address] if homes else []
                homes.append(await stack.enter_async_context(started(office, *peers)))

            await until(lambda: all(home.live() == 3 for home in homes), "everybody met")
            assert all(one.address != other.address for one, other in pairwise(homes))

    run(test())


def test_whose_address_it_is_is_known_once_who_dialled_us_has_left() -> None:
    async def test() -> None:
        carmen, diego = offices(2)
        async with started(carmen) as a:
            async with started(diego, a.address):
                await until(lambda: a.replication._dialler.targets, "it told where it listens")

            await until(
                lambda: (
                    [(peer.device, peer.why) for peer in a.replication.peers()]
                    == [(diego.key.device, "refused")]
                )
            )

    run(test())


def test_who_is_told_of_and_no_member_is_not_online() -> None:
    async def test() -> None:
        carmen, diego = offices(2)
        async with started(carmen) as a, started(diego, a.address) as b:
            await until(lambda: a.live() == b.live() == 1)

            tell(b, *(messages.PeerPlace(key_of(f"ghost {n}").device) for n in range(40)))

            await until(lambda: a.replication._finder._whereabouts.online([]) != set())
            assert a.replication._finder.online() == {diego.key.device}
            assert [peer.device for peer in a.replication.peers()] == [diego.key.device]

    run(test())


def test_names_and_far_addresses_that_a_peer_tells_are_never_dialled() -> None:
    async def test() -> None:
        carmen, diego, ghost = offices(3)
        async with started(carmen) as a, started(diego, a.address) as b:
            await until(lambda: a.live() == b.live() == 1)
            own = {"{}:{}".format(*b.address)}

            where = [
                "printer.local",
                "8.8.8.8",
                "10.99.99.99",
                "fe80::1",
                "",
                "-",
                "127.0.0.1.evil",
            ]
            places = [messages.PeerPlace(ghost.key.device, host, 47800) for host in where]
            tell(b, *places, port=b.address[1])

            told = a.replication._finder._whereabouts
            await until(lambda: any(told.addresses()))
            assert targets(a) <= own

    run(test())


def test_a_peer_elsewhere_cannot_make_us_dial_our_own_machine() -> None:
    async def test() -> None:
        carmen, diego, ghost = offices(3)
        async with started(carmen) as a, started(diego, a.address) as b:
            await until(lambda: a.live() == b.live() == 1)
            (link,) = a.replication._exchange.links
            link.stream.host = "192.168.1.77"  # as if the session came from another computer

            tell(b, messages.PeerPlace(ghost.key.device, "127.0.0.1", 22))

            told = a.replication._finder._whereabouts
            await until(lambda: any(told.addresses()))
            assert not any(address.endswith(":22") for address in targets(a))

    run(test())


@pytest.mark.parametrize(
    ("host", "welcome"),
    [
        ("127.0.0.1", True),
        ("1.1.1.9", True),  # of our own network, whatever its numbers
        ("192.168.7.7", True),  # of another one of the office
        ("fe80::1%2", True),
        ("8.8.8.8", False),
        ("1.1.2.9", False),
        ("2606:4700::1111", False),
        ("printer.local", False),
    ],
)
def test_who_comes_from_the_internet_is_not_welcome(
    host: str, welcome: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    async def test() -> None:
        (carmen,) = offices(1)
        async with started(carmen) as a:
            finder = a.replication._finder
            monkeypatch.setattr(finder, "_here", lambda: (LOOPBACK, Interface("1.1.1.5", 24)))
            assert finder.is_welcome(host) is welcome

    run(test())


def test_who_is_not_welcome_is_hung_up_on_without_a_word(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(Finder, "is_welcome", lambda _self, _host: False)

    async def test() -> None:
        carmen, diego = offices(2)
        async with started(carmen) as a:
            reader, writer = await asyncio.open_connection(*a.address)
            async with asyncio.timeout(2):
                assert await reader.read() == b""
            writer.close()
            async with started(diego, a.address) as b:
                await asyncio.sleep(0.5)
                assert a.live() == b.live() == 0

    run(test())


def test_the_always_on_computers_of_the_settings_are_dialled_and_kept() -> None:
    async def test() -> None:
        carmen, diego = offices(2)
        async with started(diego) as b:
            carmen.governance_cache = None
            carmen.anchors = (f"127.0.0.1:{b.address[1]}", "no address", "10.0.0.1:47800")
            async with started(carmen) as a:
                await until(lambda: a.live() == 1)
                sources = {t.address: t.source for t in a.replication._dialler.targets}
                assert sources[f"127.0.0.1:{b.address[1]}"] is Source.ANCHOR
                assert len(sources) == 2

    run(test())


def test_a_device_that_nobody_dialled_asks_to_be_tried_and_hears_the_answer() -> None:
    async def test() -> None:
        carmen, diego = offices(2)
        async with started(carmen) as a, started(diego, a.address) as b:
            await until(lambda: a.live() == b.live() == 1)
            (link,) = b.replication._exchange.links
            finder = b.replication._finder

            link.owe(Priority.HEADS, partial(link.say, messages.Probe(b.address[1])))
            await until(lambda: finder.reach.reachable == "yes")

            finder.reach.moved()
            link.owe(Priority.HEADS, partial(link.say, messages.Probe(1)))
            await asyncio.sleep(0)
            assert finder.reach.reachable == "unknown"  # so soon nobody is tried again

    run(test())
