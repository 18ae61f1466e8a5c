"""A reader for long reading: everything from one state of the file, whatever happens meanwhile."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable
from types import TracebackType
from typing import Self, TypeVar

from sync.views.faults import UNREADABLE, is_bug, refusal
from sync.views.reader import ViewsReader

T = TypeVar("T")


class Snapshot(ViewsReader):
    """Answers as of when it was entered; a context manager, for one thread.

    While it is open the write-ahead log of the views cannot be emptied, so it is not for keeping.
    """

    _seen: sqlite3.Connection | None = None

    def __enter__(self) -> Self:
        def begin(connection: sqlite3.Connection) -> None:
            # A transaction sees the state of its first look, not of its beginning.
            connection.execute("SELECT 1 FROM fold").fetchone()

        connection = self._handle().connection
        connection.execute("BEGIN")
        self._seen = connection
        self._read(begin)
        return self

    def __exit__(
        self,
        _kind: type[BaseException] | None,
        _error: BaseException | None,
        _trace: TracebackType | None,
    ) -> None:
        self._seen = None
        self.close()

    def _read(self, query: Callable[[sqlite3.Connection], T]) -> T:
        if self._seen is None:
            return super()._read(query)
        try:
            return query(self._seen)
        except UNREADABLE as error:
            if is_bug(error):
                raise
            raise refusal(self.path, error) from error
