"""How much of each log came here lately: found in the log itself, with nothing kept for it.

Within a log what comes later stands later, so the first entry since some moment is looked for by
halving: some twenty rows of each log that has anything new, of a million entries as of a thousand.
"""

from __future__ import annotations

from typing import Final, NamedTuple

from sqlalchemy import text

from sync.store.database import reading, sqlite_words
from sync.store.entries import LogStore
from sync.values import DeviceId, EntryId, LogKey

_CLOCK: Final = "substr(e.header, 85, 8)"
"""Of an entry, as its author signed it (protocol.md 1)."""

_SINCE: Final = text(f"""
WITH RECURSIVE halving (log_id, low, high) AS (
    SELECT l.id, max(l.pruned, 1) - 1, l.head_seq FROM log l
    CROSS JOIN entry e ON e.log_id = l.id AND e.seq = l.head_seq
    WHERE e.received_ms >= :since AND {_CLOCK} >= :signed
    UNION ALL
    SELECT h.log_id,
        iif(coalesce(e.received_ms >= :since AND {_CLOCK} >= :signed, 0), h.low,
            (h.low + h.high) / 2),
        iif(coalesce(e.received_ms >= :since AND {_CLOCK} >= :signed, 0), (h.low + h.high) / 2,
            h.high)
    FROM halving h LEFT JOIN entry e ON e.log_id = h.log_id AND e.seq = (h.low + h.high) / 2
    WHERE h.high - h.low > 1
)
SELECT l.device, l.epoch, l.lane, l.branch, h.low, e.hash, l.head_seq - h.low AS entries
FROM halving h CROSS JOIN log l ON l.id = h.log_id
LEFT JOIN entry e ON e.log_id = h.log_id AND e.seq = h.low
WHERE h.high - h.low <= 1
""")

_FIRST: Final = text("SELECT received_ms FROM entry ORDER BY receipt LIMIT 1")


class Lately(NamedTuple):
    """A branch of a log, how many ``entries`` of it are new, and the one before those: its
    position and id, None where it is not here or none of this branch."""

    log: LogKey
    entries: int
    seq: int
    before: EntryId | None


def since(store: LogStore, received_ms: int, signed_ms: int = 0) -> list[Lately]:
    """The branches with entries that came since a moment and were signed since another, by their
    authors' clocks; both in Unix milliseconds."""
    given = {"since": received_ms, "signed": (max(0, signed_ms) << 16).to_bytes(8)}
    with sqlite_words(store.path), reading(store.connection):
        rows = store.connection.execute(_SINCE, given).all()
    return [
        Lately(
            LogKey(DeviceId(row.device), int.from_bytes(row.epoch), row.lane, row.branch),
            row.entries,
            row.low,
            EntryId(row.hash) if row.hash else None,
        )
        for row in rows
    ]


def first_ms(store: LogStore) -> int:
    """When the first of all entries that are here came; 0 before it."""
    with sqlite_words(store.path), reading(store.connection):
        return store.connection.scalar(_FIRST) or 0
