"""What a client asks a node to do with posts and comments that are there, and with channels."""

from __future__ import annotations

from sync.local.command import Command
from sync.values import EntryId


class Edit(Command, frozen=True):
    """Another text for a card or comment of mine; None leaves the title as it is."""

    target: EntryId
    text: str
    title: str | None = None


class SetChannel(Command, frozen=True):
    """What a channel is for, and whether anything new goes into it. What is None stays."""

    channel: str
    about: str | None = None
    archived: bool | None = None


EverydayCommand = Edit | SetChannel
