"""Questions by what is still to be done about them: a page of those that wait or were answered,
how many wait for somebody, and those that came, or went, without a name."""

from __future__ import annotations

import sqlite3
from typing import Final

from sync.values import DeviceId, EntryId, PersonId, Rank
from sync.views import answers, conversations, going_on, people, questions, trust
from sync.views.cards import those
from sync.views.feed import PAGE_LIMIT
from sync.views.rows import Card, ConversationKind, MessageRow, PersonRef
from sync.views.rows_questions import LATER, QuestionState, SealedQuestion

_LAST_VERDICT: Final = answers.LAST_VERDICT.format(card="n.card")
_PAGE: Final = (
    " CROSS JOIN question n ON n.card = c.id WHERE c.shown = 1 AND c.kind = 'question'"
    f" AND (coalesce({_LAST_VERDICT}, '{LATER}') <> '{LATER}') = ?"
    " AND (c.time_ms, c.id) < (?, ?) ORDER BY c.time_ms DESC, c.id DESC LIMIT ?"
)


def page(
    connection: sqlite3.Connection,
    me: DeviceId,
    *,
    answered: bool,
    limit: int,
    before: EntryId | None,
) -> list[Card]:
    """The questions that were answered, or that were not, newest first; the next page starts
    ``before`` the last one of this.

    One of which nothing can be said yet is not answered, whether its date has come or not.
    """
    start = going_on.below(connection, before)
    if start is None:
        return []
    limit = max(0, min(limit, PAGE_LIMIT))
    return those(connection, me, _PAGE, (int(answered), *start, limit))


def waiting_for(connection: sqlite3.Connection, me: DeviceId, now_ms: int) -> int:
    """How many questions wait for me: those that were put to me, where I may speak for the
    company those that were put to it, and as the trusted person those that I have not put yet."""
    found = people.me(connection, me)
    if found is None or found.removed:
        return 0
    mine = {bytes(found.person)} | ({b""} if found.rank <= Rank.ADMIN else set())
    waiting = sum(
        one.state is QuestionState.WAITING
        for one in questions.clocks(connection, now_ms, mine).values()
    )
    if trust.trusted(connection) != found.person:
        return waiting
    return waiting + sum(one.may_put for one in sealed(connection, me))


def sealed(connection: sqlite3.Connection, me: DeviceId) -> list[SealedQuestion]:
    """The questions without a name that came to me, and those that I asked so, newest first."""
    found = people.me(connection, me)
    if found is None:
        return []
    names = people.names(connection)
    members = {row.person for row in people.everybody(connection)}
    trusted = trust.trusted(connection)
    rows = []
    for (place,) in connection.execute(
        "SELECT DISTINCT conversation FROM letter WHERE scope = ?", (ConversationKind.QUESTION,)
    ).fetchall():
        asked = conversations.message(connection, me, EntryId(place))
        if asked is None or asked.conversation != asked.id:
            continue
        said = _said(connection, me, asked)
        parties = conversations.parties(connection, asked.id) - {found.person}
        other = next(iter(parties), found.person)
        put = questions.unsigned_of(connection, other if asked.mine else found.person, asked.text)
        spoke = asked.mine and any(one.mine for one in said)
        row = SealedQuestion(
            id=asked.id,
            text=asked.text,
            time_ms=asked.time_ms,
            mine=asked.mine,
            other=PersonRef(PersonId(other), names.get(other, "")),
            said=said,
            put=put,
            may_put=not asked.mine and put is None and trusted == found.person,
            may_say=other in members and other != found.person and not spoke,
        )
        rows.append(row)
    return sorted(rows, key=lambda row: (-row.time_ms, row.id))


def _said(
    connection: sqlite3.Connection, me: DeviceId, asked: MessageRow
) -> tuple[MessageRow, ...]:
    """What was said about it since, the earliest first."""
    found = conversations.page(
        connection, me, asked.id, limit=conversations.PAGE_LIMIT, before=None,
        scope=ConversationKind.QUESTION,
    )  # fmt: skip
    return tuple(one for one in reversed(found) if one.id != asked.id)
