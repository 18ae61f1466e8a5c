"""Who is named in a text, so that the name of today is shown and whoever is meant can be told."""

from __future__ import annotations

import sqlite3
from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

from sync.values import PersonId
from sync.views.batch import Statement
from sync.views.rows_everyday import MentionRow
from sync.views.schema import chunks, marks

if TYPE_CHECKING:
    from sync.content.mentions import Mention
    from sync.views.batch import Batch, FoldEntry

_MENTION = Statement(
    "INSERT OR IGNORE INTO mention (entry, at, size, person, device) VALUES (?, ?, ?, ?, ?)"
)

# Of what an entry says now: where an edit holds, those of the edit.
STANDING = (
    "SELECT m.entry AS entry, m.at AS at, m.size AS size, m.person AS person FROM mention m"
    " WHERE m.entry NOT IN (SELECT entry FROM reworded)"
    " UNION ALL SELECT r.entry, m.at, m.size, m.person FROM reworded r"
    " CROSS JOIN mention m ON m.entry = r.edit"
)
"""Every mention in what is said now, also in edits, which nobody asks by their own ids."""


def fold(batch: Batch, entry: FoldEntry, mentions: Sequence[Mention]) -> None:
    """Those whom one entry names."""
    for one in mentions:
        batch.add(_MENTION, entry.id, one.at, one.size, one.person, entry.log.device)


def of_entries(
    connection: sqlite3.Connection, entries: Sequence[bytes], names: Mapping[bytes, str]
) -> dict[bytes, tuple[MentionRow, ...]]:
    """Whom these cards or comments name as they read now, in the order of their text."""
    return _from(connection, f"({STANDING})", entries, names)


def of_wordings(
    connection: sqlite3.Connection, entries: Sequence[bytes], names: Mapping[bytes, str]
) -> dict[bytes, tuple[MentionRow, ...]]:
    """Whom these cards, comments or edits named when they were written."""
    return _from(connection, "mention", entries, names)


def _from(
    connection: sqlite3.Connection, where: str, entries: Sequence[bytes], names: Mapping[bytes, str]
) -> dict[bytes, tuple[MentionRow, ...]]:
    found: dict[bytes, list[MentionRow]] = {}
    for some in chunks(entries):
        query = (
            f"SELECT entry, at, size, person FROM {where} WHERE entry IN ({marks(len(some))})"
            " ORDER BY entry, at"
        )
        for entry, at, size, person in connection.execute(query, some):
            row = MentionRow(PersonId(person), names.get(person, ""), at, size)
            found.setdefault(entry, []).append(row)
    return {entry: tuple(rows) for entry, rows in found.items()}
