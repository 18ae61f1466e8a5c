"""Cards of how things are done here: which there are, whose turn it is, and how each came about."""

from __future__ import annotations

import sqlite3

from sync.values import ID_BYTES, DeviceId, EntryId, PersonId
from sync.views import going_on, people
from sync.views.cards import those
from sync.views.feed import PAGE_LIMIT
from sync.views.rows import Card, PersonRef
from sync.views.rows_processes import VersionRow
from sync.views.schema import marks, moment_of


def page(
    connection: sqlite3.Connection,
    me: DeviceId,
    *,
    mine: bool,
    due: str,
    orphan: bool,
    limit: int,
    before: EntryId | None,
) -> list[Card]:
    """Such cards, those first that were made last; the next page starts ``before`` a card.

    ``mine``: which I look after. ``due``: to be looked at by that day (empty: all). ``orphan``:
    whose owner has left.
    """
    where, given = "", list[object]()
    if mine:
        where += " AND p.owner = (SELECT person FROM device WHERE device = ?)"
        given.append(me)
    if due:
        where += " AND p.review <> '' AND p.review <= ?"
        given.append(due)
    if orphan:
        where += " AND p.owner NOT IN (SELECT person FROM member)"
    start = going_on.below(connection, before)
    if start is None:
        return []
    where += " AND (c.time_ms, c.id) < (?, ?)"
    given += start
    return those(
        connection,
        me,
        f" CROSS JOIN process p ON p.card = c.id WHERE c.shown = 1 AND c.kind = 'process'"
        f"{where} ORDER BY c.time_ms DESC, c.id DESC LIMIT ?",
        (*given, max(0, min(limit, PAGE_LIMIT))),
    )


def history(connection: sqlite3.Connection, card: EntryId) -> list[VersionRow]:
    """The versions of a card that is shown, the one that holds last; none where there is none."""
    row = connection.execute(
        "SELECT p.versions FROM process p CROSS JOIN card c ON c.id = p.card AND c.shown = 1"
        " WHERE p.card = ?",
        (card,),
    ).fetchone()
    ids = [row[0][at : at + ID_BYTES] for at in range(0, len(row[0]), ID_BYTES)] if row else []
    names = people.names(connection)
    found = {}
    for id, person, stamp, title, text, owner in connection.execute(
        "SELECT v.id, d.person, v.stamp, v.title, v.text, v.owner FROM process_version v"
        f" CROSS JOIN device d ON d.device = v.device WHERE v.id IN ({marks(len(ids))})",
        ids,
    ):
        who = PersonRef(PersonId(owner), names.get(owner, ""))
        found[id] = VersionRow(
            EntryId(id), PersonId(person), names.get(person, ""), moment_of(stamp), title, text, who
        )
    return [found[id] for id in ids if id in found]


def versions_by(connection: sqlite3.Connection, card: EntryId, person: PersonId) -> list[EntryId]:
    """The later versions of a card that one person wrote, whether or not they count."""
    rows = connection.execute(
        "SELECT v.id FROM process_version v CROSS JOIN device d ON d.device = v.device"
        " WHERE v.card = ? AND v.id <> v.card AND d.person = ? ORDER BY v.stamp",
        (card, person),
    )
    return [EntryId(id) for (id,) in rows]
