"""Devices whose entries do not simply all count: their rows, made again when a cut moves."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable
from dataclasses import dataclass
from itertools import islice

from sync.values import DeviceId
from sync.views import going_on, indexing, making
from sync.views.batch import EVERYTHING, FoldEntry
from sync.views.fold import fold
from sync.views.vocabulary import Vocabulary

_AT_ONCE = 500

# First what goes with the cards, as long as these say whose they are.
_FORGET = (
    *(
        f"DELETE FROM {made.name} WHERE {made.entry} IN (SELECT id FROM card WHERE device = ?)"
        for made in making.MADE
        if not made.device
    ),
    *(f"DELETE FROM {made.name} WHERE {made.device} = ?" for made in making.MADE if made.device),
    "DELETE FROM authority WHERE device = ?",
)


@dataclass(frozen=True, slots=True)
class Retold:
    """A device whose entries count otherwise than they did.

    ``entries`` are those that count now, of those folded so far at least; ``note`` says from
    which cuts that follows, empty when all of them count.
    """

    device: DeviceId
    note: bytes
    entries: Iterable[FoldEntry]


def notes(connection: sqlite3.Connection) -> dict[DeviceId, bytes]:
    """The note of every device that has one."""
    rows = connection.execute("SELECT device, note FROM authority")
    return {DeviceId(device): note for device, note in rows}


def retell(
    connection: sqlite3.Connection, retold: Retold, vocabulary: Vocabulary
) -> frozenset[str]:
    """Make a device's rows again; all views may look different.

    Inside the caller's transaction, which decides afterwards which cards are shown.
    """
    going_on.keep_places(connection, "shown = 1 AND device = ?", (retold.device,))
    indexing.forget(connection, retold.device)
    for statement in _FORGET:
        connection.execute(statement, (retold.device,))
    last = indexing.reached(connection)
    if retold.note:
        connection.execute("INSERT INTO authority VALUES (?, ?)", (retold.device, retold.note))
    entries = iter(retold.entries)
    while some := list(islice(entries, _AT_ONCE)):
        fold(connection, some).write(connection)
    going_on.drop_places(connection, "device = ?", (retold.device,))
    indexing.add(connection, last, vocabulary)
    return EVERYTHING
