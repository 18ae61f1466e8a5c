"""Whether this home may write: the database against the guard file (protocol.md 9 and A1)."""

from __future__ import annotations

from sync.store.entries import LogStore
from sync.store.guard import read_guard, write_guard
from sync.store.home import HomePaths
from sync.store.keys import Keys
from sync.values import Head, Lane, LogKey


class Guarding:
    """Compares what the database holds with what this device once signed."""

    def __init__(self, home: HomePaths, keys: Keys, store: LogStore) -> None:
        self._home = home
        self._keys = keys
        self._store = store
        self.writable = self._agrees()

    def note(self) -> None:
        """Remember our heads outside the database, durably.

        Raises:
            NoSpace, CannotWrite: the guard is as it was.
        """
        write_guard(self._home.guard, self._keys.epoch, self._own_heads())

    def look_again(self) -> None:
        """Our own entries may have come back from a colleague."""
        if not self.writable:
            self.writable = self._agrees()

    def _own_heads(self) -> dict[int, Head]:
        return {
            key.lane: Head(head.seq, head.hash)
            for key, head in self._store.heads().items()
            if key.device == self._keys.device and key.epoch == self._keys.epoch
        }

    def _agrees(self) -> bool:
        """False when the database holds less, or something else, than what we once signed."""
        guard = read_guard(self._home.guard)
        if guard is None:
            return True
        epoch, heads = guard
        return epoch == self._keys.epoch and all(
            self._store.entry_at(self._log(lane), head.seq) == head.hash
            for lane, head in heads.items()
        )

    def _log(self, lane: int) -> LogKey:
        return LogKey(self._keys.device, self._keys.epoch, Lane(lane))
