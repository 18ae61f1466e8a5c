"""Messages of an exchange on a TCP connection: a byte with the length, then so many bytes."""

from __future__ import annotations

import asyncio

from sync.errors import ProtocolError
from sync.replication.nearby.pact import MAX_MESSAGE


async def receive(reader: asyncio.StreamReader) -> bytes:
    """The next message.

    Raises:
        ProtocolError: the connection ended first.
    """
    try:
        (length,) = await reader.readexactly(1)
        return await reader.readexactly(length)
    except (asyncio.IncompleteReadError, OSError):
        raise ProtocolError(why="the connection ended") from None


async def send(writer: asyncio.StreamWriter, message: bytes) -> None:
    """Send a message of at most :data:`MAX_MESSAGE` bytes.

    Raises:
        OSError: the connection is gone.
    """
    if len(message) > MAX_MESSAGE:
        raise ProtocolError(why="a message that is too long")
    writer.write(bytes([len(message)]) + message)
    await writer.drain()
