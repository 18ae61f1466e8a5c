"""Which pictures and files a device keeps when there are more than it has room for.

Those of pinned cards come first, then the newest, as far as the budget goes; of one person not
more than the quota, sealed files among them. What is over is *spare*: nobody fetches it unasked,
and what is here of it may be let go of once enough others have it. What somebody here asked for
stays for a month.
"""

from __future__ import annotations

import sqlite3
from typing import Final

from sync.values import BlobId, PersonId
from sync.views.attached import LOGO
from sync.views.enclosed import SEEN

ASKED_MS: Final = 30 * 86_400_000

_OF_CARDS = (
    "SELECT p.blob, p.size, c.pin, c.time_ms, d.person"
    " FROM attached p JOIN card c ON c.id = p.card JOIN device d ON d.device = c.device"
)
_SEALED = (
    "SELECT n.blob, n.size, 0 AS pin, n.time_ms, d.person"
    " FROM enclosed n JOIN device d ON d.device = n.device"
)
_LIVE = (
    "SELECT blob, max(size) AS size, max(pin) AS pinned, max(time_ms) AS newest, person"
    f" FROM ({_OF_CARDS} WHERE c.shown = 1 UNION ALL {_SEALED} WHERE {SEEN}) GROUP BY blob"
)
_ORDER = "ORDER BY pinned DESC, newest DESC, blob"
_SPARE = (
    f"SELECT blob FROM (SELECT blob, sum(size) OVER ({_ORDER}) AS before,"
    f" sum(size) OVER (PARTITION BY person {_ORDER}) AS theirs FROM ({_LIVE}))"
    " WHERE (before > ? OR theirs > ?)"
    f" AND blob NOT IN (SELECT blob FROM blob_asked WHERE asked_ms > ?) AND blob NOT IN ({LOGO})"
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
    """Bytes of all that is attached, a file as often as it is: at least what there is."""
    query = (
        "SELECT (SELECT coalesce(sum(size), 0) FROM attached)"
        " + (SELECT coalesce(sum(size), 0) FROM enclosed)"
    )
    return int(connection.execute(query).fetchone()[0])


def used(connection: sqlite3.Connection) -> int:
    """Bytes of what is here and some card or sealed entry refers to."""
    query = (
        "SELECT coalesce(sum(size), 0) FROM (SELECT max(size) AS size FROM"
        " (SELECT blob, size FROM attached WHERE here = 1 UNION ALL SELECT n.blob, n.size"
        " FROM enclosed n CROSS JOIN blob_here h ON h.blob = n.blob) GROUP BY blob)"
    )
    return int(connection.execute(query).fetchone()[0])


def spare_here(connection: sqlite3.Connection, me: PersonId, limit: int) -> list[BlobId]:
    """What is here and spare, the oldest first; nothing that this person posted herself."""
    rows = connection.execute(
        "SELECT blob, max(time_ms) AS newest FROM ("
        f"{_OF_CARDS} JOIN blob_spare s ON s.blob = p.blob WHERE p.here = 1 UNION ALL"
        f" {_SEALED} JOIN blob_spare s ON s.blob = n.blob JOIN blob_here h ON h.blob = n.blob)"
        " GROUP BY blob HAVING max(person = ?) = 0 ORDER BY newest, blob LIMIT ?",
        (me, limit),
    )
    return [BlobId(blob) for blob, _ in rows]
