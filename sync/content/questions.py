"""QUESTION, ME_TOO, ANSWER and HELPED: what people want to know, and what they are told."""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum
from typing import Annotated, ClassVar, Final

import msgspec
from msgspec import Meta

from sync.content.fields import BODY, Target, TextLimit, Version
from sync.values import ID_BYTES

WORDS: Final = TextLimit(1, BODY.high)
"""Of a question and of an answer: what was sealed to the trusted person fits in unchanged."""

BACK: Final = TextLimit(0, 10)
"""``YYYY-MM-DD``, or empty."""

_FIRST_BACK, _LAST_BACK = "2000-01-01", "2199-12-31"
"""Dates that every system's calendar can count with."""


class Verdict(StrEnum):
    """What the company says of a rumour."""

    TRUE = "true"
    FALSE = "false"
    PARTLY = "partly"
    LATER = "later"
    """Cannot say yet: with a date, from which on the question waits again."""


VERDICTS: Final = frozenset(Verdict)


class Question(msgspec.Struct, array_like=True, frozen=True, kw_only=True):
    """A question to the company, or to one person where ``to`` is not empty.

    ``rumour``: something that is being said, whose answer carries a verdict. ``unsigned``: the
    author is the trusted person and puts it for somebody whom only she knows.
    """

    TEXTS: ClassVar[Mapping[str, TextLimit]] = {"text": WORDS}

    v: Version = 1
    text: Annotated[str, Meta(min_length=WORDS.low, max_length=WORDS.high)]
    rumour: bool = False
    to: Annotated[bytes, Meta(max_length=ID_BYTES)] = b""
    unsigned: bool = False


class MeToo(msgspec.Struct, array_like=True, frozen=True, kw_only=True):
    """ "I would like to know that as well", or not any more. The newest one counts."""

    TEXTS: ClassVar[Mapping[str, TextLimit]] = {}

    v: Version = 1
    target: Target
    on: bool = True


class OfficialAnswer(msgspec.Struct, array_like=True, frozen=True, kw_only=True):
    """An answer to the question ``target``; of several the newest stands, the others are history.

    ``verdict`` is one of :class:`Verdict` where the question is a rumour, else empty; ``back`` is
    the date that goes with :attr:`Verdict.LATER`, else empty.
    """

    TEXTS: ClassVar[Mapping[str, TextLimit]] = {"text": WORDS, "back": BACK}

    v: Version = 1
    target: Target
    text: Annotated[str, Meta(min_length=WORDS.low, max_length=WORDS.high)]
    verdict: Annotated[str, Meta(max_length=16)] = ""
    back: Annotated[str, Meta(max_length=BACK.high)] = ""


class Helped(msgspec.Struct, array_like=True, frozen=True, kw_only=True):
    """Whether the answer ``target`` answers, says who asked. The newest one counts."""

    TEXTS: ClassVar[Mapping[str, TextLimit]] = {}

    v: Version = 1
    target: Target
    yes: bool


def question_acceptable(question: Question) -> bool:
    """Whether a question goes to somebody or to all, and if unsigned, to all."""
    return len(question.to) in (0, ID_BYTES) and not (question.unsigned and question.to)


def answer_acceptable(answer: OfficialAnswer, *, is_date: bool) -> bool:
    """Whether the verdict is one, and ``back``, which ``is_date`` speaks of, goes with it."""
    if answer.verdict == Verdict.LATER:
        return is_date and is_back(answer.back)
    return not answer.back and (not answer.verdict or answer.verdict in VERDICTS)


def is_back(date: str) -> bool:
    """Whether a date is within what can be counted with."""
    return _FIRST_BACK <= date <= _LAST_BACK
