"""What is in the composer and would be lost."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import TYPE_CHECKING, ClassVar

if TYPE_CHECKING:
    from sync.values import PersonId


@dataclass(slots=True)
class Draft:
    """The post's text and photos (with their descriptions), the kudos' people and reason."""

    MOST: ClassVar[int] = 8
    """Photos in a post (``content.feed``)."""

    text: str = ""
    pictures: dict[Path, str] = field(default_factory=dict)
    to: list[PersonId] = field(default_factory=list)
    reason: str = ""
    value: str = ""

    @property
    def worth_asking(self) -> bool:
        """Whether closing would throw something away that took work."""
        return bool(self.text.strip() or self.pictures or self.reason.strip())

    def copy(self) -> Draft:
        """The same, to be read by another thread while this one changes."""
        return replace(self, pictures=dict(self.pictures), to=list(self.to))

    def clear(self, *, kudos: bool) -> None:
        """Forget what has just been published."""
        if kudos:
            self.to, self.reason, self.value = [], "", ""
        else:
            self.text, self.pictures = "", {}
