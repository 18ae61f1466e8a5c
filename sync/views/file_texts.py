"""What attached files say, as far as a node has read them: kept while the files are here.

Like which files are here, it is this device's own knowledge: in no digest, and kept by a rebuild.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Sequence
from typing import Final

from sync.values import BlobId
from sync.views.schema import marks
from sync.views.vocabulary import Vocabulary

_UNREAD: Final = (
    "SELECT p.blob, max(c.time_ms) AS newest FROM attached p"
    " CROSS JOIN blob_here h ON h.blob = p.blob CROSS JOIN card c ON c.id = p.card"
    " WHERE p.width = 0 AND c.shown = 1"
    " AND NOT EXISTS (SELECT 1 FROM file_text f WHERE f.blob = p.blob)"
    " GROUP BY p.blob ORDER BY newest DESC, p.blob LIMIT 1"
)
_WANTED: Final = (
    "SELECT 1 FROM blob_here h WHERE h.blob = ?1"
    " AND EXISTS (SELECT 1 FROM attached p WHERE p.blob = ?1)"
    " AND NOT EXISTS (SELECT 1 FROM file_text f WHERE f.blob = ?1)"
)


def unread(connection: sqlite3.Connection) -> BlobId | None:
    """A file that is here and was not read, of the newest post first."""
    row = connection.execute(_UNREAD).fetchone()
    return BlobId(row[0]) if row else None


def of(connection: sqlite3.Connection, blob: BlobId | None) -> str:
    """What a file says; nothing when it was not read."""
    row = connection.execute("SELECT text FROM file_text WHERE blob = ?", (blob,)).fetchone()
    return row[0] if row else ""


def note(
    connection: sqlite3.Connection, blob: BlobId, outcome: int, text: str, vocabulary: Vocabulary
) -> bool:
    """What a file says; False when it is gone, or was read, meanwhile."""
    if connection.execute(_WANTED, (blob,)).fetchone() is None:
        return False
    n = connection.execute(
        "INSERT INTO file_text (blob, outcome, text) VALUES (?, ?, ?)", (blob, outcome, text)
    ).lastrowid
    if text:
        connection.execute("INSERT INTO file_words (rowid, text) VALUES (?, ?)", (n, text))
        vocabulary.take_in(connection, [text])
    return True


def forget(connection: sqlite3.Connection, blobs: Sequence[bytes]) -> None:
    """These files go: nothing that they say stays."""
    if not connection.execute("SELECT 1 FROM file_text").fetchone():
        return
    some = marks(len(blobs))
    connection.execute(
        "INSERT INTO file_words (file_words, rowid, text)"
        f" SELECT 'delete', n, text FROM file_text WHERE blob IN ({some}) AND text <> ''",
        blobs,
    )
    connection.execute(f"DELETE FROM file_text WHERE blob IN ({some})", blobs)


def sweep(connection: sqlite3.Connection) -> None:
    """Write the index anew, without what was taken out of it."""
    connection.execute("INSERT INTO file_words (file_words) VALUES ('optimize')")
