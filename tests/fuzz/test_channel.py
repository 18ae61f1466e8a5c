"""The channel between a node and its clients, with strangers at either end of it."""

from __future__ import annotations

import asyncio
import socket
import tempfile
from contextlib import suppress
from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st

from support.fuzzing import damaged, instances, many, twisted
from sync.codec import encode, frame
from sync.errors import PatioError
from sync.local import commands
from sync.local.address import ChannelAddress
from sync.local.connection import Connection
from sync.local.server import ChannelServer

REQUESTS = instances(commands.Request)
REPLIES = instances(commands.Reply)


async def does_nothing(command: commands.AnyCommand) -> commands.AnyAnswer:
    return commands.Done()


@st.composite
def said(draw: st.DrawFn, lawful: st.SearchStrategy[commands.Request | commands.Reply]) -> bytes:
    """A frame with something lawful, spoilt or foreign in it; or no frame at all."""
    message = draw(lawful)
    kind = draw(st.sampled_from([2, 2, 3, 3, 1, 4, 0, 255]))
    match draw(st.integers(0, 4)):
        case 0:
            return draw(st.binary(max_size=60)) or b"\x00"
        case 1:
            return b"HTTP/1.1 400 Bad Request\r\nConnection: close\r\n\r\n"
        case 2:
            return frame(kind, draw(damaged(encode(message))))
        case 3:
            return frame(kind, draw(twisted(message)))
        case _:
            return frame(kind, encode(message))


@given(st.lists(st.tuples(st.text(max_size=5), st.lists(said(REQUESTS), max_size=3)), max_size=4))
@many(25)
def test_a_node_outlives_every_client(clients: list[tuple[str, list[bytes]]]) -> None:
    """Whatever they say, it ends their connection at most, and the next one is answered."""

    async def scene() -> list[object]:
        faults: list[object] = []
        loop = asyncio.get_running_loop()
        loop.set_exception_handler(lambda _, context: faults.append(context))
        with tempfile.TemporaryDirectory() as folder:
            server = ChannelServer(Path(folder) / "s", Path(folder) / "channel.json", does_nothing)
            address = await server.start()
            for token, frames in clients:
                hello = frame(commands.FRAME_HELLO, encode(commands.Hello(token, notices=False)))
                await say(address, [hello, *frames])
            honest = frame(commands.FRAME_HELLO, encode(commands.Hello("", notices=False)))
            ask = frame(commands.FRAME_REQUEST, encode(commands.Request(1, commands.Rebuild())))
            answer = await say(address, [honest, ask], wait=True)
            await server.stop()
        assert answer == frame(commands.FRAME_REPLY, encode(commands.Reply(1, commands.Done())))
        return faults

    assert asyncio.run(scene()) == []


async def say(address: ChannelAddress, frames: list[bytes], *, wait: bool = False) -> bytes:
    """Say all that and hang up; ``wait``: for an answer first."""
    reader, writer = await asyncio.open_unix_connection(address.path)
    answer = b""
    with suppress(ConnectionError):
        writer.write(b"".join(frames))
        await writer.drain()
        if wait:
            answer = await reader.read(4096)
        writer.write_eof()
        while await reader.read(4096):
            pass
    writer.close()
    with suppress(ConnectionError):
        await writer.wait_closed()
    return answer


@given(st.lists(said(REPLIES), max_size=3))
@many(60)
def test_a_client_outlives_every_node(answers: list[bytes]) -> None:
    """Another program may listen where a node once did: an answer, or a named error."""

    def ask(connection: Connection) -> None:
        with suppress(PatioError):
            connection.call(commands.Rebuild())

    def follow(connection: Connection) -> None:
        for views in connection.notices():
            assert isinstance(views, frozenset)

    for use in (ask, follow):
        ours, theirs = socket.socketpair()
        connection = Connection(ours, "", notices=True)
        theirs.sendall(b"".join(answers))
        theirs.shutdown(socket.SHUT_WR)
        use(connection)
        connection.close()
        theirs.close()
