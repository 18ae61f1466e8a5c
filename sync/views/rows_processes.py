"""What cards of how things are done here have beside what all cards have."""

from __future__ import annotations

from typing import NamedTuple

from sync.values import EntryId, PersonId
from sync.views.rows import PersonRef


class ProcessDetail(NamedTuple):
    """``owner`` looks after it, unless ``orphan``: then he has left. ``review`` is the day of the
    next look (``YYYY-MM-DD``) or empty, ``source`` the entry that it was made from.

    It has had so many ``versions``; ``changed_ms`` and ``reviewed_ms`` are by the clock of whoever
    did it, the latter 0 when nobody has looked since that version.
    """

    owner: PersonRef
    orphan: bool
    review: str
    source: EntryId | None
    versions: int
    changed_by: PersonRef
    changed_ms: int
    reviewed_by: PersonRef | None
    reviewed_ms: int


class VersionRow(NamedTuple):
    """One version of such a card: who wrote it when, by whose clock, and what it said."""

    id: EntryId
    person: PersonId
    author: str
    time_ms: int
    title: str
    text: str
    owner: PersonRef
