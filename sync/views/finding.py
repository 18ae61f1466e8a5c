"""Everything that has some words, each thing as what it is: what a search shows."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Iterator, Sequence
from typing import Any, Final, NamedTuple

from sync.values import BlobId, DeviceId, EntryId, PersonId, Rank
from sync.views import (
    channels,
    comments,
    conversations,
    file_texts,
    indexing,
    people,
    questions,
    search,
)
from sync.views.asking import Question, is_in, marks_in, question, widened
from sync.views.excerpts import excerpt, marked
from sync.views.rows import CardKind
from sync.views.rows_search import Hit, HitKind, Marked, Sought
from sync.views.schema import marks

_CARD: Final = (
    f"SELECT c.id, c.kind, d.person, c.time_ms, c.channel, c.title, {indexing.TEXT_OF_CARD}"
    " FROM words w CROSS JOIN card c ON c.n = w.rowid CROSS JOIN device d ON d.device = c.device"
    " WHERE w.words MATCH ? AND c.shown = 1{where} ORDER BY w.rowid DESC LIMIT ?"
)
_REVISED: Final = (
    f"SELECT c.id, c.kind, d.person, c.time_ms, c.channel, r.title, r.text {search.REVISED}"
    " CROSS JOIN device d ON d.device = c.device"
    " WHERE w.revision_words MATCH ? AND c.shown = 1{where} ORDER BY w.rowid DESC LIMIT ?"
)
_COMMENT: Final = (
    "SELECT c.id, k.id, k.kind, d.person, c.time_ms, k.channel, c.text"
    " FROM comment_words w CROSS JOIN comment c ON c.n = w.rowid"
    f" CROSS JOIN device d ON d.device = c.device AND d.rank <= {Rank.MEMBER:d}"
    " CROSS JOIN card k ON k.id = c.card AND k.shown = 1"
    f" WHERE w.comment_words MATCH ? AND {comments.IN_SIGHT}{{where}}"
    " ORDER BY w.rowid DESC LIMIT ?"
)

# SQLite prefers the index by kind, where it would read every post, unless it is told.
_IN_CHANNEL: Final = (
    "SELECT c.id, k.id, k.kind, d.person, c.time_ms, k.channel, c.text"
    " FROM card k INDEXED BY card_by_channel CROSS JOIN comment c ON c.card = k.id"
    f" CROSS JOIN device d ON d.device = c.device AND d.rank <= {Rank.MEMBER:d}"
    f" WHERE k.shown = 1 AND {comments.IN_SIGHT}{{where}} LIMIT ?"
)
FEW: Final = 1000
"""Comments in a channel that are looked at one by one: a common word has very many more in all
the others."""

_FILE: Final = (
    "SELECT f.blob, p.name, c.id, c.kind, d.person, c.time_ms, c.channel"
    " FROM file_words w CROSS JOIN file_text f ON f.n = w.rowid"
    " CROSS JOIN attached p ON p.blob = f.blob CROSS JOIN card c ON c.id = p.card AND c.shown = 1"
    " CROSS JOIN device d ON d.device = c.device"
    " WHERE w.file_words MATCH ?{where} ORDER BY w.rowid DESC LIMIT ?"
)


class _Only(NamedTuple):
    """What it has to be besides: a condition with its values, and words of the index that say
    most of it again, so that what is something else need not be passed over."""

    where: str
    given: tuple[object, ...]
    facets: tuple[str, ...] = ()

    def after(self) -> str:
        """The end of a question to the index."""
        return "".join(f" AND ({facet})" for facet in self.facets)


def find(connection: sqlite3.Connection, me: DeviceId, sought: Sought, limit: int) -> list[Hit]:
    """People and channels first, then the newest ``limit`` of the rest, newest first.

    None for no words.
    """
    asked = question(connection, sought.words)
    if asked is None:
        return []
    limit = max(0, min(limit, search.MOST))
    first: list[Hit] = []
    if _anywhere(sought):
        first += _people(connection, asked) if _wants(sought, HitKind.PERSON) else []
        first += _channels(connection, asked) if _wants(sought, HitKind.CHANNEL) else []
    rest = [*_cards(connection, asked, sought, limit)]
    if _wants(sought, HitKind.COMMENT):
        rest += _comments(connection, asked, sought, limit)
    if _wants(sought, HitKind.MESSAGE) and sought.channel is None:
        rest += _messages(connection, me, asked, sought, limit)
    if _wants(sought, HitKind.FILE):
        rest = _with_files(rest, _files(connection, asked, sought, limit))
    rest.sort(key=lambda hit: (-hit.time_ms, hit.entry or b""))
    names = people.names(connection)
    hits = [*first, *(_shown(connection, hit, asked) for hit in rest[:limit])]
    return [hit._replace(author=names.get(hit.person or b"", "")) for hit in hits]


def _shown(connection: sqlite3.Connection, hit: Hit, asked: Question) -> Hit:
    """A find as it is shown: so far its texts are whole, and of a file that was read not there."""
    text = hit.text.text
    if hit.kind is HitKind.FILE and not text:
        text = file_texts.of(connection, hit.blob)
    return hit._replace(title=marked(hit.title.text, asked), text=excerpt(text, asked))


def _with_files(hits: Sequence[Hit], files: Iterable[Hit]) -> list[Hit]:
    """Each file of a card once, whether by its name or by what it says."""
    read = {(hit.card, hit.blob): hit for hit in files}
    others = [hit for hit in hits if hit.blob is None or (hit.card, hit.blob) not in read]
    return [*others, *read.values()]


def _wants(sought: Sought, kind: HitKind) -> bool:
    return sought.kinds is None or kind in sought.kinds


def _anywhere(sought: Sought) -> bool:
    """Whether nothing is said of who wrote it, where and when."""
    return sought[1:2] + sought[3:] == Sought("")[1:2] + Sought("")[3:]


def _people(connection: sqlite3.Connection, asked: Question) -> Iterator[Hit]:
    """Colleagues by what they say of themselves: few enough to look at each."""
    everybody = people.said(connection)
    asked = widened(asked, (text for _, name, others in everybody for text in (name, *others)))
    for person, name, others in everybody:
        if is_in([name, *others], asked):
            text = marked(" · ".join(part for part in others if part), asked)
            yield Hit(HitKind.PERSON, marked(name, asked), text, person=person)


def _channels(connection: sqlite3.Connection, asked: Question) -> Iterator[Hit]:
    names = channels.names(connection)
    asked = widened(asked, names)
    for name in names:
        if is_in([name], asked):
            yield Hit(HitKind.CHANNEL, marked(name, asked), Marked(""), channel=name)


def _cards(
    connection: sqlite3.Connection, asked: Question, sought: Sought, limit: int
) -> Iterator[Hit]:
    """Cards, and of those that have the words in what is attached to them, what that is."""
    kinds, files = _kinds_of_cards(sought), _wants(sought, HitKind.FILE)
    if not kinds and not files:
        return
    only = _of_cards(connection, sought, kinds)
    columns = "title text " * bool(kinds) + "files" * files
    before = "" if kinds and files else f"{{{columns}}} : "
    found = search.rows(
        connection, _CARD.format(where=only.where), asked, only.given, limit, before, only.after()
    )
    if kinds:
        sql = _REVISED.format(where=only.where)
        here = {row[0] for row in found}
        revised = search.rows(connection, sql, asked, only.given, limit)
        found += [row for row in {row[0]: row for row in revised}.values() if row[0] not in here]
    attached = _attached(connection, asked, [row[0] for row in found]) if files else {}
    nobodys = questions.unsigned(connection, [row[0] for row in found])
    for id, kind, person, time_ms, channel, title, text in found:
        hit = Hit(
            HitKind.CARD,
            Marked(title),
            Marked(text),
            time_ms,
            card=EntryId(id),
            card_kind=CardKind(kind),
            entry=EntryId(id),
            person=None if id in nobodys else PersonId(person),
            channel=channel,
        )
        on_it = attached.get(id, ())
        if kinds and not (on_it and not marks_in(title, asked) and not marks_in(text, asked)):
            yield hit
            continue
        for blob, name, alt in on_it:
            yield hit._replace(
                kind=HitKind.FILE, title=Marked(name), text=Marked(alt), blob=BlobId(blob)
            )


def _attached(
    connection: sqlite3.Connection, asked: Question, cards: Sequence[bytes]
) -> dict[bytes, list[tuple[bytes, str, str]]]:
    """What has some of the words in its name, or in what is said of a picture, by its card."""
    found: dict[bytes, list[tuple[bytes, str, str]]] = {}
    for card, blob, name, alt in connection.execute(
        f"SELECT card, blob, name, alt FROM attached WHERE card IN ({marks(len(cards))})"
        " ORDER BY card, position",
        cards,
    ):
        if marks_in(name, asked) or marks_in(alt, asked):
            found.setdefault(card, []).append((blob, name, alt))
    return found


def _files(
    connection: sqlite3.Connection, asked: Question, sought: Sought, limit: int
) -> Iterator[Hit]:
    """Files by what they say, on each card that has them."""
    only = _of_entries(connection, sought)
    sql = _FILE.format(where=only.where.replace("k.", "c."))
    rows = search.rows(connection, sql, asked, only.given, limit)
    for blob, name, card, kind, person, time_ms, channel in rows:
        yield Hit(
            HitKind.FILE,
            Marked(name),
            Marked(""),
            time_ms,
            card=EntryId(card),
            card_kind=CardKind(kind),
            entry=EntryId(card),
            person=PersonId(person),
            channel=channel,
            blob=BlobId(blob),
        )


def _comments(
    connection: sqlite3.Connection, asked: Question, sought: Sought, limit: int
) -> Iterator[Hit]:
    only = _of_entries(connection, sought)
    rows: list[Any] = []
    few = sought.channel is not None
    if few:
        sql = _IN_CHANNEL.format(where=only.where)
        rows = connection.execute(sql, (*only.given, FEW + 1)).fetchall()
        few = len(rows) <= FEW
        rows = [row for row in rows if is_in(row[-1:], asked)]
    if not few:
        sql = _COMMENT.format(where=only.where)
        rows = search.rows(connection, sql, asked, only.given, limit, "", only.after())
    for id, card, kind, person, time_ms, channel, text in rows:
        yield Hit(
            HitKind.COMMENT,
            Marked(""),
            Marked(text),
            time_ms,
            card=EntryId(card),
            card_kind=CardKind(kind),
            entry=EntryId(id),
            person=PersonId(person),
            channel=channel,
        )


def _messages(
    connection: sqlite3.Connection, me: DeviceId, asked: Question, sought: Sought, limit: int
) -> Iterator[Hit]:
    for row in conversations.matching(connection, me, asked, sought, limit):
        yield Hit(
            HitKind.MESSAGE,
            Marked(""),
            Marked(row.text),
            row.time_ms,
            entry=row.id,
            person=row.person,
            conversation=row.conversation,
        )


def _kinds_of_cards(sought: Sought) -> frozenset[CardKind]:
    every = frozenset(CardKind)
    return every if _wants(sought, HitKind.CARD) else every & (sought.kinds or frozenset())


def _of_entries(connection: sqlite3.Connection, sought: Sought) -> _Only:
    """By whom, where and when: of an entry ``c`` that a device ``d`` wrote, on a card ``k``."""
    where = " AND c.time_ms >= ? AND c.time_ms < ?"
    given: list[object] = [sought.since_ms, sought.until_ms]
    facets: list[str] = []
    if sought.person is not None:
        where += " AND d.person = ?"
        given.append(sought.person)
        devices = connection.execute(
            "SELECT device FROM device WHERE person = ?", (sought.person,)
        ).fetchall()
        facets.append(" OR ".join(indexing.of_device(device) for (device,) in devices))
    if sought.channel is not None:
        where += " AND k.kind = 'post' AND k.channel = ?"
        given.append(sought.channel)
    return _Only(where, tuple(given), tuple(filter(None, facets)))


def _of_cards(connection: sqlite3.Connection, sought: Sought, kinds: frozenset[CardKind]) -> _Only:
    """The same of a card ``c``, which is one of these kinds."""
    where, given, facets = _of_entries(connection, sought)
    where = where.replace("k.", "c.")
    if sought.person is not None:  # what somebody put for another person is nothing of hers
        where += f" AND NOT {questions.UNSIGNED}"
    if sought.channel is not None:
        facets += (indexing.of_channel(sought.channel),)
    if kinds and kinds != frozenset(CardKind):
        where += f" AND c.kind IN ({marks(len(kinds))})"
        given += tuple(sorted(kinds))
        if CardKind.POST not in kinds:
            facets += (" OR ".join(indexing.of_kind(kind) for kind in sorted(kinds)),)
    if (sought.since_ms, sought.until_ms) != Sought("")[-2:]:
        # They came about in the order of their times: nothing outside can be one of them.
        first, last = connection.execute(
            "SELECT min(n), max(n) FROM card WHERE shown = 1 AND time_ms >= ? AND time_ms < ?",
            (sought.since_ms, sought.until_ms),
        ).fetchone()
        where += " AND w.rowid BETWEEN ? AND ?"
        given += (first or 0, last or 0)
    return _Only(where, given, facets)
