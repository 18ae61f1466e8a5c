"""What one person wrote, reacted to and confirmed, for taking it out."""

from __future__ import annotations

import sqlite3
from collections.abc import Sequence
from typing import NamedTuple

from sync.values import DeviceId, EntryId, PersonId
from sync.views import mentions, people
from sync.views.cards import those
from sync.views.rows import Card
from sync.views.rows_everyday import MentionRow
from sync.views.schema import marks, moment_of


class MyComment(NamedTuple):
    """A comment of hers, whom it names, and the entry it is on, which may not be here."""

    id: EntryId
    card: EntryId
    time_ms: int
    text: str
    mentions: tuple[MentionRow, ...] = ()


class MyReaction(NamedTuple):
    """How a reaction of hers to an entry stands; ``given`` is False when she took it back."""

    card: EntryId
    reaction: str
    given: bool
    time_ms: int


class MyReceipt(NamedTuple):
    """The announcement that she confirmed. ``text_hash`` says which text of it."""

    card: EntryId
    text_hash: bytes
    time_ms: int


def written(connection: sqlite3.Connection, person: PersonId) -> list[EntryId]:
    """The cards that she wrote or brought in, out of sight or not, newest first."""
    rows = connection.execute(
        "SELECT c.id FROM card c CROSS JOIN device d ON d.device = c.device"
        " WHERE d.person = ? ORDER BY c.time_ms DESC, c.id DESC",
        (person,),
    )
    return [EntryId(entry) for (entry,) in rows]


def received(connection: sqlite3.Connection, person: PersonId) -> list[EntryId]:
    """The kudos for her, newest first."""
    rows = connection.execute(
        "SELECT c.id FROM kudos_to k CROSS JOIN card c ON c.id = k.card AND c.shown = 1"
        " WHERE k.person = ? ORDER BY c.time_ms DESC, c.id DESC",
        (person,),
    )
    return [EntryId(entry) for (entry,) in rows]


def cards(connection: sqlite3.Connection, me: DeviceId, ids: Sequence[EntryId]) -> list[Card]:
    """These few cards in their order, out of sight or not."""
    found = those(connection, me, f" WHERE c.id IN ({marks(len(ids))})", ids)
    return sorted(found, key=lambda card: ids.index(card.id))


def comments(connection: sqlite3.Connection, person: PersonId) -> list[MyComment]:
    """Her comments, newest first."""
    rows = connection.execute(
        "SELECT c.id, c.card, c.time_ms, c.text FROM comment c"
        " CROSS JOIN device d ON d.device = c.device"
        " WHERE d.person = ? ORDER BY c.time_ms DESC, c.id DESC",
        (person,),
    )
    found = [MyComment(EntryId(id), EntryId(card), ms, text) for id, card, ms, text in rows]
    named = mentions.of_entries(connection, [one.id for one in found], people.names(connection))
    return [one._replace(mentions=named.get(one.id, ())) for one in found]


def reactions(connection: sqlite3.Connection, person: PersonId) -> list[MyReaction]:
    """Her reactions as they stand, newest first: of several devices the newest act counts."""
    rows = connection.execute(
        "SELECT r.card, r.reaction, r.given, max(r.stamp) FROM reaction r"
        " CROSS JOIN device d ON d.device = r.device"
        " WHERE d.person = ? GROUP BY r.card, r.reaction ORDER BY max(r.stamp) DESC",
        (person,),
    )
    return [
        MyReaction(EntryId(card), reaction, bool(given), moment_of(stamp))
        for card, reaction, given, stamp in rows
    ]


def receipts(connection: sqlite3.Connection, person: PersonId) -> list[MyReceipt]:
    """Her receipts, newest first: of several for one text the oldest counts."""
    rows = connection.execute(
        "SELECT a.card, a.hash, min(a.stamp) FROM ack a"
        " CROSS JOIN device d ON d.device = a.device"
        " WHERE d.person = ? GROUP BY a.card, a.hash ORDER BY min(a.stamp) DESC",
        (person,),
    )
    return [MyReceipt(EntryId(card), hash_, moment_of(stamp)) for card, hash_, stamp in rows]
