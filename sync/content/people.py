"""PROFILE: what a person says of themselves. The newest one counts."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Annotated, ClassVar, Final

import msgspec
from msgspec import Meta

from sync.content.fields import TextLimit, Version

NAME: Final = TextLimit(1, 80)
JOB: Final = TextLimit(0, 80)
PLACE: Final = TextLimit(0, 80)
AVATAR_BYTES: Final = 32 * 1024


class Profile(msgspec.Struct, array_like=True, frozen=True, kw_only=True):
    """A person's name, work and face.

    ``avatar`` is the bytes of a small PNG, JPEG or WebP or empty, ``birthday`` is ``MM-DD`` or
    empty (the year is nobody's business), ``since`` is ``YYYY-MM-DD`` or empty.
    """

    TEXTS: ClassVar[Mapping[str, TextLimit]] = {"name": NAME, "job": JOB, "place": PLACE}

    v: Version = 1
    name: Annotated[str, Meta(min_length=NAME.low, max_length=NAME.high)]
    job: Annotated[str, Meta(max_length=JOB.high)] = ""
    place: Annotated[str, Meta(max_length=PLACE.high)] = ""
    avatar: Annotated[bytes, Meta(max_length=AVATAR_BYTES)] = b""
    birthday: Annotated[str, Meta(max_length=5)] = ""
    since: Annotated[str, Meta(max_length=10)] = ""
