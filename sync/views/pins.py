"""Which announcements stay on top: by what the announcement says, or by what was said of it since.

Of what was said since the newest counts, from whoever might correct the announcement.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Sequence
from typing import TYPE_CHECKING, Final, NamedTuple

from sync.views.batch import ANNOUNCEMENTS, FEED, Statement
from sync.views.editions import counts
from sync.views.schema import marks

if TYPE_CHECKING:
    from sync.content.receipts import Pin
    from sync.views.batch import Batch, FoldEntry

_PINNING = Statement(
    "INSERT OR IGNORE INTO pinning (card, id, device, hlc, stamp, author_rank, pin, until_ms)"
    " VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
    frozenset({FEED, ANNOUNCEMENTS}),
)

EVERY: Final = (
    "SELECT c.id, o.id, o.stamp, o.pin, o.until_ms"
    " FROM card c CROSS JOIN pinning o ON o.card = c.id"
    " CROSS JOIN device u ON u.device = o.device"
    f" WHERE c.shown = 1 AND c.kind = 'announcement' AND {counts('o', 'u')}"
)
"""All that counts."""

_FOR_EVER: Final = (1 << 63) - 1


def _ends(row: str) -> str:
    return (
        f"CASE WHEN {row}.pin = 0 THEN 0 WHEN {row}.until_ms = 0 THEN {_FOR_EVER}"
        f" ELSE {row}.until_ms END"
    )


ENDS: Final = (
    f"coalesce((SELECT {_ends('o')} FROM pinning o CROSS JOIN device u ON u.device = o.device"
    f" WHERE o.card = c.id AND {counts('o', 'u')} ORDER BY o.stamp DESC LIMIT 1), {_ends('c')})"
)
"""Until when the announcement ``c`` is on top, in Unix milliseconds; 0: it is not."""


class Pinned(NamedTuple):
    """Whether it is on top, and until when (0: until somebody says otherwise)."""

    on: bool
    until_ms: int


def fold(batch: Batch, entry: FoldEntry, act: Pin) -> None:
    """Somebody says so; the announcement may come later."""
    batch.parts.add(entry.id)
    batch.targets.add(act.target)
    batch.add(
        _PINNING, act.target, entry.id, entry.log.device, entry.hlc.to_bytes(8), entry.stamp,
        entry.author_rank, int(act.on), act.until_ms if act.on else 0,
    )  # fmt: skip


def of_cards(connection: sqlite3.Connection, cards: Sequence[bytes]) -> dict[bytes, Pinned]:
    """How it stands with each of these announcements, whatever the time."""
    rows = connection.execute(
        f"SELECT c.id, {ENDS} FROM card c WHERE c.id IN ({marks(len(cards))})", cards
    )
    return {card: Pinned(bool(ends), ends if ends < _FOR_EVER else 0) for card, ends in rows}
