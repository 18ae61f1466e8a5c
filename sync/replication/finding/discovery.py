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
import ipaddress
import logging
import re
import secrets
import threading
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from sync.log import contexts
from sync.replication.gate import is_loopback
from sync.replication.interfaces import Interface, usable_interfaces
from sync.replication.protocol.admission import derive

if TYPE_CHECKING:
    from zeroconf import ServiceStateChange, Zeroconf
    from zeroconf.asyncio import AsyncServiceInfo, AsyncZeroconf

log = logging.getLogger(__name__)

SERVICE: Final = "_patio._tcp.local."
PORTS: Final = range(47800, 47900)
"""Ports that an announcement may lead to; on this machine any (protocol.md A11)."""

_TAG_BYTES = 8
_INSTANCE = re.compile(r"[0-9a-f]{12}")
_MAX_CANDIDATES = 256
_RESOLVE_MS = 3000
_RESCAN_S = 15.0
_STOP_S = 0.8


@dataclass(frozen=True, slots=True)
class Found:
    """Somebody who announces Patio: where, and with which tag."""

    instance: str
    tag: bytes
    addresses: tuple[tuple[str, int], ...]


@dataclass(frozen=True, slots=True)
class Advert:
    """What we announce: the address we listen on and the secret that tags it."""

    host: str
    port: int
    secret: bytes


def tag_of(secret: bytes, instance: str) -> bytes:
    """The 8 bytes by which members recognise an instance. No clock is in it."""
    key = derive(secret, contexts.DISCOVERY)
    return hmac.digest(key, instance.encode("utf-8", "replace"), hashlib.sha256)[:_TAG_BYTES]


