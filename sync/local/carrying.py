"""The commands that put the feed into files and take it out of them."""

from __future__ import annotations

import msgspec

from sync.local.command import Command


class Carry(Command, frozen=True):
    """Take in what the file brought, then put everything into it. ``path`` is absolute."""

    path: str


class BackUp(Command, frozen=True):
    """Everything into a file, for whoever has the twelve words. ``path`` is absolute.

    ``words`` are those that shall open it from now on; without them those of before, and where
    there were none, or ``fresh`` ones are asked for, new ones are made.
    """

    path: str
    words: list[str] = msgspec.field(default_factory=list)
    fresh: bool = False


class PlanBackups(Command, frozen=True):
    """Each week a backup into a folder; an empty one ends it. The words as in :class:`BackUp`."""

    folder: str
    words: list[str] = msgspec.field(default_factory=list)
    fresh: bool = False


class BackedUp(msgspec.Struct, frozen=True, tag=True):
    """The file, and how many entries are in it. ``words`` are new ones, to be written down now:
    they are shown nowhere else."""

    path: str
    entries: int
    words: list[str]


class Carried(msgspec.Struct, frozen=True, tag=True):
    """The file holds so many ``entries`` now. ``took`` and ``pictures`` are what it brought that
    was not here, ``by`` who made it and ``made_ms`` when (0: there was no file)."""

    entries: int
    took: int = 0
    pictures: int = 0
    by: str = ""
    made_ms: int = 0
