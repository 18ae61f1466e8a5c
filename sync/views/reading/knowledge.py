"""What is known here: how things are done."""

from __future__ import annotations

from sync.values import EntryId, PersonId
from sync.views import knowledge
from sync.views.connecting import Connecting
from sync.views.rows import Card
from sync.views.rows_processes import VersionRow


class KnowledgeReading(Connecting):
    """That part of the reader."""

    def processes(
        self,
        *,
        mine: bool = False,
        due: str = "",
        orphan: bool = False,
        limit: int = 30,
        before: EntryId | None = None,
    ) -> list[Card]:
        """Cards of how things are done here: see :func:`sync.views.knowledge.page`."""
        return self._read(
            lambda c: knowledge.page(
                c, self.device, mine=mine, due=due, orphan=orphan, limit=limit, before=before
            )
        )

    def process_history(self, card: EntryId) -> list[VersionRow]:
        """The versions of such a card that count, the one that holds last."""
        return self._read(lambda c: knowledge.history(c, card))

    def versions_by(self, card: EntryId, person: PersonId) -> list[EntryId]:
        """The later versions of a card that one person wrote."""
        return self._read(lambda c: knowledge.versions_by(c, card, person))
