"""Days that reminders are counted by, and bytes that earlier versions wrote."""

from __future__ import annotations

from datetime import UTC, date, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sync.content.announcements import Announcement
from sync.content.kinds import ContentKind, encode_content
from sync.content.receipts import day_of, is_working_day


@given(st.dates(date(1970, 1, 1), date(2400, 1, 1)))
def test_working_days_are_monday_to_friday(day: date) -> None:
    count = (day - date(1970, 1, 1)).days

    assert is_working_day(count) is (day.weekday() < 5)


@pytest.mark.parametrize(
    ("moment", "day"),
    [
        (datetime(2026, 11, 30, tzinfo=UTC), date(2026, 11, 30)),
        (datetime(2026, 11, 30, 23, 59, 59, 999_000, tzinfo=UTC), date(2026, 11, 30)),
        (datetime(2026, 12, 1, tzinfo=UTC), date(2026, 12, 1)),
    ],
)
def test_a_day_lasts_from_midnight_to_midnight_by_utc(moment: datetime, day: date) -> None:
    count = day_of(round(moment.timestamp() * 1000))

    assert count == (day - date(1970, 1, 1)).days


def test_fields_in_the_middle_are_written_when_a_later_one_is_in_use() -> None:
    plain = Announcement(title="t", text="", pin=False)
    ending = Announcement(title="t", text="", pin=False, ends_ms=1)

    shorter = encode_content(ContentKind.ANNOUNCEMENT, plain)
    longer = encode_content(ContentKind.ANNOUNCEMENT, ending)

    assert shorter[0] == 0x96
    assert longer[0] == 0x98
    assert longer[1:].startswith(shorter[1:])
