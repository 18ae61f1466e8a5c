"""What authors have taken back: out of sight at once, and gone from here as soon as it may go.

A row says that somebody's device asks for an entry to be erased. Whether it was hers to ask for
is decided by whoever reads: the same person has to have written both.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Mapping, Sequence
from functools import cache
from typing import TYPE_CHECKING, NamedTuple

from sync.values import DeviceId, EntryId, PersonId, Rank
from sync.views import attached, indexing, letters, processes, rewording, spread
from sync.views.batch import ANNOUNCEMENTS, CHANNELS, FEED, Statement
from sync.views.rows import Erasure, OrderedErasure
from sync.views.schema import chunks, marks

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

_LET_GO = (
    "INSERT OR REPLACE INTO let_go VALUES (:entry, :person, coalesce("
    "(SELECT time_ms FROM card WHERE id = :entry), (SELECT time_ms FROM letter WHERE id = :entry)))"
)


@cache
def _rightly() -> str:
    """Marks, of those ``{which}``, who asks for what she wrote herself."""
    from sync.views.making import MADE  # all tables, which who only reads does without

    wrote = " OR ".join(
        f"EXISTS (SELECT 1 FROM {made.name} c"
        f" WHERE c.{made.entry} = erased.entry AND c.device = d.device)"
        for made in MADE
        if made.entry and made.device == "device" and made.name != "erased"
    )
    return f"""
        UPDATE erased SET rightly = 1 WHERE rightly = 0 AND {{which}} AND EXISTS (
            SELECT 1 FROM device y CROSS JOIN device d ON d.person = y.person
            WHERE y.device = erased.device AND ({wrote}))
    """


class Asked(NamedTuple):
    """Somebody asks for an entry of hers to be erased, and it is not gone from here. The act came
    at ``received_ms``."""

    entry: EntryId
    act: EntryId
    person: PersonId
    received_ms: int


def fold(batch: Batch, entry: FoldEntry, act: Erase) -> None:
    """An act: a row for each entry that it speaks of, which may come later."""
    log = entry.log
    for target in act.targets:
        batch.erased.add(target)
        batch.add(
            _ERASED, target, log.device, entry.id, log.epoch.to_bytes(8), log.branch, entry.seq,
            entry.time_ms, entry.received_ms, entry.stamp,
        )  # fmt: skip


def recognise(
    connection: sqlite3.Connection, batch: Batch, after: int, *, everything: bool
) -> None:
    """Note which entries their own authors erase: of a batch and of cards folded after number
    ``after``, or of everything, where it may be another question now who wrote what.

    So a look at what is to go passes over nothing that somebody asks for who did not write it.
    """
    if not connection.execute("SELECT 1 FROM erased").fetchone():
        return
    if everything:
        connection.execute(_rightly().format(which="1"))
        return
    connection.execute(
        _rightly().format(which="entry IN (SELECT id FROM card WHERE n > ?)"), (after,)
    )
    for some in chunks(batch.erased | batch.comments | batch.edits.keys() | batch.parts):
        connection.execute(_rightly().format(which=f"entry IN ({marks(len(some))})"), some)


def recognise_letters(connection: sqlite3.Connection) -> None:
    """The same of sealed entries that are open here."""
    connection.execute(
        "UPDATE erased SET rightly = 1 WHERE rightly = 0 AND EXISTS ("
        " SELECT 1 FROM device y CROSS JOIN device d ON d.person = y.person"
        " CROSS JOIN letter l ON l.id = erased.entry AND l.device = d.device"
        " WHERE y.device = erased.device)"
    )


def unrecognised(connection: sqlite3.Connection) -> list[tuple[EntryId, PersonId]]:
    """What people ask to be erased and nobody here has seen, with who asks."""
    rows = connection.execute(
        "SELECT e.entry, d.person FROM erased e CROSS JOIN device d ON d.device = e.device"
        " WHERE e.rightly = 0 AND NOT EXISTS (SELECT 1 FROM let_go l WHERE l.entry = e.entry)"
    )
    return [(EntryId(entry), PersonId(person)) for entry, person in rows]


def recognise_sealed(connection: sqlite3.Connection, entries: Sequence[EntryId]) -> None:
    """These are sealed, and whoever asks for them to be erased wrote them."""
    for some in chunks(entries):
        connection.execute(
            f"UPDATE erased SET rightly = 1 WHERE entry IN ({marks(len(some))})", some
        )


def due(connection: sqlite3.Connection, now_ms: int, limit: int) -> list[Asked]:
    """What may go now, or has not been looked at, oldest acts first."""
    rows = connection.execute(
        "SELECT e.entry, e.act, d.person, e.received_ms FROM erased e"
        " CROSS JOIN device d ON d.device = e.device"
        " WHERE e.rightly = 1 AND e.due_ms <= ?"
        " AND NOT EXISTS (SELECT 1 FROM let_go l WHERE l.entry = e.entry)"
        " ORDER BY e.due_ms, e.received_ms, e.entry LIMIT ?",
        (now_ms, limit),
    )
    return [
        Asked(EntryId(entry), EntryId(act), PersonId(person), received_ms)
        for entry, act, person, received_ms in rows
    ]


def postpone(connection: sqlite3.Connection, until: Mapping[EntryId, int]) -> None:
    """These go not before their moments."""
    rows = [(moment, entry) for entry, moment in until.items()]
    connection.executemany("UPDATE erased SET due_ms = ? WHERE entry = ?", rows)


def by_person(
    connection: sqlite3.Connection, entries: Sequence[EntryId]
) -> dict[tuple[EntryId, PersonId], EntryId]:
    """Who asks for these entries to be erased, rightly or not, with the act."""
    rows = connection.execute(
        "SELECT e.entry, d.person, e.act FROM erased e CROSS JOIN device d ON d.device = e.device"
        f" WHERE e.entry IN ({marks(len(entries))}) ORDER BY e.stamp DESC",
        entries,
    )
    return {(EntryId(entry), PersonId(person)): EntryId(act) for entry, person, act in rows}


def gone_within(connection: sqlite3.Connection, person: PersonId, after: int, until: int) -> int:
    """How many entries of a person are gone whose acts, of hers, came after and until a moment."""
    (found,) = connection.execute(
        "SELECT count(DISTINCT e.entry) FROM device d CROSS JOIN erased e ON e.device = d.device"
        " CROSS JOIN let_go l ON l.entry = e.entry AND l.person = d.person"
        " WHERE d.person = ? AND e.received_ms > ? AND e.received_ms <= ?",
        (person, after, until),
    ).fetchone()
    return int(found)


def drop(connection: sqlite3.Connection, entries: Mapping[EntryId, PersonId | None]) -> None:
    """Let go of all that was made of these entries, with who wrote each."""
    from sync.views.making import MADE  # all tables, which who only reads does without

    ids = list(entries)
    some = marks(len(ids))
    connection.executemany(_LET_GO, [{"entry": id, "person": who} for id, who in entries.items()])
    attached.let_go(connection, attached.only_shown_by(connection, ids))
    indexing.drop(connection, ids)
    letters.drop(connection, ids)
    changed = processes.of_versions(connection, ids)
    edited = rewording.targets_of(connection, ids)
    for made in MADE:
        if made.entry:
            connection.execute(f"DELETE FROM {made.name} WHERE {made.entry} IN ({some})", ids)
    processes.settle_these(connection, changed)
    rewording.reword(connection, edited)


def take_back(connection: sqlite3.Connection, entries: Sequence[EntryId]) -> None:
    """These are wanted again."""
    connection.execute(f"DELETE FROM let_go WHERE entry IN ({marks(len(entries))})", entries)


def of_entry(
    connection: sqlite3.Connection, entry: EntryId, names: Mapping[bytes, str], me: DeviceId
) -> Erasure | None:
    """Whose entry it was that its author erased and is gone from here, and how far that came."""
    row = connection.execute(
        "SELECT d.person, e.time_ms, e.device, e.epoch, e.branch, e.seq FROM let_go l"
        " CROSS JOIN erased e ON e.entry = l.entry"
        " CROSS JOIN device d ON d.device = e.device AND d.person = l.person"
        " WHERE l.entry = ? ORDER BY e.stamp LIMIT 1",
        (entry,),
    ).fetchone()
    if row is None:
        return None
    person, time_ms, *place = row
    there = spread.of_place(connection, place, names, me)
    return Erasure(entry, PersonId(person), names.get(person, ""), time_ms, there)


def ordered(
    connection: sqlite3.Connection, entry: EntryId, names: Mapping[bytes, str]
) -> OrderedErasure | None:
    """Who ordered an entry to be erased, gone from here or not; None too where its author is not
    known here, or of no weaker rank."""
    row = connection.execute(
        "SELECT a.person, h.rank, h.time_ms FROM hidden h CROSS JOIN ("
        " SELECT person FROM let_go WHERE entry = :entry UNION"
        " SELECT d.person FROM card c JOIN device d ON d.device = c.device WHERE c.id = :entry"
        " UNION"
        " SELECT d.person FROM comment c JOIN device d ON d.device = c.device WHERE c.id = :entry"
        ") a WHERE h.entry = :entry AND h.erased = 1"
        " AND h.rank < (SELECT min(d.rank) FROM device d WHERE d.person = a.person)",
        {"entry": entry},
    ).fetchone()
    if row is None:
        return None
    person, rank, time_ms = row
    return OrderedErasure(entry, PersonId(person), names.get(person, ""), Rank(rank), time_ms)


def every_order(connection: sqlite3.Connection) -> list[EntryId]:
    """What somebody has ordered to be erased, gone from here or not."""
    rows = connection.execute("SELECT entry FROM hidden WHERE erased = 1")
    return [EntryId(entry) for (entry,) in rows]


def mine(
    connection: sqlite3.Connection,
    since_ms: int,
    limit: int,
    names: Mapping[bytes, str],
    me: DeviceId,
) -> list[Erasure]:
    """What I erased since then and is gone from here, the newest acts first."""
    rows = connection.execute(
        "SELECT l.entry FROM let_go l CROSS JOIN erased e ON e.entry = l.entry"
        " CROSS JOIN device d ON d.device = e.device AND d.person = l.person"
        " WHERE d.person = (SELECT person FROM device WHERE device = ?) AND e.time_ms >= ?"
        " GROUP BY l.entry ORDER BY min(e.time_ms) DESC, l.entry LIMIT ?",
        (me, since_ms, limit),
    ).fetchall()
    found = (of_entry(connection, EntryId(entry), names, me) for (entry,) in rows)
    return [erasure for erasure in found if erasure is not None]


def gone(connection: sqlite3.Connection) -> list[EntryId]:
    """What was erased and is gone from here."""
    return [EntryId(entry) for (entry,) in connection.execute("SELECT entry FROM let_go")]


def gone_count(connection: sqlite3.Connection) -> int:
    """How many entries that is."""
    (found,) = connection.execute("SELECT count(*) FROM let_go").fetchone()
    return int(found)
