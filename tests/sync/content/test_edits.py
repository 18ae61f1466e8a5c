"""What an edit must be like, whoever wrote it."""

from __future__ import annotations

import pytest

from sync.content.edits import Edit
from sync.content.mentions import Mention
from sync.content.rules import acceptable
from sync.values import EntryId, PersonId

ID, MARTA = EntryId(b"i" * 32), PersonId(b"m" * 32)


def edit(text: str, title: str = "", *spans: tuple[int, int]) -> Edit:
    mentions = [Mention(person=MARTA, at=at, size=size) for at, size in spans]
    return Edit(target=ID, text=text, title=title, mentions=mentions)


@pytest.mark.parametrize(
    "good", [edit("nuevo"), edit("", "Título"), edit("a\n\tb @ana", "", (5, 4))]
)
def test_an_edit_has_a_text_or_a_title(good: Edit) -> None:
    assert acceptable(good)


@pytest.mark.parametrize(
    "bad",
    [
        edit(""),
        edit(" \n", " "),
        edit("a\x1b[2J"),
        edit("a", "dos\nlíneas"),
        edit("a", "al\u202erevés"),
        edit("ana", "", (0, 3)),
        edit("@ana", "", (0, 5)),
        edit("@ana @luis", "", (5, 5), (0, 4)),
        edit("@ana", "", (0, 4), (0, 4)),
        edit("@a\nb", "", (0, 4)),
    ],
)
def test_what_an_edit_must_not_hold(bad: Edit) -> None:
    assert not acceptable(bad)
