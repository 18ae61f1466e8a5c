"""WELCOME and TASK_DONE: a new colleague, and what she does in her first week."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Annotated, ClassVar, Final

import msgspec
from msgspec import Meta

from sync.content.fields import BODY, Person, Target, TextLimit, Version

TASK: Final = TextLimit(1, 200)
MAX_TASKS: Final = 20


class Welcome(msgspec.Struct, array_like=True, frozen=True, kw_only=True):
    """A new colleague; it counts only from an owner or an admin, who alone invite.

    ``buddy`` helps her, empty: nobody in particular. ``tasks`` are numbered from 1.
    """

    TEXTS: ClassVar[Mapping[str, TextLimit]] = {"text": BODY, "tasks": TASK}

    v: Version = 1
    person: Person
    text: Annotated[str, Meta(max_length=BODY.high)] = ""
    buddy: Annotated[bytes, Meta(max_length=32)] = b""
    tasks: Annotated[
        list[Annotated[str, Meta(min_length=TASK.low, max_length=TASK.high)]],
        Meta(max_length=MAX_TASKS),
    ] = []


class TaskDone(msgspec.Struct, array_like=True, frozen=True, kw_only=True):
    """One of the tasks is done, or after all is not; from the newcomer or her buddy."""

    TEXTS: ClassVar[Mapping[str, TextLimit]] = {}

    v: Version = 1
    target: Target
    number: Annotated[int, Meta(ge=1, le=MAX_TASKS)]
    on: bool
