"""What has been written of an announcement so far, and what makes it one."""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from desktop.models.files import size_line
from desktop.models.people import AttachmentRow, quoted
from desktop.viewmodels.keys import entry_of
from desktop.words.formatting import day_end_ms
from sync.values import EntryId

if TYPE_CHECKING:
    from collections.abc import Callable

    from sync.client import Client

TITLE_MOST = 70
"""Characters of a title (``content.announcements``)."""

ATTACHED_MOST = 4
"""Photos of an announcement, and as many PDFs (``content.announcements``)."""

CHANNELS_MOST = 20
"""Channels that one can be for (``content.announcements``)."""


@dataclass(slots=True)
class Announced:
    """``target`` is empty for a new one. ``pin_day`` and ``end_day`` are the last days
    (``YYYY-MM-DD``) on which it is on top and on which it holds, or empty. ``channels`` it is for;
    none is everybody."""

    target: str = ""
    title: str = ""
    text: str = ""
    before: tuple[str, str] = ("", "")
    pictures: dict[Path, str] = field(default_factory=dict)
    files: list[Path] = field(default_factory=list)
    channels: list[str] = field(default_factory=list)
    needs_ack: bool = True
    pin: bool = True
    pin_day: str = ""
    end_day: str = ""
    asks_anew: bool = False
    substance: bool = False

    def work(self, client: Client) -> Callable[[], EntryId]:
        """What publishes what is there now, whatever becomes of it meanwhile."""
        title, text = self.title.strip(), self.text.strip()
        if self.target:
            target, substance = entry_of(self.target), self.substance
            return lambda: _revised(client, target, title, text, substance=substance)
        return partial(
            client.announce,
            title,
            text,
            pin=self.pin,
            needs_ack=self.needs_ack,
            until_ms=day_end_ms(self.pin_day) if self.pin and self.pin_day else 0,
            ends_ms=day_end_ms(self.end_day) if self.end_day else 0,
            pictures=list(self.pictures.items()),
            files=list(self.files),
            channels=list(self.channels),
        )

    def rows(self) -> list[AttachmentRow]:
        """What is attached."""
        rows = [_row(path, alt, picture=True) for path, alt in self.pictures.items()]
        return rows + [_row(path, "", picture=False) for path in self.files]


def _revised(client: Client, target: EntryId, title: str, text: str, *, substance: bool) -> EntryId:
    client.revise(target, title=title, text=text, substance=substance)
    return target


def _row(path: Path, alt: str, *, picture: bool) -> AttachmentRow:
    try:
        size = size_line(path.stat().st_size)
    except OSError:
        size = ""
    return AttachmentRow(str(path), path.name, size, quoted(path) if picture else "", alt)
