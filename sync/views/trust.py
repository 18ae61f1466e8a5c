"""To which key each device is written, and whom people would ask without their name."""

from __future__ import annotations

import sqlite3
from typing import TYPE_CHECKING, Final

from sync.values import DeviceId, PersonId, Rank
from sync.views.batch import MESSAGES, PEOPLE, Statement

if TYPE_CHECKING:
    from sync.content.trust import Prekey, Trust
    from sync.views.batch import Batch, FoldEntry

LEAST_PEOPLE: Final = 8
"""In a smaller company everybody would guess who asks (product.md, Unsigned questions)."""

_PREKEY = Statement(
    "INSERT INTO prekey (device, stamp, x25519) VALUES (?, ?, ?) ON CONFLICT (device)"
    " DO UPDATE SET stamp = excluded.stamp, x25519 = excluded.x25519"
    " WHERE excluded.stamp > prekey.stamp"
)
_TRUST = Statement(
    "INSERT INTO trust (device, stamp, person) VALUES (?, ?, ?) ON CONFLICT (device)"
    " DO UPDATE SET stamp = excluded.stamp, person = excluded.person"
    " WHERE excluded.stamp > trust.stamp",
    frozenset({PEOPLE, MESSAGES}),
)

NAMED = (
    "SELECT d.person, t.person, max(t.stamp) FROM trust t CROSS JOIN device d"
    " ON d.device = t.device CROSS JOIN member m ON m.person = d.person"
    " GROUP BY d.person ORDER BY d.person"
)
"""Whom each colleague names, on whichever of their computers they said so last."""


def fold_prekey(batch: Batch, entry: FoldEntry, act: Prekey) -> None:
    """A device is to be written to under another key."""
    batch.add(_PREKEY, entry.log.device, entry.stamp, act.x25519)


def fold_trust(batch: Batch, entry: FoldEntry, act: Trust) -> None:
    """Somebody names whom they would ask."""
    batch.add(_TRUST, entry.log.device, entry.stamp, act.person)


def prekeys(connection: sqlite3.Connection) -> dict[DeviceId, bytes]:
    """The newest prekey of each device that has one."""
    rows = connection.execute("SELECT device, x25519 FROM prekey")
    return {DeviceId(device): x25519 for device, x25519 in rows}


def named(connection: sqlite3.Connection) -> dict[PersonId, PersonId]:
    """Whom each colleague names."""
    rows = connection.execute(NAMED)
    return {PersonId(who): PersonId(person) for who, person, _ in rows if person}


def trusted(connection: sqlite3.Connection) -> PersonId | None:
    """Whom more than half of the people have named; never an owner or an administrator, and
    nobody in a company of fewer than eight."""
    members = dict(connection.execute("SELECT person, rank FROM member"))
    if len(members) < LEAST_PEOPLE:
        return None
    votes: dict[PersonId, int] = {}
    for person in named(connection).values():
        votes[person] = votes.get(person, 0) + 1
    for person, count in votes.items():
        if 2 * count > len(members) and members.get(person, Rank.ROOT) >= Rank.MEMBER:
            return person
    return None


def people_count(connection: sqlite3.Connection) -> int:
    """How many people the company has."""
    (found,) = connection.execute("SELECT count(*) FROM member").fetchone()
    return int(found)


def offered(connection: sqlite3.Connection) -> bool:
    """Whether there are enough people here to ask without a name."""
    return people_count(connection) >= LEAST_PEOPLE
