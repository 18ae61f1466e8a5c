"""What attached files say, as far as a node has read them: kept while the files are here.

Like which files are here, it is this device's own knowledge: in no digest, and kept by a rebuild.
What goes with a message is one of them for each key that opens it: whoever has only heard of the
blob can keep nothing by naming it.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Collection, Sequence
from typing import Final, NamedTuple

from sync.values import BlobId
from sync.views.enclosed import OPEN, SEEN
from sync.views.schema import chunks, marks
from sync.views.vocabulary import Vocabulary

_OPENLY: Final = "x''"
_READ: Final = "EXISTS (SELECT 1 FROM file_text f WHERE f.blob = p.blob AND f.key = {})"
_UNREAD: Final = (
    "SELECT blob, key, size, max(time_ms) AS newest FROM ("
    " SELECT p.blob, x'' AS key, 0 AS size, c.time_ms FROM attached p"
    " CROSS JOIN blob_here h ON h.blob = p.blob CROSS JOIN card c ON c.id = p.card"
    f" WHERE p.width = 0 AND c.shown = 1 AND NOT {_READ.format(_OPENLY)}"
    " UNION ALL SELECT p.blob, p.key, p.size, n.time_ms FROM letter_file p"
    f" CROSS JOIN blob_here h ON h.blob = p.blob {OPEN.format(file='p')}"
    f" WHERE p.width = 0 AND {SEEN} AND NOT {_READ.format('p.key')}"
    ") GROUP BY blob, key ORDER BY newest DESC, blob LIMIT 1"
)
_HAD: Final = (
    "(EXISTS (SELECT 1 FROM attached p WHERE p.blob = {0}.blob AND {0}.key = x'')"
    " OR EXISTS (SELECT 1 FROM letter_file p WHERE p.blob = {0}.blob AND p.key = {0}.key))"
)
_WANTED: Final = (
    "SELECT 1 FROM (SELECT ? AS blob, ? AS key) w CROSS JOIN blob_here h ON h.blob = w.blob"
    f" WHERE {_HAD.format('w')} AND NOT EXISTS"
    " (SELECT 1 FROM file_text f WHERE f.blob = w.blob AND f.key = w.key)"
)


class Unread(NamedTuple):
    """A file to be read. One that goes with a message has a ``key``, which opens the blob, and
    its ``size`` in bytes."""

    blob: BlobId
    key: bytes = b""
    size: int = 0


def unread(connection: sqlite3.Connection) -> Unread | None:
    """A file that is here and was not read, of the newest post or message first."""
    row = connection.execute(_UNREAD).fetchone()
    return Unread(BlobId(row[0]), row[1], row[2]) if row else None


def of(connection: sqlite3.Connection, blob: BlobId | None, key: bytes = b"") -> str:
    """What a file says; nothing when it was not read."""
    row = connection.execute(
        "SELECT text FROM file_text WHERE blob = ? AND key = ?", (blob, key)
    ).fetchone()
    return row[0] if row else ""


def saying(
    connection: sqlite3.Connection, blobs: Collection[bytes], query: str, *, sealed: bool = False
) -> set[bytes]:
    """Those of these blobs in which a question finds something, that were read as they are, or
    (``sealed``) opened."""
    found: set[bytes] = set()
    for some in chunks(blobs):
        rows = connection.execute(
            "SELECT f.blob FROM file_text f CROSS JOIN file_words w ON w.rowid = f.n"
            f" WHERE f.blob IN ({marks(len(some))}) AND w.file_words MATCH ?"
            f" AND (f.key <> {_OPENLY}) = ?",
            (*some, query, sealed),
        )
        found |= {blob for (blob,) in rows}
    return found


def note(
    connection: sqlite3.Connection, of: Unread, outcome: int, text: str, vocabulary: Vocabulary
) -> bool:
    """What a file says; False when it is gone, or was read, meanwhile."""
    if connection.execute(_WANTED, (of.blob, of.key)).fetchone() is None:
        return False
    n = connection.execute(
        "INSERT INTO file_text (blob, key, outcome, text) VALUES (?, ?, ?, ?)",
        (of.blob, of.key, outcome, text),
    ).lastrowid
    if text:
        connection.execute("INSERT INTO file_words (rowid, text) VALUES (?, ?)", (n, text))
        vocabulary.take_in(connection, [text])
    return True


def forget(connection: sqlite3.Connection, blobs: Sequence[bytes]) -> None:
    """These files go: nothing that they say stays."""
    if connection.execute("SELECT 1 FROM file_text").fetchone():
        _forget(connection, f"blob IN ({marks(len(blobs))})", blobs)


def sweep(connection: sqlite3.Connection) -> None:
    """Let go of what no card or message has any more, and write the index anew without what was
    taken out."""
    _forget(connection, f"NOT {_HAD.format('file_text')}")
    connection.execute("INSERT INTO file_words (file_words) VALUES ('optimize')")


def _forget(connection: sqlite3.Connection, which: str, given: Sequence[bytes] = ()) -> None:
    connection.execute(
        "INSERT INTO file_words (file_words, rowid, text)"
        f" SELECT 'delete', n, text FROM file_text WHERE {which} AND text <> ''",
        given,
    )
    connection.execute(f"DELETE FROM file_text WHERE {which}", given)
