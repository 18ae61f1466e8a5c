"""What this machine is attached to, and whether it has slept (protocol.md A10 and 8).

Nobody tells a program that a cable was pulled, an address changed or the lid was closed: it
looks, again and again. No I/O here; the service brings what it sees.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from sync.replication.finding.interfaces import Interface

SLEPT_S: Final = 30.0
"""A gap between the clocks, or between two looks, that only sleep explains."""


@dataclass(frozen=True, slots=True)
class Noticed:
    """What is another since the last look. ``gone`` are addresses that are no longer ours."""

    moved: bool = False
    slept: bool = False
    gone: frozenset[str] = frozenset()


class Surroundings:
    """Compares each look with the one before. ``now`` is monotonic seconds, ``wall_ms`` the
    wall clock; some systems stop the one while they sleep, some neither."""

    def __init__(self, now: float, wall_ms: int, interfaces: tuple[Interface, ...]) -> None:
        self.interfaces = interfaces
        self._now = now
        self._wall_ms = wall_ms

    def tick(self, now: float, wall_ms: int) -> bool:
        """Whether the machine has slept since the last tick or look."""
        passed_s = now - self._now
        by_the_wall_s = (wall_ms - self._wall_ms) / 1000
        self._now, self._wall_ms = now, wall_ms
        return passed_s > SLEPT_S or by_the_wall_s - passed_s > SLEPT_S

    def look(self, interfaces: tuple[Interface, ...]) -> Noticed:
        """What the interfaces tell."""
        before, self.interfaces = self.interfaces, interfaces
        if before == interfaces:
            return Noticed()
        gone = {i.address for i in before} - {i.address for i in interfaces}
        return Noticed(moved=True, gone=frozenset(gone))
