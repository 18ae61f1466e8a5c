"""On how many of the company's devices a card is known to be.

Known means seen by this device: what a peer said that it holds. So the numbers are this
device's own, and no digest has them.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Collection, Mapping, Sequence
from typing import Any

from sync.values import DeviceId, Lane, LogKey, PersonId
from sync.views.people import name_key
from sync.views.rows import PersonRef, Spread
from sync.views.schema import marks

_LARGEST = 2**63 - 1

_NOTE = (
    "INSERT INTO {table} (author, epoch, branch, holder, seq) VALUES (?, ?, ?, ?, ?)"
    " ON CONFLICT (author, epoch, branch, holder) DO UPDATE SET seq = excluded.seq"
    " WHERE excluded.seq > {table}.seq"
)

# Along each log of the page once, not once for each card and device: 30 cards in an office of 60
# devices would be 1,800 lookups.
_HELD = """
SELECT h.author, h.epoch, h.branch, h.holder, h.seq
FROM (SELECT DISTINCT device, epoch, branch FROM card WHERE id IN ({cards})) log
CROSS JOIN holding h
ON h.author = log.device AND h.epoch = log.epoch AND h.branch = log.branch
"""


_CAN_OPEN = (
    "(EXISTS (SELECT 1 FROM letter_device s WHERE s.letter = {0}"
    " AND s.prefix = substr(h.holder, 1, 8))"
    " OR EXISTS (SELECT 1 FROM key_given k WHERE k.letter = {0} AND k.device = h.holder))"
)

_UNSENT = (
    "SELECT count(*) FROM letter l WHERE l.device = ? AND NOT EXISTS ("
    " SELECT 1 FROM sealed_holding h WHERE h.author = l.device AND h.epoch = l.epoch"
    " AND h.branch = l.branch AND h.seq >= l.seq AND h.holder <> l.device"
    f" AND (h.holder IN (SELECT device FROM keeper) OR {_CAN_OPEN.format('l.id')}))"
)


class Noted:
    """What was noted already, for it is told again whole each time a peer has something new.

    Of one open file: it is forgotten with it.
    """

    def __init__(self) -> None:
        self._heads: dict[DeviceId, dict[LogKey, int]] = {}
        self._keeps: dict[DeviceId, bool] = {}

    def forget(self) -> None:
        """Another file may hold less."""
        self._heads.clear()
        self._keeps.clear()

    def fresh(
        self, holder: DeviceId, heads: Mapping[LogKey, int], *, keeps: bool
    ) -> dict[LogKey, int] | None:
        """Those heads that lie further on than was noted; None when nothing is to be written."""
        known = self._heads.get(holder, {})
        further = {log: seq for log, seq in heads.items() if seq > known.get(log, 0)}
        return further if further or self._keeps.get(holder) is not keeps else None

    def took(self, holder: DeviceId, heads: Mapping[LogKey, int], *, keeps: bool) -> None:
        """These are written now."""
        self._heads.setdefault(holder, {}).update(heads)
        self._keeps[holder] = keeps


def note(
    connection: sqlite3.Connection,
    holder: DeviceId,
    heads: Mapping[LogKey, int],
    *,
    keeps: bool = False,
) -> bool:
    """Remember up to where a device holds the payloads of logs; True when it is more than known.

    Never goes back: what a device once held it has shown to its person. ``keeps``: it holds what
    is sealed to others as well.
    """
    if keeps:
        connection.execute("INSERT OR IGNORE INTO keeper VALUES (?)", (holder,))
    else:
        connection.execute("DELETE FROM keeper WHERE device = ?", (holder,))
    news = False
    for lane, table in ((Lane.CONTENT, "holding"), (Lane.SEALED, "sealed_holding")):
        rows = [
            (log.device, log.epoch.to_bytes(8), log.branch, holder, min(seq, _LARGEST))
            for log, seq in heads.items()
            if log.lane == lane and seq > 0
        ]
        news |= connection.executemany(_NOTE.format(table=table), rows).rowcount > 0
    return news


def held_elsewhere(connection: sqlite3.Connection, log: LogKey) -> int:
    """Up to which position some other device is known to hold the payloads of a log."""
    (seq,) = connection.execute(
        "SELECT coalesce(max(seq), 0) FROM holding"
        " WHERE author = ? AND epoch = ? AND branch = ? AND holder <> ?",
        (log.device, log.epoch.to_bytes(8), log.branch, log.device),
    ).fetchone()
    return int(seq)


def unsent(connection: sqlite3.Connection, author: DeviceId) -> int:
    """How many letters of a device lie on no other that can open it or keeps it for who can."""
    (found,) = connection.execute(_UNSENT, (author,)).fetchone()
    return int(found)


def of_place(
    connection: sqlite3.Connection,
    place: Sequence[Any],
    names: Mapping[bytes, str],
    me: DeviceId,
) -> Spread:
    """How far one entry has come: its log (device, epoch, branch) and position."""
    author, epoch, branch, position = place
    rows = connection.execute(
        "SELECT holder FROM holding WHERE author = ? AND epoch = ? AND branch = ? AND seq >= ?",
        (author, epoch, branch, position),
    )
    return _spread(connection, {holder for (holder,) in rows} | {author, me}, names)


def of_letter(
    connection: sqlite3.Connection,
    letter: bytes,
    place: Sequence[Any],
    to: Collection[bytes],
    names: Mapping[bytes, str],
    me: DeviceId,
) -> Spread:
    """On how many devices of these people a sealed entry is known to be.

    Of a log a device may lack nothing and yet not have what was not sealed to it.
    """
    author, epoch, branch, position = place
    rows = connection.execute(
        "SELECT h.holder FROM sealed_holding h"
        " WHERE h.author = ? AND h.epoch = ? AND h.branch = ? AND h.seq >= ?"
        f" AND {_CAN_OPEN.format('?')}",
        (author, epoch, branch, position, letter, letter),
    )
    return _spread(connection, {holder for (holder,) in rows} | {author, me}, names, to)


def _spread(
    connection: sqlite3.Connection,
    have: set[bytes],
    names: Mapping[bytes, str],
    to: Collection[bytes] | None = None,
) -> Spread:
    """Of everybody's devices, or of those of some people."""
    rows = connection.execute("SELECT device, person FROM device WHERE present = 1")
    devices = {device: person for device, person in rows if to is None or person in to}
    without = {person for device, person in devices.items() if device not in have}
    lacking = sum(device not in have for device in devices)
    missing = [PersonRef(PersonId(id), names.get(id, "")) for id in without]
    missing.sort(key=lambda ref: (name_key(ref.name), ref.person))
    return Spread(len(devices) - lacking, len(devices), tuple(missing))


