"""Times, names and counts as sentences of the window's language (design/ui.md)."""

from __future__ import annotations

import time
import unicodedata
from collections.abc import Sequence
from datetime import UTC, date, datetime, timedelta

from PySide6.QtCore import QCoreApplication, QDate, QLocale

_MINUTE = 60
_HOUR = 60 * _MINUTE
_RECENT_HOURS = 3
_WEEK = 7
_NEAR_YEAR = 180

_ENYE = (QLocale.Language.Spanish, QLocale.Language.Basque, QLocale.Language.Galician)
"""In whose alphabet ñ is a letter after n (as ``sync.words`` has it)."""

_AFTER_N = "n\uffff"

_ISOLATE = "\u2068\u2069"
_TURNS = frozenset({"R", "AL", "AN", "RLE", "RLO", "LRE", "LRO", "RLI", "LRI", "FSI"})


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
    line = QCoreApplication.translate("Dates", "{day} {month}")
    return line.format(day=when.day, month=month)


def long_day(when: datetime, now: datetime) -> str:
    """As :func:`day_in_full`, but the year is said only where it might be taken for another."""
    near = abs((when - now).days) < _NEAR_YEAR
    return day_in_full(when.date(), when.date() if near else now.date())


def day_ms(day: str) -> int:
    """Noon of a day (``YYYY-MM-DD``) by this computer's time zone, in Unix milliseconds.

    Raises:
        ValueError: it is none.
    """
    noon = datetime.combine(date.fromisoformat(day), datetime.min.time()) + timedelta(hours=12)
    return round(noon.timestamp() * 1000)


def day_end_ms(day: str) -> int:
    """The first moment after a day (``YYYY-MM-DD``), in Unix milliseconds.

    Raises:
        ValueError: it is none.
    """
    midnight = datetime.combine(date.fromisoformat(day), datetime.min.time()) + timedelta(days=1)
    return round(midnight.timestamp() * 1000)


def iso_day(time_ms: int) -> str:
    """``2026-11-23``: the day of a moment here."""
    return moment(time_ms).date().isoformat()


def utc_day(time_ms: int) -> str:
    """The day of a moment in Greenwich: for what is the same day on every computer."""
    return datetime.fromtimestamp(time_ms / 1000, UTC).date().isoformat()


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


def exact_inside(time_ms: int) -> str:
    """As :func:`exact` inside a sentence: days are capitals in English only."""
    text = exact(time_ms)
    if QLocale().language() == QLocale.Language.English:
        return text
    return text[:1].lower() + text[1:]


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


def day_in_full(day: date, today: date) -> str:
    """``25 de noviembre``, ``25 November``; another year than that of ``today`` is said."""
    month = QLocale().monthName(day.month, QLocale.FormatType.LongFormat)
    line = QCoreApplication.translate("Dates", "{day} de {month}")
    if day.year != today.year:
        line = QCoreApplication.translate("Dates", "{day} de {month} de {year}")
    return line.format(day=day.day, month=month, year=day.year)


def month_and_year(day: date) -> str:
    """``marzo de 2019``, ``March 2019``."""
    month = QLocale().standaloneMonthName(day.month, QLocale.FormatType.LongFormat)
    return QCoreApplication.translate("Dates", "{month} de {year}").format(
        month=month, year=day.year
    )


def on_day(day: date, today: date) -> str:
    """A day to come, inside a sentence: ``hoy``, ``mañana``, ``el viernes``, ``el 30 de
    noviembre``."""
    days = (day - today).days
    if days == 0:
        return QCoreApplication.translate("Dates", "hoy")
    if days == 1:
        return QCoreApplication.translate("Dates", "mañana")
    words = day_in_full(day, today)
    if 1 < days < _WEEK:
        words = weekday(datetime(day.year, day.month, day.day))
    return QCoreApplication.translate("Dates", "el {day}").format(day=words)


def coming(time_ms: int, now_ms: int) -> str:
    """A moment to come, inside a sentence: ``mañana a las 18:00``, ``el lunes a las 9:30``,
    ``el 4 dic a las 9:30``."""
    when, now = moment(time_ms), moment(now_ms)
    days = (when.date() - now.date()).days
    if days <= 0:
        line = QCoreApplication.translate("Dates", "hoy a las {clock}")
    elif days == 1:
        line = QCoreApplication.translate("Dates", "mañana a las {clock}")
    else:
        line = QCoreApplication.translate("Dates", "el {day} a las {clock}")
    day = weekday(when) if days < _WEEK else day_and_month(when)
    return line.format(day=day, clock=clock_of(when))


def gone(time_ms: int, now_ms: int) -> str:
    """A moment that is over, inside a sentence: ``hoy a las 10:02``, ``el viernes a las 13:40``."""
    when, now = moment(time_ms), moment(now_ms)
    days = (now.date() - when.date()).days
    if days <= 0:
        line = QCoreApplication.translate("Dates", "hoy a las {clock}")
    elif days == 1:
        line = QCoreApplication.translate("Dates", "ayer a las {clock}")
    else:
        line = QCoreApplication.translate("Dates", "el {day} a las {clock}")
    day = weekday(when) if days < _WEEK else day_and_month(when)
    return line.format(day=day, clock=clock_of(when))


def day_words(day: str) -> str:
    """``4 nov`` for a day (``YYYY-MM-DD``), and another year with it."""
    when = datetime.fromisoformat(day)
    words = day_and_month(when)
    return words if when.year == moment(now_ms()).year else f"{words} {when.year}"


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
    words = name.strip(_ISOLATE).split()
    return apart(words[0]) if words else named(name)


def named(name: str) -> str:
    """The name, or words for somebody whose profile has not arrived."""
    return apart(name) or QCoreApplication.translate("People", "Alguien sin ficha aún")


def apart(text: str) -> str:
    """``text`` as it is set into sentences: one that is written from right to left is isolated,
    so that it turns round nothing that stands beside it (UAX 9, first strong isolate)."""
    turns = not text.isascii() and any(unicodedata.bidirectional(one) in _TURNS for one in text)
    return f"{_ISOLATE[0]}{text}{_ISOLATE[1]}" if turns and text[0] != _ISOLATE[0] else text


def plain(text: str) -> str:
    """``text`` without case and accents: who types «ines» means Inés."""
    apart = unicodedata.normalize("NFKD", text.casefold())
    return "".join(letter for letter in apart if not unicodedata.combining(letter))


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


def size_words(count: int) -> str:
    """``1,4 GB``, ``820 MB``, ``12 kB``: bytes as disks are sold, by thousands."""
    for unit, name in ((10**12, "TB"), (10**9, "GB"), (10**6, "MB")):
        if count >= unit:
            digits = 1 if count < 10 * unit and name != "MB" else 0
            return f"{QLocale().toString(count / unit, 'f', digits)} {name}"
    return f"{-(-count // 1000)} kB"


def language() -> str:
    """The language of what is printed from the window: there is Spanish and English."""
    return "en" if QLocale().language() == QLocale.Language.English else "es"


def order(text: str) -> tuple[bool, str, str]:
    """A key that sorts names as a dictionary of the window's language does; no name comes last."""
    letters = text.casefold()
    if QLocale().language() in _ENYE:
        letters = unicodedata.normalize("NFC", letters).replace("ñ", _AFTER_N)
    return not text, plain(letters), text


def counted(count: int, one: str, many: str) -> str:
    """``one`` when ``count`` is 1, else ``many`` with ``{n}`` filled in."""
    return one.format(n=count) if count == 1 else many.format(n=count)


def now_ms() -> int:
    """This computer's time in Unix milliseconds."""
    return time.time_ns() // 1_000_000
