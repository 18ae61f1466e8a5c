"""Everything that has some words, each thing as what it is: what a search shows."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator, Sequence
from typing import Any, Final

from sync.values import BlobId, DeviceId, EntryId, PersonId, Rank
from sync.views import (
    channels,
    comments,
    conversations,
    file_texts,
    finding_messages,
    mentions,
    people,
    search,
)
from sync.views.asking import Question, is_in, question, widened
from sync.views.excerpts import excerpt, marked
from sync.views.finding_cards import (
    ANSWERS,
    Look,
    answered,
    cards_with,
    kinds_of_cards,
    of_entries,
    revised,
    wants,
)
from sync.views.resuming import Group, merged, paged
from sync.views.rows import CardKind, MessageRow, names_of
from sync.views.rows_everyday import MentionRow, with_names
from sync.views.rows_search import Cursor, Hit, HitKind, HitPage, Marked, Place, Sought, Stage

_COMMENT: Final = (
    "SELECT c.id, k.id, k.kind, d.person, c.time_ms, k.channel, c.text, w.rowid"
    " FROM comment_words w CROSS JOIN comment c ON c.n = w.rowid"
    f" CROSS JOIN device d ON d.device = c.device AND d.rank <= {Rank.MEMBER:d}"
    " CROSS JOIN card k ON k.id = c.card AND k.shown = 1"
    f" WHERE w.comment_words MATCH ? AND w.rowid < ? AND {comments.IN_SIGHT}{{where}}"
    " ORDER BY w.rowid DESC LIMIT ?"
)

# SQLite prefers the index by kind, where it would read every post, unless it is told.
_IN_CHANNEL: Final = (
    "SELECT c.id, k.id, k.kind, d.person, c.time_ms, k.channel, c.text, c.n"
    " FROM card k INDEXED BY card_by_channel CROSS JOIN comment c ON c.card = k.id"
    f" CROSS JOIN device d ON d.device = c.device AND d.rank <= {Rank.MEMBER:d}"
    f" WHERE k.shown = 1 AND {comments.IN_SIGHT}{{where}} LIMIT ?"
)
FEW: Final = 1000
"""Comments in a channel that are looked at one by one: a common word has very many more in all
the others."""

_FILE: Final = (
    "SELECT f.blob, p.name, c.id, c.kind, d.person, c.time_ms, c.channel, w.rowid"
    " FROM file_words w CROSS JOIN file_text f ON f.n = w.rowid AND f.key = x''"
    " CROSS JOIN attached p ON p.blob = f.blob CROSS JOIN card c ON c.id = p.card AND c.shown = 1"
    " CROSS JOIN device d ON d.device = c.device"
    " WHERE w.file_words MATCH ? AND w.rowid < ?{where} ORDER BY w.rowid DESC LIMIT ?"
)


def find(
    connection: sqlite3.Connection,
    me: DeviceId,
    sought: Sought,
    limit: int,
    after: Cursor | None = None,
) -> HitPage:
    """People and channels first, then the newest ``limit`` of the rest, newest first; the next page
    begins ``after`` what this one says. None for no words.
    """
    asked = question(connection, sought.words)
    if asked is None:
        return HitPage([], None)
    limit = max(0, min(limit, search.MOST))
    first: list[Hit] = []
    if _anywhere(sought) and after is None:
        first += _people(connection, asked) if wants(sought, HitKind.PERSON) else []
        first += _channels(connection, asked) if wants(sought, HitKind.CHANNEL) else []
    at = after or Cursor()
    sources: dict[str, list[Group]] = {}
    look = Look(connection, asked, sought, limit)
    if kinds := kinds_of_cards(sought):
        sources["revisions"] = revised(look, kinds, at.revisions)
        for kind, name, way, time in ANSWERS:
            if kind in kinds:
                sources[name] = answered(look, kinds, kind, way, time, getattr(at, name))
    if kinds or wants(sought, HitKind.FILE):
        sources["cards"] = cards_with(look, kinds, at.cards)
    if wants(sought, HitKind.COMMENT):
        sources["comments"] = _comments(look, at.comments)
    if wants(sought, HitKind.MESSAGE):
        sources["messages"] = _messages(look, me, at.messages)
        sources["enclosed"] = _enclosed(look, me, at.enclosed)
    if wants(sought, HitKind.FILE):
        sources["files"] = _files(look, at.files)
    rest, following, more = merged(sources, at, limit)
    rest.sort(key=lambda hit: (-hit.time_ms, hit.entry or b""))
    names = people.names(connection)
    named = mentions.of_entries(connection, [hit.entry for hit in rest if hit.entry], names)
    hits = [
        *first,
        *(_shown(connection, hit, asked, named.get(hit.entry or b"", ())) for hit in rest),
    ]
    hits = [hit._replace(author=names.get(hit.person or b"", "")) for hit in hits]
    return HitPage(hits, following if more and limit else None)


def _shown(
    connection: sqlite3.Connection, hit: Hit, asked: Question, named: Sequence[MentionRow]
) -> Hit:
    """A find as it is shown: so far its texts are whole, whoever it names is called as was typed,
    and of a file that was read they are not there."""
    text = hit.text.text
    if hit.blob is None:
        text = with_names(text, named)
    elif not text:
        text = file_texts.of(connection, hit.blob)
    return hit._replace(title=marked(hit.title.text, asked), text=excerpt(text, asked))


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


def _files(look: Look, at: Place) -> list[Group]:
    """Files by what they say, on each card that has them."""
    connection, asked, sought, limit = look
    only = of_entries(connection, sought)
    sql = _FILE.format(where=only.where.replace("k.", "c."))
    groups: list[Group] = []
    for place, row in paged(connection, sql, asked, only.given, limit, at):
        blob, name, card, kind, person, time_ms, channel = row
        hit = Hit(
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
        groups.append((place, [hit]))
    return groups


def _comments(look: Look, at: Place) -> list[Group]:
    connection, asked, sought, limit = look
    only = of_entries(connection, sought)
    found: list[tuple[Place, Any]] = []
    few = sought.channel is not None and (at == Place() or at.stage is Stage.ALL)
    if few:
        sql = _IN_CHANNEL.format(where=only.where)
        rows = connection.execute(sql, (*only.given, FEW + 1)).fetchall()
        few = len(rows) <= FEW
        found = [(Place(row[-1], stage=Stage.ALL), row[:-1]) for row in rows]
        found = [one for one in found if one[0].n < at.n and is_in(one[1][-1:], asked)]
        found = sorted(found, reverse=True)[:limit]
    if not few:
        sql = _COMMENT.format(where=only.where)
        found = paged(connection, sql, asked, only.given, limit, at, after=only.after())
    groups: list[Group] = []
    for place, (id, card, kind, person, time_ms, channel, text) in found:
        hit = Hit(
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
        groups.append((place, [hit]))
    return groups


def _messages(look: Look, me: DeviceId, at: Place) -> list[Group]:
    groups: list[Group] = []
    for place, row in conversations.matching(look.connection, me, *look[1:], at):
        said = "\n".join(filter(None, (row.text, names_of(row)))) if row else ""
        groups.append((place, [_message(row, said)] if row else []))
    return groups


def _enclosed(look: Look, me: DeviceId, at: Place) -> list[Group]:
    """Messages by what a file says that goes with them, unless they are found by themselves."""
    groups: list[Group] = []
    for place, found in finding_messages.with_files(look.connection, me, *look[1:], at):
        hits = []
        if found is not None:
            row, file = found
            text = file_texts.of(look.connection, file.blob, file.secret)
            hits = [_message(row, text)._replace(title=Marked(file.name), blob=file.blob)]
        groups.append((place, hits))
    return groups


def _message(row: MessageRow, text: str) -> Hit:
    return Hit(
        HitKind.MESSAGE,
        Marked(""),
        Marked(text),
        row.time_ms,
        entry=row.id,
        person=row.person,
        conversation=row.conversation,
    )
