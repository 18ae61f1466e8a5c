"""The writing end of views.db: entries and governance go in, in any order, any number of times."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Mapping, Sequence
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

from sync.values import BlobId, DeviceId, EntryId, LogKey, PersonId
from sync.views import (
    attached,
    authority,
    company,
    enclosed,
    erased,
    farewells,
    file_texts,
    imported,
    indexing,
    kudos,
    letters,
    making,
    processes,
    retelling,
    rewording,
    shelf,
    spread,
    topics,
)
from sync.views.authority import Retold
from sync.views.batch import ANNOUNCEMENTS, EVERYTHING, MESSAGES, Batch, FoldEntry
from sync.views.changing import Changing
from sync.views.digest import digest
from sync.views.faults import words_for_people
from sync.views.fold import fold
from sync.views.schema import chunks, marks

if TYPE_CHECKING:
    from sync.content.letters import Letter
    from sync.content.sealed import EnclosedBlob
    from sync.governance.evaluate import Governance

__all__ = ["FoldEntry", "Retold", "ViewsWriter"]

T = TypeVar("T")


class ViewsWriter(Changing):
    """Folds the log into views.db. Any thread may call, one is served at a time.

    The file is disposable. One that is missing, damaged or of another version is made anew,
    and then ``cursor`` is 0: whoever owns the log folds it again from the start, and notes
    again which blobs are here.

    Raises:
        CannotWrite, NoSpace: on opening and on any write; what was there stays.
    """

    def __init__(self, path: Path, me: DeviceId) -> None:
        super().__init__(path)
        self.me = me
        self.blobs_noted = 0
        """How often a blob came or went since this was opened."""

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
            for one in few:
                changed |= authority.retell(connection, one, self._vocabulary)
            for one in many:
                changed |= retelling.end(connection, one)
            last, indexed = company.last_card(connection), indexing.reached(connection)
            batch = fold(connection, entries)
            changed |= batch.write(connection)
            company.show(connection, 0 if retold else last)
            for some in chunks(batch.erased | batch.judged):
                company.show_these(connection, some)
            rivals = [*imported.twins(connection, batch), *farewells.others(connection, batch)]
            rivals += kudos.kept_of(connection, batch, last)
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
            apart = self._retell_apart(retold)
            if apart is None:
                return EVERYTHING
            few, many = apart
            changed = self._change(write)
            if changed is None:
                return EVERYTHING
            self.cursor = max(self.cursor, cursor)
            self._governance = governance
            return changed

    def _retell_apart(self, retold: Iterable[Retold]) -> tuple[list[Retold], list[Retold]] | None:
        """Make the rows of devices with very many of them again, some at a time; the others, and
        these. None when the file was damaged. Where it fails, the next call begins again."""
        few: list[Retold] = []
        many: list[Retold] = []
        for each in retold:
            one, long = retelling.looked_into(each)
            large = self._change(partial(retelling.is_large, device=one.device))
            more: bool | None = None if large is None else large or long
            (many if more else few).append(one)
            work = retelling.Retelling(one, self._vocabulary)
            while more:
                more = self._change(work.step)
                self._fold_back()
            if more is None:
                return None
        return few, many

    def aim(self, goal: int) -> None:
        """Say that all is made anew up to this arrival number, or with 0 that it is not any more:
        whoever reads meanwhile can tell how much of it is there."""
        with self._turn:
            self._change(lambda c: c.execute("UPDATE fold SET goal = ?", (goal,)))
            self.goal = goal

    def note_words(self, limit: int = 1000) -> bool:
        """Have some of what was folded found by its other forms as well; whether more waits."""
        return self._change(lambda c: indexing.note_words(c, self._vocabulary, limit)) or False

    def begin_letters(self, reach: bytes) -> bool:
        """Let rows of letters be made from these cuts: True when they are made again for that."""
        if reach == self._reach:
            return False
        with self._turn:
            self._change(lambda connection: letters.clear(connection, reach))
            self._reach, self.letters, self.enclosed = reach, 0, 0
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

    def note_enclosed(
        self, found: Sequence[tuple[FoldEntry, Sequence[EnclosedBlob]]], arrival: int
    ) -> frozenset[str]:
        """Note the files that go with sealed entries, all of those up to an arrival; the views
        that look different."""
        with self._turn:
            fresh = self._change(lambda c: enclosed.note(c, found, arrival))
            if fresh is None:
                return EVERYTHING
            self.enclosed = max(self.enclosed, arrival)
            return frozenset({MESSAGES} if fresh else ())

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
            for table in making.DERIVED:
                connection.execute(f"DELETE FROM {table}")
            connection.execute("UPDATE fold SET cursor = 0")

        with self._turn:
            self._change(write)
            self._settle()
            self.cursor = self.letters = self.enclosed = 0
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
        with self._turn:
            fresh = self._noted.fresh(device, heads, keeps=keeps)
            if fresh is None:
                return False
            more = self._change(partial(spread.note, holder=device, heads=fresh, keeps=keeps))
            if more is not None:
                self._noted.took(device, fresh, keeps=keeps)
            return more or False

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

    def note_file_text(self, of: file_texts.Unread, outcome: int, text: str) -> bool:
        """Remember what a file says: see :func:`sync.views.file_texts.note`."""
        note = partial(
            file_texts.note, of=of, outcome=outcome, text=text, vocabulary=self._vocabulary
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
