"""The entries that came last, as they came: what follows the log need not read them again."""

from __future__ import annotations

from collections import deque
from typing import Final, NamedTuple

from sync.log.header import Header
from sync.values import EntryId, LogKey

ROOM: Final = 2048
"""Entries kept at most: some runs' worth, a few hundred bytes each as a rule."""


class StoredEntry(NamedTuple):
    """An entry whose payload is here, in the order in which payloads arrived.

    ``log`` names the branch on which it lies.
    """

    arrival: int
    id: EntryId
    log: LogKey
    header: Header
    raw: bytes
    received_ms: int
    body: bytes


class Newest:
    """Consecutive arrivals up to the last one, or none."""

    def __init__(self) -> None:
        self._entries: deque[StoredEntry] = deque(maxlen=ROOM)

    def add(self, entry: StoredEntry) -> None:
        """One more, in order."""
        self._entries.append(entry)

    def forget(self) -> None:
        """What is here may not be what is on the disk."""
        self._entries.clear()

    def after(self, arrival: int, lane: int, limit: int) -> list[StoredEntry] | None:
        """Those of a lane that arrived later, oldest first; None when some are not here."""
        entries = self._entries
        if not entries or entries[0].arrival > arrival + 1:
            return None
        skip = max(0, arrival + 1 - entries[0].arrival)
        found = []
        for index in range(skip, len(entries)):
            if entries[index].header.lane == lane:
                found.append(entries[index])
                if len(found) == limit:
                    break
        return found
