"""What a client asks a node to write about events."""

from __future__ import annotations

from sync.local.command import Command
from sync.values import EntryId


class MakeEvent(Command, frozen=True):
    """Something to come to, in Unix milliseconds; ``ends_ms`` 0: nobody knows."""

    title: str
    starts_ms: int
    ends_ms: int = 0
    place: str = ""
    text: str = ""


class AttendEvent(Command, frozen=True):
    """Whether I come: ``yes``, ``no`` or ``maybe``."""

    target: EntryId
    answer: str


EventCommand = MakeEvent | AttendEvent
