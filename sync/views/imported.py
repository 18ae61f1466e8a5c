"""What was brought in from other networks: cards at their own time, with their comments.

The same thing may have been imported twice, on two computers that had not met: of entries with one
source and one id there, the oldest counts on every device.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Mapping, Sequence
from typing import TYPE_CHECKING, Any, Final, NamedTuple

from sync.values import EntryId, PersonId, Rank
from sync.views.batch import CHANNELS, FEED, IN_PLACE, PLACE, Statement, place
from sync.views.rows import COMMENTS_WITH_A_CARD, PersonRef
from sync.views.rows_imported import ImportedComment, ImportedRow
from sync.views.schema import chunks, marks

if TYPE_CHECKING:
    from sync.content.imported import Imported
    from sync.views.batch import Batch, FoldEntry
    from sync.views.details import Looking

_COMMENT: Final = 2
_WHAT: Final = {1: "post", 3: "kudos"}
"""By :class:`sync.content.imported.ImportedWhat`, which costs a reader's start msgspec."""

_ROW = Statement(
    "INSERT OR IGNORE INTO imported (entry, device, author_rank, stamp, source, ref, what, root,"
    " author, written_ms, text) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
    frozenset({FEED, CHANNELS}),
)
_CARD = Statement(
    f"INSERT OR IGNORE INTO card ({PLACE}, kind, channel, title, pin,"
    f" until_ms, needs_ack, value, text) VALUES ({IN_PLACE}, 'imported', ?, '', 0, 0, 0, '', ?)",
    frozenset({FEED, CHANNELS}),
)
_TO = Statement("INSERT OR IGNORE INTO imported_to (card, position, name) VALUES (?, ?, ?)")

_TIME = PLACE.split(", ").index("time_ms")

_COUNTS = (
    f"coalesce({{i}}.author_rank, {{d}}.rank) <= {Rank.ADMIN:d}"
    " AND NOT EXISTS (SELECT 1 FROM erased x CROSS JOIN device y ON y.device = x.device"
    " WHERE x.entry = {i}.entry AND y.person = {d}.person)"
    " AND NOT EXISTS (SELECT 1 FROM hidden h WHERE h.entry = {i}.entry"
    " AND h.rank < {d}.rank{which})"
)

# What is hidden still keeps others like it away, or hiding it would bring them up. What is erased
# does not: its row goes, on some devices sooner than on others.
FIRST = (
    "NOT EXISTS (SELECT 1 FROM imported o CROSS JOIN device e ON e.device = o.device"
    " WHERE o.source = i.source AND o.ref = i.ref AND o.stamp < i.stamp AND "
    + _COUNTS.format(i="o", d="e", which=" AND h.erased = 1")
    + ")"
)
"""That no older entry says the same as the row ``i`` of ``imported``."""

MAY_BE_SHOWN = (
    "(card.kind <> 'imported' OR EXISTS"
    f" (SELECT 1 FROM imported i WHERE i.entry = card.id AND {FIRST}))"
)
"""What a card must be beside what company.py asks of all cards."""

_STANDS = f"{_COUNTS.format(i='i', d='d', which='')} AND {FIRST}"

STANDING = (
    "SELECT i.entry, i.source, i.ref, i.what, i.root, i.author, i.written_ms, i.text"
    " FROM imported i CROSS JOIN device d ON d.device = i.device"
    f" WHERE {_STANDS} AND (i.root = '' OR EXISTS ("
    "SELECT 1 FROM imported r CROSS JOIN card c ON c.id = r.entry AND c.shown = 1"
    " WHERE r.source = i.source AND r.ref = i.root)) ORDER BY i.entry"
)
"""All of it that people see, for the digest."""

_UNDER = (
    " CROSS JOIN imported i ON i.source = r.source AND i.root = r.ref AND i.root <> ''"
    " CROSS JOIN device d ON d.device = i.device"
)
_SAID = "i.entry, d.person, i.author, i.written_ms, i.text"

THANKED = (
    "SELECT t.card, t.position, t.name FROM imported_to t"
    " CROSS JOIN card c ON c.id = t.card AND c.shown = 1 ORDER BY t.card, t.position"
)


class Known(NamedTuple):
    """Something of another network that is here. ``root`` is the id there of the card it stands
    under: its own, unless it is a comment."""

    ref: str
    root: str


def fold(batch: Batch, entry: FoldEntry, act: Imported) -> None:
    """A card, or a comment whose card may come later."""
    is_comment = act.what == _COMMENT
    written_ms = min(act.time_ms, entry.hlc >> 16)  # nobody wrote it after it was imported
    text = act.text if is_comment else ""
    batch.add(
        _ROW, entry.id, entry.log.device, entry.author_rank, entry.stamp, act.source, act.ref,
        act.what, act.on, act.author, written_ms, text,
    )  # fmt: skip
    if is_comment:
        batch.comments.add(entry.id)
        return
    cells = list(place(entry))
    cells[_TIME] = min(act.time_ms, entry.time_ms)
    batch.add(_CARD, *cells, act.channel, act.text)
    for position, name in enumerate(act.to):
        batch.add(_TO, entry.id, position, name)


