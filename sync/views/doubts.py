"""Doubts about announcements, the one answer to all of them, and reminders."""

from __future__ import annotations

import sqlite3
from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Final

from sync.values import EntryId, PersonId, Rank
from sync.views.batch import ANNOUNCEMENTS, FEED, Statement
from sync.views.editions import accepted
from sync.views.permission import PERSON_OF_CARD, in_sight
from sync.views.rows_announcements import AnswerRow, DoubtRow, day_of_stamp
from sync.views.schema import marks

if TYPE_CHECKING:
    from sync.content.receipts import Doubt, DoubtsAnswer, Remind
    from sync.views.batch import Batch, FoldEntry

_CHANGES: Final = frozenset({FEED, ANNOUNCEMENTS})

_DOUBT = Statement(
    "INSERT OR IGNORE INTO doubt (card, id, device, hash, stamp, time_ms, text)"
    " VALUES (?, ?, ?, ?, ?, ?, ?)",
    _CHANGES,
)
_ANSWER = Statement(
    "INSERT OR IGNORE INTO doubts_answer (card, id, device, stamp, time_ms, text)"
    " VALUES (?, ?, ?, ?, ?, ?)",
    _CHANGES,
)
_REMINDER = Statement(
    "INSERT INTO reminder (card, day, device, stamp) VALUES (?, ?, ?, ?)"
    " ON CONFLICT (card, day, device) DO UPDATE SET stamp = excluded.stamp"
    " WHERE excluded.stamp < reminder.stamp",
    _CHANGES,
)

_ON_ANNOUNCEMENT: Final = "CROSS JOIN card c ON c.id = o.card AND c.kind = 'announcement'"

STANDING = (
    "SELECT o.card AS card, o.id AS id, d.person AS person, o.stamp AS stamp, o.text AS text"
    f" FROM doubt o {_ON_ANNOUNCEMENT} AND c.shown = 1"
    f" CROSS JOIN device d ON d.device = o.device AND d.rank <= {Rank.MEMBER:d}"
    f" WHERE d.person <> {PERSON_OF_CARD} AND {in_sight('o', 'd')}"
)
"""The doubts that are shown, also those of people who left."""

ANSWERS = (
    "SELECT o.card AS card, o.id AS id, max(o.stamp) AS stamp, o.text AS text"
    f" FROM doubts_answer o {_ON_ANNOUNCEMENT} AND c.shown = 1"
    " CROSS JOIN device d ON d.device = o.device"
    f" WHERE d.person = {PERSON_OF_CARD} AND {in_sight('o', 'd')}"
)
"""The newest answer by the author of each announcement, with :data:`BY_CARD` behind it."""

BY_CARD = " GROUP BY o.card"

FOUND = (
    "FROM doubts_answer_words w CROSS JOIN doubts_answer a ON a.n = w.rowid"
    " CROSS JOIN card c ON c.id = a.card CROSS JOIN device d ON d.device = a.device"
    " WHERE w.doubts_answer_words MATCH ?"
    f" AND a.id = (SELECT s.id FROM ({ANSWERS} AND o.card = a.card{BY_CARD}) s)"
)
"""The answers ``a`` to doubts about the announcement ``c`` that are shown and have some words."""

REMINDERS = (
    "SELECT o.card AS card, o.day AS day, min(o.stamp) AS stamp"
    f" FROM reminder o {_ON_ANNOUNCEMENT} AND c.shown = 1"
    f" CROSS JOIN device d ON d.device = o.device WHERE d.person = {PERSON_OF_CARD}"
)
"""The reminders that count, those of the announcement's author: the first of each day, with
:data:`BY_DAY` behind it."""

BY_DAY = " GROUP BY o.card, o.day"


def fold_doubt(batch: Batch, entry: FoldEntry, act: Doubt) -> None:
    """A receipt with a doubt; its announcement may come later."""
    batch.parts.add(entry.id)
    batch.targets.add(act.target)
    batch.add(
        _DOUBT, act.target, entry.id, entry.log.device, act.text_hash, entry.stamp, entry.time_ms,
        act.text,
    )  # fmt: skip


def fold_answer(batch: Batch, entry: FoldEntry, act: DoubtsAnswer) -> None:
    """An answer to all doubts, by whoever says so."""
    batch.parts.add(entry.id)
    batch.targets.add(act.target)
    row = (act.target, entry.id, entry.log.device, entry.stamp, entry.time_ms, act.text)
    batch.add(_ANSWER, *row)


def fold_reminder(batch: Batch, entry: FoldEntry, act: Remind) -> None:
    """A reminder, on a working day by the clock that signed it; others make no row."""
    from sync.content.receipts import day_of, is_working_day

    day = day_of(entry.hlc >> 16)
    if is_working_day(day):
        batch.targets.add(act.target)
        batch.add(_REMINDER, act.target, day, entry.log.device, entry.stamp)


def of_cards(
    connection: sqlite3.Connection, cards: Sequence[bytes], names: Mapping[bytes, str]
) -> dict[bytes, list[DoubtRow]]:
    """The doubts about each of these announcements, the oldest first."""
    found: dict[bytes, list[DoubtRow]] = {}
    for card, id_, person, stamp, text in connection.execute(
        f"{STANDING} AND o.card IN ({marks(len(cards))}) ORDER BY o.stamp", cards
    ):
        row = DoubtRow(
            EntryId(id_), PersonId(person), names.get(person, ""), day_of_stamp(stamp), text
        )
        found.setdefault(card, []).append(row)
    return found


def doubting(connection: sqlite3.Connection, card: EntryId) -> set[bytes]:
    """Who has read an announcement as it is, with a doubt."""
    rows = connection.execute(f"{STANDING} AND o.card = ? AND ({accepted('o.hash')})", (card,))
    return {person for _, _, person, *_ in rows}


def answers(connection: sqlite3.Connection, cards: Sequence[bytes]) -> dict[bytes, AnswerRow]:
    """The answer to the doubts about each of these that has one."""
    return {
        card: AnswerRow(EntryId(id_), day_of_stamp(stamp), text)
        for card, id_, stamp, text in connection.execute(
            f"{ANSWERS} AND o.card IN ({marks(len(cards))}){BY_CARD}", cards
        )
    }


def reminders(connection: sqlite3.Connection, cards: Sequence[bytes]) -> dict[bytes, list[int]]:
    """The days (:func:`sync.content.receipts.day_of`) on which each of these was reminded of."""
    found: dict[bytes, list[int]] = {}
    for card, day, _ in connection.execute(
        f"{REMINDERS} AND o.card IN ({marks(len(cards))}){BY_DAY} ORDER BY o.card, o.day", cards
    ):
        found.setdefault(card, []).append(day)
    return found
