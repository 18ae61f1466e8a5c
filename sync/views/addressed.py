"""Channels that a card is for although it is no post of theirs: announcements and thanks."""

from __future__ import annotations

import sqlite3
from collections.abc import Sequence
from typing import TYPE_CHECKING

from sync.views.batch import Statement
from sync.views.schema import marks

if TYPE_CHECKING:
    from sync.views.batch import Batch, FoldEntry

_CHANNEL = Statement(
    "INSERT OR IGNORE INTO card_channel (card, position, channel) VALUES (?, ?, ?)"
)


def fold(batch: Batch, entry: FoldEntry, channels: Sequence[str]) -> None:
    """The channels that a card names, in its order."""
    for position, channel in enumerate(channels):
        batch.add(_CHANNEL, entry.id, position, channel)


def of_cards(
    connection: sqlite3.Connection, cards: Sequence[bytes]
) -> dict[bytes, tuple[str, ...]]:
    """The channels of each of these cards that names some."""
    found: dict[bytes, tuple[str, ...]] = {}
    for card, channel in connection.execute(
        f"SELECT card, channel FROM card_channel WHERE card IN ({marks(len(cards))})"
        " ORDER BY card, position",
        cards,
    ):
        found[card] = (*found.get(card, ()), channel)
    return found
