"""Times that people type, by this computer's own zone."""

from __future__ import annotations

import re
from datetime import datetime, timedelta
from typing import Final

import click

_FORM: Final = re.compile(r"(\d{4}-\d{2}-\d{2})(?:[ T](\d{1,2}):(\d{2}))?")


class Moment(click.ParamType[int]):
    """``YYYY-MM-DD`` or ``YYYY-MM-DD H:MM``: Unix milliseconds.

    A day alone means its beginning, or with ``ends`` the moment in which it is over.
    """

    name = "moment"

    def __init__(self, *, ends: bool = False) -> None:
        self._ends = ends

    def convert(
        self, value: object, param: click.Parameter | None, ctx: click.Context | None
    ) -> int:
        """The moment; a usage error for what is none."""
        text = str(value).strip()
        form = _FORM.fullmatch(text)
        if form is None:
            self.fail(f"'{text}' is no time; write 2026-12-01 or '2026-12-01 8:30'.", param, ctx)
        day, hour, minute = form.groups()
        try:
            at = datetime.fromisoformat(day)
            if hour is not None:
                at = at.replace(hour=int(hour), minute=int(minute))
            elif self._ends:
                at += timedelta(days=1)
            return round(at.timestamp() * 1000)
        except (ValueError, OverflowError, OSError):
            self.fail(f"'{text}' is no day and time that there is.", param, ctx)


class Day(click.ParamType[str]):
    """``YYYY-MM-DD`` of a day that there is, as it stands in entries; empty where that is allowed
    (it takes a day away). ``yearly``: ``MM-DD``, 29 February included."""

    name = "day"

    def __init__(self, *, yearly: bool = False, empty: bool = False) -> None:
        self._yearly, self._empty = yearly, empty

    def convert(
        self, value: object, param: click.Parameter | None, ctx: click.Context | None
    ) -> str:
        """The day; a usage error for what is none."""
        from sync.content.dates import is_date, is_month_day  # with what checks payloads

        text = str(value).strip()
        good = is_month_day(text) if self._yearly else is_date(text)
        if not good and not (self._empty and not text):
            form = "MM-DD" if self._yearly else "YYYY-MM-DD"
            self.fail(f"'{text}' is no day that there is; write it as {form}.", param, ctx)
        return text


DAY: Final = Day()
DAY_OR_NONE: Final = Day(empty=True)
BIRTHDAY: Final = Day(yearly=True, empty=True)
MOMENT: Final = Moment()
END: Final = Moment(ends=True)
