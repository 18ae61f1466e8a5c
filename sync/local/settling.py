"""The commands with which owners look after the company's settings."""

from __future__ import annotations

from typing import ClassVar

import msgspec

from sync.hours import Hours
from sync.local.command import Command
from sync.values import PersonId


class AskSettings(Command, frozen=True):
    """The settings in force."""

    writes: ClassVar[bool] = False


class ChangeSettings(Command, frozen=True):
    """Other settings; None leaves one as it is.

    ``retention_months``: what is older goes, 0 keeps everything. ``answer_days``: within how many
    days the owners promise to answer a question. ``communicators`` may announce, ``moderators``
    look after reports: who becomes one, and who is one no more. ``values`` are the names of all of
    them, in their order. ``hours``: when the office works; ``no_hours``: nothing is said of it.
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


class CompanySettings(msgspec.Struct, frozen=True, tag=True):
    """What holds for everybody. ``values`` are names. So many logs were ``pruned``, the last at
    ``pruned_ms`` (Unix milliseconds by the clock of the owner who did, 0 for none)."""

    company: str
    values: list[str]
    retention_months: int
    pruned: int = 0
    pruned_ms: int = 0
    answer_days: int = 0
    communicators: list[PersonId] = msgspec.field(default_factory=list)
    moderators: list[PersonId] = msgspec.field(default_factory=list)
    hours: Hours | None = None
