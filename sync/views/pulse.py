"""Pulso: how the whole office does, from the local copy, the same on every device.

Counted are people who belong to the company now, by what they wrote and by the clock with which
they signed it: the time at which something came here differs between devices.
"""

from __future__ import annotations

import sqlite3
from collections import Counter
from collections.abc import Sequence
from typing import Final, NamedTuple

from sync.values import DeviceId, PersonId, Rank
from sync.views import acks, people, questions
from sync.views.cards import those
from sync.views.comments import IN_SIGHT
from sync.views.rows import Card, CompanyValue, PersonRow
from sync.views.rows_pulse import FEW, Month, Pulse, Reach, Share, Thanks, share_of
from sync.views.schema import marks, moment_of

_REACH: Final = 10
"""Announcements shown, the newest."""

_DAY_MS: Final = 24 * 3600 * 1000


class Span(NamedTuple):
    """A month and its bounds in Unix milliseconds, the end not in it."""

    name: str
    from_ms: int
    to_ms: int


_PRESENT: Final = (
    f"CROSS JOIN device d ON d.device = {{table}}.device AND d.rank <= {Rank.MEMBER:d}"
    " AND d.present = 1"
)
# Who did something of which kind in one span; `stamp` begins with the clock (see schema).
_ACTS: Final = " UNION ALL ".join(
    [
        f"SELECT d.person AS person, c.kind AS kind FROM card c {_PRESENT.format(table='c')}"
        " WHERE c.shown = 1 AND c.hlc >= :start AND c.hlc < :end"
        # What somebody put for another person is nothing that she did.
        f" AND NOT {questions.UNSIGNED}",
        f"SELECT d.person, 'comment' FROM comment c {_PRESENT.format(table='c')}"
        f" WHERE c.hlc >= :start AND c.hlc < :end AND {IN_SIGHT}",
        f"SELECT d.person, 'reaction' FROM reaction r {_PRESENT.format(table='r')}"
        " WHERE r.given = 1 AND r.stamp >= :start AND r.stamp < :end",
    ]
)


def page(connection: sqlite3.Connection, me: DeviceId, spans: Sequence[Span], now_ms: int) -> Pulse:
    """What these months or weeks looked like, and how it stands with questions now."""
    count = _people(connection)
    if count < FEW or not spans:
        return Pulse(count, (), (), None, ())
    whole = Span("", spans[0].from_ms, spans[-1].to_ms)
    before = Span("", 2 * whole.from_ms - whole.to_ms, whole.from_ms)
    rows = people.everybody(connection)
    teams = _teams(rows)
    values = _values(connection, whole)
    return Pulse(
        count,
        tuple(_month(connection, span, count) for span in spans),
        _reach(connection, me, whole, {row.person for row in rows}),
        questions.ledger(connection, now_ms),
        _thanks(connection, whole, rows, teams),
        _took_part(connection, whole, count),
        _took_part(connection, before, count),
        sum(times for _, times in values),
        values,
        teams,
        _since_ms(connection),
    )


def _people(connection: sqlite3.Connection) -> int:
    (count,) = connection.execute("SELECT count(*) FROM member").fetchone()
    return int(count)


def _month(connection: sqlite3.Connection, span: Span, count: int) -> Month:
    acts: Counter[str] = Counter()
    active: set[bytes] = set()
    for person, kind, times in connection.execute(
        f"SELECT person, kind, count(*) FROM ({_ACTS}) GROUP BY person, kind", _bounds(span)
    ):
        active.add(person)
        acts[kind] += times
    whole = acts.total()
    kinds = sorted(acts) if len(active) >= FEW else []
    return Month(
        span.name,
        share_of(len(active), count),
        tuple((kind, round(100 * acts[kind] / whole)) for kind in kinds),
        tuple((kind, acts[kind]) for kind in kinds),
    )


def _took_part(connection: sqlite3.Connection, span: Span, count: int) -> Share:
    query = f"SELECT count(DISTINCT person) FROM ({_ACTS})"
    (active,) = connection.execute(query, _bounds(span)).fetchone()
    return share_of(active, count)


