"""Who is online and where they listen, as the peers tell it (protocol.md 8, gossip).

Nothing of it is kept: what a peer said goes with its session.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from typing import Final, Generic, TypeVar

from sync.values import DeviceId

Peer = TypeVar("Peer")

MOST: Final = 64
"""Devices that one peer may tell of: more than its sessions (protocol.md 12)."""

Address = tuple[str, int]


class Whereabouts(Generic[Peer]):
    """What each peer says of itself and of its neighbours."""

    def __init__(self) -> None:
        self._told: dict[Peer, Mapping[DeviceId, Address | None]] = {}
        self._listening: dict[Peer, int] = {}

    def heard(self, peer: Peer, port: int, neighbours: Mapping[DeviceId, Address | None]) -> None:
        """A peer listens on ``port`` (0: it does not) and is connected to these devices, at
        addresses that it knows or does not."""
        self._listening[peer] = port
        self._told[peer] = dict(list(neighbours.items())[:MOST])

    def gone(self, peer: Peer) -> None:
        """A session ended."""
        self._told.pop(peer, None)
        self._listening.pop(peer, None)

    def port_of(self, peer: Peer) -> int:
        """Where a peer says that it listens; 0 when it does not, or has not said."""
        return self._listening.get(peer, 0)

    def online(self, connected: Collection[DeviceId]) -> set[DeviceId]:
        """All devices that somebody is connected to, ourselves included."""
        return set(connected).union(*self._told.values())

    def addresses(self) -> Iterator[tuple[Peer, DeviceId, Address]]:
        """Who told of which device at which address."""
        for peer, neighbours in self._told.items():
            for device, address in neighbours.items():
                if address is not None:
                    yield peer, device, address
