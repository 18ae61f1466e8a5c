"""What a peer announced and we do not hold: the end of a branch, and how far its path is known."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from enum import Enum, auto
from typing import Final

from sync.log.runs import MAX_RUN
from sync.replication.heads import Heads
from sync.values import LogKey

RUNS_PER_WANT: Final = 16
"""Runs in one answer at most: between two answers the disk has nothing to do."""


class Mode(Enum):
    """How the next range to ask for is chosen."""

    GUESS = auto()  # right behind our own head of that name
    SEARCH = auto()  # somewhere lower: the place where the paths part is not known
    FORWARD = auto()  # right behind what we hold of their path


@dataclass(slots=True)
class Goal:
    """The end of a peer's branch, which we do not hold.

    Of the path to it we hold ``low`` and everything below (0: nothing is known), and
    nothing from ``high`` on. ``lawful_end``: the author's next header is illegal, there is
    nothing more to have. ``given_up``: the peer led us elsewhere too often.
    """

    seq: int
    hash8: bytes
    high: int
    low: int = 0
    mode: Mode = Mode.GUESS
    width: int = MAX_RUN
    looked_up: bool = False
    failures: int = 0
    lawful_end: bool = False
    given_up: bool = False

    @property
    def over(self) -> bool:
        """Nothing more is asked for."""
        return self.lawful_end or self.given_up


@dataclass(frozen=True, slots=True)
class Arrival:
    """A run that came: its positions, and what became of it.

    ``held_to`` is None when it hangs on nothing that we hold. ``hash8_of`` tells how the id
    of the run's entry at a position begins.
    """

    log: LogKey
    first: int
    last: int
    held_to: int | None
    new: int
    hash8_of: Callable[[int], bytes]
    broken: bool = False
    size: int = 0
    """Bytes of its frame, 0 where nobody has counted them."""


def next_range(log: LogKey, goal: Goal, heads: Heads) -> tuple[int, int]:
    """The next positions to ask for on the way to a goal."""
    if goal.mode is Mode.GUESS:
        head = heads.get(log)
        first = max(head.seq + 1 if head else log.start, log.start)
        floor = heads.floor(log)
        first = max(first, floor) if floor <= goal.seq else first
        if first <= goal.seq:
            return first, min(goal.seq, first + RUNS_PER_WANT * MAX_RUN - 1)
        goal.mode = Mode.SEARCH
    if goal.mode is Mode.FORWARD:
        low = goal.low
        if heads.deepest(log) < goal.seq and len(list(heads.branches(log))) == 1:
            low = max(low, heads.deepest(log))  # others brought us further, most likely
        return low + 1, min(goal.seq, low + RUNS_PER_WANT * MAX_RUN)
    if goal.low == 0 and goal.high > MAX_RUN:
        first = max(1, goal.high - goal.width + 1)
        goal.width *= 4  # forks lie near the end as a rule, but need not
    elif goal.high - goal.low > MAX_RUN:
        first = (goal.low + goal.high) // 2 + 1
    else:
        first = goal.low + 1
    return first, min(goal.seq, first + MAX_RUN - 1)
