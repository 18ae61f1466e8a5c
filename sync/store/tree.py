"""A stored log with its branches, as validation looks at it (:class:`sync.log.tree.Tree`)."""

from __future__ import annotations

from pathlib import Path

from sqlalchemy import Connection

from sync.log.tree import Place
from sync.store.branches import Branches
from sync.store.database import reading, sqlite_words
from sync.values import EntryId, LogKey


class StoredTree:
    """What is held of one log. ``floor``: the tip before which governance lets it be pruned.

    Where that tip is held, nothing can be attached before it any more, also while what comes
    before it is still here: others have let go of it, and nobody could follow.
    """

    def __init__(
        self,
        path: Path,
        connection: Connection,
        branches: Branches,
        log: LogKey,
        floor: EntryId | None = None,
    ) -> None:
        self.floor = floor
        self._path = path
        self._connection = connection
        self._branches = branches
        self._log = log
        self._lowest = branches.start(log) if branches.start(log) > 1 else 0
        if floor is not None:
            with sqlite_words(path), reading(connection):
                found = branches.find(floor)
            if found is not None and found.log.trunk == log:
                self._lowest = max(self._lowest, found.seq)

    def place(self, entry: EntryId) -> Place | None:
        """Where the entry lies; None when it is not held, or what follows it is not wanted."""
        with sqlite_words(self._path), reading(self._connection):
            found = self._branches.place(self._log, entry)
        return found if found is not None and found.seq >= self._lowest else None

    def has_child(self, entry: EntryId) -> bool:
        """Whether an entry that follows this one is held."""
        return self._branches.has_child(self._log, entry)
