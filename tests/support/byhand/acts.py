"""What is done with cards, of the client made by hand."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path

from sync.client import AlarmFacts, HiddenRow, OrderRow, ReportRow
from sync.values import BlobId, EntryId, Rank


class HandActs:
    """That part of it: what is written is kept in its ``calls``."""

    _write: Callable[..., EntryId]
    hides: Rank | None = None
    exposed = False

    def __init__(self) -> None:
        super().__init__()
        self.alarming: list[AlarmFacts] = []
        self.reported: list[ReportRow] = []
        self.ordered: list[OrderRow] = []
        self.taken_out: list[HiddenRow] = []

    def vote(self, poll: EntryId, options: Sequence[int]) -> EntryId:
        """Kept."""
        return self._write("vote", poll, list(options))

    def poll(self, text: str, options: Sequence[str], until_ms: int, **more: object) -> EntryId:
        """Kept."""
        return self._write("poll", text, list(options), until_ms, more)

    def attend(self, target: EntryId, answer: str) -> EntryId:
        """Kept."""
        return self._write("attend", target, answer)

    def mark_task(self, target: EntryId, number: int, *, on: bool) -> EntryId:
        """Kept."""
        return self._write("mark task", target, number, on)

    def save_file(self, blob: BlobId, name: str, folder: Path) -> Path:
        """Kept; where it would be."""
        self._write("save file", blob, name)
        return folder / (name or "foto.jpg")

    def want_file(self, blob: BlobId) -> None:
        """Kept."""
        self._write("want file", blob)

    def edit(self, target: EntryId, text: str) -> EntryId:
        """Kept."""
        return self._write("edit", target, text)

    def hide(self, target: EntryId, *, on: bool = True, because: str = "") -> EntryId:
        """Kept."""
        return self._write("hide", target, on, because)

    def report(self, target: EntryId, text: str) -> EntryId:
        """Kept."""
        return self._write("report", target, text)

    def hides_below(self) -> Rank | None:
        """What a test says."""
        return self.hides

    def alarms(self) -> list[AlarmFacts]:
        """What a test says."""
        return self.alarming

    def network_exposed(self) -> bool:
        """As a test says."""
        return self.exposed

    def reports(self) -> list[ReportRow]:
        """What a test says."""
        return self.reported

    def orders_to_erase(self) -> list[OrderRow]:
        """What a test says."""
        return self.ordered

    def hidden_of_mine(self) -> list[HiddenRow]:
        """What a test says."""
        return self.taken_out
