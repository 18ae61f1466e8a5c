"""Which events are to come, the next one first."""

from __future__ import annotations

import sqlite3

from sync.values import DeviceId, EntryId
from sync.views.cards import those
from sync.views.events import over_at
from sync.views.feed import PAGE_LIMIT
from sync.views.rows import Card


def page(
    connection: sqlite3.Connection,
    me: DeviceId,
    *,
    now_ms: int,
    limit: int,
    after: EntryId | None,
) -> list[Card]:
    """Events that are not over by then, in the order in which they begin.

    The next page starts ``after`` the last event of this one.
    """
    where, given = "", list[object]()
    if after is not None:
        where = " AND (e.starts_ms, e.card) > (SELECT starts_ms, card FROM event WHERE card = ?)"
        given.append(after)
    return those(
        connection,
        me,
        f" CROSS JOIN event e ON e.card = c.id"
        f" WHERE c.shown = 1 AND c.kind = 'event' AND e.over > ?{where}"
        " ORDER BY e.starts_ms, e.card LIMIT ?",
        (over_at(now_ms), *given, max(0, min(limit, PAGE_LIMIT))),
    )
