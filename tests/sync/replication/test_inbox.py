"""The receiving half of a connection: nothing lost, nothing piled up, an end that is noticed."""

from __future__ import annotations

import asyncio

import pytest

from support.loops import run
from sync.replication.inbox import READ_BYTES, Inbox


class Wire(asyncio.Transport):
    """A transport that remembers what it was asked."""

    def __init__(self) -> None:
        super().__init__()
        self.calls: list[str] = []

    def pause_reading(self) -> None:
        self.calls.append("pause")

    def resume_reading(self) -> None:
        self.calls.append("resume")


def connected() -> tuple[Inbox, Wire]:
    inbox, wire = Inbox(), Wire()
    inbox.connection_made(wire)
    return inbox, wire


def come(inbox: Inbox, data: bytes) -> None:
    """Bytes come, as TLS hands them over."""
    while data:
        buffer = inbox.get_buffer(-1)
        some = data[: min(len(buffer), 16 * 1024)]
        buffer[: len(some)] = some
        buffer.release()
        inbox.buffer_updated(len(some))
        data = data[len(some) :]


def test_what_came_is_read_once_and_in_order() -> None:
    async def test() -> None:
        inbox, _ = connected()
        data = bytes(range(256)) * 300
        come(inbox, data[:70_000])
        first = bytes(await inbox.read())
        come(inbox, data[70_000:])
        assert first + await inbox.read() == data

    run(test())


def test_what_was_read_stays_until_the_next_read() -> None:
    async def test() -> None:
        inbox, _ = connected()
        come(inbox, b"first" * 9000)
        first = await inbox.read()
        come(inbox, b"second")
        assert bytes(first) == b"first" * 9000
        assert bytes(await inbox.read()) == b"second"

    run(test())


def test_the_other_end_waits_while_much_is_unread() -> None:
    async def test() -> None:
        inbox, wire = connected()
        come(inbox, bytes(READ_BYTES // 2))
        assert wire.calls == []
        come(inbox, b"x")
        assert wire.calls == ["pause"]
        come(inbox, bytes(2 * READ_BYTES))  # what TLS had in its hand already
        assert len(await inbox.read()) == READ_BYTES // 2 + 1 + 2 * READ_BYTES
        assert wire.calls == ["pause", "resume"]

    run(test())


def test_who_waits_to_read_hears_of_news_and_of_the_end() -> None:
    async def test() -> None:
        for cut in (False, True):
            inbox, _ = connected()
            reading = asyncio.ensure_future(inbox.read())
            await asyncio.sleep(0)
            come(inbox, b"hola")
            assert bytes(await reading) == b"hola"
            reading = asyncio.ensure_future(inbox.read())
            await asyncio.sleep(0)
            if cut:
                inbox.connection_lost(None)
            else:
                inbox.eof_received()
            assert not await reading

    run(test())


def test_who_wants_to_write_waits_while_much_is_queued_and_hears_of_the_end() -> None:
    async def test() -> None:
        inbox, _ = connected()
        await inbox.drain()
        inbox.pause_writing()
        waiting = asyncio.ensure_future(inbox.drain())
        await asyncio.sleep(0)
        assert not waiting.done()
        inbox.resume_writing()
        await waiting
        inbox.pause_writing()
        waiting = asyncio.ensure_future(inbox.drain())
        inbox.connection_lost(None)
        with pytest.raises(ConnectionResetError):
            await waiting
        await inbox.wait_closed()

    run(test())


def test_a_connection_that_says_little_takes_little_memory() -> None:
    inbox, _ = connected()
    come(inbox, b"hola")

    assert len(inbox._buffer) < READ_BYTES // 8
