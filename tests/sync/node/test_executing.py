"""Every command that writes an entry is known to whoever carries commands out."""

from __future__ import annotations

import typing

import pytest

from sync.local.announcing import AnnouncingCommand
from sync.local.command import Command
from sync.local.drafting import DraftCommand
from sync.local.events import EventCommand
from sync.local.everyday import EverydayCommand
from sync.local.knowledge import KnowledgeCommand
from sync.local.outside import OutsideCommand
from sync.local.people import PeopleCommand
from sync.local.questions import QuestionCommand
from sync.local.thanking import ThankingCommand
from sync.local.welcomes import WelcomeCommand
from sync.local.writing import WritingCommand
from sync.node.executing import WRITERS
from sync.node.writing import write

FAMILIES = (
    AnnouncingCommand, DraftCommand, EventCommand, EverydayCommand, KnowledgeCommand,
    OutsideCommand, PeopleCommand, QuestionCommand, ThankingCommand, WelcomeCommand, WritingCommand,
)  # fmt: skip
COMMANDS: list[type[Command]] = [
    command for family in FAMILIES for command in (typing.get_args(family) or (family,))
]


@pytest.mark.parametrize("command", COMMANDS, ids=lambda command: command.__name__)
def test_somebody_carries_it_out(command: type[Command]) -> None:
    assert WRITERS
    assert write.dispatch(command) is not write.dispatch(Command)
