"""What is not right by somebody's word, and what was hidden and why."""

from __future__ import annotations

from typing import NamedTuple

from sync.values import EntryId, PersonId
from sync.views.rows import PersonRef


class ReportRow(NamedTuple):
    """A report by ``person`` about the entry ``target``. ``about`` wrote that, ``said`` is its
    title or text, None and empty where it is not here; ``card`` is where it stands, itself where
    that is not known. ``shown``: people see it."""

    id: EntryId
    target: EntryId
    person: PersonId
    author: str
    time_ms: int
    text: str
    mine: bool
    about: PersonRef | None
    said: str
    shown: bool
    card: EntryId

    @property
    def waits(self) -> bool:
        """Whether it was told to me and nobody has done anything about it."""
        return self.shown and not self.mine


class OrderRow(NamedTuple):
    """Something that ``by`` has ordered to be erased, when by their clock, and that I can keep by
    showing it again; ``author`` wrote it."""

    id: EntryId
    said: str
    author: PersonRef
    by: PersonRef
    time_ms: int


class HiddenRow(NamedTuple):
    """Something of mine that was taken out of sight, with the newest reason that was given for
    it: by whom and when, None and 0 where there is none."""

    id: EntryId
    said: str
    by: PersonRef | None
    time_ms: int
    reason: str
