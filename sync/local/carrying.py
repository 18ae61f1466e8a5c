"""The commands that put the feed into files and take it out of them."""

from __future__ import annotations

import msgspec

from sync.local.command import Command


class Carry(Command, frozen=True):
    """Take in what the file brought, then put everything into it. ``path`` is absolute."""

    path: str


class Carried(msgspec.Struct, frozen=True, tag=True):
    """The file holds so many ``entries`` now. ``took`` and ``pictures`` are what it brought that
    was not here, ``by`` who made it and ``made_ms`` when (0: there was no file)."""

    entries: int
    took: int = 0
    pictures: int = 0
    by: str = ""
    made_ms: int = 0
