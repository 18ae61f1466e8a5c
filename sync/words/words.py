"""One language: its wording, plurals, dates, lists and order of letters."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable
from datetime import date, datetime, tzinfo
from functools import cached_property
from typing import TYPE_CHECKING, Final

from sync.words.catalogue import LANGUAGES, SOURCE, catalogue

if TYPE_CHECKING:
    from babel import Locale

_ENYE: Final = frozenset({"es", "eu", "gl"})
"""Languages in whose alphabet ñ is a letter after n. Source: CLDR, collation of each."""

_AFTER_N: Final = "n\uffff"


class Words:
    """The wording of one language. ``zone`` is this computer's own unless it is given."""

    def __init__(self, language: str = SOURCE, zone: tzinfo | None = None) -> None:
        """``language`` is one of :data:`sync.words.catalogue.LANGUAGES`, else Spanish."""
        self.language = language if language in LANGUAGES else SOURCE
        self._zone = zone

    @cached_property
    def _locale(self) -> Locale:
        from babel import Locale

        return Locale.parse(self.language)

    def say(self, text: str, **facts: object) -> str:
        """``text``, which is Spanish and stands in the code, with its facts put in."""
        return catalogue(self.language).gettext(text).format(**facts)

    def count(self, number: int, one: str, many: str, **facts: object) -> str:
        """The form for that number, as ``n`` and grouped as the language does."""
        form = catalogue(self.language).ngettext(one, many, number)
        return form.format(n=self.number(number), **facts)

    def number(self, number: int) -> str:
        """``12.345`` in Spanish."""
        from babel.numbers import format_decimal

        return format_decimal(number, locale=self._locale)

    def size(self, count: int) -> str:
        """Bytes: ``2,5 MB``, counted in steps of 1024 as the limits are."""
        from babel.numbers import format_decimal

        for unit, bytes_ in (("GB", 1 << 30), ("MB", 1 << 20), ("KB", 1 << 10)):
            if count >= bytes_:
                amount = format_decimal(round(count / bytes_, 1), locale=self._locale)
                return f"{amount} {unit}"
        return f"{count} B"

    def day(self, ms: int) -> str:
        """``9 de noviembre de 2026``; ``ms`` are Unix milliseconds."""
        return self.date(self.local(ms).date())

    def date(self, day: date) -> str:
        """The same of a day."""
        from babel.dates import format_date

        return format_date(day, "long", locale=self._locale)

    def iso_day(self, text: str) -> str:
        """The same of ``YYYY-MM-DD``; nothing for nothing."""
        return self.date(date.fromisoformat(text)) if text else ""

    def moment(self, ms: int) -> str:
        """``9 de noviembre de 2026, 8:30``."""
        from babel.dates import format_time

        moment = self.local(ms)
        return f"{self.day(ms)}, {format_time(moment, 'short', locale=self._locale)}"

    def month(self, year: int, month: int) -> str:
        """``Noviembre de 2026``, as a heading."""
        from babel.dates import format_skeleton

        text = format_skeleton("yMMMM", date(year, month, 1), locale=self._locale)
        return text[:1].upper() + text[1:]

    def month_and_day(self, month_day: str) -> str:
        """``MM-DD`` as ``14 de mayo``; nothing for nothing."""
        if not month_day:
            return ""
        from babel.dates import format_skeleton

        month, day = int(month_day[:2]), int(month_day[3:])
        return format_skeleton("MMMMd", date(2000, month, day), locale=self._locale)

    def local(self, ms: int) -> datetime:
        """That moment where the reader is."""
        if self._zone is not None:
            return datetime.fromtimestamp(ms / 1000, self._zone)
        return datetime.fromtimestamp(ms / 1000).astimezone()

    def listed(self, names: Iterable[str]) -> str:
        """``Marta, Luis e Inés``."""
        from babel.lists import format_list

        every = list(names)
        text = format_list(every, locale=self._locale)
        if self.language == "es" and len(every) > 1 and _begins_with_i(every[-1]):
            head = text.removesuffix(f" y {every[-1]}")
            return f"{head} e {every[-1]}" if head != text else text
        return text

    def order(self, text: str) -> tuple[str, str]:
        """A key that sorts as a dictionary of the language does: capitals and accents aside."""
        letters = []
        for letter in unicodedata.normalize("NFC", text.casefold()):
            if letter == "ñ" and self.language in _ENYE:
                letters.append(_AFTER_N)
                continue
            bare = unicodedata.normalize("NFKD", letter)
            letters.append("".join(c for c in bare if not unicodedata.combining(c)))
        return "".join(letters), text


def _begins_with_i(name: str) -> bool:
    """Whether ``y`` before it would be hard to say. Source: Real Academia Española, «y»."""
    bare = unicodedata.normalize("NFKD", name.casefold())
    letters = "".join(c for c in bare if not unicodedata.combining(c))
    sounds_i = letters.startswith("i") or letters.startswith("hi")
    return sounds_i and not letters.startswith(("ia", "ie", "io", "hia", "hie", "hio"))
