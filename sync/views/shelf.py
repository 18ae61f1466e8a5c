"""Which pictures and files a device keeps when there are more than it has room for.

Those of pinned cards come first, then the newest, as far as the budget goes; of one person not
more than the quota. What is over is *spare*: nobody fetches it unasked, and what is here of it may
be let go of once enough others have it. What somebody here asked for stays for a month.
"""

from __future__ import annotations

import sqlite3
from typing import Final

from sync.values import BlobId, PersonId

ASKED_MS: Final = 30 * 86_400_000

_LIVE = (
    "SELECT p.blob, max(p.size) AS size, max(c.pin) AS pinned, max(c.time_ms) AS newest,"
    " d.person AS person"
    " FROM attached p JOIN card c ON c.id = p.card JOIN device d ON d.device = c.device"
    " WHERE c.shown = 1 GROUP BY p.blob"
)
_ORDER = "ORDER BY pinned DESC, newest DESC, blob"
_SPARE = (
    f"SELECT blob FROM (SELECT blob, sum(size) OVER ({_ORDER}) AS before,"
    f" sum(size) OVER (PARTITION BY person {_ORDER}) AS theirs FROM ({_LIVE}))"
    " WHERE (before > ? OR theirs > ?)"
    " AND blob NOT IN (SELECT blob FROM blob_asked WHERE asked_ms > ?)"
)


def sort_out(connection: sqlite3.Connection, budget: int, quota: int, now_ms: int) -> bool:
    """Note anew what is spare, with so many bytes for all and for each person; whether that is
    another set than before."""
    before = set(connection.execute("SELECT blob FROM blob_spare"))
    spare: set[tuple[bytes]] = set()
    if _most(connection) > min(budget, quota):
        spare = set(connection.execute(_SPARE, (budget, quota, now_ms - ASKED_MS)))
    if spare == before:
        return False
    connection.execute("DELETE FROM blob_spare")
    connection.executemany("INSERT INTO blob_spare VALUES (?)", spare)
    return True


def _most(connection: sqlite3.Connection) -> int:
    """Bytes that all cards refer to, a file as often as it is attached: at least what there is."""
    return int(connection.execute("SELECT coalesce(sum(size), 0) FROM attached").fetchone()[0])


def used(connection: sqlite3.Connection) -> int:
    """Bytes of what is here and some card refers to."""
    query = "SELECT coalesce(sum(size), 0) FROM (SELECT max(size) AS size FROM attached"
    return int(connection.execute(f"{query} WHERE here = 1 GROUP BY blob)").fetchone()[0])


def spare_here(connection: sqlite3.Connection, me: PersonId, limit: int) -> list[BlobId]:
    """What is here and spare, the oldest first; nothing that this person posted herself."""
    rows = connection.execute(
        "SELECT p.blob, max(c.time_ms) AS newest FROM blob_spare s"
        " JOIN attached p ON p.blob = s.blob JOIN card c ON c.id = p.card"
        " JOIN device d ON d.device = c.device WHERE p.here = 1"
        " GROUP BY p.blob HAVING max(d.person = ?) = 0 ORDER BY newest, p.blob LIMIT ?",
        (me, limit),
    )
    return [BlobId(blob) for blob, _ in rows]
