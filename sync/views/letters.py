"""Sealed entries that this device has opened, as rows: in any order the same ones.

Other devices have other rows, so no digest has these. They follow openings, not arrivals.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Sequence
from typing import TYPE_CHECKING

from sync.errors import ProtocolError
from sync.views import going_on, reports
from sync.views.batch import MESSAGES, FoldEntry
from sync.views.rows import ConversationKind, MessageKind
from sync.views.schema import marks
from sync.views.vocabulary import Vocabulary

if TYPE_CHECKING:
    from sync.content.letters import Group, Inner, Letter, Message

_LETTER = (
    "INSERT OR IGNORE INTO letter (id, conversation, scope, kind, device, epoch, branch, seq,"
    " stamp, time_ms, text, value, names) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"
)
_FILE = "INSERT OR IGNORE INTO letter_file VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"
_SAID = "text || char(10) || names"
_WORDS = f"INSERT INTO letter_words (rowid, text) SELECT n, {_SAID} FROM letter WHERE n > ?"
_FORGET_WORDS = (
    "INSERT INTO letter_words (letter_words, rowid, text)"
    f" SELECT 'delete', n, {_SAID} FROM letter WHERE id IN ({{}})"
)


def apply(
    connection: sqlite3.Connection,
    letters: Sequence[tuple[FoldEntry, Letter]],
    n: int,
    vocabulary: Vocabulary,
) -> frozenset[str]:
    """Rows for letters that were opened up to number ``n``; inside the caller's transaction."""
    (last,) = connection.execute("SELECT coalesce(max(n), 0) FROM letter").fetchone()
    for entry, letter in letters:
        _fold(connection, entry, letter)
    going_on.drop_places(connection, "n > ?", (last,), table="letter")
    connection.execute(_WORDS, (last,))
    texts = connection.execute(f"SELECT {_SAID} FROM letter WHERE n > ?", (last,)).fetchall()
    vocabulary.take_in(connection, [text for (text,) in texts])
    connection.execute("UPDATE fold SET letters = max(letters, ?)", (n,))
    return frozenset({MESSAGES} if letters else ())


def clear(connection: sqlite3.Connection, reach: bytes | None = None) -> None:
    """Forget all rows; they are made again from the first opening on. From other cuts when
    ``reach`` is given: of what does not come back by them, its place is kept."""
    from sync.views.making import LETTERS  # all tables, which who only reads does without

    if reach is not None:
        going_on.keep_places(connection, "1", table="letter")
    connection.execute("INSERT INTO letter_words (letter_words) VALUES ('delete-all')")
    for table in LETTERS:
        connection.execute(f"DELETE FROM {table}")
    connection.execute(
        "UPDATE fold SET letters = 0, enclosed = 0, reach = coalesce(?, reach)", (reach,)
    )


def drop(connection: sqlite3.Connection, entries: Sequence[bytes]) -> None:
    """Let go of all that was made of these entries."""
    some = marks(len(entries))
    connection.execute(_FORGET_WORDS.format(some), entries)
    for statement in (
        "DELETE FROM letter WHERE id IN ({})",
        "DELETE FROM letter_group WHERE id IN ({})",
        "DELETE FROM letter_withdrawn WHERE letter IN ({})",
        "DELETE FROM report WHERE id IN ({})",
        "DELETE FROM letter_to WHERE letter IN ({})",
        "DELETE FROM letter_device WHERE letter IN ({})",
        "DELETE FROM key_given WHERE letter IN ({})",
        "DELETE FROM letter_file WHERE letter IN ({})",
        "DELETE FROM enclosed WHERE entry IN ({})",
    ):
        connection.execute(statement.format(some), entries)


def sweep(connection: sqlite3.Connection) -> None:
    """Write the index of words anew, without what was taken out of it."""
    connection.execute("INSERT INTO letter_words (letter_words) VALUES ('optimize')")


def _fold(connection: sqlite3.Connection, entry: FoldEntry, letter: Letter) -> None:
    from sync.content.letters import (
        Answer,
        Group,
        Keys,
        Message,
        Question,
        Thanks,
        ThanksWithdrawn,
        conversation_of,
    )
    from sync.content.reports import Reason, Report

    inner = _inner(letter)
    match inner:
        case None:
            return
        case Keys():
            rows = [(given, inner.device, entry.log.device) for given, _ in inner.keys]
            connection.executemany("INSERT OR IGNORE INTO key_given VALUES (?, ?, ?)", rows)
            return
        case Message():
            place = inner.group or conversation_of(letter.to)
            scope = ConversationKind.GROUP if inner.group else ConversationKind.DIRECT
            names = "\n".join(file.name for _, file in inner.files)
            _add(connection, entry, place, scope, MessageKind.MESSAGE, inner.text, names=names)
            _add_files(connection, entry, inner)
        case Question():
            scope = ConversationKind.QUESTION
            _add(connection, entry, entry.id, scope, MessageKind.QUESTION, inner.text)
        case Answer():
            scope = ConversationKind.QUESTION
            _add(connection, entry, inner.question, scope, MessageKind.ANSWER, inner.text)
        case Thanks():
            place, scope = conversation_of(letter.to), ConversationKind.DIRECT
            _add(connection, entry, place, scope, MessageKind.THANKS, inner.reason, inner.value)
        case ThanksWithdrawn():
            row = (inner.thanks, entry.log.device, entry.id)
            connection.execute("INSERT OR IGNORE INTO letter_withdrawn VALUES (?, ?, ?)", row)
        case Group():
            _add_group(connection, entry, inner)
        case Report() | Reason():
            reports.add(connection, entry, inner)
    connection.executemany(
        "INSERT OR IGNORE INTO letter_to VALUES (?, ?)", [(entry.id, one) for one in letter.to]
    )
    connection.executemany(
        "INSERT OR IGNORE INTO letter_device VALUES (?, ?)",
        [(entry.id, one) for one in letter.devices],
    )


def _inner(letter: Letter) -> Inner | None:
    """What is in it, as far as it may be shown."""
    from sync.content.letters import inner_of
    from sync.content.rules import acceptable

    try:
        inner = inner_of(letter)
    except ProtocolError:
        return None
    return inner if inner is not None and acceptable(inner) else None


def _add(
    connection: sqlite3.Connection,
    entry: FoldEntry,
    place: bytes,
    scope: ConversationKind,
    kind: MessageKind,
    text: str,
    value: str = "",
    names: str = "",
) -> None:
    log = entry.log
    row = (
        entry.id, place, scope.value, kind.value, log.device, log.epoch.to_bytes(8), log.branch,
        entry.seq, entry.stamp, entry.time_ms, text, value, names,
    )  # fmt: skip
    connection.execute(_LETTER, row)


def _add_files(connection: sqlite3.Connection, entry: FoldEntry, message: Message) -> None:
    from sync.content.enclosed import enclosed_size

    rows = [
        (ref.blob, enclosed_size(ref.size), key, ref.size, "", ref.width, ref.height, ref.alt)
        for key, ref in message.pictures
    ]
    rows += [
        (ref.blob, enclosed_size(ref.size), key, ref.size, ref.name, 0, 0, "")
        for key, ref in message.files
    ]
    connection.executemany(_FILE, [(entry.id, at, *row) for at, row in enumerate(rows)])


def _add_group(connection: sqlite3.Connection, entry: FoldEntry, group: Group) -> None:
    place, members = group.group or entry.id, b"".join(sorted(group.members))
    row = (entry.id, place, entry.log.device, entry.stamp, group.name, members)
    connection.execute("INSERT OR IGNORE INTO letter_group VALUES (?, ?, ?, ?, ?, ?)", row)
