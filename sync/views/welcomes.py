"""New colleagues: their cards, and of each task the last word of the newcomer or her buddy."""

from __future__ import annotations

import sqlite3
from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Final

from sync.values import EntryId, PersonId, Rank
from sync.views.batch import FEED, IN_PLACE, PLACE, Statement, place
from sync.views.rows import PersonRef, Turn
from sync.views.rows_welcomes import TaskRow, WelcomeDetail
from sync.views.schema import entry_of, marks

if TYPE_CHECKING:
    from sync.content.welcomes import TaskDone, Welcome
    from sync.views.batch import Batch, FoldEntry
    from sync.views.details import Looking

_CARD = Statement(
    f"INSERT OR IGNORE INTO card ({PLACE}, kind, channel, title, pin,"
    f" until_ms, needs_ack, value, text) VALUES ({IN_PLACE}, 'welcome', '', '', 0, 0, 0, '', ?)",
    frozenset({FEED}),
)
_WELCOME = Statement("INSERT OR IGNORE INTO welcome (card, person, buddy) VALUES (?, ?, ?)")
_TASK = Statement("INSERT OR IGNORE INTO welcome_task (card, number, text) VALUES (?, ?, ?)")
_DONE = Statement(
    "INSERT INTO task_done (card, number, device, done, stamp) VALUES (?, ?, ?, ?, ?)"
    " ON CONFLICT (card, number, device) DO UPDATE SET done = excluded.done,"
    " stamp = excluded.stamp WHERE excluded.stamp > task_done.stamp",
    frozenset({FEED}),
)

# A task is one thing, whoever of the two speaks of it: the newest word of both holds. With max()
# SQLite takes the bare columns from the row of the maximum
# (Source: sqlite.org/lang_select.html, bare columns in an aggregate query).
_STANDING = (
    "SELECT t.card AS card, t.number AS number, d.person AS person, t.done AS done,"
    " max(t.stamp) AS stamp FROM task_done t CROSS JOIN welcome w ON w.card = t.card"
    " CROSS JOIN welcome_task k ON k.card = t.card AND k.number = t.number"
    f" CROSS JOIN device d ON d.device = t.device AND d.rank <= {Rank.MEMBER:d}"
    " AND d.person IN (w.person, w.buddy)"
)
_BY_TASK = " GROUP BY t.card, t.number"

SHOWN: Final = (
    "SELECT w.card, w.person, w.buddy FROM welcome w"
    " CROSS JOIN card c ON c.id = w.card AND c.shown = 1 ORDER BY w.card"
)
TASKS: Final = (
    "SELECT k.card, k.number, k.text FROM welcome_task k"
    " CROSS JOIN card c ON c.id = k.card AND c.shown = 1 ORDER BY k.card, k.number"
)
DONE: Final = (
    f"SELECT card, number, person, stamp FROM ({_STANDING}"
    f" CROSS JOIN card c ON c.id = t.card AND c.shown = 1{_BY_TASK})"
    " WHERE done = 1 ORDER BY card, number"
)


def fold(batch: Batch, entry: FoldEntry, act: Welcome) -> None:
    """A new colleague, and what there is for her to do."""
    batch.add(_CARD, *place(entry), act.text)
    batch.add(_WELCOME, entry.id, act.person, act.buddy)
    for number, text in enumerate(act.tasks, start=1):
        batch.add(_TASK, entry.id, number, text)


def fold_done(batch: Batch, entry: FoldEntry, act: TaskDone) -> None:
    """A task is done or is not; the card it stands on may come later."""
    batch.add(_DONE, act.target, act.number, entry.log.device, int(act.on), entry.stamp)


def details(
    connection: sqlite3.Connection, cards: Sequence[bytes], looking: Looking
) -> Mapping[bytes, WelcomeDetail]:
    """Who is new on each of these, who helps, and what is done."""
    some = marks(len(cards))

    def ref(person: bytes) -> PersonRef:
        return PersonRef(PersonId(person), looking.names.get(person, ""))

    done = {
        (card, number): person
        for card, number, person in connection.execute(
            f"SELECT card, number, person FROM ({_STANDING} WHERE t.card IN ({some}){_BY_TASK})"
            " WHERE done = 1",
            cards,
        )
    }
    tasks: dict[bytes, list[TaskRow]] = {}
    for card, number, text in connection.execute(
        f"SELECT card, number, text FROM welcome_task WHERE card IN ({some}) ORDER BY card, number",
        cards,
    ):
        by = done.get((card, number))
        row = TaskRow(number, text, by is not None, ref(by) if by else None)
        tasks.setdefault(card, []).append(row)
    rows = connection.execute(
        f"SELECT card, person, buddy FROM welcome WHERE card IN ({some})", cards
    )
    return {
        card: WelcomeDetail(
            person=ref(person),
            buddy=ref(buddy) if buddy else None,
            tasks=tuple(tasks.get(card, ())),
            mine=looking.person in (person, buddy),
        )
        for card, person, buddy in rows
    }


def of_person(connection: sqlite3.Connection, person: PersonId) -> EntryId | None:
    """The newest card in sight that welcomes somebody, or None."""
    found = connection.execute(
        "SELECT c.id FROM welcome w CROSS JOIN card c ON c.id = w.card AND c.shown = 1"
        " WHERE w.person = ? ORDER BY c.hlc DESC, c.id DESC LIMIT 1",
        (person,),
    ).fetchone()
    return EntryId(found[0]) if found else None


def turn(connection: sqlite3.Connection, card: EntryId, number: int) -> Turn | None:
    """How a task stands, and the entry that says so; None when nobody has said anything."""
    found = connection.execute(
        f"{_STANDING} WHERE t.card = ? AND t.number = ?{_BY_TASK}", (card, number)
    ).fetchone()
    return Turn(entry_of(found[4]), bool(found[3])) if found else None
