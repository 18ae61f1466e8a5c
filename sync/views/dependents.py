"""What depends on somebody who may leave, from the local copy."""

from __future__ import annotations

import sqlite3
from typing import Final

from sync.values import DeviceId, PersonId, Rank
from sync.views import company, people, trust
from sync.views.cards import those
from sync.views.rows import PersonRef
from sync.views.rows_farewells import Dependents
from sync.views.rows_questions import QuestionState, clock_of, question_of

_MOST: Final = 500
"""Cards of each kind, the newest."""

_FIRST_DAYS_MS: Final = 30 * 24 * 60 * 60 * 1000
"""After that, somebody is no newcomer any more, whatever of the first week is left to do."""

_HELPED: Final = (
    "SELECT DISTINCT w.person FROM welcome w CROSS JOIN card c ON c.id = w.card AND c.shown = 1"
    " CROSS JOIN member m ON m.person = w.person WHERE w.buddy = ? AND c.time_ms >= ?"
)


def of_person(
    connection: sqlite3.Connection, me: DeviceId, person: PersonId, now_ms: int
) -> Dependents:
    """What depends on a person now (Unix milliseconds)."""
    names = people.names(connection)

    def ref(who: PersonId) -> PersonRef:
        return PersonRef(who, names.get(who, ""))

    processes = those(
        connection,
        me,
        " CROSS JOIN process p ON p.card = c.id WHERE c.shown = 1 AND c.kind = 'process'"
        " AND p.owner = ? ORDER BY c.time_ms DESC, c.id DESC LIMIT ?",
        (person, _MOST),
    )
    asked = those(
        connection,
        me,
        " CROSS JOIN question q ON q.card = c.id WHERE c.shown = 1 AND c.kind = 'question'"
        " AND q.person = ? ORDER BY c.time_ms DESC, c.id DESC LIMIT ?",
        (person, _MOST),
    )
    waiting = []
    for card in asked:
        detail = question_of(card.detail)
        clock = clock_of(detail, now_ms) if detail else None
        if clock is not None and clock.state is QuestionState.WAITING:
            waiting.append(card)
    rows = connection.execute(_HELPED, (person, now_ms - _FIRST_DAYS_MS))
    newcomers = sorted(
        (ref(PersonId(who)) for (who,) in rows),
        key=lambda one: (people.name_key(one.name), one.person),
    )
    owners = connection.execute("SELECT person FROM member WHERE rank = ?", (Rank.OWNER,))
    return Dependents(
        ref(person),
        tuple(processes),
        tuple(waiting),
        tuple(newcomers),
        trusted=trust.trusted(connection) == person,
        last_owner=owners.fetchall() == [(person,)],
        communicator=company.is_communicator(connection, person),
        moderator=company.is_moderator(connection, person),
    )
