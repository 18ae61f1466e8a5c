"""The side of whoever invites: ten minutes, three wrong guesses, one newcomer."""

from __future__ import annotations

import asyncio
import contextlib
import logging
import secrets
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Final

from sync.errors import PortTaken, ProtocolError
from sync.replication.finding.discovery import JOINING, PORTS, Discovery, NameAdvert
from sync.replication.finding.interfaces import Interface
from sync.replication.gate import Gate
from sync.replication.nearby.pact import DIGITS, Given, Host, greeting, short_name
from sync.replication.nearby.wire import receive, send
from sync.replication.tasks import spawn

log = logging.getLogger(__name__)

OPEN_S: Final = 600.0
TRIES: Final = 3
_TALK_S: Final = 10.0
_READ_BYTES: Final = 1024


@dataclass(frozen=True, slots=True)
class Opened:
    """What the screen shows: the digits, and the address for who is not found by itself."""

    digits: str
    host: str
    port: int


class Window:
    """Open from :meth:`start` until one newcomer has the invitation, three guessed wrong, or
    the time is over; then its name is off the air as well. Of the loop's thread. ``is_welcome``
    looks at the address of who comes."""

    def __init__(
        self,
        company: str,
        given: Given,
        is_welcome: Callable[[str], bool],
        *,
        open_s: float = OPEN_S,
    ) -> None:
        self._company = company
        self._given = given
        self._is_welcome = is_welcome
        self._open_s = open_s
        self._gate = Gate()
        self._wrong = 0
        self._digits = f"{secrets.randbelow(10**DIGITS):0{DIGITS}}"
        self._server: asyncio.Server | None = None
        self._discovery: Discovery | None = None
        self._silence: asyncio.Future[None] | None = None
        self._talks: set[asyncio.Task[None]] = set()
        self._end: asyncio.TimerHandle | None = None
        self.shut = asyncio.Event()
        """Set when nobody comes in by it any more."""

    async def start(self, host: str, interfaces: Sequence[Interface], *, announced: bool) -> Opened:
        """Listen on ``host`` (empty: on every address), and say the company's name on the air.

        Raises:
            PortTaken: every port for it is in use.
        """
        port = await self._listen(host)
        if announced:
            advert = NameAdvert(host, port, short_name(self._company))
            self._discovery = Discovery(lambda _found: None, advert, interfaces, JOINING)
            self._discovery.start()
        self._end = asyncio.get_running_loop().call_later(self._open_s, self._shut, "time is over")
        return Opened(self._digits, host, port)

    async def stop(self) -> None:
        """Shut it, and wait until nothing of it is left."""
        self._shut("stopped")
        for talk in list(self._talks):
            talk.cancel()
        await asyncio.gather(*self._talks, return_exceptions=True)
        if self._silence is not None:
            await self._silence

    async def _listen(self, host: str) -> int:
        for port in reversed(PORTS):
            with contextlib.suppress(OSError):
                self._server = await asyncio.start_server(
                    self._ring, host or None, port, limit=_READ_BYTES
                )
                return port
        raise PortTaken(address=f"{host}:{PORTS[0]}-{PORTS[-1]}")

    def _shut(self, why: str) -> None:
        if self.shut.is_set():
            return
        log.info("the window for a newcomer is shut: %s", why)
        self.shut.set()
        if self._end is not None:
            self._end.cancel()
        if self._server is not None:
            self._server.close()
        if self._discovery is not None:
            self._silence = asyncio.ensure_future(asyncio.to_thread(self._discovery.stop))

    def _ring(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        # A task of ours: before Python 3.12 the server complains about those of its own that
        # are cancelled.
        talk = spawn(self._accept(reader, writer))
        self._talks.add(talk)
        talk.add_done_callback(self._talks.discard)

    async def _accept(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        name = writer.get_extra_info("peername")
        address, now = str(name[0]) if name else "", asyncio.get_running_loop().time()
        try:
            if self._is_welcome(address) and self._gate.enter(address, now):
                try:
                    async with asyncio.timeout(_TALK_S):
                        await self._talk(reader, writer)
                except (OSError, ProtocolError, TimeoutError) as error:
                    log.info("a newcomer at %s left: %r", address, error)
                finally:
                    self._gate.leave(address)
        finally:
            writer.close()
            with contextlib.suppress(OSError):
                await writer.wait_closed()

    async def _talk(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        host = Host(self._digits, self._company)
        await send(writer, greeting(self._company))
        host.meet(await receive(reader))
        await send(writer, host.point)
        proof = await receive(reader)
        if self.shut.is_set():
            return  # while others were guessing
        sealed = host.give(proof, self._given)
        if sealed is None:
            self._wrong += 1
            log.warning("wrong digits, %d of %d", self._wrong, TRIES)
            if self._wrong >= TRIES:
                self._shut("too many wrong digits")
            await send(writer, b"")
        else:
            self._shut("used")
            await send(writer, sealed)
