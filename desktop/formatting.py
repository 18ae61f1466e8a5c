"""Times, names and counts as sentences of the window's language (design/ui.md)."""

from __future__ import annotations

import time
from collections.abc import Sequence
from datetime import datetime, timedelta

from PySide6.QtCore import QCoreApplication, QDate, QLocale

_MINUTE = 60
_HOUR = 60 * _MINUTE
_RECENT_HOURS = 3
_WEEK = 7


def moment(time_ms: int) -> datetime:
    """The local date and time of Unix milliseconds."""
    return datetime.fromtimestamp(time_ms / 1000)


def capital(text: str) -> str:
    """``text`` with its first letter in upper case."""
    return text[:1].upper() + text[1:]


def clock_of(when: datetime) -> str:
    """``8:30``."""
    return f"{when.hour}:{when.minute:02d}"


def weekday(when: datetime) -> str:
    """``viernes``, ``Friday``: as it is written inside a sentence."""
    return QLocale().dayName(when.isoweekday(), QLocale.FormatType.LongFormat)


def day_and_month(when: datetime) -> str:
    """``4 nov``, ``4 Nov``."""
    month = QLocale().monthName(when.month, QLocale.FormatType.ShortFormat).rstrip(".")
    return f"{when.day} {month}"


def ago(time_ms: int, now_ms: int) -> str:
    """``Hace 20 min``, ``Hoy, 8:30``, ``Ayer, 17:05``, ``Viernes, 13:40``, ``4 nov``."""
    seconds = (now_ms - time_ms) // 1000
    translate = QCoreApplication.translate
    if seconds < _MINUTE:
        return translate("Dates", "Ahora")
    if seconds < _HOUR:
        return translate("Dates", "Hace {n} min").format(n=seconds // _MINUTE)
    if seconds < _RECENT_HOURS * _HOUR:
        return translate("Dates", "Hace {n} h").format(n=seconds // _HOUR)
    return capital(_day_and_clock(moment(time_ms), moment(now_ms)))


def ago_short(time_ms: int, now_ms: int) -> str:
    """As :func:`ago` beside a comment: ``12 min``, ``2 h``, then the same."""
    seconds = (now_ms - time_ms) // 1000
    if _MINUTE <= seconds < _HOUR:
        return QCoreApplication.translate("Dates", "{n} min").format(n=seconds // _MINUTE)
    if _HOUR <= seconds < _RECENT_HOURS * _HOUR:
        return QCoreApplication.translate("Dates", "{n} h").format(n=seconds // _HOUR)
    return ago(time_ms, now_ms)


def ago_inside(time_ms: int, now_ms: int) -> str:
    """As :func:`ago` inside a sentence: days are not capitals in Spanish."""
    if now_ms - time_ms < _RECENT_HOURS * _HOUR * 1000:
        text = ago(time_ms, now_ms)
        return text[:1].lower() + text[1:]
    return _day_and_clock(moment(time_ms), moment(now_ms))


def day_of(time_ms: int, now_ms: int) -> str:
    """Only the day, inside a sentence: ``hoy``, ``ayer``, ``jueves``, ``16 nov``."""
    when, now = moment(time_ms), moment(now_ms)
    days = (now.date() - when.date()).days
    if days <= 0:
        return QCoreApplication.translate("Dates", "hoy")
    if days == 1:
        return QCoreApplication.translate("Dates", "ayer")
    return weekday(when) if days < _WEEK else day_and_month(when)


def _day_and_clock(when: datetime, now: datetime) -> str:
    """``hoy, 8:30``, ``viernes, 13:40``, ``4 nov``; another year is said."""
    days = (now.date() - when.date()).days
    if days >= _WEEK:
        return (
            day_and_month(when) if when.year == now.year else f"{day_and_month(when)} {when.year}"
        )
    if days <= 0:
        day = QCoreApplication.translate("Dates", "hoy")
    elif days == 1:
        day = QCoreApplication.translate("Dates", "ayer")
    else:
        day = weekday(when)
    return f"{day}, {clock_of(when)}"


def exact(time_ms: int) -> str:
    """The full date and time, for tooltips."""
    when = moment(time_ms)
    date = QLocale().toString(QDate(when.year, when.month, when.day), QLocale.FormatType.LongFormat)
    return f"{capital(date)}, {clock_of(when)}"


def today_line(now_ms: int) -> str:
    """``Lunes, 23 de noviembre``, ``Monday, 23 November``."""
    when = moment(now_ms)
    month = QLocale().monthName(when.month, QLocale.FormatType.LongFormat)
    line = QCoreApplication.translate("Dates", "{weekday}, {day} de {month}")
    return capital(line.format(weekday=weekday(when), day=when.day, month=month))


def coming_day(when: datetime) -> str:
    """``Miércoles 25``."""
    return f"{capital(weekday(when))} {when.day}"


def since(time_ms: int, now_ms: int) -> str:
    """``desde ayer``, ``desde el viernes``, ``desde el 4 nov``."""
    day = day_of(time_ms, now_ms)
    if (moment(now_ms).date() - moment(time_ms).date()).days < 2:
        return QCoreApplication.translate("Dates", "desde {day}").format(day=day)
    return QCoreApplication.translate("Dates", "desde el {day}").format(day=day)


def next_days(now_ms: int, days: int) -> list[datetime]:
    """Today and the days after it, ``days`` in all."""
    return [moment(now_ms) + timedelta(days=place) for place in range(days)]


def first_name(name: str) -> str:
    """What a colleague is called in passing."""
    return name.split()[0] if name.split() else named(name)


def named(name: str) -> str:
    """The name, or words for somebody whose profile has not arrived."""
    return name or QCoreApplication.translate("People", "Alguien sin ficha aún")


def initials(name: str) -> str:
    """One or two letters for a face without photo."""
    words = name.split()
    letters = [word[0] for word in (words[:1] + words[-1:] if len(words) > 1 else words)]
    return "".join(letters).upper() or "?"


def listed(names: Sequence[str]) -> str:
    """``Laia``, ``Laia y Youssef``, ``Laia, Rubén y Youssef``."""
    if len(names) < 2:
        return "".join(names)
    last = names[-1]
    joined = QCoreApplication.translate("People", "{names} y {last}")
    if last[:1].lower() == "i" and QLocale().language() == QLocale.Language.Spanish:
        joined = "{names} e {last}"
    return joined.format(names=", ".join(names[:-1]), last=last)


def counted(count: int, one: str, many: str) -> str:
    """``one`` when ``count`` is 1, else ``many`` with ``{n}`` filled in."""
    return one.format(n=count) if count == 1 else many.format(n=count)


def now_ms() -> int:
    """This computer's time in Unix milliseconds."""
    return time.time_ns() // 1_000_000
