"""What a channel is for, and whether it is archived: who may say so, and what was said last."""

from __future__ import annotations

import sqlite3
from typing import TYPE_CHECKING

from sync.values import PersonId, Rank
from sync.views.batch import CHANNELS, Statement
from sync.views.rows_everyday import GENERAL, ChannelState

if TYPE_CHECKING:
    from sync.content.channels import Channel
    from sync.views.batch import Batch, FoldEntry

_CHANNEL = Statement(
    "INSERT OR IGNORE INTO channel (name, device, stamp, author_rank, about, archived)"
    " VALUES (?, ?, ?, ?, ?, ?)",
    frozenset({CHANNELS}),
)

# Whoever wrote the oldest act of a name opened that channel. She, and owners and administrators,
# may say what it is. The bare columns are those of the row of the minimum or maximum
# (Source: sqlite.org/lang_select.html, bare columns in an aggregate query).
_COUNTING = (
    "SELECT a.name AS name, a.stamp AS stamp, a.about AS about, a.archived AS archived,"
    " d.person AS person, coalesce(a.author_rank, d.rank) AS rank FROM channel a"
    " CROSS JOIN device d ON d.device = a.device"
    f" WHERE coalesce(a.author_rank, d.rank) <= {Rank.MEMBER:d}"
)
_OPENED = f"SELECT name, person, min(stamp) FROM ({_COUNTING}) GROUP BY name"
STANDING = (
    "SELECT n.name AS name, max(n.stamp) AS stamp, n.about AS about, n.archived AS archived,"
    f" o.person AS person FROM ({_COUNTING}) n JOIN ({_OPENED}) o ON o.name = n.name"
    f" WHERE (n.person = o.person AND n.name <> '{GENERAL}') OR n.rank <= {Rank.ADMIN:d}"
    " GROUP BY n.name"
)
"""What holds of each channel that somebody said something of, and who opened it."""


def fold(batch: Batch, entry: FoldEntry, act: Channel) -> None:
    """Somebody says what a channel is."""
    batch.add(
        _CHANNEL, act.channel, entry.log.device, entry.stamp, entry.author_rank, act.about,
        int(act.archived),
    )  # fmt: skip


def every(connection: sqlite3.Connection) -> dict[str, ChannelState]:
    """What holds of each channel of which something was said, by its name."""
    rows = connection.execute(f"SELECT name, about, archived, person FROM ({STANDING})")
    return {
        name: ChannelState(about, bool(archived) and name != GENERAL, PersonId(person))
        for name, about, archived, person in rows
    }
