"""The index of words: what is folded goes in, and goes out by the same words.

It holds no text of its own, only where words stand: of cards with the names of what is attached
to them, of comments, of revisions, of letters. Whoever deletes a row calls here first, while the
text is there.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Sequence
from typing import Final, NamedTuple

from sync.values import DeviceId
from sync.views.schema import marks
from sync.views.vocabulary import Vocabulary

FACET: Final = "\ue000"
"""What the words of a facet begin with: a letter to the index, and none that a question has."""

_SIGN: Final = f"char({ord(FACET)})"

_OF_CARD: Final = (
    "c.n, c.title, c.text,"
    " coalesce((SELECT group_concat(p.name || ' ' || p.alt, ' ') FROM attached p"
    "  WHERE p.card = c.id), ''),"
    f" {_SIGN} || 'd' || hex(substr(c.device, 1, 4)) || ' ' || {_SIGN} ||"
    " CASE c.kind WHEN 'post' THEN 'c' || hex(c.channel) ELSE 'k' || c.kind END"
    " FROM card c"
)
_OF_COMMENT: Final = f"c.n, c.text, {_SIGN} || 'd' || hex(substr(c.device, 1, 4)) FROM comment c"
_INTO_CARDS: Final = f"INSERT INTO words (rowid, title, text, files, facet) SELECT {_OF_CARD}"
_ADD_CARDS: Final = f"{_INTO_CARDS} WHERE c.n > ?"
_INTO_COMMENTS: Final = f"INSERT INTO comment_words (rowid, text, facet) SELECT {_OF_COMMENT}"
_ADD_COMMENTS: Final = f"{_INTO_COMMENTS} WHERE c.n > ?"
_TAKE_CARDS: Final = (
    f"INSERT INTO words (words, rowid, title, text, files, facet) SELECT 'delete', {_OF_CARD}"
)
_TAKE_COMMENTS: Final = (
    f"INSERT INTO comment_words (comment_words, rowid, text, facet) SELECT 'delete', {_OF_COMMENT}"
)
# Texts that announcements were given later: each is found by what it says (sync.views.editions).
_OF_REVISION: Final = "n, title, text FROM revision"
_ADD_REVISIONS: Final = (
    f"INSERT INTO revision_words (rowid, title, text) SELECT {_OF_REVISION} WHERE indexed = 0"
)
_TAKE_REVISIONS: Final = (
    "INSERT INTO revision_words (revision_words, rowid, title, text)"
    f" SELECT 'delete', {_OF_REVISION} WHERE indexed = 1 AND"
)
_REVISION_TEXTS: Final = "SELECT title || ' ' || text FROM revision WHERE indexed = ?"
_INDEXES: Final = ("words", "comment_words", "revision_words")
_TEXTS: Final = (
    "SELECT title || ' ' || text FROM card WHERE n > ?",
    "SELECT p.name || ' ' || p.alt FROM card c CROSS JOIN attached p ON p.card = c.id"
    " WHERE c.n > ?",
)
_COMMENT_TEXTS: Final = "SELECT text FROM comment WHERE n > ?"


class Reached(NamedTuple):
    """The last numbers that are in the index."""

    card: int
    comment: int


def reached(connection: sqlite3.Connection) -> Reached:
    """The numbers of the card and the comment that were folded last."""
    row = connection.execute(
        "SELECT (SELECT coalesce(max(n), 0) FROM card), (SELECT coalesce(max(n), 0) FROM comment)"
    ).fetchone()
    return Reached(*row)


def add(connection: sqlite3.Connection, after: Reached, vocabulary: Vocabulary) -> None:
    """Take in the words of what was folded after these numbers."""
    connection.execute(_ADD_CARDS, (after.card,))
    connection.execute(_ADD_COMMENTS, (after.comment,))
    for query in _TEXTS:
        vocabulary.take_in(connection, _texts(connection, query, after.card))
    vocabulary.take_in(connection, _texts(connection, _COMMENT_TEXTS, after.comment))
    revised = _texts(connection, _REVISION_TEXTS, 0)
    if revised:
        connection.execute(_ADD_REVISIONS)
        connection.execute("UPDATE revision SET indexed = 1 WHERE indexed = 0")
        vocabulary.take_in(connection, revised)


def add_these(connection: sqlite3.Connection, entries: Sequence[bytes]) -> None:
    """Take in the words of these few cards and comments, which were let go of: their text is
    another now."""
    some = f"WHERE c.id IN ({marks(len(entries))})"
    connection.execute(f"{_INTO_CARDS} {some}", entries)
    connection.execute(f"{_INTO_COMMENTS} {some}", entries)
    rows = connection.execute(
        f"SELECT c.title || ' ' || c.text FROM card c {some}"
        f" UNION ALL SELECT c.text FROM comment c {some}",
        [*entries, *entries],
    )
    Vocabulary().take_in(connection, [text for (text,) in rows])


def forget(connection: sqlite3.Connection, device: DeviceId) -> None:
    """Let go of the words of a device; the caller deletes its cards and comments next."""
    connection.execute(f"{_TAKE_CARDS} WHERE c.device = ?", (device,))
    connection.execute(f"{_TAKE_COMMENTS} WHERE c.device = ?", (device,))
    connection.execute(f"{_TAKE_REVISIONS} device = ?", (device,))


def drop(connection: sqlite3.Connection, entries: Sequence[bytes]) -> None:
    """Let go of the words of these cards and comments; the caller deletes them next."""
    some = marks(len(entries))
    connection.execute(f"{_TAKE_CARDS} WHERE c.id IN ({some})", entries)
    connection.execute(f"{_TAKE_COMMENTS} WHERE c.id IN ({some})", entries)
    connection.execute(f"{_TAKE_REVISIONS} id IN ({some})", entries)


def sweep(connection: sqlite3.Connection) -> None:
    """Write the index anew, without what was taken out of it: until then that is only marked."""
    for index in _INDEXES:
        connection.execute(f"INSERT INTO {index} ({index}) VALUES ('optimize')")


def clear(connection: sqlite3.Connection) -> None:
    """Let go of everything."""
    for index in _INDEXES:
        connection.execute(f"INSERT INTO {index} ({index}) VALUES ('delete-all')")


def of_device(device: bytes) -> str:
    """The question for what a device wrote, and what a few others may have written."""
    return f'"{FACET}d{device[:4].hex()}"'


def of_channel(channel: str) -> str:
    """The question for the posts of a channel."""
    return f'"{FACET}c{channel.encode().hex()}"'


def of_kind(kind: str) -> str:
    """The question for cards of a kind that has no channels."""
    return f'"{FACET}k{kind}"'


def _texts(connection: sqlite3.Connection, query: str, after: int) -> list[str]:
    return [text for (text,) in connection.execute(query, (after,))]
