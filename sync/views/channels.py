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

COUNTED = 1000
"""Unread posts are counted up to here: no badge shows more, and a newcomer has all of them."""

_UNSAID = ChannelState("", False, None)

LOOKED_AT = 2 * COUNTED
"""So many of the newest are looked at: who wrote thousands of them would wait for their own."""

_UNREAD = f"""
SELECT count(*) FROM (
    SELECT 1 FROM (
        SELECT c.device, c.ends_ms FROM card c INDEXED BY card_by_channel
        WHERE c.shown = 1 AND c.kind = 'post' AND c.channel = ? AND c.time_ms > ?
        ORDER BY c.time_ms DESC LIMIT {LOOKED_AT}) c
    WHERE (c.ends_ms = 0 OR c.ends_ms > ?)
    AND c.device NOT IN (SELECT mine.device FROM device mine
                         JOIN device this ON this.person = mine.person WHERE this.device = ?)
    LIMIT ?)
"""


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
    # One small look per channel: each walks only its unread part of the index, and a query in
    # the same process costs microseconds.
    rows = []
    for name in names(connection):
        given = (name, seen_ms.get(name, 0), now_ms, me, COUNTED)
        (unread,) = connection.execute(_UNREAD, given).fetchone()
        state = states.get(name, _UNSAID)
        rows.append(ChannelRow(name, unread, state.about, state.archived, state.opener))
    return rows


def writers_in(connection: sqlite3.Connection, channel: str) -> list[PersonRef]:
    """The colleagues who have posted in a channel, by name."""
    found = {
        person
        for (person,) in connection.execute(
            "SELECT DISTINCT d.person FROM card c INDEXED BY card_by_channel"
            " CROSS JOIN device d ON d.device = c.device AND d.present = 1"
            f" AND d.rank <= {Rank.MEMBER:d}"
            " WHERE c.shown = 1 AND c.kind = 'post' AND c.channel = ?",
            (channel,),
        )
    }
    rows = people.everybody(connection)
    return [PersonRef(row.person, row.name) for row in rows if row.person in found]
