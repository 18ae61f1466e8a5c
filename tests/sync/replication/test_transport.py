"""Accepted connections: whatever becomes of the node, none stays open."""

from __future__ import annotations

import asyncio
import contextlib
import ssl
from collections.abc import Callable

from support.loops import run
from sync.replication.gate import Gate
from sync.replication.transport import Listener, Stream


def test_who_comes_in_at_the_moment_of_closing_is_hung_up_on() -> None:
    async def test() -> None:
        gate = Gate()
        stopping: list[asyncio.Task[None]] = []

        def stop_now(_host: str) -> bool:
            # Its turn comes before the handshake's: that one is cancelled before it began.
            stopping.append(asyncio.get_running_loop().create_task(listener.stop()))
            return True

        async def nobody(_stream: Stream, _leave: Callable[[], None]) -> None:
            raise AssertionError("there was no handshake")

        listener = Listener(gate, ssl.create_default_context, nobody, stop_now)
        host, port = await listener.start("127.0.0.1", 0)

        reader, writer = await asyncio.open_connection(host, port)

        with contextlib.suppress(ConnectionResetError):
            assert await reader.read() == b""
        writer.close()
        await asyncio.gather(*stopping)
        assert gate.half_open == 0

    run(test())
