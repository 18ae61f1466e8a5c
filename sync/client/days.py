"""Which moments a day of the reader's own zone begins and ends at."""

from __future__ import annotations

from datetime import date, datetime, timedelta
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from sync.views.daily import Day

_FRIDAY = 4


def day_of(today: date) -> Day:
    """The daily page's day: since the last working day before it began."""
    from sync.views.daily import Day

    before = today - timedelta(days=1)
    while before.weekday() > _FRIDAY:
        before -= timedelta(days=1)
    return Day(since_ms=midnight_ms(before), starts_ms=midnight_ms(today))


def midnight_ms(day: date) -> int:
    """When a day begins by this computer's zone, in Unix milliseconds."""
    # Without a zone it is local time, whatever the clocks were put to that day.
    return round(datetime(day.year, day.month, day.day).timestamp() * 1000)
