"""What only cards of one kind have, read for a page of them at once."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Mapping, Sequence
from typing import Final, NamedTuple

from sync.values import DeviceId, PersonId
from sync.views import (
    announced,
    events,
    farewells,
    imported,
    kudos,
    outside,
    polls,
    process_details,
    questions,
    welcomes,
)
from sync.views.rows import CardKind, Detail


class Looking(NamedTuple):
    """Who looks, and what is known already of everybody: a person's name by their id."""

    device: DeviceId
    person: PersonId | None
    names: Mapping[bytes, str]


DetailsOf = Callable[[sqlite3.Connection, Sequence[bytes], Looking], Mapping[bytes, Detail]]
"""The details of these cards of one kind, by card, in a fixed number of queries."""

_OF_KIND: Final[Mapping[CardKind, DetailsOf]] = {
    CardKind.QUESTION: questions.details,
    CardKind.POLL: polls.details,
    CardKind.IMPORTED: imported.of_cards,
    CardKind.PROCESS: process_details.details,
    CardKind.WELCOME: welcomes.details,
    CardKind.FAREWELL: farewells.details,
    CardKind.EVENT: events.details,
    CardKind.KUDOS: kudos.details_of,
    CardKind.ANNOUNCEMENT: announced.details_of,
    CardKind.OUTSIDE: outside.details,
}


def of_cards(
    connection: sqlite3.Connection, kinds: Mapping[bytes, CardKind], looking: Looking
) -> dict[bytes, Detail]:
    """The details of the cards that have some, by card; ``kinds`` says of which kind each is."""
    found: dict[bytes, Detail] = {}
    for kind, details_of in _OF_KIND.items():
        cards = [card for card, its in kinds.items() if its is kind]
        if cards:
            found |= details_of(connection, cards, looking)
    return found
