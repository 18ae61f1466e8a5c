from __future__ import annotations

from datetime import date

import pytest

from sync.values import DeviceId, PersonId, Rank
from sync.views.days import anniversaries
from sync.views.rows import PersonRow


def person(name: str, since: str, *, removed: bool = False) -> PersonRow:
    key = name.encode().ljust(32, b".")
    empty = (Rank.MEMBER, (DeviceId(key),), b"", "")
    return PersonRow(PersonId(key), name, "", "", *empty, since, removed)


def test_whole_years_are_counted_on_the_day_itself() -> None:
    joaquin = person("Joaquín", "2014-11-27")

    assert [
        one.years for day in (26, 27, 28) for one in anniversaries([joaquin], date(2026, 11, day))
    ] == [12]


def test_the_first_day_is_no_anniversary() -> None:
    assert anniversaries([person("Noa", "2026-11-29")], date(2026, 11, 29)) == []
    assert anniversaries([person("Noa", "2027-11-29")], date(2026, 11, 29)) == []


@pytest.mark.parametrize(
    ("day", "years"),
    [(date(2026, 2, 28), [6]), (date(2026, 3, 1), []), (date(2028, 2, 28), []),
     (date(2028, 2, 29), [8])],
)  # fmt: skip
def test_whoever_began_on_a_leap_day_has_hers_every_year(day: date, years: list[int]) -> None:
    found = anniversaries([person("Inés", "2020-02-29")], day)

    assert [one.years for one in found] == years


def test_days_to_come_stand_in_their_order_the_longest_first() -> None:
    rows = [
        person("Ana", "2020-01-01"),
        person("Luis", "2010-12-31"),
        person("Eva", "2010-01-01"),
        person("Pau", ""),
        person("Sol", "2010-12-31", removed=True),
    ]

    found = anniversaries(rows, date(2026, 12, 30), days=7)

    assert [(one.name, one.day, one.years) for one in found] == [
        ("Luis", date(2026, 12, 31), 16),
        ("Eva", date(2027, 1, 1), 17),
        ("Ana", date(2027, 1, 1), 7),
    ]
