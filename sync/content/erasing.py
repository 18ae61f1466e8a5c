"""ERASE: an author takes back what she wrote (protocol.md 9)."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Annotated, ClassVar, Final

import msgspec
from msgspec import Meta

from sync.content.fields import Target, TextLimit, Version

MAX_TARGETS: Final = 50
"""Entries in one act: as many as a person may erase at once in a day (protocol.md A8)."""


class Erase(msgspec.Struct, array_like=True, frozen=True, kw_only=True):
    """Posts, thanks, announcements and comments of the same person, on whatever computer she
    wrote them. Their bytes go; of others' entries it says nothing."""

    TEXTS: ClassVar[Mapping[str, TextLimit]] = {}

    v: Version = 1
    targets: Annotated[list[Target], Meta(min_length=1, max_length=MAX_TARGETS)]
