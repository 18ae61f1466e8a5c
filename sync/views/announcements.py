"""Announcements: how they are folded, which is pinned, which wait for my receipt."""

from __future__ import annotations

import sqlite3
from typing import TYPE_CHECKING

from sync.values import DeviceId
from sync.views import addressed, attached, pins
from sync.views.acks import READ_BY_ME
from sync.views.batch import ANNOUNCEMENTS, FEED, IN_PLACE, PLACE, Statement, place
from sync.views.cards import CARD, assemble
from sync.views.rows import Card

if TYPE_CHECKING:
    from sync.content.announcements import Announcement
    from sync.views.batch import Batch, FoldEntry

_ANNOUNCEMENT = Statement(
    f"INSERT OR IGNORE INTO card ({PLACE}, kind, channel, title, pin,"
    " until_ms, needs_ack, hash, value, text)"
    f" VALUES ({IN_PLACE}, 'announcement', '', ?, ?, ?, ?, ?, '', ?)",
    frozenset({FEED, ANNOUNCEMENTS}),
)
_END = Statement("INSERT OR IGNORE INTO announcement_end VALUES (?, ?)")

_MINE = "SELECT person FROM device WHERE device = ? AND present = 1"

# By the clock of who looks: no row changes when an announcement ends.
_GOES_ON = (
    "NOT EXISTS (SELECT 1 FROM announcement_end z WHERE z.card = c.id AND z.ends_ms <= {now})"
)

ASKED = f"c.needs_ack = 1 AND {_GOES_ON.format(now=':now_ms')} AND NOT " + READ_BY_ME.replace(
    "?1", ":person"
)
"""Whether the announcement ``c`` by somebody else asks ``:person`` for a receipt at ``:now_ms``."""


def fold(batch: Batch, entry: FoldEntry, act: Announcement, text_hash: bytes) -> None:
    """An announcement and the hash that its receipts must carry."""
    batch.add(
        _ANNOUNCEMENT,
        *place(entry),
        act.title,
        int(act.pin),
        act.until_ms,
        int(act.needs_ack),
        text_hash,
        act.text,
    )
    if act.ends_ms:
        batch.add(_END, entry.id, act.ends_ms)
    addressed.fold(batch, entry, act.channels)
    attached.fold(batch, entry, act)


def pinned(connection: sqlite3.Connection, me: DeviceId, now_ms: int) -> Card | None:
    """The newest announcement with a pin that has not ended by ``now_ms``."""
    found = connection.execute(
        f"{CARD} WHERE c.shown = 1 AND c.kind = 'announcement' AND {pins.ENDS} > ?1"
        f" AND {_GOES_ON.format(now='?1')}"
        " ORDER BY c.time_ms DESC, c.id DESC LIMIT 1",
        (now_ms,),
    ).fetchall()
    return next(iter(assemble(connection, found, me)), None)


def unread(connection: sqlite3.Connection, me: DeviceId, now_ms: int) -> list[Card]:
    """Announcements by others that ask for my receipt, have none and have not ended by ``now_ms``,
    newest first.

    Empty while this device does not count.
    """
    row = connection.execute(_MINE, (me,)).fetchone()
    if row is None:
        return []
    found = connection.execute(
        f"{CARD} WHERE c.shown = 1 AND c.kind = 'announcement' AND c.needs_ack = 1"
        f" AND d.person <> ?1 AND {_GOES_ON.format(now='?2')} AND NOT {READ_BY_ME}"
        " ORDER BY c.time_ms DESC, c.id DESC",
        (row[0], now_ms),
    ).fetchall()
    return assemble(connection, found, me)
