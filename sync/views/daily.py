"""The daily page, from the local copy alone (product.md, The daily page).

It depends on the day it is made for and on nothing else that moves: a page of the same day with
the same entries is the same page on each of a person's computers.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Sequence
from datetime import date, timedelta
from typing import Final, NamedTuple

from sync.values import DeviceId, PersonId, Rank
from sync.views import announcements, answers, knowledge, people, reports
from sync.views.cards import those
from sync.views.days import anniversaries, away_on
from sync.views.rows import Card, CardKind, Me, PersonRef, PersonRow
from sync.views.rows_daily import (
    DailyPage,
    Need,
    NeedKind,
    NewsKind,
    OwnersPart,
    PersonNews,
    Unread,
    Waiting,
)
from sync.views.rows_questions import QuestionClock, QuestionState, clock_of, question_of
from sync.views.schema import marks

MOST_LATELY: Final = 7
MOST_OF_ONE_KIND: Final = 4
"""A day of much thanks must not hide what else there was, as long as there was something else."""

_LOOKED_AT: Final = 200
"""Questions and cards to review that are looked at, the newest: an import brings thousands."""

_UNREAD: Final = 5
"""Announcements of the owner's part, the newest."""

_NEW_DAYS: Final = 7
"""Days for which somebody is new."""

_FIRST: Final = (
    CardKind.KUDOS,
    CardKind.QUESTION,
    CardKind.ANNOUNCEMENT,
    CardKind.WELCOME,
    CardKind.FAREWELL,
    CardKind.EVENT,
    CardKind.POST,
    CardKind.POLL,
    CardKind.PROCESS,
)
"""Which kinds come first among what came lately; a question is news when it was answered."""

_NEW_CARDS: Final = (
    "SELECT c.id FROM card c WHERE c.shown = 1 AND c.kind = :kind AND c.time_ms >= :since"
    " AND c.time_ms < :start ORDER BY c.time_ms DESC, c.id DESC LIMIT :most"
)
_NEW_ANSWERS: Final = (
    f"SELECT s.card FROM ({answers.STANDING}) s GROUP BY s.card"
    " HAVING max(s.time_ms) >= :since AND max(s.time_ms) < :start"
    " ORDER BY max(s.time_ms) DESC, s.card DESC LIMIT :most"
)

_WEEK_MS: Final = 7 * 24 * 60 * 60 * 1000


class Day(NamedTuple):
    """Of which day the page is, as its reader's own zone has it: it begins at ``starts_ms``, and
    what came from ``since_ms`` on, the last working day before, is news (Unix milliseconds)."""

    today: date
    since_ms: int
    starts_ms: int


def page(connection: sqlite3.Connection, me: DeviceId, day: Day) -> DailyPage | None:
    """The page of a day, or None while this device does not count."""
    found = people.me(connection, me)
    if found is None or found.removed:
        return None
    lately = _lately(connection, me, day)
    return DailyPage(
        name=found.name,
        needs=_needs(connection, me, found.person, day),
        lately=tuple(lately),
        people=tuple(news(people.everybody(connection), day.today)),
        light=_light(connection, me, day, lately),
        owner=_owners_part(connection, me, found, day) if found.rank <= Rank.ADMIN else None,
    )


def _needs(
    connection: sqlite3.Connection, me: DeviceId, person: PersonId, day: Day
) -> tuple[Need, ...]:
    waiting = [
        Need(
            NeedKind.ACKNOWLEDGE,
            card.id,
            PersonRef(card.person, card.author),
            card.title,
            card.time_ms,
        )
        for card in announcements.unread(connection, me, day.starts_ms)
    ]
    waiting += [
        Need(NeedKind.ANSWER, card.id, PersonRef(card.person, card.author), card.text, card.time_ms)
        for card, _ in _waiting(connection, me, day, person)
    ]
    to_review = knowledge.page(
        connection,
        me,
        mine=True,
        due=day.today.isoformat(),
        orphan=False,
        limit=_LOOKED_AT,
        before=None,
    )
    waiting += [
        Need(
            NeedKind.REVIEW, card.id, PersonRef(card.person, card.author), card.title, card.time_ms
        )
        for card in to_review
    ]
    # After a week somebody has seen that it may stay: it is in the list of reports still.
    waiting += [
        Need(
            NeedKind.REPORT,
            report.card,
            PersonRef(report.person, report.author),
            report.text.strip().partition("\n")[0],
            report.time_ms,
        )
        for report in reports.every(connection, me)
        if report.waits and report.time_ms >= day.starts_ms - _WEEK_MS
    ]
    return tuple(sorted(waiting, key=lambda need: (need.since_ms, need.card)))