def twins(connection: sqlite3.Connection, batch: Batch) -> list[bytes]:
    """The cards that say the same as what came, or was erased, with this batch: which of them is
    shown may be another now."""
    moved = {row[0] for row in batch.rows.get(_ROW, ())} | batch.erased
    found: list[bytes] = []
    for some in chunks(entry for entry in moved if isinstance(entry, bytes)):
        query = (
            "SELECT o.entry FROM imported i CROSS JOIN imported o"
            " ON o.source = i.source AND o.ref = i.ref AND o.entry <> i.entry"
            f" WHERE i.entry IN ({marks(len(some))}) AND o.what <> {_COMMENT}"
        )
        found += [entry for (entry,) in connection.execute(query, some)]
    return found


def known(connection: sqlite3.Connection, source: str, refs: Iterable[str]) -> list[Known]:
    """Which of these ids of another network are here and shown to those who may see them."""
    every, found = list(refs), []
    for start in range(0, len(every), 500):
        some = every[start : start + 500]
        query = (
            "SELECT DISTINCT i.ref, i.root FROM imported i"
            " CROSS JOIN device d ON d.device = i.device"
            f" WHERE i.source = ? AND i.ref IN ({marks(len(some))})"
            f" AND {_COUNTS.format(i='i', d='d', which=' AND h.erased = 1')} AND {FIRST}"
        )
        rows = connection.execute(query, (source, *some))
        found += [Known(ref, root or ref) for ref, root in rows]
    return found


def of_cards(
    connection: sqlite3.Connection, cards: Sequence[bytes], looking: Looking
) -> dict[bytes, ImportedRow]:
    """What these cards have beside the other cards."""
    some = marks(len(cards))
    to: dict[bytes, list[str]] = {}
    query = f"SELECT card, name FROM imported_to WHERE card IN ({some}) ORDER BY card, position"
    for card, name in connection.execute(query, cards):
        to.setdefault(card, []).append(name)
    said = _newest(connection, cards, looking.names)
    rows = connection.execute(
        f"SELECT entry, what, source, ref, author FROM imported WHERE entry IN ({some})", cards
    )
    return {
        entry: ImportedRow(
            what=_WHAT[what],
            source=source,
            ref=ref,
            author=author,
            to=tuple(to.get(entry, ())),
            comments=tuple(said.get(entry, ())[:COMMENTS_WITH_A_CARD][::-1]),
            earlier=len(said.get(entry, ())) > COMMENTS_WITH_A_CARD,
        )
        for entry, what, source, ref, author in rows
    }


def comments(
    connection: sqlite3.Connection,
    card: EntryId,
    names: Mapping[bytes, str],
    *,
    limit: int,
    before: ImportedComment | None,
) -> list[ImportedComment]:
    """The comments that came with a card, newest first; pages as of other comments."""
    start = (before.time_ms, before.id) if before else (2**63 - 1, b"")
    rows = connection.execute(
        f"SELECT r.entry, {_SAID} FROM imported r{_UNDER}"
        " WHERE r.entry = ? AND (i.written_ms, i.entry) < (?, ?)"
        f" AND {_STANDS} ORDER BY i.written_ms DESC, i.entry DESC LIMIT ?",
        (card, *start, max(0, limit)),
    ).fetchall()
    return [_comment(cells[1:], names) for cells in rows]


def _newest(
    connection: sqlite3.Connection, cards: Sequence[bytes], names: Mapping[bytes, str]
) -> dict[bytes, list[ImportedComment]]:
    """The newest comments of each card, newest first: one more than it shows, where there is."""
    query = (
        f"SELECT r.entry, {_SAID} FROM imported r{_UNDER}"
        f" WHERE r.entry IN ({marks(len(cards))}) AND i.entry IN ("
        "SELECT i.entry FROM imported i CROSS JOIN device d ON d.device = i.device"
        f" WHERE i.source = r.source AND i.root = r.ref AND i.root <> '' AND {_STANDS}"
        " ORDER BY i.written_ms DESC, i.entry DESC LIMIT ?)"
        " ORDER BY i.written_ms DESC, i.entry DESC"
    )
    found: dict[bytes, list[ImportedComment]] = {}
    for card, *cells in connection.execute(query, (*cards, COMMENTS_WITH_A_CARD + 1)):
        found.setdefault(card, []).append(_comment(cells, names))
    return found


def _comment(cells: Sequence[Any], names: Mapping[bytes, str]) -> ImportedComment:
    entry, person, author, written_ms, text = cells
    by = PersonRef(PersonId(person), names.get(person, ""))
    return ImportedComment(EntryId(entry), by, author, written_ms, text)
