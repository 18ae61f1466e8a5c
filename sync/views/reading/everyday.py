"""What posts and comments have beside their words: their history, their topics, their threads."""

from __future__ import annotations

from sync.values import EntryId, PersonId
from sync.views import channel_acts, comments, people, wordings
from sync.views.connecting import Connecting
from sync.views.rows_everyday import ChannelState, CommentPlace, Wording


class EverydayReading(Connecting):
    """That part of the reader."""

    def history(self, entry: EntryId) -> list[Wording]:
        """All that a card or comment has said, the first wording first; empty when it is not here.

        Whether it is in sight is another question: see :meth:`card` and :meth:`comment`.
        """
        return self._read(lambda c: wordings.history(c, entry))

    def comment(self, id: EntryId) -> CommentPlace | None:
        """Where a comment hangs, or None when it is not here or not in sight."""
        return self._read(lambda c: comments.place_of(c, id, people.names(c)))

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
