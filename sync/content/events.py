"""EVENT and ATTEND: where and when something is, and who comes."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Annotated, ClassVar, Final

import msgspec
from msgspec import Meta

from sync.content.fields import BODY, Target, TextLimit, TimeMs, Version

TITLE: Final = TextLimit(1, 120)
PLACE: Final = TextLimit(0, 80)
ANSWER: Final = TextLimit(1, 16)

LATEST_MS: Final = 4_102_444_800_000
"""The year 2100: nothing is planned for later, and every calendar can still show it."""

ANSWERS: Final = ("yes", "no", "maybe")

_DAY_MS: Final = 24 * 3600 * 1000


class Event(msgspec.Struct, array_like=True, frozen=True, kw_only=True):
    """Something to come to, at a moment in Unix milliseconds. ``ends_ms`` 0: nobody knows."""

    TEXTS: ClassVar[Mapping[str, TextLimit]] = {"title": TITLE, "text": BODY, "place": PLACE}

    v: Version = 1
    title: Annotated[str, Meta(min_length=TITLE.low, max_length=TITLE.high)]
    text: Annotated[str, Meta(max_length=BODY.high)] = ""
    place: Annotated[str, Meta(max_length=PLACE.high)] = ""
    starts_ms: TimeMs
    ends_ms: TimeMs = 0

    @property
    def over_ms(self) -> int:
        """When it is over, and nobody says any more whether she comes."""
        return self.ends_ms or self.starts_ms + _DAY_MS


class Attend(msgspec.Struct, array_like=True, frozen=True, kw_only=True):
    """Whether somebody comes, or agrees to be in a piece for outside: one of ``ANSWERS``. The
    newest of each person counts."""

    TEXTS: ClassVar[Mapping[str, TextLimit]] = {"answer": ANSWER}

    v: Version = 1
    target: Target
    answer: Annotated[str, Meta(min_length=ANSWER.low, max_length=ANSWER.high)]
