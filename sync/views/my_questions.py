"""What one person answered, seconded and voted for, for taking it out."""

from __future__ import annotations

import sqlite3
from typing import NamedTuple

from sync.values import EntryId, PersonId
from sync.views import polls
from sync.views.schema import moment_of


class MyAnswer(NamedTuple):
    """An official answer of hers, whether it counts or not; ``verdict`` and ``back`` as in
    :class:`sync.views.rows_questions.AnswerRow`."""

    id: EntryId
    card: EntryId
    time_ms: int
    text: str
    verdict: str
    back: str


class MyMeToo(NamedTuple):
    """How her "me too" to a question stands."""

    card: EntryId
    given: bool
    time_ms: int


class MyVote(NamedTuple):
    """Her vote in a poll as it counts: the options in its order, by their words."""

    card: EntryId
    options: tuple[str, ...]
    time_ms: int


def answers(connection: sqlite3.Connection, person: PersonId) -> list[MyAnswer]:
    """Her answers, newest first."""
    rows = connection.execute(
        "SELECT a.id, a.card, a.time_ms, a.text, a.verdict, a.back FROM answer a"
        " CROSS JOIN device d ON d.device = a.device"
        " WHERE d.person = ? ORDER BY a.time_ms DESC, a.id DESC",
        (person,),
    )
    return [MyAnswer(EntryId(id), EntryId(card), *rest) for id, card, *rest in rows]


def me_toos(connection: sqlite3.Connection, person: PersonId) -> list[MyMeToo]:
    """What she would like to know as well, or does not any more, newest first."""
    rows = connection.execute(
        "SELECT t.card, t.given, max(t.stamp) FROM me_too t"
        " CROSS JOIN device d ON d.device = t.device"
        " WHERE d.person = ? GROUP BY t.card ORDER BY max(t.stamp) DESC",
        (person,),
    )
    return [MyMeToo(EntryId(card), bool(given), moment_of(stamp)) for card, given, stamp in rows]


def votes(connection: sqlite3.Connection, person: PersonId) -> list[MyVote]:
    """Her votes in the polls that are shown, newest first."""
    rows = connection.execute(
        f"{polls.STANDING} WHERE d.person = ?{polls.BY_PERSON} ORDER BY max(v.stamp) DESC",
        (person,),
    ).fetchall()
    return [
        MyVote(EntryId(card), _texts(connection, card, chosen), moment_of(stamp))
        for card, _, chosen, stamp in rows
    ]


def _texts(connection: sqlite3.Connection, card: bytes, chosen: int) -> tuple[str, ...]:
    rows = connection.execute(
        "SELECT text FROM poll_option WHERE card = ? AND (? >> position) & 1 ORDER BY position",
        (card, chosen),
    )
    return tuple(text for (text,) in rows)
