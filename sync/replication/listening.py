"""Who comes in: accepting after the gate, and the TLS handshake."""

from __future__ import annotations

import asyncio
import contextlib
import errno
import logging
import socket
import ssl
from collections.abc import Awaitable, Callable
from typing import Final

from sync.errors import NotOurAddress, PortTaken
from sync.replication.gate import TLS_DEADLINE_S, Gate
from sync.replication.inbox import Inbox
from sync.replication.tasks import spawn
from sync.replication.transport import CLOSE_DEADLINE_S, Stream, address_text, host_and_port

log = logging.getLogger(__name__)

_BACKLOG: Final = 64

_NOT_OURS: Final = frozenset(
    {errno.EADDRNOTAVAIL, errno.EAFNOSUPPORT, errno.EINVAL, errno.ENODEV, errno.ENXIO}
)
"""An address of somebody else, of a protocol that is off here, or of an interface there is not."""

_USED_UP: Final = frozenset({errno.EMFILE, errno.ENFILE, errno.ENOBUFS, errno.ENOMEM})
_USED_UP_S: Final = 1.0


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
        self._closed = False
        self._listening: dict[socket.socket, asyncio.Task[None]] = {}
        self._visits: set[asyncio.Task[None]] = set()

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
        for sock in listening:
            self._listening[sock] = spawn(self._accept_all(sock))
        return host_and_port(listening[0].getsockname())

    def close(self) -> None:
        """Accept nobody any more."""
        if self._closed:
            return
        self._closed = True
        loop = asyncio.get_running_loop()
        for sock in self._listening:
            # At once: asyncio takes it away after a turn in which somebody may still come in.
            with contextlib.suppress(NotImplementedError):  # Windows waits in another way
                loop.remove_reader(sock)

    async def stop(self) -> None:
        """Stop accepting and end the handshakes and sessions under way."""
        self.close()
        await asyncio.sleep(0)  # who has just come in is sent off, and not forgotten
        for accepting in self._listening.values():
            accepting.cancel()
        for visit in self._visits:
            visit.cancel()
        await asyncio.gather(*self._listening.values(), *self._visits, return_exceptions=True)
        for sock in self._listening:
            sock.close()

    async def _accept_all(self, listening: socket.socket) -> None:
        loop = asyncio.get_running_loop()
        while not self._closed:
            try:
                accepted, name = await loop.sock_accept(listening)
            except ConnectionAbortedError:
                continue  # whoever it was thought better of it
            except OSError as error:
                if error.errno not in _USED_UP:
                    raise
                log.warning("nobody can come in for now: %s", error)
                await asyncio.sleep(_USED_UP_S)
                continue
            self._ask(accepted, host_and_port(name)[0], loop.time())
            del accepted  # it closes with its visit, and not when somebody else comes
            # The loop's other work has its turn, however many stand at the door.
            await asyncio.sleep(0)

    def _ask(self, accepted: socket.socket, host: str, now: float) -> None:
        """Send somebody off, at the price of a socket, or let the handshake begin."""
        welcome = not self._closed and self._is_welcome(host)
        if not welcome or not self._gate.enter(host, now):
            accepted.close()
            return
        inside = True

        def leave() -> None:
            nonlocal inside
            if inside:
                inside = False
                self._gate.leave(host)

        # Until the handshake has begun nobody but this owns the socket.
        unopened = [accepted]

        def left(visit: asyncio.Task[None]) -> None:
            leave()
            for sock in unopened:
                sock.close()
            self._visits.discard(visit)

        visit = spawn(self._receive(unopened, now, leave))
        self._visits.add(visit)
        visit.add_done_callback(left)

    async def _receive(
        self, unopened: list[socket.socket], since: float, leave: Callable[[], None]
    ) -> None:
        loop = asyncio.get_running_loop()
        # Not with TLS in one step: asyncio leaves such a connection open when it is cancelled
        # before the handshake has begun.
        accepted, _ = await loop.connect_accepted_socket(_Quiet, unopened.pop())
        try:
            stream = await _tls_server(accepted, self._context(), since)
            if stream is not None:
                await self._on_stream(stream, leave)
        finally:
            accepted.abort()


class _Quiet(asyncio.Protocol):
    """Holds a connection still until TLS takes it over."""

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        """It is ours."""
        assert isinstance(transport, asyncio.Transport)
        transport.pause_reading()


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
            ssl_shutdown_timeout=CLOSE_DEADLINE_S,
        )
    except (OSError, ssl.SSLError, TimeoutError) as error:
        log.info("handshake refused: %s", error)
        # Its frames hold the handshake's buffers, a quarter of a megabyte, in a circle that
        # would wait for the collector.
        error.__traceback__ = None
        return None
    if transport is None:
        return None
    # start_tls leaves it to the caller to introduce the two to each other.
    inbox.connection_made(transport)
    return Stream(inbox, transport, since)


def _bind_beside(first: socket.socket) -> list[socket.socket]:
    """The same port for IPv6, where this computer has that."""
    try:
        return [_bind("::", host_and_port(first.getsockname())[1])]
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
