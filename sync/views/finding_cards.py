"""Cards that have some words: their own, those of a revision, of an answer, or of what is attached.

Each is found once, whichever page of the finds comes first: what tells that is asked of the card.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Collection, Sequence
from typing import Any, Final, NamedTuple

from sync.values import BlobId, EntryId, PersonId
from sync.views import answers, doubts, file_texts, indexing, questions, search
from sync.views.asking import Question, is_in, marks_in
from sync.views.resuming import Group, paged
from sync.views.rows import CardKind
from sync.views.rows_search import Hit, HitKind, Marked, Place, Sought
from sync.views.schema import marks

_CARD: Final = (
    f"SELECT c.id, c.kind, d.person, c.time_ms, c.channel, c.title, {indexing.TEXT_OF_CARD},"
    " w.rowid"
    " FROM words w CROSS JOIN card c ON c.n = w.rowid CROSS JOIN device d ON d.device = c.device"
    " WHERE w.words MATCH ? AND w.rowid < ? AND c.shown = 1{where} ORDER BY w.rowid DESC LIMIT ?"
)
_REVISED: Final = (
    f"SELECT c.id, c.kind, d.person, c.time_ms, c.channel, r.title, r.text, w.rowid"
    f" {search.REVISED}"
    " CROSS JOIN device d ON d.device = c.device"
    " WHERE w.revision_words MATCH ? AND w.rowid < ? AND c.shown = 1{where}"
    " ORDER BY w.rowid DESC LIMIT ?"
)
# Of an answer to doubts nobody is told the hour, so it stands at the time of its announcement.
_ANSWER: Final = (
    "SELECT c.id, a.id, d.person, {time}, a.text, w.rowid {found}{where}"
    " ORDER BY w.rowid DESC LIMIT ?"
)
ANSWERS: Final = (
    (CardKind.QUESTION, "answers", answers.FOUND, "a.time_ms"),
    (CardKind.ANNOUNCEMENT, "doubts", doubts.FOUND, "c.time_ms"),
)


class Only(NamedTuple):
    """What it has to be besides: a condition with its values, and words of the index that say
    most of it again, so that what is something else need not be passed over."""

    where: str
    given: tuple[object, ...]
    facets: tuple[str, ...] = ()

    def after(self) -> str:
        """The end of a question to the index."""
        return "".join(f" AND ({facet})" for facet in self.facets)


class Look(NamedTuple):
    """What every look needs."""

    connection: sqlite3.Connection
    asked: Question
    sought: Sought
    limit: int


def wants(sought: Sought, kind: HitKind) -> bool:
    """Whether it is looked for among what is of this kind."""
    return sought.kinds is None or kind in sought.kinds


def cards_with(look: Look, kinds: frozenset[CardKind], at: Place) -> list[Group]:
    """Cards, and of those that have the words in what is attached to them, what that is."""
    connection, asked, sought, limit = look
    files = wants(sought, HitKind.FILE)
    only = of_cards(connection, sought, kinds)
    columns = "title text " * bool(kinds) + "files" * files
    found = paged(
        connection, _CARD.format(where=only.where), asked, only.given, limit, at,
        before="" if kinds and files else f"{{{columns}}} : ", after=only.after(),
    )  # fmt: skip
    ids = [row[0] for _, row in found]
    attached = _attached(connection, asked, ids) if files else {}
    nobodys = questions.unsigned(connection, ids)
    groups: list[Group] = []
    for place, row in found:
        hit, on_it = _card_hit(row, nobodys), attached.get(row[0], ())
        if kinds and not (on_it and not marks_in(row[5], asked) and not marks_in(row[6], asked)):
            groups.append((place, [hit]))
            continue
        named = [
            hit._replace(kind=HitKind.FILE, title=Marked(name), text=Marked(alt), blob=BlobId(blob))
            for blob, name, alt in on_it
        ]
        groups.append((place, named))
    return _but_read(connection, asked, groups)


def _card_hit(row: Sequence[Any], nobodys: Collection[bytes]) -> Hit:
    id, kind, person, time_ms, channel, title, text = row
    return Hit(
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


def _but_read(
    connection: sqlite3.Connection, asked: Question, groups: Sequence[Group]
) -> list[Group]:
    """Without files that are found by what they say as well: they are found so, and once."""
    named = [hit.blob for _, hits in groups for hit in hits if hit.blob is not None]
    read = file_texts.saying(connection, named, asked.whole().query())
    return [(place, [hit for hit in hits if hit.blob not in read]) for place, hits in groups]


def revised(look: Look, kinds: frozenset[CardKind], at: Place) -> list[Group]:
    """Cards by words that they were given later, each by the newest of these, unless it is found by
    those that it has."""
    connection, asked, sought, limit = look
    only = of_cards(connection, sought, kinds, numbered=False)
    found = paged(connection, _REVISED.format(where=only.where), asked, only.given, limit, at)
    ids = [row[0] for _, row in found]
    told, newest = _by_themselves(look, kinds, ids), _newest_revisions(connection, asked, ids)
    return [
        (place, [_card_hit(row, ())] if row[0] not in told and newest[row[0]] == place.n else [])
        for place, row in found
    ]


def _by_themselves(look: Look, kinds: frozenset[CardKind], cards: Sequence[bytes]) -> set[bytes]:
    """Those of these cards that are found by what they say now, or by what is attached to them."""
    return {card for card, is_found in _sought(look, kinds, cards).items() if is_found}


def _sought(look: Look, kinds: frozenset[CardKind], cards: Sequence[bytes]) -> dict[bytes, bool]:
    """Those of these cards that are what is looked for, and whether they have the words."""
    connection, asked, sought, _ = look
    only = of_cards(connection, sought, kinds, numbered=False)
    files = indexing.FILES if wants(sought, HitKind.FILE) else "''"
    rows = connection.execute(
        f"SELECT c.id, c.title, {indexing.TEXT_OF_CARD}, {files}"
        " FROM card c CROSS JOIN device d ON d.device = c.device"
        f" WHERE c.id IN ({marks(len(cards))}) AND c.shown = 1{only.where}",
        (*cards, *only.given),
    )
    return {id: is_in(texts, asked) for id, *texts in rows}


def _newest_revisions(
    connection: sqlite3.Connection, asked: Question, cards: Sequence[bytes]
) -> dict[bytes, int]:
    """The number of the newest revision of each of these cards that has the words."""
    found: dict[bytes, int] = {}
    for card, n, *texts in connection.execute(
        f"SELECT r.card, r.n, r.title, r.text {search.REVISIONS}"
        f" WHERE r.card IN ({marks(len(cards))}) ORDER BY r.n",
        cards,
    ):
        if is_in(texts, asked):
            found[card] = n
    return found


def answered(
    look: Look, kinds: frozenset[CardKind], kind: CardKind, way: str, time: str, at: Place
) -> list[Group]:
    """What was answered with these words, each card once, by its newest answer that has them,
    unless it is found by its own."""
    connection, asked, sought, limit = look
    only = of_entries(connection, sought)
    where = only.where.replace("c.time_ms", time).replace("k.", "c.")
    way = way.replace("MATCH ?", "MATCH ? AND w.rowid < ?")
    sql = _ANSWER.format(found=way, time=time, where=where)
    found = paged(connection, sql, asked, only.given, limit, at)
    cards = [row[0] for _, row in found]
    fitting = _sought(look, kinds, cards)
    told = {card for card, is_found in fitting.items() if is_found}
    told |= _newest_revisions(connection, asked, list(fitting)).keys()
    newest: dict[bytes, bytes] = {}
    if kind is CardKind.QUESTION:  # of answers to doubts there is one that stands
        query = (
            f"SELECT s.card, s.id, s.text FROM ({answers.STANDING}) s"
            " CROSS JOIN answer o ON o.id = s.id"
            f" CROSS JOIN device d ON d.device = o.device WHERE s.card IN ({marks(len(cards))})"
            f"{only.where.replace('c.time_ms', 's.time_ms').replace('k.', 'c.')} ORDER BY o.n"
        )
        for card, id, text in connection.execute(query, (*cards, *only.given)):
            if is_in([text], asked):
                newest[card] = id
    groups: list[Group] = []
    for place, (card, id, person, time_ms, text) in found:
        hit = Hit(
            HitKind.CARD,
            Marked(""),
            Marked(text),
            time_ms,
            card=EntryId(card),
            card_kind=kind,
            entry=EntryId(id),
            person=PersonId(person),
        )
        once = card not in told and newest.get(card, id) == id
        groups.append((place, [hit] if once else []))
    return groups


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


def kinds_of_cards(sought: Sought) -> frozenset[CardKind]:
    """The kinds of cards that are looked for."""
    every = frozenset(CardKind)
    return every if wants(sought, HitKind.CARD) else every & (sought.kinds or frozenset())


def of_entries(connection: sqlite3.Connection, sought: Sought) -> Only:
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
    return Only(where, tuple(given), tuple(filter(None, facets)))


def of_cards(
    connection: sqlite3.Connection,
    sought: Sought,
    kinds: frozenset[CardKind],
    *,
    numbered: bool = True,
) -> Only:
    """The same of a card ``c``, which is one of these kinds; ``numbered``: the rows of the index
    ``w`` have the numbers of cards."""
    where, given, facets = of_entries(connection, sought)
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
    if numbered and (sought.since_ms, sought.until_ms) != Sought("")[-2:]:
        # They came about in the order of their times: nothing outside can be one of them.
        first, last = connection.execute(
            "SELECT min(n), max(n) FROM card WHERE shown = 1 AND time_ms >= ? AND time_ms < ?",
            (sought.since_ms, sought.until_ms),
        ).fetchone()
        where += " AND w.rowid BETWEEN ? AND ?"
        given += (first or 0, last or 0)
    return Only(where, given, facets)
