"""What posts and comments have beside their words: their history, their topics, their threads."""

from __future__ import annotations

from sync.values import EntryId, PersonId
from sync.views import channel_acts, comments, imported, people, wordings
from sync.views.comments import PAGE_LIMIT
from sync.views.connecting import Connecting
from sync.views.rows import Card, CommentRow
from sync.views.rows_everyday import ChannelState, CommentPlace, Wording
from sync.views.rows_imported import ImportedComment, ImportedRow


class EverydayReading(Connecting):
    """That part of the reader."""

    def history(self, entry: EntryId) -> list[Wording]:
        """All that a card or comment has said, the first wording first; empty when it is not here.

        Whether it is in sight is another question: see :meth:`card` and :meth:`comment`.
        """
        return self._read(lambda c: wordings.history(c, entry, people.names(c)))

    def comment(self, id: EntryId) -> CommentPlace | None:
        """Where a comment hangs, or None when it is not here or not in sight."""
        return self._read(lambda c: comments.place_of(c, id, people.names(c)))

    def comments(
        self, card: EntryId, *, limit: int = 30, before: CommentRow | None = None
    ) -> list[CommentRow]:
        """A page of a card's comments, newest first; the next one starts ``before`` the last row of
        this."""
        return self._read(
            lambda c: comments.page(c, card, people.names(c), limit=limit, before=before)
        )

    def said(self, comment: EntryId) -> CommentRow | None:
        """One comment in sight, or None; whether its card is shown is another question."""
        found = self._read(lambda c: comments.one(c, comment, people.names(c)))
        return found[1] if found else None

    def whole(self, card: Card) -> Card:
        """The card with all its comments, and all that came with it from another network."""
        if card.earlier:
            rows = list(card.comments[:1])
            while page := self.comments(card.id, limit=PAGE_LIMIT, before=rows[-1]):
                rows += page
            card = card._replace(comments=(*reversed(rows[1:]), *card.comments), earlier=0)
        detail = card.detail
        if isinstance(detail, ImportedRow) and detail.earlier:
            came = list(detail.comments[:1])
            while some := self.imported_comments(card.id, before=came[-1]):
                came += some
            every = (*reversed(came[1:]), *detail.comments)
            card = card._replace(detail=detail._replace(comments=every, earlier=False))
        return card

    def imported_comments(
        self, card: EntryId, *, limit: int = PAGE_LIMIT, before: ImportedComment | None
    ) -> list[ImportedComment]:
        """The same as :meth:`comments` of those that came with a card from another network."""
        return self._read(
            lambda c: imported.comments(c, card, people.names(c), limit=limit, before=before)
        )

    def channel_states(self) -> dict[str, ChannelState]:
        """What holds of each channel of which something was said, by its name."""
        return self._read(channel_acts.every)

    def entries_between(self, start: bytes, end: bytes) -> list[EntryId]:
        """The ids of cards and comments in sight between two, those that have ended among them."""
        return self._read(lambda c: comments.entries_between(c, start, end))

    def hidden_between(self, start: bytes, end: bytes) -> list[EntryId]:
        """The ids of what an owner or administrator has hidden, between two."""
        return self._read(lambda c: comments.hidden_between(c, start, end))

    def edits_by(self, entry: EntryId, person: PersonId) -> list[EntryId]:
        """The edits of an entry that one person wrote, oldest first."""
        return self._read(lambda c: wordings.said_by(c, entry, person))

    def edits_of_what_went(self, limit: int) -> list[tuple[EntryId, EntryId]]:
        """Edits that are here of entries that are gone: each with its entry."""
        return self._read(lambda c: wordings.of_what_went(c, limit))
