"""The commands with which owners look after the company's settings."""

from __future__ import annotations

from typing import ClassVar

import msgspec

from sync.governance.acts.founding import FILE_MIB
from sync.hours import Hours
from sync.local.command import Command
from sync.values import BlobId, PersonId


class AskSettings(Command, frozen=True):
    """The settings in force."""

    writes: ClassVar[bool] = False


class ChangeSettings(Command, frozen=True):
    """Other settings; None leaves one as it is.

    ``retention_months``: what is older goes, 0 keeps everything. ``answer_days``: within how many
    days the owners promise to answer a question. ``communicators`` may announce, ``moderators``
    look after reports: who becomes one, and who is one no more. ``values`` are the names of all of
    them, in their order; ``renamed`` are those of some with what they are called from now on, and
    ``tiles`` drawings (:data:`sync.governance.tiles.TILES`) by the name, from now on, of whose
    they are. ``hours``: when the office works; ``no_hours``: nothing is said of it.
    ``logo`` is a square picture already kept, with its size in bytes; ``no_logo``: there is none.
    ``always_on`` are addresses (HOST:PORT) of computers that everybody dials, ``no_always_on``
    those that nobody has to any more. ``file_mib``: how many MiB the largest file may have.
    """

    retention_months: int | None = None
    answer_days: int | None = None
    communicators: list[PersonId] = msgspec.field(default_factory=list)
    no_communicators: list[PersonId] = msgspec.field(default_factory=list)
    moderators: list[PersonId] = msgspec.field(default_factory=list)
    no_moderators: list[PersonId] = msgspec.field(default_factory=list)
    company: str | None = None
    values: list[str] | None = None
    hours: Hours | None = None
    no_hours: bool = False
    logo: tuple[BlobId, int] | None = None
    no_logo: bool = False
    always_on: list[str] = msgspec.field(default_factory=list)
    no_always_on: list[str] = msgspec.field(default_factory=list)
    renamed: dict[str, str] = msgspec.field(default_factory=dict)
    tiles: dict[str, str] = msgspec.field(default_factory=dict)
    file_mib: int | None = None


class AskWouldGo(Command, frozen=True):
    """What another retention, of so many months, would let go of now."""

    writes: ClassVar[bool] = False
    months: int


class WouldGo(msgspec.Struct, frozen=True, tag=True):
    """So many ``cards`` would go, not before ``from_ms`` (Unix milliseconds), when this computer
    next looks for what is old."""

    cards: int
    from_ms: int


class CompanySettings(msgspec.Struct, frozen=True, tag=True):
    """What holds for everybody. ``values`` are names, ``tiles`` their drawings. So many
    logs were ``pruned``, the last at ``pruned_ms`` (Unix milliseconds by the clock of the owner who
    did, 0 for none). ``logo`` is the file of the company's picture, None for none; ``logo_here``:
    whether it is on this device.
    ``always_on`` are addresses that everybody dials. ``file_mib``: how many MiB the largest file
    may have."""

    company: str
    values: list[str]
    retention_months: int
    pruned: int = 0
    pruned_ms: int = 0
    answer_days: int = 0
    communicators: list[PersonId] = msgspec.field(default_factory=list)
    moderators: list[PersonId] = msgspec.field(default_factory=list)
    hours: Hours | None = None
    logo: BlobId | None = None
    logo_here: bool = False
    always_on: list[str] = msgspec.field(default_factory=list)
    tiles: list[str] = msgspec.field(default_factory=list)
    file_mib: int = FILE_MIB
