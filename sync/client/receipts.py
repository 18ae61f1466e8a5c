"""Receipts of an announcement as what goes to a file."""

from __future__ import annotations

from sync.handout.receipts import Line, Sheet, Text
from sync.views.rows_announcements import Receipts


def sheet_of(found: Receipts) -> Sheet:
    """What is kept of them: days, never hours, and the hashes of the texts."""
    return Sheet(
        title=found.title,
        author=found.author,
        texts=tuple(Text(text.hash.hex(), text.day, text.substance) for text in found.texts),
        people=tuple(
            Line(row.name, row.state.value, row.day, row.hash.hex(), row.seen)
            for row in found.people
        ),
    )
