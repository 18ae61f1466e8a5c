"""Control entries as the evaluator gets them, and what they say."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Generic, TypeVar

import msgspec

from sync.values import DeviceId, EntryId, LogKey

A_co = TypeVar("A_co", bound=msgspec.Struct, covariant=True)


@dataclass(frozen=True, slots=True)
class ControlEntry:
    """A control entry whose signature and payload have been checked (protocol.md 2.9).

    ``raw`` is its packed header. An id stands for one header and one body.
    """

    id: EntryId
    log: LogKey
    seq: int
    kind: int
    hlc: int
    body: bytes
    raw: bytes


@dataclass(frozen=True, slots=True)
class Act(Generic[A_co]):
    """A control entry with what it says, once decoded."""

    entry: ControlEntry
    body: A_co

    @property
    def id(self) -> EntryId:
        """The entry's."""
        return self.entry.id

    @property
    def author(self) -> DeviceId:
        """The device that wrote it."""
        return self.entry.log.device

    @property
    def when(self) -> tuple[int, EntryId]:
        """A total order that decides nothing but ties: clock, then id."""
        return (self.entry.hlc, self.entry.id)
