"""The index of words: what is folded goes in, and goes out by the same words.

It holds no text of its own, only where words stand: of cards with the names of what is attached
to them, of comments, of letters. Whoever deletes a row calls here first, while the text is there.
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

_FILES: Final = (
    "coalesce((SELECT group_concat(p.name || ' ' || p.alt, ' ') FROM attached p"
    " WHERE p.card = c.id), '')"
)
_OF_CARD: Final = (
    f"c.n, c.title, c.text, {_FILES},"
    f" {_SIGN} || 'd' || hex(substr(c.device, 1, 4)) || ' ' || {_SIGN} ||"
    " CASE c.kind WHEN 'post' THEN 'c' || hex(c.channel) ELSE 'k' || c.kind END"
    " FROM card c"
)
_OF_COMMENT: Final = f"c.n, c.text, {_SIGN} || 'd' || hex(substr(c.device, 1, 4)) FROM comment c"
_ADD_CARDS: Final = (
    f"INSERT INTO words (rowid, title, text, files, facet) SELECT {_OF_CARD} WHERE c.n > ?"
)
_ADD_ALONE: Final = _ADD_CARDS.replace(_FILES, "''")
"""The same where nothing is attached to any of them."""

_ADD_COMMENTS: Final = (
    f"INSERT INTO comment_words (rowid, text, facet) SELECT {_OF_COMMENT} WHERE c.n > ?"
)
_TAKE_CARDS: Final = (
    f"INSERT INTO words (words, rowid, title, text, files, facet) SELECT 'delete', {_OF_CARD}"
)
_TAKE_COMMENTS: Final = (
    f"INSERT INTO comment_words (comment_words, rowid, text, facet) SELECT 'delete', {_OF_COMMENT}"
)
_CARD_TEXTS: Final = "SELECT title || ' ' || text FROM card WHERE n > ?"
_NAMES: Final = (
    "SELECT p.name || ' ' || p.alt FROM card c CROSS JOIN attached p ON p.card = c.id WHERE c.n > ?"
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
    names = _texts(connection, _NAMES, after.card)
    connection.execute(_ADD_CARDS if names else _ADD_ALONE, (after.card,))
    connection.execute(_ADD_COMMENTS, (after.comment,))
    cards = _texts(connection, _CARD_TEXTS, after.card)
    said = _texts(connection, _COMMENT_TEXTS, after.comment)
    vocabulary.take_in(connection, [*cards, *names, *said])


def forget(connection: sqlite3.Connection, device: DeviceId) -> None:
    """Let go of the words of a device; the caller deletes its cards and comments next."""
    connection.execute(f"{_TAKE_CARDS} WHERE c.device = ?", (device,))
    connection.execute(f"{_TAKE_COMMENTS} WHERE c.device = ?", (device,))


def drop(connection: sqlite3.Connection, entries: Sequence[bytes]) -> None:
    """Let go of the words of these cards and comments; the caller deletes them next."""
    some = marks(len(entries))
    connection.execute(f"{_TAKE_CARDS} WHERE c.id IN ({some})", entries)
    connection.execute(f"{_TAKE_COMMENTS} WHERE c.id IN ({some})", entries)


def sweep(connection: sqlite3.Connection) -> None:
    """Write the index anew, without what was taken out of it: until then that is only marked."""
    for index in ("words", "comment_words"):
        connection.execute(f"INSERT INTO {index} ({index}) VALUES ('optimize')")


def clear(connection: sqlite3.Connection) -> None:
    """Let go of everything."""
    for index in ("words", "comment_words"):
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
