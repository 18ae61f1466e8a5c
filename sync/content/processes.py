"""PROCESS and REVIEWED: how something is done here, and that it still is."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Annotated, ClassVar, Final

import msgspec
from msgspec import Meta

from sync.content.dates import Day
from sync.content.fields import BODY, Person, Target, TextLimit, Version

TITLE: Final = TextLimit(1, 120)
TEXT: Final = TextLimit(1, BODY.high)

TargetOrNone = Annotated[bytes, Meta(max_length=32)]
"""An entry, or empty for none."""


class Process(msgspec.Struct, array_like=True, frozen=True, kw_only=True):
    """How something is done here: one version of it.

    ``owner`` looks after it, and is asked on the day ``review`` whether it is still true (empty:
    never). ``source`` is the entry that it was made from. ``process`` is the entry of the first
    version, which it replaces; empty in the first one itself, by whose entry it is called.
    """

    TEXTS: ClassVar[Mapping[str, TextLimit]] = {"title": TITLE, "text": TEXT}

    v: Version = 1
    title: Annotated[str, Meta(min_length=TITLE.low, max_length=TITLE.high)]
    text: Annotated[str, Meta(min_length=TEXT.low, max_length=TEXT.high)]
    owner: Person
    review: Day = ""
    source: TargetOrNone = b""
    process: TargetOrNone = b""


class Reviewed(msgspec.Struct, array_like=True, frozen=True, kw_only=True):
    """ "It is still true". ``target`` is the first version, ``until`` the day of the next look."""

    TEXTS: ClassVar[Mapping[str, TextLimit]] = {}

    v: Version = 1
    target: Target
    until: Day