def _lately(connection: sqlite3.Connection, me: DeviceId, day: Day) -> list[Card]:
    """The cards to show: some of each kind first, then what there is room for."""
    span = {"since": day.since_ms, "start": day.starts_ms, "most": MOST_LATELY}
    by_kind = [
        [
            id
            for (id,) in connection.execute(
                _NEW_ANSWERS if kind is CardKind.QUESTION else _NEW_CARDS, span | {"kind": kind}
            )
        ]
        for kind in _FIRST
    ]
    chosen = [id for ids in by_kind for id in ids[:MOST_OF_ONE_KIND]][:MOST_LATELY]
    more = [id for ids in by_kind for id in ids[MOST_OF_ONE_KIND:]]
    wanted = {*chosen, *more[: MOST_LATELY - len(chosen)]}
    shown = [id for ids in by_kind for id in ids if id in wanted]
    return _cards(connection, me, shown)


def _light(
    connection: sqlite3.Connection, me: DeviceId, day: Day, but: Sequence[Card]
) -> Card | None:
    """The newest post with a picture of the last days that is not on the page already."""
    seen = [card.id for card in but]
    found = connection.execute(
        "SELECT c.id FROM card c WHERE c.shown = 1 AND c.kind = 'post' AND c.time_ms >= ?"
        " AND c.time_ms < ? AND EXISTS (SELECT 1 FROM attached p WHERE p.card = c.id"
        f" AND p.width > 0) AND c.id NOT IN ({marks(len(seen))})"
        " ORDER BY c.time_ms DESC, c.id DESC LIMIT 1",
        (day.starts_ms - _WEEK_MS, day.starts_ms, *seen),
    ).fetchall()
    return next(iter(_cards(connection, me, [id for (id,) in found])), None)


def news(rows: Sequence[PersonRow], today: date) -> list[PersonNews]:
    """What a day brings of people: who is new, who leaves, who has something to
    celebrate, who is away."""
    this_week = {(today - timedelta(days=back)).isoformat() for back in range(_NEW_DAYS)}
    refs = {row.person: PersonRef(row.person, row.name) for row in rows}
    found = [PersonNews(NewsKind.NEW, refs[r.person]) for r in rows if r.since in this_week]
    found += [
        PersonNews(NewsKind.LEAVING, refs[row.person], until=row.leaving)
        for row in rows
        if row.leaving >= today.isoformat()
    ]
    found += [
        PersonNews(NewsKind.BIRTHDAY, refs[row.person])
        for row in rows
        if row.birthday == f"{today:%m-%d}"
    ]
    found += [
        PersonNews(NewsKind.ANNIVERSARY, refs[one.person], years=one.years)
        for one in anniversaries(rows, today)
    ]
    for row in rows:
        away = away_on(row, today)
        if away is not None:
            found.append(PersonNews(NewsKind.AWAY, refs[row.person], until=away.until))
    return found


def _owners_part(connection: sqlite3.Connection, me: DeviceId, who: Me, day: Day) -> OwnersPart:
    """The questions that wait, and who has not acknowledged the newest announcements."""
    asked = those(
        connection,
        me,
        " WHERE c.shown = 1 AND c.kind = 'announcement' AND c.needs_ack = 1"
        " ORDER BY c.time_ms DESC, c.id DESC LIMIT ?",
        (_UNREAD,),
    )
    everybody = [PersonRef(row.person, row.name) for row in people.everybody(connection)]
    unread = []
    for card in asked:
        read = {ref.person for ref in card.acks}
        missing = tuple(ref for ref in everybody if ref.person not in read)
        if missing:
            unread.append(Unread(card.id, card.title, missing, who.people))
    return OwnersPart(
        tuple(
            Waiting(card.id, card.text, clock.days, clock.late)
            for card, clock in _waiting(connection, me, day, None)
        ),
        tuple(unread),
        tuple(
            knowledge.page(
                connection, me, mine=False, due="", orphan=True, limit=MOST_LATELY, before=None
            )
        ),
    )


def _waiting(
    connection: sqlite3.Connection, me: DeviceId, day: Day, to: PersonId | None
) -> list[tuple[Card, QuestionClock]]:
    """The questions to somebody, or to the company, that wait, the oldest first; for how long, as
    of the beginning of the day."""
    asked = those(
        connection,
        me,
        " CROSS JOIN question q ON q.card = c.id WHERE c.shown = 1 AND c.kind = 'question'"
        " AND q.person = ? ORDER BY c.time_ms DESC, c.id DESC LIMIT ?",
        (to or b"", _LOOKED_AT),
    )
    found = []
    for card in reversed(asked):
        detail = question_of(card.detail)
        clock = clock_of(detail, day.starts_ms) if detail else None
        if clock is not None and clock.state is QuestionState.WAITING:
            found.append((card, clock))
    return found


def _cards(connection: sqlite3.Connection, me: DeviceId, ids: Sequence[bytes]) -> list[Card]:
    """These cards, in this order."""
    some = those(connection, me, f" WHERE c.id IN ({marks(len(ids))})", ids)
    cards: dict[bytes, Card] = {card.id: card for card in some}
    return [cards[id] for id in ids if id in cards]
