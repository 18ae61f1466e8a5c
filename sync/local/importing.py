"""The command that brings in what was written on another network."""

from __future__ import annotations

import msgspec

from sync.content.imported import Imported
from sync.local.command import Command


class Import(Command, frozen=True):
    """Take in some of it, in one piece; what is here already is passed over.

    A comment comes after what it comments on, here or in an earlier command.
    """

    items: list[Imported]


class ImportDone(msgspec.Struct, frozen=True, tag=True):
    """So many were ``new``, and so many were here already."""

    new: int
    known: int
