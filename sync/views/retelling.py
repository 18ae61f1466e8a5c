"""A device of very many rows, made again some at a time.

In one transaction that would write as much again as all of them take, beside the file, and a disk
that is nearly full could not hold it: so a flood could be removed nowhere. Each of these steps is
folded back before the next one, and what is half done is begun again: until the end the device has
a note that no cut gives.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Sequence
from dataclasses import replace
from itertools import chain, islice
from typing import Final

from sync.values import DeviceId
from sync.views import company, going_on, indexing, making
from sync.views.authority import Retold
from sync.views.batch import EVERYTHING
from sync.views.fold import fold
from sync.views.schema import marks
from sync.views.vocabulary import Vocabulary

MANY: Final = 5000
"""Rows of a device up to which they are made again in one go."""

AT_ONCE: Final = 500
"""Rows or entries of one step: some megabytes that are written."""

_UNDER_WAY: Final = b"under way"
_WITH_WORDS: Final = ("card", "comment", "revision", "answer", "doubts_answer")
"""Tables whose texts are in the index: they go by the ids of their entries."""


def is_large(connection: sqlite3.Connection, device: DeviceId) -> bool:
    """Whether a device has more than :data:`MANY` rows."""
    left = MANY + 1
    for made in making.MADE:
        if made.device:
            some = f"SELECT 1 FROM {made.name} WHERE {made.device} = ? LIMIT ?"
            count = f"SELECT count(*) FROM ({some})"
            left -= connection.execute(count, (device, left)).fetchone()[0]
        if left == 0:
            return True
    return False


def looked_into(retold: Retold) -> tuple[Retold, bool]:
    """The same, and whether it has more than :data:`MANY` entries that count now."""
    entries = iter(retold.entries)
    first = list(islice(entries, MANY + 1))
    return replace(retold, entries=chain(first, entries)), len(first) > MANY


def end(connection: sqlite3.Connection, retold: Retold) -> frozenset[str]:
    """All its rows are made; all views may look different."""
    connection.execute("DELETE FROM authority WHERE device = ?", (retold.device,))
    if retold.note:
        connection.execute("INSERT INTO authority VALUES (?, ?)", (retold.device, retold.note))
    return EVERYTHING


class Retelling:
    """Of one device; :func:`end` is for the transaction with which it becomes true."""

    def __init__(self, retold: Retold, vocabulary: Vocabulary) -> None:
        self._device = retold.device
        self._entries = iter(retold.entries)
        self._vocabulary = vocabulary
        self._begun = self._empty = False

    def step(self, connection: sqlite3.Connection) -> bool:
        """One more transaction; whether there is another."""
        if not self._begun:
            self._begun = True
            note = (self._device, _UNDER_WAY)
            connection.execute("INSERT OR REPLACE INTO authority VALUES (?, ?)", note)
        elif not self._empty:
            self._empty = not self._take_out(connection)
        else:
            return self._put_in(connection)
        return True

    def _take_out(self, connection: sqlite3.Connection) -> bool:
        """Take out the next rows; whether there were any."""
        for table in _WITH_WORDS:
            query = f"SELECT id FROM {table} WHERE device = ? LIMIT ?"
            ids = [id for (id,) in connection.execute(query, (self._device, AT_ONCE))]
            if ids:
                _take_out_these(connection, table, ids)
                return True
        return any(
            _take_out_of(connection, made.name, made.device, self._device)
            for made in making.MADE
            if made.device
        )

    def _put_in(self, connection: sqlite3.Connection) -> bool:
        """The rows of the next entries that count; whether there are more."""
        some = list(islice(self._entries, AT_ONCE))
        last, indexed = company.last_card(connection), indexing.reached(connection)
        fold(connection, some).write(connection)
        company.show(connection, last)
        going_on.drop_places(connection, "n > ?", (last,))
        indexing.add(connection, indexed, self._vocabulary)
        return len(some) == AT_ONCE


def _take_out_these(connection: sqlite3.Connection, table: str, ids: Sequence[bytes]) -> None:
    some = marks(len(ids))
    if table == "card":
        going_on.keep_places(connection, f"shown = 1 AND id IN ({some})", ids)
    indexing.drop(connection, ids)
    for made in making.MADE:
        if not made.device and table == "card":
            connection.execute(f"DELETE FROM {made.name} WHERE {made.entry} IN ({some})", ids)
    connection.execute(f"DELETE FROM {table} WHERE id IN ({some})", ids)


def _take_out_of(connection: sqlite3.Connection, table: str, column: str, device: bytes) -> bool:
    key = _key_of(connection, table)
    some = f"SELECT {key} FROM {table} WHERE {column} = ? LIMIT ?"
    found = connection.execute(f"DELETE FROM {table} WHERE ({key}) IN ({some})", (device, AT_ONCE))
    return found.rowcount > 0


def _key_of(connection: sqlite3.Connection, table: str) -> str:
    """The columns that tell the rows of a table apart, separated by commas."""
    query = "SELECT name FROM pragma_table_info(?) WHERE pk > 0 ORDER BY pk"
    return ", ".join(name for (name,) in connection.execute(query, (table,)))
