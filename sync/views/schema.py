"""The tables of views.db: plain facts from the log, and who counts, side by side.

What an entry said is kept whether or not its author counts today, and *who counts* (the
``device`` table) is replaced whenever governance changes. Readers join the two, so the result
depends on the set of entries alone, never on the order in which they came. Only what lies
beyond a removal's cut makes no rows at all: when a cut moves, the rows of that device are made
again (``authority`` remembers from which cuts they were made).

Units: ``*_ms`` are Unix milliseconds. ``epoch`` and ``hlc`` are unsigned 64-bit numbers and
SQLite's integers are signed, so they are 8 big-endian bytes, which also sort rightly. A
``stamp`` is ``hlc ‖ seq ‖ entry id``: of two acts on the same thing the one with the greater
stamp is the newer, on every device.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Iterator
from typing import TypeVar

from sync.values import ID_BYTES, EntryId
from sync.views.tables import (
    announcements,
    cards,
    channels,
    erased,
    events,
    farewells,
    governance,
    imported,
    kudos,
    letters,
    local,
    outside,
    people,
    polls,
    processes,
    questions,
    search,
    welcomes,
    wordings,
)

VERSION = 29
"""Kept in ``PRAGMA user_version``. Raise it with any change here or in a fold: files of another
version are thrown away and folded anew."""

_OF_CONTENT = (
    cards,
    announcements,
    kudos,
    channels,
    people,
    erased,
    wordings,
    imported,
    questions,
    polls,
    processes,
    welcomes,
    farewells,
    events,
    outside,
)
"""The families of tables that content is folded into. A new family is one more here."""

MADE = tuple(made for family in _OF_CONTENT for made in family.MADE)

DERIVED = governance.TABLES + cards.COUNTED + tuple(made.name for made in MADE)
"""What comes from the log and governance."""

LETTERS = letters.TABLES
"""What comes from sealed entries that this device has opened: in no digest, for others see others
of them, and made again as a whole."""

INDEX = search.TABLES
"""What is made from the derived tables, for search."""

LOCAL = local.TABLES
"""How far folding has come, and this device's own knowledge."""

_SQL = "".join(family.SQL for family in (local, governance, *_OF_CONTENT, letters, search))


def create(connection: sqlite3.Connection) -> None:
    """Empty tables of this version in an empty database, all or nothing."""
    connection.executescript(f"BEGIN;{_SQL}PRAGMA user_version = {VERSION};COMMIT;")


def is_whole(connection: sqlite3.Connection) -> bool:
    """Whether the file has this version's tables, all of them."""
    if version_of(connection) != VERSION or not set(DERIVED + LETTERS + INDEX + LOCAL) <= set(
        _tables(connection)
    ):
        return False
    return connection.execute("SELECT 1 FROM fold").fetchone() is not None


def drop_all(connection: sqlite3.Connection) -> None:
    """Take away whatever tables are there, of any version.

    The file stays, because a window may have it open, and some systems do not let an open
    file be replaced.
    """
    connection.execute("BEGIN IMMEDIATE")
    for name in _tables(connection):
        quoted = name.replace('"', '""')
        connection.execute(f'DROP TABLE "{quoted}"')
    connection.execute("PRAGMA user_version = 0")
    connection.execute("COMMIT")


def _tables(connection: sqlite3.Connection) -> list[str]:
    # Not those that a virtual table keeps its own things in: they go with it.
    rows = connection.execute(
        "SELECT name FROM pragma_table_list WHERE schema = 'main'"
        " AND type IN ('table', 'virtual') AND name NOT LIKE 'sqlite_%'"
    )
    return [name for (name,) in rows]


def version_of(connection: sqlite3.Connection) -> int:
    """The version of the tables in an open file, 0 in a new one."""
    (version,) = connection.execute("PRAGMA user_version").fetchone()
    return int(version)


def entry_of(stamp: bytes) -> EntryId:
    """The entry whose ``stamp`` this is."""
    return EntryId(stamp[-ID_BYTES:])


def moment_of(stamp: bytes) -> int:
    """When the entry was written by its author's own clock, in Unix milliseconds."""
    return int.from_bytes(stamp[:6])  # of the hlc without its counter


_Id = TypeVar("_Id", bound=bytes | str)
_AT_ONCE = 500  # far below the number of placeholders that SQLite takes


def chunks(ids: Iterable[_Id]) -> Iterator[list[_Id]]:
    """A few hundred at a time."""
    every = list(ids)
    for start in range(0, len(every), _AT_ONCE):
        yield every[start : start + _AT_ONCE]


def marks(count: int) -> str:
    """Placeholders for an ``IN`` with ``count`` values."""
    return ",".join("?" * count)
