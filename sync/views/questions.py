"""Questions: how they are folded, who would like to know as well, and the public ledger."""

from __future__ import annotations

import sqlite3
from collections.abc import Collection, Iterable, Mapping, Sequence
from typing import TYPE_CHECKING

from sync.values import EntryId, PersonId, Rank
from sync.views import answers
from sync.views.batch import FEED, IN_PLACE, PLACE, Statement, place
from sync.views.rows import PersonRef, Turn
from sync.views.rows_questions import (
    Ledger,
    QuestionClock,
    QuestionDetail,
    QuestionState,
    Said,
    clock,
)
from sync.views.schema import entry_of, marks

if TYPE_CHECKING:
    from sync.content.questions import MeToo, Question
    from sync.views.batch import Batch, FoldEntry
    from sync.views.details import Looking

_CARD = Statement(
    f"INSERT OR IGNORE INTO card ({PLACE}, kind, channel, title, pin,"
    f" until_ms, needs_ack, value, text) VALUES ({IN_PLACE}, 'question', '', '', 0, 0, 0, '', ?)",
    frozenset({FEED}),
)
_QUESTION = Statement(
    "INSERT OR IGNORE INTO question (card, rumour, person, unsigned) VALUES (?, ?, ?, ?)"
)
_ME_TOO = Statement(
    "INSERT INTO me_too (card, device, given, stamp) VALUES (?, ?, ?, ?)"
    " ON CONFLICT (card, device) DO UPDATE SET given = excluded.given, stamp = excluded.stamp"
    " WHERE excluded.stamp > me_too.stamp",
    frozenset({FEED}),
)

# Who asked is not counted again, unless it was for somebody else.
STANDING = (
    "SELECT t.card AS card, d.person AS person, t.given AS given, max(t.stamp) AS stamp"
    " FROM me_too t CROSS JOIN question q ON q.card = t.card"
    " CROSS JOIN card c ON c.id = t.card AND c.shown = 1"
    " CROSS JOIN device o ON o.device = c.device"
    f" CROSS JOIN device d ON d.device = t.device AND d.rank <= {Rank.MEMBER:d}"
    " AND (d.person <> o.person OR q.unsigned = 1)"
)
BY_PERSON = " GROUP BY t.card, d.person"


UNSIGNED = "EXISTS (SELECT 1 FROM question n WHERE n.card = c.id AND n.unsigned = 1)"
"""Whether the author of a card ``c`` put it for somebody else: it is nothing of hers."""


def fold(batch: Batch, entry: FoldEntry, act: Question) -> None:
    """A question, with its card."""
    batch.add(_CARD, *place(entry), act.text)
    batch.add(_QUESTION, entry.id, int(act.rumour), act.to, int(act.unsigned))


def fold_me_too(batch: Batch, entry: FoldEntry, act: MeToo) -> None:
    """Somebody would like to know as well, or not any more; the question may come later."""
    batch.add(_ME_TOO, act.target, entry.log.device, int(act.on), entry.stamp)


def promised_days(connection: sqlite3.Connection) -> int:
    """Within how many days questions are answered, as the owners promise now; 0 before any."""
    row = connection.execute("SELECT answer_days FROM company").fetchone()
    return int(row[0]) if row else 0


def details(
    connection: sqlite3.Connection, cards: Sequence[bytes], looking: Looking
) -> dict[bytes, QuestionDetail]:
    """What only questions have, of each of these."""
    days = promised_days(connection)
    told = answers.of_cards(connection, cards, looking.names)
    helped = answers.helped(connection, [some[0].id for some in told.values()])
    as_well = _me_too(connection, cards, looking.names)
    found: dict[bytes, QuestionDetail] = {}
    for card, rumour, person, unsigned, asked_ms in connection.execute(
        "SELECT q.card, q.rumour, q.person, q.unsigned, c.time_ms FROM question q"
        f" CROSS JOIN card c ON c.id = q.card WHERE q.card IN ({marks(len(cards))})",
        cards,
    ):
        to = PersonRef(PersonId(person), looking.names.get(person, "")) if person else None
        some, others = told.get(card, []), as_well.get(card, [])
        found[card] = QuestionDetail(
            to=to,
            rumour=bool(rumour),
            unsigned=bool(unsigned),
            asked_ms=asked_ms,
            promised_days=days,
            me_too=tuple(others),
            me_too_by_me=any(ref.person == looking.person for ref in others),
            answers=tuple(some),
            helped=helped.get(some[0].id) if some else None,
        )
    return found


