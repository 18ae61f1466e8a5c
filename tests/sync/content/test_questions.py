"""Which questions, answers, polls and votes of a peer are fit to show."""

from __future__ import annotations

import pytest

from sync.content.kinds import Content
from sync.content.polls import Poll, Vote
from sync.content.questions import OfficialAnswer, Question
from sync.content.rules import acceptable
from sync.values import EntryId

ID = EntryId(b"i" * 32)
RUMOUR = "que nos mudamos"


def poll(*options: str) -> Poll:
    return Poll(text="¿Cuándo?", options=list(options), until_ms=1)


@pytest.mark.parametrize(
    "content",
    [
        Question(text=RUMOUR),
        Question(text=RUMOUR, to=ID),
        Question(text=RUMOUR, unsigned=True),
        OfficialAnswer(target=ID, text="Sí"),
        OfficialAnswer(target=ID, text="Sí", verdict="true"),
        OfficialAnswer(target=ID, text="Ya veremos", verdict="later", back="2027-02-28"),
        poll("el viernes", "el sábado"),
        Vote(target=ID, options=[]),
        Vote(target=ID, options=[3, 1]),
    ],
)
def test_what_the_rules_allow_is_shown(content: Content) -> None:
    assert acceptable(content)


@pytest.mark.parametrize(
    "content",
    [
        Question(text="   "),
        Question(text="a\x1b[31mb"),
        Question(text=RUMOUR, to=b"short"),
        Question(text=RUMOUR, to=ID, unsigned=True),
        OfficialAnswer(target=ID, text="Sí", verdict="perhaps"),
        OfficialAnswer(target=ID, text="Sí", verdict="later"),
        OfficialAnswer(target=ID, text="Sí", verdict="later", back="2027-02-30"),
        OfficialAnswer(target=ID, text="Sí", verdict="later", back="9999-12-31"),
        OfficialAnswer(target=ID, text="Sí", verdict="true", back="2027-02-28"),
        OfficialAnswer(target=ID, text="Sí", back="2027-02-28"),
        poll("el viernes", "El  Viernes"),
        poll("el viernes", " "),
        poll("el viernes", "dos\nlíneas"),
        poll("el viernes", "al \u202everes"),
        Vote(target=ID, options=[1, 1]),
    ],
)
def test_what_they_do_not_is_kept_and_not_shown(content: Content) -> None:
    assert not acceptable(content)
