"""What a fold makes of entries: rows for tables, gathered for one transaction."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import NamedTuple

from sync.store import bulk
from sync.values import EntryId, LogKey

AHEAD_MS = 2 * 60 * 1000
"""How far ahead of its receipt an entry may be shown (protocol.md A10)."""

FEED = "feed"
PEOPLE = "people"
ANNOUNCEMENTS = "announcements"
CHANNELS = "channels"
MESSAGES = "messages"
EVERYTHING = frozenset({FEED, PEOPLE, ANNOUNCEMENTS, CHANNELS})

Cell = bytes | str | int | None


class FoldEntry(NamedTuple):
    """An entry of the content lane whose payload is here, with its time of receipt.

    ``received_ms`` is the local clock when it first arrived and must be the same each time
    the entry is folded. ``author_rank`` is the author's rank when this was written, None for
    the one that the device has now. ``not_after`` is a clock value: where the author's clock
    was wrong, the one at which it was known to be right again (protocol.md A10).
    """

    id: EntryId
    log: LogKey
    seq: int
    kind: int
    hlc: int
    received_ms: int
    body: bytes
    author_rank: int | None = None
    not_after: int | None = None

    @property
    def time_ms(self) -> int:
        """Display time: what the author's clock said, at most two minutes after receipt."""
        return min(self.hlc >> 16, self.received_ms + AHEAD_MS)

    @property
    def stamp(self) -> bytes:
        """``hlc ‖ seq ‖ id``: newer acts compare greater, equally on every device."""
        hlc = self.hlc if self.not_after is None else min(self.hlc, self.not_after)
        return hlc.to_bytes(8) + self.seq.to_bytes(8) + self.id


PLACE = "id, device, epoch, branch, seq, hlc, time_ms, author_rank"
IN_PLACE = "?, ?, ?, ?, ?, ?, ?, ?"


def place(entry: FoldEntry) -> tuple[Cell, ...]:
    """The columns ``PLACE`` of a card: which entry it is, whose and when."""
    log = entry.log
    return (
        entry.id,
        log.device,
        log.epoch.to_bytes(8),
        log.branch,
        entry.seq,
        entry.hlc.to_bytes(8),
        entry.time_ms,
        entry.author_rank,
    )


@dataclass(frozen=True, slots=True)
class Statement:
    """An idempotent insert, and the views that change when it changes a row."""

    sql: str
    changes: frozenset[str] = frozenset()


@dataclass(slots=True)
class Batch:
    """Rows waiting for their transaction, by statement.

    ``targets`` are the cards that comments and reactions of this batch speak of, ``comments`` the
    comments and versions of cards in it, ``parts`` what else hangs on cards and can be taken back,
    ``edits`` the edits with what each is of, ``erased`` the entries that it takes back, ``judged``
    cards that may not be shown any more for what it says, ``processes`` the first versions of which
    there are others or which are looked at again.
    """

    blob_is_here: Callable[[bytes], bool]
    rows: dict[Statement, list[tuple[Cell, ...]]] = field(default_factory=dict)
    targets: set[bytes] = field(default_factory=set)
    comments: set[bytes] = field(default_factory=set)
    parts: set[bytes] = field(default_factory=set)
    edits: dict[bytes, bytes] = field(default_factory=dict)
    erased: set[bytes] = field(default_factory=set)
    judged: set[bytes] = field(default_factory=set)
    processes: set[bytes] = field(default_factory=set)

    def add(self, statement: Statement, *row: Cell) -> None:
        """One more row for a statement."""
        self.rows.setdefault(statement, []).append(row)

    def write(self, connection: sqlite3.Connection) -> frozenset[str]:
        """Run it all inside the caller's transaction; the names of the views that changed."""
        changed: set[str] = set()
        for statement, rows in self.rows.items():
            if bulk.insert(connection, statement.sql, rows) > 0:
                changed |= statement.changes
        return frozenset(changed)
