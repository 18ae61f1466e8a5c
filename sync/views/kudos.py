"""Thanks: whom they are to in the end, when receivers have passed them on or withdrawn.

Receivers are those whom the thanks name, and for thanks to a channel everybody but whoever gave
them: who is in a channel is nobody's list. What a receiver says counts as long as she has not
withdrawn herself; what others say of thanks that are not theirs is kept and says nothing.

Whoever gave thanks takes their own words back and nobody else's: once they are erased, a receiver's
word that somebody else was in it too stands by itself, as thanks from the one to the other without
any words. Whether that receiver was one is not asked any more, for what said so is gone; they
thank in their own name.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Final

from sync.values import EntryId, PersonId, Rank
from sync.views import addressed
from sync.views.batch import FEED, IN_PLACE, PLACE, Statement, place
from sync.views.rows import PersonRef
from sync.views.rows_kudos import KudosDetail, PassedOn
from sync.views.schema import chunks, entry_of, marks

if TYPE_CHECKING:
    from sync.content.kudos import Kudos, PassOn, Withdraw
    from sync.views.batch import Batch, FoldEntry
    from sync.views.details import Looking

_KUDOS = Statement(
    f"INSERT OR IGNORE INTO card ({PLACE}, kind, channel, title, pin,"
    f" until_ms, needs_ack, value, text) VALUES ({IN_PLACE}, 'kudos', '', '', 0, 0, 0, ?, ?)",
    frozenset({FEED}),
)
_KUDOS_TO = Statement("INSERT OR IGNORE INTO kudos_to (card, position, person) VALUES (?, ?, ?)")
_KEPT = Statement("INSERT OR IGNORE INTO kept (card, thanks) VALUES (?, ?)")
_PASSED_ON = Statement(
    "INSERT INTO passed_on (card, person, device, stamp) VALUES (?, ?, ?, ?)"
    " ON CONFLICT (card, person, device) DO UPDATE SET stamp = excluded.stamp"
    " WHERE excluded.stamp < passed_on.stamp",
    frozenset({FEED}),
)
_WITHDRAWN = Statement(
    "INSERT INTO withdrawn (card, device, stamp) VALUES (?, ?, ?)"
    " ON CONFLICT (card, device) DO UPDATE SET stamp = excluded.stamp"
    " WHERE excluded.stamp < withdrawn.stamp",
    frozenset({FEED}),
)


def _has_withdrawn(card: str, person: str) -> str:
    return (
        "EXISTS (SELECT 1 FROM withdrawn q CROSS JOIN device e ON e.device = q.device"
        f" AND e.rank <= {Rank.MEMBER:d} WHERE q.card = {card} AND e.person = {person})"
    )


_IS_OUT: Final = (
    f"({_has_withdrawn('k.card', 'k.person')} OR EXISTS (SELECT 1 FROM kept o"
    f" WHERE o.card = k.card AND {_has_withdrawn('o.thanks', 'k.person')}))"
)
"""Whether whom ``k`` names has withdrawn, from that or from what is shared in it."""

THANKS_SOMEBODY: Final = (
    "(EXISTS (SELECT 1 FROM card_channel t WHERE t.card = card.id)"
    " OR EXISTS (SELECT 1 FROM kudos_to k WHERE k.card = card.id AND k.person <> d.person"
    f" AND NOT {_IS_OUT}))"
)
"""Whether ``card`` by ``d`` thanks anybody but its author who has not withdrawn."""

STANDS_ALONE: Final = (
    "(NOT EXISTS (SELECT 1 FROM kept p WHERE p.card = card.id) OR EXISTS ("
    "SELECT 1 FROM kept p CROSS JOIN erased x ON x.entry = p.thanks"
    f" CROSS JOIN device y ON y.device = x.device AND y.rank <= {Rank.MEMBER:d}"
    " WHERE p.card = card.id AND y.person <> d.person"
    " AND NOT EXISTS (SELECT 1 FROM card q CROSS JOIN device a ON a.device = q.device"
    " WHERE q.id = p.thanks AND (a.person <> y.person OR q.kind <> 'kudos'))"
    f" AND NOT {_has_withdrawn('p.card', 'd.person')}"
    f" AND NOT {_has_withdrawn('p.thanks', 'd.person')}"
    " AND NOT EXISTS (SELECT 1 FROM kudos_to k WHERE k.card = p.card AND k.person = y.person)))"
)
"""Of ``card`` by ``d`` that shares thanks: whether whoever gave those has erased them."""

KEPT: Final = "SELECT p.card FROM kept p CROSS JOIN card c ON c.id = p.card AND c.shown = 1"
"""What was shared and stands by itself now."""

TO: Final = (
    "SELECT k.card AS card, k.position AS position, k.person AS person FROM kudos_to k"
    " CROSS JOIN card c ON c.id = k.card AND c.shown = 1"
    f" WHERE NOT {_IS_OUT}"
)
"""The people whom thanks name and who have not withdrawn."""

PASSED_ON: Final = (
    "SELECT p.card AS card, p.person AS person, b.person AS by, min(p.stamp) AS stamp"
    " FROM passed_on p CROSS JOIN card c ON c.id = p.card AND c.kind = 'kudos' AND c.shown = 1"
    " CROSS JOIN device a ON a.device = c.device"
    f" CROSS JOIN device b ON b.device = p.device AND b.rank <= {Rank.MEMBER:d}"
    " WHERE b.person <> a.person AND p.person <> a.person"
    " AND (EXISTS (SELECT 1 FROM card_channel t WHERE t.card = c.id)"
    " OR EXISTS (SELECT 1 FROM kudos_to k WHERE k.card = c.id AND k.person = b.person))"
    f" AND NOT {_has_withdrawn('c.id', 'b.person')}"
    f" AND NOT {_has_withdrawn('c.id', 'p.person')}"
    " AND NOT EXISTS (SELECT 1 FROM kudos_to k WHERE k.card = c.id AND k.person = p.person)"
)
"""With whom receivers share thanks, with :data:`BY_PERSON` behind it: by the first who said so."""

BY_PERSON: Final = " GROUP BY p.card, p.person"


def fold(batch: Batch, entry: FoldEntry, kudos: Kudos) -> None:
    """Thanks, and each of the people thanked once."""
    batch.add(_KUDOS, *place(entry), kudos.value, kudos.reason)
    for position, person in enumerate(dict.fromkeys(kudos.to)):
        batch.add(_KUDOS_TO, entry.id, position, person)
    if kudos.channel:
        addressed.fold(batch, entry, [kudos.channel])


def fold_passed_on(batch: Batch, entry: FoldEntry, act: PassOn) -> None:
    """Somebody shares thanks, which may come later, or go."""
    batch.targets.add(act.target)
    batch.add(_KUDOS, *place(entry), "", "")
    batch.add(_KEPT, entry.id, act.target)
    for position, person in enumerate(dict.fromkeys(act.to)):
        batch.add(_KUDOS_TO, entry.id, position, person)
        batch.add(_PASSED_ON, act.target, person, entry.log.device, entry.stamp)


def fold_withdrawn(batch: Batch, entry: FoldEntry, act: Withdraw) -> None:
    """Somebody does not want to be thanked; the thanks may come later."""
    batch.judged.add(act.target)
    batch.targets.add(act.target)
    batch.add(_WITHDRAWN, act.target, entry.log.device, entry.stamp)


def kept_of(connection: sqlite3.Connection, batch: Batch, after: int) -> list[bytes]:
    """What shares thanks that came or went with this batch, of cards folded after ``after``."""
    new = "SELECT id FROM card WHERE n > ? AND kind = 'kudos'"
    query = f"SELECT card FROM kept WHERE thanks IN ({new})"
    found = connection.execute(query, (after,)).fetchall()
    for some in chunks(batch.erased | batch.judged):
        query = f"SELECT card FROM kept WHERE thanks IN ({marks(len(some))})"
        found += connection.execute(query, some).fetchall()
    return [card for (card,) in found]


def to_of_cards(
    connection: sqlite3.Connection, cards: Sequence[bytes], names: Mapping[bytes, str]
) -> dict[bytes, list[PersonRef]]:
    """The people whom each of these cards thanks by name, in the author's order."""
    found: dict[bytes, list[PersonRef]] = {}
    for card, _, person in connection.execute(
        f"{TO} AND k.card IN ({marks(len(cards))}) ORDER BY k.card, k.position", cards
    ):
        found.setdefault(card, []).append(PersonRef(PersonId(person), names.get(person, "")))
    return found


