"""Cards: the feed, channels, announcements, search, and what hangs on one card."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from sync.values import EntryId, PersonId, Reaction
from sync.views import (
    announcements,
    channels,
    feed,
    reactions,
    thanked,
)
from sync.views.connecting import Connecting
from sync.views.rows import (
    Card,
    CardKind,
    ChannelRow,
    PersonRef,
    Turn,
)


class CardReading(Connecting):
    """That part of the reader."""

    def feed(
        self,
        *,
        kinds: frozenset[CardKind] | None = None,
        channel: str | None = None,
        limit: int = 30,
        before: EntryId | None = None,
        topic: str | None = None,
        now_ms: int = 0,
        without: frozenset[str] = frozenset(),
    ) -> list[Card]:
        """A page of cards, newest first; the next one starts ``before`` the last card of this.

        ``kinds`` None means all. With ``channel``, only its posts; with the key of a ``topic``,
        only what has it. What has ended by ``now_ms`` (Unix milliseconds) is left out, and
        so are posts in the channels ``without`` which it is asked for.
        """
        return self._read(
            lambda c: feed.page(
                c,
                self.device,
                kinds=kinds,
                channel=channel,
                limit=limit,
                before=before,
                topic=topic,
                now_ms=now_ms,
                without=without,
            )
        )

    def card(self, id: EntryId) -> Card | None:
        """One card, or None when it is not here or is not shown."""
        return self._read(lambda c: feed.card(c, self.device, id))

    def thanks(self, first_ms: int, until_ms: int, to: PersonId | None) -> list[Card]:
        """Thanks given from a moment (Unix milliseconds) until before another, newest first, 500 at
        most; with ``to`` those that are this person's."""
        return self._read(lambda c: thanked.between(c, self.device, first_ms, until_ms, to))

    def shown_among(self, ids: Sequence[EntryId]) -> int:
        """How many of these entries are cards that people see."""
        return self._read(lambda c: feed.shown_among(c, ids))

    def writers_in(self, channel: str) -> list[PersonRef]:
        """The colleagues who have posted in a channel, by name."""
        return self._read(lambda c: channels.writers_in(c, channel))

    def channels(self, marks: Mapping[str, int], now_ms: int = 0) -> list[ChannelRow]:
        """``general``, then every channel that has posts or was opened, by name.

        ``marks`` holds the display time in Unix milliseconds up to which I have seen each. What
        has ended by ``now_ms`` is not unread.
        """
        return self._read(lambda c: channels.channels(c, self.device, marks, now_ms))

    def channel_names(self) -> list[str]:
        """The same names and nothing else."""
        return self._read(channels.names)

    def unread_announcements(self, now_ms: int = 0) -> list[Card]:
        """Announcements by others that wait for my receipt and have not ended by ``now_ms``,
        newest first."""
        return self._read(lambda c: announcements.unread(c, self.device, now_ms))

    def pinned(self, now_ms: int) -> Card | None:
        """The newest announcement whose pin has not ended by ``now_ms``."""
        return self._read(lambda c: announcements.pinned(c, self.device, now_ms))

    def turn(self, card: EntryId, reaction: Reaction, person: PersonId) -> Turn | None:
        """The entry by which a person's reaction to a card stands as it does, or None."""
        return self._read(lambda c: reactions.turn(c, card, reaction, person))
