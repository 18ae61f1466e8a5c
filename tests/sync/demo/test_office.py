"""The example's data is whole, and its times are right on any day."""

from datetime import datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sync.content.dates import is_date, is_month_day
from sync.demo.office import Almanac, Office, example_folder, load_office
from sync.values import Reaction

MOMENTS = st.datetimes(datetime(2024, 1, 1), datetime(2032, 1, 1))
MONDAY = datetime(2026, 11, 23, 12, 0)


@pytest.fixture(scope="module")
def office() -> Office:
    return load_office()


def test_whoever_writes_or_is_thanked_works_there(office: Office) -> None:
    people = {one.key for one in office.people}
    events = [*office.before, *office.today, *office.now]
    assert {event.by for event in events} <= people
    assert {key for event in events for key in event.kudos or []} <= people
    assert {office.window, *office.nearby} <= people
    assert {event.by for event in office.today} <= set(office.nearby)
    assert {key for event in events if event.message for key in event.message.to} <= people


def test_what_is_answered_has_been_written(office: Office) -> None:
    written: set[str] = set()
    for event in [*office.before, *office.today, *office.now]:
        assert not event.target or event.target in written
        assert not event.reaction or event.reaction in tuple(Reaction)
        written.add(event.key)


def test_every_face_and_picture_is_there(office: Office) -> None:
    for one in office.people:
        portrait = example_folder() / "portraits" / f"{one.key}.png"
        assert portrait.stat().st_size <= 32 * 1024
    for event in office.today:
        if event.picture:
            assert (example_folder() / event.picture.file).exists()


def test_times_on_the_day_of_the_pictures_are_those_of_the_pictures() -> None:
    almanac = Almanac(MONDAY)
    assert datetime.fromtimestamp(almanac.ms("friday 13:40") / 1000) == datetime(
        2026, 11, 20, 13, 40
    )
    assert datetime.fromtimestamp(almanac.ms("friday-4 09:30") / 1000).day == 16
    assert datetime.fromtimestamp(almanac.ms("20 min") / 1000) == MONDAY - timedelta(minutes=20)
    assert almanac.month_day("in 2 days") == "11-25"
    assert almanac.day("in 4 days, 12 years before") == "2014-11-27"
    assert almanac.day("2019-03-04") == "2019-03-04"
    assert almanac.day("") == almanac.month_day("") == ""


@given(MOMENTS)
def test_the_last_friday_is_one_and_before_today(now: datetime) -> None:
    friday = Almanac(now).friday
    assert friday.weekday() == 4
    assert 1 <= (now.date() - friday).days <= 7


@given(MOMENTS)
def test_every_day_of_the_example_exists(now: datetime) -> None:
    almanac = Almanac(now)
    for one in load_office().people:
        assert is_date(almanac.day(one.since))
        assert not one.birthday or is_month_day(almanac.month_day(one.birthday))


@pytest.mark.parametrize("text", ["", "mañana", "friday", "20 minutes"])
def test_a_time_of_another_form_is_refused(text: str) -> None:
    with pytest.raises(ValueError, match=text or "^$"):
        Almanac(MONDAY).ms(text)
