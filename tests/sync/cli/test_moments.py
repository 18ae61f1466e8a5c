"""Times that people type mean one moment, or are refused."""

from __future__ import annotations

from datetime import datetime

import click
import pytest

from sync.cli import main
from sync.cli.moments import BIRTHDAY, DAY, DAY_OR_NONE, END, MOMENT


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


def test_a_day_is_kept_as_it_stands_in_entries() -> None:
    assert DAY.convert(" 2028-02-29 ", None, None) == "2028-02-29"
    assert DAY_OR_NONE.convert("", None, None) == ""
    assert BIRTHDAY.convert("02-29", None, None) == "02-29"
    assert BIRTHDAY.convert("", None, None) == ""


@pytest.mark.parametrize("text", ["", "mañana", "2026-02-30", "2026-1-1", "20260101", "02-03"])
def test_what_is_no_day_is_a_wrong_call(text: str) -> None:
    with pytest.raises(click.BadParameter):
        DAY.convert(text, None, None)


_WRONG = "2026-02-30"


@pytest.mark.parametrize(
    "words",
    [
        ["post", "x", "--until", _WRONG], ["post", "x", "--at", _WRONG],
        ["announce", "x", "--until", _WRONG], ["announce", "x", "--end", _WRONG],
        ["poll", "x", "--option", "a", "--option", "b", "--until", _WRONG],
        ["event", "x", "--at", _WRONG], ["event", "x", "--at", "2099-01-01", "--until", _WRONG],
        ["away", "--until", _WRONG], ["away", "--until", "2099-01-01", "--from", _WRONG],
        ["profile", "--birthday", "02-30"], ["profile", "--since", _WRONG],
        ["card", "x", "--text", "x", "--review", _WRONG],
        ["card-edit", "aaaaaa", "--review", _WRONG], ["reviewed", "aaaaaa", "--until", _WRONG],
        ["outside", "aaaaaa", "--text", "x", "--on", "email", "--until", _WRONG],
        ["answer", "aaaaaa", "x", "--back", _WRONG], ["settings", "--holiday", _WRONG],
        ["search", "x", "--month", "2026-13"],
    ],
)  # fmt: skip
def test_every_command_calls_a_date_that_there_is_not_a_wrong_call(
    words: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(words) == 2
    said = capsys.readouterr().err
    assert "is no" in said or "write it" in said or "no month" in said
    assert said.count("\n") == 1
