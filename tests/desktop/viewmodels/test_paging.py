from __future__ import annotations

from desktop.viewmodels.paging import LONGEST, read_down_to, read_newest
from support.byhand.rows import card
from sync.client import Card, CardKind
from sync.values import EntryId, text_of


class Shelf:
    """Cards that are given at most :data:`LONGEST` at a time, as a client does."""

    def __init__(self, count: int) -> None:
        self.cards = [card(f"card {n}", CardKind.POST, "laia", -n) for n in range(count)]

    def read(self, *, limit: int, before: EntryId | None = None) -> list[Card]:
        ids = [card.id for card in self.cards]
        start = ids.index(before) + 1 if before is not None else 0
        return self.cards[start : start + min(limit, LONGEST)]


def test_more_cards_are_read_than_a_client_gives_at_once() -> None:
    shelf = Shelf(2 * LONGEST + 7)
    assert read_newest(shelf.read, 2 * LONGEST + 5) == shelf.cards[: 2 * LONGEST + 5]


def test_no_more_is_read_than_there_is() -> None:
    shelf = Shelf(LONGEST)
    assert read_newest(shelf.read, 3 * LONGEST) == shelf.cards


def test_a_card_far_down_is_reached() -> None:
    shelf = Shelf(LONGEST + 40)
    cards, limit = read_down_to(text_of(shelf.cards[-1].id), shelf.read, LONGEST, 30)
    assert cards == shelf.cards
    assert limit >= LONGEST + 40