def of_cards(
    connection: sqlite3.Connection,
    cards: Sequence[bytes],
    names: Mapping[bytes, str],
    me: DeviceId,
) -> dict[bytes, Spread]:
    """How far each of these cards has come."""
    devices: dict[bytes, bytes] = dict(
        connection.execute("SELECT device, person FROM device WHERE present = 1")
    )
    held: dict[tuple[bytes, bytes, bytes], list[tuple[bytes, int]]] = {}
    for author, epoch, branch, holder, seq in connection.execute(
        _HELD.format(cards=marks(len(cards))), cards
    ):
        held.setdefault((author, epoch, branch), []).append((holder, seq))
    everybody = [PersonRef(PersonId(id), names.get(id, "")) for id in set(devices.values())]
    everybody.sort(key=lambda ref: (name_key(ref.name), ref.person))
    found = {}
    for card, author, epoch, branch, position in connection.execute(
        f"SELECT id, device, epoch, branch, seq FROM card WHERE id IN ({marks(len(cards))})", cards
    ):
        have = {holder for holder, seq in held.get((author, epoch, branch), ()) if seq >= position}
        have |= {author, me}  # an author holds what she wrote, and I hold what I show
        lacking = [person for device, person in devices.items() if device not in have]
        without = set(lacking)
        missing = tuple(ref for ref in everybody if ref.person in without)
        found[card] = Spread(len(devices) - len(lacking), len(devices), missing)
    return found
