"""What the parts of the composer need of it."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Protocol

from desktop.viewmodels.drafts import Draft
from sync.values import EntryId


class PostDesk(Protocol):
    """What a post for later needs of it."""

    @property
    def ready(self) -> bool:
        """Whether what is written can be published."""
        ...

    def written(self) -> tuple[Draft, str]:
        """A copy of what is written, and its channel."""
        ...

    def send(self, work: Callable[[], EntryId], done: Callable[[EntryId], None]) -> None:
        """Have it saved, once, with its failures told where the text is."""
        ...

    def saved(self, entry: EntryId | None, words: str = "") -> None:
        """Fold it: published, or with ``words`` kept."""
        ...

    def take(self, draft: Draft, channel: str) -> None:
        """Go on with a post that was put away."""
        ...

    def folder(self) -> Path:
        """Where the files of a post that was put away are copied to, to go with it again."""
        ...


class FileDesk(Protocol):
    """What its pictures and files need of it."""

    def draft(self) -> Draft:
        """What is being written, itself."""
        ...

    def takes_files(self) -> bool:
        """Unfold it where nothing is being written; whether its tab takes any."""
        ...
