"""Which moments a day of the reader's own zone begins and ends at."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from itertools import pairwise
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from sync.views.daily import Day
    from sync.views.pulse import Span

_FRIDAY = 4


def day_of(today: date) -> Day:
    """The daily page's day: since the last working day before it began."""
    from sync.views.daily import Day

    before = today - timedelta(days=1)
    while before.weekday() > _FRIDAY:
        before -= timedelta(days=1)
    return Day(today, since_ms=midnight_ms(before), starts_ms=midnight_ms(today))


def midnight_ms(day: date) -> int:
    """When a day begins by this computer's zone, in Unix milliseconds."""
    # Without a zone it is local time, whatever the clocks were put to that day.
    return round(datetime(day.year, day.month, day.day).timestamp() * 1000)


def months_until(today: date, count: int) -> list[Span]:
    """So many months by UTC, that of ``today`` the last: the same for every reader."""
    from sync.views.pulse import Span

    ends = [_month_before(today, back) for back in range(-1, count)]
    return [
        Span(f"{start:%Y-%m}", _utc_ms(start), _utc_ms(end))
        for end, start in reversed(list(pairwise(ends)))
    ]


def weeks_until(today: date, count: int) -> list[Span]:
    """So many weeks from Monday on by UTC, that of ``today`` the last, each by its Monday."""
    from sync.views.pulse import Span

    last = today - timedelta(days=today.weekday())
    mondays = [last - timedelta(weeks=back) for back in range(count - 1, -1, -1)]
    return [
        Span(monday.isoformat(), _utc_ms(monday), _utc_ms(monday + timedelta(weeks=1)))
        for monday in mondays
    ]


def _month_before(today: date, back: int) -> date:
    """The first day of the month so many before that of ``today``."""
    number = today.year * 12 + today.month - 1 - back
    return date(number // 12, number % 12 + 1, 1)


def _utc_ms(day: date) -> int:
    return round(datetime(day.year, day.month, day.day, tzinfo=UTC).timestamp() * 1000)
