"""Comments under cards, oldest first."""

from __future__ import annotations

import sqlite3
from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

from sync.values import EntryId, PersonId, Rank
from sync.views import answers, mentions
from sync.views.batch import FEED, Statement
from sync.views.rows import CommentRow
from sync.views.rows_everyday import CommentPlace
from sync.views.schema import marks

if TYPE_CHECKING:
    from sync.content.feed import Comment
    from sync.views.batch import Batch, FoldEntry

_COMMENT = Statement(
    "INSERT OR IGNORE INTO comment (card, id, device, hlc, time_ms, reply_to, text)"
    " VALUES (?, ?, ?, ?, ?, ?, ?)",
    frozenset({FEED}),
)

IN_SIGHT = (
    "NOT EXISTS (SELECT 1 FROM hidden h WHERE h.entry = c.id AND h.rank < d.rank)"
    " AND NOT EXISTS (SELECT 1 FROM erased x CROSS JOIN device y ON y.device = x.device"
    " WHERE x.entry = c.id AND y.person = d.person)"
    f" AND {answers.MAY_BE_DISCUSSED.format(card='c.card')}"
)


def fold(batch: Batch, entry: FoldEntry, comment: Comment) -> None:
    """A comment; its card may come later."""
    batch.targets.add(comment.target)
    batch.comments.add(entry.id)
    hlc = entry.hlc.to_bytes(8)
    batch.add(
        _COMMENT, comment.target, entry.id, entry.log.device, hlc, entry.time_ms,
        comment.reply_to, comment.text,
    )  # fmt: skip
    mentions.fold(batch, entry, comment.mentions)


def of_cards(
    connection: sqlite3.Connection, cards: Sequence[bytes], names: Mapping[bytes, str]
) -> dict[bytes, list[CommentRow]]:
    """The comments of each of these cards, by people who may comment, each with its thread."""
    rows = connection.execute(
        "SELECT c.card, c.id, d.person, c.time_ms, c.text, c.reply_to, coalesce(r.time_ms, 0)"
        " FROM comment c CROSS JOIN device d ON d.device = c.device AND d.rank <= ?"
        " LEFT JOIN reworded r ON r.entry = c.id"
        f" WHERE c.card IN ({marks(len(cards))}) AND {IN_SIGHT} ORDER BY c.time_ms, c.id",
        (Rank.MEMBER, *cards),
    ).fetchall()
    named = mentions.of_entries(connection, [row[1] for row in rows], names)
    answers = {(row[0], row[1]): row[5] for row in rows}
    found: dict[bytes, list[CommentRow]] = {}
    for card, id, person, time_ms, text, _, edited_ms in rows:
        top = _top(answers, card, id)
        row = CommentRow(
            id=EntryId(id),
            person=PersonId(person),
            author=names.get(person, ""),
            time_ms=time_ms,
            text=text,
            reply_to=EntryId(top) if top != id else None,
            edited_ms=edited_ms,
            mentions=named.get(id, ()),
        )
        found.setdefault(card, []).append(row)
    return found


def _top(answers: Mapping[tuple[bytes, bytes], bytes], card: bytes, id: bytes) -> bytes:
    """The head of a comment's thread: threads have one level, whatever was written."""
    seen = {id}  # ids are hashes and make no circle; a bug elsewhere must not hang a window
    while (before := answers.get((card, id), b"")) and (card, before) in answers:
        if before in seen:
            break
        seen.add(before)
        id = before
    return id


def place_of(
    connection: sqlite3.Connection, comment: EntryId, names: Mapping[bytes, str]
) -> CommentPlace | None:
    """Where a comment in sight hangs, or None; whether its card is shown is another question."""
    found = connection.execute("SELECT card FROM comment WHERE id = ?", (comment,)).fetchone()
    if found is None:
        return None
    for row in of_cards(connection, [found[0]], names).get(found[0], ()):
        if row.id == comment:
            top = row.reply_to or row.id
            return CommentPlace(row.id, EntryId(found[0]), top, row.person, row.author, row.text)
    return None


def entries_between(connection: sqlite3.Connection, start: bytes, end: bytes) -> list[EntryId]:
    """The cards, comments and answers in sight whose ids lie between two, both included."""
    rows = connection.execute(
        "SELECT id FROM card WHERE shown = 1 AND id BETWEEN ? AND ?"
        " UNION ALL SELECT entry FROM imported WHERE entry BETWEEN ? AND ?"
        " UNION ALL SELECT c.id FROM comment c CROSS JOIN card k ON k.id = c.card AND k.shown = 1"
        " CROSS JOIN device d ON d.device = c.device AND d.rank <= ?"
        f" WHERE c.id BETWEEN ? AND ? AND {IN_SIGHT}"
        f" UNION ALL SELECT id FROM ({answers.STANDING}) WHERE id BETWEEN ? AND ?",
        (start, end, start, end, Rank.MEMBER, start, end, start, end),
    )
    return [EntryId(id) for (id,) in rows]


def hidden_between(connection: sqlite3.Connection, start: bytes, end: bytes) -> list[EntryId]:
    """The entries that somebody has hidden and not erased, whose ids lie between two, both
    included; whether they are cards or comments, and whether their author's rank lets them be."""
    rows = connection.execute(
        "SELECT entry FROM hidden WHERE erased = 0 AND entry BETWEEN ? AND ?", (start, end)
    )
    return [EntryId(id) for (id,) in rows]
