"""The writing end of views.db: entries and governance go in, in any order, any number of times."""

from __future__ import annotations

import sqlite3
import threading
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

from sync.errors import BrokenInvariant
from sync.values import BlobId, DeviceId, EntryId, LogKey, PersonId
from sync.views import (
    attached,
    authority,
    company,
    erased,
    farewells,
    file_texts,
    imported,
    indexing,
    letters,
    processes,
    rewording,
    schema,
    shelf,
    spread,
    topics,
    vocabulary,
)
from sync.views.authority import Retold
from sync.views.batch import ANNOUNCEMENTS, EVERYTHING, Batch, FoldEntry
from sync.views.digest import digest
from sync.views.faults import UNREADABLE, is_damage, words_for_people
from sync.views.files import Identity, identity_of
from sync.views.fold import fold
from sync.views.schema import chunks, marks

if TYPE_CHECKING:
    from sync.content.letters import Letter
    from sync.governance.evaluate import Governance

__all__ = ["FoldEntry", "Retold", "ViewsWriter"]

T = TypeVar("T")

_BUSY_S = 5.0


class ViewsWriter:
    """Folds the log into views.db. Any thread may call, one is served at a time.

    The file is disposable. One that is missing, damaged or of another version is made anew,
    and then ``cursor`` is 0: whoever owns the log folds it again from the start, and notes
    again which blobs are here.

    Raises:
        CannotWrite, NoSpace: on opening and on any write; what was there stays.
    """

    def __init__(self, path: Path, me: DeviceId) -> None:
        self.path = path
        self.me = me
        self.cursor = 0
        self.blobs_noted = 0
        """How often a blob came or went since this was opened."""
        self.letters = 0
        """Up to which opening of sealed entries there are rows."""
        self._reach = b""
        self._open: sqlite3.Connection | None = None
        self._identity: Identity | None = None
        self._governance: Governance | None = None
        self._vocabulary = vocabulary.Vocabulary()
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

    def apply(
        self,
        entries: Sequence[FoldEntry],
        governance: Governance,
        cursor: int,
        retold: Sequence[Retold] = (),
        *,
        words_later: bool = False,
    ) -> frozenset[str]:
        """Fold entries of the content lane and the present governance, in one transaction.

        ``entries`` are those that arrived after :attr:`cursor`, in any order, up to the arrival
        number ``cursor``, which never goes back. What was folded before changes nothing. Of the
        devices ``retold`` the rows are made again first, from what is given there. Back come the
        names of the views that may look different: feed, people, announcements, channels. With
        ``words_later``, search finds other forms of new words after :meth:`note_words`.

        Ask :attr:`cursor` each time anew: it is 0 after the file was found damaged and was made
        anew, here or while noting something, and then folding starts again.
        """

        def write(connection: sqlite3.Connection) -> frozenset[str]:
            changed: frozenset[str] = frozenset()
            if governance is not self._governance:
                changed = company.fold(connection, governance, self.me)
            others = bool(changed or retold)  # it may be another question who wrote what
            for device in retold:
                changed |= authority.retell(connection, device, self._vocabulary)
            last, indexed = company.last_card(connection), indexing.reached(connection)
            batch = fold(connection, entries)
            changed |= batch.write(connection)
            company.show(connection, 0 if retold else last)
            for some in chunks(batch.erased | batch.judged):
                company.show_these(connection, some)
            rivals = [*imported.twins(connection, batch), *farewells.others(connection, batch)]
            for some in chunks(rivals):
                company.show_these(connection, some)
            erased.recognise(connection, batch, last, everything=others)
            processes.settle(connection, batch, last, everything=others)
            indexing.add(connection, indexed, self._vocabulary, later=words_later)
            changed |= rewording.settle(connection, batch, last, everything=others)
            topics.add(connection, 0 if retold else last)
            connection.execute("UPDATE fold SET cursor = max(cursor, ?)", (cursor,))
            return changed | _touched(connection, batch, changed)

        with self._turn:
            changed = self._change(write)
            if changed is None:
                return EVERYTHING
            self.cursor = max(self.cursor, cursor)
            self._governance = governance
            return changed

    def note_words(self, limit: int = 1000) -> bool:
        """Have some of what was folded found by its other forms as well; whether more waits."""
        return self._change(lambda c: indexing.note_words(c, self._vocabulary, limit)) or False

    def begin_letters(self, reach: bytes) -> bool:
        """Let rows of letters be made from these cuts: True when they are made again for that."""
        if reach == self._reach:
            return False
        with self._turn:
            self._change(lambda connection: letters.clear(connection, reach))
            self._reach, self.letters = reach, 0
            return True

    def apply_letters(
        self, opened: Sequence[tuple[FoldEntry, Letter]], last: int
    ) -> frozenset[str]:
        """Fold letters that were opened, up to opening ``last``; the views that look different."""

        def write(connection: sqlite3.Connection) -> frozenset[str]:
            changed = letters.apply(connection, opened, last, self._vocabulary)
            erased.recognise_letters(connection)
            return changed

        with self._turn:
            changed = self._change(write)
            if changed is None:
                return EVERYTHING
            self.letters = max(self.letters, last)
            return changed

    def recognise(self, entries: Sequence[EntryId]) -> None:
        """These are sealed, here or not, and those who ask for them to be erased wrote them."""
        self._change(lambda connection: erased.recognise_sealed(connection, entries))

    def reset(self) -> None:
        """Forget all that was folded and start at cursor 0.

        What was seen of peers' devices, and of blobs on this one, is kept. It is on the disk when
        this returns: should a power cut bring back what was there before, other entries may have
        arrived under the numbers that were folded then.
        """

        def write(connection: sqlite3.Connection) -> None:
            indexing.clear(connection)
            letters.clear(connection)
            for table in schema.DERIVED:
                connection.execute(f"DELETE FROM {table}")
            connection.execute("UPDATE fold SET cursor = 0")

        with self._turn:
            self._change(write)
            self._settle()
            self.cursor = self.letters = 0
            self._governance = None

    def authority(self) -> dict[DeviceId, bytes]:
        """The notes with which devices were last retold; empty for those that never were."""
        with self._turn, words_for_people(self.path):
            return authority.notes(self._connection)

    def note_holding(
        self, device: DeviceId, heads: Mapping[LogKey, int], *, keeps: bool = False
    ) -> bool:
        """Remember up to which position a peer's device holds the payloads of logs, and whether
        it ``keeps`` what is sealed to others.

        True when it holds more than was known.
        """
        note = partial(spread.note, holder=device, heads=heads, keeps=keeps)
        return self._change(note) or False

    def unsent(self) -> int:
        """How many letters of ours nobody holds yet who can open them or pass them on."""
        with self._turn, words_for_people(self.path):
            return spread.unsent(self._connection, self.me)

    def held_elsewhere(self, log: LogKey) -> int:
        """Up to which position another device is known to hold a content log of ours; 0: none."""
        with self._turn, words_for_people(self.path):
            return spread.held_elsewhere(self._connection, log)

    def note_blob(self, blob: BlobId) -> bool:
        """Remember that a blob's bytes are on this device; True when that is news."""
        self.blobs_noted += 1
        return self._change(lambda connection: attached.note_here(connection, blob)) or False

    def note_blob_gone(self, blob: BlobId) -> bool:
        """Remember that a blob's bytes are not on this device any more; True as above."""
        self.blobs_noted += 1
        return self._change(lambda connection: attached.note_gone(connection, blob)) or False

    def forget_blobs(self, blobs: Sequence[BlobId]) -> None:
        """The bytes of these are not on this device any more, and no card refers to them."""
        self._change(lambda connection: attached.let_go(connection, blobs))

    def want_blob(self, blob: BlobId, now_ms: int) -> bool:
        """Remember that somebody here wants a blob; False when no card refers to it."""
        return self._change(lambda c: attached.ask_for(c, blob, now_ms)) or False

    def sort_out_blobs(self, budget: int, quota: int, now_ms: int) -> bool:
        """Note what there is no room for: see :func:`sync.views.shelf.sort_out`."""
        return self._change(lambda c: shelf.sort_out(c, budget, quota, now_ms)) or False

    def wanted_blobs(self, limit: int) -> list[attached.Wanted]:
        """Blobs of visible posts that are not here, those of the newest posts first."""
        with self._turn, words_for_people(self.path):
            return attached.wanted(self._connection, limit)

    def note_file_text(self, blob: BlobId, outcome: int, text: str) -> bool:
        """Remember what a file says: see :func:`sync.views.file_texts.note`."""
        note = partial(
            file_texts.note, blob=blob, outcome=outcome, text=text, vocabulary=self._vocabulary
        )
        return self._change(note) or False

    def drop(self, entries: Mapping[EntryId, PersonId | None]) -> None:
        """Let go of all that was made of these few entries, with who wrote each."""
        self._change(lambda connection: erased.drop(connection, entries))

    def take_back(self, entries: Sequence[EntryId]) -> None:
        """These few that were let go of are wanted again."""
        self._change(lambda connection: erased.take_back(connection, entries))

    def postpone(self, until: Mapping[EntryId, int]) -> None:
        """The bytes of these entries go not before their moments."""
        self._change(lambda connection: erased.postpone(connection, until))

    def sweep(self) -> bool:
        """Leave nothing of what was dropped in any page or file; False when somebody reads."""
        self._change(indexing.sweep)
        self._change(letters.sweep)
        self._change(file_texts.sweep)
        self._change(self._vocabulary.sweep)
        with self._turn:
            return self._settle()

    def digest(self) -> bytes:
        """32 bytes over all that people see: equal content, equal digest, on every device."""
        with self._turn, words_for_people(self.path):
            return digest(self._connection)

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
        if not (schema.is_whole(connection) and vocabulary.is_of_this_version(connection)):
            schema.drop_all(connection)
            schema.create(connection)
            vocabulary.begin(connection)
        self._vocabulary.forget()
        self.cursor, self.letters, self._reach = connection.execute(
            "SELECT cursor, letters, reach FROM fold"
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


def _touched(
    connection: sqlite3.Connection, batch: Batch, changed: frozenset[str]
) -> frozenset[str]:
    """Announcements too, when one of them got a comment or a reaction."""
    if not changed or not batch.targets:
        return frozenset()
    for some in chunks(batch.targets):
        query = f"SELECT 1 FROM card WHERE kind = 'announcement' AND id IN ({marks(len(some))})"
        if connection.execute(query, some).fetchone():
            return frozenset({ANNOUNCEMENTS})
    return frozenset()
