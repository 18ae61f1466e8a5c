"""Who is away: the newest word of each person about it, on whichever computer she said it."""

from __future__ import annotations

import sqlite3
from typing import TYPE_CHECKING

from sync.values import PersonId
from sync.views.batch import PEOPLE, Statement
from sync.views.rows import AwayRow

if TYPE_CHECKING:
    from sync.content.people import Away
    from sync.views.batch import Batch, FoldEntry

_AWAY = Statement(
    "INSERT INTO away (device, stamp, since, until, text) VALUES (?, ?, ?, ?, ?)"
    " ON CONFLICT (device) DO UPDATE SET stamp = excluded.stamp, since = excluded.since,"
    " until = excluded.until, text = excluded.text WHERE excluded.stamp > away.stamp",
    frozenset({PEOPLE}),
)

# With max() SQLite takes the bare columns from the row of the maximum
# (Source: sqlite.org/lang_select.html, bare columns in an aggregate query).
STANDING = (
    "SELECT d.person AS person, a.since AS since, a.until AS until, a.text AS text, max(a.stamp)"
    " FROM away a CROSS JOIN device d ON d.device = a.device GROUP BY d.person"
)


def fold(batch: Batch, entry: FoldEntry, act: Away) -> None:
    """What somebody says of her days away, from one of her devices."""
    batch.add(_AWAY, entry.log.device, entry.stamp, act.since, act.until, act.text)


def by_person(connection: sqlite3.Connection) -> dict[PersonId, AwayRow]:
    """The days of everybody who has said some and not taken them back, past ones among them."""
    rows = connection.execute(f"SELECT person, since, until, text FROM ({STANDING})")
    return {PersonId(who): AwayRow(since, until, text) for who, since, until, text in rows if until}
