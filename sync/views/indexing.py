"""The index of words: what is folded goes in, and goes out by the same words.

It holds no text of its own, only where words stand: of cards with the names of what is attached
to them and with all that only their kind says, of comments, of what announcements and questions
are given later, of letters. Whoever deletes a row calls here first, while the text is there.
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

FILES: Final = (
    "coalesce((SELECT group_concat(p.name || ' ' || p.alt, ' ') FROM attached p"
    " WHERE p.card = c.id), '')"
)
TEXT_OF_CARD: Final = (
    "CASE c.kind WHEN 'welcome' THEN c.text || coalesce((SELECT"
    " group_concat(char(10) || k.text, '') FROM welcome_task k WHERE k.card = c.id), '')"
    " WHEN 'poll' THEN c.text || coalesce((SELECT group_concat(char(10) || o.text, '')"
    " FROM poll_option o WHERE o.card = c.id), '')"
    " WHEN 'event' THEN trim(c.text || char(10) || coalesce((SELECT v.place FROM event v"
    " WHERE v.card = c.id), ''), char(10)) ELSE c.text END"
)
"""All that the card ``c`` says: what is to do in a welcome, can be chosen in a poll, and where an
event is stand on lines below its text."""

_OF_CARD: Final = (
    f"c.n, c.title, {TEXT_OF_CARD}, {FILES},"
    f" {_SIGN} || 'd' || hex(substr(c.device, 1, 4)) || ' ' || {_SIGN} ||"
    " CASE c.kind WHEN 'post' THEN 'c' || hex(c.channel) ELSE 'k' || c.kind END"
    " FROM card c"
)
_OF_COMMENT: Final = f"c.n, c.text, {_SIGN} || 'd' || hex(substr(c.device, 1, 4)) FROM comment c"
_INTO_CARDS: Final = f"INSERT INTO words (rowid, title, text, files, facet) SELECT {_OF_CARD}"
_ADD_CARDS: Final = f"{_INTO_CARDS} WHERE c.n > ?"
_ADD_ALONE: Final = _ADD_CARDS.replace(FILES, "''")
"""The same where nothing is attached to any of them."""

_INTO_COMMENTS: Final = f"INSERT INTO comment_words (rowid, text, facet) SELECT {_OF_COMMENT}"
_ADD_COMMENTS: Final = f"{_INTO_COMMENTS} WHERE c.n > ?"
_TAKE_CARDS: Final = (
    f"INSERT INTO words (words, rowid, title, text, files, facet) SELECT 'delete', {_OF_CARD}"
)
_TAKE_COMMENTS: Final = (
    f"INSERT INTO comment_words (comment_words, rowid, text, facet) SELECT 'delete', {_OF_COMMENT}"
)
_LATER: Final = {"revision": "title, text", "answer": "text", "doubts_answer": "text"}
"""Texts that cards were given later, in tables of their own: each is found by what it says, and its
index is called like its table (:mod:`sync.views.editions`, ``answers``, ``doubts``)."""

_INDEXES: Final = ("words", "comment_words", *(f"{table}_words" for table in _LATER))
_TEXTS: Final = (
    f"SELECT c.n, c.title || ' ' || {TEXT_OF_CARD} FROM card c WHERE c.n > ? ORDER BY c.n LIMIT ?"
)
_COMMENT_TEXTS: Final = "SELECT n, text FROM comment WHERE n > ? ORDER BY n LIMIT ?"
_NAMES: Final = (
    "SELECT p.name || ' ' || p.alt FROM card c CROSS JOIN attached p ON p.card = c.id"
    " WHERE c.n > ? AND c.n <= ?"
)
_ALL: Final = -1


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


def add(
    connection: sqlite3.Connection, after: Reached, vocabulary: Vocabulary, *, later: bool = False
) -> None:
    """Take in what was folded after these numbers; its other forms and beginnings at once as
    well, or ``later``, when :func:`note_words` is called: they cost as much as all the rest."""
    now = reached(connection)
    attached = connection.execute(f"{_NAMES} LIMIT 1", (after.card, now.card)).fetchone()
    connection.execute(_ADD_CARDS if attached else _ADD_ALONE, (after.card,))
    connection.execute(_ADD_COMMENTS, (after.comment,))
    _add_later(connection, vocabulary)
    if later:
        connection.execute("UPDATE noted SET card = min(card, ?), comment = min(comment, ?)", after)
        return
    _note(connection, after, vocabulary, _ALL)
    connection.execute(
        "UPDATE noted SET card = ?, comment = ? WHERE card >= ? AND comment >= ?", (*now, *after)
    )


def _add_later(connection: sqlite3.Connection, vocabulary: Vocabulary) -> None:
    for table, columns in _LATER.items():
        rows = connection.execute(f"SELECT {columns} FROM {table} WHERE indexed = 0").fetchall()
        if rows:
            connection.execute(
                f"INSERT INTO {table}_words (rowid, {columns})"
                f" SELECT n, {columns} FROM {table} WHERE indexed = 0"
            )
            connection.execute(f"UPDATE {table} SET indexed = 1 WHERE indexed = 0")
            vocabulary.take_in(connection, [" ".join(row) for row in rows])


def _take_later(connection: sqlite3.Connection, where: str, given: Sequence[bytes]) -> None:
    for table, columns in _LATER.items():
        connection.execute(
            f"INSERT INTO {table}_words ({table}_words, rowid, {columns})"
            f" SELECT 'delete', n, {columns} FROM {table} WHERE indexed = 1 AND {where}",
            given,
        )


def add_these(connection: sqlite3.Connection, entries: Sequence[bytes]) -> None:
    """Take in the words of these few cards and comments, which were let go of: their text is
    another now."""
    some = f"WHERE c.id IN ({marks(len(entries))})"
    connection.execute(f"{_INTO_CARDS} {some}", entries)
    connection.execute(f"{_INTO_COMMENTS} {some}", entries)
    rows = connection.execute(
        f"SELECT c.title || ' ' || {TEXT_OF_CARD} FROM card c {some}"
        f" UNION ALL SELECT c.text FROM comment c {some}",
        [*entries, *entries],
    )
    Vocabulary().take_in(connection, [text for (text,) in rows])


def note_words(connection: sqlite3.Connection, vocabulary: Vocabulary, limit: int) -> bool:
    """Note the words of so many cards and comments that wait for it; whether others still do."""
    after = Reached(*connection.execute("SELECT card, comment FROM noted").fetchone())
    last = _note(connection, after, vocabulary, limit)
    connection.execute("UPDATE noted SET card = ?, comment = ?", last)
    return is_behind(connection)


def is_behind(connection: sqlite3.Connection) -> bool:
    """Whether there are words that are found only whole, as their forms are not noted yet."""
    noted = Reached(*connection.execute("SELECT card, comment FROM noted").fetchone())
    now = reached(connection)
    return noted.card < now.card or noted.comment < now.comment


def _note(
    connection: sqlite3.Connection, after: Reached, vocabulary: Vocabulary, limit: int
) -> Reached:
    """Note the words of so many cards and comments after these; up to which that was."""
    cards = connection.execute(_TEXTS, (after.card, limit)).fetchall()
    said = connection.execute(_COMMENT_TEXTS, (after.comment, limit)).fetchall()
    last = Reached(cards[-1][0] if cards else after.card, said[-1][0] if said else after.comment)
    names = connection.execute(_NAMES, (after.card, last.card)).fetchall()
    vocabulary.take_in(
        connection, [*(text for _, text in (*cards, *said)), *(name for (name,) in names)]
    )
    return last


def forget(connection: sqlite3.Connection, device: DeviceId) -> None:
    """Let go of the words of a device; the caller deletes its cards and comments next."""
    connection.execute(f"{_TAKE_CARDS} WHERE c.device = ?", (device,))
    connection.execute(f"{_TAKE_COMMENTS} WHERE c.device = ?", (device,))
    _take_later(connection, "device = ?", (device,))


def drop(connection: sqlite3.Connection, entries: Sequence[bytes]) -> None:
    """Let go of the words of these cards and comments; the caller deletes them next."""
    some = marks(len(entries))
    connection.execute(f"{_TAKE_CARDS} WHERE c.id IN ({some})", entries)
    connection.execute(f"{_TAKE_COMMENTS} WHERE c.id IN ({some})", entries)
    _take_later(connection, f"id IN ({some})", entries)


def sweep(connection: sqlite3.Connection) -> None:
    """Write the index anew, without what was taken out of it: until then that is only marked."""
    for index in _INDEXES:
        connection.execute(f"INSERT INTO {index} ({index}) VALUES ('optimize')")


def clear(connection: sqlite3.Connection) -> None:
    """Let go of everything."""
    for index in _INDEXES:
        connection.execute(f"INSERT INTO {index} ({index}) VALUES ('delete-all')")
    connection.execute("UPDATE noted SET card = 0, comment = 0")


def of_device(device: bytes) -> str:
    """The question for what a device wrote, and what a few others may have written."""
    return f'"{FACET}d{device[:4].hex()}"'


def of_channel(channel: str) -> str:
    """The question for the posts of a channel."""
    return f'"{FACET}c{channel.encode().hex()}"'


def of_kind(kind: str) -> str:
    """The question for cards of a kind that has no channels."""
    return f'"{FACET}k{kind}"'
