"""The author's page of an announcement: who has read it, who is missing, and why.

Whose computer has the text is this device's own knowledge, as in :mod:`sync.views.spread`.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Sequence

from sync.values import DeviceId, EntryId, PersonId, Rank
from sync.views import acks, cards, doubts, editions, people
from sync.views.editions import Edition
from sync.views.rows_announcements import (
    Receipt,
    ReceiptRow,
    Receipts,
    TextRow,
    day_of_count,
    day_of_ms,
    day_of_stamp,
)

_CARD = f"{cards.CARD} WHERE c.id = ? AND c.shown = 1 AND c.kind = 'announcement'"

_HOLDERS = (
    "SELECT d.person FROM holding h CROSS JOIN device d ON d.device = h.holder AND d.present = 1"
    " WHERE h.author = ? AND h.epoch = ? AND h.branch = ? AND h.seq >= ?"
)


def of(connection: sqlite3.Connection, me: DeviceId, card: EntryId) -> Receipts | None:
    """The receipts of one announcement; None where none of that id is here."""
    row = connection.execute(_CARD, (card,)).fetchone()
    if row is None:
        return None
    author, time_ms, title, text = PersonId(row[2]), row[3], row[5], row[6]
    names = people.names(connection)
    texts = editions.of_cards(connection, [card]).get(card, [])
    if not texts:
        texts = [Edition(card, author, title, text, _hash(connection, card), time_ms, True)]
    said = doubts.of_cards(connection, [card], names).get(card, [])
    return Receipts(
        id=card,
        title=texts[-1].title,
        author=names.get(author, ""),
        hash=texts[-1].hash,
        texts=tuple(TextRow(t.hash, day_of_ms(t.time_ms), t.title, t.substance) for t in texts),
        people=tuple(_people(connection, me, card, author, texts[-1].id)),
        doubts=tuple(said),
        answer=doubts.answers(connection, [card]).get(card),
        reminded=tuple(map(day_of_count, doubts.reminders(connection, [card]).get(card, ()))),
    )


def _hash(connection: sqlite3.Connection, card: EntryId) -> bytes:
    (found,) = connection.execute("SELECT hash FROM card WHERE id = ?", (card,)).fetchone()
    return bytes(found)


def _people(
    connection: sqlite3.Connection,
    me: DeviceId,
    card: EntryId,
    author: PersonId,
    text: EntryId,
) -> Sequence[ReceiptRow]:
    """Everybody who is asked but the author: who has read it, then who has not, each by name."""
    read = {
        person: (day_of_stamp(stamp), hash_)
        for _, person, stamp, hash_ in connection.execute(
            f"{acks.STANDING} WHERE a.card = ?{acks.BY_PERSON}", (card,)
        )
    }
    doubting = doubts.doubting(connection, card)
    there = _where(connection, me, text)
    names = people.names(connection)

    def row(person: PersonId) -> ReceiptRow:
        day, hash_ = read.get(person, ("", b""))
        if person in read:
            state = Receipt.DOUBT if person in doubting else Receipt.READ
        else:
            state = Receipt.WAITING if person in there else Receipt.ABSENT
        return ReceiptRow(person, names.get(person, ""), state, day, hash_)

    asked = connection.execute(
        "SELECT person FROM member WHERE rank <= ? AND person <> ?", (Rank.MEMBER, author)
    )
    rows = [row(PersonId(person)) for (person,) in asked]
    return sorted(rows, key=lambda r: (not r.day, people.name_key(r.name), r.person))


def _where(connection: sqlite3.Connection, me: DeviceId, text: EntryId) -> set[bytes]:
    """Whose computers are known to have a text: of each person one is enough."""
    place = editions.place_of(connection, text)
    found = {person for (person,) in connection.execute(_HOLDERS, place)}
    here = connection.execute(
        "SELECT person FROM device WHERE device IN (?, ?) AND present = 1", (place[0], me)
    )
    return found | {person for (person,) in here}
