"""Pulso: how the whole office does, from the local copy, the same on every device.

Counted are people who belong to the company now, by what they wrote and by the clock with which
they signed it: the time at which something came here differs between devices.
"""

from __future__ import annotations

import sqlite3
from collections import Counter
from collections.abc import Sequence
from typing import Final, NamedTuple

from sync.values import DeviceId, Rank
from sync.views import people, questions
from sync.views.cards import those
from sync.views.comments import IN_SIGHT
from sync.views.rows_pulse import FEW, Month, Pulse, Reach, Thanks, share_of

_REACH: Final = 10
"""Announcements shown, the newest."""


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
    """What these months looked like, and how it stands with questions now."""
    count = _people(connection)
    if count < FEW:
        return Pulse(count, (), (), None, ())
    return Pulse(
        count,
        tuple(_month(connection, span, count) for span in spans),
        _reach(connection, me, count),
        questions.ledger(connection, now_ms),
        _thanks(connection, spans),
    )


def _people(connection: sqlite3.Connection) -> int:
    (count,) = connection.execute("SELECT count(*) FROM member").fetchone()
    return int(count)


def _month(connection: sqlite3.Connection, span: Span, count: int) -> Month:
    given = {"start": _clock(span.from_ms), "end": _clock(span.to_ms)}
    acts: Counter[str] = Counter()
    active: set[bytes] = set()
    for person, kind, times in connection.execute(
        f"SELECT person, kind, count(*) FROM ({_ACTS}) GROUP BY person, kind", given
    ):
        active.add(person)
        acts[kind] += times
    whole = acts.total()
    kinds = sorted(acts) if len(active) >= FEW else []
    return Month(
        span.name,
        share_of(len(active), count),
        tuple((kind, round(100 * acts[kind] / whole)) for kind in kinds),
    )


def _clock(moment_ms: int) -> bytes:
    """The smallest clock value of a moment, as the tables have it."""
    return (moment_ms << 16).to_bytes(8)


def _thanks(connection: sqlite3.Connection, spans: Sequence[Span]) -> tuple[Thanks, ...]:
    """Thanks between teams in these months, the most first."""
    rows = people.everybody(connection)
    sizes = Counter(row.team for row in rows)
    team_of = {row.person: row.team for row in rows if row.team and sizes[row.team] >= FEW}
    if not spans or not team_of:
        return ()
    found: Counter[tuple[str, str]] = Counter()
    for giver, receiver in connection.execute(
        f"SELECT d.person, k.person FROM card c {_PRESENT.format(table='c')}"
        " CROSS JOIN kudos_to k ON k.card = c.id AND k.person <> d.person"
        " WHERE c.shown = 1 AND c.kind = 'kudos' AND c.hlc >= ? AND c.hlc < ?",
        (_clock(spans[0].from_ms), _clock(spans[-1].to_ms)),
    ):
        if giver in team_of and receiver in team_of:
            found[team_of[giver], team_of[receiver]] += 1
    ordered = sorted(found.items(), key=lambda one: (-one[1], one[0]))
    return tuple(Thanks(giver, receiver, times) for (giver, receiver), times in ordered)


def _reach(connection: sqlite3.Connection, me: DeviceId, count: int) -> tuple[Reach, ...]:
    asked = those(
        connection,
        me,
        " WHERE c.shown = 1 AND c.kind = 'announcement' AND c.needs_ack = 1"
        " ORDER BY c.hlc DESC, c.id DESC LIMIT ?",
        (_REACH,),
    )
    members = {row.person for row in people.everybody(connection)}
    return tuple(
        Reach(card.title, share_of(len({ref.person for ref in card.acks} & members), count))
        for card in asked
    )
