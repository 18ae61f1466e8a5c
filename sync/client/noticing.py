"""What I have seen of what I am told, and until when nothing may pop up; only my computers know."""

from __future__ import annotations

from datetime import datetime, time, timedelta
from typing import Final

from sync.client.asking import Asker
from sync.client.reading import Reading
from sync.values import EntryId

MORNING: Final = time(8)
"""When a day begins in an office that has not said when it works (design/ui.md 6, Avisos)."""


class Noticing(Reading):
    """That part of a client."""

    _asker: Asker

    def unread_messages(self) -> dict[EntryId, int]:
        """How many messages of each conversation are new to me, up to 100; only what has some."""
        from sync.views.notifications import PAGE_LIMIT
        from sync.views.rows_notifications import NotificationKind

        rows = self.notifications(limit=PAGE_LIMIT, kinds=frozenset({NotificationKind.MESSAGE}))
        return {row.place: row.fresh for row in rows if row.fresh}

    def mark_conversation_seen(self, conversation: EntryId) -> None:
        """I have looked at a conversation. Those I write with do not learn it."""
        from sync.views.notifications import place_of_messages

        self._look(place_of_messages(conversation))

    def mark_card_seen(self, card: EntryId) -> bool:
        """I have opened a card for what I was told of it; whether any of that was new to me.

        Nothing is kept of a card of which nothing new was told: it is no record of what I read.
        """
        from sync.views.notifications import PAGE_LIMIT, place_of_card
        from sync.views.rows_notifications import NotificationKind

        rows = self.notifications(limit=PAGE_LIMIT, everything=True)
        told = (row for row in rows if row.kind is not NotificationKind.MESSAGE)
        new = any(row.fresh and row.place == card for row in told)
        if new:
            self._look(place_of_card(card))
        return new

    def mark_all_seen(self) -> None:
        """I have looked at all that I was told up to now, messages among it."""
        from sync.views.notifications import EVERYWHERE

        self._look(EVERYWHERE)

    def hush(self, now: datetime | None = None) -> datetime:
        """Let nothing pop up on this computer until tomorrow; the local moment when it may again.

        That is the end of the day, for the office's hours say when the next one begins; and eight
        in the morning where there are none. ``now`` is local, by default this moment.

        Raises:
            NoCompany, Removed and the like: as :meth:`me`.
            NoSpace, CannotWrite: nothing was changed.
        """
        from sync.store.muted import write_hushed

        self.me()  # no file is left where no home is
        tomorrow = (now or datetime.now()).date() + timedelta(days=1)
        hours = self._views().hours()
        until = datetime.combine(tomorrow, time() if hours else MORNING)
        write_hushed(self._paths.muted, round(until.timestamp() * 1000))
        return until

    def unhush(self) -> None:
        """Let pop up what may.

        Raises:
            NoSpace, CannotWrite: nothing was changed.
        """
        from sync.store.muted import write_hushed

        if self.hushed_until() is not None:
            write_hushed(self._paths.muted, 0)

    def _look(self, place: str) -> None:
        from sync.local import commands

        self._asker.ask(commands.MarkSeen(place), commands.Done)
