"""Sockets and TLS under a session: accepting after the gate, dialling, and the byte stream."""

from __future__ import annotations

import asyncio
import contextlib
import errno
import hashlib
import logging
import os
import socket
import ssl
from collections.abc import Awaitable, Callable, Sequence
from typing import Final

from sync.errors import NotOurAddress, PeerUnreachable, PortTaken
from sync.replication.gate import TLS_DEADLINE_S, Gate
from sync.replication.inbox import Inbox
from sync.replication.protocol.identity import Channel
from sync.replication.tasks import spawn
from sync.replication.trust import Context

log = logging.getLogger(__name__)

HIGH_WATER: Final = 1 << 20
"""Bytes waiting in a connection before whoever writes must wait too."""

CONNECT_DEADLINE_S: Final = 3.0
_CLOSE_DEADLINE_S: Final = 0.5
_BACKLOG: Final = 64

_NOT_OURS: Final = frozenset(
    {errno.EADDRNOTAVAIL, errno.EAFNOSUPPORT, errno.EINVAL, errno.ENODEV, errno.ENXIO}
)
"""An address of somebody else, of a protocol that is off here, or of an interface there is not."""


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
        self.host, self.port = _host_and_port(transport.get_extra_info("peername"))
        self.own_host, _ = _host_and_port(transport.get_extra_info("sockname"))
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

    async def read(self) -> bytes:
        """Bytes as they come; none at the end, whatever ended it."""
        return await self._inbox.read()

    def write(self, data: bytes) -> None:
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
                async with asyncio.timeout(_CLOSE_DEADLINE_S):
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


def _host_and_port(name: Sequence[object] | None) -> tuple[str, int]:
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
                ssl_shutdown_timeout=_CLOSE_DEADLINE_S,
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


class Listener:
    """Accepts connections, asks the gate, does the TLS handshake, hands the stream over.

    The context is asked for at each connection, so a change of trust needs no restart.
    ``is_welcome`` looks at the address that a connection comes from, before a byte is read.
    ``on_stream`` runs in a task of its own and owns the stream; the connection counts as
    half-open until it calls the function it is given.
    """

    def __init__(
        self,
        gate: Gate,
        context: Callable[[], ssl.SSLContext],
        on_stream: Callable[[Stream, Callable[[], None]], Awaitable[None]],
        is_welcome: Callable[[str], bool],
    ) -> None:
        self._gate = gate
        self._is_welcome = is_welcome
        self._context = context
        self._on_stream = on_stream
        self._servers: list[asyncio.Server] = []
        self._tasks: set[asyncio.Future[None]] = set()

    async def start(self, host: str, port: int) -> tuple[str, int]:
        """Listen; the address that was bound.

        Host ``""`` is every address of this computer, IPv6 ones too where there are any.

        Raises:
            PortTaken: somebody else listens there.
            NotOurAddress: no interface of this computer has that address or name.
        """
        address = address_text(host, port)
        try:
            listening = [_bind(host or "0.0.0.0", port)]
            if not host:
                listening += _bind_beside(listening[0])
        except OSError as error:
            if isinstance(error, socket.gaierror) or error.errno in _NOT_OURS:
                raise NotOurAddress(address=address) from None
            if error.errno not in (errno.EADDRINUSE, errno.EACCES):
                log.warning("cannot listen on %s: %s", address, error)
            raise PortTaken(address=address) from None
        loop = asyncio.get_running_loop()
        for sock in listening:
            server = await loop.create_server(
                lambda: _Doorbell(self._accept), sock=sock, backlog=_BACKLOG
            )
            self._servers.append(server)
        return _host_and_port(listening[0].getsockname())

    def close(self) -> None:
        """Accept nobody any more."""
        for server in self._servers:
            server.close()

    async def stop(self) -> None:
        """Stop accepting and end the handshakes and sessions under way."""
        self.close()
        for task in self._tasks:
            task.cancel()
        await asyncio.gather(*self._tasks, return_exceptions=True)

    def _accept(self, transport: asyncio.Transport) -> None:
        host, _ = _host_and_port(transport.get_extra_info("peername"))
        now = asyncio.get_running_loop().time()
        if not host or not self._is_welcome(host) or not self._gate.enter(host, now):
            transport.abort()
            return
        inside = True

        def leave() -> None:
            nonlocal inside
            if inside:
                inside = False
                self._gate.leave(host)

        def end(task: asyncio.Future[None]) -> None:
            # Also of one that was cancelled before it began.
            leave()
            transport.abort()
            self._tasks.discard(task)

        task = spawn(self._handshake(transport, now, leave))
        self._tasks.add(task)
        task.add_done_callback(end)

    async def _handshake(
        self, accepted: asyncio.Transport, since: float, leave: Callable[[], None]
    ) -> None:
        stream = await _tls_server(accepted, self._context(), since)
        if stream is not None:
            await self._on_stream(stream, leave)


class _Doorbell(asyncio.Protocol):
    """Holds an accepted connection still: not a byte is read before the gate has spoken."""

    def __init__(self, ring: Callable[[asyncio.Transport], None]) -> None:
        self._ring = ring

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        """Somebody is at the door."""
        if isinstance(transport, asyncio.Transport):
            transport.pause_reading()
            self._ring(transport)


async def _tls_server(
    accepted: asyncio.Transport, context: ssl.SSLContext, since: float
) -> Stream | None:
    loop = asyncio.get_running_loop()
    inbox = Inbox()
    try:
        transport = await loop.start_tls(
            accepted,
            inbox,
            context,
            server_side=True,
            ssl_handshake_timeout=TLS_DEADLINE_S,
            ssl_shutdown_timeout=_CLOSE_DEADLINE_S,
        )
    except (OSError, ssl.SSLError, TimeoutError) as error:
        log.info("handshake refused: %s", error)
        accepted.abort()
        return None
    if transport is None:
        return None
    # start_tls leaves it to the caller to introduce the two to each other.
    inbox.connection_made(transport)
    return Stream(inbox, transport, since)


def _bind_beside(first: socket.socket) -> list[socket.socket]:
    """The same port for IPv6, where this computer has that."""
    try:
        return [_bind("::", _host_and_port(first.getsockname())[1])]
    except OSError as error:
        if error.errno not in _NOT_OURS:
            first.close()
            raise
        return []


def _bind(host: str, port: int) -> socket.socket:
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    listening = socket.socket(family, socket.SOCK_STREAM)
    try:
        if family == socket.AF_INET6:
            # IPv4 has a socket of its own, so that every address is told in its own form.
            listening.setsockopt(socket.IPPROTO_IPV6, socket.IPV6_V6ONLY, 1)
        if hasattr(socket, "SO_EXCLUSIVEADDRUSE"):
            # Windows lets a second program share a port unless it is told not to.
            listening.setsockopt(socket.SOL_SOCKET, socket.SO_EXCLUSIVEADDRUSE, 1)
        else:
            listening.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        listening.setblocking(False)
        listening.bind((host, port))
        # Here and not later: only listening tells two programs that both could bind.
        listening.listen(_BACKLOG)
    except OSError:
        listening.close()
        raise
    return listening
