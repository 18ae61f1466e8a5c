"""Polls: how they are folded, which votes count, and what may be shown of them.

An unnamed poll shows nothing before five people have voted, here where all pages and the digest
read it: no figure of it leaves this file.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, NamedTuple

from sync.values import DeviceId, EntryId, PersonId, Rank
from sync.views.batch import FEED, IN_PLACE, PLACE, Statement, place
from sync.views.rows import PersonRef
from sync.views.rows_polls import OptionRow, PollDetail
from sync.views.schema import entry_of, marks, moment_of

if TYPE_CHECKING:
    from sync.content.polls import Poll, Vote
    from sync.views.batch import Batch, FoldEntry
    from sync.views.details import Looking

LEAST_VOTES = 5
"""As :data:`sync.content.polls.LEAST_VOTES`, which no page imports."""

_CARD = Statement(
    f"INSERT OR IGNORE INTO card ({PLACE}, kind, channel, title, pin,"
    f" until_ms, needs_ack, value, text) VALUES ({IN_PLACE}, 'poll', '', '', 0, 0, 0, '', ?)",
    frozenset({FEED}),
)
_POLL = Statement(
    "INSERT OR IGNORE INTO poll (card, closes_ms, several, unnamed, options) VALUES (?, ?, ?, ?, ?)"
)
_OPTION = Statement("INSERT OR IGNORE INTO poll_option (card, position, text) VALUES (?, ?, ?)")
_VOTE = Statement(
    "INSERT OR IGNORE INTO vote (card, device, stamp, at_ms, chosen, count)"
    " VALUES (?, ?, ?, ?, ?, ?)",
    frozenset({FEED}),
)

# Of all her devices' votes in time a person's newest one counts; whoever left later has voted.
STANDING = (
    "SELECT v.card AS card, d.person AS person, v.chosen AS chosen, max(v.stamp) AS stamp"
    " FROM vote v CROSS JOIN poll p ON p.card = v.card AND v.at_ms < p.closes_ms"
    " AND v.chosen < (1 << p.options) AND (p.several = 1 OR v.count <= 1)"
    " CROSS JOIN card c ON c.id = v.card AND c.shown = 1"
    f" CROSS JOIN device d ON d.device = v.device AND d.rank <= {Rank.MEMBER:d}"
)
BY_PERSON = " GROUP BY v.card, d.person"

NAMED = (
    f"SELECT s.card, s.person, s.chosen FROM ({STANDING}{BY_PERSON}) s"
    " CROSS JOIN poll p ON p.card = s.card AND p.unnamed = 0"
    " WHERE s.chosen <> 0 ORDER BY s.card, s.person"
)
UNNAMED = (
    "SELECT s.card, o.position, sum((s.chosen >> o.position) & 1)"
    f" FROM ({STANDING}{BY_PERSON}) s CROSS JOIN poll p ON p.card = s.card AND p.unnamed = 1"
    " CROSS JOIN poll_option o ON o.card = s.card WHERE s.chosen <> 0"
    f" GROUP BY s.card, o.position HAVING count(*) >= {LEAST_VOTES} ORDER BY s.card, o.position"
)
"""What everybody can see, for the digest; of an unnamed poll not even that somebody has voted."""


class _Standing(NamedTuple):
    """Who has voted in a poll, in the order of their last words, and for what (bits)."""

    person: PersonId
    chosen: int


def fold(batch: Batch, entry: FoldEntry, act: Poll) -> None:
    """A poll, with its card."""
    batch.add(_CARD, *place(entry), act.text)
    flags = (int(act.several), int(act.unnamed))
    batch.add(_POLL, entry.id, act.until_ms, *flags, len(act.options))
    for position, text in enumerate(act.options):
        batch.add(_OPTION, entry.id, position, text)


def fold_vote(batch: Batch, entry: FoldEntry, act: Vote) -> None:
    """A vote; its poll may come later."""
    chosen = sum(1 << option for option in act.options)
    stamp = entry.stamp
    at_ms = moment_of(stamp)
    batch.add(_VOTE, act.target, entry.log.device, stamp, at_ms, chosen, len(act.options))


def details(
    connection: sqlite3.Connection, cards: Sequence[bytes], looking: Looking
) -> dict[bytes, PollDetail]:
    """What only polls have, of each of these."""
    some = marks(len(cards))
    votes: dict[bytes, list[_Standing]] = {}
    for card, person, chosen in connection.execute(
        f"SELECT card, person, chosen FROM ({STANDING} WHERE v.card IN ({some}){BY_PERSON})"
        " WHERE chosen <> 0 ORDER BY stamp",
        cards,
    ):
        votes.setdefault(card, []).append(_Standing(person, chosen))
    texts: dict[bytes, list[str]] = {}
    for card, text in connection.execute(
        f"SELECT card, text FROM poll_option WHERE card IN ({some}) ORDER BY card, position", cards
    ):
        texts.setdefault(card, []).append(text)
    polls = connection.execute(
        f"SELECT card, several, unnamed, closes_ms FROM poll WHERE card IN ({some})", cards
    )
    return {
        card: _detail(
            texts.get(card, []), votes.get(card, []), looking,
            several=bool(several), unnamed=bool(unnamed), closes_ms=closes_ms,
        )
        for card, several, unnamed, closes_ms in polls
    }  # fmt: skip


def ballot(
    connection: sqlite3.Connection, card: EntryId, me: DeviceId
) -> tuple[EntryId, frozenset[int]] | None:
    """My own vote that counts, for which options; of nobody else's is anything told."""
    mine = "(SELECT y.person FROM device y WHERE y.device = ?)"
    row = connection.execute(
        f"{STANDING} WHERE v.card = ? AND d.person = {mine}{BY_PERSON}", (card, me)
    ).fetchone()
    return (entry_of(row[3]), _positions(row[2])) if row else None


def _detail(
    texts: Sequence[str],
    votes: Sequence[_Standing],
    looking: Looking,
    *,
    several: bool,
    unnamed: bool,
    closes_ms: int,
) -> PollDetail:
    shown = not unnamed or len(votes) >= LEAST_VOTES
    mine = next((_positions(v.chosen) for v in votes if v.person == looking.person), frozenset())

    def option(position: int, text: str) -> OptionRow:
        people = [vote.person for vote in votes if vote.chosen >> position & 1]
        return OptionRow(
            text=text,
            votes=len(people) if shown else None,
            people=() if unnamed else _refs(people, looking.names),
            chosen_by_me=position in mine,
        )

    options = tuple(option(position, text) for position, text in enumerate(texts))
    return PollDetail(options, several, unnamed, closes_ms, len(votes) if shown else None)


def _refs(people: Sequence[PersonId], names: Mapping[bytes, str]) -> tuple[PersonRef, ...]:
    return tuple(PersonRef(person, names.get(person, "")) for person in people)


def _positions(chosen: int) -> frozenset[int]:
    return frozenset(position for position in range(chosen.bit_length()) if chosen >> position & 1)
