"""The node's end of the channel: many clients, none of which can make it wait."""

from __future__ import annotations

import asyncio
import hmac
import secrets
from collections.abc import Awaitable, Callable, Iterable
from pathlib import Path

from sync.codec import Bytes, FrameBuffer, decode, encode, frame
from sync.errors import PatioError, ProtocolError
from sync.local.address import ChannelAddress, unix_socket_fits
from sync.local.commands import (
    CHANNEL_FRAME_LIMIT,
    FRAME_CHANGE,
    FRAME_HELLO,
    FRAME_REPLY,
    FRAME_REQUEST,
    AnyAnswer,
    AnyCommand,
    Change,
    Failure,
    Hello,
    Reply,
    Request,
)

Execute = Callable[[AnyCommand], Awaitable[AnyAnswer]]


class ChannelServer:
    """Answers clients of this home and tells them which views changed."""

    def __init__(self, socket_path: Path, address_file: Path, execute: Execute) -> None:
        self._socket_path = socket_path
        self._address_file = address_file
        self._execute = execute
        self._clients: set[_Client] = set()
        self._server: asyncio.Server | None = None
        self._stopped = False

    async def start(self, *, loopback: bool = False) -> ChannelAddress:
        """Listen and publish where. ``loopback`` forces the TCP form.

        Raises:
            NoSpace, CannotWrite: the address file could not be written.
        """
        if unix_socket_fits(self._socket_path) and not loopback:
            self._socket_path.unlink(missing_ok=True)
            self._server = await asyncio.start_unix_server(self._serve, self._socket_path)
            address = ChannelAddress(path=str(self._socket_path))
        else:
            self._server = await asyncio.start_server(self._serve, "127.0.0.1", 0)
            port = self._server.sockets[0].getsockname()[1]
            address = ChannelAddress(port=port, token=secrets.token_hex(32))
        self._token = address.token
        address.save(self._address_file)
        return address

    async def stop(self) -> None:
        """Say goodbye by closing; the address is withdrawn first."""
        self._stopped = True
        self._address_file.unlink(missing_ok=True)
        if self._server is not None:
            self._server.close()
        for client in list(self._clients):
            client.close()
        self._socket_path.unlink(missing_ok=True)

    def changed(self, views: Iterable[str]) -> None:
        """Tell every client that asked for notices."""
        names = frozenset(views)
        if names:
            for client in self._clients:
                client.notify(names)

    async def _serve(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        client = _Client(reader, writer, self._execute)
        self._clients.add(client)
        if self._stopped:  # accepted while we were already closing
            client.close()
        try:
            await client.greet(self._token)
            await client.run()
        except (ProtocolError, ConnectionError, asyncio.IncompleteReadError):
            pass  # a client that went away, or was never one of ours
        finally:
            self._clients.discard(client)
            client.close()


class _Client:
    """One connection. Replies wait for it; notices coalesce until it has read the last one."""

    def __init__(
        self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter, execute: Execute
    ) -> None:
        self._reader = reader
        self._writer = writer
        self._execute = execute
        self._frames = FrameBuffer(CHANNEL_FRAME_LIMIT)
        self._pending: set[str] = set()
        self._wake = asyncio.Event()
        self._notices = False

    async def greet(self, token: str) -> None:
        """Take the first frame. Raises ProtocolError when it is not a client's."""
        kind, body = await self._next()
        hello = decode(Hello, body)
        # As bytes: of texts it takes only plain ASCII ones, and raises for what a client chose.
        same = hmac.compare_digest(hello.token.encode(), token.encode())
        if kind != FRAME_HELLO or not same:
            raise ProtocolError(why="not a client of this home")
        self._notices = hello.notices

    async def run(self) -> None:
        """Answer requests in order until the client goes."""
        if self._notices:  # from here on nothing is missed: the client may read its views now
            await self._send(FRAME_CHANGE, Change([]))
        teller = asyncio.create_task(self._tell())
        try:
            while True:
                kind, body = await self._next()
                if kind != FRAME_REQUEST:
                    raise ProtocolError(why="only requests after the greeting")
                await self._answer(decode(Request, body))
        finally:
            teller.cancel()

    def notify(self, views: frozenset[str]) -> None:
        """Remember what to tell; never waits."""
        if self._notices:
            self._pending |= views
            self._wake.set()

    def close(self) -> None:
        """Drop the connection."""
        self._writer.close()

    async def _tell(self) -> None:
        while True:
            await self._wake.wait()
            self._wake.clear()
            views, self._pending = sorted(self._pending), set()
            await self._send(FRAME_CHANGE, Change(views))

    async def _answer(self, request: Request) -> None:
        answer: AnyAnswer | Failure
        try:
            answer = await self._execute(request.command)
        except PatioError as error:
            answer = Failure(type(error).__name__, error.facts)
        await self._send(FRAME_REPLY, Reply(request.number, answer))

    async def _send(self, kind: int, message: object) -> None:
        self._writer.write(frame(kind, encode(message)))
        await self._writer.drain()

    async def _next(self) -> tuple[int, Bytes]:
        while True:
            for found in self._frames.frames():
                return found
            data = await self._reader.read(65536)
            if not data:
                raise ConnectionResetError
            self._frames.feed(data)
