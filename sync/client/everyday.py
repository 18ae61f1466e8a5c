"""What a client does with posts and comments that are there: edits, threads, topics, channels."""

from __future__ import annotations

from sync.client.reading import Reading
from sync.client.writing import Writing
from sync.values import EntryId
from sync.views.rows_everyday import CommentPlace, Wording


class Everyday(Writing, Reading):
    """That part of a client: what writes returns when it is on this PC's disk."""

    def edit(self, target: EntryId, text: str, *, title: str | None = None) -> EntryId:
        """Another text for a card or comment of mine."""
        from sync.local import everyday

        return self._write(everyday.Edit(target, text, title))

    def set_channel(
        self, channel: str, *, about: str | None = None, archived: bool | None = None
    ) -> EntryId:
        """What a channel is for, and whether anything new goes into it; what is None stays."""
        from sync.local import everyday

        return self._write(everyday.SetChannel(channel, about, archived))

    def history(self, target: EntryId) -> list[Wording]:
        """All that a card or comment in sight has said, the first wording first."""
        views = self._views()
        place = views.comment(target)
        in_sight = views.card(place.card if place else target) is not None
        return views.history(target) if in_sight else []

    def comment_place(self, target: EntryId) -> CommentPlace | None:
        """Where a comment hangs, or None when it is none that is in sight."""
        return self._views().comment(target)

    def entries_between(self, start: bytes, end: bytes) -> list[EntryId]:
        """The ids of cards and comments in sight between two, those that have ended among them."""
        return self._views().entries_between(start, end)
