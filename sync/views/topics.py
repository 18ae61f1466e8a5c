"""Topics of cards as they read now: ``#horno`` finds them all, however it was spelt."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable

HAVING = " AND c.id IN (SELECT card FROM topic WHERE key = ?)"
"""Of the cards of ``CARD``, those with the topic of a key."""


def add(connection: sqlite3.Connection, after: int) -> None:
    """Note the topics of the cards that were folded after number ``after``."""
    query = "SELECT id, text FROM card WHERE n > ? AND instr(text, '#') > 0"
    _note(connection, connection.execute(query, (after,)).fetchall())


def renew(connection: sqlite3.Connection, card: bytes) -> None:
    """Note the topics of a card whose words have changed."""
    connection.execute("DELETE FROM topic WHERE card = ?", (card,))
    query = "SELECT id, text FROM card WHERE id = ?"
    _note(connection, connection.execute(query, (card,)).fetchall())


def _note(connection: sqlite3.Connection, cards: Iterable[tuple[bytes, str]]) -> None:
    from sync.content.topics import topics_in  # who only reads pages needs no rules

    connection.executemany(
        "INSERT OR IGNORE INTO topic (key, card, name) VALUES (?, ?, ?)",
        [(topic.key, card, topic.name) for card, text in cards for topic in topics_in(text)],
    )
