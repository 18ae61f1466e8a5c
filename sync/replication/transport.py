"""Sockets and TLS under a session: dialling, and the byte stream."""

from __future__ import annotations

import asyncio
import contextlib
import errno
import hashlib
import logging
import os
import ssl
from collections.abc import Sequence
from typing import Final

from sync.codec import Bytes
from sync.errors import PeerUnreachable
from sync.replication.gate import TLS_DEADLINE_S
from sync.replication.inbox import Inbox
from sync.replication.protocol.identity import Channel
from sync.replication.trust import Context

log = logging.getLogger(__name__)

HIGH_WATER: Final = 1 << 20
"""Bytes waiting in a connection before whoever writes must wait too."""

CONNECT_DEADLINE_S: Final = 3.0
CLOSE_DEADLINE_S: Final = 0.5
_HOW: Final = {
    errno.ECONNREFUSED: "refused",
    errno.ECONNRESET: "tls",
    errno.ETIMEDOUT: "silent",
    errno.EHOSTDOWN: "no_route",
    errno.EHOSTUNREACH: "no_route",
    errno.ENETUNREACH: "no_route",
}


class Stream:
    """One TLS connection. ``host``, ``port`` and ``address`` are the other end's.

    ``since`` is the loop's time at which the connection was made, before TLS.
    """

    def __init__(self, inbox: Inbox, transport: asyncio.Transport, since: float) -> None:
        self._inbox = inbox
        self._transport = transport
        self.since = since
        transport.set_write_buffer_limits(high=HIGH_WATER)
        # None when the other end hung up while we shook hands.
        self.host, self.port = host_and_port(transport.get_extra_info("peername"))
        self.own_host, _ = host_and_port(transport.get_extra_info("sockname"))
        self.address = address_text(self.host, self.port)

    def peer_leaf(self) -> bytes:
        """The other end's certificate, as DER."""
        der = self._tls().getpeercert(binary_form=True)
        return der or b""

    def channel(self, *, dialled: bool) -> Channel:
        """What AUTH binds the session to."""
        context = self._tls().context
        assert isinstance(context, Context)  # all of ours are
        own = hashlib.sha256(context.leaf.der).digest()
        peer = hashlib.sha256(self.peer_leaf()).digest()
        return Channel(own, peer, True) if dialled else Channel(peer, own, False)

    async def read(self) -> memoryview:
        """Bytes as they come, there until the next call; none at the end, whatever ended it."""
        return await self._inbox.read()

    def write(self, data: Bytes) -> None:
        """Queue bytes; :meth:`drain` is owed when there may be many."""
        if data and not self._transport.is_closing():
            self._transport.write(data)

    async def drain(self) -> None:
        """Wait until the queue is short again.

        Raises:
            OSError: the connection is gone.
        """
        await self._inbox.drain()

    @property
    def queued(self) -> int:
        """Bytes that the other end has not taken yet."""
        return self._transport.get_write_buffer_size()

    async def close(self) -> None:
        """Send what is queued if the other end takes it within half a second, then cut."""
        try:
            with contextlib.suppress(OSError, ssl.SSLError, TimeoutError):
                async with asyncio.timeout(CLOSE_DEADLINE_S):
                    self._transport.close()
                    await self._inbox.wait_closed()
        finally:
            # A TLS transport that has ended already takes no abort before Python 3.11.4
            # (Debian 12 has 3.11.2): it looks for a protocol that is gone.
            with contextlib.suppress(AttributeError):
                self._transport.abort()

    def _tls(self) -> ssl.SSLObject:
        tls: ssl.SSLObject = self._transport.get_extra_info("ssl_object")
        return tls


def host_and_port(name: Sequence[object] | None) -> tuple[str, int]:
    """A socket's name: the host, a link-local one with the number of its interface, and port."""
    if not name:
        return "", 0
    host, port = str(name[0]).partition("%")[0], name[1]
    scope = name[3] if len(name) > 3 else 0
    return (f"{host}%{scope}" if scope else host), int(str(port))


def address_text(host: str, port: int) -> str:
    """``host:port``, with brackets around an IPv6 address."""
    return f"[{host}]:{port}" if ":" in host else f"{host}:{port}"


async def dial(host: str, port: int, context: Context, name: str = "") -> Stream:
    """A TLS connection to an address; ``name`` is what the other end is asked for.

    A server that refuses our certificate shows only in the first read (protocol.md
    A7, silent refusal).

    Raises:
        PeerUnreachable: nobody listens there, or whoever does is not of our company.
    """
    address = address_text(host, port)
    since = asyncio.get_running_loop().time()
    try:
        async with asyncio.timeout(CONNECT_DEADLINE_S + TLS_DEADLINE_S):
            loop = asyncio.get_running_loop()
            transport, inbox = await loop.create_connection(
                Inbox,
                host,
                port,
                ssl=context,
                server_hostname=name,
                ssl_handshake_timeout=TLS_DEADLINE_S,
                ssl_shutdown_timeout=CLOSE_DEADLINE_S,
            )
    except ssl.SSLError as error:
        raise PeerUnreachable(address=address, why=f"TLS: {error.reason}", how="tls") from None
    except TimeoutError:
        raise PeerUnreachable(address=address, why="no answer in time", how="silent") from None
    except (OSError, UnicodeError) as error:
        raise unreachable(address, error) from None
    return Stream(inbox, transport, since)


def unreachable(address: str, error: OSError | UnicodeError) -> PeerUnreachable:
    """Why nobody answered, in the system's words (UnicodeError: no host has such a name)."""
    number = getattr(error, "errno", None) or 0
    known = number in errno.errorcode  # asyncio's own words repeat the address
    why = os.strerror(number) if known else getattr(error, "strerror", None)
    return PeerUnreachable(
        address=address, why=str(why or type(error).__name__), how=_HOW.get(number, "")
    )
