"""Cards as they are shown: the row of a post, kudos or announcement with all that hangs on it."""

from __future__ import annotations

import sqlite3
from collections.abc import Mapping, Sequence

from sync.values import DeviceId, EntryId, PersonId
from sync.views import (
    acks,
    attached,
    comments,
    details,
    editions,
    kudos,
    mentions,
    people,
    pins,
    reactions,
    spread,
    wordings,
)
from sync.views.rows import Card, CardKind, CompanyValue, PersonRef

CardCells = tuple[bytes, str, bytes, int, str, str, str, str, int, int, int]

# CROSS JOIN keeps the order of the tables (Source: sqlite.org/lang_select.html): along an index
# of cards, and each card's author looked up.
CARD = (
    "SELECT c.id AS id, c.kind, d.person, c.time_ms AS time_ms, c.channel, c.title, c.text,"
    " c.value, c.needs_ack, d.present, c.ends_ms"
    " FROM card c CROSS JOIN device d ON d.device = c.device"
)


def those(
    connection: sqlite3.Connection, me: DeviceId, rest: str, given: Sequence[object] = ()
) -> list[Card]:
    """The cards that a query finds: ``rest`` is SQL of ours that goes behind ``CARD`` (joins,
    ``WHERE``, order, limit), ``given`` its values. It has to say itself that they are shown."""
    found: list[CardCells] = connection.execute(f"{CARD}{rest}", given).fetchall()
    return assemble(connection, found, me)


def assemble(
    connection: sqlite3.Connection, found: Sequence[CardCells], me: DeviceId
) -> list[Card]:
    """The cards of these rows of ``CARD``, in their order.

    A fixed number of queries, however many cards.
    """
    if not found:
        return []
    ids = [cells[0] for cells in found]
    names = people.names(connection)
    mine = _person_of(connection, me)
    values = {value.key: value for value in people.values(connection)}
    thanked = kudos.to_of_cards(connection, ids, names)
    announced = [cells[0] for cells in found if cells[1] == CardKind.ANNOUNCEMENT]
    texts = editions.of_cards(connection, announced) if announced else {}
    on_top = pins.of_cards(connection, announced) if announced else {}
    read_by = acks.of_cards(connection, ids, names)
    shown = attached.of_cards(connection, ids)
    given = reactions.of_cards(connection, ids, names, mine)
    said, spoken = comments.of_cards(connection, ids, names), comments.counts(connection, ids)
    spreads = spread.of_cards(connection, ids, names, me)
    kinds = {cells[0]: CardKind(cells[1]) for cells in found}
    more = details.of_cards(connection, kinds, details.Looking(me, mine, names))
    edited = wordings.of_entries(connection, ids)
    named = mentions.of_entries(connection, ids, names)

    def card(cells: CardCells) -> Card:
        id, kind, person, time_ms, channel, title, text, value, needs_ack, present, ends = cells
        author = PersonRef(PersonId(person), names.get(person, ""))
        if id in texts:
            title, text = texts[id][-1].title, texts[id][-1].text
        readers = _readers(CardKind(kind), author if present else None, read_by.get(id, ()))
        return Card(
            id=EntryId(id),
            kind=CardKind(kind),
            person=author.person,
            author=author.name,
            time_ms=time_ms,
            channel=channel,
            title=title,
            text=text,
            pinned=id in on_top and on_top[id].on,
            needs_ack=bool(needs_ack),
            acks=readers,
            acked_by_me=any(reader.person == mine for reader in readers),
            to=tuple(ref for ref in thanked.get(id, ()) if ref.person != author.person),
            value=_value(values, value),
            pictures=tuple(shown[id][0]) if id in shown else (),
            files=tuple(shown[id][1]) if id in shown else (),
            reactions=given[id],
            comments=tuple(said.get(id, ())),
            spread=spreads[id],
            detail=more.get(id),
            edited_ms=edited.get(id, 0),
            ends_ms=ends,
            mentions=named.get(id, ()),
            earlier=spoken.get(id, 0) - len(said.get(id, ())),
        )

    return [card(cells) for cells in found]


def _readers(
    kind: CardKind, author: PersonRef | None, others: Sequence[PersonRef]
) -> tuple[PersonRef, ...]:
    """Who has read an announcement: whoever wrote it, unless he left, then who acknowledged it."""
    if kind is not CardKind.ANNOUNCEMENT:
        return ()
    if author is None:
        return tuple(others)
    return (author, *(ref for ref in others if ref.person != author.person))


def _value(values: Mapping[str, CompanyValue], key: str) -> CompanyValue | None:
    return values.get(key) if key else None


def _person_of(connection: sqlite3.Connection, device: DeviceId) -> PersonId | None:
    """Whose device it is, or None when it never counted."""
    row = connection.execute("SELECT person FROM device WHERE device = ?", (device,)).fetchone()
    return PersonId(row[0]) if row else None
