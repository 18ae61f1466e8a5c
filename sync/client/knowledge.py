"""What a client writes and reads of how things are done here."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sync.client.asking import Asker
from sync.client.reading import Reading
from sync.values import EntryId, PersonId
from sync.views.rows import Card
from sync.views.rows_processes import VersionRow

if TYPE_CHECKING:
    from sync.local import commands


class Knowledge(Reading):
    """That part of a client. Writing raises as everything of :class:`Client` does."""

    _asker: Asker

    def write_process(
        self,
        title: str,
        text: str = "",
        *,
        owner: PersonId | None = None,
        review: str = "",
        source: EntryId | None = None,
    ) -> EntryId:
        """How something is done here; without a text what ``source`` says: a card, of
        a question its answer, or an answer or a comment.

        ``owner`` looks after it (None: I do), ``review`` is the day of the next look
        (``YYYY-MM-DD``, empty for none).
        """
        from sync.local import knowledge

        return self._tell(knowledge.WriteProcess(title, text, owner, review, source))

    def edit_process(
        self,
        target: EntryId,
        *,
        title: str | None = None,
        text: str | None = None,
        owner: PersonId | None = None,
        review: str | None = None,
    ) -> EntryId:
        """Another version of such a card; what is None stays."""
        from sync.local import knowledge

        return self._tell(knowledge.EditProcess(target, title, text, owner, review))

    def review_process(self, target: EntryId, until: str) -> EntryId:
        """It is still true, and is looked at again on that day."""
        from sync.local import knowledge

        return self._tell(knowledge.ReviewProcess(target, until))

    def processes(
        self,
        *,
        mine: bool = False,
        due: str = "",
        orphan: bool = False,
        limit: int = 30,
        before: EntryId | None = None,
    ) -> list[Card]:
        """Such cards, those first that were made last, from after ``before`` on.

        ``mine``: which I look after. ``due``: to be looked at by that day. ``orphan``: whose owner
        has left.
        """
        return self._views().processes(
            mine=mine, due=due, orphan=orphan, limit=limit, before=before
        )

    def process_history(self, card: EntryId) -> list[VersionRow]:
        """The versions of such a card, the one that holds last."""
        return self._views().process_history(card)

    def _tell(self, command: commands.AnyCommand) -> EntryId:
        from sync.local.commands import Written

        return self._asker.ask(command, Written).id
