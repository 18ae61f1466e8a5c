"""Which text an announcement has now: its own, or that of the newest revision that counts.

A revision counts from whoever might announce when it was written: the author of the announcement,
or an owner or administrator. A receipt is good when it is for any text from the last change of
substance on, that one included.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Sequence
from typing import TYPE_CHECKING, Any, NamedTuple

from sync.values import EntryId, PersonId, Rank
from sync.views.batch import ANNOUNCEMENTS, FEED, Statement
from sync.views.permission import PERSON_OF_CARD, in_sight, may_announce, rank_of
from sync.views.schema import marks

if TYPE_CHECKING:
    from sync.content.receipts import Revision
    from sync.views.batch import Batch, FoldEntry

_REVISION = Statement(
    "INSERT OR IGNORE INTO revision (card, id, device, epoch, branch, seq, hlc, stamp, time_ms,"
    " author_rank, substance, hash, title, text)"
    " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
    frozenset({FEED, ANNOUNCEMENTS}),
)


def counts(row: str, author: str) -> str:
    """Whether the revision ``row`` of ``author`` counts for the announcement ``c``."""
    return (
        f"({author}.person = {PERSON_OF_CARD} OR {rank_of(row, author)} <= {Rank.ADMIN:d})"
        f" AND {may_announce(row, author)} AND {in_sight(row, author)}"
    )


def _counting(row: str, author: str) -> str:
    """A query for the revisions that count for the announcement ``c``; a condition may follow."""
    return (
        f"FROM revision {row} CROSS JOIN device {author} ON {author}.device = {row}.device"
        f" WHERE {row}.card = c.id AND {counts(row, author)}"
    )


def accepted(hash_: str) -> str:
    """Whether a receipt for the text with that hash is good for the announcement ``c`` as it is."""
    changed = f"EXISTS (SELECT 1 {_counting('s', 'v')} AND s.substance = 1"
    return (
        f"(({hash_} = c.hash AND NOT {changed}))"
        f" OR EXISTS (SELECT 1 {_counting('r', 'u')} AND r.hash = {hash_}"
        f" AND NOT {changed} AND s.stamp > r.stamp)))"
    )


EVERY = (
    "SELECT c.id, r.id, r.stamp, r.substance, r.hash, r.title, r.text"
    " FROM card c CROSS JOIN revision r ON r.card = c.id"
    " CROSS JOIN device u ON u.device = r.device"
    f" WHERE c.shown = 1 AND c.kind = 'announcement' AND {counts('r', 'u')}"
)
"""The revisions that count of all announcements."""


class Edition(NamedTuple):
    """One text of an announcement: the entry that has it, and the hash that receipts repeat.

    ``substance``: with it everybody was asked anew. The first is the announcement itself.
    """

    id: EntryId
    person: PersonId
    title: str
    text: str
    hash: bytes
    time_ms: int
    substance: bool


def fold(batch: Batch, entry: FoldEntry, act: Revision, text_hash: bytes) -> None:
    """Another text; its announcement may come later."""
    log = entry.log
    batch.parts.add(entry.id)
    batch.targets.add(act.target)
    batch.add(
        _REVISION, act.target, entry.id, log.device, log.epoch.to_bytes(8), log.branch, entry.seq,
        entry.hlc.to_bytes(8), entry.stamp, entry.time_ms, entry.author_rank, int(act.substance),
        text_hash, act.title, act.text,
    )  # fmt: skip


def of_cards(connection: sqlite3.Connection, cards: Sequence[bytes]) -> dict[bytes, list[Edition]]:
    """The texts of each of these announcements that was revised, the newest last.

    Those that were not have none here: their one text is in the card.
    """
    found: dict[bytes, list[Edition]] = {}
    for row in connection.execute(
        "SELECT c.id, w.person, c.title, c.text, c.hash, c.time_ms, 1,"
        " r.id, u.person, r.title, r.text, r.hash, r.time_ms, r.substance"
        " FROM card c CROSS JOIN revision r ON r.card = c.id"
        " CROSS JOIN device w ON w.device = c.device"
        " CROSS JOIN device u ON u.device = r.device"
        f" WHERE c.id IN ({marks(len(cards))}) AND c.kind = 'announcement'"
        f" AND {counts('r', 'u')} ORDER BY c.id, r.stamp",
        cards,
    ):
        found.setdefault(row[0], [_edition(row[:7])]).append(_edition(row[7:]))
    return found


def _edition(row: Sequence[Any]) -> Edition:
    id_, person, title, text, hash_, time_ms, substance = row
    return Edition(EntryId(id_), PersonId(person), title, text, hash_, time_ms, bool(substance))


def before_the_change(texts: Sequence[Edition]) -> Edition | None:
    """The text that was in force before the last change of substance; None without one."""
    changes = [at for at, text in enumerate(texts) if at and text.substance]
    return texts[changes[-1] - 1] if changes else None


def place_of(connection: sqlite3.Connection, text: EntryId) -> tuple[bytes, bytes, bytes, int]:
    """In which log a text lies (device, epoch, branch), and at which position.

    Raises:
        LookupError: it is not here.
    """
    for table in ("card", "revision"):
        row: tuple[bytes, bytes, bytes, int] | None = connection.execute(
            f"SELECT device, epoch, branch, seq FROM {table} WHERE id = ?", (text,)
        ).fetchone()
        if row is not None:
            return row
    raise LookupError(text.hex())
