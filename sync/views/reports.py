"""Reports and reasons: letters that are about an entry, beside what is known of that entry.

Others see others of them, as of all letters. A report is never shown to who wrote what it is about,
whomever it was sealed to.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, NamedTuple

from sync.values import DeviceId, EntryId, PersonId, Rank
from sync.views import mentions, people
from sync.views.comments import IN_SIGHT
from sync.views.rows import PersonRef
from sync.views.rows_everyday import with_names
from sync.views.rows_reports import HiddenRow, OrderRow, ReportRow
from sync.views.schema import chunks, marks

if TYPE_CHECKING:
    from sync.content.reports import Reason, Report
    from sync.views.batch import FoldEntry

_ADD = (
    "INSERT OR IGNORE INTO report (id, kind, target, device, stamp, time_ms, text)"
    " VALUES (?, ?, ?, ?, ?, ?, ?)"
)

# What can be reported, with who wrote it: cards, comments under them, and their versions.
_CARDS = (
    "SELECT c.id, c.id, d.person, d.rank, CASE c.title WHEN '' THEN c.text ELSE c.title END,"
    " c.shown FROM card c CROSS JOIN device d ON d.device = c.device WHERE c.id IN ({})"
)
_COMMENTS = (
    f"SELECT c.id, c.card, d.person, d.rank, c.text, d.rank <= {Rank.MEMBER:d} AND {IN_SIGHT}"
    " AND EXISTS (SELECT 1 FROM card k WHERE k.id = c.card AND k.shown = 1)"
    " FROM comment c CROSS JOIN device d ON d.device = c.device WHERE c.id IN ({})"
)
_VERSIONS = (
    f"SELECT c.id, c.card, d.person, d.rank, c.title, {IN_SIGHT}"
    " AND EXISTS (SELECT 1 FROM card k WHERE k.id = c.card AND k.shown = 1)"
    " FROM process_version c CROSS JOIN device d ON d.device = c.device"
    " WHERE c.id <> c.card AND c.id IN ({})"
)

# Whoever writes a letter is among those it is for, and so am I. A reason is given by somebody
# with a rank, or who was a moderator by the clock that it was signed with.
_LETTERS = f"""
SELECT r.id, r.target, d.person, r.time_ms, r.text FROM report r
CROSS JOIN device d ON d.device = r.device
WHERE r.kind = ? AND (d.rank <= {Rank.ADMIN:d} OR r.kind = 'report' AND d.rank <= {Rank.MEMBER:d}
    OR EXISTS (SELECT 1 FROM moderator m WHERE m.person = d.person
        AND m.since <= substr(r.stamp, 1, 8) AND m.until > substr(r.stamp, 1, 8)))
AND EXISTS (SELECT 1 FROM letter_to t WHERE t.letter = r.id AND t.person = d.person)
AND EXISTS (SELECT 1 FROM letter_to t WHERE t.letter = r.id AND t.person = ?)
ORDER BY r.time_ms DESC, r.stamp DESC
"""


# Whose word is weaker than that of my device: with a rank of mine, and theirs a weaker one, or
# lent to somebody without it (sync.governance.rulings).
_ORDERS = f"""
SELECT h.entry, d.person, h.time_ms FROM hidden h CROSS JOIN device d ON d.device = h.device
CROSS JOIN device m ON m.device = :me
WHERE h.erased = 1 AND m.present = 1 AND m.rank <= {Rank.ADMIN:d}
AND (h.rank > m.rank OR h.rank = m.rank AND d.rank > h.rank)
AND (EXISTS (SELECT 1 FROM card c WHERE c.id = h.entry)
    OR EXISTS (SELECT 1 FROM comment c WHERE c.id = h.entry))
