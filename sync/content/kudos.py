"""KUDOS: public thanks to colleagues."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Annotated, ClassVar, Final

import msgspec
from msgspec import Meta

from sync.content.fields import Person, TextLimit, Version

REASON: Final = TextLimit(15, 2000)
"""At least 15 characters: thanks have a reason."""

VALUE: Final = TextLimit(0, 40)
MAX_TO: Final = 20


class Kudos(msgspec.Struct, array_like=True, frozen=True, kw_only=True):
    """Thanks to one to twenty people. ``value`` is the key of a company value, or empty."""

    TEXTS: ClassVar[Mapping[str, TextLimit]] = {"reason": REASON, "value": VALUE}

    v: Version = 1
    to: Annotated[list[Person], Meta(min_length=1, max_length=MAX_TO)]
    reason: Annotated[str, Meta(min_length=REASON.low, max_length=REASON.high)]
    value: Annotated[str, Meta(max_length=VALUE.high)] = ""
