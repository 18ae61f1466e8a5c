"""Finding each other on the local network by mDNS, without saying who we are (protocol.md A11).

zeroconf runs in a thread with an event loop of its own, so a busy network never delays
sessions. What goes on the air is a random instance name and a tag that only holders of
the network secret recognise.
"""

from __future__ import annotations

import asyncio
import contextlib
import hashlib
import hmac
import logging
import re
import secrets
import threading
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING, Final

from sync.log import contexts
from sync.replication.finding.interfaces import LOOPBACK, Interface, is_attached, parsed_address
from sync.replication.gate import is_loopback
from sync.replication.protocol.admission import derive

if TYPE_CHECKING:
    from zeroconf import ServiceStateChange, Zeroconf
    from zeroconf.asyncio import AsyncServiceInfo, AsyncZeroconf

log = logging.getLogger(__name__)

SERVICE: Final = "_patio._tcp.local."
PORTS: Final = range(47800, 47900)
"""Ports that an announcement may lead to; on this machine any (protocol.md A11)."""

TAG_BYTES: Final = 8
MAX_CANDIDATES: Final = 256
"""Announcements remembered at a time: forged ones cost no more (protocol.md 12)."""

_INSTANCE = re.compile(r"[0-9a-f]{12}")
_AT_ONCE = 32
_ADDRESSES = 8
_RESOLVE_MS = 3000
_AGAIN_S = 15.0
_STOP_S = 0.8


Properties = dict[bytes, bytes | None]


@dataclass(frozen=True, slots=True)
class Service:
    """A name to announce oneself under, and what an announcement says; None: it is not ours."""

    name: str
    read: Callable[[Properties], bytes | None]


@dataclass(frozen=True, slots=True)
class Found:
    """Somebody who announces himself: where, and what he says (a tag, or a name)."""

    instance: str
    said: bytes
    addresses: tuple[tuple[str, int], ...]


@dataclass(frozen=True, slots=True)
class Advert:
    """What we announce: the address we listen on (empty: all of them) and the secret that
    tags it."""

    host: str
    port: int
    secret: bytes

    def says(self, instance: str) -> dict[str, str]:
        """The TXT record."""
        return {"v": "1", "t": tag_of(self.secret, instance).hex()}


@dataclass(frozen=True, slots=True)
class NameAdvert:
    """The same for a window that is open for a newcomer: its company by name."""

    host: str
    port: int
    company: str

    def says(self, _instance: str) -> dict[str, str]:
        """The TXT record."""
        return {"v": "1", "n": self.company}


def tag_of(secret: bytes, instance: str) -> bytes:
    """The 8 bytes by which members recognise an instance. No clock is in it."""
    key = derive(secret, contexts.DISCOVERY)
    return hmac.digest(key, instance.encode("utf-8", "replace"), hashlib.sha256)[:TAG_BYTES]


