"""CHANNEL: what a channel is for, and whether anything new goes into it."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Annotated, ClassVar, Final

import msgspec
from msgspec import Meta

from sync.content.feed import CHANNEL
from sync.content.fields import TextLimit, Version
from sync.content.topics import topic_key

ABOUT: Final = TextLimit(0, 500)


def channel_key(name: str) -> str:
    """What the names of channels are compared by: capitals, accents and spaces aside."""
    return "".join(topic_key(name).split())


class Channel(msgspec.Struct, array_like=True, frozen=True, kw_only=True):
    """A channel by its name, as posts carry it; the newest one that counts holds.

    It counts from an owner or an administrator, or from whoever wrote the oldest one of that
    name: she opened it.
    """

    TEXTS: ClassVar[Mapping[str, TextLimit]] = {"channel": CHANNEL, "about": ABOUT}

    v: Version = 1
    channel: Annotated[str, Meta(min_length=CHANNEL.low, max_length=CHANNEL.high)]
    about: Annotated[str, Meta(max_length=ABOUT.high)] = ""
    archived: bool = False
