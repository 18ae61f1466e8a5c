"""Where a log stopped adding up (``log.rotten_at``): what is served and announced ends before."""

from __future__ import annotations

import sqlite3
from dataclasses import replace

from sync.log.chain import prev_of
from sync.log.header import ZERO_HASH
from sync.store.care.rot import StoredRow
from sync.store.database import reading, sqlite_words
from sync.store.entries import LogStore
from sync.values import DeviceId, EntryId, LogHead, LogKey

_HOLES = """
    SELECT l.id, CASE WHEN min(e.seq) > {start} THEN {start} ELSE (
        SELECT x.seq + 1 FROM entry x WHERE x.log_id = l.id AND x.seq < l.head_seq
        AND NOT EXISTS (SELECT 1 FROM entry y WHERE y.log_id = l.id AND y.seq = x.seq + 1)
        ORDER BY x.seq LIMIT 1) END
    FROM log l LEFT JOIN entry e ON e.log_id = l.id WHERE l.head_seq > 0 GROUP BY l.id
    HAVING count(e.receipt) < l.head_seq - {start} + 1
"""
"""Logs with fewer entries than positions, and the first position that is empty."""

LOW_HEADS = """
    SELECT id, device, epoch, lane, branch, head_seq, head_hash, pruned FROM log WHERE
    rotten_at IS NULL AND head_seq < (SELECT max(seq) FROM entry WHERE log_id = log.id)
"""
"""Logs whose head stands below entries of theirs."""


def driver_of(store: LogStore) -> sqlite3.Connection:
    """SQLite's own connection behind the store's, for statements that need no translation."""
    driver = store.connection.connection.driver_connection
    assert isinstance(driver, sqlite3.Connection)
    return driver


