"""The receiving half of a connection: what came and was not read yet, in one buffer.

asyncio's own stream makes an object of a quarter of a megabyte for every 16 kB that TLS hands
over; here they are written where they stay, in two buffers that take turns.
"""

from __future__ import annotations

import asyncio
from typing import Final

READ_BYTES: Final = 256 * 1024
"""What may wait to be read; the other end then waits too."""

_FIRST_BYTES: Final = 16 * 1024


class Inbox(asyncio.BufferedProtocol):
    """The protocol of one transport, for one reader and one writer."""

    def __init__(self) -> None:
        self._buffer = bytearray()
        self._spare = bytearray()
        self._filled = 0
        self._over = False
        self._paused = False
        self._transport: asyncio.Transport | None = None
        self._news = asyncio.Event()
        self._writable = asyncio.Event()
        self._writable.set()
        self._closed = asyncio.Event()

    async def read(self) -> memoryview:
        """All that has come, as soon as there is anything; nothing at the end.

        It is there until the next call: then others' bytes come in its place.
        """
        while not self._filled and not self._over:
            self._news.clear()
            await self._news.wait()
        data = memoryview(self._buffer)[: self._filled]
        self._buffer, self._spare = self._spare, self._buffer
        self._filled = 0
        if self._paused and self._transport is not None:
            self._paused = False
            self._transport.resume_reading()
        return data

    async def drain(self) -> None:
        """Wait until little is queued.

        Raises:
            ConnectionResetError: the connection is gone.
        """
        await self._writable.wait()
        if self._closed.is_set():
            raise ConnectionResetError

    async def wait_closed(self) -> None:
        """Wait until the transport is gone."""
        await self._closed.wait()

    # -- what the transport calls --------------------------------------------------------

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        """The handshake is over."""
        assert isinstance(transport, asyncio.Transport)
        self._transport = transport

    def get_buffer(self, _sizehint: int) -> memoryview:
        """Where to write what comes next."""
        if self._filled == len(self._buffer):
            # Whoever says little takes little: strangers do not say much before they are sent off.
            larger = bytearray(max(_FIRST_BYTES, 4 * len(self._buffer)))
            larger[: self._filled] = self._buffer
            self._buffer = larger
        return memoryview(self._buffer)[self._filled :]

    def buffer_updated(self, nbytes: int) -> None:
        """So much was written there."""
        self._filled += nbytes
        self._news.set()
        if not self._paused and 2 * self._filled > READ_BYTES and self._transport is not None:
            self._paused = True
            self._transport.pause_reading()

    def eof_received(self) -> bool:
        """Nothing more comes; TLS has no half-open connections."""
        self._end()
        return False

    def pause_writing(self) -> None:
        """Much is queued."""
        self._writable.clear()

    def resume_writing(self) -> None:
        """It is not any more."""
        self._writable.set()

    def connection_lost(self, _error: Exception | None) -> None:
        """The connection is gone."""
        self._transport = None
        self._closed.set()
        self._writable.set()
        self._end()

    def _end(self) -> None:
        self._over = True
        self._news.set()
