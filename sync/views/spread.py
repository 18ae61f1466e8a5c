"""On how many of the company's devices a card is known to be.

Known means seen by this device: what a peer said that it holds. So the numbers are this
device's own, and no digest has them.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Mapping, Sequence

from sync.values import DeviceId, Lane, LogKey, PersonId
from sync.views.people import name_key
from sync.views.rows import PersonRef, Spread
from sync.views.schema import marks

_LARGEST = 2**63 - 1

_NOTE = (
    "INSERT INTO holding (author, epoch, holder, seq) VALUES (?, ?, ?, ?)"
    " ON CONFLICT (author, epoch, holder) DO UPDATE SET seq = excluded.seq"
    " WHERE excluded.seq > holding.seq"
)

# I hold what I show, and an author holds what she wrote.
_LACKING = """
SELECT c.id, d.person FROM card c CROSS JOIN device d
WHERE c.id IN ({cards}) AND d.device <> c.device AND d.device <> ? AND NOT EXISTS (
    SELECT 1 FROM holding h
    WHERE h.author = c.device AND h.epoch = c.epoch AND h.holder = d.device AND h.seq >= c.seq)
"""


def note(connection: sqlite3.Connection, holder: DeviceId, heads: Mapping[LogKey, int]) -> bool:
    """Remember up to where a device holds the payloads of logs; True when it is more than known.

    Never goes back: what a device once held it has shown to its person.
    """
    rows = [
        (log.device, log.epoch.to_bytes(8), holder, min(seq, _LARGEST))
        for log, seq in heads.items()
        if log.lane == Lane.CONTENT and seq > 0
    ]
    return connection.executemany(_NOTE, rows).rowcount > 0


def held_elsewhere(connection: sqlite3.Connection, log: LogKey) -> int:
    """Up to which position some other device is known to hold the payloads of a log."""
    (seq,) = connection.execute(
        "SELECT coalesce(max(seq), 0) FROM holding WHERE author = ? AND epoch = ? AND holder <> ?",
        (log.device, log.epoch.to_bytes(8), log.device),
    ).fetchone()
    return int(seq)


def of_cards(
    connection: sqlite3.Connection,
    cards: Sequence[bytes],
    names: Mapping[bytes, str],
    me: DeviceId,
) -> dict[bytes, Spread]:
    """How far each of these cards has come."""
    (devices,) = connection.execute("SELECT count(*) FROM device").fetchone()
    lacking: dict[bytes, list[bytes]] = {}
    sql = _LACKING.format(cards=marks(len(cards)))
    for card, person in connection.execute(sql, (*cards, me)):
        lacking.setdefault(card, []).append(person)
    return {card: _spread(devices, lacking.get(card, ()), names) for card in cards}


def _spread(devices: int, lacking: Sequence[bytes], names: Mapping[bytes, str]) -> Spread:
    return Spread(devices - len(lacking), devices, tuple(_refs(set(lacking), names)))


def _refs(people: Iterable[bytes], names: Mapping[bytes, str]) -> list[PersonRef]:
    """People by name."""
    refs = [PersonRef(PersonId(person), names.get(person, "")) for person in people]
    return sorted(refs, key=lambda ref: (name_key(ref.name), ref.person))
