"""How far down the feed has to be read."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sync.values import text_of

if TYPE_CHECKING:
    from collections.abc import Callable

    from sync.client import Card

LONGEST = 500
"""The most cards that one question of a client is answered with."""


def read_down_to(
    oldest: str, read: Callable[..., list[Card]], limit: int, page: int
) -> tuple[list[Card], int]:
    """The newest cards as far as the card ``oldest``, and the limit that took.

    What arrives must not push a card that somebody is reading off the end of the list: the
    ``limit`` grows by whole pages until the card is among them, or there are no more. With an
    empty ``oldest`` the limit stays.
    """
    cards = read_newest(read, limit)
    while oldest and len(cards) == limit and all(text_of(card.id) != oldest for card in cards):
        limit += page
        cards = read_newest(read, limit)
    return cards, limit


def read_newest(read: Callable[..., list[Card]], limit: int) -> list[Card]:
    """The newest ``limit`` cards, by pages as long as a client gives."""
    cards = read(limit=min(limit, LONGEST))
    while cards and len(cards) % LONGEST == 0 and len(cards) < limit:
        more = read(limit=min(limit - len(cards), LONGEST), before=cards[-1].id)
        if not more:
            break
        cards += more
    return cards
