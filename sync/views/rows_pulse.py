"""The rows of Pulso: shares of the whole, never a person, never a group under five."""

from __future__ import annotations

from enum import StrEnum
from typing import Final, NamedTuple

from sync.views.rows import CompanyValue
from sync.views.rows_questions import Ledger

FEW: Final = 5
"""The smallest group of which anything is said (product.md, Pulso)."""


class ShareKind(StrEnum):
    """How a share may be told."""

    EXACT = "exact"
    FEW = "few"
    NEARLY_ALL = "nearly_all"


class Share(NamedTuple):
    """A part of the people. ``percent`` is 0 unless the kind is ``EXACT``.

    Fewer than five, or all but fewer than five, are said to be that and not how many: both are
    groups in which somebody could be told.
    """

    kind: ShareKind
    percent: int


def share_of(part: int, whole: int) -> Share:
    """How ``part`` of ``whole`` people may be told; nobody and everybody are no small groups."""
    if 0 < part < FEW:
        return Share(ShareKind.FEW, 0)
    if 0 < whole - part < FEW:
        return Share(ShareKind.NEARLY_ALL, 0)
    return Share(ShareKind.EXACT, round(100 * part / whole) if whole else 0)


class Month(NamedTuple):
    """A month or a week by UTC: how many of the people took part, and what they wrote of each kind
    in percent and as it was counted; nothing of that where fewer than five did."""

    name: str
    took_part: Share
    kinds: tuple[tuple[str, int], ...]
    counts: tuple[tuple[str, int], ...] = ()


class Reach(NamedTuple):
    """An announcement that asked for it, what part of the people acknowledged it, and what part
    did within a day."""

    title: str
    read: Share
    first_day: Share


class Thanks(NamedTuple):
    """How often one team thanked another, or itself; both of five people at least."""

    giver: str
    receiver: str
    times: int


class Pulse(NamedTuple):
    """What Pulso shows of a company of ``people``: months with the newest last, reach with the
    newest announcement first, ``questions`` in figures, ``thanks``
    between teams. None of it where the company is smaller
    than five.

    ``took_part`` in all of these months together, and ``before`` in as much time before them.
    ``kudos`` are the thanks that everybody sees, ``values`` which of the company's values they
    were for, the most first, None for no value. ``teams`` are those of five people at least.
    ``since_ms`` is when the first card was made (Unix milliseconds, 0: there is none).
    """

    people: int
    months: tuple[Month, ...]
    reach: tuple[Reach, ...]
    questions: Ledger | None
    thanks: tuple[Thanks, ...]
    took_part: Share | None = None
    before: Share | None = None
    kudos: int = 0
    values: tuple[tuple[CompanyValue | None, int], ...] = ()
    teams: tuple[str, ...] = ()
    since_ms: int = 0
