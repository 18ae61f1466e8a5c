from __future__ import annotations

import os
import time
from collections.abc import Iterator
from datetime import date
from itertools import pairwise

import pytest

from sync.client.days import day_of, midnight_ms, months_until, weeks_until

HOUR_MS = 60 * 60 * 1000


@pytest.fixture(params=["Europe/Madrid", "Atlantic/Canary", "UTC"])
def zone(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> Iterator[str]:
    monkeypatch.setenv("TZ", request.param)
    time.tzset()
    yield os.environ["TZ"]
    monkeypatch.undo()
    time.tzset()


@pytest.mark.parametrize(
    ("today", "before"),
    [
        (date(2026, 12, 1), date(2026, 11, 30)),  # a Tuesday
        (date(2026, 11, 30), date(2026, 11, 27)),  # Mondays go back to Friday
        (date(2026, 11, 29), date(2026, 11, 27)),
        (date(2026, 11, 28), date(2026, 11, 27)),
    ],
)
def test_news_is_what_came_since_the_last_working_day(today: date, before: date) -> None:
    day = day_of(today)

    assert (day.since_ms, day.starts_ms) == (midnight_ms(before), midnight_ms(today))


def test_a_day_of_putting_the_clocks_forward_has_an_hour_less(zone: str) -> None:
    lasts = midnight_ms(date(2026, 3, 30)) - midnight_ms(date(2026, 3, 29))

    assert lasts == (24 if zone == "UTC" else 23) * HOUR_MS


def test_months_are_whole_lie_side_by_side_and_end_with_this_one() -> None:
    spans = months_until(date(2027, 2, 28), 4)

    assert [span.name for span in spans] == ["2026-11", "2026-12", "2027-01", "2027-02"]
    assert all(one.to_ms == next_.from_ms for one, next_ in pairwise(spans))
    assert spans[-1].to_ms == 1_803_859_200_000  # 2027-03-01 by UTC


def test_weeks_begin_on_monday_lie_side_by_side_and_end_with_this_one() -> None:
    spans = weeks_until(date(2026, 11, 29), 3)

    assert [span.name for span in spans] == ["2026-11-09", "2026-11-16", "2026-11-23"]
    assert all(one.to_ms == next_.from_ms for one, next_ in pairwise(spans))
    assert spans[-1].to_ms == 1_795_996_800_000  # 2026-11-30 by UTC
