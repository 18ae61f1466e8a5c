"""What a person is told: announcements, thanks to her, messages, answers to her questions, where
she is named, and what is asked of her or given to her (product.md, Notifications).

Nothing is stored for it: the list is what the views hold, beside the marks of what this person
has looked at. So what was erased, hidden or withdrawn is not in it either.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Iterator, Mapping
from typing import Final, NamedTuple

from sync.values import DeviceId, EntryId, PersonId, Rank
from sync.views import (
    acks,
    announcements,
    answers,
    comments,
    conversations,
    mentions,
    outside,
    people,
    told,
    urgent,
)
from sync.views.rows import PersonRef, names_of
from sync.views.rows_everyday import with_names
from sync.views.rows_notifications import NotificationKind, NotificationRow

EVERYWHERE: Final = "notifications"
"""The place whose mark says up to when the whole list was seen."""

PAGE_LIMIT: Final = 200

COUNTED: Final = 100
"""Fresh messages of a conversation are counted up to here."""

_LOOKED_AT: Final = 10
"""Of a conversation with nothing fresh, the messages among which the last one by somebody else
is looked for; one who only writes is not told of anything."""

Before = tuple[int, EntryId]
"""Time and entry of the last row of the page before."""

_START: Final = (2**63 - 1, EntryId(b""))


class Looking(NamedTuple):
    """Who looks at which page: older than ``before``, at most ``limit``, and what she has seen."""

    device: DeviceId
    person: PersonId
    names: Mapping[bytes, str]
    seen_ms: Mapping[str, int]
    before: Before
    limit: int
    now_ms: int

    def fresh(self, place: str, time_ms: int) -> bool:
        """Whether something in a place came after the last look at it, or at the whole list."""
        return time_ms > max(self.seen_ms.get(place, 0), self.seen_ms.get(EVERYWHERE, 0))

    def fresh_on(self, card: bytes, time_ms: int) -> bool:
        """The same of what is told of a card. To have had the feed before one's eyes is no look
        at it: of the cards there one may have read none."""
        return self.fresh(place_of_card(card), time_ms)

    def ref(self, person: bytes) -> PersonRef:
        """A person with her name."""
        return PersonRef(PersonId(person), self.names.get(person, ""))


def place_of_card(card: bytes) -> str:
    """The place whose mark says up to when a card was opened for what was told of it."""
    return f"card:{card.hex()}"


def place_of_messages(conversation: EntryId) -> str:
    """The place whose mark says up to when a conversation was seen."""
    return f"message:{conversation.hex()}"


def page(
    connection: sqlite3.Connection,
    me: DeviceId,
    seen_ms: Mapping[str, int],
    *,
    limit: int,
    before: Before | None = None,
    kinds: frozenset[NotificationKind] | None = None,
    muted: frozenset[NotificationKind] = frozenset(),
    now_ms: int = 0,
) -> list[NotificationRow]:
    """The newest rows older than ``before``, newest first; empty while this device counts not.

    Of kinds that are ``muted`` there are none but announcements that ask for a receipt at
    ``now_ms``: they stay until they have it (product.md, Content: announcement).
    """
    found = people.me(connection, me)
    if found is None or found.removed:
        return []
    limit = max(0, min(limit, PAGE_LIMIT))
    names, start = people.names(connection), before or _START
    looking = Looking(me, found.person, names, seen_ms, start, limit, now_ms)
    sources = _SOURCES | {kind: _EVEN_SO.get(kind, _nothing) for kind in muted}
    rows = [
        row
        for kind, source in sources.items()
        if kinds is None or kind in kinds
        for row in source(connection, looking)
    ]
    shown = sorted(rows, key=lambda row: (row.time_ms, row.id), reverse=True)[:limit]
    announced = [row.place for row in shown if row.kind is NotificationKind.ANNOUNCEMENT]
    hasty = urgent.which(connection, announced)
    named = mentions.of_entries(connection, [row.id for row in shown], names)
    return [
        row._replace(
            urgent=row.kind is NotificationKind.ANNOUNCEMENT and row.place in hasty,
            text=with_names(row.text, named.get(row.id, ())),
        )
        for row in shown
    ]


_CARDS: Final = (
    "SELECT c.id, d.person, c.time_ms, CASE c.title WHEN '' THEN c.text ELSE c.title END, {seen}"
    " FROM {tables} CROSS JOIN device d ON d.device = c.device AND d.person <> :person"
    " WHERE c.shown = 1 AND (c.time_ms, c.id) < (:time_ms, :id) AND {where}"
    " ORDER BY c.time_ms DESC, c.id DESC LIMIT :limit"
)

_ANNOUNCEMENTS: Final = _CARDS.format(
    tables="card c",
    where="c.kind = 'announcement'",
    seen=acks.READ_BY_ME.replace("?1", ":person"),
)
_RECEIPTS: Final = _CARDS.format(
    tables="card c", where=f"c.kind = 'announcement' AND {announcements.ASKED}", seen="0"
)
_QUESTIONS: Final = _CARDS.format(
    tables="question q CROSS JOIN card c ON c.id = q.card",
    where="q.person = :person",
    seen=f"EXISTS (SELECT 1 FROM ({answers.STANDING}) s WHERE s.card = c.id)",
)
_CONSENTS: Final = _CARDS.format(
    tables="outside_person p CROSS JOIN card c ON c.id = p.card AND c.kind = 'outside'",
    where="p.person = :person",
    seen=outside.ANSWERED_BY.format(person=":person"),
)
_THANKS: Final = _CARDS.format(
    tables="kudos_to k CROSS JOIN card c ON c.id = k.card",
    where="k.person = :person",
    seen="0",
)


# Of what somebody has put for another person she is told as well: it is she who hands it on.
_ANSWERS: Final = (
    "SELECT s.id, s.card, s.person, s.time_ms, s.text"
    f" FROM ({answers.STANDING}) s CROSS JOIN card c ON c.id = s.card"
    " CROSS JOIN device o ON o.device = c.device AND o.person = :person"
    " WHERE s.person <> :person AND (s.time_ms, s.id) < (:time_ms, :id)"
    " ORDER BY s.time_ms DESC, s.id DESC LIMIT :limit"
)


# As posts and comments read now; who names herself is not told.
_MENTIONS: Final = (
    "SELECT c.id AS id, c.id AS card, d.person AS author, c.time_ms AS time_ms, c.text AS text"
    f" FROM ({mentions.STANDING}) m CROSS JOIN card c ON c.id = m.entry AND c.shown = 1"
    " CROSS JOIN device d ON d.device = c.device WHERE m.person = :person UNION"
    f" SELECT c.id, c.card, d.person, c.time_ms, c.text FROM ({mentions.STANDING}) m"
    " CROSS JOIN comment c ON c.id = m.entry CROSS JOIN card k ON k.id = c.card AND k.shown = 1"
    f" CROSS JOIN device d ON d.device = c.device AND d.rank <= {Rank.MEMBER:d}"
    f" WHERE m.person = :person AND {comments.IN_SIGHT}"
)
_NAMED: Final = (
    f"SELECT id, card, author, time_ms, text FROM ({_MENTIONS}) WHERE author <> :person"
    " AND (time_ms, id) < (:time_ms, :id) ORDER BY time_ms DESC, id DESC LIMIT :limit"
)


def _cards(
    kind: NotificationKind, query: str
) -> Callable[[sqlite3.Connection, Looking], Iterator[NotificationRow]]:
    """The rows of one kind, each of which is a card."""

    def rows(connection: sqlite3.Connection, looking: Looking) -> Iterator[NotificationRow]:
        time_ms, id = looking.before
        given = {
            "person": looking.person, "time_ms": time_ms, "id": id, "limit": looking.limit,
            "now_ms": looking.now_ms,
        }  # fmt: skip
        for card, author, moment, text, done in connection.execute(query, given).fetchall():
            fresh = not done and looking.fresh_on(card, moment)
            line = text.strip().partition("\n")[0]
            yield NotificationRow(
                EntryId(card), kind, EntryId(card), (looking.ref(author),), moment, line, int(fresh)
            )

    return rows


def _under_cards(
    kind: NotificationKind, query: str
) -> Callable[[sqlite3.Connection, Looking], Iterator[NotificationRow]]:
    """The rows of one kind, each of which stands on some card."""

    def rows(connection: sqlite3.Connection, looking: Looking) -> Iterator[NotificationRow]:
        time_ms, id = looking.before
        given = {"person": looking.person, "time_ms": time_ms, "id": id, "limit": looking.limit}
        for entry, card, author, moment, text in connection.execute(query, given).fetchall():
            yield NotificationRow(
                EntryId(entry),
                kind,
                EntryId(card),
                (looking.ref(author),),
                moment,
                text.partition("\n")[0],
                int(looking.fresh_on(card, moment)),
            )

    return rows


def _messages(connection: sqlite3.Connection, looking: Looking) -> Iterator[NotificationRow]:
    """One row per conversation in which somebody else has written."""
    for row in conversations.every(connection, looking.device):
        place = place_of_messages(row.id)
        most = COUNTED if looking.fresh(place, row.time_ms) else _LOOKED_AT
        newest_first = conversations.page(
            connection, looking.device, row.id, limit=most, before=None
        )
        theirs = [message for message in newest_first if not message.mine]
        if not theirs or (theirs[0].time_ms, theirs[0].id) >= looking.before:
            continue
        fresh = [message for message in theirs if looking.fresh(place, message.time_ms)]
        authors = dict.fromkeys(message.person for message in (fresh or theirs[:1]))
        newest = theirs[0]
        yield NotificationRow(
            newest.id,
            NotificationKind.MESSAGE,
            row.id,
            tuple(map(looking.ref, authors)),
            newest.time_ms,
            newest.text.partition("\n")[0] or names_of(newest),
            len(fresh),
        )


def _nothing(_connection: sqlite3.Connection, _looking: Looking) -> Iterator[NotificationRow]:
    """Nobody is told of what is switched off."""
    return iter(())


_Source = Callable[[sqlite3.Connection, Looking], Iterator[NotificationRow]]

_SOURCES: Final[dict[NotificationKind, _Source]] = {
    NotificationKind.ANNOUNCEMENT: _cards(NotificationKind.ANNOUNCEMENT, _ANNOUNCEMENTS),
    NotificationKind.THANKS: _cards(NotificationKind.THANKS, _THANKS),
    NotificationKind.QUESTION: _cards(NotificationKind.QUESTION, _QUESTIONS),
    NotificationKind.MESSAGE: _messages,
    NotificationKind.ANSWER: _under_cards(NotificationKind.ANSWER, _ANSWERS),
    NotificationKind.MENTION: _under_cards(NotificationKind.MENTION, _NAMED),
    NotificationKind.CONSENT: _cards(NotificationKind.CONSENT, _CONSENTS),
    NotificationKind.PROCESS: told.processes,
    NotificationKind.DOUBT: told.doubts_of_mine,
    NotificationKind.DOUBTS_ANSWER: told.answers_to_mine,
    NotificationKind.REPORT: told.reports_to_her,
}
_EVEN_SO: Final[dict[NotificationKind, _Source]] = {
    NotificationKind.ANNOUNCEMENT: _cards(NotificationKind.ANNOUNCEMENT, _RECEIPTS)
}
"""What is told of kinds that are switched off."""
