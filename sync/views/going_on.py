"""Where a page goes on: below the last thing of the page before, whether that is still here or not.

Of what was erased since, or made void by a removal, its place is kept (``let_go``, ``stood``): when
it was shown, and nothing it said.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Sequence
from typing import Final

from sync.values import EntryId

Given = bytes | int

TOP: Final = (2**63 - 1, b"")
"""Above everything: display time in Unix milliseconds, then id."""

_STOOD: Final = (
    "SELECT time_ms, id FROM {table} WHERE id = :entry UNION ALL"
    " SELECT time_ms, entry FROM let_go WHERE entry = :entry AND time_ms IS NOT NULL"
    " UNION ALL SELECT time_ms, entry FROM stood WHERE entry = :entry LIMIT 1"
)


def below(
    connection: sqlite3.Connection, before: EntryId | None, table: str = "card"
) -> tuple[int, bytes] | None:
    """Time and id of the entry under which a page starts, or of the top without one; None when
    nothing is known of it. ``table``: ``card`` or ``letter``, where it would be."""
    if before is None:
        return TOP
    row: tuple[int, bytes] | None = connection.execute(
        _STOOD.format(table=table), {"entry": before}
    ).fetchone()
    return row


def keep_places(
    connection: sqlite3.Connection, where: str, given: Sequence[Given] = (), table: str = "card"
) -> None:
    """These are about to go: remember where each stood that people saw. ``table`` as above."""
    connection.execute(
        f"INSERT OR REPLACE INTO stood SELECT id, time_ms FROM {table} WHERE {where}", given
    )


def drop_places(
    connection: sqlite3.Connection, where: str, given: Sequence[Given] = (), table: str = "card"
) -> None:
    """These are back."""
    connection.execute(
        f"DELETE FROM stood WHERE entry IN (SELECT id FROM {table} WHERE {where})", given
    )
