"""Search: the words of every card and revision, and the cards that have some, the newest first.

Accents and capitals do not matter; the last word of a query may be the beginning of one, as it
is while somebody types. The index holds no text of its own, only where in ``card`` words stand.
"""

from __future__ import annotations

import re
import sqlite3
from collections.abc import Sequence

from sync.values import DeviceId
from sync.views.cards import CARD, CardCells, assemble
from sync.views.editions import counts
from sync.views.rows import Card
from sync.views.schema import marks

MOST_WORDS = 16
"""Words of a query that are looked for; nobody types more, and each costs a look."""

_WORD = re.compile(r"\w+")

_ADD = "INSERT INTO words (rowid, title, text) SELECT n, title, text FROM card WHERE n > ?"
_FORGET = (
    "INSERT INTO words (words, rowid, title, text)"
    " SELECT 'delete', n, title, text FROM card WHERE device = ?"
)
_DROP = (
    "INSERT INTO words (words, rowid, title, text)"
    " SELECT 'delete', n, title, text FROM card WHERE id IN ({})"
)
_SWEEP = "INSERT INTO words (words) VALUES ('optimize')"
_CLEAR = "INSERT INTO words (words) VALUES ('delete-all')"
_ADD_REVISED = (
    "INSERT INTO revision_words (rowid, title, text)"
    " SELECT n, title, text FROM revision WHERE indexed = 0"
)
_FORGET_REVISED = (
    "INSERT INTO revision_words (revision_words, rowid, title, text)"
    " SELECT 'delete', n, title, text FROM revision WHERE indexed = 1 AND {which}"
)
# What was revised is found by the words it has now, and by those that it had.
_FIND = (
    f"SELECT * FROM ({CARD} JOIN words w ON w.rowid = c.n WHERE w.words MATCH ?1 AND c.shown = 1"
    " ORDER BY w.rowid DESC LIMIT ?2) UNION"
    f" SELECT * FROM ({CARD} JOIN revision r ON r.card = c.id"
    " JOIN revision_words w ON w.rowid = r.n JOIN device u ON u.device = r.device"
    f" WHERE w.revision_words MATCH ?1 AND c.shown = 1 AND {counts('r', 'u')}"
    " ORDER BY w.rowid DESC LIMIT ?2) ORDER BY time_ms DESC, id DESC LIMIT ?2"
)


def add(connection: sqlite3.Connection, after: int) -> None:
    """Take in the words of the cards that were folded after number ``after``."""
    connection.execute(_ADD, (after,))
    if connection.execute("SELECT 1 FROM revision WHERE indexed = 0").fetchone():
        connection.execute(_ADD_REVISED)
        connection.execute("UPDATE revision SET indexed = 1 WHERE indexed = 0")


def forget(connection: sqlite3.Connection, device: DeviceId) -> None:
    """Let go of the words of a device's cards; the caller deletes the cards next."""
    connection.execute(_FORGET, (device,))
    connection.execute(_FORGET_REVISED.format(which="device = ?"), (device,))


def drop(connection: sqlite3.Connection, cards: Sequence[bytes]) -> None:
    """Let go of the words of these cards; the caller deletes the cards next."""
    connection.execute(_DROP.format(marks(len(cards))), cards)
    connection.execute(_FORGET_REVISED.format(which=f"id IN ({marks(len(cards))})"), cards)


def sweep(connection: sqlite3.Connection) -> None:
    """Write the index anew, without what was taken out of it: until then that is only marked."""
    connection.execute(_SWEEP)
    connection.execute("INSERT INTO revision_words (revision_words) VALUES ('optimize')")


def clear(connection: sqlite3.Connection) -> None:
    """Let go of everything."""
    connection.execute(_CLEAR)
    connection.execute("INSERT INTO revision_words (revision_words) VALUES ('delete-all')")


def find(connection: sqlite3.Connection, me: DeviceId, words: str, limit: int) -> list[Card]:
    """The newest ``limit`` cards with all these words, newest first; none for no words.

    Which are the newest is told by when they came here; a page is in the order of its times.
    """
    query = query_of(words)
    if not query:
        return []
    found: list[CardCells] = connection.execute(_FIND, (query, limit)).fetchall()
    return assemble(connection, found, me)


def query_of(words: str) -> str:
    """What FTS5 is asked: each word in quotes, so that nothing typed is an operator of its.

    A phrase in quotes stays together; the last word may go on.
    """
    parts = []
    for number, piece in enumerate(words.split('"')):
        tokens = _WORD.findall(piece)[:MOST_WORDS]
        if number % 2:
            parts += ['"' + " ".join(tokens) + '"'] if tokens else []
        else:
            parts += [f'"{token}"' for token in tokens]
    if not parts:
        return ""
    parts = parts[:MOST_WORDS]
    unfinished = words[-1:].isalnum() and words.count('"') % 2 == 0
    return " ".join([*parts[:-1], parts[-1] + ("*" if unfinished else "")])
