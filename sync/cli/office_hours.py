"""When the office works, as ``settings`` takes and shows it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final, NamedTuple

import click

_SPAN: Final = re.compile(r"(\d{1,2}):(\d{2})-(\d{1,2}):(\d{2})")
_DAYS: Final = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")


class Span(click.ParamType[tuple[int, int]]):
    """``8:30-18:00``: from which minute of the day until before which."""

    name = "hours"

    def convert(
        self, value: object, param: click.Parameter | None, ctx: click.Context | None
    ) -> tuple[int, int]:
        """Both minutes; a usage error for what is none."""
        form = _SPAN.fullmatch(str(value).strip())
        if form is None:
            self.fail(f"'{value}' are no hours; write 8:30-18:00.", param, ctx)
        hour, minute, end_hour, end_minute = map(int, form.groups())
        starts, ends = hour * 60 + minute, end_hour * 60 + end_minute
        if minute > 59 or end_minute > 59 or not starts < ends <= 24 * 60:
            self.fail(f"'{value}' are no hours that a day has, in order.", param, ctx)
        return starts, ends


class Weekdays(click.ParamType[list[int]]):
    """``mon,tue,fri`` or ``mon-fri``: days of the week, 0 is Monday."""

    name = "days"

    def convert(
        self, value: object, param: click.Parameter | None, ctx: click.Context | None
    ) -> list[int]:
        """The days in their order; a usage error for what is none."""
        found: set[int] = set()
        for part in str(value).lower().replace(" ", "").split(","):
            first, _, last = part.partition("-")
            if first not in _DAYS or (last or first) not in _DAYS:
                self.fail(f"'{value}' are no days; write mon-fri or mon,wed,fri.", param, ctx)
            start, end = _DAYS.index(first), _DAYS.index(last or first)
            found.update(range(start, end + 1))
        if not found:
            self.fail(f"'{value}' are no days in their order.", param, ctx)
        return sorted(found)


class Wished(NamedTuple):
    """What somebody said of the hours; None and empty for nothing."""

    span: tuple[int, int] | None
    days: list[int] | None
    region: str | None
    own: tuple[str, ...]
    no_own: tuple[str, ...]

    def is_anything(self) -> bool:
        """Whether anything was said."""
        return bool(self.span or self.days or self.region is not None or self.own or self.no_own)


def words_of(starts: int, ends: int, days: Sequence[int], region: str, own: Sequence[str]) -> str:
    """The hours for people."""
    span = f"{starts // 60}:{starts % 60:02}-{ends // 60}:{ends % 60:02}"
    where = f" and ES-{region}" if region else ""
    closed = f", closed on {', '.join(own)}" if own else ""
    return f"{span} on {', '.join(_DAYS[day] for day in days)}, holidays of ES{where}{closed}"
