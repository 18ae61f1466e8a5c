"""What a client does with posts and comments that are there: edits, threads, topics, channels."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from sync.client.reading import Reading
from sync.client.writing import Writing
from sync.values import EntryId
from sync.views.rows import CommentRow
from sync.views.rows_everyday import CommentPlace, DraftRow, Wording


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

    def keep_draft(
        self,
        text: str,
        channel: str = "general",
        pictures: Sequence[tuple[Path, str]] = (),
        files: Sequence[Path] = (),
        *,
        until_ms: int = 0,
        due_ms: int = 0,
    ) -> EntryId:
        """A post that is published at ``due_ms`` (Unix milliseconds, 0: when I say so); its id.

        It is kept on this PC alone, whose node publishes it, as soon as it runs if it was late.
        """
        from sync.local import drafting

        post = self._post(text, channel, pictures, files, until_ms)
        return self._write(drafting.KeepDraft(post, due_ms))

    def publish_draft(self, draft: EntryId) -> EntryId:
        """Publish a draft now; the post's id."""
        from sync.local import drafting

        return self._write(drafting.PublishDraft(draft))

    def time_draft(self, draft: EntryId, due_ms: int) -> EntryId:
        """Publish a draft at another time (as :meth:`keep_draft` has it) than it was to be."""
        from sync.local import drafting

        return self._write(drafting.TimeDraft(draft, due_ms))

    def drop_draft(self, draft: EntryId) -> EntryId:
        """Let go of a draft."""
        from sync.local import drafting

        return self._write(drafting.DropDraft(draft))

    def drafts(self) -> list[DraftRow]:
        """What is kept on this PC and not published, the one that is due first at first."""
        from sync.store.drafts import post_in, read_drafts

        found = ((draft, post_in(draft)) for draft in read_drafts(self._paths.drafts))
        return [
            DraftRow(
                id=draft.id,
                made_ms=draft.made_ms,
                due_ms=draft.due_ms,
                until_ms=post.until_ms,
                channel=post.channel,
                text=post.text,
                attached=len(post.pictures) + len(post.files),
                pictures=tuple((one.blob, one.alt) for one in post.pictures),
                files=tuple((one.blob, one.name) for one in post.files),
            )
            for draft, post in found
            if post is not None
        ]

    def history(self, target: EntryId) -> list[Wording]:
        """All that a card or comment in sight has said, the first wording first."""
        views = self._views()
        place = views.comment(target)
        in_sight = views.card(place.card if place else target) is not None
        return views.history(target) if in_sight else []

    def comment_place(self, target: EntryId) -> CommentPlace | None:
        """Where a comment hangs, or None when it is none that is in sight."""
        return self._views().comment(target)

    def comment_row(self, comment: EntryId) -> CommentRow | None:
        """One comment in sight, or None; whether its card is shown is another question."""
        return self._views().said(comment)

    def entries_between(self, start: bytes, end: bytes) -> list[EntryId]:
        """The ids of cards and comments in sight between two, those that have ended among them."""
        return self._views().entries_between(start, end)

    def hidden_between(self, start: bytes, end: bytes) -> list[EntryId]:
        """The ids of what was hidden between two."""
        return self._views().hidden_between(start, end)
