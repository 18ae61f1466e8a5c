"""What a day brings of what is known of people: pure functions of their rows and of that day."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, timedelta
from typing import NamedTuple

from sync.values import PersonId
from sync.views.rows import AwayRow, PersonRow


class Anniversary(NamedTuple):
    """Somebody has been here for so many whole years on that day."""

    person: PersonId
    name: str
    day: date
    years: int


def away_on(row: PersonRow, day: date) -> AwayRow | None:
    """The days for which somebody is away, when that day is among them."""
    if row.away is not None and row.away.since <= day.isoformat() <= row.away.until:
        return row.away
    return None


def anniversaries(rows: Iterable[PersonRow], first: date, days: int = 1) -> list[Anniversary]:
    """Who has been here for whole years on one of so many days from the first one on, in order.

    Whoever began on 29 February has it on the 28th in years without one.
    """
    wanted = [first + timedelta(n) for n in range(days)]
    found = [
        Anniversary(row.person, row.name, day, years)
        for row in rows
        if row.since and not row.removed
        for day in wanted
        if (years := _years(date.fromisoformat(row.since), day)) > 0
    ]
    return sorted(found, key=lambda one: (one.day, -one.years, one.name, one.person))


def _years(since: date, day: date) -> int:
    """How many years are whole exactly on that day; 0 on all others."""
    month, number = since.month, since.day
    leap = (month, number) == (2, 29)
    if leap and not _is_leap(day.year):
        number = 28
    return day.year - since.year if (day.month, day.day) == (month, number) else 0


def _is_leap(year: int) -> bool:
    return year % 4 == 0 and (year % 100 != 0 or year % 400 == 0)
