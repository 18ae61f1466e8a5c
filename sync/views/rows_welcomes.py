"""What cards of new colleagues have beside what all cards have."""

from __future__ import annotations

from typing import NamedTuple

from sync.views.rows import PersonRef


class TaskRow(NamedTuple):
    """A task by its number, from 1; ``by`` is who says that it is ``done``."""

    number: int
    text: str
    done: bool
    by: PersonRef | None


class WelcomeDetail(NamedTuple):
    """Who is new, who helps, and what there is to do. ``mine``: I am one of the two, and may say
    what is done."""

    person: PersonRef
    buddy: PersonRef | None
    tasks: tuple[TaskRow, ...]
    mine: bool
