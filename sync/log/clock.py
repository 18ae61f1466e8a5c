"""The hybrid logical clock: near wall time, yet strictly rising (protocol.md 1 and A10).

A value is ``milliseconds << 16 | counter``. It orders what people read; it never decides
what is valid.
"""

from __future__ import annotations

from typing import Final

from sync.errors import BrokenInvariant

COUNTER_BITS: Final = 16
MAX_HLC: Final = (1 << 64) - 1

MAX_LEAD_MS: Final = 10 * 60 * 1000
"""How far ahead of our own clock a peer may pull us; more would let one wrong clock drag all."""


def hlc_ms(hlc: int) -> int:
    """The Unix milliseconds in a clock value."""
    return hlc >> COUNTER_BITS


class HybridClock:
    """The clock of one device. It reads no time itself: the caller passes the wall clock."""

    __slots__ = ("_last",)

    def __init__(self, last: int = 0) -> None:
        """Start after ``last``, the highest value that this device has written or merged."""
        self._last = last

    @property
    def last(self) -> int:
        """The highest value given out or merged so far."""
        return self._last

    def tick(self, now_ms: int) -> int:
        """A new value above every earlier one, whatever the wall clock does.

        A full counter runs over into the milliseconds.

        Raises:
            BrokenInvariant: the 64 bits are used up.
        """
        value = max(self._last + 1, now_ms << COUNTER_BITS)
        if value > MAX_HLC:
            raise BrokenInvariant(what="a clock value fits 64 bits")
        self._last = value
        return value

    def observe(self, hlc: int, now_ms: int) -> None:
        """Merge a value seen in a peer's entry, unless it lies beyond now + 10 minutes."""
        if hlc_ms(hlc) <= now_ms + MAX_LEAD_MS:
            self._last = max(self._last, hlc)
