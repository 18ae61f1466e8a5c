"""What a client asks about posts that are not to be written yet. All of it stays on this device."""

from __future__ import annotations

from sync.local.command import Command
from sync.local.writing import Post
from sync.values import EntryId


class KeepDraft(Command, frozen=True):
    """Keep a post and publish it at ``due_ms`` (Unix milliseconds); 0: when I say so."""

    post: Post
    due_ms: int = 0


class DropDraft(Command, frozen=True):
    """Let go of a draft."""

    draft: EntryId


class PublishDraft(Command, frozen=True):
    """Publish a draft now, whenever it was to be."""

    draft: EntryId


class TimeDraft(Command, frozen=True):
    """Publish a draft at another time than it was to be; 0: when I say so."""

    draft: EntryId
    due_ms: int = 0


DraftCommand = KeepDraft | DropDraft | PublishDraft | TimeDraft
