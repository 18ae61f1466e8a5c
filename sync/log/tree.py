"""What is held of one log, which may have forked: entries hang on the one they follow.

A run is attached by the hash that its first header names, never by a branch's name
(protocol.md 9), so validation needs to know two things only: where an entry lies, and
whether something follows it already.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final, Protocol

from sync.log.header import ZERO_HASH, Header
from sync.values import EntryId


@dataclass(frozen=True, slots=True)
class Place:
    """Where an entry lies: its position, and its clock, which the next one has to exceed."""

    seq: int
    hlc: int


ROOT: Final = Place(0, -1)
"""The place before the first entry, whose id is :data:`sync.log.header.ZERO_HASH`."""


class Tree(Protocol):
    """The entries held of one (device, epoch, lane), all branches together."""

    @property
    def floor(self) -> EntryId | None:
        """The entry with which the log may begin although others come before it: what comes
        before was pruned (protocol.md 9). None: it begins at position 1."""
        ...

    def place(self, entry: EntryId) -> Place | None:
        """Where the entry lies; None when it is not held. ``ZERO_HASH`` is always :data:`ROOT`."""
        ...

    def has_child(self, entry: EntryId) -> bool:
        """Whether an entry that follows this one is held."""
        ...


class GrownTree:
    """A tree in memory, for whoever has no store yet."""

    def __init__(self, floor: EntryId | None = None) -> None:
        self.floor = floor
        self._places: dict[EntryId, Place] = {ZERO_HASH: ROOT}
        self._parents: set[bytes] = set()

    def place(self, entry: EntryId) -> Place | None:
        """As :meth:`Tree.place`."""
        return self._places.get(entry)

    def has_child(self, entry: EntryId) -> bool:
        """As :meth:`Tree.has_child`."""
        return entry in self._parents

    def grow(self, entries: Iterable[tuple[EntryId, Header]]) -> None:
        """Add entries that validation has let through."""
        for id_, header in entries:
            self._places[id_] = Place(header.seq, header.hlc)
            self._parents.add(header.prev)
