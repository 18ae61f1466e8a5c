"""OUTSIDE: what may be told outside about a post, in words of its own."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Annotated, ClassVar, Final

import msgspec
from msgspec import Meta

from sync.content.dates import Day
from sync.content.feed import PictureRef
from sync.content.fields import Person, Target, TextLimit, Version

TEXT: Final = TextLimit(1, 3000)
"""As much as LinkedIn takes; the others take more."""

NETWORK: Final = TextLimit(1, 16)
NETWORKS: Final = ("linkedin", "whatsapp", "instagram", "email")
MAX_NETWORKS: Final = 2
MAX_PEOPLE: Final = 20


class Outside(msgspec.Struct, array_like=True, frozen=True, kw_only=True):
    """A piece for outside about the entry ``post``; it counts only from an owner or from whom
    the owners let speak for the company.

    ``people`` are in it, and it goes nowhere before each of them agrees (an ATTEND to it).
    ``until`` is the last day on which it is told, ``networks`` where: one or two.
    """

    TEXTS: ClassVar[Mapping[str, TextLimit]] = {"text": TEXT, "networks": NETWORK}

    v: Version = 1
    post: Target
    text: Annotated[str, Meta(min_length=TEXT.low, max_length=TEXT.high)]
    until: Day
    networks: Annotated[
        list[Annotated[str, Meta(min_length=NETWORK.low, max_length=NETWORK.high)]],
        Meta(min_length=1, max_length=MAX_NETWORKS),
    ]
    pictures: Annotated[list[PictureRef], Meta(max_length=1)] = []
    people: Annotated[list[Person], Meta(max_length=MAX_PEOPLE)] = []
