"""Channels: the names that posts carry, and what is new in each."""

from __future__ import annotations

import sqlite3
from collections.abc import Mapping

from sync.values import DeviceId
from sync.views.people import name_key
from sync.views.rows import ChannelRow

GENERAL = "general"
"""The channel that every company has."""

# From each name straight to the next one: SELECT DISTINCT would read the whole index.
_NAMES = """
WITH RECURSIVE step (channel) AS (
    SELECT min(channel) FROM card WHERE shown = 1 AND kind = 'post'
    UNION ALL
    SELECT (SELECT min(c.channel) FROM card c
            WHERE c.shown = 1 AND c.kind = 'post' AND c.channel > step.channel)
    FROM step WHERE step.channel IS NOT NULL
)
SELECT channel FROM step WHERE channel IS NOT NULL
"""

_UNREAD = """
SELECT count(*) FROM card c
WHERE c.shown = 1 AND c.kind = 'post' AND c.channel = ? AND c.time_ms > ?
AND c.device NOT IN (SELECT mine.device FROM device mine
                     JOIN device this ON this.person = mine.person WHERE this.device = ?)
"""


def channels(
    connection: sqlite3.Connection, me: DeviceId, seen_ms: Mapping[str, int]
) -> list[ChannelRow]:
    """``general``, then every channel with posts, by name.

    ``seen_ms`` holds the display time up to which I have seen each channel. My own posts are
    never unread.
    """
    others = {name for (name,) in connection.execute(_NAMES)} - {GENERAL}
    names = [GENERAL, *sorted(others, key=name_key)]
    # One small look per channel: each walks only its unread part of the index, and a query in
    # the same process costs microseconds.
    return [
        ChannelRow(
            name, connection.execute(_UNREAD, (name, seen_ms.get(name, 0), me)).fetchone()[0]
        )
        for name in names
    ]
