"""FAREWELL: somebody leaves, said by who will remove her. Of each person the newest counts."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Annotated, ClassVar

import msgspec
from msgspec import Meta

from sync.content.dates import Day
from sync.content.fields import BODY, Person, TextLimit, Version


class Farewell(msgspec.Struct, array_like=True, frozen=True, kw_only=True):
    """Somebody leaves; it counts only from an owner or an admin, who alone remove people.

    ``day`` is her last one, empty when she stays after all. With ``renamed`` her name is shown
    nowhere once she is no member any more.
    """

    TEXTS: ClassVar[Mapping[str, TextLimit]] = {"text": BODY}

    v: Version = 1
    person: Person
    day: Day = ""
    text: Annotated[str, Meta(max_length=BODY.high)] = ""
    renamed: bool = False
