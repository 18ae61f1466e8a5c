"""Which pieces for outside there are on a day."""

from __future__ import annotations

import sqlite3

from sync.values import DeviceId, EntryId
from sync.views import going_on
from sync.views.cards import those
from sync.views.feed import PAGE_LIMIT
from sync.views.rows import Card


def page(
    connection: sqlite3.Connection,
    me: DeviceId,
    *,
    day: str,
    limit: int,
    before: EntryId | None,
) -> list[Card]:
    """Pieces whose last day is that one or later, the newest first, whether or not they may go.

    The next page starts ``before`` the last piece of this one.
    """
    start = going_on.below(connection, before)
    if start is None:
        return []
    return those(
        connection,
        me,
        " CROSS JOIN outside o ON o.card = c.id"
        " WHERE c.shown = 1 AND c.kind = 'outside' AND o.until >= ?"
        " AND (c.time_ms, c.id) < (?, ?) ORDER BY c.time_ms DESC, c.id DESC LIMIT ?",
        (day, *start, max(0, min(limit, PAGE_LIMIT))),
    )
