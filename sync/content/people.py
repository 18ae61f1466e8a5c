"""PROFILE and AWAY: what a person says of themselves. Of each the newest one counts."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Annotated, ClassVar, Final

import msgspec
from msgspec import Meta

from sync.content.dates import Day
from sync.content.fields import TextLimit, Version

NAME: Final = TextLimit(1, 80)
JOB: Final = TextLimit(0, 80)
PLACE: Final = TextLimit(0, 80)
TEAM: Final = TextLimit(0, 80)
PHONE: Final = TextLimit(0, 40)
SKILL: Final = TextLimit(1, 60)
LANGUAGE: Final = TextLimit(1, 40)
BECAUSE: Final = TextLimit(0, 200)
AVATAR_BYTES: Final = 32 * 1024
MAX_SKILLS: Final = 20
MAX_LANGUAGES: Final = 12


class Profile(msgspec.Struct, array_like=True, frozen=True, kw_only=True):
    """A person's name, work and face, and what she may be asked about.

    ``avatar`` is the bytes of a small PNG, JPEG or WebP or empty, ``birthday`` is ``MM-DD`` or
    empty (the year is nobody's business), ``since`` is ``YYYY-MM-DD`` or empty.
    """

    TEXTS: ClassVar[Mapping[str, TextLimit]] = {
        "name": NAME,
        "job": JOB,
        "place": PLACE,
        "team": TEAM,
        "phone": PHONE,
        "skills": SKILL,
        "languages": LANGUAGE,
    }

    v: Version = 1
    name: Annotated[str, Meta(min_length=NAME.low, max_length=NAME.high)]
    job: Annotated[str, Meta(max_length=JOB.high)] = ""
    place: Annotated[str, Meta(max_length=PLACE.high)] = ""
    avatar: Annotated[bytes, Meta(max_length=AVATAR_BYTES)] = b""
    birthday: Annotated[str, Meta(max_length=5)] = ""
    since: Annotated[str, Meta(max_length=10)] = ""
    team: Annotated[str, Meta(max_length=TEAM.high)] = ""
    phone: Annotated[str, Meta(max_length=PHONE.high)] = ""
    skills: Annotated[
        list[Annotated[str, Meta(min_length=SKILL.low, max_length=SKILL.high)]],
        Meta(max_length=MAX_SKILLS),
    ] = []
    languages: Annotated[
        list[Annotated[str, Meta(min_length=LANGUAGE.low, max_length=LANGUAGE.high)]],
        Meta(max_length=MAX_LANGUAGES),
    ] = []


class Away(msgspec.Struct, array_like=True, frozen=True, kw_only=True):
    """From which day until which its author is away, both among them, and why if she says so.

    Without days: she is back, or will not be away after all.
    """

    TEXTS: ClassVar[Mapping[str, TextLimit]] = {"text": BECAUSE}

    v: Version = 1
    since: Day = ""
    until: Day = ""
    text: Annotated[str, Meta(max_length=BECAUSE.high)] = ""
