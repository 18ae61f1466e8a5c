"""The feed: posts as they are folded, and pages of cards of all kinds, newest first."""

from __future__ import annotations

import sqlite3
from collections.abc import Sequence
from typing import TYPE_CHECKING

from sync.values import DeviceId, EntryId
from sync.views import attached, going_on, mentions, topics
from sync.views.batch import CHANNELS, FEED, IN_PLACE, PLACE, Statement, place
from sync.views.cards import CARD, CardCells, assemble
from sync.views.rows import Card, CardKind
from sync.views.schema import marks

if TYPE_CHECKING:
    from sync.content.feed import Post
    from sync.views.batch import Batch, FoldEntry

PAGE_LIMIT = 500
"""Cards in one answer at most: a page is a screenful, not an export."""

_OWN_CHANNEL = frozenset({CardKind.POST, CardKind.IMPORTED})
_IN_CHANNELS = _OWN_CHANNEL | {CardKind.KUDOS, CardKind.ANNOUNCEMENT}

_POST = Statement(
    f"INSERT OR IGNORE INTO card ({PLACE}, kind, channel, title, pin,"
    " until_ms, needs_ack, value, ends_ms, text)"
    f" VALUES ({IN_PLACE}, 'post', ?, '', 0, 0, 0, '', ?, ?)",
    frozenset({FEED, CHANNELS}),
)


def fold_post(batch: Batch, entry: FoldEntry, post: Post) -> None:
    """A post, the pictures and files it refers to, and whom it names."""
    batch.add(_POST, *place(entry), post.channel, post.until_ms, post.text)
    mentions.fold(batch, entry, post.mentions)
    attached.fold(batch, entry, post)


def shown_among(connection: sqlite3.Connection, ids: Sequence[EntryId]) -> int:
    """How many of these entries are cards that people see."""
    found = 0
    for start in range(0, len(ids), PAGE_LIMIT):
        some = ids[start : start + PAGE_LIMIT]
        query = f"SELECT count(*) FROM card WHERE shown = 1 AND id IN ({marks(len(some))})"
        found += connection.execute(query, some).fetchone()[0]
    return found


def page(
    connection: sqlite3.Connection,
    me: DeviceId,
    *,
    kinds: frozenset[CardKind] | None,
    channel: str | None,
    limit: int,
    before: EntryId | None,
    topic: str | None = None,
    now_ms: int = 0,
    without: frozenset[str] = frozenset(),
) -> list[Card]:
    """Cards older than ``before``, newest first by display time, then by id.

    Where ``before`` was erased, older than it was; empty when nothing is known of it.
    A channel holds its posts, imported ones among them, and the announcements and thanks that are
    for it. ``topic`` is the key of one (:func:`sync.content.topics.topic_key`); what has ended by
    ``now_ms`` is left out, and so are posts in channels ``without`` which it is asked for.
    """
    start = going_on.below(connection, before)
    places = _places(kinds, channel)
    if topic is not None:
        places = [(place + topics.HAVING, (*given, topic)) for place, given in places]
    if without:
        apart = f" AND c.channel NOT IN ({marks(len(without))})"
        places = [(place + apart, (*given, *sorted(without))) for place, given in places]
    if start is None or not places:
        return []
    limit = max(0, min(limit, PAGE_LIMIT))
    # One look per kind, each along its own index, and the newest of them all: a filter over
    # the index of everything would walk through 100,000 posts to find ten announcements.
    looks = [
        f"SELECT * FROM ({CARD} WHERE c.shown = 1{place} AND (c.time_ms, c.id) < (?, ?)"
        " AND (c.ends_ms = 0 OR c.ends_ms > ?) ORDER BY c.time_ms DESC, c.id DESC LIMIT ?)"
        for place, _ in places
    ]
    values = [cell for _, given in places for cell in (*given, *start, now_ms, limit)]
    sql = " UNION ALL ".join(looks) + " ORDER BY time_ms DESC, id DESC LIMIT ?"
    found: list[CardCells] = connection.execute(sql, (*values, limit)).fetchall()
    return assemble(connection, found, me)


def card(connection: sqlite3.Connection, me: DeviceId, id: EntryId) -> Card | None:
    """One card, or None when it is not here or its author does not count."""
    found = connection.execute(f"{CARD} WHERE c.shown = 1 AND c.id = ?", (id,)).fetchall()
    return next(iter(assemble(connection, found, me)), None)


def _places(
    kinds: frozenset[CardKind] | None, channel: str | None
) -> list[tuple[str, tuple[str, ...]]]:
    """The conditions, with their values, whose cards together make the answer."""
    if channel is not None:
        addressed = " AND c.kind = ? AND c.id IN (SELECT card FROM card_channel WHERE channel = ?)"
        places: list[tuple[str, tuple[str, ...]]] = []
        for kind in sorted(_IN_CHANNELS if kinds is None else kinds & _IN_CHANNELS):
            if kind in _OWN_CHANNEL:  # each with an index of its own
                places.append((f" AND c.kind = '{kind}' AND c.channel = ?", (channel,)))
            else:
                places.append((addressed, (kind.value, channel)))
        return places
    if kinds is None or kinds == frozenset(CardKind):
        return [("", ())]
    return [(" AND c.kind = ?", (kind.value,)) for kind in sorted(kinds)]
