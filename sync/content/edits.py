"""EDIT: an author's newer wording of what she wrote; every wording of before stays readable."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Annotated, ClassVar, Final

import msgspec
from msgspec import Meta

from sync.content.fields import BODY, Target, TextLimit, Version
from sync.content.mentions import Mentions, are_in

TITLE: Final = TextLimit(0, 200)
"""As long as the longest title of any kind; what its own kind allows is asked where it is shown."""


class Edit(msgspec.Struct, array_like=True, frozen=True, kw_only=True):
    """How the entry ``target`` reads from now on: a card or a comment of the same person.

    The whole text, not what changed in it. An empty ``title`` leaves the title as it was. Of
    several edits the newest counts; of an entry that somebody else wrote it says nothing.
    """

    TEXTS: ClassVar[Mapping[str, TextLimit]] = {"title": TITLE, "text": BODY}

    v: Version = 1
    target: Target
    text: Annotated[str, Meta(max_length=BODY.high)]
    title: Annotated[str, Meta(max_length=TITLE.high)] = ""
    mentions: Mentions = []


def is_sound(edit: Edit) -> bool:
    """Whether an edit says anything, and names people only where its text does."""
    return bool(edit.text.strip() or edit.title.strip()) and are_in(edit.text, edit.mentions)
