"""Wordings: what its author makes of an entry later. The newest one stands in the entry's own row.

So whoever shows or searches cards and comments needs to know nothing of edits
(:mod:`sync.views.rewording` puts it there). A kind of card whose text its author may change is one
more row of :data:`EDITABLE`.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Mapping, Sequence
from typing import Final, NamedTuple

from sync.values import EntryId, PersonId, Rank
from sync.views import mentions
from sync.views.rows import CardKind
from sync.views.rows_everyday import Wording
from sync.views.schema import entry_of, marks


class Fits(NamedTuple):
    """How long an edit's text may be for one kind, and its title: 0 where there is none."""

    low: int
    high: int
    title: int = 0


EDITABLE: Final[Mapping[CardKind, Fits]] = {CardKind.POST: Fits(1, 20_000)}
COMMENT: Final = Fits(1, 5_000)


def _fits(fits: Fits) -> str:
    title = f" AND length(x.title) <= {fits.title}" if fits.title else ""
    return f"length(x.text) BETWEEN {fits.low} AND {fits.high}{title}"


# An edit counts when the same person wrote both, from whatever device, and it is in sight.
_COUNTING = (
    "SELECT x.target AS target, x.id AS id, x.stamp AS stamp, x.time_ms AS time_ms,"
    " {title} AS title, x.text AS text, c.device AS device, '{table}' AS place"
    " FROM edit x CROSS JOIN {table} c ON c.id = x.target"
    f" CROSS JOIN device d ON d.device = x.device AND coalesce(x.author_rank, d.rank)"
    f" <= {Rank.MEMBER:d}"
    " CROSS JOIN device o ON o.device = c.device AND o.person = d.person"
    " WHERE {fits}"
    " AND NOT EXISTS (SELECT 1 FROM hidden h WHERE h.entry = x.id AND h.rank < d.rank)"
    " AND NOT EXISTS (SELECT 1 FROM erased e CROSS JOIN device y ON y.device = e.device"
    " WHERE e.entry = x.id AND y.person = d.person)"
)
_OF_CARDS = _COUNTING.format(
    title="CASE WHEN x.title = '' OR c.kind IN ({}) THEN coalesce((SELECT r.title FROM reworded r"
    " WHERE r.entry = c.id), c.title) ELSE x.title END".format(
        ", ".join(f"'{kind}'" for kind, fits in EDITABLE.items() if not fits.title)
    ),
    table="card",
    fits="(" + " OR ".join(
        f"(c.kind = '{kind}' AND {_fits(fits)})" for kind, fits in EDITABLE.items()
    ) + ")",
)  # fmt: skip
_OF_COMMENTS = _COUNTING.format(title="''", table="comment", fits=_fits(COMMENT))

STANDING = f"{_OF_CARDS} UNION ALL {_OF_COMMENTS}"
"""Every edit that counts, with the device that wrote its entry, whether or not that is shown."""


def of_entries(connection: sqlite3.Connection, entries: Sequence[bytes]) -> dict[bytes, int]:
    """When those of these cards or comments that do not read as at first were last edited."""
    query = f"SELECT entry, time_ms FROM reworded WHERE entry IN ({marks(len(entries))})"
    return dict(connection.execute(query, entries))


def history(
    connection: sqlite3.Connection, entry: EntryId, names: Mapping[bytes, str]
) -> list[Wording]:
    """All that a card or comment in sight has said, the first wording first; empty for others."""
    place = connection.execute(
        "SELECT 'card', title, text, time_ms FROM card WHERE id = ? UNION ALL"
        " SELECT 'comment', '', text, time_ms FROM comment WHERE id = ?",
        (entry, entry),
    ).fetchone()
    if place is None:
        return []
    _, title, text, time_ms = place
    first = connection.execute("SELECT title, text FROM reworded WHERE entry = ?", (entry,))
    title, text = first.fetchone() or (title, text)
    rows = connection.execute(
        f"SELECT * FROM ({STANDING}) WHERE target = ? ORDER BY stamp", (entry,)
    )
    later = [
        Wording(EntryId(edit), at_ms, newer_title, newer)
        for _, edit, _, at_ms, newer_title, newer, *_ in rows
    ]
    every = [Wording(entry, time_ms, title, text), *later]
    named = mentions.of_wordings(connection, [one.id for one in every], names)
    return [one._replace(mentions=named.get(one.id, ())) for one in every]


def said_by(connection: sqlite3.Connection, entry: EntryId, person: PersonId) -> list[EntryId]:
    """The edits of an entry that one person wrote, whether or not they count, oldest first."""
    rows = connection.execute(
        "SELECT x.stamp FROM edit x CROSS JOIN device d ON d.device = x.device"
        " WHERE x.target = ? AND d.person = ? ORDER BY x.stamp",
        (entry, person),
    )
    return [entry_of(stamp) for (stamp,) in rows]


def of_what_went(connection: sqlite3.Connection, limit: int) -> list[tuple[EntryId, EntryId]]:
    """Edits that are here of entries that are gone, by the same person: each with its entry."""
    rows = connection.execute(
        "SELECT x.id, x.target FROM edit x CROSS JOIN let_go l ON l.entry = x.target"
        " CROSS JOIN device d ON d.device = x.device AND d.person = l.person LIMIT ?",
        (limit,),
    )
    return [(EntryId(edit), EntryId(entry)) for edit, entry in rows]
