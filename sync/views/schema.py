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

Here is what those need who only read; :mod:`sync.views.making` puts the tables together.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Iterator
from typing import TypeVar

from sync.values import ID_BYTES, EntryId

VERSION = 29
"""Kept in ``PRAGMA user_version``. Raise it with any change here or in a fold: files of another
version are thrown away and folded anew."""


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
