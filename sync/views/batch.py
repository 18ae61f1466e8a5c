"""What a fold makes of entries: rows for tables, gathered for one transaction."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable
from dataclasses import dataclass, field

from sync.values import EntryId, LogKey

AHEAD_MS = 2 * 60 * 1000
"""How far ahead of its receipt an entry may be shown (protocol.md A10)."""

FEED = "feed"
PEOPLE = "people"
ANNOUNCEMENTS = "announcements"
CHANNELS = "channels"
EVERYTHING = frozenset({FEED, PEOPLE, ANNOUNCEMENTS, CHANNELS})

Cell = bytes | str | int | None


@dataclass(frozen=True, slots=True)
class FoldEntry:
    """An entry of the content lane whose payload is here, with its time of receipt.

    ``received_ms`` is the local clock when it first arrived and must be the same each time
    the entry is folded.
    """

    id: EntryId
    log: LogKey
    seq: int
    kind: int
    hlc: int
    received_ms: int
    body: bytes

    @property
    def time_ms(self) -> int:
        """Display time: what the author's clock said, at most two minutes after receipt."""
        return min(self.hlc >> 16, self.received_ms + AHEAD_MS)

    @property
    def stamp(self) -> bytes:
        """``hlc ‖ id``: newer acts compare greater, equally on every device."""
        return self.hlc.to_bytes(8) + self.id


@dataclass(frozen=True, slots=True)
class Statement:
    """An idempotent insert, and the views that change when it changes a row."""

    sql: str
    changes: frozenset[str] = frozenset()


@dataclass(slots=True)
class Batch:
    """Rows waiting for their transaction, by statement.

    ``targets`` are the cards that comments and reactions of this batch speak of.
    """

    blob_is_here: Callable[[bytes], bool]
    rows: dict[Statement, list[tuple[Cell, ...]]] = field(default_factory=dict)
    targets: set[bytes] = field(default_factory=set)

    def add(self, statement: Statement, *row: Cell) -> None:
        """One more row for a statement."""
        self.rows.setdefault(statement, []).append(row)

    def write(self, connection: sqlite3.Connection) -> frozenset[str]:
        """Run it all inside the caller's transaction; the names of the views that changed."""
        changed: set[str] = set()
        for statement, rows in self.rows.items():
            if connection.executemany(statement.sql, rows).rowcount > 0:
                changed |= statement.changes
        return frozenset(changed)
