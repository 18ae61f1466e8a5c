"""Messages that have some words: their own, or those of a file that goes with them.

Each is found once, by itself if it can be.
"""

from __future__ import annotations

import sqlite3
from typing import NamedTuple

from sync.values import DeviceId
from sync.views import conversations, file_texts
from sync.views.asking import Question, is_in, question
from sync.views.rows import EnclosedRow, MessageRow
from sync.views.rows_search import Place, Sought, Stage


class Enclosing(NamedTuple):
    """A message, and the first of its files that has the words."""

    row: MessageRow
    file: EnclosedRow


def find(connection: sqlite3.Connection, me: DeviceId, words: str, limit: int) -> list[MessageRow]:
    """My newest messages with all these words, newest first; none for no words."""
    asked = question(connection, words)
    if asked is None:
        return []
    sought, at = Sought(words), Place()
    said = conversations.matching(connection, me, asked, sought, limit, at)
    found = [row for _, row in said if row is not None]
    rest = with_files(connection, me, asked, sought, limit, at)
    found += [one.row for _, one in rest if one is not None]
    return sorted(found, key=lambda row: (row.time_ms, row.id), reverse=True)[: max(0, limit)]


def with_files(
    connection: sqlite3.Connection,
    me: DeviceId,
    asked: Question,
    sought: Sought,
    limit: int,
    at: Place,
) -> list[tuple[Place, Enclosing | None]]:
    """As :func:`sync.views.conversations.matching`, by what the files say; None too where a message
    has the words itself."""
    at = at._replace(stage=Stage.ALL)  # a message may have one file of each stage
    rows = conversations.matching(
        connection, me, asked, sought, limit, at, within=conversations.IN_FILES
    )
    blobs = {one.blob for _, row in rows if row is not None for one in row.attached}
    read = file_texts.saying(connection, blobs, asked.whole().query(), sealed=True)
    return [(place, _enclosing(row, asked, read) if row else None) for place, row in rows]


def _enclosing(row: MessageRow, asked: Question, read: set[bytes]) -> Enclosing | None:
    names = "\n".join(one.name for one in row.attached if one.name)
    if is_in([f"{row.text}\n{names}"], asked):
        return None
    file = next((one for one in row.attached if one.blob in read), None)
    return Enclosing(row, file) if file is not None else None