class Discovery:
    """Announces (with an advert) and listens. ``on_found`` is called in our own thread."""

    def __init__(
        self,
        on_found: Callable[[Found], None],
        advert: Advert | NameAdvert | None,
        interfaces: Sequence[Interface],
        service: Service | None = None,
    ) -> None:
        self._on_found = on_found
        self._service = service or MEETING
        self._advert = advert
        self._interfaces = tuple(interfaces)
        self._wanted = (self._interfaces, advert)
        self._instance = secrets.token_hex(6)
        # zeroconf needs a selector loop, which is not the default on Windows.
        self._loop = asyncio.SelectorEventLoop()
        self._stopping = False
        self._stale = False
        self._news = asyncio.Event()
        self._waiting: dict[str, None] = {}
        self._unresolved: dict[str, None] = {}
        self._looking: dict[str, asyncio.Future[None]] = {}
        self._broadcasts: set[asyncio.Future[None]] = set()
        self._thread = threading.Thread(target=self._run, name="patio-discovery", daemon=True)

    # -- any thread ----------------------------------------------------------------------

    def start(self) -> None:
        """Begin; returns at once. A network without multicast is logged, not raised."""
        self._thread.start()

    def update(self, interfaces: Sequence[Interface], advert: Advert | NameAdvert | None) -> None:
        """The network is another, or what is to be announced: go on with that."""

        def take() -> None:
            self._wanted = (tuple(interfaces), advert)
            self._news.set()

        self._in_thread(take)

    def begin_anew(self) -> None:
        """Forget what was heard and ask everybody again: this machine has slept."""

        def again() -> None:
            self._stale = True
            self._news.set()

        self._in_thread(again)

    def stop(self) -> None:
        """Say goodbye and end the thread, within a second. Blocks."""

        def end() -> None:
            self._stopping = True
            self._news.set()

        self._in_thread(end)
        self._thread.join(_STOP_S + 0.2)

    def _in_thread(self, work: Callable[[], None]) -> None:
        with contextlib.suppress(RuntimeError):
            # The loop is closed already when discovery ended by itself.
            self._loop.call_soon_threadsafe(work)

    # -- our own thread ------------------------------------------------------------------

    def _run(self) -> None:
        try:
            self._loop.run_until_complete(self._main())
        finally:
            self._loop.close()

    async def _main(self) -> None:
        while not self._stopping:
            await self._until_it_ends()
            if self._goes_on():
                await self._pause()

    async def _until_it_ends(self) -> None:
        from zeroconf import Error
        from zeroconf.asyncio import AsyncServiceBrowser, AsyncZeroconf

        self._stale = False
        self._interfaces, self._advert = self._wanted
        try:
            zeroconf = AsyncZeroconf(interfaces=_as_zeroconf_names(self._interfaces))
        except (OSError, RuntimeError, Error) as error:
            log.warning("no discovery on this network: %s", error)
            return
        try:
            browser = AsyncServiceBrowser(
                zeroconf.zeroconf, self._service.name, handlers=[self._on_change]
            )
            await self._announce(zeroconf, None)
            await self._pause()
            while self._goes_on():
                await self._go_on(zeroconf)
                await self._pause()
            await browser.async_cancel()
        except (OSError, RuntimeError, Error) as error:
            log.warning("discovery ended: %s", error)
        finally:
            await self._end(zeroconf)

    def _goes_on(self) -> bool:
        return not (self._stopping or self._stale)

    async def _end(self, zeroconf: AsyncZeroconf) -> None:
        under_way = [*self._looking.values(), *self._broadcasts]
        for task in under_way:
            task.cancel()
        await asyncio.gather(*under_way, return_exceptions=True)
        with contextlib.suppress(TimeoutError, OSError):
            async with asyncio.timeout(_STOP_S):
                await zeroconf.async_close()

    async def _pause(self) -> None:
        with contextlib.suppress(TimeoutError):
            async with asyncio.timeout(_AGAIN_S):
                await self._news.wait()
        self._news.clear()

    async def _go_on(self, zeroconf: AsyncZeroconf) -> None:
        """Take what is wanted now, and ask again about those who did not answer."""
        before, (interfaces, advert) = self._advert, self._wanted
        if (interfaces, advert) != (self._interfaces, before):
            self._interfaces, self._advert = interfaces, advert
            await zeroconf.async_update_interfaces(interfaces=_as_zeroconf_names(interfaces))
            await self._announce(zeroconf, before)
        again, self._unresolved = self._unresolved, {}
        for name in again:
            self._consider(zeroconf.zeroconf, name)

    async def _announce(self, zeroconf: AsyncZeroconf, before: Advert | NameAdvert | None) -> None:
        info = self._info()
        if info is None:
            return
        # Twelve random digits: nobody else has them, so nobody needs to be asked first.
        broadcast = (
            await zeroconf.async_register_service(info, cooperating_responders=True)
            if before is None
            else await zeroconf.async_update_service(info)
        )
        task = asyncio.ensure_future(broadcast)
        self._broadcasts.add(task)
        task.add_done_callback(self._told)

    def _told(self, task: asyncio.Future[None]) -> None:
        self._broadcasts.discard(task)
        if not task.cancelled() and (error := task.exception()) is not None:
            log.info("an announcement did not go out: %s", error)

    def _info(self) -> AsyncServiceInfo | None:
        from zeroconf.asyncio import AsyncServiceInfo

        if self._advert is None:
            return None
        return AsyncServiceInfo(
            self._service.name,
            f"{self._instance}.{self._service.name}",
            port=self._advert.port,
            properties=self._advert.says(self._instance),
            server=f"{self._instance}.local.",
            parsed_addresses=announced(self._advert.host, self._interfaces),
        )

    # -- others --------------------------------------------------------------------------

    def _on_change(
        self, zeroconf: Zeroconf, service_type: str, name: str, state_change: ServiceStateChange
    ) -> None:
        from zeroconf import ServiceStateChange

        if state_change is ServiceStateChange.Removed:
            self._unresolved.pop(name, None)
        elif instance_in(name, self._service.name) not in (None, self._instance):
            self._consider(zeroconf, name)

    def _consider(self, zeroconf: Zeroconf, name: str) -> None:
        """Look at an announcement when its turn comes; the oldest ones make room for it."""
        self._waiting[name] = None
        while len(self._waiting) > MAX_CANDIDATES:
            del self._waiting[next(iter(self._waiting))]
        while self._waiting and len(self._looking) < _AT_ONCE:
            chosen = next(iter(self._waiting))
            del self._waiting[chosen]
            if chosen not in self._looking:
                task = asyncio.ensure_future(self._look(zeroconf, chosen))
                self._looking[chosen] = task
                task.add_done_callback(partial(self._looked, zeroconf, chosen))

    def _looked(self, zeroconf: Zeroconf, name: str, _task: asyncio.Future[None]) -> None:
        self._looking.pop(name, None)
        if self._waiting and not self._stopping:
            self._consider(zeroconf, next(iter(self._waiting)))

    async def _look(self, zeroconf: Zeroconf, name: str) -> None:
        from zeroconf.asyncio import AsyncServiceInfo

        info = AsyncServiceInfo(self._service.name, name)
        if not await info.async_request(zeroconf, _RESOLVE_MS) or info.port is None:
            # Lost on a bad network: nobody announces it anew for an hour, so we ask again.
            self._unresolved[name] = None
            while len(self._unresolved) > MAX_CANDIDATES:
                del self._unresolved[next(iter(self._unresolved))]
            return
        said, instance = self._service.read(info.properties), instance_in(name, info.type)
        addresses = plausible(info.parsed_scoped_addresses(), info.port, self._interfaces)
        if said is not None and instance is not None and addresses:
            self._on_found(Found(instance, said, addresses))