def turn(connection: sqlite3.Connection, card: EntryId, person: PersonId) -> Turn | None:
    """How one person's "me too" stands, or None when she never said anything."""
    row = connection.execute(
        f"{STANDING} WHERE t.card = ? AND d.person = ?{BY_PERSON}", (card, person)
    ).fetchone()
    return Turn(entry_of(row[3]), bool(row[2])) if row else None


def ledger(connection: sqlite3.Connection, now_ms: int) -> Ledger:
    """All questions that are shown, in figures; of nobody in particular."""
    days = promised_days(connection)
    every = list(clocks(connection, now_ms).values())
    states = [one.state for one in every]
    return Ledger(
        promised_days=days,
        asked=len(every),
        answered=states.count(QuestionState.ANSWERED),
        put_off=states.count(QuestionState.PUT_OFF),
        waiting=states.count(QuestionState.WAITING),
        late=sum(one.late for one in every),
        overdue=sum(one.late and one.state is QuestionState.WAITING for one in every),
        median_days=_median(one.days for one in every if one.state is QuestionState.ANSWERED),
    )


def clocks(
    connection: sqlite3.Connection, now_ms: int, to: Collection[bytes] | None = None
) -> dict[bytes, QuestionClock]:
    """How long each question that is shown has waited, or did, by its card; with ``to``, of those
    that were put to one of these people, or where an empty one is among them to the company."""
    days = promised_days(connection)
    said: dict[bytes, list[Said]] = {}
    for card, time_ms, verdict, back in connection.execute(
        f"SELECT card, time_ms, verdict, back FROM ({answers.STANDING}) ORDER BY stamp"
    ):
        said.setdefault(card, []).append(Said(time_ms, verdict, back))
    asked = connection.execute(
        "SELECT c.id, c.time_ms, q.person FROM card c CROSS JOIN question q ON q.card = c.id"
        " WHERE c.kind = 'question' AND c.shown = 1"
    )
    return {
        card: clock(asked_ms, days, said.get(card, ()), now_ms)
        for card, asked_ms, person in asked
        if to is None or person in to
    }


def unsigned(connection: sqlite3.Connection, cards: Sequence[bytes]) -> set[bytes]:
    """Those of these cards that their authors put for somebody else."""
    query = f"SELECT card FROM question WHERE unsigned = 1 AND card IN ({marks(len(cards))})"
    return {card for (card,) in connection.execute(query, cards)}


def unsigned_of(connection: sqlite3.Connection, person: PersonId, text: str) -> EntryId | None:
    """The first question with this text that somebody put for somebody else and that is shown."""
    row = connection.execute(
        "SELECT c.id FROM card c CROSS JOIN question q ON q.card = c.id AND q.unsigned = 1"
        " CROSS JOIN device d ON d.device = c.device AND d.person = ?"
        " WHERE c.kind = 'question' AND c.shown = 1 AND c.text = ? ORDER BY c.hlc, c.id LIMIT 1",
        (person, text),
    ).fetchone()
    return EntryId(row[0]) if row else None


def _me_too(
    connection: sqlite3.Connection, cards: Sequence[bytes], names: Mapping[bytes, str]
) -> dict[bytes, list[PersonRef]]:
    """Who would like to know as well, the first to say so first."""
    found: dict[bytes, list[PersonRef]] = {}
    for card, person in connection.execute(
        f"SELECT card, person FROM ({STANDING} WHERE t.card IN ({marks(len(cards))}){BY_PERSON})"
        " WHERE given = 1 ORDER BY stamp",
        cards,
    ):
        found.setdefault(card, []).append(PersonRef(PersonId(person), names.get(person, "")))
    return found


def _median(days: Iterable[int]) -> float | None:
    found = sorted(days)
    if not found:
        return None
    middle = len(found) // 2
    return float(found[middle]) if len(found) % 2 else (found[middle - 1] + found[middle]) / 2
