from __future__ import annotations

from datetime import date, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sync.codec import decode, encode
from sync.hours import (
    Hours,
    are_sound,
    holiday_name,
    is_quiet,
    is_working_day,
    next_start,
    regions,
)

SPAIN = Hours()
VALENCIA = Hours(region="VC", own=["2026-03-19", "2026-08-24"])

moments = st.datetimes(datetime(2025, 1, 1), datetime(2030, 12, 31))


@pytest.mark.parametrize(
    ("moment", "quiet"),
    [
        (datetime(2026, 12, 1, 8, 29), True),
        (datetime(2026, 12, 1, 8, 30), False),
        (datetime(2026, 12, 1, 17, 59), False),
        (datetime(2026, 12, 1, 18, 0), True),
        (datetime(2026, 12, 5, 12, 0), True),  # a Saturday
        (datetime(2026, 12, 8, 12, 0), True),  # the Immaculate Conception
    ],
)
def test_outside_working_hours_it_is_quiet(moment: datetime, quiet: bool) -> None:
    assert is_quiet(SPAIN, moment) is quiet


def test_each_region_has_holidays_of_its_own() -> None:
    ninth_of_october = date(2026, 10, 9)

    assert not is_working_day(VALENCIA, ninth_of_october)
    assert is_working_day(SPAIN, ninth_of_october)
    assert "Valenciana" in holiday_name(VALENCIA, ninth_of_october)
    assert {"CT", "PV", "GA", "MD", "VC"} <= set(regions())


def test_an_office_closes_on_days_of_its_own() -> None:
    assert not is_working_day(VALENCIA, date(2026, 8, 24))
    assert is_working_day(VALENCIA, date(2026, 8, 25))


def test_what_is_written_late_is_offered_for_the_next_working_morning() -> None:
    friday_night = datetime(2026, 12, 4, 22, 30)

    # Saturday, Sunday; then Monday works and Tuesday the 8th would not.
    assert next_start(SPAIN, friday_night) == datetime(2026, 12, 7, 8, 30)
    assert next_start(SPAIN, datetime(2026, 12, 7, 22, 30)) == datetime(2026, 12, 9, 8, 30)


def test_who_works_on_no_day_never_begins() -> None:
    assert next_start(Hours(days=[]), datetime(2026, 12, 4)) is None


@given(moment=moments)
def test_the_next_beginning_lies_ahead_and_is_not_quiet(moment: datetime) -> None:
    start = next_start(VALENCIA, moment)

    assert start is not None
    assert start > moment
    assert not is_quiet(VALENCIA, start)
    assert is_quiet(VALENCIA, start - timedelta(minutes=1))


@pytest.mark.parametrize(
    "hours",
    [
        Hours(starts=600, ends=600),
        Hours(days=[1, 1]),
        Hours(own=["2026-02-30"]),
        Hours(own=["2026-02-3 "]),
    ],
)
def test_hours_that_mean_nothing_are_found_out(hours: Hours) -> None:
    assert not are_sound(hours)


@pytest.mark.parametrize("hours", [SPAIN, VALENCIA])
def test_hours_come_back_as_they_were_written(hours: Hours) -> None:
    assert are_sound(hours)
    assert decode(Hours, encode(hours)) == hours


def test_a_region_that_this_version_does_not_know_has_the_holidays_of_the_country() -> None:
    strange = Hours(region="XX")

    assert are_sound(strange)
    assert not is_working_day(strange, date(2026, 12, 8))
    assert is_working_day(strange, date(2026, 10, 9))
