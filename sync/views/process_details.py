"""What cards of how things are done here have beside what all cards have."""

from __future__ import annotations

import sqlite3
from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

from sync.values import ID_BYTES, EntryId, PersonId
from sync.views.rows import PersonRef
from sync.views.rows_processes import ProcessDetail
from sync.views.schema import marks, moment_of

if TYPE_CHECKING:
    from sync.views.details import Looking


def details(
    connection: sqlite3.Connection, cards: Sequence[bytes], looking: Looking
) -> Mapping[bytes, ProcessDetail]:
    """Who looks after each of these cards, and what became of it."""
    rows = connection.execute(
        "SELECT p.*, m.person FROM process p LEFT JOIN member m ON m.person = p.owner"
        f" WHERE p.card IN ({marks(len(cards))})",
        cards,
    )
    return {row[0]: _detail(row, looking.names) for row in rows}


def _detail(row: Sequence[bytes], names: Mapping[bytes, str]) -> ProcessDetail:
    _, versions, owner, review, source, changed_by, changed, reviewed_by, reviewed, member = row

    def ref(person: bytes) -> PersonRef:
        return PersonRef(PersonId(person), names.get(person, ""))

    return ProcessDetail(
        owner=ref(owner),
        orphan=member is None,
        review=str(review),
        source=EntryId(source) if source else None,
        versions=len(versions) // ID_BYTES,
        changed_by=ref(changed_by),
        changed_ms=moment_of(changed),
        reviewed_by=ref(reviewed_by) if reviewed_by else None,
        reviewed_ms=moment_of(reviewed) if reviewed else 0,
    )