def details_of(
    connection: sqlite3.Connection, cards: Sequence[bytes], looking: Looking
) -> Mapping[bytes, KudosDetail]:
    """The channel of each of these thanks, and with whom they are shared."""
    channels = addressed.of_cards(connection, cards)
    shared: dict[bytes, list[PassedOn]] = {}
    for card, person, by, _ in connection.execute(
        f"{PASSED_ON} AND p.card IN ({marks(len(cards))}){BY_PERSON} ORDER BY stamp", cards
    ):
        refs = (PersonRef(PersonId(one), looking.names.get(one, "")) for one in (person, by))
        shared.setdefault(card, []).append(PassedOn(*refs))
    kept = f"{KEPT} WHERE p.card IN ({marks(len(cards))})"
    alone = {card for (card,) in connection.execute(kept, cards)}
    return {
        card: KudosDetail(
            next(iter(channels.get(card, ())), ""), tuple(shared.get(card, ())), card in alone
        )
        for card in cards
        if card in channels or card in shared or card in alone
    }


def withdrawal(connection: sqlite3.Connection, card: EntryId, person: PersonId) -> EntryId | None:
    """The entry by which a person withdrew from thanks, or None."""
    row = connection.execute(
        "SELECT min(q.stamp) FROM withdrawn q CROSS JOIN device e ON e.device = q.device"
        " WHERE q.card = ? AND e.person = ?",
        (card, person),
    ).fetchone()
    return entry_of(row[0]) if row[0] is not None else None
