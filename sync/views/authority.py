"""Devices whose entries do not simply all count: their rows, made again when a cut moves."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable
from dataclasses import dataclass
from itertools import islice

from sync.values import DeviceId
from sync.views import company, search
from sync.views.batch import EVERYTHING, FoldEntry
from sync.views.fold import fold

_AT_ONCE = 500

_FORGET = (
    "DELETE FROM kudos_to WHERE card IN (SELECT id FROM card WHERE device = ?)",
    "DELETE FROM attached WHERE card IN (SELECT id FROM card WHERE device = ?)",
    "DELETE FROM card WHERE device = ?",
    "DELETE FROM comment WHERE device = ?",
    "DELETE FROM reaction WHERE device = ?",
    "DELETE FROM ack WHERE device = ?",
    "DELETE FROM profile WHERE device = ?",
    "DELETE FROM erased WHERE device = ?",
    "DELETE FROM prekey WHERE device = ?",
    "DELETE FROM trust WHERE device = ?",
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


def retell(connection: sqlite3.Connection, retold: Retold) -> frozenset[str]:
    """Make a device's rows again; all views may look different.

    Inside the caller's transaction, which decides afterwards which cards are shown.
    """
    search.forget(connection, retold.device)
    for statement in _FORGET:
        connection.execute(statement, (retold.device,))
    last = company.last_card(connection)
    if retold.note:
        connection.execute("INSERT INTO authority VALUES (?, ?)", (retold.device, retold.note))
    entries = iter(retold.entries)
    while some := list(islice(entries, _AT_ONCE)):
        fold(connection, some).write(connection)
    search.add(connection, last)
    return EVERYTHING
