"""Who dials whom in a large office (protocol.md 8): a pure choice among the devices online.

Up to :data:`FULL_MESH` devices everybody dials everybody. Beyond that the devices stand in a
ring, in an order that is another each day; each dials those 1, 2, 4 and 8 places on, and two
at random that change every ten minutes. Who is online the neighbours tell, and neighbours may
hide somebody: so two addresses that only the network names are dialled as well, others each
time. Nobody can be surrounded for long (A19).
"""

from __future__ import annotations

import hashlib
from collections.abc import Collection
from random import Random
from typing import Final

from sync.replication.finding.addresses import Address
from sync.values import DeviceId

FULL_MESH: Final = 16
"""Devices online, ourselves among them, that all dial each other."""

STEPS: Final = (1, 2, 4, 8)
RANDOM_LINKS: Final = 2
RANDOM_FOR_S: Final = 600.0
ENOUGH: Final = 10
"""Sessions with which a device dials no stranger more and lets go of what it does not want."""

_DAY_MS: Final = 86_400_000


def ring(devices: Collection[DeviceId], day: int) -> list[DeviceId]:
    """The devices in the order of a day: of ``H(device ‖ day)``, the same for everybody."""
    return sorted(devices, key=lambda device: _place(device, day))


def day_of(wall_ms: int) -> int:
    """The number of the day, in UTC."""
    return wall_ms // _DAY_MS


class Topology:
    """The devices that we want sessions with. ``dice`` chooses the random ones."""

    def __init__(self, own: DeviceId, dice: Random) -> None:
        self._own = own
        self._dice = dice
        self._drawn: tuple[DeviceId, ...] = ()
        self._strangers: tuple[Address, ...] = ()
        self._drawn_until = float("-inf")
        self.large = False
        """Whether there are more devices online than a full mesh has."""
        self._wanted: frozenset[DeviceId] = frozenset()

    def look(
        self,
        online: Collection[DeviceId],
        day: int,
        now: float,
        strangers: Collection[Address] = (),
    ) -> None:
        """Choose among the devices online, ourselves or not among them, and among addresses at
        which nobody answers that a neighbour told of."""
        others = {device for device in online if device != self._own}
        self.large = len(others) + 1 > FULL_MESH
        if not self.large:
            self._wanted, self._strangers = frozenset(others), ()
            return
        ours = self._in_ring(others, day)
        again = now >= self._drawn_until
        if again:
            self._drawn_until = now + RANDOM_FOR_S
        self._wanted = ours | self._random(others - ours, again=again)
        self._strangers = self._some(strangers, again=again)

    def wants(self, device: DeviceId) -> bool:
        """Whether we dial that device: everybody while there are few, of whom else we chose."""
        return not self.large or device in self._wanted

    def wants_stranger(self, address: Address) -> bool:
        """Whether we dial an address to see who is there."""
        return address in self._strangers

    @property
    def wanted(self) -> frozenset[DeviceId]:
        """The devices chosen at the last look."""
        return self._wanted

    def _in_ring(self, others: Collection[DeviceId], day: int) -> frozenset[DeviceId]:
        order = ring({*others, self._own}, day)
        here = order.index(self._own)
        return frozenset(order[(here + step) % len(order)] for step in STEPS) - {self._own}

    def _random(self, others: Collection[DeviceId], *, again: bool) -> frozenset[DeviceId]:
        """The same ones for a while, as long as they are online."""
        kept = [] if again else [device for device in self._drawn if device in others]
        free = set(others) - set(kept) - (set() if kept else set(self._drawn))
        self._drawn = (*kept, *self._dice.sample(sorted(free), _so_many(kept, free)))
        return frozenset(self._drawn)

    def _some(self, strangers: Collection[Address], *, again: bool) -> tuple[Address, ...]:
        """The same for a while; who has answered is a stranger no more and stays as long."""
        kept = () if again else self._strangers
        free = set(strangers) - set(self._strangers)
        return (*kept, *self._dice.sample(sorted(free), _so_many(kept, free)))


def _so_many(kept: Collection[object], free: Collection[object]) -> int:
    """How many more there is room for."""
    return min(RANDOM_LINKS - len(kept), len(free))


def _place(device: DeviceId, day: int) -> bytes:
    return hashlib.sha256(b"patio/ring1" + device + day.to_bytes(8, "big")).digest()
