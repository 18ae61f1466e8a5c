"""Who leaves: of each person the newest goodbye counts, and its card alone is in sight.

A goodbye that somebody hid still keeps the ones before it away, or hiding it would bring them up.
One that was erased does not: its row goes, on some devices sooner than on others.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Final

from sync.values import EntryId, PersonId, Rank
from sync.views.batch import EVERYTHING, IN_PLACE, PLACE, Statement, place
from sync.views.rows import PersonRef
from sync.views.rows_farewells import FarewellDetail
from sync.views.schema import chunks, marks

if TYPE_CHECKING:
    from sync.content.farewells import Farewell
    from sync.views.batch import Batch, FoldEntry
    from sync.views.details import Looking

# A name that is not to be shown any more stands on every page.
_CARD = Statement(
    f"INSERT OR IGNORE INTO card ({PLACE}, kind, channel, title, pin,"
    f" until_ms, needs_ack, value, text) VALUES ({IN_PLACE}, 'farewell', '', '', 0, 0, 0, '', ?)",
    EVERYTHING,
)
_FAREWELL = Statement(
    "INSERT OR IGNORE INTO farewell (card, person, stamp, day, renamed) VALUES (?, ?, ?, ?, ?)"
)

_NEWER: Final = f"""
SELECT 1 FROM farewell f CROSS JOIN farewell o ON o.person = f.person AND o.stamp > f.stamp
CROSS JOIN card k ON k.id = o.card
CROSS JOIN device e ON e.device = k.device AND coalesce(k.author_rank, e.rank) <= {Rank.ADMIN:d}
WHERE f.card = card.id
AND NOT EXISTS (SELECT 1 FROM erased x CROSS JOIN device y ON y.device = x.device
    WHERE x.entry = o.card AND y.person = e.person)
AND NOT EXISTS (SELECT 1 FROM hidden h WHERE h.entry = o.card AND h.rank < e.rank
    AND h.erased = 1)
"""

MAY_BE_SHOWN: Final = f"(card.kind <> 'farewell' OR NOT EXISTS ({_NEWER}))"
"""What a card must be beside what company.py asks of all cards."""

SHOWN: Final = (
    "SELECT f.card, f.person, f.day, f.renamed FROM farewell f"
    " CROSS JOIN card c ON c.id = f.card AND c.shown = 1 ORDER BY f.card"
)
"""What is said of each person who leaves or stays after all, for the digest: one row of each."""

NAMELESS: Final = (
    "SELECT f.person FROM farewell f CROSS JOIN card c ON c.id = f.card AND c.shown = 1"
    " WHERE f.renamed = 1 AND f.person NOT IN (SELECT person FROM member)"
)
"""Those who have left and whose names are not shown any more."""


def fold(batch: Batch, entry: FoldEntry, act: Farewell) -> None:
    """Somebody leaves, or stays after all."""
    batch.add(_CARD, *place(entry), act.text)
    batch.add(_FAREWELL, entry.id, act.person, entry.stamp, act.day, int(act.renamed))


def others(connection: sqlite3.Connection, batch: Batch) -> list[bytes]:
    """The cards about the same people as what came, or was erased, with this batch: which of them
    is shown may be another now."""
    moved = {row[0] for row in batch.rows.get(_FAREWELL, ())} | batch.erased
    found: list[bytes] = []
    for some in chunks(entry for entry in moved if isinstance(entry, bytes)):
        query = (
            "SELECT o.card FROM farewell f CROSS JOIN farewell o"
            " ON o.person = f.person AND o.card <> f.card"
            f" WHERE f.card IN ({marks(len(some))})"
        )
        found += [card for (card,) in connection.execute(query, some)]
    return found


def details(
    connection: sqlite3.Connection, cards: Sequence[bytes], looking: Looking
) -> Mapping[bytes, FarewellDetail]:
    """Who leaves by each of these, and when."""
    rows = connection.execute(
        f"SELECT card, person, day, renamed FROM farewell WHERE card IN ({marks(len(cards))})",
        cards,
    )
    return {
        card: FarewellDetail(
            PersonRef(PersonId(person), looking.names.get(person, "")), day, bool(renamed)
        )
        for card, person, day, renamed in rows
    }


def days(connection: sqlite3.Connection) -> dict[PersonId, str]:
    """The last day of everybody who leaves or has left, by what counts."""
    rows = connection.execute(SHOWN)
    return {PersonId(person): day for _, person, day, _ in rows if day}


def nameless(connection: sqlite3.Connection) -> frozenset[bytes]:
    """Those who have left and whose names are not shown any more."""
    return frozenset(person for (person,) in connection.execute(NAMELESS))


def of_person(connection: sqlite3.Connection, person: PersonId) -> EntryId | None:
    """The card in sight that says whether somebody leaves, or None."""
    found = connection.execute(
        "SELECT f.card FROM farewell f CROSS JOIN card c ON c.id = f.card AND c.shown = 1"
        " WHERE f.person = ?",
        (person,),
    ).fetchone()
    return EntryId(found[0]) if found else None


def before(connection: sqlite3.Connection, card: EntryId, author: PersonId) -> list[EntryId]:
    """What the same author said before a goodbye about the same person, the oldest first."""
    rows = connection.execute(
        "SELECT o.card FROM farewell f"
        " CROSS JOIN farewell o ON o.person = f.person AND o.stamp < f.stamp"
        " CROSS JOIN card k ON k.id = o.card CROSS JOIN device d ON d.device = k.device"
        " WHERE f.card = ? AND d.person = ? ORDER BY o.stamp",
        (card, author),
    )
    return [EntryId(found) for (found,) in rows]
