"""Who holds the network's secret and has not shown a device key costs little, and not for long."""

from __future__ import annotations

import asyncio
import secrets
import socket

import pytest

from support.loops import run, until
from support.memory_office import MemoryOffice
from support.offices import Home, started
from support.rogue import Rogue, leaf_context
from sync.replication.inbox import Inbox
from sync.replication.protocol import frames, messages
from sync.replication.protocol.events import Greeted, HeadsAnnounced
from sync.replication.timings import Timings
from sync.replication.transport import Stream, dial

PATIENT = Timings(hello_s=60.0, auth_s=60.0)
AT_ONCE = 0.2


async def knock(home: Home) -> Stream:
    """TLS with a leaf of the company, and not a word."""
    return await dial(*home.address, leaf_context(home.office))


def hello() -> bytearray:
    """A lawful HELLO of whoever."""
    whoever, nonce = secrets.token_bytes(32), secrets.token_bytes(32)
    return frames.pack(messages.Hello(1, 1, 0, whoever, bytes(16), nonce, 0, 0))


async def last_words(stream: Stream) -> list[str]:
    """Everything that the other end still says, as the types of its messages, until it hangs up."""
    heard = bytearray()
    while data := await stream.read():
        heard += data
    await stream.close()
    said = []
    while heard:
        length = int.from_bytes(heard[:4], "big")
        said.append(messages.MessageType(heard[4]).name)
        del heard[: 4 + length]
    return said


@pytest.mark.parametrize(
    "timings",
    [Timings(hello_s=AT_ONCE, auth_s=60.0), Timings(hello_s=60.0, auth_s=AT_ONCE)],
    ids=["no HELLO", "no AUTH"],
)
def test_who_stays_silent_is_cut(timings: Timings) -> None:
    async def test() -> None:
        async with started(MemoryOffice.found(), timings=timings) as home:
            stream = await knock(home)

            assert await last_words(stream) == ["HELLO", "BYE"]

            await until(lambda: home.replication._gate.half_open == 0)
            assert home.states() == []

    run(test())


def test_who_drips_its_auth_is_cut() -> None:
    async def test() -> None:
        async with started(
            MemoryOffice.found(), timings=Timings(hello_s=60.0, auth_s=AT_ONCE)
        ) as home:
            stream = await knock(home)
            stream.write(hello())
            ended = asyncio.ensure_future(last_words(stream))
            dripped = 0

            stream.write((4096).to_bytes(4, "big"))
            while not ended.done():
                stream.write(b"\x02" if not dripped else b"\x00")
                dripped += 1
                await asyncio.wait([ended], timeout=AT_ONCE / 20)

            assert (await ended)[0] == "HELLO"
            assert dripped < 4096
            await until(lambda: home.replication._gate.half_open == 0)

    run(test())


@pytest.mark.parametrize("when", ["first", "after HELLO"])
def test_a_frame_of_more_than_4_kib_is_not_waited_for(when: str) -> None:
    async def test() -> None:
        async with started(MemoryOffice.found(), timings=PATIENT) as home:
            stream = await knock(home)
            if when != "first":
                stream.write(hello())

            stream.write((4097).to_bytes(4, "big") + b"\x01")

            said = await last_words(stream)
            assert (said[0], said[-1]) == ("HELLO", "BYE")
            await until(lambda: home.replication._gate.half_open == 0)

    run(test())


def test_the_time_counts_from_the_first_packet_and_not_from_the_handshake() -> None:
    async def test() -> None:
        carmen = MemoryOffice.found()
        diego = carmen.colleague()
        timings = Timings(hello_s=60.0, auth_s=AT_ONCE)
        async with started(carmen, timings=timings) as home:
            loop = asyncio.get_running_loop()
            rogue = Rogue(diego)
            slow = socket.create_connection(home.address)
            await until(lambda: home.replication._gate.half_open == 1)
            since = loop.time()
            await until(lambda: loop.time() > since + AT_ONCE)

            # Everything lawful from here on, and too late all the same.
            transport, inbox = await loop.create_connection(
                Inbox, sock=slow, ssl=leaf_context(diego), server_hostname=""
            )
            await rogue.introduce(Stream(inbox, transport, since))

            assert rogue.hears(Greeted)
            assert not rogue.hears(HeadsAnnounced)
            await rogue.stream.close()

    run(test())