class RotMarks:
    """The marks of one store. Of the thread that writes it."""

    def __init__(self, store: LogStore) -> None:
        self._store = store
        self._at: dict[LogKey, int] = {}
        self._ids: dict[LogKey, int] = {}
        self.reload()

    def reload(self) -> None:
        """Read the marks from the disk."""
        query = "SELECT id, device, epoch, lane, branch, rotten_at FROM log WHERE rotten_at > 0"
        with sqlite_words(self._store.path), reading(self._store.connection):
            found = driver_of(self._store).execute(query).fetchall()
        keys = [
            (LogKey(DeviceId(device), int.from_bytes(epoch, "big"), lane, branch), id_, at)
            for id_, device, epoch, lane, branch, at in found
        ]
        self._at = {key: at for key, _, at in keys}
        self._ids = {key: id_ for key, id_, _ in keys}

    def __len__(self) -> int:
        """How many logs are marked."""
        return len(self._at)

    def entries(self) -> int:
        """How many entries really are here, holes left out."""
        with sqlite_words(self._store.path), reading(self._store.connection):
            found = driver_of(self._store).execute("SELECT count(*) FROM entry").fetchone()
        return int(found[0])

    def at(self, log: LogKey) -> int | None:
        """The first position of a log that is not to be trusted, None when all is."""
        return self._at.get(log)

    def visible(self, log: LogKey, head: LogHead) -> LogHead:
        """The head as peers may hear of it: just before the first rotten position.

        So nothing behind it is served, and colleagues are asked for what follows.
        """
        at = self._at.get(log)
        if at is None or at > head.seq:
            return head
        before = self._store.entry_at(log, at - 1)
        held = at - 1 if before else 0
        digest = before or EntryId(b"")
        return replace(head, seq=held, hash=digest, payload_seq=min(held, head.payload_seq))

    def of(self, log: LogKey) -> list[tuple[int, LogKey, int]]:
        """The marked branches of a log: row, name, and first position not to be trusted."""
        return [(self._ids[k], k, at) for k, at in self._at.items() if k.trunk == log.trunk]

    # -- marking: inside the caller's write transaction ------------------------------------

    def mark(self, log_id: int, seq: int) -> None:
        """From ``seq`` on the log does not add up."""
        driver_of(self._store).execute(
            "UPDATE log SET rotten_at = min(coalesce(rotten_at, ?), ?) WHERE id = ?",
            (seq, seq, log_id),
        )

    def drop_payload(self, row: StoredRow) -> None:
        """Forget bytes that are not the ones committed to, and note that they are missing."""
        execute = driver_of(self._store).execute
        execute("DELETE FROM payload WHERE receipt = ?", (row.receipt,))
        execute(
            "INSERT OR IGNORE INTO missing (receipt, log_id, seq) VALUES (?, ?, ?)",
            (row.receipt, row.log_id, row.seq),
        )
        self.lower_payload_head(row.log_id)

    def is_free(self, log_id: int, seq: int) -> bool:
        """Whether nothing stands at a position."""
        query = "SELECT 1 FROM entry WHERE log_id = ? AND seq = ?"
        return driver_of(self._store).execute(query, (log_id, seq)).fetchone() is None

    def find_holes(self) -> int:
        """Mark logs that have fewer entries than positions; how many were marked anew."""
        execute = driver_of(self._store).execute
        start = "CASE WHEN length(l.branch) >= 8 THEN {} ELSE max(1, l.pruned) END"
        # A branch begins where its name says: eight big-endian bytes, which SQLite cannot read
        # as a number, so its own first entry stands in for it.
        start = start.format("(SELECT min(z.seq) FROM entry z WHERE z.log_id = l.id)")
        found = execute(_HOLES.format(start=start)).fetchall()
        for log_id, seq in found:
            self.mark(log_id, seq if seq is not None else 1)
        return len(found)

    def mend_heads(self) -> int:
        """Heads that do not name the entry at their position, which adds up; how many they were.

        After every header was looked at: what stands last is right, or marked.
        """
        found = driver_of(self._store).execute(
            "UPDATE log SET head_hash = (SELECT hash FROM entry e WHERE e.log_id = log.id"
            " AND e.seq = log.head_seq) WHERE rotten_at IS NULL AND head_hash <>"
            " (SELECT hash FROM entry e WHERE e.log_id = log.id AND e.seq = log.head_seq)"
        )
        return found.rowcount + self.raise_heads()

    def has_low_heads(self) -> bool:
        """Whether a head stands below entries of its log."""
        with sqlite_words(self._store.path), reading(self._store.connection):
            return driver_of(self._store).execute(LOW_HEADS).fetchone() is not None

    def raise_heads(self) -> int:
        """Heads that stand below entries which hang on them; how many they were.

        Such a log takes no more: what comes next finds its place occupied. Where entries are
        missing in between, the first such position is marked, and colleagues are asked for them.
        """
        driver = driver_of(self._store)
        raised = 0
        for log_id, device, epoch, lane, branch, seq, digest, pruned in driver.execute(
            LOW_HEADS
        ).fetchall():
            key = LogKey(DeviceId(device), int.from_bytes(epoch, "big"), lane, branch)
            start = max(key.start, pruned, 1)
            head = (seq, digest) if seq >= start else (start - 1, ZERO_HASH if start == 1 else None)
            last, hole = self._last(log_id, *head)
            if last is None:
                continue
            driver.execute(
                "UPDATE log SET head_seq = ?, head_hash = ?, broken_at = NULL WHERE id = ?",
                (*last, log_id),
            )
            driver.execute("DELETE FROM broken_tail WHERE log_id = ?", (log_id,))
            self.lower_payload_head(log_id)
            if hole is not None:
                self.mark(log_id, hole)
            raised += 1
        return raised

    def _last(
        self, log_id: int, seq: int, digest: bytes | None
    ) -> tuple[tuple[int, bytes] | None, int | None]:
        """Position and id of the last entry behind a head, and the first empty position before it.

        None where the next one hangs on something else; ``digest`` None: it may hang on anything.
        """
        query = "SELECT seq, hash, header FROM entry WHERE log_id = ? AND seq > ? ORDER BY seq"
        last, hole = None, None
        for at, entry, header in driver_of(self._store).execute(query, (log_id, seq)):
            if hole is None and at != seq + 1:
                hole = seq + 1
            if hole is None and digest is not None and prev_of(header) != digest:
                break
            last, seq, digest = (at, entry), at, entry
        return last, hole

    def lower_payload_head(self, log_id: int) -> None:
        """Say again up to where every payload of a log is here."""
        driver_of(self._store).execute(
            "UPDATE log SET payload_seq = coalesce("
            "(SELECT min(seq) - 1 FROM missing WHERE log_id = log.id), head_seq) WHERE id = ?",
            (log_id,),
        )
