"""Events: where and when they are, and the newest answer of each person before they are over."""

from __future__ import annotations

import sqlite3
from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Final

from sync.values import EntryId, PersonId, Rank
from sync.views.batch import FEED, IN_PLACE, PLACE, Statement, place
from sync.views.rows import PersonRef
from sync.views.rows_events import EventDetail
from sync.views.schema import entry_of, marks

if TYPE_CHECKING:
    from sync.content.events import Attend, Event
    from sync.views.batch import Batch, FoldEntry
    from sync.views.details import Looking

_CARD = Statement(
    f"INSERT OR IGNORE INTO card ({PLACE}, kind, channel, title, pin,"
    f" until_ms, needs_ack, value, text) VALUES ({IN_PLACE}, 'event', '', ?, 0, 0, 0, '', ?)",
    frozenset({FEED}),
)
_EVENT = Statement(
    "INSERT OR IGNORE INTO event (card, place, starts_ms, ends_ms, over) VALUES (?, ?, ?, ?, ?)"
)
_ATTEND = Statement(
    "INSERT OR IGNORE INTO attend (card, stamp, device, answer) VALUES (?, ?, ?, ?)",
    frozenset({FEED}),
)

# Who has left does not come; who answered on a computer that is gone still does. With max()
# SQLite takes the bare columns from the row of the maximum
# (Source: sqlite.org/lang_select.html, bare columns in an aggregate query).
_STANDING = (
    "SELECT a.card AS card, d.person AS person, a.answer AS answer, max(a.stamp) AS stamp"
    " FROM attend a CROSS JOIN event e ON e.card = a.card AND a.stamp < e.over"
    f" CROSS JOIN device d ON d.device = a.device AND d.rank <= {Rank.MEMBER:d}"
    " CROSS JOIN member m ON m.person = d.person"
)
_BY_PERSON = " GROUP BY a.card, d.person"

SHOWN: Final = (
    "SELECT e.card, e.place, e.starts_ms, e.ends_ms FROM event e"
    " CROSS JOIN card c ON c.id = e.card AND c.shown = 1 ORDER BY e.card"
)
ATTENDED: Final = (
    f"SELECT card, person, answer, stamp FROM ({_STANDING}"
    f" CROSS JOIN card c ON c.id = a.card AND c.shown = 1{_BY_PERSON}) ORDER BY card, person"
)


def fold(batch: Batch, entry: FoldEntry, act: Event) -> None:
    """Something to come to."""
    batch.add(_CARD, *place(entry), act.title, act.text)
    over = over_at(act.over_ms)
    batch.add(_EVENT, entry.id, act.place, act.starts_ms, act.ends_ms, over)


def fold_attend(batch: Batch, entry: FoldEntry, act: Attend) -> None:
    """Whether somebody comes; to what may come later."""
    batch.add(_ATTEND, act.target, entry.stamp, entry.log.device, act.answer)


def over_at(ms: int) -> bytes:
    """The first clock value of that millisecond: a stamp below it is from before."""
    return (ms << 16).to_bytes(8)


def details(
    connection: sqlite3.Connection, cards: Sequence[bytes], looking: Looking
) -> Mapping[bytes, EventDetail]:
    """Where and when each of these is, and who comes."""
    some = marks(len(cards))
    said: dict[tuple[bytes, str], list[PersonRef]] = {}
    mine: dict[bytes, str] = {}
    for card, person, answer in connection.execute(
        f"SELECT card, person, answer FROM ({_STANDING} WHERE a.card IN ({some}){_BY_PERSON})"
        " ORDER BY stamp",
        cards,
    ):
        ref = PersonRef(PersonId(person), looking.names.get(person, ""))
        said.setdefault((card, answer), []).append(ref)
        if person == looking.person:
            mine[card] = answer
    rows = connection.execute(
        f"SELECT card, place, starts_ms, ends_ms, over FROM event WHERE card IN ({some})", cards
    )
    return {
        card: EventDetail(
            place=where,
            starts_ms=starts_ms,
            ends_ms=ends_ms,
            over_ms=int.from_bytes(over) >> 16,
            yes=tuple(said.get((card, "yes"), ())),
            no=tuple(said.get((card, "no"), ())),
            maybe=tuple(said.get((card, "maybe"), ())),
            mine=mine.get(card, ""),
        )
        for card, where, starts_ms, ends_ms, over in rows
    }


def answer(
    connection: sqlite3.Connection, card: EntryId, person: PersonId
) -> tuple[EntryId, str] | None:
    """What somebody answered, and the entry that says so; None when nothing."""
    found = connection.execute(
        f"{_STANDING} WHERE a.card = ? AND d.person = ?{_BY_PERSON}", (card, person)
    ).fetchone()
    return (entry_of(found[3]), found[2]) if found else None