class Discovery:
    """Announces (with an advert) and listens. ``on_found`` is called in our own thread."""

    def __init__(
        self, on_found: Callable[[Found], None], advert: Advert | None, *, only_here: bool
    ) -> None:
        self._on_found = on_found
        self._advert = advert
        self._only_here = only_here
        self._instance = secrets.token_hex(6)
        # zeroconf needs a selector loop, which is not the default on Windows.
        self._loop = asyncio.SelectorEventLoop()
        self._stopping = asyncio.Event()
        self._looking: dict[str, asyncio.Future[None]] = {}
        self._broadcasts: set[asyncio.Future[None]] = set()
        self._interfaces: tuple[Interface, ...] = ()
        self._thread = threading.Thread(target=self._run, name="patio-discovery", daemon=True)

    def start(self) -> None:
        """Begin; returns at once. A network without multicast is logged, not raised."""
        self._thread.start()

    def stop(self) -> None:
        """Say goodbye and end the thread, within a second. Blocks."""
        with contextlib.suppress(RuntimeError):
            # The loop is closed already when discovery ended by itself.
            self._loop.call_soon_threadsafe(self._stopping.set)
        self._thread.join(_STOP_S + 0.2)

    def _run(self) -> None:
        try:
            self._loop.run_until_complete(self._main())
        finally:
            self._loop.close()

    async def _main(self) -> None:
        from zeroconf import Error
        from zeroconf.asyncio import AsyncServiceBrowser, AsyncZeroconf

        self._interfaces = usable_interfaces(only_here=self._only_here)
        try:
            zeroconf = AsyncZeroconf(interfaces=[i.address for i in self._interfaces])
        except (OSError, Error) as error:
            log.warning("no discovery on this network: %s", error)
            return
        try:
            browser = AsyncServiceBrowser(zeroconf.zeroconf, SERVICE, handlers=[self._on_change])
            await self._announce(zeroconf)
            await self._until_stopped(zeroconf)
            await browser.async_cancel()
        except (OSError, Error) as error:
            log.warning("discovery ended: %s", error)
        finally:
            under_way = [*self._looking.values(), *self._broadcasts]
            for task in under_way:
                task.cancel()
            await asyncio.gather(*under_way, return_exceptions=True)
            with contextlib.suppress(TimeoutError, OSError):
                async with asyncio.timeout(_STOP_S):
                    await zeroconf.async_close()

    async def _announce(self, zeroconf: AsyncZeroconf) -> None:
        info = self._info()
        if info is not None:
            # Twelve random digits: nobody else has them, so nobody needs to be asked first.
            done = await zeroconf.async_register_service(info, cooperating_responders=True)
            self._broadcasts.add(asyncio.ensure_future(done))

    def _info(self) -> AsyncServiceInfo | None:
        from zeroconf.asyncio import AsyncServiceInfo

        if self._advert is None:
            return None
        return AsyncServiceInfo(
            SERVICE,
            f"{self._instance}.{SERVICE}",
            port=self._advert.port,
            properties={"v": "1", "t": tag_of(self._advert.secret, self._instance).hex()},
            server=f"{self._instance}.local.",
            parsed_addresses=self._announced_addresses(self._advert.host),
        )

    def _announced_addresses(self, host: str) -> list[str]:
        if not ipaddress.ip_address(host).is_unspecified:
            return [host]
        here = [i.address for i in self._interfaces]
        return [address for address in here if not is_loopback(address)] or here

    async def _until_stopped(self, zeroconf: AsyncZeroconf) -> None:
        while not self._stopping.is_set():
            try:
                async with asyncio.timeout(_RESCAN_S):
                    await self._stopping.wait()
            except TimeoutError:
                await self._rescan(zeroconf)

    async def _rescan(self, zeroconf: AsyncZeroconf) -> None:
        interfaces = usable_interfaces(only_here=self._only_here)
        if interfaces == self._interfaces:
            return
        self._interfaces = interfaces
        await zeroconf.async_update_interfaces(interfaces=[i.address for i in interfaces])
        info = self._info()
        if info is not None:
            self._broadcasts.add(asyncio.ensure_future(await zeroconf.async_update_service(info)))

    def _on_change(
        self, zeroconf: Zeroconf, service_type: str, name: str, state_change: ServiceStateChange
    ) -> None:
        from zeroconf import ServiceStateChange

        instance = instance_in(name)
        if state_change is ServiceStateChange.Removed or instance in (None, self._instance):
            return
        if instance in self._looking or len(self._looking) >= _MAX_CANDIDATES:
            return
        task = asyncio.ensure_future(self._look(zeroconf, name, instance))
        self._looking[instance] = task
        task.add_done_callback(lambda _: self._looking.pop(instance, None))

    async def _look(self, zeroconf: Zeroconf, name: str, instance: str) -> None:
        from zeroconf.asyncio import AsyncServiceInfo

        info = AsyncServiceInfo(SERVICE, name)
        if not await info.async_request(zeroconf, _RESOLVE_MS) or info.port is None:
            return
        tag = tag_in(info.properties)
        addresses = self._plausible(info.parsed_addresses(), info.port)
        if tag is not None and addresses:
            self._on_found(Found(instance, tag, addresses))

    def _plausible(self, addresses: Sequence[str], port: int) -> tuple[tuple[str, int], ...]:
        """Addresses that are directly attached, so that a forged record leads nowhere else."""
        return tuple(
            (address, port)
            for address in addresses[:8]
            if is_loopback(address)
            or (port in PORTS and any(i.reaches(address) for i in self._interfaces))
        )


def instance_in(name: str) -> str | None:
    """The instance in a service's full name; None when no Patio announces itself like that.

    Anybody on the network chooses the names that come here, in any alphabet.
    """
    instance = name.removesuffix("." + SERVICE)
    return instance if _INSTANCE.fullmatch(instance) else None


def tag_in(properties: dict[bytes, bytes | None]) -> bytes | None:
    """The 8 bytes of the tag in a TXT record; None when it is not one of ours."""
    text = properties.get(b"t")
    if properties.get(b"v") != b"1" or text is None or len(text) != 2 * _TAG_BYTES:
        return None
    try:
        tag = bytes.fromhex(text.decode("ascii"))
    except ValueError:
        return None
    return tag if len(tag) == _TAG_BYTES else None  # fromhex passes over blanks