def announced(host: str, interfaces: Iterable[Interface]) -> list[str]:
    """The addresses to announce for one that we listen on: all that others may reach."""
    listening = parsed_address(host) if host else None
    if listening is not None and not listening.is_unspecified:
        return [host.partition("%")[0]]
    here = [interface.address for interface in interfaces]
    return [address for address in here if not is_loopback(address)] or here


def plausible(
    addresses: Iterable[str], port: int, interfaces: Sequence[Interface]
) -> tuple[tuple[str, int], ...]:
    """Addresses that are directly attached, so that a forged word leads nowhere else."""
    return tuple(
        (address, port)
        for address in list(addresses)[:_ADDRESSES]
        if is_loopback(address) or (port in PORTS and is_attached(address, interfaces))
    )


def instance_in(name: str, service: str = SERVICE) -> str | None:
    """The instance in a service's full name; None when no Patio announces itself like that.

    Anybody on the network chooses the names that come here, in any alphabet.
    """
    instance = name.removesuffix("." + service)
    return instance if _INSTANCE.fullmatch(instance) else None


def tag_in(properties: Properties) -> bytes | None:
    """The 8 bytes of the tag in a TXT record; None when it is not one of ours."""
    text = properties.get(b"t")
    if properties.get(b"v") != b"1" or text is None or len(text) != 2 * TAG_BYTES:
        return None
    try:
        tag = bytes.fromhex(text.decode("ascii"))
    except ValueError:
        return None
    return tag if len(tag) == TAG_BYTES else None  # fromhex passes over blanks


def name_in(properties: Properties) -> bytes | None:
    """The company's name in the TXT record of a window; None when it is none of ours."""
    name = properties.get(b"n")
    return name if properties.get(b"v") == b"1" and name else None


MEETING: Final = Service(SERVICE, tag_in)
"""Colleagues meet: tags, no names."""

JOINING: Final = Service("_patio-join._tcp.local.", name_in)
"""A window is open for a newcomer; at no other time is a name on the air (protocol.md 15)."""


def _as_zeroconf_names(interfaces: Iterable[Interface]) -> list[str | int]:
    """IPv4 by address, IPv6 by the interface's number, as zeroconf wants them."""
    return [i.index or i.address for i in interfaces] or [LOOPBACK.address]
