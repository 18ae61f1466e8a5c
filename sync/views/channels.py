"""Channels: the names that posts carry, and what is new in each."""

from __future__ import annotations

import sqlite3
from collections.abc import Mapping

from sync.values import DeviceId, Rank
from sync.views import channel_acts, people
from sync.views.people import name_key
from sync.views.rows import ChannelRow, PersonRef
from sync.views.rows_everyday import GENERAL, ChannelState

# From each name straight to the next one: SELECT DISTINCT would read the whole index. And SQLite
# prefers the index by kind, where it reads every post, unless it is told.
_NAMES_OF = """
WITH RECURSIVE step (channel) AS (
    SELECT min(channel) FROM card INDEXED BY {index} WHERE shown = 1 AND kind = '{kind}'
        AND channel > ''
    UNION ALL
    SELECT (SELECT min(c.channel) FROM card c INDEXED BY {index}
            WHERE c.shown = 1 AND c.kind = '{kind}' AND c.channel > step.channel)
    FROM step WHERE step.channel IS NOT NULL
)
SELECT channel FROM step WHERE channel IS NOT NULL
"""
_NAMES = _NAMES_OF.format(index="card_by_channel", kind="post")
_NAMES_OF_IMPORTED = _NAMES_OF.format(index="card_imported_by_channel", kind="imported")

COUNTED = 100
"""Unread posts are counted up to here, which says "more than 99": no badge shows more, and a
newcomer has all of them."""

_UNSAID = ChannelState("", False, None)

LOOKED_AT = COUNTED + COUNTED // 4
"""So many of the newest are looked at before each colleague's are asked for. Nearly always that is
enough, and it is much less work where there are many colleagues and channels."""

_MINE = "(SELECT person FROM device WHERE device = :me)"
_NEWEST_UNREAD = f"""
SELECT count(*), count(*) FILTER (WHERE (c.ends_ms = 0 OR c.ends_ms > :now)
    AND c.device NOT IN (SELECT mine.device FROM device mine WHERE mine.person = {_MINE}))
FROM (SELECT device, ends_ms FROM card INDEXED BY card_by_channel
    WHERE shown = 1 AND kind = 'post' AND channel = :channel AND time_ms > :seen
    ORDER BY time_ms DESC LIMIT {LOOKED_AT}) c
"""
# Straight to the unread posts of each colleague, past all of mine and all that have ended.
_OF_COLLEAGUES = " UNION ALL ".join(
    "SELECT 1 FROM device d CROSS JOIN card c INDEXED BY card_by_writer"
    " ON c.shown = 1 AND c.kind = 'post' AND c.channel = :channel AND c.device = d.device"
    f" AND c.ends_ms {ends} AND c.time_ms > :seen WHERE d.person IS NOT {_MINE}"
    for ends in ("= 0", "> :now")
)
_UNREAD = f"SELECT count(*) FROM ({_OF_COLLEAGUES} LIMIT {COUNTED})"


def names(connection: sqlite3.Connection) -> list[str]:
    """``general``, then every channel that has posts or was opened, by name."""
    found = {name for (name,) in connection.execute(_NAMES)} | set(channel_acts.every(connection))
    found |= {name for (name,) in connection.execute(_NAMES_OF_IMPORTED)}
    return [GENERAL, *sorted(found - {GENERAL}, key=name_key)]


def channels(
    connection: sqlite3.Connection, me: DeviceId, seen_ms: Mapping[str, int], now_ms: int = 0
) -> list[ChannelRow]:
    """``general``, then every channel that has posts or was opened, by name.

    ``seen_ms`` holds the display time up to which I have seen each channel. My own posts, and
    those that have ended by ``now_ms``, are never unread, nor are those from another network.
    """
    states = channel_acts.every(connection)
    # One small look per channel: a query in the same process costs microseconds.
    rows = []
    for name in names(connection):
        unread = _unread(connection, name, me, seen_ms.get(name, 0), now_ms)
        state = states.get(name, _UNSAID)
        rows.append(ChannelRow(name, unread, state.about, state.archived, state.opener))
    return rows


def _unread(
    connection: sqlite3.Connection, channel: str, me: DeviceId, seen_ms: int, now_ms: int
) -> int:
    """How many posts of a channel are unread, counted to :data:`COUNTED`."""
    given = {"channel": channel, "me": me, "seen": seen_ms, "now": now_ms}
    looked_at, unread = connection.execute(_NEWEST_UNREAD, given).fetchone()
    if looked_at == LOOKED_AT and unread < COUNTED:
        (unread,) = connection.execute(_UNREAD, given).fetchone()
    return min(int(unread), COUNTED)


def writers_in(connection: sqlite3.Connection, channel: str) -> list[PersonRef]:
    """The colleagues who have posted in a channel, by name."""
    found = {
        person
        for (person,) in connection.execute(
            "SELECT d.person FROM device d WHERE d.present = 1"
            f" AND d.rank <= {Rank.MEMBER:d} AND EXISTS ("
            " SELECT 1 FROM card c INDEXED BY card_by_writer WHERE c.shown = 1"
            " AND c.kind = 'post' AND c.channel = ? AND c.device = d.device)",
            (channel,),
        )
    }
    rows = people.everybody(connection)
    return [PersonRef(row.person, row.name) for row in rows if row.person in found]
