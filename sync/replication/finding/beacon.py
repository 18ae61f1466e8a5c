"""A word on the network for where multicast does not pass: a broadcast now and then, if chosen.

Off unless somebody asks for it (``patio node --beacon``): where mDNS works nobody needs it. Like
an announcement by mDNS it says nothing that outsiders can read: a random instance, a port and a
tag that only holders of the network secret recognise. The address is the packet's own.
"""

from __future__ import annotations

import asyncio
import contextlib
import hashlib
import hmac
import ipaddress
import logging
import random
import secrets
import socket
import struct
from collections.abc import Callable, Iterable, Sequence
from typing import Final

from sync.replication.finding.interfaces import Interface
from sync.replication.gate import is_loopback
from sync.replication.protocol.admission import derive
from sync.replication.tasks import end, spawn

log = logging.getLogger(__name__)

BEACON_PORT: Final = 47801
"""UDP (protocol.md 8)."""

_MAGIC: Final = b"patio/b1"
_PACKET: Final = struct.Struct(">8s6sH8s")
_PURPOSE: Final = b"patio/beacon1"
_EVERY_S: Final = (30.0, 60.0)
_PER_SECOND: Final = 50
"""Packets looked at in a second: a flood of them costs no more."""


def packet(secret: bytes, instance: bytes, port: int) -> bytes:
    """The 24 bytes of a beacon; ``instance`` is 6 random bytes of this process."""
    return _PACKET.pack(_MAGIC, instance, port, _tag(secret, instance, port))


def port_in(data: bytes, known: Iterable[bytes]) -> int | None:
    """The port that a member listens on, by a beacon; None for anything else.

    ``known`` are the network secrets whose tags are recognised.
    """
    if len(data) != _PACKET.size:
        return None
    magic, instance, port, tag = _PACKET.unpack(data)
    ours = any(hmac.compare_digest(tag, _tag(secret, instance, port)) for secret in known)
    return port if magic == _MAGIC and ours else None


def _tag(secret: bytes, instance: bytes, port: int) -> bytes:
    key = derive(secret, _PURPOSE)
    return hmac.digest(key, instance + port.to_bytes(2, "big"), hashlib.sha256)[:8]


def broadcasts(interfaces: Iterable[Interface]) -> list[str]:
    """The broadcast address of each network that we are attached to."""
    found = []
    for interface in interfaces:
        if not interface.index and not is_loopback(interface.address):
            network = ipaddress.ip_network(f"{interface.address}/{interface.prefix}", strict=False)
            found.append(str(network.broadcast_address))
    return found


class Beacon(asyncio.DatagramProtocol):
    """Sends and hears beacons. ``heard`` gets the host and the port of a member."""

    def __init__(
        self,
        port: int,
        known: Callable[[], Sequence[bytes]],
        interfaces: Callable[[], Iterable[Interface]],
        heard: Callable[[str, int], None],
    ) -> None:
        """``port`` is where we listen, 0 for nowhere; ``known`` the secrets, newest first."""
        self._port = port
        self._known = known
        self._interfaces = interfaces
        self._heard = heard
        self._instance = secrets.token_bytes(6)
        self._transport: asyncio.DatagramTransport | None = None
        self._sending: asyncio.Task[None] | None = None
        self._second = (0, 0)

    async def start(self) -> None:
        """Begin. A port that is taken is logged, not raised."""
        loop = asyncio.get_running_loop()
        try:
            self._transport, _ = await loop.create_datagram_endpoint(
                lambda: self, sock=_bound(BEACON_PORT)
            )
        except OSError as error:
            log.warning("no beacon here: %s", error)
            return
        if self._port:
            self._sending = spawn(self._send())

    async def stop(self) -> None:
        """Say nothing more."""
        await end(self._sending)
        if self._transport is not None:
            self._transport.close()

    def datagram_received(self, data: bytes, addr: tuple[str, int]) -> None:
        """Somebody said something."""
        now = int(asyncio.get_running_loop().time())
        second, count = self._second
        self._second = (now, count + 1 if second == now else 1)
        if self._second[1] > _PER_SECOND or data[8:14] == self._instance:
            return
        port = port_in(data, self._known())
        if port is not None:
            self._heard(addr[0], port)

    def error_received(self, exc: Exception) -> None:
        """A network that takes no broadcast."""
        log.info("a beacon did not go out: %s", exc)

    async def _send(self) -> None:
        while True:
            word = packet(self._known()[0], self._instance, self._port)
            for address in broadcasts(self._interfaces()):
                if self._transport is not None:
                    with contextlib.suppress(OSError):
                        self._transport.sendto(word, (address, BEACON_PORT))
            await asyncio.sleep(random.uniform(*_EVERY_S))


def _bound(port: int) -> socket.socket:
    sock = socket.socket(socket.AF_INET, socket.SOCK_DGRAM)
    try:
        sock.setsockopt(socket.SOL_SOCKET, socket.SO_BROADCAST, 1)
        # Several homes on one machine hear the same beacons.
        sock.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        sock.setblocking(False)
        sock.bind(("", port))
    except OSError:
        sock.close()
        raise
    return sock
