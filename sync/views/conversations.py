"""Conversations: direct messages, private groups and unsigned questions, as their people see them.

A message counts when its author is among those it was for, and, in a group, was a member by what
was said of the group before, or is one now. A person sees the conversations in which she is.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import TYPE_CHECKING, Any, Final, NamedTuple

from sync.values import DeviceId, EntryId, PersonId
from sync.views import enclosed, going_on, people, spread
from sync.views.rows import ConversationKind, ConversationRow, MessageKind, MessageRow, PersonRef
from sync.views.schema import marks, moment_of

if TYPE_CHECKING:
    from sync.views.asking import Question
    from sync.views.rows_search import Place, Sought

PAGE_LIMIT: Final = 500

_VISIBLE: Final = (
    "SELECT l.id, l.conversation, l.kind, l.scope, l.device, l.epoch, l.branch, l.seq, l.stamp,"
    " l.time_ms, l.text, d.person, l.value FROM letter l CROSS JOIN device d ON d.device = l.device"
    "{join} WHERE {where}"
    " AND EXISTS (SELECT 1 FROM letter_to t WHERE t.letter = l.id AND t.person = d.person)"
    " AND EXISTS (SELECT 1 FROM letter_to t WHERE t.letter = l.id AND t.person ="
    " (SELECT y.person FROM device y WHERE y.device = ?))"
    " AND NOT EXISTS (SELECT 1 FROM erased x CROSS JOIN device y ON y.device = x.device"
    " WHERE x.entry = l.id AND y.person = d.person)"
    " AND NOT EXISTS (SELECT 1 FROM hidden h WHERE h.entry = l.id AND h.rank < d.rank)"
    " AND NOT (l.kind = 'thanks' AND EXISTS (SELECT 1 FROM letter_withdrawn w CROSS JOIN device y"
    " ON y.device = w.device CROSS JOIN letter_to t ON t.letter = l.id AND t.person = y.person"
    " WHERE w.thanks = l.id))"
)
# Who asked without a name has one follow-up: on whichever computers it was written, the first.
_FURTHER: Final = (
    "SELECT 1 FROM letter l CROSS JOIN device d ON d.device = l.device"
    " CROSS JOIN letter q ON q.id = l.conversation"
    " CROSS JOIN device o ON o.device = q.device AND o.person = d.person"
    " WHERE l.conversation = ? AND l.kind = 'answer' AND l.stamp < ? AND d.person = ?"
    " AND NOT EXISTS (SELECT 1 FROM erased x CROSS JOIN device y ON y.device = x.device"
    " WHERE x.entry = l.id AND y.person = d.person)"
)
_NEWEST: Final = " ORDER BY l.time_ms DESC, l.id DESC LIMIT ?"

IN_WORDS: Final = "SELECT rowid FROM letter_words WHERE letter_words MATCH ?"
IN_FILES: Final = (
    "SELECT s.n FROM file_words w CROSS JOIN file_text f ON f.n = w.rowid AND f.key <> x''"
    " CROSS JOIN letter_file p ON p.blob = f.blob AND p.key = f.key"
    " CROSS JOIN letter s ON s.id = p.letter WHERE w.file_words MATCH ?"
)
"""The numbers of letters that a question finds by what they say, and by what files say that go
with them."""


class GroupState(NamedTuple):
    """What a group is called and who is in it, from a stamp on."""

    stamp: bytes
    name: str
    members: frozenset[PersonId]


def group_states(connection: sqlite3.Connection, group: EntryId) -> list[GroupState]:
    """How a group was and is, the earliest first: each change by somebody who was in it.

    Who came later has not seen how it began: then the first that is here counts.
    """
    found: list[GroupState] = []
    for author, stamp, name, packed in connection.execute(
        "SELECT d.person, g.stamp, g.name, g.members FROM letter_group g"
        " CROSS JOIN device d ON d.device = g.device WHERE g.conversation = ? ORDER BY g.stamp",
        (group,),
    ):
        members = frozenset(PersonId(packed[at : at + 32]) for at in range(0, len(packed), 32))
        if author in (found[-1].members if found else members):
            found.append(GroupState(stamp, name, members))
    return found


def every(connection: sqlite3.Connection, me: DeviceId) -> list[ConversationRow]:
    """All conversations in which I am or was, the one with the newest message first."""
    names = people.names(connection)
    rows = []
    places = connection.execute(
        "SELECT DISTINCT conversation, scope FROM letter UNION"
        " SELECT DISTINCT conversation, 'group' FROM letter_group"
    ).fetchall()
    for place, scope in places:
        row = _conversation(connection, me, EntryId(place), ConversationKind(scope), names)
        if row is not None:
            rows.append(row)
    return sorted(rows, key=lambda row: (-row.time_ms, row.id))


def one(connection: sqlite3.Connection, me: DeviceId, id: EntryId) -> ConversationRow | None:
    """One conversation, or None."""
    found = connection.execute(
        "SELECT scope FROM letter WHERE conversation = ?1 UNION"
        " SELECT 'group' FROM letter_group WHERE conversation = ?1",
        (id,),
    ).fetchall()
    names = people.names(connection)
    rows = (_conversation(connection, me, id, ConversationKind(s), names) for (s,) in found)
    return next((row for row in rows if row is not None), None)


def page(
    connection: sqlite3.Connection,
    me: DeviceId,
    conversation: EntryId,
    *,
    limit: int,
    before: EntryId | None,
    scope: ConversationKind | None = None,
) -> list[MessageRow]:
    """Messages of a conversation older than ``before``, newest first by display time, then by id.

    Where ``before`` was erased, older than it was; empty when nothing is known of it.
    """
    start = going_on.below(connection, before, "letter")
    if start is None:
        return []
    limit = max(0, min(limit, PAGE_LIMIT))
    found: list[tuple[Any, ...]] = []
    while len(found) < limit:
        where = (
            "l.conversation = ? AND (l.time_ms, l.id) < (?, ?) AND l.scope = coalesce(?, l.scope)"
        )
        query = _VISIBLE.format(join="", where=where) + _NEWEST
        rows = connection.execute(query, (conversation, *start, scope, me, limit)).fetchall()
        found += _rightful(connection, rows)
        if len(rows) < limit:
            break
        start = (rows[-1][9], rows[-1][0])
    return _assemble(connection, me, found[:limit])


def message(connection: sqlite3.Connection, me: DeviceId, id: EntryId) -> MessageRow | None:
    """One message, or None when it is not here or not for me."""
    rows = connection.execute(_VISIBLE.format(join="", where="l.id = ?"), (id, me)).fetchall()
    return next(iter(_assemble(connection, me, _rightful(connection, rows))), None)


def starting_with(
    connection: sqlite3.Connection, me: DeviceId, start: bytes, end: bytes
) -> list[EntryId]:
    """The ids of my messages between two ids."""
    query = _VISIBLE.format(join="", where="l.id BETWEEN ? AND ?")
    return [EntryId(row[0]) for row in connection.execute(query, (start, end, me))]


def matching(
    connection: sqlite3.Connection,
    me: DeviceId,
    asked: Question,
    sought: Sought,
    limit: int,
    at: Place,
    *,
    within: str = IN_WORDS,
) -> list[tuple[Place, MessageRow | None]]:
    """My newest messages from a place on in which a question finds something, by whom, when and in
    which private channel is sought; None where one is nothing to be shown. ``within`` what:
    :data:`IN_WORDS` or :data:`IN_FILES`."""
    from sync.views.resuming import paged

    where = (
        f"l.n IN ({within}) AND (l.time_ms, l.id) < (?, ?) AND d.person = coalesce(?, d.person)"
        " AND l.time_ms >= ? AND l.time_ms < ?"
    )
    given: tuple[object, ...] = (sought.person, sought.since_ms, sought.until_ms)
    if sought.channel is not None:
        groups = _groups_called(connection, sought.channel)
        where += f" AND l.scope = 'group' AND l.conversation IN ({marks(len(groups))})"
        given += tuple(groups)
    given += (me,)
    sql = _VISIBLE.format(join="", where=where) + _NEWEST
    sql = sql.replace(" FROM letter l", ", l.time_ms, l.id FROM letter l", 1)
    rows = paged(connection, sql, asked, given, max(0, limit), at, by_time=True)
    shown = _assemble(connection, me, _rightful(connection, [row for _, row in rows]))
    by_id = {row.id: row for row in shown}
    return [(place, by_id.get(row[0])) for place, row in rows]


def _groups_called(connection: sqlite3.Connection, name: str) -> list[EntryId]:
    """The groups that are called so now."""
    ever = connection.execute(
        "SELECT DISTINCT conversation FROM letter_group WHERE name = ?", (name,)
    )
    groups = [EntryId(id) for (id,) in ever]
    return [id for id in groups if any(s.name == name for s in group_states(connection, id)[-1:])]


def parties(connection: sqlite3.Connection, letter: EntryId) -> frozenset[PersonId]:
    """Whom a letter was for."""
    rows = connection.execute("SELECT person FROM letter_to WHERE letter = ?", (letter,))
    return frozenset(PersonId(person) for (person,) in rows)


def _conversation(
    connection: sqlite3.Connection,
    me: DeviceId,
    id: EntryId,
    kind: ConversationKind,
    names: Mapping[bytes, str],
) -> ConversationRow | None:
    newest = page(connection, me, id, limit=1, before=None, scope=kind)
    mine = connection.execute("SELECT person FROM device WHERE device = ?", (me,)).fetchone()
    if mine is None:
        return None
    states = group_states(connection, id) if kind is ConversationKind.GROUP else []
    if kind is ConversationKind.GROUP and not states:
        return None
    if states:
        if not newest and not any(mine[0] in state.members for state in states):
            return None
        name, within = states[-1].name, states[-1].members
        began_ms = moment_of(states[-1].stamp)
    elif newest:
        name, within, began_ms = "", parties(connection, newest[0].id), 0
    else:
        return None
    others = [PersonRef(p, names.get(p, "")) for p in within if p != mine[0]]
    others.sort(key=lambda ref: (people.name_key(ref.name), ref.person))
    return ConversationRow(
        id=id,
        kind=kind,
        name=name,
        people=tuple(others),
        inside=mine[0] in within,
        time_ms=newest[0].time_ms if newest else began_ms,
        last=newest[0] if newest else None,
    )


def _rightful(
    connection: sqlite3.Connection, rows: Iterable[tuple[Any, ...]]
) -> Iterator[tuple[Any, ...]]:
    """Those of the rows that are not of a group which their author was not in."""
    known: dict[bytes, list[GroupState]] = {}
    for row in rows:
        if row[3] != ConversationKind.GROUP:
            # An answer is between the two of the question, whatever else it says.
            strange = row[2] == MessageKind.ANSWER and (
                parties(connection, row[0]) != parties(connection, row[1])
                or connection.execute(_FURTHER, (row[1], row[8], row[11])).fetchone()
            )
            if not strange:
                yield row
            continue
        if row[1] not in known:
            known[row[1]] = group_states(connection, EntryId(row[1]))
        states = known[row[1]]
        # The members of now as well: a clock that was wrong when they were let in must not hide
        # what they say.
        before = [state for state in states if state.stamp < row[8]][-1:]
        if any(row[11] in state.members for state in (*before, *states[-1:])):
            yield row


def _assemble(
    connection: sqlite3.Connection, me: DeviceId, rows: Iterable[tuple[Any, ...]]
) -> list[MessageRow]:
    found, names = list(rows), people.names(connection)
    to = _to(connection, [row[0] for row in found])
    files = enclosed.of_letters(connection, [row[0] for row in found])
    mine = connection.execute("SELECT person FROM device WHERE device = ?", (me,)).fetchone()
    return [
        MessageRow(
            id=EntryId(row[0]),
            conversation=EntryId(row[1]),
            kind=MessageKind(row[2]),
            person=PersonId(row[11]),
            author=names.get(row[11], ""),
            time_ms=row[9],
            text=row[10],
            mine=mine is not None and row[11] == mine[0],
            value=row[12],
            attached=tuple(files.get(row[0], ())),
            delivered=spread.of_letter(
                connection, row[0], row[4:8], to.get(row[0], set()) - {row[11]}, names, me
            ),
        )
        for row in found
    ]


def _to(connection: sqlite3.Connection, letters: Sequence[bytes]) -> dict[bytes, set[bytes]]:
    found: dict[bytes, set[bytes]] = {}
    for letter, person in connection.execute(
        f"SELECT letter, person FROM letter_to WHERE letter IN ({marks(len(letters))})", letters
    ):
        found.setdefault(letter, set()).add(person)
    return found
