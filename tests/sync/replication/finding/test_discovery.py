"""Finding each other on this machine with real mDNS."""

from __future__ import annotations

import asyncio
import contextlib
import socket
import ssl
from contextlib import AsyncExitStack
from functools import partial
from unittest.mock import ANY

import pytest
from zeroconf.asyncio import AsyncServiceInfo

from support.loops import run, until
from support.memory_office import MemoryOffice
from support.newcomers import Newcomer
from support.offices import Home, all_hold, ask_in, started
from sync.errors import NobodyFound
from sync.replication import joining
from sync.replication.finding import discovery
from sync.replication.finding.discovery import (
    MAX_CANDIDATES,
    SERVICE,
    Advert,
    Discovery,
    Found,
    Service,
    instance_in,
    tag_in,
    tag_of,
)
from sync.replication.finding.interfaces import LOOPBACK, Interface, usable_interfaces


def _multicast_works() -> bool:
    try:
        with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as probe:
            group = socket.inet_aton("224.0.0.251") + socket.inet_aton("127.0.0.1")
            probe.setsockopt(socket.IPPROTO_IP, socket.IP_ADD_MEMBERSHIP, group)
    except OSError:
        return False
    return True


HERE = (LOOPBACK,)

needs_multicast = pytest.mark.skipif(not _multicast_works(), reason="no multicast on loopback")


@needs_multicast
def test_homes_on_one_machine_find_each_other_and_no_stranger() -> None:
    async def test() -> None:
        carmen, stranger = MemoryOffice.found(), MemoryOffice.found("Otra")
        offices = [carmen, carmen.colleague(), carmen.colleague()]
        async with AsyncExitStack() as stack:
            other = await stack.enter_async_context(started(stranger, discovery=True))
            homes = [
                await stack.enter_async_context(started(office, discovery=True))
                for office in offices
            ]
            await until(lambda: all(home.live() == 2 for home in homes), "everybody met")

            homes[0].post(b"found you")

            await all_hold(homes, b"found you")
            assert other.states() == []

    run(test())


@needs_multicast
def test_a_newcomer_without_an_address_finds_the_company() -> None:
    async def test() -> None:
        carmen, stranger = MemoryOffice.found(), MemoryOffice.found("Otra")
        async with started(stranger, discovery=True), started(carmen, discovery=True) as a:
            admission = await ask_in(a.invite(), Newcomer())

            assert admission.peer == carmen.key.device

    run(test())


def test_a_newcomer_with_nobody_around_is_told_so(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(joining, "LOOK_S", 0.3)
    # Other tests may be running on this machine, and their homes are somebody.
    nobodys = Service("_patio-nobody._tcp.local.", tag_in)
    monkeypatch.setattr(discovery, "MEETING", nobodys)
    carmen = MemoryOffice.found()

    with pytest.raises(NobodyFound):
        run(ask_in(carmen.invite(), Newcomer()))


@needs_multicast
def test_what_is_announced_names_nobody() -> None:
    async def test() -> None:
        heard: list[Found] = []
        secret = b"s" * 32
        speaker = Discovery(lambda _: None, Advert("127.0.0.1", 47811, secret), HERE)
        listener = Discovery(heard.append, None, HERE)
        speaker.start()
        listener.start()
        try:
            await until(lambda: any(f.addresses == (("127.0.0.1", 47811),) for f in heard))
        finally:
            await asyncio.to_thread(speaker.stop)
            await asyncio.to_thread(listener.stop)
        (found,) = {f for f in heard if f.addresses == (("127.0.0.1", 47811),)}
        assert len(found.instance) == 12
        assert found.said == tag_of(secret, found.instance)
        assert found.said != tag_of(b"t" * 32, found.instance)

    run(test())


def test_stopping_before_it_has_begun_is_no_problem() -> None:
    unseen = Discovery(lambda _: None, None, HERE)
    unseen.start()

    unseen.stop()

    assert not unseen._thread.is_alive()


def test_however_many_announce_themselves_no_more_than_so_many_are_remembered(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    names = [f"{number:012x}.{SERVICE}" for number in range(3 * MAX_CANDIDATES)]
    never = asyncio.Event()

    async def silent(_info: object, _zeroconf: object, _ms: float) -> bool:
        return False

    async def slow(_self: Discovery, _zeroconf: object, _name: str) -> None:
        await never.wait()

    async def test() -> None:
        unseen = Discovery(lambda _: None, None, HERE)
        for name in names:
            await unseen._look(ANY, name)
        assert list(unseen._unresolved) == names[-MAX_CANDIDATES:]

        monkeypatch.setattr(Discovery, "_look", slow)
        for name in names:
            unseen._consider(ANY, name)
        assert list(unseen._waiting) == names[-MAX_CANDIDATES:]
        assert len(unseen._looking) < MAX_CANDIDATES
        unseen._waiting.clear()
        never.set()
        await asyncio.gather(*unseen._looking.values())
        unseen._unresolved.clear()
        unseen.start()
        await asyncio.to_thread(unseen.stop)

    monkeypatch.setattr(AsyncServiceInfo, "async_request", silent)
    run(test())


def test_an_interface_reaches_its_own_network_only() -> None:
    interface = Interface("192.168.1.20", 24)

    assert interface.reaches("192.168.1.77")
    assert not interface.reaches("192.168.2.77")
    assert not interface.reaches("printer.local")


def test_loopback_is_always_among_the_interfaces() -> None:
    assert usable_interfaces(only_here=True) == (Interface("127.0.0.1", 8),)
    assert Interface("127.0.0.1", 8) in usable_interfaces(only_here=False)


def test_an_outsider_learns_no_device_key_from_a_running_home() -> None:
    async def test() -> None:
        carmen = MemoryOffice.found()
        seen = []
        for _ in range(2):
            async with started(carmen) as home:
                context = ssl.SSLContext(ssl.PROTOCOL_TLS_CLIENT)
                context.check_hostname = False
                context.verify_mode = ssl.CERT_NONE
                reader, writer = await asyncio.open_connection(*home.address, ssl=context)
                tls: ssl.SSLObject = writer.get_extra_info("ssl_object")
                seen.append(tls.getpeercert(binary_form=True))
                with contextlib.suppress(ssl.SSLError, OSError):
                    assert await reader.read(1) == b""
                writer.transport.abort()
                await until(partial(_nobody_is_in, home))

        assert seen[0] != seen[1]
        assert all(der and bytes(carmen.key.device) not in der for der in seen)

    run(test())


def _nobody_is_in(home: Home) -> bool:
    return home.states() == []


@pytest.mark.parametrize(
    "instance", ["", "ñandú", "0123456789AB", "0123456789abc", "../../etc", "x" * 12]
)
def test_a_name_that_is_not_one_of_ours_is_passed_over(instance: str) -> None:
    assert instance_in(f"{instance}.{SERVICE}") is None
    assert len(tag_of(bytes(32), instance)) == 8


@pytest.mark.parametrize(
    "text", [b"", b"67a8c9239a69e9e", b" " * 16, b"67 8c9239a69e9e8", b"\xff" * 16, None]
)
def test_a_record_without_eight_bytes_of_tag_has_none(text: bytes | None) -> None:
    assert tag_in({b"v": b"1", b"t": text}) is None


def test_a_record_of_another_version_has_no_tag() -> None:
    tag = b"67a8c9239a69e9e8"

    assert tag_in({b"v": b"2", b"t": tag}) is None
    assert tag_in({b"v": b"1", b"t": tag}) == bytes.fromhex(tag.decode())
