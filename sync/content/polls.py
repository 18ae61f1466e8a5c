"""POLL and VOTE: a question with the answers that can be chosen, and what people choose."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Annotated, ClassVar, Final

import msgspec
from msgspec import Meta

from sync.content.fields import Target, TextLimit, TimeMs, Version

ASKED: Final = TextLimit(1, 1000)
OPTION: Final = TextLimit(1, 100)
MIN_OPTIONS: Final = 2
MAX_OPTIONS: Final = 10

LONGEST_MS: Final = 366 * 24 * 3600 * 1000
"""From making a poll to its end; one that nobody sees the end of is none."""

LEAST_VOTES: Final = 5
"""People whose votes an unnamed poll takes before it shows anything (product.md, Content)."""


class Poll(msgspec.Struct, array_like=True, frozen=True, kw_only=True):
    """A poll that is open until ``until_ms``, by the clocks of those who vote.

    ``several``: more than one option may be chosen. ``unnamed``: nobody is shown who chose what,
    and nothing at all before :data:`LEAST_VOTES` people did. The votes are signed entries all the
    same: it is the program that hides them, and not mathematics.
    """

    TEXTS: ClassVar[Mapping[str, TextLimit]] = {"text": ASKED}

    v: Version = 1
    text: Annotated[str, Meta(min_length=ASKED.low, max_length=ASKED.high)]
    options: Annotated[
        list[Annotated[str, Meta(min_length=OPTION.low, max_length=OPTION.high)]],
        Meta(min_length=MIN_OPTIONS, max_length=MAX_OPTIONS),
    ]
    until_ms: TimeMs
    several: bool = False
    unnamed: bool = False


class Vote(msgspec.Struct, array_like=True, frozen=True, kw_only=True):
    """The options that somebody chooses, by position from 0; none takes a vote back.

    A person's newest one until the poll closes counts.
    """

    TEXTS: ClassVar[Mapping[str, TextLimit]] = {}

    v: Version = 1
    target: Target
    options: Annotated[
        list[Annotated[int, Meta(ge=0, lt=MAX_OPTIONS)]], Meta(max_length=MAX_OPTIONS)
    ]


def options_acceptable(options: list[str]) -> bool:
    """Whether nobody could take one option for another."""
    return len({" ".join(option.casefold().split()) for option in options}) == len(options)


def vote_acceptable(vote: Vote) -> bool:
    """Whether no option is chosen twice."""
    return len(set(vote.options)) == len(vote.options)
