"""Who is meant by the @names in a text: said when it is written, so that nobody guesses later."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Annotated, Final

import msgspec
from msgspec import Meta

from sync.content.fields import Person

MAX_MENTIONS: Final = 50
LONGEST: Final = 120
"""Characters of one mention: the longest name there is, in quotes, and room."""

_FURTHEST: Final = 20_000


class Mention(msgspec.Struct, array_like=True, frozen=True, kw_only=True):
    """A person, and where in the text she is named.

    ``at`` and ``size`` count Unicode characters and hold the sign ``@``. What stands there is
    what was typed; who shows the text may write the name of today instead.
    """

    person: Person
    at: Annotated[int, Meta(ge=0, lt=_FURTHEST)]
    size: Annotated[int, Meta(ge=2, le=LONGEST)]


Mentions = Annotated[list[Mention], Meta(max_length=MAX_MENTIONS)]


def are_in(text: str, mentions: Sequence[Mention]) -> bool:
    """Whether these lie in that text, in order and apart, each where there is an ``@``."""
    end = 0
    for one in mentions:
        if one.at < end or text[one.at : one.at + 1] != "@":
            return False
        end = one.at + one.size
        if "\n" in text[one.at : end]:
            return False
    return end <= len(text)