def _bounds(span: Span) -> dict[str, bytes]:
    return {"start": _clock(span.from_ms), "end": _clock(span.to_ms)}


def _clock(moment_ms: int) -> bytes:
    """The smallest clock value of a moment, as the tables have it."""
    return (max(0, moment_ms) << 16).to_bytes(8)


def _since_ms(connection: sqlite3.Connection) -> int:
    (first,) = connection.execute("SELECT min(hlc) FROM card WHERE shown = 1").fetchone()
    return int.from_bytes(first) >> 16 if first else 0


def _teams(rows: Sequence[PersonRow]) -> tuple[str, ...]:
    """The teams of which something may be said, by name."""
    sizes = Counter(row.team for row in rows if row.team)
    return tuple(sorted(team for team, size in sizes.items() if size >= FEW))


def _values(
    connection: sqlite3.Connection, span: Span
) -> tuple[tuple[CompanyValue | None, int], ...]:
    """How many thanks were for which value in that time, the most first."""
    known = {value.key: value for value in people.values(connection)}
    found: Counter[CompanyValue | None] = Counter()
    for key, times in connection.execute(
        f"SELECT c.value, count(*) FROM card c {_PRESENT.format(table='c')}"
        " WHERE c.shown = 1 AND c.kind = 'kudos' AND c.hlc >= :start AND c.hlc < :end"
        " GROUP BY c.value",
        _bounds(span),
    ):
        found[known.get(key)] += times
    return tuple(sorted(found.items(), key=lambda one: (-one[1], one[0] is None, one[0] or ())))


def _thanks(
    connection: sqlite3.Connection, span: Span, rows: Sequence[PersonRow], teams: Sequence[str]
) -> tuple[Thanks, ...]:
    """Thanks between teams in that time, the most first."""
    team_of = {row.person: row.team for row in rows if row.team in teams}
    found: Counter[tuple[str, str]] = Counter()
    for giver, receiver in connection.execute(
        f"SELECT d.person, k.person FROM card c {_PRESENT.format(table='c')}"
        " CROSS JOIN kudos_to k ON k.card = c.id AND k.person <> d.person"
        " WHERE c.shown = 1 AND c.kind = 'kudos' AND c.hlc >= :start AND c.hlc < :end",
        _bounds(span),
    ):
        if giver in team_of and receiver in team_of:
            found[team_of[giver], team_of[receiver]] += 1
    ordered = sorted(found.items(), key=lambda one: (-one[1], one[0]))
    return tuple(Thanks(giver, receiver, times) for (giver, receiver), times in ordered)


def _reach(
    connection: sqlite3.Connection, me: DeviceId, span: Span, members: set[PersonId]
) -> tuple[Reach, ...]:
    bounds = _bounds(span)
    asked = those(
        connection,
        me,
        " WHERE c.shown = 1 AND c.kind = 'announcement' AND c.needs_ack = 1"
        " AND c.hlc >= ? AND c.hlc < ? ORDER BY c.hlc DESC, c.id DESC LIMIT ?",
        (bounds["start"], bounds["end"], _REACH),
    )
    early = _early(connection, asked)
    return tuple(
        Reach(
            card.title,
            share_of(len({ref.person for ref in card.acks} & members), len(members)),
            share_of(len((early.get(card.id, set()) | {card.person}) & members), len(members)),
        )
        for card in asked
    )


def _early(connection: sqlite3.Connection, cards: Sequence[Card]) -> dict[bytes, set[PersonId]]:
    """Who acknowledged each of these within a day; not its author."""
    some = [card.id for card in cards]
    made = dict(
        connection.execute(f"SELECT id, hlc FROM card WHERE id IN ({marks(len(some))})", some)
    )
    found: dict[bytes, set[PersonId]] = {}
    for card, person, stamp, _ in connection.execute(
        f"{acks.STANDING} WHERE a.card IN ({marks(len(some))}){acks.BY_PERSON}", some
    ):
        if moment_of(stamp) - (int.from_bytes(made[card]) >> 16) < _DAY_MS:
            found.setdefault(card, set()).add(PersonId(person))
    return found
