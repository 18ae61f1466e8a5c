"""The tables of views.db put together, made and taken away.

Apart from :mod:`sync.views.schema`, so that a window, which reads what its node has made, need not
know how each table is declared.
"""

from __future__ import annotations

import sqlite3

from sync.views import schema
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
    connection.executescript(f"BEGIN;{_SQL}PRAGMA user_version = {schema.VERSION};COMMIT;")


def is_whole(connection: sqlite3.Connection) -> bool:
    """Whether the file has this version's tables, all of them."""
    if schema.version_of(connection) != schema.VERSION:
        return False
    if not set(DERIVED + LETTERS + INDEX + LOCAL) <= set(_tables(connection)):
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
