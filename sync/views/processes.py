"""How things are done here: of several versions and looks the newest by somebody who may.

Who may: whoever wrote the first version, whoever looks after it by what held before, owners and
administrators. That is a question of the whole set, so what holds is worked out anew for each
card that something came for, or that somebody counts for otherwise than before.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final, NamedTuple

from sync.values import Rank
from sync.views import indexing
from sync.views.batch import FEED, IN_PLACE, PLACE, Statement, place
from sync.views.comments import IN_SIGHT
from sync.views.schema import chunks, marks

if TYPE_CHECKING:
    from sync.content.processes import Process, Reviewed
    from sync.views.batch import Batch, FoldEntry

_CARD = Statement(
    f"INSERT OR IGNORE INTO card ({PLACE}, kind, channel, title, pin,"
    f" until_ms, needs_ack, value, text) VALUES ({IN_PLACE}, 'process', '', ?, 0, 0, 0, '', ?)",
    frozenset({FEED}),
)
_VERSION = Statement(
    "INSERT OR IGNORE INTO process_version (id, card, device, author_rank, stamp, time_ms, title,"
    " owner, review, source, text) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
    frozenset({FEED}),
)
_REVIEW = Statement(
    "INSERT OR IGNORE INTO process_review (id, card, device, author_rank, stamp, until)"
    " VALUES (?, ?, ?, ?, ?, ?)",
    frozenset({FEED}),
)

# The looks have no words of their own, and stand in the columns of the versions.
_WORDS = f"""
SELECT * FROM (
    SELECT c.card AS card, c.stamp AS stamp, c.id, d.person, coalesce(c.author_rank, d.rank),
        c.owner, c.review, c.source, c.title, c.text
    FROM process_version c CROSS JOIN device d ON d.device = c.device
    WHERE c.card IN ({{some}}) AND {IN_SIGHT}
    UNION ALL
    SELECT c.card, c.stamp, c.id, d.person, coalesce(c.author_rank, d.rank),
        NULL, c.until, NULL, NULL, NULL
    FROM process_review c CROSS JOIN device d ON d.device = c.device
    WHERE c.card IN ({{some}})
) ORDER BY card, stamp
"""

SHOWN: Final = (
    "SELECT p.* FROM process p CROSS JOIN card c ON c.id = p.card AND c.shown = 1 ORDER BY p.card"
)

_ALL_INDEXED = 2**63 - 1


class _Word(NamedTuple):
    """A version or, without an owner, a look at one."""

    card: bytes
    stamp: bytes
    id: bytes
    person: bytes
    rank: int
    owner: bytes | None
    review: str
    source: bytes
    title: str
    text: str


@dataclass(slots=True)
class _Standing:
    """What holds of one card, after some of its words."""

    first: _Word
    version: _Word
    review: str
    versions: list[bytes] = field(default_factory=list)
    reviewed: _Word | None = None

    def hear(self, word: _Word) -> None:
        """One word more, if it is by somebody who may."""
        if not may_change(word.person, word.rank, self.version.owner, self.first.person):
            return
        self.review = word.review
        if word.owner is None:
            self.reviewed = word
        else:
            self.version, self.reviewed = word, None
            self.versions.append(word.id)


def may_change(person: bytes, rank: int, owner: bytes | None, author: bytes) -> bool:
    """Whether somebody may write a card anew, or say that it is still true."""
    return rank <= Rank.ADMIN or (rank <= Rank.MEMBER and person in (owner, author))


def fold(batch: Batch, entry: FoldEntry, act: Process) -> None:
    """A version; the first one, which makes the card, may come later."""
    card = act.process or entry.id
    if not act.process:
        batch.add(_CARD, *place(entry), act.title, act.text)
    batch.processes.add(card)
    batch.comments.add(entry.id)
    batch.add(
        _VERSION, entry.id, card, entry.log.device, entry.author_rank, entry.stamp, entry.time_ms,
        act.title, act.owner, act.review, act.source, act.text,
    )  # fmt: skip


def fold_reviewed(batch: Batch, entry: FoldEntry, act: Reviewed) -> None:
    """A look at a card, which may come later."""
    batch.processes.add(act.target)
    row = (entry.id, act.target, entry.log.device, entry.author_rank, entry.stamp, act.until)
    batch.add(_REVIEW, *row)


def settle(connection: sqlite3.Connection, batch: Batch, after: int, *, everything: bool) -> None:
    """Work out what holds of the cards that a batch speaks of, or of all of them.

    The words of cards up to number ``after`` are in the index, those of later ones are not yet.
    Inside the caller's transaction, when rows and who counts are in place.
    """
    cards: Collection[bytes] = batch.processes
    if everything:
        cards = {id for (id,) in connection.execute("SELECT card FROM process_version")}
    elif batch.erased:
        cards = batch.processes | of_versions(connection, batch.erased)
    settle_these(connection, cards, after)


def of_versions(connection: sqlite3.Connection, entries: Iterable[bytes]) -> set[bytes]:
    """The cards of which these entries are versions."""
    query = "SELECT card FROM process_version WHERE id IN ({})"
    return {
        card
        for some in chunks(entries)
        for (card,) in connection.execute(query.format(marks(len(some))), some)
    }


def settle_these(
    connection: sqlite3.Connection, cards: Iterable[bytes], after: int = _ALL_INDEXED
) -> None:
    """The same of these cards."""
    for some in chunks(cards):
        found = _standing(connection, some)
        connection.execute(f"DELETE FROM process WHERE card IN ({marks(len(some))})", some)
        for card, standing in found.items():
            connection.execute(
                "INSERT INTO process VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)", _cells(card, standing)
            )
            _retitle(connection, card, standing.version, after)


def _standing(connection: sqlite3.Connection, cards: Sequence[bytes]) -> dict[bytes, _Standing]:
    """What holds of each of these that is here and whose first version is in sight."""
    words: dict[bytes, list[_Word]] = {}
    for row in connection.execute(_WORDS.format(some=marks(len(cards))), [*cards, *cards]):
        word = _Word(*row)
        words.setdefault(word.card, []).append(word)
    found = {}
    for card, theirs in words.items():
        first = next((word for word in theirs if word.id == card and word.owner is not None), None)
        if first is None:
            continue
        standing = found[card] = _Standing(first, first, first.review, [first.id])
        for word in theirs:
            if word is not first:
                standing.hear(word)
    return found


def _cells(card: bytes, now: _Standing) -> tuple[object, ...]:
    version, reviewed = now.version, now.reviewed
    by, stamp = (reviewed.person, reviewed.stamp) if reviewed else (b"", b"")
    return (
        card, b"".join(now.versions), version.owner, now.review, version.source, version.person,
        version.stamp, by, stamp,
    )  # fmt: skip


def _retitle(connection: sqlite3.Connection, card: bytes, version: _Word, after: int) -> None:
    """Let the card say what its version says, in the index as well."""
    row = connection.execute("SELECT n, title, text FROM card WHERE id = ?", (card,)).fetchone()
    if row is None or row[1:] == (version.title, version.text):
        return
    indexed = row[0] <= after
    if indexed:
        indexing.drop(connection, [card])
    connection.execute(
        "UPDATE card SET title = ?, text = ? WHERE id = ?", (version.title, version.text, card)
    )
    if indexed:
        indexing.add_these(connection, [card])
