"""Which control entry comes before which: the lines of each device, with their forks.

A line is the control log of one device in one epoch, all branches together. What comes
before what is read from the headers alone, so every device sees the same tree.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from sync.governance.entries import ControlEntry
from sync.log.header import HEADER_BYTES, PREV, ZERO_HASH
from sync.values import DeviceId, EntryId

_NOWHERE: Final = (0, 0)


class Line:
    """One device's control log of one epoch: a tree of entries, usually without a fork."""

    __slots__ = ("_at", "_chain", "_tours", "device", "epoch", "firsts", "forked")

    def __init__(self, device: DeviceId, epoch: int) -> None:
        self.device = device
        self.epoch = epoch
        self.forked = False
        """Whether the entries are anything but one chain from position 1."""
        self.firsts: list[ControlEntry] = []
        """The entries at the lowest position: one, unless the log was forked there."""
        self._chain: list[EntryId] = []
        self._at: dict[EntryId, tuple[int, bytes]] = {}
        self._tours: dict[EntryId, tuple[int, int]] | None = None

    def add(self, entry: ControlEntry) -> None:
        """Take an entry that is not here yet."""
        prev = entry.raw[PREV] if len(entry.raw) == HEADER_BYTES else ZERO_HASH
        follows = self._chain[-1] if self._chain else ZERO_HASH
        if entry.seq != len(self._chain) + 1 or prev != follows:
            self.forked = True
        self._chain.append(entry.id)
        self._at[entry.id] = (entry.seq, prev)
        self._tours = None
        lowest = self.firsts[0].seq if self.firsts else entry.seq
        if entry.seq < lowest:
            self.firsts = []
        if entry.seq <= lowest:
            self.firsts.append(entry)

    def covers(self, tip: EntryId, entry: EntryId) -> bool:
        """Whether ``entry`` is ``tip`` or comes before it on the tip's branch."""
        if not self.forked:
            return self._at[entry][0] <= self._at[tip][0]
        if self._tours is None:
            self._tours = self._tour()
        enters, leaves = self._tours[entry]
        return enters <= self._tours[tip][0] < leaves

    def forks(self) -> Iterator[tuple[int, tuple[EntryId, ...]]]:
        """Each position where several entries follow the same one, with those entries."""
        if not self.forked:
            return
        for after, siblings in self._children().items():
            seq = self._at[siblings[0]][0]
            if len(siblings) > 1 and (after != ZERO_HASH or seq == 1):
                yield seq, tuple(sorted(siblings))

    def _children(self) -> dict[bytes, list[EntryId]]:
        """Entries by the entry they follow; those that follow none here, by no hash at all."""
        children: dict[bytes, list[EntryId]] = {}
        for entry, (seq, prev) in self._at.items():
            before = self._at.get(EntryId(prev), _NOWHERE)[0]
            if before != 0 and before == seq - 1:
                children.setdefault(prev, []).append(entry)
            elif seq == 1:
                children.setdefault(ZERO_HASH, []).append(entry)
        return children

    def _tour(self) -> dict[EntryId, tuple[int, int]]:
        """When a walk through the tree enters and leaves each entry: inside means after."""
        children = self._children()
        below = {child for siblings in children.values() for child in siblings}
        roots = children.pop(ZERO_HASH, [])
        roots += [entry for entry in self._at if entry not in below]
        entered: dict[EntryId, int] = {}
        tours: dict[EntryId, tuple[int, int]] = {}
        clock = 0
        stack = [(root, False) for root in roots]
        while stack:
            entry, done = stack.pop()
            if done:
                tours[entry] = (entered[entry], clock)
                continue
            entered[entry] = clock
            clock += 1
            stack.append((entry, True))
            stack += [(child, False) for child in children.get(entry, ())]
        return tours


class Lines:
    """All lines of a company."""

    def __init__(self) -> None:
        self._lines: dict[tuple[DeviceId, int], Line] = {}
        self._of_device: dict[DeviceId, list[Line]] = {}
        self._where: dict[EntryId, Line] = {}

    def __contains__(self, entry: EntryId) -> bool:
        return entry in self._where

    def add(self, entry: ControlEntry) -> Line:
        """Take an entry that is not here yet; the line that it is in."""
        device, epoch = entry.log.device, entry.log.epoch
        line = self._lines.get((device, epoch))
        if line is None:
            line = self._lines[device, epoch] = Line(device, epoch)
            self._of_device.setdefault(device, []).append(line)
        line.add(entry)
        self._where[entry.id] = line
        return line

    def of(self, device: DeviceId) -> list[Line]:
        """The lines of a device, in the order of their epochs."""
        return sorted(self._of_device.get(device, ()), key=lambda line: line.epoch)

    def forked(self) -> Iterator[Line]:
        """The lines that are not one chain."""
        return (line for line in self._lines.values() if line.forked)

    def is_of(self, entry: EntryId, device: DeviceId) -> bool:
        """Whether the entry is here, and the device's."""
        line = self._where.get(entry)
        return line is not None and line.device == device

    def covers(self, tip: EntryId, entry: EntryId) -> bool:
        """Whether ``entry`` is ``tip`` or comes before it. False when either is not here."""
        line = self._where.get(tip)
        return line is not None and line is self._where.get(entry) and line.covers(tip, entry)
