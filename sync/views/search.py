"""Search: the newest of what has some words, of all that I may read, each thing as what it is."""

from __future__ import annotations

import sqlite3
from collections.abc import Sequence
from typing import Any, Final

from sync.values import DeviceId, EntryId
from sync.views import answers, doubts
from sync.views.asking import Question, question
from sync.views.cards import CARD, CardCells, assemble
from sync.views.editions import counts
from sync.views.rows import Card
from sync.views.schema import marks

MOST: Final = 500
"""Finds in one answer: a page is a screenful, not an export."""

_FOUND = CARD.replace("FROM card c", "FROM words w CROSS JOIN card c ON c.n = w.rowid")
_FIND = (
    f"SELECT * FROM ({_FOUND} WHERE w.words MATCH ? AND c.shown = 1"
    " ORDER BY w.rowid DESC LIMIT ?) ORDER BY time_ms DESC, id DESC"
)

_OF_REVISION = (
    f" CROSS JOIN device u ON u.device = r.device AND {counts('r', 'u')}"
    " CROSS JOIN card c ON c.id = r.card"
)
REVISED: Final = f"FROM revision_words w CROSS JOIN revision r ON r.n = w.rowid{_OF_REVISION}"
REVISIONS: Final = f"FROM revision r{_OF_REVISION}"
"""The revisions ``r`` that count, of a card ``c``; in the first with words of theirs."""

_FIND_REVISED = (
    f"{CARD.replace('FROM card c', REVISED)} WHERE w.revision_words MATCH ? AND c.shown = 1"
    " ORDER BY w.rowid DESC LIMIT ?"
)

ANSWERS: Final = (answers.FOUND, doubts.FOUND)
"""The answers ``a``, by ``d`` to a card ``c``, that are shown and have some words."""


def find(connection: sqlite3.Connection, me: DeviceId, words: str, limit: int) -> list[Card]:
    """The newest ``limit`` cards with all these words, newest first; none for no words.

    Which are the newest is told by when they came here; a page is in the order of its times.
    """
    asked = question(connection, words)
    if asked is None:
        return []
    found = rows(connection, _FIND, asked, (), limit)
    # What was revised is found by the words it has now, and by those that it had.
    revised = rows(connection, _FIND_REVISED, asked, (), limit)
    answered = _answered(connection, asked, limit)
    every: dict[bytes, CardCells] = {cells[0]: cells for cells in (*found, *revised, *answered)}
    newest = sorted(every.values(), key=lambda cells: (cells[3], cells[0]), reverse=True)
    return assemble(connection, newest[:limit], me)


def _answered(connection: sqlite3.Connection, asked: Question, limit: int) -> list[CardCells]:
    """What was answered with these words."""
    sql = "SELECT a.card {} ORDER BY w.rowid DESC LIMIT ?"
    some = [id for way in ANSWERS for (id,) in rows(connection, sql.format(way), asked, (), limit)]
    found: list[CardCells] = connection.execute(
        f"{CARD} WHERE c.id IN ({marks(len(some))})", some
    ).fetchall()
    return found


def rows(
    connection: sqlite3.Connection,
    sql: str,
    asked: Question,
    given: Sequence[object],
    limit: int,
    before: str = "",
    after: str = "",
) -> list[Any]:
    """What a query finds: it takes the question, what is ``given``, and the limit.

    ``before`` and ``after`` are put around the question in the index's own language.

    Of a beginning that very many words have, the shortest are asked for first; only when they do
    not fill the page all of them are, which takes longer the more they are used.
    """
    limit = max(0, min(limit, MOST))

    def look(asked: Question) -> list[Any]:
        query = f"{before}({asked.query()}){after}"
        return connection.execute(sql, (query, *given, limit)).fetchall()

    found = look(asked)
    return found if len(found) >= limit or asked.complete else look(asked.whole())


def cards(connection: sqlite3.Connection, me: DeviceId, ids: Sequence[EntryId]) -> list[Card]:
    """These cards in their order, as far as they are shown."""
    found: list[CardCells] = connection.execute(
        f"{CARD} WHERE c.shown = 1 AND c.id IN ({marks(len(ids))})", ids
    ).fetchall()
    by_id = {card.id: card for card in assemble(connection, found, me)}
    return [by_id[id] for id in ids if id in by_id]
