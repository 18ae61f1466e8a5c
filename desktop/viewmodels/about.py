"""What a profile says of somebody, in words: contact, dates, and what a search found of them."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from desktop.models.profile import FactRow
from desktop.words import formatting

if TYPE_CHECKING:
    from sync.client import PersonRow

SOON_DAYS = 7
"""How long before it a birthday is spoken of."""

NEW_DAYS = 30
"""How long somebody is new."""

_LEAP_YEAR = 2028
"""Any: a birthday is a day and a month, the 29 February among them."""


def is_new(row: PersonRow, today: date) -> bool:
    """Whether somebody came only days ago."""
    since = day_in(row.since)
    return since is not None and 0 <= (today - since).days < NEW_DAYS


def facts(row: PersonRow, today: date) -> list[FactRow]:
    """Where to find somebody, and since when. What is empty has no line."""
    since, birthday = day_in(row.since), birthday_in(row.birthday)
    known = [
        ("phone", "phone", row.phone, row.phone),
        ("place", "mappin", row.place, row.place),
        ("team", "people", row.team, ""),
        ("languages", "globe", formatting.listed(row.languages), ""),
        ("since", "calendar", "" if since is None else _since(since), ""),
        ("birthday", "cake", "" if birthday is None else _day_and_month(birthday), ""),
    ]
    return [FactRow(*one) for one in known if one[2]]


def notes(row: PersonRow, today: date) -> list[FactRow]:
    """What is worth a word these days: leaving, away, a birthday, an anniversary, new."""
    return [FactRow(key, glyph, text, "") for key, glyph, text in _notes(row, today)]


def found_by(row: PersonRow, words: str) -> str | None:
    """Why somebody is found by ``words``: empty when their name or job says so, a sentence when it
    is what they may be asked about; None when they are not."""
    wanted = formatting.plain(words).split()
    if _all_in(wanted, f"{row.name} {row.job}"):
        return ""
    for skill in row.skills:
        if _all_in(wanted, skill):
            line = QCoreApplication.translate("People", "Pregúntale sobre: {skill}")
            return line.format(skill=skill)
    return None


def day_in(text: str) -> date | None:
    """The day that ``YYYY-MM-DD`` names, or None."""
    try:
        return date.fromisoformat(text)
    except ValueError:
        return None


def birthday_in(text: str) -> date | None:
    """The day that ``MM-DD`` names, in some leap year, or None."""
    return day_in(f"{_LEAP_YEAR}-{text}")


def _all_in(wanted: list[str], text: str) -> bool:
    """Whether each of these words begins one of the text's."""
    said = f" {formatting.plain(text)}"
    return all(f" {word}" in said for word in wanted)


def _since(day: date) -> str:
    line = QCoreApplication.translate("People", "Aquí desde {month}")
    return line.format(month=formatting.month_and_year(day))


def _day_and_month(day: date) -> str:
    return formatting.day_in_full(day, day)


def _notes(row: PersonRow, today: date) -> Iterator[tuple[str, str, str]]:
    if leaving := day_in(row.leaving):
        line = QCoreApplication.translate("People", "Último día aquí: {day}")
        yield "leaving", "wave", line.format(day=formatting.on_day(leaving, today))
    if away := _away(row, today):
        yield "away", "clock", away
    soon = [today + timedelta(n) for n in range(SOON_DAYS)]
    birthday, since = birthday_in(row.birthday), day_in(row.since)
    for day in soon:
        if birthday is not None and _falls_on(birthday, day):
            line = QCoreApplication.translate("People", "Cumple años {day}")
            yield "birthday", "cake", line.format(day=formatting.on_day(day, today))
        if since is not None and day.year > since.year and _falls_on(since, day):
            years = day.year - since.year
            line = QCoreApplication.translate("People", "Cumple {n} años aquí {day}")
            if years == 1:
                line = QCoreApplication.translate("People", "Cumple 1 año aquí {day}")
            said = line.format(n=years, day=formatting.on_day(day, today))
            yield "years", "sun", said
    if is_new(row, today):
        yield "new", "sprout", QCoreApplication.translate("People", "Acaba de llegar")


def _away(row: PersonRow, today: date) -> str:
    """The days away that are not over, and why; those of today are said by their reason alone."""
    if row.away is None or row.away.until < today.isoformat():
        return ""
    why = f": {row.away.text}" if row.away.text else ""
    since, until = date.fromisoformat(row.away.since), date.fromisoformat(row.away.until)
    if since <= today:
        line = QCoreApplication.translate("People", "Fuera hasta {until}")
    elif since == until:
        line = QCoreApplication.translate("People", "Fuera {since}")
    else:
        line = QCoreApplication.translate("People", "Fuera desde {since} hasta {until}")
    said = line.format(since=formatting.on_day(since, today), until=formatting.on_day(until, today))
    return said + why


def _falls_on(day: date, other: date) -> bool:
    """Whether it comes round on the other one; the 29 February on the 28th in years without."""
    next_day = other + timedelta(1)
    if (day.month, day.day) == (2, 29) and (next_day.month, next_day.day) == (3, 1):
        return other.day in (28, 29)
    return (day.month, day.day) == (other.month, other.day)
