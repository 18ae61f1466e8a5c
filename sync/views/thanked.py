"""Thanks of some time, those to one person among them: the tiles that they have become."""

from __future__ import annotations

import sqlite3

from sync.values import DeviceId, PersonId
from sync.views.cards import those
from sync.views.kudos import BY_PERSON, PASSED_ON, TO
from sync.views.rows import Card

LIMIT = 500
"""Thanks in one answer at most: a wall of them, not an export."""

_OF_PERSON = (
    f" AND c.id IN (SELECT card FROM ({TO} AND k.person = ?)"
    f" UNION SELECT card FROM ({PASSED_ON} AND p.person = ?{BY_PERSON}))"
)


def between(
    connection: sqlite3.Connection,
    me: DeviceId,
    first_ms: int,
    until_ms: int,
    to: PersonId | None,
) -> list[Card]:
    """Thanks given from a moment (Unix milliseconds) until before another, newest first, 500 at
    most.

    ``to``: those that name this person, or that a receiver shares with her, and from which she
    has not withdrawn. Thanks to a channel are nobody's own: who is in it is nobody's list.
    """
    whose = "" if to is None else _OF_PERSON
    given = () if to is None else (to, to)
    return those(
        connection,
        me,
        f" WHERE c.shown = 1 AND c.kind = 'kudos' AND c.time_ms >= ? AND c.time_ms < ?{whose}"
        " ORDER BY c.time_ms DESC, c.id DESC LIMIT ?",
        (first_ms, until_ms, *given, LIMIT),
    )
