"""IMPORTED: what somebody wrote on another network, brought in by an owner or an administrator.

It is never a colleague's own word here: whoever imported it signs it and answers for it, and the
author's name and time are what the other network says (product.md, command line: import).
"""

from __future__ import annotations

from collections.abc import Mapping
from enum import IntEnum
from typing import Annotated, ClassVar, Final

import msgspec
from msgspec import Meta

from sync.content.feed import CHANNEL
from sync.content.fields import BODY, TextLimit, Version
from sync.content.kudos import MAX_TO
from sync.content.people import NAME

SOURCE: Final = TextLimit(1, 40)
REF: Final = TextLimit(1, 200)
TEXT: Final = TextLimit(1, BODY.high)
_MAYBE_CHANNEL: Final = TextLimit(0, CHANNEL.high)
_MAYBE_REF: Final = TextLimit(0, REF.high)
LATEST_MS: Final = (1 << 53) - 1
"""Unix milliseconds; what JSON can say exactly."""


class ImportedWhat(IntEnum):
    """What it was over there."""

    POST = 1
    COMMENT = 2
    KUDOS = 3


class Imported(msgspec.Struct, array_like=True, frozen=True, kw_only=True):
    """One post, comment or kudos of another network.

    ``source`` is that network's name and ``ref`` its id there: of entries that name the same, the
    oldest counts. ``author`` wrote it at ``time_ms`` (Unix milliseconds), as the network says.
    ``channel`` only for posts; ``on`` only for comments: the ``ref`` of the post or kudos under
    which it stands, of the same source; ``to`` only for kudos: the names of those thanked.
    """

    TEXTS: ClassVar[Mapping[str, TextLimit]] = {
        "source": SOURCE,
        "ref": REF,
        "author": NAME,
        "text": TEXT,
        "channel": _MAYBE_CHANNEL,
        "on": _MAYBE_REF,
    }

    v: Version = 1
    source: Annotated[str, Meta(min_length=SOURCE.low, max_length=SOURCE.high)]
    ref: Annotated[str, Meta(min_length=REF.low, max_length=REF.high)]
    what: Annotated[int, Meta(ge=1, le=255)]
    author: Annotated[str, Meta(min_length=NAME.low, max_length=NAME.high)]
    time_ms: Annotated[int, Meta(ge=1, le=LATEST_MS)]
    text: Annotated[str, Meta(min_length=TEXT.low, max_length=TEXT.high)]
    channel: Annotated[str, Meta(max_length=CHANNEL.high)] = ""
    on: Annotated[str, Meta(max_length=REF.high)] = ""
    to: Annotated[
        list[Annotated[str, Meta(min_length=NAME.low, max_length=NAME.high)]],
        Meta(max_length=MAX_TO),
    ] = []


def has_its_parts(imported: Imported) -> bool:
    """Whether it has what its ``what`` needs and nothing else; an unknown ``what`` has nothing.

    The names in ``to`` are for :mod:`sync.content.rules`.
    """
    parts = (bool(imported.channel), bool(imported.on), bool(imported.to))
    match imported.what:
        case ImportedWhat.POST:
            return parts == (True, False, False)
        case ImportedWhat.COMMENT:
            return parts == (False, True, False) and imported.on != imported.ref
        case ImportedWhat.KUDOS:
            once = len(set(imported.to)) == len(imported.to)
            return parts == (False, False, True) and once
        case _:
            return False
