"""What only the card of a question has, and how long it has been waiting."""

from __future__ import annotations

from collections.abc import Iterable
from enum import StrEnum
from typing import Final, NamedTuple

from sync.values import EntryId, PersonId
from sync.views.rows import Detail, MessageRow, PersonRef

DAY_MS: Final = 24 * 3600 * 1000

LATER: Final = "later"
"""The verdict by which nothing can be said yet (:class:`sync.content.questions.Verdict`)."""


class AnswerRow(NamedTuple):
    """An official answer. ``verdict`` of a rumour: ``true``, ``false``, ``partly`` or ``later``,
    which has a date ``back`` (YYYY-MM-DD); both empty else."""

    id: EntryId
    person: PersonId
    author: str
    time_ms: int
    text: str
    verdict: str
    back: str


class Said(NamedTuple):
    """When something was answered, as far as the clock wants to know."""

    time_ms: int
    verdict: str
    back: str


class QuestionDetail(NamedTuple):
    """``to`` is None for the company. ``unsigned``: the card's author puts it for somebody else.

    ``promised_days`` is what the owners promise now. ``answers`` are the newest first, and the
    first one stands. ``helped``: what who asked says of that one, None for nothing yet.
    """

    to: PersonRef | None
    rumour: bool
    unsigned: bool
    asked_ms: int
    promised_days: int
    me_too: tuple[PersonRef, ...]
    me_too_by_me: bool
    answers: tuple[AnswerRow, ...]
    helped: bool | None


class QuestionState(StrEnum):
    """How it stands with a question; ``put_off`` when it comes back by itself at a date."""

    WAITING = "waiting"
    PUT_OFF = "put_off"
    ANSWERED = "answered"


class QuestionClock(NamedTuple):
    """``days`` since it was asked, up to the answer where there is one. ``due_ms``: until when it
    is to be answered, or was. ``late``: a promise was not kept."""

    state: QuestionState
    days: int
    due_ms: int
    late: bool


class Ledger(NamedTuple):
    """Of all questions: ``answered + put_off + waiting`` is ``asked``. ``late`` of them were
    answered late or are; ``overdue`` of these still wait. ``median_days`` of those answered, None
    before the first."""

    promised_days: int
    asked: int
    answered: int
    put_off: int
    waiting: int
    late: int
    overdue: int
    median_days: float | None


class SealedQuestion(NamedTuple):
    """A question without a name, between who asked (``mine``: I) and the trusted person of then;
    ``other`` is the one of the two that I am not.

    ``said`` since, the earliest first. ``put``: the card by which everybody sees it, None before.
    ``may_put``: it is for me to put it; ``may_say``: something more can be said to ``other``, which
    for who asked is one follow-up.
    """

    id: EntryId
    text: str
    time_ms: int
    mine: bool
    other: PersonRef
    said: tuple[MessageRow, ...]
    put: EntryId | None
    may_put: bool
    may_say: bool


def question_of(detail: Detail | None) -> QuestionDetail | None:
    """A card's detail, when it is a question's."""
    return detail if isinstance(detail, QuestionDetail) else None


def clock_of(detail: QuestionDetail, now_ms: int) -> QuestionClock:
    """How long a question has waited, or did, and whether longer than was promised."""
    said = [Said(one.time_ms, one.verdict, one.back) for one in reversed(detail.answers)]
    return clock(detail.asked_ms, detail.promised_days, said, now_ms)


def clock(asked_ms: int, promised_days: int, said: Iterable[Said], now_ms: int) -> QuestionClock:
    """The same of a question asked then, with its answers in order, the one that stands last.

    Where nothing could be said yet, the date that was named is the promise from then on, and on
    that date the question waits again.
    """
    due_ms, late, state = asked_ms + promised_days * DAY_MS, False, QuestionState.WAITING
    done_ms, opens_ms = now_ms, 0
    for one in said:
        late = late or (state is not QuestionState.ANSWERED and one.time_ms > due_ms)
        if one.verdict == LATER:
            opens_ms, due_ms = _start_of(one.back, 0), _start_of(one.back, 1)
            state = QuestionState.PUT_OFF
        elif state is not QuestionState.ANSWERED:
            done_ms, state = one.time_ms, QuestionState.ANSWERED
    if state is not QuestionState.ANSWERED:
        done_ms, late = now_ms, late or now_ms > due_ms
        waits = state is QuestionState.WAITING or now_ms >= opens_ms
        state = QuestionState.WAITING if waits else QuestionState.PUT_OFF
    return QuestionClock(state, max(0, done_ms - asked_ms) // DAY_MS, due_ms, late)


def _start_of(day: str, later: int) -> int:
    """When a day begins here, or so many days later, in Unix milliseconds."""
    from datetime import date, datetime, timedelta  # the window reads cards without it

    begins = date.fromisoformat(day) + timedelta(days=later)
    return int(datetime(begins.year, begins.month, begins.day).timestamp() * 1000)
