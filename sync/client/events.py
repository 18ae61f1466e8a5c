"""What a client writes and reads of events."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING

from sync.client.asking import Asker
from sync.client.reading import Reading
from sync.values import EntryId
from sync.views.rows import Card

if TYPE_CHECKING:
    from sync.local import commands


class Events(Reading):
    """That part of a client. Writing raises as everything of :class:`Client` does."""

    _asker: Asker

    def make_event(
        self, title: str, starts_ms: int, *, ends_ms: int = 0, place: str = "", text: str = ""
    ) -> EntryId:
        """Something to come to, in Unix milliseconds; ``ends_ms`` 0: nobody knows."""
        from sync.local import events

        return self._note(events.MakeEvent(title, starts_ms, ends_ms, place, text))

    def attend(self, target: EntryId, answer: str) -> EntryId:
        """Whether I come: ``yes``, ``no`` or ``maybe``."""
        from sync.local import events

        return self._note(events.AttendEvent(target, answer))

    def events(self, *, limit: int = 30, after: EntryId | None = None) -> list[Card]:
        """Events that are not over, the next one first; the next page starts ``after`` one."""
        now_ms = time.time_ns() // 1_000_000
        return self._views().events(now_ms, limit=limit, after=after)

    def _note(self, command: commands.AnyCommand) -> EntryId:
        from sync.local.commands import Written

        return self._asker.ask(command, Written).id
