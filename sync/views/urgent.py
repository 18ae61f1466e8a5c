"""Announcements that cannot wait for working hours: those of which two owners say so."""

from __future__ import annotations

import sqlite3
from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Final

from sync.values import PersonId, Rank
from sync.views.batch import ANNOUNCEMENTS, FEED, Statement
from sync.views.permission import rank_of
from sync.views.rows import PersonRef
from sync.views.rows_announcements import OWNERS_FOR_URGENT
from sync.views.schema import marks

if TYPE_CHECKING:
    from sync.content.receipts import Urgent
    from sync.views.batch import Batch, FoldEntry

_URGENT = Statement(
    "INSERT INTO urgent (card, device, author_rank, stamp) VALUES (?, ?, ?, ?)"
    " ON CONFLICT (card, device) DO UPDATE SET author_rank = excluded.author_rank,"
    " stamp = excluded.stamp WHERE excluded.stamp < urgent.stamp",
    frozenset({FEED, ANNOUNCEMENTS}),
)

STANDING: Final = (
    "SELECT o.card AS card, d.person AS person, min(o.stamp) AS stamp FROM urgent o"
    " CROSS JOIN card c ON c.id = o.card AND c.kind = 'announcement' AND c.shown = 1"
    f" CROSS JOIN device d ON d.device = o.device WHERE {rank_of('o', 'd')} <= {Rank.OWNER:d}"
)
"""The first word of each owner about each announcement, with :data:`BY_PERSON` behind it."""

BY_PERSON: Final = " GROUP BY o.card, d.person"


def fold(batch: Batch, entry: FoldEntry, act: Urgent) -> None:
    """Somebody says so; the announcement may come later."""
    batch.targets.add(act.target)
    batch.add(_URGENT, act.target, entry.log.device, entry.author_rank, entry.stamp)


def which(connection: sqlite3.Connection, cards: Sequence[bytes]) -> frozenset[bytes]:
    """Those of these announcements that enough owners call urgent."""
    found = connection.execute(
        f"SELECT card FROM ({STANDING} AND o.card IN ({marks(len(cards))}){BY_PERSON})"
        f" GROUP BY card HAVING count(*) >= {OWNERS_FOR_URGENT}",
        cards,
    )
    return frozenset(card for (card,) in found)


def of_cards(
    connection: sqlite3.Connection, cards: Sequence[bytes], names: Mapping[bytes, str]
) -> dict[bytes, list[PersonRef]]:
    """The owners who say so of each of these, the first one first."""
    found: dict[bytes, list[PersonRef]] = {}
    for card, person, _ in connection.execute(
        f"{STANDING} AND o.card IN ({marks(len(cards))}){BY_PERSON} ORDER BY stamp", cards
    ):
        ref = PersonRef(PersonId(person), names.get(person, ""))
        found.setdefault(card, []).append(ref)
    return found
