"""Bit rot: a round through the whole log, a few entries at a time, and what is done about it.

What can be told from the rest of the database is put right here: a hash beside a right
header, a position, a signature of our own. A rotten payload is dropped and noted as missing,
so that colleagues are asked for it. Anything else marks the log (``log.rotten_at``): from
there on nothing is served or announced until the bytes have come again (protocol.md 3).
Entries are never deleted.

Of one thread: the one that writes the store.
"""

from __future__ import annotations

from dataclasses import dataclass

from sync.log import contexts
from sync.log.header import Header, entry_id
from sync.log.keys import DeviceKey
from sync.store.care import rot
from sync.store.care.marking import RotMarks, driver_of
from sync.store.care.rot import Fault, StoredRow
from sync.store.database import reading, refetchable, sqlite_words
from sync.store.entries import LogStore
from sync.store.schema import SigState
from sync.values import Lane, LogKey

SLICE = 32
"""Entries looked at in one go: about 5 ms, most of it for signatures."""


@dataclass(frozen=True, slots=True)
class Scrubbed:
    """What one slice found.

    ``mended`` entries were put right here; ``dropped`` payloads are asked for again;
    ``marked`` positions stop their log until the bytes come again. ``ended`` says that the
    round is over and the next slice begins another.
    """

    looked_at: int
    mended: int = 0
    dropped: int = 0
    marked: int = 0
    ended: bool = False

    @property
    def changed(self) -> bool:
        """Whether heads, and what people see, may be others now."""
        return bool(self.mended or self.dropped or self.marked)


class Scrub:
    """The background check of one store. ``key`` is this device's own."""

    def __init__(self, store: LogStore, marks: RotMarks, key: DeviceKey) -> None:
        self._store = store
        self._marks = marks
        self._key = key

    @property
    def cursor(self) -> int:
        """The receipt number up to which the round has come; it outlives the process."""
        with sqlite_words(self._store.path), reading(self._store.connection):
            found = driver_of(self._store).execute("SELECT receipt FROM scrub").fetchone()
        return int(found[0]) if found else 0

    def step(self, limit: int = SLICE) -> Scrubbed:
        """Look at the next ``limit`` entries and do what has to be done about them.

        Raises:
            DamagedHome: SQLite itself cannot read the file.
            NoSpace, CannotWrite: what was found could not be noted; it is found again.
        """
        store, cursor = self._store, self.cursor
        with sqlite_words(store.path), reading(store.connection):
            rows = list(rot.rows(driver_of(store), rot.AFTER_RECEIPT, cursor, limit))
        bad = [(row, found) for row in rows if (found := rot.faults(store.company, row))]
        ended = len(rows) < limit
        done = Scrubbed(len(rows), ended=ended)
        with sqlite_words(store.path), refetchable(store.connection):
            for row, found in bad:
                done = self._treat(row, found, done)
            self._keep_cursor(0 if ended else rows[-1].receipt)
            holes = self._marks.find_holes() if ended else 0
            heads = self._marks.mend_heads() if ended else 0
        mended, marked = done.mended + heads, done.marked + holes
        done = Scrubbed(done.looked_at, mended, done.dropped, marked, ended)
        if done.changed:
            self._marks.reload()
            store.reload()
        return done

    def look_at(self, log: LogKey, seq: int) -> bool:
        """Look at one position now, in all branches; whether something did not add up there.

        A colleague says that another entry stands there: that is a fork, or rotten bytes here.
        """
        store, driver = self._store, driver_of(self._store)
        place = (log.device, log.epoch.to_bytes(8, "big"), log.lane)
        with sqlite_words(store.path), refetchable(store.connection):
            ids = driver.execute(
                "SELECT id FROM log WHERE device = ? AND epoch = ? AND lane = ?", place
            ).fetchall()
            rows = [
                row for (id_,) in ids for row in rot.rows(driver, rot.FROM_POSITION, id_, seq, 1)
            ]
            bad = [(row, found) for row in rows if (found := rot.faults(store.company, row))]
            for row, found in bad:
                self._treat(row, found, Scrubbed(0))
        if bad:
            self._marks.reload()
            store.reload()
        return bool(bad)

    def _keep_cursor(self, receipt: int) -> None:
        execute = driver_of(self._store).execute
        execute("INSERT OR REPLACE INTO scrub (id, receipt) VALUES (1, ?)", (receipt,))

    def _treat(self, row: StoredRow, found: frozenset[Fault], done: Scrubbed) -> Scrubbed:
        mended, dropped, marked = done.mended, done.dropped, done.marked
        left = set(found) - self._mend(row, found)
        mended += left != found
        if left & {Fault.PAYLOAD, Fault.LOST_PAYLOAD}:
            self._marks.drop_payload(row)
            dropped += 1
            # A control entry comes again as a whole, with its run.
            left -= set() if row.lane == Lane.CONTROL else {Fault.PAYLOAD, Fault.LOST_PAYLOAD}
        if left:
            self._marks.mark(row.log_id, row.seq)
            marked += 1
        return Scrubbed(done.looked_at, mended, dropped, marked)

    def _mend(self, row: StoredRow, found: frozenset[Fault]) -> set[Fault]:
        """Put right what the header, being right, tells; what was put right comes back."""
        if Fault.HEADER in found:
            return set()
        header = Header.unpack(row.header)
        execute = driver_of(self._store).execute
        if Fault.HASH in found:
            digest = entry_id(self._store.company, row.header)
            execute("UPDATE entry SET hash = ? WHERE receipt = ?", (digest, row.receipt))
        mended = set(found) & {Fault.HASH}
        if Fault.POSITION in found and self._marks.is_free(row.log_id, header.seq):
            execute("UPDATE entry SET seq = ? WHERE receipt = ?", (header.seq, row.receipt))
            mended.add(Fault.POSITION)
        if Fault.SIGNATURE in found and header.device == self._key.device:
            signature = self._key.sign(contexts.ENTRY, self._store.company + row.header)
            execute(
                "UPDATE entry SET signature = ?, sig_state = ? WHERE receipt = ?",
                (signature, int(SigState.VERIFIED), row.receipt),
            )
            mended.add(Fault.SIGNATURE)
        return mended
