"""Putting the newest wording of an entry into its row, and the first one back.

What an entry said at first is kept beside it, and put back when the last of its edits goes or
stops counting.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING

from sync.views import indexing, mentions, topics
from sync.views.batch import FEED, Statement
from sync.views.schema import chunks, marks
from sync.views.wordings import STANDING

if TYPE_CHECKING:
    from sync.content.edits import Edit
    from sync.views.batch import Batch, FoldEntry

_EDIT = Statement(
    "INSERT OR IGNORE INTO edit (id, target, device, author_rank, stamp, time_ms, title, text)"
    " VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
    frozenset({FEED}),
)


def fold(batch: Batch, entry: FoldEntry, act: Edit) -> None:
    """A newer wording; what it is of may come later."""
    batch.targets.add(act.target)
    batch.edits[entry.id] = act.target
    batch.add(
        _EDIT, entry.id, act.target, entry.log.device, entry.author_rank, entry.stamp,
        entry.time_ms, act.title, act.text,
    )  # fmt: skip
    mentions.fold(batch, entry, act.mentions)


def settle(
    connection: sqlite3.Connection, batch: Batch, after: int, *, everything: bool
) -> frozenset[str]:
    """Let the entries that a batch touches read as they do now, or all that were ever edited.

    Cards are in the index when this is called; ``after`` is the number of the last card that was
    there before. The names of the views that look different.
    """
    if connection.execute("SELECT 1 FROM edit UNION ALL SELECT 1 FROM reworded").fetchone() is None:
        return frozenset()
    if everything:
        rows = connection.execute("SELECT target FROM edit UNION SELECT entry FROM reworded")
        return reword(connection, {target for (target,) in rows})
    touched = set(batch.edits.values()) | batch.comments
    query = "SELECT c.id FROM card c WHERE c.n > ? AND c.id IN (SELECT target FROM edit)"
    touched |= {target for (target,) in connection.execute(query, (after,))}
    for some in chunks(batch.erased):
        touched |= set(targets_of(connection, some))
    return reword(connection, touched)


def targets_of(connection: sqlite3.Connection, edits: Sequence[bytes]) -> list[bytes]:
    """What those of these entries that are edits are edits of."""
    rows = connection.execute(f"SELECT target FROM edit WHERE id IN ({marks(len(edits))})", edits)
    return [target for (target,) in rows]


def reword(connection: sqlite3.Connection, targets: Iterable[bytes]) -> frozenset[str]:
    """Let these entries read as the newest of their edits says, or as they did at first."""
    changed = False
    for some in chunks(targets):
        newest: dict[bytes, tuple[object, ...]] = {}
        query = f"SELECT * FROM ({STANDING}) WHERE target IN ({marks(len(some))}) ORDER BY stamp"
        for row in connection.execute(query, some):
            newest[row[0]] = row
        for target, (_, edit, _, time_ms, title, text, device, place) in newest.items():
            changed |= _say_anew(connection, str(place), target, edit, (title, text))
            connection.execute(
                "UPDATE reworded SET edit = ?, time_ms = ?, device = ? WHERE entry = ?",
                (edit, time_ms, device, target),
            )
        left = [target for target in some if target not in newest]
        changed |= _say_as_at_first(connection, left)
    return frozenset({FEED}) if changed else frozenset()


def _say_anew(
    connection: sqlite3.Connection,
    place: str,
    target: bytes,
    edit: object,
    words: tuple[object, object],
) -> bool:
    """Put other words into an entry's row, and keep those that it had at first."""
    title = "title" if place == "card" else "''"
    now = connection.execute(f"SELECT {title}, text FROM {place} WHERE id = ?", (target,))
    before = now.fetchone()
    kept = connection.execute("SELECT edit FROM reworded WHERE entry = ?", (target,)).fetchone()
    if kept is None:
        connection.execute(
            "INSERT INTO reworded (entry, device, edit, time_ms, title, text)"
            f" SELECT id, device, ?, 0, {title}, text FROM {place} WHERE id = ?",
            (edit, target),
        )
    if before == words:
        return kept is None or kept[0] != edit
    _put(connection, place, target, words)
    return True


def _say_as_at_first(connection: sqlite3.Connection, targets: Sequence[bytes]) -> bool:
    query = f"SELECT entry, title, text FROM reworded WHERE entry IN ({marks(len(targets))})"
    found = connection.execute(query, targets).fetchall()
    for target, title, text in found:
        for place in ("card", "comment"):
            _put(connection, place, target, (title, text))
        connection.execute("DELETE FROM reworded WHERE entry = ?", (target,))
    return bool(found)


def _put(
    connection: sqlite3.Connection, place: str, target: bytes, words: tuple[object, object]
) -> None:
    """Change the words of a row, and the index with it, and the topics of a card."""
    if place == "comment":
        indexing.drop(connection, [target])
        connection.execute("UPDATE comment SET text = ? WHERE id = ?", (words[1], target))
        indexing.add_these(connection, [target])
        return
    indexing.drop(connection, [target])
    connection.execute("UPDATE card SET title = ?, text = ? WHERE id = ?", (*words, target))
    indexing.add_these(connection, [target])
    topics.renew(connection, target)
