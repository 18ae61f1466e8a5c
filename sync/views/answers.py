"""Official answers: which of those that were written count, and which one stands."""

from __future__ import annotations

import sqlite3
from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

from sync.values import EntryId, PersonId, Rank
from sync.views.batch import FEED, Statement
from sync.views.rows_questions import AnswerRow
from sync.views.schema import marks

if TYPE_CHECKING:
    from sync.content.questions import Helped, OfficialAnswer
    from sync.views.batch import Batch, FoldEntry

_ANSWER = Statement(
    "INSERT OR IGNORE INTO answer (card, id, device, author_rank, stamp, time_ms, verdict, back,"
    " text) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
    frozenset({FEED}),
)
_HELPED = Statement(
    "INSERT INTO helped (answer, device, yes, stamp) VALUES (?, ?, ?, ?)"
    " ON CONFLICT (answer, device) DO UPDATE SET yes = excluded.yes, stamp = excluded.stamp"
    " WHERE excluded.stamp > helped.stamp",
    frozenset({FEED}),
)

# An owner, an administrator, or the person whom the question was put to; with a verdict exactly
# where there is something to say it of.
_COUNTS = (
    f"(coalesce(a.author_rank, d.rank) <= {Rank.ADMIN:d} OR d.person = q.person)"
    " AND (q.rumour = 1) = (a.verdict <> '')"
    " AND NOT EXISTS (SELECT 1 FROM hidden h WHERE h.entry = a.id AND h.rank < d.rank)"
    " AND NOT EXISTS (SELECT 1 FROM erased x CROSS JOIN device y ON y.device = x.device"
    " WHERE x.entry = a.id AND y.person = d.person)"
)
_OF_QUESTION = (
    " CROSS JOIN question q ON q.card = a.card CROSS JOIN card c ON c.id = a.card AND c.shown = 1"
    " CROSS JOIN device d ON d.device = a.device"
)
_FROM = f" FROM answer a{_OF_QUESTION}"

STANDING = (
    "SELECT a.card AS card, a.id AS id, d.person AS person, a.stamp AS stamp,"
    f" a.time_ms AS time_ms, a.verdict AS verdict, a.back AS back, a.text AS text{_FROM}"
    f" WHERE {_COUNTS}"
)
"""Every answer that counts, of the questions that are shown."""

FOUND = (
    "FROM answer_words w CROSS JOIN answer a ON a.n = w.rowid"
    f"{_OF_QUESTION} WHERE w.answer_words MATCH ? AND {_COUNTS}"
)
"""The answers ``a``, by ``d`` to the question ``c``, that count and have some words."""

LAST_VERDICT = (
    f"(SELECT a.verdict{_FROM} WHERE a.card = {{card}} AND {_COUNTS} ORDER BY a.stamp DESC LIMIT 1)"
)
"""The verdict of the answer to ``card`` that stands, empty for one without; NULL: there is none."""

MAY_BE_DISCUSSED = (
    "NOT EXISTS (SELECT 1 FROM question n WHERE n.card = {card} AND NOT EXISTS ("
    f"SELECT 1{_FROM} WHERE a.card = n.card AND {_COUNTS}))"
)
"""Whether ``card`` is not a question without an answer: until there is one, it has no comments,
and those that somebody's computer lets in all the same are shown only then."""

HELPED = (
    "SELECT h.answer AS answer, h.yes AS yes, max(h.stamp) AS stamp FROM helped h"
    f" CROSS JOIN ({STANDING}) s ON s.id = h.answer CROSS JOIN card c ON c.id = s.card"
    " CROSS JOIN device o ON o.device = c.device"
    " CROSS JOIN device y ON y.device = h.device AND y.person = o.person"
)
BY_ANSWER = " GROUP BY h.answer"
"""What who asked says of each answer, on whichever of her computers she said so last."""


def fold_answer(batch: Batch, entry: FoldEntry, act: OfficialAnswer) -> None:
    """An answer; its question may come later."""
    batch.comments.add(entry.id)  # what may be taken back, like them
    batch.add(
        _ANSWER, act.target, entry.id, entry.log.device, entry.author_rank, entry.stamp,
        entry.time_ms, act.verdict, act.back, act.text,
    )  # fmt: skip


def fold_helped(batch: Batch, entry: FoldEntry, act: Helped) -> None:
    """Who asked, or somebody else, says whether an answer answers."""
    batch.add(_HELPED, act.target, entry.log.device, int(act.yes), entry.stamp)


def of_cards(
    connection: sqlite3.Connection, cards: Sequence[bytes], names: Mapping[bytes, str]
) -> dict[bytes, list[AnswerRow]]:
    """The answers to each of these questions, the newest first."""
    found: dict[bytes, list[AnswerRow]] = {}
    for card, id, person, _, time_ms, verdict, back, text in connection.execute(
        f"{STANDING} AND a.card IN ({marks(len(cards))}) ORDER BY a.stamp DESC", cards
    ):
        row = AnswerRow(
            EntryId(id), PersonId(person), names.get(person, ""), time_ms, text, verdict, back
        )
        found.setdefault(card, []).append(row)
    return found


def question_of(connection: sqlite3.Connection, answer: EntryId) -> EntryId | None:
    """The question in sight that this answer counts for, or None."""
    found = connection.execute(f"SELECT card FROM ({STANDING}) WHERE id = ?", (answer,)).fetchone()
    return EntryId(found[0]) if found else None


def helped(connection: sqlite3.Connection, answers: Sequence[bytes]) -> dict[bytes, bool]:
    """What who asked says of these answers."""
    rows = connection.execute(
        f"{HELPED} WHERE h.answer IN ({marks(len(answers))}){BY_ANSWER}", answers
    )
    return {answer: bool(yes) for answer, yes, _ in rows}


def helped_by(connection: sqlite3.Connection, answer: EntryId) -> tuple[bytes, bool] | None:
    """The stamp of who asked's last word on an answer, and the word."""
    row = connection.execute(f"{HELPED} WHERE h.answer = ?{BY_ANSWER}", (answer,)).fetchone()
    return (row[2], bool(row[1])) if row else None