ORDER BY h.time_ms DESC, h.entry LIMIT :limit
"""


class _Said(NamedTuple):
    """An entry that is here: where it stands, who wrote it with which rank, and whether people see
    it."""

    id: bytes
    card: bytes
    person: bytes
    rank: int
    text: str
    shown: int


def add(connection: sqlite3.Connection, entry: FoldEntry, letter: Report | Reason) -> None:
    """A row for a letter that was opened."""
    kind = type(letter).__name__.lower()
    row = (entry.id, kind, letter.target, entry.log.device, entry.stamp, entry.time_ms)
    connection.execute(_ADD, (*row, letter.text))


def every(connection: sqlite3.Connection, me: DeviceId) -> list[ReportRow]:
    """What was reported to me and by me, the newest first."""
    mine, names = _person_of(connection, me), people.names(connection)
    rows = connection.execute(_LETTERS, ("report", mine)).fetchall()
    said = _said(connection, [row[1] for row in rows], names)
    found = []
    for id, target, person, time_ms, text in rows:
        about = said.get(target)
        if about is not None and about.person == mine:
            continue
        row = ReportRow(
            id=EntryId(id),
            target=EntryId(target),
            person=PersonId(person),
            author=names.get(person, ""),
            time_ms=time_ms,
            text=text,
            mine=person == mine,
            about=_ref(about.person, names) if about else None,
            said=about.text if about else "",
            shown=bool(about and about.shown),
            card=EntryId(about.card if about else target),
        )
        found.append(row)
    return found


def hidden_of_mine(connection: sqlite3.Connection, me: DeviceId) -> list[HiddenRow]:
    """What I wrote and somebody took out of sight, those with the newest reasons first."""
    mine, names = _person_of(connection, me), people.names(connection)
    hidden: dict[bytes, int] = dict(
        connection.execute("SELECT entry, rank FROM hidden WHERE erased = 0")
    )
    said = [
        one
        for one in _said(connection, list(hidden), names).values()
        if one.person == mine and hidden[one.id] < one.rank
    ]
    given: dict[bytes, tuple[bytes, int, str]] = {}
    for _, target, person, time_ms, text in connection.execute(_LETTERS, ("reason", mine)):
        given.setdefault(target, (person, time_ms, text))
    rows = []
    for one in said:
        by, time_ms, reason = given.get(one.id, (b"", 0, ""))
        who = _ref(by, names) if by else None
        rows.append(HiddenRow(EntryId(one.id), one.text, who, time_ms, reason))
    return sorted(rows, key=lambda row: (-row.time_ms, row.id))


def orders(connection: sqlite3.Connection, me: DeviceId, limit: int) -> list[OrderRow]:
    """What people of a weaker word than mine have ordered to be erased and is still here, the
    newest orders first."""
    names = people.names(connection)
    rows: dict[bytes, tuple[bytes, int]] = {
        entry: (by, time_ms)
        for entry, by, time_ms in connection.execute(_ORDERS, {"me": me, "limit": limit})
    }
    said = _said(connection, list(rows), names)
    return [
        OrderRow(EntryId(entry), one.text, _ref(one.person, names), _ref(by, names), time_ms)
        for entry, (by, time_ms) in rows.items()
        if (one := said.get(entry)) is not None
    ]


def _said(
    connection: sqlite3.Connection, ids: Sequence[bytes], names: Mapping[bytes, str]
) -> dict[bytes, _Said]:
    """Those of these entries that are here and can be reported, with the names of today."""
    named = mentions.of_entries(connection, ids, names)
    found = (
        _Said(*row)
        for some in chunks(ids)
        for query in (_CARDS, _COMMENTS, _VERSIONS)
        for row in connection.execute(query.format(marks(len(some))), some)
    )
    return {one.id: one._replace(text=with_names(one.text, named.get(one.id, ()))) for one in found}


def _person_of(connection: sqlite3.Connection, me: DeviceId) -> bytes:
    row = connection.execute("SELECT person FROM device WHERE device = ?", (me,)).fetchone()
    return bytes(row[0]) if row else b""


def _ref(person: bytes, names: Mapping[bytes, str]) -> PersonRef:
    return PersonRef(PersonId(person), names.get(person, ""))
