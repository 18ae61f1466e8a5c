"""Cards that all come at once: in the end all are there, and no frame has to make many of them."""

from __future__ import annotations

from typing import NamedTuple

from PySide6.QtCore import QModelIndex

from desktop.bridge import Bridge
from desktop.models.feed import FeedRow
from desktop.models.rows import RowModel
from desktop.viewmodels.feed import FeedViewModel
from desktop.viewmodels.navigation import NavigationViewModel
from desktop.viewmodels.pouring import IN_SIGHT, Pouring
from support.byhand.rows import HandClient, key_of
from support.models import rows_of
from support.window import wait_until
from sync.values import EntryId


class Line(NamedTuple):
    key: str


def lines(word: str, count: int = 30) -> list[Line]:
    return [Line(f"{word} {number}") for number in range(count)]


class Seen:
    """How many rows came into sight at a time."""

    def __init__(self, model: RowModel[Line]) -> None:
        self._model = model
        self.most = 0
        self.times = 0
        model.rowsInserted.connect(self._note)

    def _note(self, _parent: QModelIndex, first: int, last: int) -> None:
        came = max(0, min(last + 1, IN_SIGHT) - first)
        self.most = max(self.most, came)
        self.times += came > 0


def test_where_all_are_others_those_in_sight_come_one_by_one(bridge: Bridge) -> None:
    model: RowModel[Line] = RowModel(Line, bridge)
    pouring: Pouring[Line] = Pouring(bridge)
    pouring.show(model, lines("old"))
    assert model.rows == tuple(lines("old"))
    seen = Seen(model)
    pouring.show(model, lines("new"))
    assert model.rows == (*lines("old")[:IN_SIGHT], *lines("new")[IN_SIGHT:])
    wait_until(lambda: model.rows == tuple(lines("new")), "all of them")
    assert (seen.most, seen.times) == (1, IN_SIGHT)


def test_what_comes_meanwhile_counts(bridge: Bridge) -> None:
    model: RowModel[Line] = RowModel(Line, bridge)
    pouring: Pouring[Line] = Pouring(bridge)
    for word in ("old", "new", "newer"):
        pouring.show(model, lines(word))
    wait_until(lambda: model.rows == tuple(lines("newer")), "the newest")
    pouring.show(model, lines("newest"))
    pouring.show(model, lines("few", 2))
    assert model.rows == tuple(lines("few", 2)), "few are shown at once"


def test_a_single_new_one_comes_at_once(bridge: Bridge) -> None:
    model: RowModel[Line] = RowModel(Line, bridge)
    pouring: Pouring[Line] = Pouring(bridge)
    pouring.show(model, lines("old"))
    pouring.show(model, [Line("new"), *lines("old", 29)])
    assert model.rows[0] == Line("new")


def test_the_feed_of_a_newcomer_ends_as_it_should(
    hand: HandClient, bridge: Bridge, navigation: NavigationViewModel
) -> None:
    post = next(card for card in hand.cards if card.kind == "post")

    def posts(word: str) -> None:
        hand.cards = [post._replace(id=EntryId(key_of(f"{word} {n}"))) for n in range(20)]

    posts("first")
    feed = FeedViewModel(hand.client, bridge, navigation, bridge)
    posts("second")
    bridge.changed.emit(frozenset({"feed"}))
    wanted = [card.id.hex() for card in hand.feed(limit=30)]

    def shown() -> list[str]:
        return [row.key for row in rows_of(feed.cards, FeedRow)]

    wait_until(lambda: shown() == wanted, "the cards of the second batch")
