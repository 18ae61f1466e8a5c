"""Comments under cards, oldest first."""

from __future__ import annotations

import sqlite3
from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

from sync.values import EntryId, PersonId, Rank
from sync.views import answers
from sync.views.batch import FEED, Statement
from sync.views.rows import CommentRow
from sync.views.schema import marks

if TYPE_CHECKING:
    from sync.content.feed import Comment
    from sync.views.batch import Batch, FoldEntry

_COMMENT = Statement(
    "INSERT OR IGNORE INTO comment (card, id, device, hlc, time_ms, text)"
    " VALUES (?, ?, ?, ?, ?, ?)",
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
        _COMMENT, comment.target, entry.id, entry.log.device, hlc, entry.time_ms, comment.text
    )


def of_cards(
    connection: sqlite3.Connection, cards: Sequence[bytes], names: Mapping[bytes, str]
) -> dict[bytes, list[CommentRow]]:
    """The comments of each of these cards, by people who may comment."""
    found: dict[bytes, list[CommentRow]] = {}
    for card, id, person, time_ms, text in connection.execute(
        "SELECT c.card, c.id, d.person, c.time_ms, c.text FROM comment c"
        " CROSS JOIN device d ON d.device = c.device AND d.rank <= ?"
        f" WHERE c.card IN ({marks(len(cards))}) AND {IN_SIGHT} ORDER BY c.time_ms, c.id",
        (Rank.MEMBER, *cards),
    ):
        row = CommentRow(EntryId(id), PersonId(person), names.get(person, ""), time_ms, text)
        found.setdefault(card, []).append(row)
    return found
