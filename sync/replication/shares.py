"""What one author's new entries may take while others wait (protocol.md 12, fair share).

Pure bookkeeping: times are arguments. Catching up on what a peer holds has no limit; this is for
what somebody writes now and pushes to everybody, a thousand a second if he likes.
"""

from __future__ import annotations

from typing import Final

ENTRIES_PER_S: Final = 200.0
BURST_ENTRIES: Final = 400.0
BYTES_PER_S: Final = 5e6 / 60
BURST_BYTES: Final = 20e6


class Share:
    """One author's. Spent in advance: whoever is in debt waits until it is paid."""

    def __init__(self, now: float) -> None:
        self._entries = BURST_ENTRIES
        self._bytes = BURST_BYTES
        self._at = now

    def spend(self, now: float, entries: int, size: int) -> None:
        """So many entries of so many bytes came."""
        self._fill(now)
        self._entries -= entries
        self._bytes -= size

    def wait_s(self, now: float) -> float:
        """Seconds until the debt is paid; 0 without one."""
        self._fill(now)
        return max(-self._entries / ENTRIES_PER_S, -self._bytes / BYTES_PER_S, 0.0)

    def _fill(self, now: float) -> None:
        passed = max(0.0, now - self._at)
        self._at = now
        self._entries = min(BURST_ENTRIES, self._entries + passed * ENTRIES_PER_S)
        self._bytes = min(BURST_BYTES, self._bytes + passed * BYTES_PER_S)
