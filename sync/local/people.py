"""What a client asks a node to write about its own person, beside her profile."""

from __future__ import annotations

from sync.local.command import Command


class SetAway(Command, frozen=True):
    """From which day until which I am away (``YYYY-MM-DD``, both among them), and why if I say so.

    Without a first day: from today on. Without a last one: I am back.
    """

    until: str = ""
    since: str = ""
    text: str = ""


PeopleCommand = SetAway
