"""DOUBT, DOUBTS_ANSWER, REMIND, URGENT, PIN and REVISION: what becomes of an announcement that is
out.

Each names the announcement, never another of its own kind.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Annotated, ClassVar, Final

import msgspec
from msgspec import Meta

from sync.content.announcements import TITLE
from sync.content.fields import BODY, Hash, Target, TextLimit, TimeMs, Version

DOUBT: Final = TextLimit(1, 2000)
ANSWER: Final = TextLimit(1, 5000)

DAY_MS: Final = 24 * 3600 * 1000
_WORKING_DAYS: Final = 5
_THURSDAY: Final = 3
"""The first day of 1970, counted from Monday as 0."""


class Doubt(msgspec.Struct, array_like=True, frozen=True, kw_only=True):
    """ "I have a doubt": a receipt as an ACK is, with words for whoever announced it."""

    TEXTS: ClassVar[Mapping[str, TextLimit]] = {"text": DOUBT}

    v: Version = 1
    target: Target
    text_hash: Hash
    text: Annotated[str, Meta(min_length=DOUBT.low, max_length=DOUBT.high)]


class DoubtsAnswer(msgspec.Struct, array_like=True, frozen=True, kw_only=True):
    """The author's one answer to all doubts; of several the newest counts."""

    TEXTS: ClassVar[Mapping[str, TextLimit]] = {"text": ANSWER}

    v: Version = 1
    target: Target
    text: Annotated[str, Meta(min_length=ANSWER.low, max_length=ANSWER.high)]


class Remind(msgspec.Struct, array_like=True, frozen=True, kw_only=True):
    """The author asks again whoever has not answered: one counts per day (:func:`day_of`), and
    none outside working days."""

    TEXTS: ClassVar[Mapping[str, TextLimit]] = {}

    v: Version = 1
    target: Target


class Urgent(msgspec.Struct, array_like=True, frozen=True, kw_only=True):
    """An owner says that an announcement cannot wait for working hours. It takes the word of two
    (product.md, Quiet hours); nobody takes it back, since by then it was shown."""

    TEXTS: ClassVar[Mapping[str, TextLimit]] = {}

    v: Version = 1
    target: Target


class Pin(msgspec.Struct, array_like=True, frozen=True, kw_only=True):
    """Whether an announcement stays on top from now on, and until when (``until_ms`` 0: until
    somebody says otherwise); the newest counts, before what the announcement says itself.

    It counts from whom a :class:`Revision` would.
    """

    TEXTS: ClassVar[Mapping[str, TextLimit]] = {}

    v: Version = 1
    target: Target
    on: bool
    until_ms: TimeMs = 0


class Revision(msgspec.Struct, array_like=True, frozen=True, kw_only=True):
    """Another title and text of an announcement, both whole; the newest counts.

    Without ``substance`` it is a small correction and receipts of earlier texts stay good; with it
    everybody is asked anew. It counts from the announcement's author while they may announce,
    and from owners and admins.
    """

    TEXTS: ClassVar[Mapping[str, TextLimit]] = {"title": TITLE, "text": BODY}

    v: Version = 1
    target: Target
    title: Annotated[str, Meta(min_length=TITLE.low, max_length=TITLE.high)]
    text: Annotated[str, Meta(max_length=BODY.high)]
    substance: bool = False


def day_of(clock_ms: int) -> int:
    """The day of a moment as a count of days since 1970: by UTC, so that it is the same one on
    every device, wherever it stands and whatever it knows of time zones."""
    return clock_ms // DAY_MS


def is_working_day(day: int) -> bool:
    """Whether a day of :func:`day_of` is one from Monday to Friday."""
    return (day + _THURSDAY) % 7 < _WORKING_DAYS
