"""The commands about new versions of Patio."""

from __future__ import annotations

from typing import ClassVar

import msgspec

from sync.local.command import Command


class AskUpdate(Command, frozen=True):
    """Which version there is."""

    writes: ClassVar[bool] = False


class BringUpdate(Command, frozen=True):
    """Take a release out of a file. ``path`` is absolute."""

    path: str


class ApproveUpdate(Command, frozen=True):
    """Let the company's computers offer the release that was brought here."""


class GetUpdate(Command, frozen=True):
    """Put the installer into a folder (absolute): the newest, or with ``previous`` the one that was
    approved before it."""

    folder: str
    previous: bool = False


UpdateCommand = AskUpdate | BringUpdate | ApproveUpdate | GetUpdate


class UpdateFacts(msgspec.Struct, frozen=True, tag=True):
    """Which release this computer knows that is newer than what runs, if any.

    ``version`` is empty when there is none. ``state`` is ``brought`` (nobody has approved it),
    ``arriving``, ``ready``, or ``elsewhere`` (nothing in it for this computer); ``made`` and
    ``expires`` are days (``YYYY-MM-DD``), ``here`` of ``size`` bytes have come. ``previous`` is the
    version to which one can go back, or empty. ``may_approve``: the person here may.
    """

    installed: str
    version: str = ""
    state: str = ""
    made: str = ""
    expires: str = ""
    notes: str = ""
    size: int = 0
    here: int = 0
    previous: str = ""
    may_approve: bool = False


class UpdateFile(msgspec.Struct, frozen=True, tag=True):
    """Where the installer is now, and of which version."""

    path: str
    version: str
