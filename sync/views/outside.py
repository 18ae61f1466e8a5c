"""Pieces for outside: whether everybody in them agrees, and which of a week came first."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Mapping, Sequence
from typing import TYPE_CHECKING, Final

from sync.values import EntryId, PersonId, Rank
from sync.views import attached
from sync.views.batch import FEED, IN_PLACE, PLACE, Statement, place
from sync.views.rows import PersonRef
from sync.views.rows_outside import OutsideDetail
from sync.views.schema import entry_of, marks

if TYPE_CHECKING:
    from sync.content.outside import Outside
    from sync.views.batch import Batch, FoldEntry
    from sync.views.details import Looking

WEEK_MS: Final = 7 * 24 * 3600 * 1000
"""One new piece a week (product.md, Content: outside piece)."""

_CARD = Statement(
    f"INSERT OR IGNORE INTO card ({PLACE}, kind, channel, title, pin,"
    f" until_ms, needs_ack, value, text) VALUES ({IN_PLACE}, 'outside', '', '', 0, 0, 0, '', ?)",
    frozenset({FEED}),
)
_OUTSIDE = Statement(
    "INSERT OR IGNORE INTO outside (card, post, until, networks) VALUES (?, ?, ?, ?)"
)
_PERSON = Statement("INSERT OR IGNORE INTO outside_person (card, person) VALUES (?, ?)")

# With max() SQLite takes the bare columns from the row of the maximum
# (Source: sqlite.org/lang_select.html, bare columns in an aggregate query).
_STANDING = (
    "SELECT a.card AS card, d.person AS person, a.answer AS answer, max(a.stamp) AS stamp"
    " FROM attend a CROSS JOIN outside_person p ON p.card = a.card"
    " CROSS JOIN device d ON d.device = a.device AND d.person = p.person"
    f" AND d.rank <= {Rank.MEMBER:d}"
)
_BY_PERSON = " GROUP BY a.card, d.person"

ANSWERED_BY: Final = (
    "EXISTS (SELECT 1 FROM device m CROSS JOIN attend a ON a.card = c.id AND a.device = m.device"
    f" WHERE m.person = {{person}} AND m.rank <= {Rank.MEMBER:d})"
)
"""Whether ``person``, who is in the piece ``c``, has said yes or no to it."""

SHOWN: Final = (
    "SELECT o.card, o.post, o.until, o.networks FROM outside o"
    " CROSS JOIN card c ON c.id = o.card AND c.shown = 1 ORDER BY o.card"
)
PEOPLE: Final = (
    "SELECT p.card, p.person FROM outside_person p"
    " CROSS JOIN card c ON c.id = p.card AND c.shown = 1 ORDER BY p.card, p.person"
)
ANSWERED: Final = (
    f"SELECT card, person, answer, stamp FROM ({_STANDING}"
    f" CROSS JOIN card c ON c.id = a.card AND c.shown = 1{_BY_PERSON}) ORDER BY card, person"
)
_IN_TURN = (
    "SELECT id, hlc FROM card INDEXED BY card_by_kind"
    " WHERE shown = 1 AND kind = 'outside' ORDER BY hlc, seq, id"
)


def fold(batch: Batch, entry: FoldEntry, act: Outside) -> None:
    """A piece, its picture and who is in it."""
    batch.add(_CARD, *place(entry), act.text)
    batch.add(_OUTSIDE, entry.id, act.post, act.until, "\n".join(act.networks))
    for person in act.people:
        batch.add(_PERSON, entry.id, person)
    attached.attach(batch, entry, act.pictures, ())


def details(
    connection: sqlite3.Connection, cards: Sequence[bytes], looking: Looking
) -> Mapping[bytes, OutsideDetail]:
    """What each of these is about, and whether it may go."""
    some = marks(len(cards))
    said = {
        (card, person): answer
        for card, person, answer, _ in connection.execute(
            f"{_STANDING} WHERE a.card IN ({some}){_BY_PERSON}", cards
        )
    }
    asked: dict[bytes, list[PersonRef]] = {}
    for card, person in connection.execute(
        f"SELECT card, person FROM outside_person WHERE card IN ({some}) ORDER BY card, person",
        cards,
    ):
        ref = PersonRef(PersonId(person), looking.names.get(person, ""))
        asked.setdefault(card, []).append(ref)
    counting = {card for card, _ in in_turn(connection)}
    found = {}
    for card, post, until, networks, seen in connection.execute(
        "SELECT o.card, o.post, o.until, o.networks,"
        " EXISTS (SELECT 1 FROM card k WHERE k.id = o.post AND k.shown = 1 AND k.kind = 'post')"
        f" FROM outside o WHERE o.card IN ({some})",
        cards,
    ):
        people = asked.get(card, [])
        agreed = tuple(ref for ref in people if said.get((card, ref.person)) == "yes")
        refused = tuple(ref for ref in people if said.get((card, ref.person)) == "no")
        waiting = tuple(ref for ref in people if ref not in agreed and ref not in refused)
        held = card not in counting
        found[card] = OutsideDetail(
            post=EntryId(post),
            until=until,
            networks=tuple(networks.split("\n")),
            agreed=agreed,
            waiting=waiting,
            refused=refused,
            held=held,
            ready=not held and bool(seen) and len(agreed) == len(people),
        )
    return found


def in_turn(connection: sqlite3.Connection) -> list[tuple[bytes, int]]:
    """The pieces in sight that have a week to themselves, with when each was made, the oldest
    first: by their authors' clocks, so that it is the same everywhere."""
    return list(
        _spaced((id, int.from_bytes(hlc) >> 16) for id, hlc in connection.execute(_IN_TURN))
    )


def _spaced(pieces: Iterable[tuple[bytes, int]]) -> Iterable[tuple[bytes, int]]:
    last_ms = -WEEK_MS
    for id, made_ms in pieces:
        if made_ms - last_ms >= WEEK_MS:
            last_ms = made_ms
            yield id, made_ms


def answer(
    connection: sqlite3.Connection, card: EntryId, person: PersonId
) -> tuple[EntryId, str] | None:
    """What somebody who is in a piece said of it, and the entry that says so; None: nothing."""
    found = connection.execute(
        f"{_STANDING} WHERE a.card = ? AND d.person = ?{_BY_PERSON}", (card, person)
    ).fetchone()
    return (entry_of(found[3]), found[2]) if found else None
