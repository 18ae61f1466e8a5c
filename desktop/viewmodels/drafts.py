"""What is in the composer and would be lost."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import TYPE_CHECKING, ClassVar

from desktop.viewmodels.giving import is_ready

if TYPE_CHECKING:
    from sync.client import Client
    from sync.values import EntryId, PersonId


@dataclass(slots=True)
class Draft:
    """The post's text, photos (with their descriptions) and files, the kudos' people and reason.

    ``private``: the kudos is for whoever it thanks alone."""

    MOST: ClassVar[int] = 8
    """Photos in a post, and files (``content.feed``)."""

    text: str = ""
    pictures: dict[Path, str] = field(default_factory=dict)
    files: list[Path] = field(default_factory=list)
    to: list[PersonId] = field(default_factory=list)
    reason: str = ""
    value: str = ""
    private: bool = False

    @property
    def posts(self) -> bool:
        """Whether there is something for a post."""
        return bool(self.text.strip() or self.pictures or self.files)

    @property
    def worth_asking(self) -> bool:
        """Whether closing would throw something away that took work."""
        return bool(self.posts or self.reason.strip())

    @property
    def unfinished(self) -> str:
        """The tab where something is still being written, or empty."""
        if not self.worth_asking:
            return ""
        return "kudos" if self.reason.strip() else "post"

    def ready(self, tab: str) -> bool:
        """Whether that tab can be published."""
        if tab == "kudos":
            return is_ready(self)
        return self.posts

    def add(self, paths: Iterable[Path], *, picture: bool = True) -> bool:
        """Take in photos, or files, as many as there is room for; whether that was for all."""
        room = True
        for path in paths:
            if path in self.pictures or path in self.files:
                continue
            if len(self.pictures if picture else self.files) >= self.MOST:
                room = False
            elif picture:
                self.pictures[path] = ""
            else:
                self.files.append(path)
        return room

    def describe(self, photo: Path, alt: str) -> None:
        """Keep the description of a photo that is still there."""
        if photo in self.pictures:
            self.pictures[photo] = alt

    def thank(self, person: PersonId) -> None:
        """Add somebody to the kudos."""
        if person not in self.to:
            self.to.append(person)

    def work(self, tab: str, client: Client, channel: str) -> Callable[[], EntryId]:
        """What publishes that tab, for another thread."""
        kept = self.copy()
        if tab == "kudos" and kept.private:
            return lambda: client.thank_privately(kept.to[0], kept.reason.strip(), kept.value)
        if tab == "kudos":
            return lambda: client.give_kudos(kept.to, kept.reason.strip(), kept.value)
        pictures = list(kept.pictures.items())
        return lambda: client.post(kept.text.strip(), channel, pictures, kept.files)

    def copy(self) -> Draft:
        """The same, to be read by another thread while this one changes."""
        pictures, files = dict(self.pictures), list(self.files)
        return replace(self, pictures=pictures, files=files, to=list(self.to))

    def clear(self, *, kudos: bool, sent: Draft | None = None) -> None:
        """Forget what has been published: all of it, or ``sent`` when more was typed meanwhile."""
        if kudos:
            self.reason = left_over(self.reason, sent.reason) if sent is not None else ""
            if not self.reason:
                self.to, self.value, self.private = [], "", False
        else:
            gone = {*(sent or self).pictures, *(sent or self).files}
            self.text = left_over(self.text, sent.text) if sent is not None else ""
            self.pictures = {path: alt for path, alt in self.pictures.items() if path not in gone}
            self.files = [path for path in self.files if path not in gone]


def left_over(text: str, sent: str) -> str:
    """What is still to be sent of ``text``, now that ``sent`` was; all of it when it is another."""
    return text[len(sent) :].lstrip() if text.startswith(sent) else text
