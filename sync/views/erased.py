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
    "INSERT INTO erased (entry, device, act, epoch, branch, seq, time_ms, received_ms, stamp)"
    " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (entry, device) DO UPDATE SET"
    " act = excluded.act, epoch = excluded.epoch, branch = excluded.branch, seq = excluded.seq,"
    " time_ms = excluded.time_ms, received_ms = excluded.received_ms, stamp = excluded.stamp"
    " WHERE excluded.stamp < erased.stamp",
    frozenset({FEED, CHANNELS, ANNOUNCEMENTS}),
)


class Asked(NamedTuple):
    """Somebody asks for an entry to be erased, and it is not gone from here. The act came at
    ``received_ms``; ``stamp`` is its place among all."""

    entry: EntryId
    act: EntryId
    person: PersonId
    received_ms: int
    stamp: bytes


def fold(batch: Batch, entry: FoldEntry, act: Erase) -> None:
    """An act: a row for each entry that it speaks of, which may come later."""
    log = entry.log
    for target in act.targets:
        batch.erased.add(target)
        batch.add(
            _ERASED, target, log.device, entry.id, log.epoch.to_bytes(8), log.branch, entry.seq,
            entry.time_ms, entry.received_ms, entry.stamp,
        )  # fmt: skip


def asked(connection: sqlite3.Connection, limit: int, before: bytes | None = None) -> list[Asked]:
    """What is to be erased, by people of the company, and is not known to be gone: the newest
    acts first, or those before a stamp."""
    rows = connection.execute(
        "SELECT e.entry, e.act, d.person, e.received_ms, e.stamp FROM erased e"
        " CROSS JOIN device d ON d.device = e.device"
        " WHERE e.gone = 0 AND (?1 IS NULL OR e.stamp < ?1) ORDER BY e.stamp DESC LIMIT ?2",
        (before, limit),
    )
    return [
        Asked(EntryId(entry), EntryId(act), PersonId(person), received_ms, stamp)
        for entry, act, person, received_ms, stamp in rows
    ]


def act_of(connection: sqlite3.Connection, entry: EntryId, person: PersonId) -> EntryId | None:
    """The oldest act by which a person erased an entry; None when she did not."""
    row = connection.execute(
        "SELECT e.act FROM erased e CROSS JOIN device d ON d.device = e.device"
        " WHERE e.entry = ? AND d.person = ? ORDER BY e.stamp LIMIT 1",
        (entry, person),
    ).fetchone()
    return EntryId(row[0]) if row else None


def gone_within(connection: sqlite3.Connection, person: PersonId, after: int, until: int) -> int:
    """How many entries are gone whose acts, of one person, came after and until a moment."""
    (count,) = connection.execute(
        "SELECT count(DISTINCT e.entry) FROM device d CROSS JOIN erased e ON e.device = d.device"
        " WHERE d.person = ? AND e.gone = 1 AND e.received_ms > ? AND e.received_ms <= ?",
        (person, after, until),
    ).fetchone()
    return int(count)


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
