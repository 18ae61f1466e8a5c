"""Whether others can reach this device, as far as that has shown itself (protocol.md 8).

Somebody's connection that came in settles it. Where none has, a peer is asked to try.
"""

from __future__ import annotations

from enum import StrEnum
from typing import Final

AGAIN_S: Final = 60.0
"""How long after an answer nobody is asked again."""

ASKED_S: Final = 15.0
"""How long an answer may take: the other side dials with its own patience."""


class Reachable(StrEnum):
    """What is known."""

    UNKNOWN = "unknown"
    YES = "yes"
    NO = "no"


class Reach:
    """The state of that question. Times are monotonic seconds."""

    def __init__(self) -> None:
        self.reachable = Reachable.UNKNOWN
        self._ask_at = float("-inf")

    def came_in(self) -> None:
        """A session that somebody else dialled is live: no question any more."""
        self.reachable = Reachable.YES

    def moved(self) -> None:
        """The network is another one: nothing is known any more."""
        self.reachable = Reachable.UNKNOWN
        self._ask_at = float("-inf")

    def should_ask(self, now: float) -> bool:
        """Whether a peer is to be asked now; the caller then does."""
        if self.reachable is Reachable.YES or now < self._ask_at:
            return False
        self._ask_at = now + ASKED_S
        return True

    def answered(self, reached: bool, now: float) -> None:
        """A peer tried."""
        self.reachable = Reachable.YES if reached else Reachable.NO
        self._ask_at = now + AGAIN_S
