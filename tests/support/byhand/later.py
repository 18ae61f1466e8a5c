"""What a client made by hand keeps for later: posts that wait, and when the office opens."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from pathlib import Path

from sync.client import DraftRow
from sync.errors import UnknownTarget
from sync.values import BlobId, EntryId


class HandLater:
    """That part of ``HandClient``."""

    now: int
    closed_until: datetime | None = None
    opens: datetime | None = None
    """When it opens next, asked of a moment to come."""

    def __init__(self) -> None:
        super().__init__()
        self.kept: list[DraftRow] = []

    def _write(self, *call: object) -> EntryId:
        raise NotImplementedError  # HandClient has it

    def quiet_until(self, moment: datetime | None = None) -> datetime | None:
        """As the test says."""
        return self.closed_until if moment is None else self.opens or self.closed_until

    def drafts(self) -> list[DraftRow]:
        """What waits, what is due first at first."""
        return sorted(self.kept, key=lambda row: (row.due_ms == 0, row.due_ms))

    def keep_draft(
        self,
        text: str,
        channel: str = "general",
        pictures: Sequence[tuple[Path, str]] = (),
        files: Sequence[Path] = (),
        *,
        due_ms: int = 0,
    ) -> EntryId:
        """Kept in :attr:`calls`, with its files if it has any, and in :attr:`kept`."""
        others = [list(files)] if files else []
        made = self._write("keep", text, channel, list(pictures), *others, due_ms)
        shown = tuple((BlobId(bytes(32)), alt) for _path, alt in pictures)
        named = tuple((BlobId(bytes(32)), path.name) for path in files)
        count = len(shown) + len(named)
        self.kept.append(DraftRow(made, self.now, due_ms, 0, channel, text, count, shown, named))
        return made

    def time_draft(self, draft: EntryId, due_ms: int) -> EntryId:
        """Kept in :attr:`calls`."""
        row = self._find(draft)
        self._write("time", draft, due_ms)
        self.kept = [one._replace(due_ms=due_ms) if one is row else one for one in self.kept]
        return draft

    def publish_draft(self, draft: EntryId) -> EntryId:
        """Kept in :attr:`calls`."""
        row = self._find(draft)
        made = self._write("publish", draft)
        self.kept.remove(row)
        return made

    def drop_draft(self, draft: EntryId) -> EntryId:
        """Kept in :attr:`calls`."""
        row = self._find(draft)
        self._write("drop", draft)
        self.kept.remove(row)
        return draft

    def _find(self, draft: EntryId) -> DraftRow:
        found = next((row for row in self.kept if row.id == draft), None)
        if found is None:
            raise UnknownTarget(what="draft", text=draft.hex())
        return found
