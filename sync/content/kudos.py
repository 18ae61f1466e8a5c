"""KUDOS, PASS_ON and WITHDRAW: public thanks to colleagues, and what these may do with them."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Annotated, ClassVar, Final

import msgspec
from msgspec import Meta

from sync.content.feed import CHANNEL
from sync.content.fields import Person, Target, TextLimit, Version

REASON: Final = TextLimit(15, 2000)
"""At least 15 characters: thanks have a reason."""

VALUE: Final = TextLimit(0, 40)
TEAM: Final = TextLimit(0, CHANNEL.high)
MAX_TO: Final = 20


class Kudos(msgspec.Struct, array_like=True, frozen=True, kw_only=True):
    """Thanks to up to twenty people, to everybody in a channel, or both.

    ``value`` is the key of a company value, or empty; ``channel`` is empty where none is thanked.
    """

    TEXTS: ClassVar[Mapping[str, TextLimit]] = {
        "reason": REASON,
        "value": VALUE,
        "channel": TEAM,
    }

    v: Version = 1
    to: Annotated[list[Person], Meta(max_length=MAX_TO)]
    reason: Annotated[str, Meta(min_length=REASON.low, max_length=REASON.high)]
    value: Annotated[str, Meta(max_length=VALUE.high)] = ""
    channel: Annotated[str, Meta(max_length=TEAM.high)] = ""


class PassOn(msgspec.Struct, array_like=True, frozen=True, kw_only=True):
    """ "It was Luis too": somebody who is thanked shares it. From others it says nothing."""

    TEXTS: ClassVar[Mapping[str, TextLimit]] = {}

    v: Version = 1
    target: Target
    to: Annotated[list[Person], Meta(min_length=1, max_length=MAX_TO)]


class Withdraw(msgspec.Struct, array_like=True, frozen=True, kw_only=True):
    """Somebody who is thanked would rather not be. For good; from others it says nothing.

    Whoever gave the thanks erases them instead. A PASS_ON whose thanks were erased is thanks too:
    from those it is to, and from whoever wrote it.
    """

    TEXTS: ClassVar[Mapping[str, TextLimit]] = {}

    v: Version = 1
    target: Target
