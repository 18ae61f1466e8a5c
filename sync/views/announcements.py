"""Announcements: how they are folded, which is pinned, which wait for my receipt."""

from __future__ import annotations

import sqlite3
from typing import TYPE_CHECKING

from sync.values import DeviceId, Rank
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

_MINE = "SELECT person FROM device WHERE device = ? AND present = 1"


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


def pinned(connection: sqlite3.Connection, me: DeviceId, now_ms: int) -> Card | None:
    """The newest announcement with a pin that has not ended by ``now_ms``."""
    found = connection.execute(
        f"{CARD} WHERE c.shown = 1 AND c.kind = 'announcement' AND c.pin = 1"
        " AND (c.until_ms = 0 OR c.until_ms > ?) ORDER BY c.time_ms DESC, c.id DESC LIMIT 1",
        (now_ms,),
    ).fetchall()
    return next(iter(assemble(connection, found, me)), None)


def unread(connection: sqlite3.Connection, me: DeviceId) -> list[Card]:
    """Announcements by others that ask for my receipt and have none, newest first.

    Empty while this device does not count.
    """
    found = connection.execute(
        f"{CARD} WHERE c.shown = 1 AND c.kind = 'announcement' AND c.needs_ack = 1"
        f" AND d.person <> ({_MINE}) AND NOT EXISTS (SELECT 1 FROM ack a"
        " JOIN device m ON m.device = a.device WHERE a.card = c.id AND a.hash = c.hash"
        f" AND m.person = ({_MINE}) AND m.rank <= ?) ORDER BY c.time_ms DESC, c.id DESC",
        (me, me, Rank.MEMBER),
    ).fetchall()
    return assemble(connection, found, me)
