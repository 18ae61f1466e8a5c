"""What this person is told, her page of the day, and how the whole office does."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

from sync.views.connecting import Connecting

if TYPE_CHECKING:
    from sync.views.daily import Day
    from sync.views.notifications import Before
    from sync.views.pulse import Span
    from sync.views.rows_daily import DailyPage
    from sync.views.rows_notifications import NotificationKind, NotificationRow
    from sync.views.rows_pulse import Pulse


class NotificationReading(Connecting):
    """That part of the reader."""

    def notifications(
        self,
        seen_ms: Mapping[str, int],
        *,
        limit: int = 30,
        before: Before | None = None,
        kinds: frozenset[NotificationKind] | None = None,
        muted: frozenset[NotificationKind] = frozenset(),
        now_ms: int = 0,
    ) -> list[NotificationRow]:
        """A page of the list, newest first; the next one starts ``before`` the last row of this.

        ``seen_ms`` are the marks of what I have looked at, ``kinds`` None means all. Of those
        that are ``muted`` there are only announcements that wait for a receipt at ``now_ms``.
        """
        from sync.views import notifications  # the first page of the window does without

        return self._read(
            lambda c: notifications.page(
                c,
                self.device,
                seen_ms,
                limit=limit,
                before=before,
                kinds=kinds,
                muted=muted,
                now_ms=now_ms,
            )
        )

    def daily(self, day: Day) -> DailyPage | None:
        """The page of a day, or None while this device does not count."""
        from sync.views import daily

        return self._read(lambda c: daily.page(c, self.device, day))

    def pulse(self, spans: Sequence[Span], now_ms: int) -> Pulse:
        """How these months went and how questions stand; no person or small group is in it."""
        from sync.views import pulse

        return self._read(lambda c: pulse.page(c, self.device, spans, now_ms))
