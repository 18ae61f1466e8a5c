"""Accepted connections: whatever becomes of the node, none stays open."""

from __future__ import annotations

import asyncio
import contextlib
import gc
import resource
import socket
import ssl
from asyncio.sslproto import SSLProtocol
from collections.abc import Callable

import pytest

from support.loops import run, until
from sync.replication import listening
from sync.replication.gate import Gate
from sync.replication.listening import Listener
from sync.replication.transport import Stream


def test_who_comes_in_at_the_moment_of_closing_is_hung_up_on() -> None:
    async def test() -> None:
        gate = Gate()
        stopping: list[asyncio.Task[None]] = []

        def stop_now(_host: str) -> bool:
            # Its turn comes before the handshake's: that one is cancelled before it began.
            stopping.append(asyncio.get_running_loop().create_task(listener.stop()))
            return True

        listener = Listener(gate, ssl.create_default_context, nobody, stop_now)
        host, port = await listener.start("127.0.0.1", 0)

        reader, writer = await asyncio.open_connection(host, port)

        with contextlib.suppress(ConnectionResetError):
            assert await reader.read() == b""
        writer.close()
        await asyncio.gather(*stopping)
        assert gate.half_open == 0

    run(test())


async def nobody(_stream: Stream, _leave: Callable[[], None]) -> None:
    raise AssertionError("there was no handshake")


def test_a_handshake_that_came_to_nothing_waits_for_no_collector() -> None:
    async def test() -> None:
        gate = Gate()
        listener = Listener(
            gate, lambda: ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER), nobody, lambda _host: True
        )
        host, port = await listener.start("127.0.0.1", 0)
        gc.collect()
        gc.disable()
        try:
            for _ in range(3):
                _reader, writer = await asyncio.open_connection(host, port)
                await until(lambda: gate.half_open == 1)
                writer.close()
                await until(lambda: gate.half_open == 0)
            await asyncio.sleep(0)
            assert not [one for one in gc.get_objects() if isinstance(one, SSLProtocol)]
        finally:
            gc.enable()
        await listener.stop()

    run(test())


def test_when_this_computer_has_no_more_room_whoever_comes_waits(
    monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    monkeypatch.setattr(listening, "_USED_UP_S", 0.05)

    async def test() -> None:
        came: list[str] = []

        def send_off(host: str) -> bool:
            came.append(host)
            return False

        listener = Listener(Gate(), ssl.create_default_context, nobody, send_off)
        host, port = await listener.start("127.0.0.1", 0)
        client = socket.socket()
        client.setblocking(False)
        with contextlib.ExitStack() as files:
            # No number of files is left: not even to accept somebody.
            limits = resource.getrlimit(resource.RLIMIT_NOFILE)
            files.callback(resource.setrlimit, resource.RLIMIT_NOFILE, limits)
            resource.setrlimit(resource.RLIMIT_NOFILE, (_used(), limits[1]))
            await asyncio.get_running_loop().sock_connect(client, (host, port))
            await until(lambda: "nobody can come in for now" in caplog.text)
            assert came == []

        await until(lambda: came == ["127.0.0.1"])
        client.close()
        await listener.stop()

    run(test())


def _used() -> int:
    """The lowest number of a file that is free: with this as the limit, none is."""
    with socket.socket() as sock:
        return sock.fileno()
