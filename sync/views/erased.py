"""What authors have taken back: out of sight at once, and gone from here as soon as it may go.

A row says that somebody's device asks for an entry to be erased. Whether it was hers to ask for
is decided by whoever reads: the same person has to have written both.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Collection, Mapping, Sequence
from typing import TYPE_CHECKING, NamedTuple

from sync.values import DeviceId, EntryId, PersonId
from sync.views import pictures, search, spread
from sync.views.batch import ANNOUNCEMENTS, CHANNELS, FEED, Statement
from sync.views.rows import Erasure
from sync.views.schema import marks

if TYPE_CHECKING:
    from sync.content.erasing import Erase
    from sync.views.batch import Batch, FoldEntry

_ERASED = Statement(
    "INSERT INTO erased (entry, device, act, epoch, branch, seq, time_ms, stamp)"
    " VALUES (?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (entry, device) DO UPDATE SET"
    " act = excluded.act, epoch = excluded.epoch, branch = excluded.branch, seq = excluded.seq,"
    " time_ms = excluded.time_ms, stamp = excluded.stamp WHERE excluded.stamp < erased.stamp",
    frozenset({FEED, CHANNELS, ANNOUNCEMENTS}),
)


class Asked(NamedTuple):
    """Somebody asks for an entry to be erased, and it is not gone from here."""

    entry: EntryId
    act: EntryId
    person: PersonId


def fold(batch: Batch, entry: FoldEntry, act: Erase) -> None:
    """An act: a row for each entry that it speaks of, which may come later."""
    log = entry.log
    for target in act.targets:
        batch.erased.add(target)
        batch.add(
            _ERASED, target, log.device, entry.id, log.epoch.to_bytes(8), log.branch, entry.seq,
            entry.time_ms, entry.stamp,
        )  # fmt: skip


def asked(connection: sqlite3.Connection) -> list[Asked]:
    """What is to be erased, by people of the company, and is not known to be gone."""
    rows = connection.execute(
        "SELECT e.entry, e.act, d.person FROM erased e CROSS JOIN device d ON d.device = e.device"
        " WHERE e.gone = 0 ORDER BY e.stamp, e.entry"
    )
    return [Asked(EntryId(entry), EntryId(act), PersonId(person)) for entry, act, person in rows]


def of_person(connection: sqlite3.Connection, person: PersonId) -> list[tuple[EntryId, EntryId]]:
    """Each entry that a person asked to be erased, gone or not, and the oldest act that did."""
    rows = connection.execute(
        "SELECT e.entry, e.act, min(e.stamp) FROM erased e"
        " CROSS JOIN device d ON d.device = e.device WHERE d.person = ? GROUP BY e.entry",
        (person,),
    )
    return [(EntryId(entry), EntryId(act)) for entry, act, _ in rows]


def drop(connection: sqlite3.Connection, entries: Collection[EntryId]) -> None:
    """Let go of all that was made of these entries."""
    ids = list(entries)
    some = marks(len(ids))
    pictures.let_go(connection, pictures.only_shown_by(connection, ids))
    search.drop(connection, ids)
    for statement in (
        "DELETE FROM kudos_to WHERE card IN ({})",
        "DELETE FROM picture WHERE card IN ({})",
        "DELETE FROM card WHERE id IN ({})",
        "DELETE FROM comment WHERE id IN ({})",
        "UPDATE erased SET gone = 1 WHERE entry IN ({})",
    ):
        connection.execute(statement.format(some), ids)


def of_entry(
    connection: sqlite3.Connection, entry: EntryId, names: Mapping[bytes, str], me: DeviceId
) -> Erasure | None:
    """Who erased an entry that is gone from here, and how far that has come."""
    row = connection.execute(
        "SELECT d.person, e.time_ms, e.device, e.epoch, e.branch, e.seq FROM erased e"
        " CROSS JOIN device d ON d.device = e.device"
        " WHERE e.entry = ? AND e.gone = 1 ORDER BY e.stamp LIMIT 1",
        (entry,),
    ).fetchone()
    if row is None:
        return None
    person, time_ms, *place = row
    there = spread.of_place(connection, place, names, me)
    return Erasure(entry, PersonId(person), names.get(person, ""), time_ms, there)


def gone(connection: sqlite3.Connection) -> Sequence[EntryId]:
    """What was erased and is gone from here."""
    rows = connection.execute("SELECT DISTINCT entry FROM erased WHERE gone = 1")
    return [EntryId(entry) for (entry,) in rows]
