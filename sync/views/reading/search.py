"""Search. Imported when it is asked: what a window starts with finds nothing."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from sync.values import EntryId
from sync.views.connecting import Connecting
from sync.views.rows import Card

if TYPE_CHECKING:
    from sync.views.rows_search import Cursor, Hit, HitPage, Sought


class SearchReading(Connecting):
    """That part of the reader."""

    def search(self, words: str, limit: int = 30) -> list[Card]:
        """The newest cards with all these words, newest first; a phrase stands in quotes."""
        from sync.views import search

        return self._read(lambda c: search.find(c, self.device, words, limit))

    def find(self, sought: Sought, limit: int = 30) -> list[Hit]:
        """Everything that is sought: people and channels, then the newest of the rest."""
        return self.find_page(sought, limit).hits

    def find_page(self, sought: Sought, limit: int = 30, after: Cursor | None = None) -> HitPage:
        """The same in pages: the next one begins ``after`` what this one says."""
        from sync.views import finding

        return self._read(lambda c: finding.find(c, self.device, sought, limit, after))

    def cards(self, ids: Sequence[EntryId]) -> list[Card]:
        """These few cards in their order, as far as they are here and shown."""
        from sync.views import search

        return self._read(lambda c: search.cards(c, self.device, ids))
