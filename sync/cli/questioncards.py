"""Cards of questions and polls, as JSON and as lines for people."""

from __future__ import annotations

import time
from collections.abc import Iterator

from sync.cli.cards import SHOWN_DIGITS, moment, name_of, ref_json
from sync.cli.output import paragraph
from sync.values import text_of
from sync.views.rows import Card
from sync.views.rows_polls import OptionRow, PollDetail, poll_of
from sync.views.rows_questions import (
    AnswerRow,
    QuestionClock,
    QuestionDetail,
    QuestionState,
    clock_of,
    question_of,
)

VERDICTS = {
    "true": "true",
    "false": "false",
    "partly": "partly true",
    "later": "nothing can be said yet",
}


def now_ms() -> int:
    """This computer's clock, in Unix milliseconds."""
    return time.time_ns() // 1_000_000


def detail_json(card: Card) -> dict[str, object]:
    """What ``feed --json`` prints of such cards beyond every card's fields."""
    if (question := question_of(card.detail)) is not None:
        return {"question": _question_json(question)}
    if (poll := poll_of(card.detail)) is not None:
        return {"poll": _poll_json(poll)}
    return {}


def headline(card: Card) -> str:
    """Who asks what kind of thing."""
    author = name_of(card.author, card.person)
    question, poll = question_of(card.detail), poll_of(card.detail)
    if question is not None:
        asks = "asks whether it is true" if question.rumour else "asks"
        if question.unsigned:
            return f"Somebody asks without their name (put by {author})"
        to = f" {name_of(question.to.name, question.to.person)}" if question.to else ""
        return f"{author} {asks}{to}"
    kind = "an unnamed poll" if poll is not None and poll.unnamed else "a poll"
    return f"{author} makes {kind}"


def detail_lines(card: Card) -> Iterator[str]:
    """What stands under the text: answers and options."""
    if (question := question_of(card.detail)) is not None:
        yield from _question_lines(question)
    elif (poll := poll_of(card.detail)) is not None:
        yield from _poll_lines(poll)


def _question_json(question: QuestionDetail) -> dict[str, object]:
    clock = clock_of(question, now_ms())
    return {
        "rumour": question.rumour,
        "unsigned": question.unsigned,
        "to": ref_json(question.to) if question.to else None,
        "state": clock.state.value,
        "days": clock.days,
        "promised_days": question.promised_days,
        "due_ms": clock.due_ms,
        "late": clock.late,
        "me_too": [ref_json(ref) for ref in question.me_too],
        "me_too_by_me": question.me_too_by_me,
        "answers": [_answer_json(one) for one in question.answers],
        "helped": question.helped,
    }


def _answer_json(answer: AnswerRow) -> dict[str, object]:
    return {
        "id": text_of(answer.id),
        "person": text_of(answer.person),
        "author": answer.author,
        "time_ms": answer.time_ms,
        "text": answer.text,
        "verdict": answer.verdict or None,
        "back": answer.back or None,
    }


def _poll_json(poll: PollDetail) -> dict[str, object]:
    return {
        "several": poll.several,
        "unnamed": poll.unnamed,
        "closes_ms": poll.closes_ms,
        "closed": now_ms() >= poll.closes_ms,
        "voters": poll.voters,
        "options": [_option_json(option, poll) for option in poll.options],
    }


def _option_json(option: OptionRow, poll: PollDetail) -> dict[str, object]:
    people = None if poll.unnamed else [ref_json(ref) for ref in option.people]
    return {
        "text": option.text,
        "votes": option.votes,
        "people": people,
        "mine": option.chosen_by_me,
    }


def _question_lines(question: QuestionDetail) -> Iterator[str]:
    if question.me_too:
        who = ", ".join(name_of(ref.name, ref.person) for ref in question.me_too)
        yield from paragraph(f"me too {len(question.me_too)}: {who}")
    yield from paragraph(_waiting(clock_of(question, now_ms()), question))
    for number, answer in enumerate(question.answers):
        earlier = "earlier answer" if number else "answer"
        verdict = f" [{VERDICTS.get(answer.verdict, '')}]" if answer.verdict else ""
        who = name_of(answer.author, answer.person)
        id = answer.id.hex()[:SHOWN_DIGITS]
        yield from paragraph(f"= {earlier}{verdict} by {who}, {moment(answer.time_ms)} [{id}]:")
        yield from paragraph(answer.text)
    if question.helped is not None:
        yield from paragraph(
            "Who asked says: that answers it."
            if question.helped
            else "Who asked says: that does not answer it."
        )


def _waiting(clock: QuestionClock, question: QuestionDetail) -> str:
    match clock.state:
        case QuestionState.ANSWERED:
            late = ", later than promised" if clock.late else ""
            return f"answered {_days(clock.days, 'after')}{late}"
        case QuestionState.PUT_OFF:
            return f"comes back on {question.answers[0].back}"
        case QuestionState.WAITING:
            late = "; that is over" if clock.late else ""
            promised = f"the promise is {question.promised_days} day"
            plural = "" if question.promised_days == 1 else "s"
            return f"waiting {_days(clock.days, 'for')} ({promised}{plural}{late})"


def _days(days: int, word: str) -> str:
    if days == 0:
        return "on the same day" if word == "after" else "since today"
    return f"{word} {days} {'day' if days == 1 else 'days'}"


def _poll_lines(poll: PollDetail) -> Iterator[str]:
    for number, option in enumerate(poll.options, 1):
        mine = " (your vote)" if option.chosen_by_me else ""
        people = ", ".join(name_of(ref.name, ref.person) for ref in option.people)
        who = f" ({people})" if people else ""
        votes = "" if option.votes is None else f": {option.votes}{who}"
        yield from paragraph(f"{number}. {option.text}{votes}{mine}")
    how = "several can be chosen" if poll.several else "one can be chosen"
    over = now_ms() >= poll.closes_ms
    closes = f"closed {moment(poll.closes_ms)}" if over else f"open until {moment(poll.closes_ms)}"
    voters = "" if poll.voters is None else f" · {poll.voters} voted"
    yield from paragraph(f"{how} · {closes}{voters}")
    if poll.unnamed and poll.voters is None:
        yield from paragraph("Nothing is shown before five people have voted.")
    if poll.unnamed:
        yield from paragraph(
            "Patio shows nobody who chose what. Each vote is a signed entry all the same: whoever "
            "opens the log with other tools can see it."
        )
