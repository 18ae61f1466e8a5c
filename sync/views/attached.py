"""Pictures and files: which the cards and the company refer to, which are here, which are to be
fetched."""

from __future__ import annotations

import sqlite3
from collections.abc import Sequence
from typing import TYPE_CHECKING, Final, NamedTuple

from sync.values import BlobId
from sync.views import enclosed, file_texts
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


_REFERS = "(SELECT card AS entry, blob FROM attached UNION ALL SELECT entry, blob FROM enclosed)"
"""Which entry refers to which blob, openly or as what goes with something sealed."""

LOGO = "SELECT logo FROM company WHERE logo IS NOT NULL"
"""The company's picture: everybody sees it, and it is never too much."""


class Wanted(NamedTuple):
    """A blob that is not here, and how many bytes whoever refers to it says it has, at most."""

    blob: BlobId
    size: int


class Largest(NamedTuple):
    """Bytes of the largest blob that is fetched unasked: of what is attached, and of what is
    sealed."""

    attached: int
    sealed: int


ANY: Final = Largest(2**63 - 1, 2**63 - 1)


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
    """The blobs that these cards, or sealed entries, refer to and no other, nor the company."""
    some = marks(len(cards))
    query = (
        f"SELECT p.blob FROM {_REFERS} p WHERE p.entry IN ({some}) AND NOT EXISTS"
        f" (SELECT 1 FROM {_REFERS} o WHERE o.blob = p.blob AND o.entry NOT IN ({some}))"
        f" AND p.blob NOT IN ({LOGO})"
    )
    found = dict.fromkeys(blob for (blob,) in connection.execute(query, (*cards, *cards)))
    return [BlobId(blob) for blob in found]


def unshown(connection: sqlite3.Connection, blobs: Sequence[bytes]) -> list[BlobId]:
    """Those of these blobs that no card or sealed entry refers to, nor the company."""
    query = f"SELECT blob FROM {_REFERS} WHERE blob IN ({marks(len(blobs))}) UNION {LOGO}"
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
    """Somebody here wants a blob, however old it is; False when nothing that is seen has it."""
    if not is_kept(connection, blob):
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
    """Every blob that some card or sealed entry refers to, shown or not, and the company's own."""
    query = f"SELECT blob FROM {_REFERS} UNION {LOGO}"
    return {BlobId(blob) for (blob,) in connection.execute(query)}


def is_kept(connection: sqlite3.Connection, blob: bytes) -> bool:
    """Whether a blob has its place here: a card that people see refers to it, the company does, or
    it goes with a sealed entry that is here."""
    return is_shown(connection, blob) or bool(enclosed.entries_with(connection, BlobId(blob)))


def is_shown(connection: sqlite3.Connection, blob: bytes) -> bool:
    """Whether a card that people see refers to a blob, or the company does."""
    row = connection.execute(
        "SELECT 1 FROM attached p JOIN card c ON c.id = p.card WHERE p.blob = :blob AND c.shown = 1"
        " UNION ALL SELECT 1 FROM company WHERE logo = :blob LIMIT 1",
        {"blob": blob},
    ).fetchone()
    return row is not None


def wanted(connection: sqlite3.Connection, limit: int, largest: Largest = ANY) -> list[Wanted]:
    """Blobs that are not here: the company's picture, and of visible posts and what is sealed
    those somebody asked for, then of the newest.

    Of what is spare (:mod:`sync.views.shelf`) or too large only those that were asked for.
    """
    logos = connection.execute(
        "SELECT logo, logo_size FROM company"
        " WHERE logo IS NOT NULL AND logo NOT IN (SELECT blob FROM blob_here)"
    ).fetchall()
    rows = connection.execute(
        "SELECT p.blob, max(p.size), max(p.time_ms) AS newest, a.asked_ms IS NOT NULL AS asked"
        " FROM (SELECT p.blob, p.size, c.time_ms, p.size > ? AS large FROM attached p"
        " JOIN card c ON c.id = p.card WHERE p.here = 0 AND c.shown = 1"
        " UNION ALL SELECT n.blob, n.size, n.time_ms, n.size > ? FROM enclosed n"
        f" WHERE n.blob NOT IN (SELECT blob FROM blob_here) AND {enclosed.SEEN}) p"
        " LEFT JOIN blob_asked a ON a.blob = p.blob"
        " WHERE a.blob IS NOT NULL"
        " OR NOT p.large AND p.blob NOT IN (SELECT blob FROM blob_spare)"
        " GROUP BY p.blob ORDER BY asked DESC, newest DESC, p.blob LIMIT ?",
        (*largest, limit),
    )
    found = dict(logos) | {blob: size for blob, size, _, _ in rows}
    return [Wanted(BlobId(blob), size) for blob, size in found.items()][:limit]


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
