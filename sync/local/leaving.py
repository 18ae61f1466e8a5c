"""What a client asks a node to do about somebody who leaves."""

from __future__ import annotations

from sync.local.command import Command
from sync.store.plans import Posts
from sync.values import PersonId

__all__ = ["CallOff", "Leaves", "LeavingCommand", "Posts"]


class Leaves(Command, frozen=True):
    """Say that a person leaves, and remove her from this computer when that ``day``
    (``YYYY-MM-DD``) is over. ``renamed``: her name is not shown any more then."""

    person: PersonId
    day: str
    text: str = ""
    posts: Posts = Posts.KEEP
    renamed: bool = False


class CallOff(Command, frozen=True):
    """She stays after all; nothing is planned any more."""

    person: PersonId
    text: str = ""


LeavingCommand = Leaves | CallOff
