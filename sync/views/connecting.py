"""Reading views.db from any thread, while its writer may make it anew under the reader."""

from __future__ import annotations

import sqlite3
import threading
import weakref
from collections.abc import Callable
from pathlib import Path
from typing import TypeVar

from sync.values import DeviceId
from sync.views import schema
from sync.views.faults import UNREADABLE, is_bug, refusal
from sync.views.files import Identity, identity_of

T = TypeVar("T")

_BUSY_S = 5.0


class Connecting:
    """The connections of all threads, each opened when first needed.

    Raises:
        DamagedHome: by whatever reads: the file cannot be read. The node makes it anew.
        NoSpace, CannotWrite: there is no room or no leave for the index that reading takes.
    """

    def __init__(self, path: Path, me: DeviceId) -> None:
        self.path = path
        self.device = me
        self._of_thread = threading.local()
        self._all: weakref.WeakSet[_Handle] = weakref.WeakSet()
        self._lock = threading.Lock()

    def close(self) -> None:
        """Close the connections of all threads. A later call opens anew."""
        with self._lock:
            for handle in list(self._all):
                handle.close()
            self._all.clear()
            self._of_thread = threading.local()

    def _read(self, query: Callable[[sqlite3.Connection], T]) -> T:
        """Run a query in one read transaction.

        Tables may go from under it while the writer makes them anew: then it looks again.
        """
        try:
            return self._handle().run(query)
        except UNREADABLE:
            self._forget()
        try:
            return self._handle().run(query)
        except UNREADABLE as error:
            self._forget()
            if is_bug(error):
                raise
            raise refusal(self.path, error) from error

    def _handle(self) -> _Handle:
        """This thread's connection, to the file that has the name now."""
        handle: _Handle | None = getattr(self._of_thread, "handle", None)
        identity = identity_of(self.path)
        if handle is not None and handle.identity is not None and handle.identity == identity:
            return handle
        self._forget()
        handle = _connect(self.path, identity)
        with self._lock:
            self._all.add(handle)
        self._of_thread.handle = handle
        return handle

    def _forget(self) -> None:
        handle: _Handle | None = getattr(self._of_thread, "handle", None)
        if handle is not None:
            handle.close()
            self._of_thread.handle = None


class _Handle:
    """One read-only connection, closed with its thread.

    ``identity`` tells whether the name still means the same file; None when nothing readable
    was there, and the connection holds empty tables in memory instead.
    """

    def __init__(self, connection: sqlite3.Connection, identity: Identity | None) -> None:
        self.connection = connection
        self.identity = identity
        # Closing takes statements away; it waits for the one that runs in another thread.
        self._busy = threading.Lock()

    def __del__(self) -> None:
        self.close()

    def run(self, query: Callable[[sqlite3.Connection], T]) -> T:
        """The query's answer, from one state of the file."""
        with self._busy:
            self.connection.execute("BEGIN")
            try:
                return query(self.connection)
            finally:
                if self.connection.in_transaction:
                    self.connection.execute("ROLLBACK")

    def close(self) -> None:
        """Close the connection; harmless when it is."""
        with self._busy:
            self.connection.close()


def _connect(path: Path, identity: Identity | None) -> _Handle:
    """A handle on the file, or on empty tables when none of this version is there."""
    if identity is not None:
        connection = _open(path)
        try:
            if schema.version_of(connection) == schema.VERSION:
                return _Handle(connection, identity)
        except BaseException:
            connection.close()
            raise
        connection.close()
    return _Handle(_empty(), None)


def _open(path: Path) -> sqlite3.Connection:
    # Closed by whichever thread comes to it, hence no check; only its own thread reads with it.
    connection = sqlite3.connect(
        f"{path.absolute().as_uri()}?mode=ro",
        uri=True,
        timeout=_BUSY_S,
        isolation_level=None,
        check_same_thread=False,
    )
    try:
        # Only the writer moves the write-ahead log into the file (protocol.md 3).
        connection.execute("PRAGMA wal_autocheckpoint = 0")
    except BaseException:
        connection.close()
        raise
    return connection


def _empty() -> sqlite3.Connection:
    connection = sqlite3.connect(":memory:", isolation_level=None, check_same_thread=False)
    from sync.views.making import create  # all tables, which a company's window does without

    create(connection)
    return connection
