"""Reactions: six that each person turns on and off; the newest turn of a person holds."""

from __future__ import annotations

import sqlite3
from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

from sync.values import EntryId, PersonId, Rank, Reaction
from sync.views.batch import FEED, Statement
from sync.views.rows import PersonRef, ReactionCount, Turn
from sync.views.schema import entry_of, marks

if TYPE_CHECKING:
    from sync.content.feed import ReactionAct
    from sync.views.batch import Batch, FoldEntry

_REACTION = Statement(
    "INSERT INTO reaction (card, reaction, device, given, stamp) VALUES (?, ?, ?, ?, ?)"
    " ON CONFLICT (card, reaction, device) DO UPDATE SET given = excluded.given,"
    " stamp = excluded.stamp WHERE excluded.stamp > reaction.stamp",
    frozenset({FEED}),
)

# A person may react from two devices: of all her devices' newest turns the newest one holds.
# With max() SQLite takes the bare column from the row of the maximum
# (Source: sqlite.org/lang_select.html, bare columns in an aggregate query).
STANDING = (
    "SELECT r.card AS card, r.reaction AS reaction, d.person AS person, r.given AS given,"
    " max(r.stamp) AS stamp FROM reaction r"
    f" CROSS JOIN device d ON d.device = r.device AND d.rank <= {Rank.GUEST:d}"
)
BY_PERSON = " GROUP BY r.card, r.reaction, d.person"


def fold(batch: Batch, entry: FoldEntry, act: ReactionAct) -> None:
    """One reaction turned on or off; its card may come later."""
    batch.targets.add(act.target)
    reaction = Reaction(act.reaction).value
    batch.add(_REACTION, act.target, reaction, entry.log.device, int(act.on), entry.stamp)


def of_cards(
    connection: sqlite3.Connection,
    cards: Sequence[bytes],
    names: Mapping[bytes, str],
    me: PersonId | None,
) -> dict[bytes, tuple[ReactionCount, ...]]:
    """Of each of these cards the reactions that somebody gives, who gave first standing first."""
    given: dict[tuple[bytes, str], list[PersonRef]] = {}
    for card, reaction, person in connection.execute(
        f"SELECT card, reaction, person FROM ({STANDING}"
        f" WHERE r.card IN ({marks(len(cards))}){BY_PERSON}) WHERE given = 1 ORDER BY stamp",
        cards,
    ):
        ref = PersonRef(PersonId(person), names.get(person, ""))
        given.setdefault((card, reaction), []).append(ref)
    return {card: tuple(_counts(card, given, me)) for card in cards}


def turn(
    connection: sqlite3.Connection, card: EntryId, reaction: Reaction, person: PersonId
) -> Turn | None:
    """How one reaction of one person to one card stands, or None when she never turned it."""
    found = connection.execute(
        f"{STANDING} WHERE r.card = ? AND r.reaction = ? AND d.person = ?{BY_PERSON}",
        (card, reaction.value, person),
    ).fetchone()
    return Turn(entry_of(found[4]), bool(found[3])) if found else None


def _counts(
    card: bytes, given: Mapping[tuple[bytes, str], Sequence[PersonRef]], me: PersonId | None
) -> list[ReactionCount]:
    """The reactions of one card, in the order of the six."""
    counts = []
    for reaction in Reaction:
        people = given.get((card, reaction.value))
        if people:
            mine = any(ref.person == me for ref in people)
            counts.append(ReactionCount(reaction, tuple(people), mine))
    return counts
