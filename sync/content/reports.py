"""REPORT and REASON: letters about what somebody wrote, to those who see to it and back."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Annotated, ClassVar, Final

import msgspec
from msgspec import Meta

from sync.content.fields import Target, TextLimit, Version

BECAUSE: Final = TextLimit(1, 2000)


class Report(msgspec.Struct, array_like=True, frozen=True, kw_only=True):
    """Something is not right with the entry ``target``: to whoever sees to that, and to nobody
    else, least of all to who wrote it."""

    TEXTS: ClassVar[Mapping[str, TextLimit]] = {"text": BECAUSE}

    v: Version = 1
    target: Target
    text: Annotated[str, Meta(min_length=BECAUSE.low, max_length=BECAUSE.high)]


class Reason(msgspec.Struct, array_like=True, frozen=True, kw_only=True):
    """Why the entry ``target`` was taken out of sight: to who wrote it."""

    TEXTS: ClassVar[Mapping[str, TextLimit]] = {"text": BECAUSE}

    v: Version = 1
    target: Target
    text: Annotated[str, Meta(min_length=BECAUSE.low, max_length=BECAUSE.high)]
