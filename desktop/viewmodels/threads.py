"""How far back what is said under cards is shown."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from sync.values import text_of

if TYPE_CHECKING:
    from sync.client import Card, Client, CommentRow

PAGE = 30


class Threads:
    """The cards whose comments are shown further back than a list does, and from which one on.

    What comes in the meantime takes nothing away: what somebody reads stays where it is.
    """

    def __init__(self, client: Client) -> None:
        self._client = client
        self._from: dict[str, CommentRow | None] = {}
        self._further: set[str] = set()

    def unfold(self, key: str) -> None:
        """Show a page more of a card's comments from the next :meth:`read` on."""
        if key in self._from:
            self._further.add(key)
        else:
            self._from[key] = None

    def only(self, key: str) -> None:
        """Show a page of this card's comments, and of no other's."""
        self._from, self._further = {key: None}, set()

    def read(self, cards: Iterable[Card]) -> dict[str, list[CommentRow]]:
        """What is shown of those among these cards, by the card's key, oldest first."""
        keys = {text_of(card.id): card for card in cards if text_of(card.id) in self._from}
        return {key: self._read(key, card) for key, card in keys.items()}

    def complete(self, cards: Iterable[Card]) -> list[Card]:
        """The same cards; with all that was said elsewhere where one of that kind is unfolded.

        What came with a card from another network is no longer told apart by pages.
        """
        return [
            self._client.whole(card)
            if str(card.kind) == "imported" and text_of(card.id) in self._from
            else card
            for card in cards
        ]

    def _read(self, key: str, card: Card) -> list[CommentRow]:
        first, rows = self._from[key], self._client.comments(card.id, limit=PAGE)
        if first is not None:
            while rows and _is_after(rows[-1], first):
                page = self._client.comments(card.id, limit=PAGE, before=rows[-1])
                if not page:
                    break
                rows += page
            rows = [row for row in rows if not _is_after(first, row)]
        if key in self._further:
            last = rows[-1] if rows else None
            rows += self._client.comments(card.id, limit=PAGE, before=last)
            self._further.discard(key)
        if rows:
            self._from[key] = rows[-1]
        return rows[::-1]


def _is_after(one: CommentRow, other: CommentRow) -> bool:
    return (one.time_ms, one.id) > (other.time_ms, other.id)
