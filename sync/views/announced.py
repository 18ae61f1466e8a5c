"""What only announcements have, for a page of cards at once."""

from __future__ import annotations

import sqlite3
from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

from sync.views import addressed, doubts, editions, pins, urgent
from sync.views.rows_announcements import AnnouncementDetail, EarlierText, day_of_count
from sync.views.schema import marks

if TYPE_CHECKING:
    from sync.views.details import Looking


def details_of(
    connection: sqlite3.Connection, cards: Sequence[bytes], looking: Looking
) -> Mapping[bytes, AnnouncementDetail]:
    """The details of these announcements, in a fixed number of queries."""
    texts = editions.of_cards(connection, cards)
    channels = addressed.of_cards(connection, cards)
    said = doubts.of_cards(connection, cards, looking.names)
    answers = doubts.answers(connection, cards)
    reminders = doubts.reminders(connection, cards)
    urged = urgent.of_cards(connection, cards, looking.names)
    on_top = pins.of_cards(connection, cards)
    some = marks(len(cards))
    hashes = dict(connection.execute(f"SELECT id, hash FROM card WHERE id IN ({some})", cards))
    query = f"SELECT card, ends_ms FROM announcement_end WHERE card IN ({some})"
    ends = dict(connection.execute(query, cards))

    def detail(card: bytes) -> AnnouncementDetail:
        its = texts.get(card, [])
        days = reminders.get(card)
        before = editions.before_the_change(its)
        return AnnouncementDetail(
            hash=its[-1].hash if its else hashes[card],
            channels=channels.get(card, ()),
            ends_ms=ends.get(card, 0),
            corrected=bool(its) and not its[-1].substance,
            before=EarlierText(before.title, before.text, before.hash) if before else None,
            doubts=len(said.get(card, ())),
            answer=answers.get(card),
            reminded=day_of_count(days[-1]) if days else "",
            pin_ends_ms=on_top[card].until_ms if card in on_top else 0,
            urged_by=tuple(urged.get(card, ())),
        )

    return {card: detail(card) for card in cards}
