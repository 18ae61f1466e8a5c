"""The pictures of posts: which a post refers to, which are here, which are still to be fetched."""

from __future__ import annotations

import sqlite3
from collections.abc import Sequence
from typing import TYPE_CHECKING

from sync.values import BlobId
from sync.views.batch import Statement
from sync.views.rows import Picture
from sync.views.schema import marks

if TYPE_CHECKING:
    from sync.content.feed import PictureRef
    from sync.views.batch import Batch, FoldEntry

_PICTURE = Statement(
    "INSERT OR IGNORE INTO picture (card, position, blob, width, height, here, alt)"
    " VALUES (?, ?, ?, ?, ?, ?, ?)"
)


def fold(batch: Batch, entry: FoldEntry, pictures: Sequence[PictureRef]) -> None:
    """The pictures of one post, in its order."""
    for position, ref in enumerate(pictures):
        here = int(batch.blob_is_here(ref.blob))
        batch.add(_PICTURE, entry.id, position, ref.blob, ref.width, ref.height, here, ref.alt)


def note_here(connection: sqlite3.Connection, blob: BlobId) -> bool:
    """Remember that a blob's bytes are on this device; True when that is news."""
    fresh = connection.execute("INSERT OR IGNORE INTO blob_here VALUES (?)", (blob,)).rowcount > 0
    connection.execute("UPDATE picture SET here = 1 WHERE blob = ? AND here = 0", (blob,))
    return fresh


def only_shown_by(connection: sqlite3.Connection, cards: Sequence[bytes]) -> list[BlobId]:
    """The blobs that these cards refer to and no other."""
    some = marks(len(cards))
    query = (
        f"SELECT DISTINCT p.blob FROM picture p WHERE p.card IN ({some}) AND NOT EXISTS"
        f" (SELECT 1 FROM picture o WHERE o.blob = p.blob AND o.card NOT IN ({some}))"
    )
    return [BlobId(blob) for (blob,) in connection.execute(query, (*cards, *cards))]


def unshown(connection: sqlite3.Connection, blobs: Sequence[bytes]) -> list[BlobId]:
    """Those of these blobs that no card refers to."""
    query = f"SELECT DISTINCT blob FROM picture WHERE blob IN ({marks(len(blobs))})"
    shown = {blob for (blob,) in connection.execute(query, blobs)}
    return [BlobId(blob) for blob in blobs if blob not in shown]


def let_go(connection: sqlite3.Connection, blobs: Sequence[BlobId]) -> None:
    """These are not here any more."""
    connection.executemany("DELETE FROM blob_here WHERE blob = ?", [(blob,) for blob in blobs])


def is_here(connection: sqlite3.Connection, blob: bytes) -> bool:
    """Whether a blob was noted as being on this device."""
    row = connection.execute("SELECT 1 FROM blob_here WHERE blob = ?", (blob,)).fetchone()
    return row is not None


def wanted(connection: sqlite3.Connection, limit: int) -> list[BlobId]:
    """Blobs of visible posts that are not here, those of the newest posts first."""
    rows = connection.execute(
        "SELECT p.blob, max(c.time_ms) AS newest FROM picture p JOIN card c ON c.id = p.card"
        " WHERE p.here = 0 AND c.shown = 1 GROUP BY p.blob ORDER BY newest DESC, p.blob LIMIT ?",
        (limit,),
    )
    return [BlobId(blob) for blob, _ in rows]


def of_cards(connection: sqlite3.Connection, cards: Sequence[bytes]) -> dict[bytes, list[Picture]]:
    """The pictures of each of these cards."""
    found: dict[bytes, list[Picture]] = {}
    for card, blob, width, height, alt, here in connection.execute(
        "SELECT card, blob, width, height, alt, here FROM picture"
        f" WHERE card IN ({marks(len(cards))}) ORDER BY card, position",
        cards,
    ):
        picture = Picture(BlobId(blob), width, height, alt, bool(here))
        found.setdefault(card, []).append(picture)
    return found
