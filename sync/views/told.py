"""Of what else a person is told, where one query is not enough: a card that somebody gave her to
look after, doubts about her announcements, answers to doubts of hers, and what was reported to her.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator, Sequence
from datetime import datetime
from itertools import takewhile
from typing import TYPE_CHECKING, Any, Final

from sync.values import ID_BYTES, EntryId
from sync.views import doubts, reports
from sync.views.permission import PERSON_OF_CARD
from sync.views.rows_notifications import NotificationKind, NotificationRow
from sync.views.schema import chunks, marks

if TYPE_CHECKING:
    from sync.views.notifications import Looking

_MINE: Final = (
    "SELECT p.card, p.versions, c.title, :person IN (p.changed_by, p.reviewed_by) FROM process p"
    " CROSS JOIN card c ON c.id = p.card AND c.shown = 1 WHERE p.owner = :person"
)
_VERSIONS: Final = (
    "SELECT v.id, v.owner, v.time_ms, d.person FROM process_version v"
    " CROSS JOIN device d ON d.device = v.device WHERE v.id IN ({})"
)

_DOUBTS: Final = (
    "SELECT s.card, s.id, s.person, s.stamp, o.time_ms, s.text"
    f" FROM ({doubts.STANDING} AND {PERSON_OF_CARD} = :person) s"
    " CROSS JOIN doubt o ON o.card = s.card AND o.id = s.id ORDER BY s.card, s.stamp DESC"
)
_MY_DOUBTS: Final = (
    f"SELECT card, min(stamp) FROM ({doubts.STANDING} AND d.person = :person) GROUP BY card"
)
_ANSWERS: Final = (
    f"SELECT s.card, s.id, {PERSON_OF_CARD}, s.stamp, o.time_ms, s.text"
    f" FROM ({doubts.ANSWERS} AND o.card IN ({{}}){doubts.BY_CARD}) s"
    " CROSS JOIN card c ON c.id = s.card"
    " CROSS JOIN doubts_answer o ON o.card = s.card AND o.id = s.id"
)


def processes(connection: sqlite3.Connection, looking: Looking) -> Iterator[NotificationRow]:
    """The cards that she looks after because somebody else said so.

    What tells of it is the first version since when it has been hers. Once she has written or
    looked at it herself it is not fresh.
    """
    mine = connection.execute(_MINE, {"person": looking.person}).fetchall()
    every = [id for _, versions, *_ in mine for id in _ids(versions)]
    found = {
        row[0]: row[1:]
        for some in chunks(every)
        for row in connection.execute(_VERSIONS.format(marks(len(some))), some)
    }
    for card, versions, title, done in mine:
        newest_first = [id for id in reversed(_ids(versions)) if id in found]
        hers = list(takewhile(lambda id: found[id][0] == looking.person, newest_first))
        if not hers:
            continue
        _, time_ms, author = found[hers[-1]]
        id = EntryId(hers[-1])
        if author != looking.person and (time_ms, id) < looking.before:
            fresh = not done and looking.fresh_on(card, time_ms)
            yield NotificationRow(
                id, NotificationKind.PROCESS, EntryId(card), (looking.ref(author),), time_ms,
                title, int(fresh),
            )  # fmt: skip


def _ids(versions: bytes) -> list[bytes]:
    return [versions[at : at + ID_BYTES] for at in range(0, len(versions), ID_BYTES)]


def doubts_of_mine(connection: sqlite3.Connection, looking: Looking) -> Iterator[NotificationRow]:
    """One row per announcement of hers about which somebody has a doubt.

    Fresh are those that she has neither seen nor answered.
    """
    by_card: dict[bytes, list[Sequence[Any]]] = {}
    for card, *doubt in connection.execute(_DOUBTS, {"person": looking.person}):
        by_card.setdefault(card, []).append(doubt)
    answered = {row[0]: row[3] for row in _answers(connection, list(by_card))}
    for card, rows in by_card.items():
        fresh = [
            row
            for row in rows
            if row[2] > answered.get(card, b"") and looking.fresh_on(card, row[3])
        ]
        people = dict.fromkeys(row[1] for row in (fresh or rows[:1]))
        id, _, _, time_ms, text = rows[0]
        row = NotificationRow(
            EntryId(id), NotificationKind.DOUBT, EntryId(card), tuple(map(looking.ref, people)),
            _day_ms(time_ms), text.strip().partition("\n")[0], len(fresh),
        )  # fmt: skip
        if (row.time_ms, row.id) < looking.before:
            yield row


def answers_to_mine(connection: sqlite3.Connection, looking: Looking) -> Iterator[NotificationRow]:
    """The answers to doubts about announcements, where one that came before was hers."""
    had = dict(connection.execute(_MY_DOUBTS, {"person": looking.person}))
    for card, id, author, stamp, time_ms, text in _answers(connection, list(had)):
        if stamp < had[card]:
            continue
        row = NotificationRow(
            EntryId(id), NotificationKind.DOUBTS_ANSWER, EntryId(card), (looking.ref(author),),
            _day_ms(time_ms), text.strip().partition("\n")[0],
            int(looking.fresh_on(card, time_ms)),
        )  # fmt: skip
        if (row.time_ms, row.id) < looking.before:
            yield row


def reports_to_her(connection: sqlite3.Connection, looking: Looking) -> Iterator[NotificationRow]:
    """What is not right by somebody's word. Once it is out of sight it is not fresh."""
    for report in reports.every(connection, looking.device):
        if report.mine or (report.time_ms, report.id) >= looking.before:
            continue
        fresh = report.waits and looking.fresh_on(report.card, report.time_ms)
        yield NotificationRow(
            report.id, NotificationKind.REPORT, report.card, (looking.ref(report.person),),
            report.time_ms, report.text.strip().partition("\n")[0], int(fresh),
        )  # fmt: skip


def _answers(connection: sqlite3.Connection, cards: Sequence[bytes]) -> list[Sequence[Any]]:
    """The newest answer to the doubts about each of these, with its author and time."""
    return [
        row
        for some in chunks(cards)
        for row in connection.execute(_ANSWERS.format(marks(len(some))), some)
    ]


def _day_ms(time_ms: int) -> int:
    """When the day of a moment began by this computer's zone, in Unix milliseconds."""
    moment = datetime.fromtimestamp(time_ms / 1000)
    return round(datetime(moment.year, moment.month, moment.day).timestamp() * 1000)
