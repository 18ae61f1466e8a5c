"""Who is asked for which entries: one peer per log at a time, with a deadline (protocol.md 7).

Pure bookkeeping: times are arguments, peers are whatever the caller uses to tell them apart.
"""

from __future__ import annotations

from collections.abc import Callable, Hashable, Mapping
from dataclasses import dataclass
from typing import Final, Generic, TypeVar

from sync.log.header import HEADER_BYTES
from sync.log.runs import MAX_RUN, MAX_RUN_BYTES
from sync.values import LogHead, LogKey

Peer = TypeVar("Peer", bound=Hashable)

WINDOW_BYTES: Final = 4 << 20
"""What one peer may be sending us at a time, at worst (protocol.md 7)."""

RUNS_PER_WANT: Final = 4
_ENTRY_AT_WORST: Final = HEADER_BYTES + 64 + 16 + 64 * 1024

Range = tuple[LogKey, int, int]


@dataclass(slots=True)
class _Asked(Generic[Peer]):
    """A WANT under way."""

    peer: Peer
    last: int
    deadline: float
    cost: int


class Wants(Generic[Peer]):
    """What is announced, what is asked for, and of whom."""

    def __init__(self, deadline_s: float) -> None:
        self._deadline_s = deadline_s
        self._announced: dict[LogKey, dict[Peer, int]] = {}
        self._behind: set[LogKey] = set()
        self._asked: dict[LogKey, _Asked[Peer]] = {}
        self._failed: dict[tuple[LogKey, Peer], float] = {}
        self._silent_since: dict[Peer, float] = {}

    def announced(self, peer: Peer, log: LogKey, seq: int) -> None:
        """The peer says that it holds the log up to ``seq``."""
        peers = self._announced.setdefault(log, {})
        peers[peer] = max(seq, peers.get(peer, 0))
        self._behind.add(log)

    def gone(self, peer: Peer) -> None:
        """The peer's session ended; what it was asked for is free to be asked of others."""
        for peers in self._announced.values():
            peers.pop(peer, None)
        for log in [log for log, asked in self._asked.items() if asked.peer == peer]:
            del self._asked[log]
        for key in [key for key in self._failed if key[1] == peer]:
            del self._failed[key]
        self._silent_since.pop(peer, None)

    def arrived(self, peer: Peer, log: LogKey, seq: int, now: float, *, progress: bool) -> None:
        """A run of the log came from the peer and we now hold it up to ``seq``.

        Without ``progress`` the peer is not asked for this log again for a while: it
        serves what we cannot use.
        """
        self._silent_since.pop(peer, None)
        asked = self._asked.get(log)
        if asked is not None and asked.peer == peer:
            if seq >= asked.last or not progress:
                del self._asked[log]
            else:
                asked.deadline = now + self._deadline_s
        if not progress and peer in self._announced.get(log, {}):
            self._failed[log, peer] = now

    def stalled(self, now: float, limit_s: float) -> list[Peer]:
        """Peers that were asked and have sent no run for ``limit_s`` (protocol.md A16)."""
        return [peer for peer, since in self._silent_since.items() if now - since > limit_s]

    def receiving(self, peer: Peer, heads: Mapping[LogKey, LogHead]) -> int:
        """Entries that the peer announced and we do not hold yet."""
        total = 0
        for log, peers in self._announced.items():
            head = heads.get(log)
            total += max(0, peers.get(peer, 0) - (head.seq if head else 0))
        return total

    def plan(
        self, now: float, heads: Mapping[LogKey, LogHead], may_ask: Callable[[Peer, LogKey], bool]
    ) -> dict[Peer, list[Range]]:
        """Ranges to ask for now, by peer; control logs first. They count as asked."""
        self._expire(now)
        plan: dict[Peer, list[Range]] = {}
        for log in sorted(self._behind, key=lambda log: log.lane):
            head = heads.get(log)
            held = head.seq if head else 0
            broken = head is not None and head.broken_at is not None
            if broken or held >= max(self._announced[log].values(), default=0):
                self._behind.discard(log)
                continue
            if log in self._asked:
                continue
            peer = self._choose(log, held, now, may_ask)
            if peer is None:
                continue
            first = held + 1
            last = min(self._announced[log][peer], held + RUNS_PER_WANT * MAX_RUN)
            last = self._fit(peer, first, last)
            if last < first:
                continue
            cost = _cost(last - first + 1)
            self._asked[log] = _Asked(peer, last, now + self._deadline_s, cost)
            self._silent_since.setdefault(peer, now)
            plan.setdefault(peer, []).append((log, first, last))
        return plan

    def _choose(
        self, log: LogKey, held: int, now: float, may_ask: Callable[[Peer, LogKey], bool]
    ) -> Peer | None:
        # A peer that failed waits its turn behind the others, and a while when it is alone.
        candidates = [
            (self._failed.get((log, peer), float("-inf")), self._load(peer), index, peer)
            for index, (peer, seq) in enumerate(self._announced[log].items())
            if seq > held
            and now - self._failed.get((log, peer), float("-inf")) > self._deadline_s
            and may_ask(peer, log)
        ]
        return min(candidates, key=lambda c: c[:3])[3] if candidates else None

    def _fit(self, peer: Peer, first: int, last: int) -> int:
        room = WINDOW_BYTES - self._load(peer)
        while last >= first and _cost(last - first + 1) > room:
            last = first + (last - first + 1) // 2 - 1
        return last

    def _load(self, peer: Peer) -> int:
        return sum(asked.cost for asked in self._asked.values() if asked.peer == peer)

    def _expire(self, now: float) -> None:
        for log, asked in list(self._asked.items()):
            if now >= asked.deadline:
                self._failed[log, asked.peer] = now
                del self._asked[log]


def _cost(entries: int) -> int:
    """Bytes that so many entries take at worst."""
    whole, rest = divmod(entries, MAX_RUN)
    return whole * MAX_RUN_BYTES + min(MAX_RUN_BYTES, rest * _ENTRY_AT_WORST)
