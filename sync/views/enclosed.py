"""Encrypted files that go with sealed entries: whoever carries the entries carries these.

What such an entry names openly is noted on every device that has its payload, also where nobody
can open it; the keys and names, only where it was opened (:mod:`sync.views.letters`).
"""

from __future__ import annotations

import sqlite3
from collections.abc import Sequence
from typing import TYPE_CHECKING, Final

from sync.values import BlobId, EntryId
from sync.views.rows import EnclosedRow
from sync.views.schema import marks

if TYPE_CHECKING:
    from sync.content.sealed import EnclosedBlob
    from sync.views.batch import FoldEntry

SEEN: Final = "NOT EXISTS (SELECT 1 FROM erased x WHERE x.entry = n.entry AND x.rightly = 1)"
"""Of a row ``n`` of the table: its author has not taken the entry back."""

OPEN: Final = (
    "CROSS JOIN enclosed n"
    " ON n.entry = {file}.letter AND n.blob = {file}.blob AND n.size = {file}.enclosed"
)
"""Of a picture or file of a letter: its entry names it openly, as long as it should."""


def note(
    connection: sqlite3.Connection,
    found: Sequence[tuple[FoldEntry, Sequence[EnclosedBlob]]],
    arrival: int,
) -> int:
    """Note what goes with these entries, and that all up to an arrival were looked at; how many
    rows are new. Inside the caller's transaction."""
    rows = [
        (entry.id, blob, size, entry.log.device, entry.time_ms)
        for entry, blobs in found
        for blob, size in blobs
    ]
    insert = "INSERT OR IGNORE INTO enclosed VALUES (?, ?, ?, ?, ?)"
    fresh = connection.executemany(insert, rows).rowcount if rows else 0
    connection.execute("UPDATE fold SET enclosed = max(enclosed, ?)", (arrival,))
    return fresh


def entries_with(connection: sqlite3.Connection, blob: BlobId) -> list[EntryId]:
    """The sealed entries that a file goes with, but those that were taken back."""
    query = f"SELECT n.entry FROM enclosed n WHERE n.blob = ? AND {SEEN}"
    return [EntryId(entry) for (entry,) in connection.execute(query, (blob,))]


def of_letters(
    connection: sqlite3.Connection, letters: Sequence[bytes]
) -> dict[bytes, list[EnclosedRow]]:
    """The pictures and files of each of these letters, in their order.

    Those that their entry does not name openly, as long as it should, nobody carries: left out.
    """
    found: dict[bytes, list[EnclosedRow]] = {}
    for letter, blob, key, size, name, width, height, alt, here in connection.execute(
        "SELECT f.letter, f.blob, f.key, f.size, f.name, f.width, f.height, f.alt,"
        f" EXISTS (SELECT 1 FROM blob_here h WHERE h.blob = f.blob) FROM letter_file f"
        f" {OPEN.format(file='f')}"
        f" WHERE f.letter IN ({marks(len(letters))}) ORDER BY f.letter, f.position",
        letters,
    ):
        row = EnclosedRow(BlobId(blob), key, size, name, width, height, alt, bool(here))
        found.setdefault(letter, []).append(row)
    return found
