"""Pictures and files of cards: which a card refers to, which are here, which are to be fetched."""

from __future__ import annotations

import sqlite3
from collections.abc import Sequence
from typing import TYPE_CHECKING, NamedTuple

from sync.values import BlobId
from sync.views import file_texts
from sync.views.batch import Statement
from sync.views.rows import FileRow, Picture
from sync.views.schema import chunks, marks

if TYPE_CHECKING:
    from sync.content.announcements import Announcement
    from sync.content.feed import FileRef, PictureRef, Post
    from sync.views.batch import Batch, FoldEntry

_ATTACHED = Statement(
    "INSERT OR IGNORE INTO attached"
    " (card, position, blob, size, name, width, height, here, alt)"
    " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)"
)


class Wanted(NamedTuple):
    """A blob that is not here, and how many bytes the posts say it has, at most."""

    blob: BlobId
    size: int


def fold(batch: Batch, entry: FoldEntry, post: Post | Announcement) -> None:
    """What one card refers to."""
    if post.pictures or post.files:
        attach(batch, entry, post.pictures, post.files)


def attach(
    batch: Batch, entry: FoldEntry, pictures: Sequence[PictureRef], files: Sequence[FileRef]
) -> None:
    """What one card refers to, in its order: its pictures, then its files."""
    rows = [(ref.blob, ref.size, "", ref.width, ref.height, ref.alt) for ref in pictures]
    rows += [(ref.blob, ref.size, ref.name, 0, 0, "") for ref in files]
    for position, (blob, size, name, width, height, alt) in enumerate(rows):
        here = int(batch.blob_is_here(blob))
        batch.add(_ATTACHED, entry.id, position, blob, size, name, width, height, here, alt)


def note_here(connection: sqlite3.Connection, blob: BlobId) -> bool:
    """Remember that a blob's bytes are on this device; True when that is news."""
    fresh = connection.execute("INSERT OR IGNORE INTO blob_here VALUES (?)", (blob,)).rowcount > 0
    connection.execute("UPDATE attached SET here = 1 WHERE blob = ? AND here = 0", (blob,))
    return fresh


def note_gone(connection: sqlite3.Connection, blob: BlobId) -> bool:
    """The bytes of a blob are not on this device any more; True when that is news."""
    file_texts.forget(connection, [blob])
    gone = connection.execute("DELETE FROM blob_here WHERE blob = ?", (blob,)).rowcount > 0
    connection.execute("UPDATE attached SET here = 0 WHERE blob = ? AND here = 1", (blob,))
    return gone


def only_shown_by(connection: sqlite3.Connection, cards: Sequence[bytes]) -> list[BlobId]:
    """The blobs that these cards refer to and no other."""
    some = marks(len(cards))
    query = (
        f"SELECT DISTINCT p.blob FROM attached p WHERE p.card IN ({some}) AND NOT EXISTS"
        f" (SELECT 1 FROM attached o WHERE o.blob = p.blob AND o.card NOT IN ({some}))"
    )
    return [BlobId(blob) for (blob,) in connection.execute(query, (*cards, *cards))]


def unshown(connection: sqlite3.Connection, blobs: Sequence[bytes]) -> list[BlobId]:
    """Those of these blobs that no card refers to."""
    query = f"SELECT DISTINCT blob FROM attached WHERE blob IN ({marks(len(blobs))})"
    shown = {blob for (blob,) in connection.execute(query, blobs)}
    return [BlobId(blob) for blob in blobs if blob not in shown]


def let_go(connection: sqlite3.Connection, blobs: Sequence[BlobId]) -> None:
    """These are not here any more, and nobody asks for them."""
    for some in chunks(blobs):
        file_texts.forget(connection, some)
    for table in ("blob_here", "blob_asked"):
        connection.executemany(f"DELETE FROM {table} WHERE blob = ?", [(blob,) for blob in blobs])


def is_here(connection: sqlite3.Connection, blob: bytes) -> bool:
    """Whether a blob was noted as being on this device."""
    row = connection.execute("SELECT 1 FROM blob_here WHERE blob = ?", (blob,)).fetchone()
    return row is not None


def ask_for(connection: sqlite3.Connection, blob: BlobId, now_ms: int) -> bool:
    """Somebody here wants a blob, however old it is; False when no card that is seen has it."""
    if not is_shown(connection, blob):
        return False
    connection.execute("INSERT OR REPLACE INTO blob_asked VALUES (?, ?)", (blob, now_ms))
    return True


def newest_here(connection: sqlite3.Connection, limit: int) -> list[BlobId]:
    """Blobs that are here and that a card refers to which people see, of the newest card first."""
    rows = connection.execute(
        "SELECT p.blob, max(c.time_ms) AS newest FROM attached p"
        " CROSS JOIN blob_here h ON h.blob = p.blob CROSS JOIN card c ON c.id = p.card"
        " WHERE c.shown = 1 GROUP BY p.blob ORDER BY newest DESC, p.blob LIMIT ?",
        (limit,),
    )
    return [BlobId(blob) for blob, _ in rows]


def noted(connection: sqlite3.Connection) -> list[BlobId]:
    """Every blob that was noted as being on this device."""
    return [BlobId(blob) for (blob,) in connection.execute("SELECT blob FROM blob_here")]


def known(connection: sqlite3.Connection) -> set[BlobId]:
    """Every blob that some card refers to, shown or not."""
    return {BlobId(blob) for (blob,) in connection.execute("SELECT DISTINCT blob FROM attached")}


def is_shown(connection: sqlite3.Connection, blob: bytes) -> bool:
    """Whether a card that people see refers to a blob."""
    row = connection.execute(
        "SELECT 1 FROM attached p JOIN card c ON c.id = p.card"
        " WHERE p.blob = ? AND c.shown = 1 LIMIT 1",
        (blob,),
    ).fetchone()
    return row is not None


def wanted(connection: sqlite3.Connection, limit: int) -> list[Wanted]:
    """Blobs of visible posts that are not here: those somebody asked for, then of the newest.

    Of what is spare (:mod:`sync.views.shelf`) only those that were asked for.
    """
    rows = connection.execute(
        "SELECT p.blob, max(p.size), max(c.time_ms) AS newest, a.asked_ms IS NOT NULL AS asked"
        " FROM attached p JOIN card c ON c.id = p.card LEFT JOIN blob_asked a ON a.blob = p.blob"
        " WHERE p.here = 0 AND c.shown = 1"
        " AND (a.blob IS NOT NULL OR p.blob NOT IN (SELECT blob FROM blob_spare))"
        " GROUP BY p.blob ORDER BY asked DESC, newest DESC, p.blob LIMIT ?",
        (limit,),
    )
    return [Wanted(BlobId(blob), size) for blob, size, _, _ in rows]


def of_cards(
    connection: sqlite3.Connection, cards: Sequence[bytes]
) -> dict[bytes, tuple[list[Picture], list[FileRow]]]:
    """The pictures and files of each of these cards."""
    found: dict[bytes, tuple[list[Picture], list[FileRow]]] = {}
    for card, blob, size, name, width, height, alt, here in connection.execute(
        "SELECT card, blob, size, name, width, height, alt, here FROM attached"
        f" WHERE card IN ({marks(len(cards))}) ORDER BY card, position",
        cards,
    ):
        pictures, files = found.setdefault(card, ([], []))
        if width:
            pictures.append(Picture(BlobId(blob), width, height, alt, bool(here)))
        else:
            files.append(FileRow(BlobId(blob), name, size, bool(here)))
    return found
