"""Receipts of announcements: who has signed that she read this exact text."""

from __future__ import annotations

import sqlite3
from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

from sync.values import EntryId, PersonId, Rank
from sync.views.batch import ANNOUNCEMENTS, FEED, Statement
from sync.views.editions import accepted
from sync.views.permission import not_taken_back
from sync.views.rows import PersonRef
from sync.views.schema import entry_of, marks

if TYPE_CHECKING:
    from sync.content.announcements import Ack
    from sync.views.batch import Batch, FoldEntry

_ACK = Statement(
    "INSERT INTO ack (card, hash, device, stamp) VALUES (?, ?, ?, ?)"
    " ON CONFLICT (card, hash, device) DO UPDATE SET stamp = excluded.stamp"
    " WHERE excluded.stamp < ack.stamp",
    frozenset({FEED, ANNOUNCEMENTS}),
)

# A doubt is a receipt too, as long as whoever has it does not take it back.
_GIVEN = (
    "(SELECT card, hash, device, stamp FROM ack UNION ALL"
    " SELECT o.card, o.hash, o.device, o.stamp FROM doubt o CROSS JOIN device v"
    f" ON v.device = o.device WHERE {not_taken_back('o', 'v')})"
)

# A receipt for another text than the one that is here says nothing about this one. Who has left
# is not asked any more: readers are counted against the people there are.
STANDING = (
    "SELECT a.card AS card, d.person AS person, min(a.stamp) AS stamp, a.hash AS hash"
    f" FROM {_GIVEN} a"
    f" CROSS JOIN card c ON c.id = a.card AND c.shown = 1 AND ({accepted('a.hash')})"
    f" CROSS JOIN device d ON d.device = a.device AND d.rank <= {Rank.MEMBER:d}"
    " AND d.present = 1"
)
"""With min() SQLite takes the bare column from the row of the minimum
(Source: sqlite.org/lang_select.html, bare columns in an aggregate query)."""

BY_PERSON = " GROUP BY a.card, d.person"

# From my one or two devices, not from everybody's receipts: it is asked of every announcement.
_BY_ME = (
    "EXISTS (SELECT 1 FROM device m CROSS JOIN {table} a ON a.card = c.id AND a.device = m.device"
    f" WHERE m.person = ?1 AND m.rank <= {Rank.MEMBER:d} AND ({accepted('a.hash')}){{and_}})"
)
READ_BY_ME = (
    f"({_BY_ME.format(table='ack', and_='')} OR "
    f"{_BY_ME.format(table='doubt', and_=' AND ' + not_taken_back('a', 'm'))})"
)
"""Whether the person ``?1`` has read the announcement ``c`` as it is."""


def fold(batch: Batch, entry: FoldEntry, ack: Ack) -> None:
    """A receipt; its announcement may come later."""
    batch.add(_ACK, ack.target, ack.text_hash, entry.log.device, entry.stamp)


def of_cards(
    connection: sqlite3.Connection, cards: Sequence[bytes], names: Mapping[bytes, str]
) -> dict[bytes, list[PersonRef]]:
    """Who acknowledged each of these cards, in that order; without their authors."""
    found: dict[bytes, list[PersonRef]] = {}
    for card, person in connection.execute(
        f"SELECT card, person FROM ({STANDING} WHERE a.card IN ({marks(len(cards))}){BY_PERSON})"
        " ORDER BY stamp",
        cards,
    ):
        found.setdefault(card, []).append(PersonRef(PersonId(person), names.get(person, "")))
    return found


def receipt(connection: sqlite3.Connection, card: EntryId, person: PersonId) -> EntryId | None:
    """The receipt of one person for one announcement as it is, or None."""
    found = connection.execute(
        f"{STANDING} WHERE a.card = ? AND d.person = ?{BY_PERSON}", (card, person)
    ).fetchone()
    return entry_of(found[2]) if found else None
