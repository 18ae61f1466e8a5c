"""The shapes of fields that several content families share, and the limits of their texts."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated, Final

import msgspec
from msgspec import Meta

from sync.values import BlobId, EntryId, PersonId

Version = Annotated[int, Meta(ge=1, le=65535)]
"""Schema version, the first field of every payload."""

Target = Annotated[EntryId, Meta(min_length=32, max_length=32)]
Hash = Annotated[bytes, Meta(min_length=32, max_length=32)]
Blob = Annotated[BlobId, Meta(min_length=32, max_length=32)]
Person = Annotated[PersonId, Meta(min_length=32, max_length=32)]
TimeMs = Annotated[int, Meta(ge=0, le=(1 << 63) - 1)]
"""Unix milliseconds; 0 where the field may be empty."""


@dataclass(frozen=True, slots=True)
class TextLimit:
    """How long a text may be, in Unicode characters, once it is trimmed and in NFC."""

    low: int
    high: int


BODY: Final = TextLimit(0, 20_000)
"""Text of a post or an announcement (protocol.md 12)."""


def as_ever(content: msgspec.Struct, always: int) -> list[object]:
    """The array that content is, without the fields behind the first ``always`` that are not in
    use: what says the same has the same bytes as ever, and the same hash."""
    cells = [getattr(content, field) for field in content.__struct_fields__]
    while len(cells) > always and not cells[-1]:
        cells.pop()
    return cells
