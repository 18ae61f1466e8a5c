"""When an office works: its hours, its days, and the holidays of its region.

Outside of them nothing pops up, a post is offered for the next morning, and a day does not count
as a working day (product.md, Quiet hours). Moments are local: each office means its own clock.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, datetime, time, timedelta
from functools import lru_cache
from typing import Annotated, Final

import msgspec
from msgspec import Meta

DAY_MINUTES: Final = 24 * 60
MAX_OWN: Final = 100
"""Holidays of an office itself: those of its town, and when it closes in August."""

COUNTRY: Final = "ES"
LONGEST: Final = 366
"""Days ahead at which a working one is looked for: who works on none has none."""


class Hours(msgspec.Struct, array_like=True, frozen=True, kw_only=True):
    """Working hours: from ``starts`` until before ``ends``, minutes of the day, on ``days``
    (0 is Monday) except holidays: those of Spain, of ``region`` (the letters after ``ES-`` in
    ISO 3166-2, empty for none), and the office's ``own`` (``YYYY-MM-DD``).
    """

    starts: Annotated[int, Meta(ge=0, le=DAY_MINUTES - 1)] = 8 * 60 + 30
    ends: Annotated[int, Meta(ge=1, le=DAY_MINUTES)] = 18 * 60
    days: Annotated[list[Annotated[int, Meta(ge=0, le=6)]], Meta(max_length=7)] = msgspec.field(
        default_factory=lambda: [0, 1, 2, 3, 4]
    )
    region: Annotated[str, Meta(max_length=3)] = ""
    own: Annotated[
        list[Annotated[str, Meta(min_length=10, max_length=10)]], Meta(max_length=MAX_OWN)
    ] = []


def are_sound(hours: Hours) -> bool:
    """Whether they mean something: an end after the beginning, and real days.

    Every version says the same of the same. Which regions there are is not asked: that is for the
    library of each to say, and one that it does not know has the holidays of the country.
    """
    return (
        hours.starts < hours.ends
        and len(set(hours.days)) == len(hours.days)
        and all(map(_is_date, hours.own))
    )


def regions() -> tuple[str, ...]:
    """The regions of Spain that have holidays of their own."""
    from holidays import list_supported_countries  # only those who set hours pay for it

    return tuple(list_supported_countries()[COUNTRY])


def is_working_day(hours: Hours, day: date) -> bool:
    """Whether the office works on a day at all."""
    return (
        day.weekday() in hours.days
        and day.isoformat() not in hours.own
        and day not in _holidays(hours.region, day.year)
    )


def is_quiet(hours: Hours, moment: datetime) -> bool:
    """Whether a local moment is outside the working hours."""
    minute = moment.hour * 60 + moment.minute
    return not (hours.starts <= minute < hours.ends and is_working_day(hours, moment.date()))


def next_start(hours: Hours, moment: datetime) -> datetime | None:
    """The first beginning of work after a local moment; None where it never begins."""
    begins = time(hours.starts // 60, hours.starts % 60, tzinfo=moment.tzinfo)
    for ahead in range(LONGEST):
        day = moment.date() + timedelta(days=ahead)
        start = datetime.combine(day, begins)
        if start > moment and is_working_day(hours, day):
            return start
    return None


def holiday_name(hours: Hours, day: date) -> str:
    """What is celebrated on a day, in Spanish; empty for a day like others, or one of its own."""
    return _holidays(hours.region, day.year).get(day, "")


def _is_date(text: str) -> bool:
    try:
        return date.fromisoformat(text).isoformat() == text
    except ValueError:
        return False


@lru_cache(maxsize=32)
def _holidays(region: str, year: int) -> Mapping[date, str]:
    from holidays import country_holidays

    known = region if region in regions() else None
    found = country_holidays(COUNTRY, subdiv=known, years=year, language="es")
    return dict(found.items())
