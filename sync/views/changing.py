"""views.db as a file: opened, changed all or nothing, and made anew when it is damaged or lost."""

from __future__ import annotations

import sqlite3
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

from sync.errors import BrokenInvariant
from sync.views import making, spread, vocabulary
from sync.views.faults import UNREADABLE, is_damage, words_for_people
from sync.views.files import Identity, identity_of

if TYPE_CHECKING:
    from sync.governance.evaluate import Governance

T = TypeVar("T")

_BUSY_S = 5.0


class Changing:
    """That part of the writer. Any thread may call, one is served at a time.

    Raises:
        CannotWrite, NoSpace: on opening and on any write; what was there stays.
    """

    def __init__(self, path: Path) -> None:
        self.path = path
        self.cursor = 0
        self.letters = 0
        self.enclosed = 0
        """Up to which opening of sealed entries there are rows."""
        self.goal = 0
        """The arrival number at which all is made anew, while it is; 0: it is not."""
        self._reach = b""
        self._open: sqlite3.Connection | None = None
        self._identity: Identity | None = None
        self._governance: Governance | None = None
        self._vocabulary = vocabulary.Vocabulary()
        self._noted = spread.Noted()
        self._turn = threading.RLock()

    def open(self) -> None:
        """Open the file and find where folding stopped."""
        with self._turn, words_for_people(self.path):
            try:
                self._connect()
            except UNREADABLE as error:
                if not is_damage(error):
                    self.close()
                    raise
                self._make_anew()

    def lost(self) -> bool:
        """Whether the file we write has lost its name: somebody deleted or replaced it.

        Cheap, and for any thread.
        """
        return identity_of(self.path) != self._identity

    def mend(self) -> bool:
        """Make the file anew when it was lost; then true, and ``cursor`` is 0."""
        if not self.lost():
            return False
        with self._turn, words_for_people(self.path):
            self._make_anew()
        return True

    def close(self) -> None:
        """Close the file; the last one out folds the write-ahead log back."""
        with self._turn:
            if self._open is not None:
                self._open.close()
                self._open = None

    @property
    def _connection(self) -> sqlite3.Connection:
        if self._open is None:
            raise BrokenInvariant(what="views are open")
        return self._open

    def _change(self, write: Callable[[sqlite3.Connection], T]) -> T | None:
        """One transaction; None when the file was damaged and had to be made anew."""
        with self._turn, words_for_people(self.path):
            try:
                with _transaction(self._connection) as connection:
                    return write(connection)
            except BaseException as error:
                self._vocabulary.forget()  # what it noted is not in the file
                if not (isinstance(error, UNREADABLE) and is_damage(error)):
                    raise
                self._make_anew()
                return None

    def _settle(self) -> bool:
        """Have all that was committed on the disk; whether the log of changes is empty."""
        with words_for_people(self.path):
            # Readers may keep the log of changes from being emptied: then it is synced at least.
            busy, *_ = self._connection.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchone()
            return not busy

    def _fold_back(self) -> None:
        """Let the next transaction have the room of those before it, where no reader minds."""
        with words_for_people(self.path):
            self._connection.execute("PRAGMA wal_checkpoint(PASSIVE)").fetchone()

    def shrink(self) -> None:
        """Let go of the pages that are kept in memory."""
        with self._turn, words_for_people(self.path):
            self._connection.execute("PRAGMA shrink_memory")

    def _connect(self) -> None:
        """Open the file, with tables of this version in it."""
        connection = sqlite3.connect(
            self.path, timeout=_BUSY_S, isolation_level=None, check_same_thread=False
        )
        self._open = connection
        connection.execute("PRAGMA journal_mode = WAL")
        # NORMAL: what a power cut takes away is folded again (protocol.md 3).
        connection.execute("PRAGMA synchronous = NORMAL")
        # An erased text must not stay in free pages (protocol.md A8).
        connection.execute("PRAGMA secure_delete = ON")
        # As for the log: pages that a first sync comes back to stay in memory (KiB), and are
        # folded back once instead of four times.
        connection.execute("PRAGMA cache_size = -32768")
        connection.execute("PRAGMA wal_autocheckpoint = 4000")
        if not (making.is_whole(connection) and vocabulary.is_of_this_version(connection)):
            making.drop_all(connection)
            making.create(connection)
            vocabulary.begin(connection)
        self._vocabulary.forget()
        self._noted.forget()
        self.cursor, self.letters, self._reach, self.goal, self.enclosed = connection.execute(
            "SELECT cursor, letters, reach, goal, enclosed FROM fold"
        ).fetchone()
        self._governance = None
        self._identity = identity_of(self.path)

    def _make_anew(self) -> None:
        """An empty file in the place of a damaged one."""
        self.close()
        # The database last: without its companions it is only older, never mixed with them.
        for suffix in ("-wal", "-shm", ""):
            self.path.with_name(self.path.name + suffix).unlink(missing_ok=True)
        self._connect()


@contextmanager
def _transaction(connection: sqlite3.Connection) -> Iterator[sqlite3.Connection]:
    """All or nothing."""
    connection.execute("BEGIN IMMEDIATE")
    try:
        yield connection
    except BaseException:
        # A full disk or a damaged page has ended it already.
        if connection.in_transaction:
            connection.execute("ROLLBACK")
        raise
    connection.execute("COMMIT")
