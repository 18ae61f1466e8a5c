"""Comments under cards, oldest first."""

from __future__ import annotations

import sqlite3
from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Final

from sync.values import EntryId, PersonId, Rank
from sync.views import answers, mentions
from sync.views.batch import FEED, Statement
from sync.views.rows import COMMENTS_WITH_A_CARD, CommentRow
from sync.views.rows_everyday import CommentPlace
from sync.views.schema import chunks, marks

if TYPE_CHECKING:
    from sync.content.feed import Comment
    from sync.views.batch import Batch, FoldEntry

_COMMENT = Statement(
    "INSERT OR IGNORE INTO comment (card, id, device, hlc, time_ms, reply_to, text)"
    " VALUES (?, ?, ?, ?, ?, ?, ?)",
    frozenset({FEED}),
)

_UNDISPUTED = (
    "NOT EXISTS (SELECT 1 FROM hidden h WHERE h.entry = c.id AND h.rank < d.rank)"
    " AND NOT EXISTS (SELECT 1 FROM erased x CROSS JOIN device y ON y.device = x.device"
    " WHERE x.entry = c.id AND y.person = d.person)"
)
IN_SIGHT = f"{_UNDISPUTED} AND {answers.MAY_BE_DISCUSSED.format(card='c.card')}"

PAGE_LIMIT: Final = 500
"""Comments in one answer at most."""

_DEEPEST: Final = 32
"""Answers to answers that are followed up to the head of their thread."""

_BY: Final = (
    "CROSS JOIN device d ON d.device = c.device AND d.rank <= ?"
    " LEFT JOIN reworded r ON r.entry = c.id"
)
_SAID: Final = f"FROM comment c {_BY}"
_COLUMNS: Final = "c.card, c.id, d.person, c.time_ms, c.text, c.reply_to, coalesce(r.time_ms, 0)"
_OUT_OF_SIGHT: Final = (
    "SELECT count(*) FROM disputed s CROSS JOIN comment c ON c.id = s.id"
    " CROSS JOIN device d ON d.device = c.device AND d.rank <= ?"
    f" WHERE s.card = t.card AND NOT ({_UNDISPUTED})"
)
_Cells = tuple[bytes, bytes, bytes, int, str, bytes, int]


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
    """The newest few comments of each of these cards, by people who may comment, oldest first."""
    given = ", ".join(["(?)"] * len(cards))
    rows = connection.execute(
        f"WITH k(card) AS (VALUES {given}) SELECT {_COLUMNS} FROM k CROSS JOIN comment c"
        f" ON c.n IN (SELECT c.n {_SAID} WHERE c.card = k.card AND {IN_SIGHT}"
        " ORDER BY c.time_ms DESC, c.id DESC LIMIT ?)"
        f" {_BY} ORDER BY c.time_ms, c.id",
        (*cards, Rank.MEMBER, COMMENTS_WITH_A_CARD, Rank.MEMBER),
    ).fetchall()
    found: dict[bytes, list[CommentRow]] = {}
    for cells, row in zip(rows, _rows(connection, rows, names), strict=True):
        found.setdefault(cells[0], []).append(row)
    return found


def counts(connection: sqlite3.Connection, cards: Sequence[bytes]) -> dict[bytes, int]:
    """How many comments of these cards are in sight, none left out where there are none; at the
    same cost however many there are."""
    found: dict[bytes, int] = dict(
        connection.execute(
            f"SELECT t.card, sum(t.n) - ({_OUT_OF_SIGHT}) FROM thread t"
            " CROSS JOIN device d ON d.device = t.device AND d.rank <= ?"
            f" WHERE t.card IN ({marks(len(cards))})"
            f" AND {answers.MAY_BE_DISCUSSED.format(card='t.card')} GROUP BY t.card",
            (Rank.MEMBER, Rank.MEMBER, *cards),
        ).fetchall()
    )
    return found


def page(
    connection: sqlite3.Connection,
    card: EntryId,
    names: Mapping[bytes, str],
    *,
    limit: int,
    before: CommentRow | None,
) -> list[CommentRow]:
    """The comments of a card, newest first; the next page starts ``before`` the last row of this
    one, whether that is still here or not. Whether the card is shown is another question."""
    limit = max(0, min(limit, PAGE_LIMIT))
    start = (before.time_ms, before.id) if before else (2**63 - 1, b"")
    rows = connection.execute(
        f"SELECT {_COLUMNS} {_SAID} WHERE c.card = ? AND (c.time_ms, c.id) < (?, ?) AND {IN_SIGHT}"
        " ORDER BY c.time_ms DESC, c.id DESC LIMIT ?",
        (Rank.MEMBER, card, *start, limit),
    ).fetchall()
    return _rows(connection, rows, names)


def one(
    connection: sqlite3.Connection, comment: EntryId, names: Mapping[bytes, str]
) -> tuple[EntryId, CommentRow] | None:
    """A comment in sight and the entry it is on, or None."""
    rows = connection.execute(
        f"SELECT {_COLUMNS} {_SAID} WHERE c.id = ? AND {IN_SIGHT}", (Rank.MEMBER, comment)
    ).fetchall()
    return (EntryId(rows[0][0]), _rows(connection, rows, names)[0]) if rows else None


def place_of(
    connection: sqlite3.Connection, comment: EntryId, names: Mapping[bytes, str]
) -> CommentPlace | None:
    """Where a comment in sight hangs, or None; whether its card is shown is another question."""
    found = one(connection, comment, names)
    if found is None:
        return None
    card, row = found
    return CommentPlace(row.id, card, row.reply_to or row.id, row.person, row.author, row.text)


def _rows(
    connection: sqlite3.Connection, found: Sequence[_Cells], names: Mapping[bytes, str]
) -> list[CommentRow]:
    """What is shown of these, each with the head of its thread."""
    named = mentions.of_entries(connection, [cells[1] for cells in found], names)
    above = _above(connection, found)
    rows = []
    for card, id, person, time_ms, text, _, edited_ms in found:
        top = _top(above, card, id)
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
        rows.append(row)
    return rows


def _above(
    connection: sqlite3.Connection, found: Sequence[_Cells]
) -> dict[tuple[bytes, bytes], bytes]:
    """What these answer, and what that answers in its turn, as far as it is in sight."""
    above = {(cells[0], cells[1]): cells[5] for cells in found}
    asked: set[bytes] = set()
    wanted = {to for (card, _), to in above.items() if to and (card, to) not in above}
    for _ in range(_DEEPEST):
        if not wanted:
            break
        asked |= wanted
        fresh: dict[tuple[bytes, bytes], bytes] = {}
        for some in chunks(wanted):
            query = (
                f"SELECT c.card, c.id, c.reply_to {_SAID}"
                f" WHERE c.id IN ({marks(len(some))}) AND {IN_SIGHT}"
            )
            for card, id, to in connection.execute(query, (Rank.MEMBER, *some)):
                fresh[card, id] = to
        above |= fresh
        wanted = {to for to in fresh.values() if to} - asked
        wanted -= {id for _, id in above}
    return above


def _top(above: Mapping[tuple[bytes, bytes], bytes], card: bytes, id: bytes) -> bytes:
    """The head of a comment's thread: threads have one level, whatever was written.

    Patio answers heads alone. What hangs deeper than anybody looks stands by itself.
    """
    top = id
    for _ in range(_DEEPEST):
        before = above[card, top]
        if not before or (card, before) not in above:
            return top
        top = before
    return id


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
