"""Times that people type mean one moment, or are refused."""

from __future__ import annotations

from datetime import datetime

import click
import pytest

from sync.cli.moments import END, MOMENT


def local(*parts: int) -> int:
    return round(datetime(*parts).timestamp() * 1000)  # type: ignore[arg-type]  # year, month, day


@pytest.mark.parametrize(
    ("text", "moment"),
    [
        ("2026-12-01 8:30", local(2026, 12, 1, 8, 30)),
        ("2026-12-01T08:30", local(2026, 12, 1, 8, 30)),
        (" 2026-12-01 ", local(2026, 12, 1)),
        ("2024-02-29 23:59", local(2024, 2, 29, 23, 59)),
    ],
)
def test_a_day_and_a_time_by_this_computer_s_zone(text: str, moment: int) -> None:
    assert MOMENT.convert(text, None, None) == moment


def test_what_ends_on_a_day_ends_when_the_day_is_over() -> None:
    assert END.convert("2026-12-31", None, None) == local(2027, 1, 1)
    assert END.convert("2026-12-31 8:30", None, None) == local(2026, 12, 31, 8, 30)


@pytest.mark.parametrize(
    "text",
    ["", "mañana", "2026-13-01", "2026-02-30", "2026-12-01 25:00", "2026-12-01 8", "1-12-2026",
     "2026-12-01 8:30:00", "9999-12-31", "0000-01-01", "٢٠٢٦-12-01"],
)  # fmt: skip
def test_what_is_no_moment_is_refused(text: str) -> None:
    with pytest.raises(click.BadParameter):
        END.convert(text, None, None)
