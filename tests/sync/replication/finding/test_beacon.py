"""Beacons: what a member recognises, and what anybody else may send as often as they like."""

from __future__ import annotations

import asyncio
import socket

from hypothesis import given
from hypothesis import strategies as st

from support.loops import run, until
from sync.replication.finding import beacon
from sync.replication.finding.beacon import Beacon, broadcasts, packet, port_in
from sync.replication.finding.interfaces import LOOPBACK, Interface

SECRET, OTHER = b"s" * 32, b"t" * 32
INSTANCE = bytes(range(6))


def test_a_beacon_is_24_bytes_that_members_recognise_as_ever() -> None:
    said = packet(SECRET, INSTANCE, 47800)

    # Made without this code: HKDF and HMAC by hand.
    assert said.hex() == "706174696f2f6231000102030405bab8c25022dd09d311c8"
    assert port_in(said, [OTHER, SECRET]) == 47800
    assert port_in(said, [OTHER]) is None


@given(st.integers(0, 23), st.integers(1, 255))
def test_a_beacon_with_any_byte_changed_is_nobodys(at: int, change: int) -> None:
    said = bytearray(packet(SECRET, INSTANCE, 47800))
    said[at] ^= change

    assert port_in(bytes(said), [SECRET]) is None


@given(st.binary(max_size=64))
def test_rubbish_is_nobodys(data: bytes) -> None:
    assert port_in(data, [SECRET]) is None


def test_each_attached_network_has_its_broadcast_address() -> None:
    here = [LOOPBACK, Interface("192.168.1.20", 24), Interface("10.0.3.7", 22)]

    assert broadcasts([*here, Interface("fe80::1", 64, 2)]) == ["192.168.1.255", "10.0.3.255"]


def test_a_flood_is_looked_at_a_little_and_a_member_is_heard_afterwards() -> None:
    async def test() -> None:
        heard: list[tuple[str, int]] = []
        ear = Beacon(0, lambda: [SECRET], tuple, lambda *found: heard.append(found))
        loop = asyncio.get_running_loop()
        await ear.start()
        try:
            with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as mouth:
                where = ("127.0.0.1", beacon.BEACON_PORT)
                for number in range(500):
                    mouth.sendto(packet(SECRET, INSTANCE, 1 + number), where)
                await until(lambda: bool(heard), "something was heard")
                began = int(loop.time())
                await until(lambda: int(loop.time()) > began + 1, "the next allowance")
                assert len(heard) <= 2 * beacon._PER_SECOND
                mouth.sendto(packet(SECRET, INSTANCE, 47899), where)
                await until(lambda: ("127.0.0.1", 47899) in heard, "the member")
        finally:
            await ear.stop()

    run(test())
