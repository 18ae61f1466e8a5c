"""Who is asked for which entries: one peer per log at a time, with a deadline (protocol.md 7).

What a peer announces is a *goal*: the entry at the end of one of its branches. While we do
not hold it, its path is asked for, from behind what we hold of it. Where the log forked,
that place has to be found: runs are tried at lower and lower positions until one hangs on
an entry of ours, then between (protocol.md 9).

Pure bookkeeping: times are arguments, peers are whatever the caller uses to tell them apart.
"""

from __future__ import annotations

from collections.abc import Callable, Hashable
from dataclasses import dataclass
from typing import Final, Generic, TypeVar

from sync.log.runs import MAX_RUN
from sync.replication.goals import Arrival, Goal, Mode, next_range
from sync.replication.heads import Heads
from sync.values import Lane, LogKey

Peer = TypeVar("Peer", bound=Hashable)

WINDOW_BYTES: Final = 4 << 20
"""What one peer may be sending us at a time, at worst (protocol.md 7)."""

_GUESSED_BYTES: Final = 512
"""What an entry of a peer takes before one has come from it."""

PATIENCE: Final = 3
"""How often a peer may fail to lead us to what it announced before it counts as nonsense."""

Range = tuple[LogKey, int, int]


@dataclass(slots=True)
class _Asked(Generic[Peer]):
    """A WANT under way. ``expected`` is where the next run of the answer begins."""

    peer: Peer
    log: LogKey
    last: int
    expected: int
    deadline: float
    cost: int


class Wants(Generic[Peer]):
    """What is announced and not held, what is asked for, and of whom."""

    def __init__(self, deadline_s: float) -> None:
        self._deadline_s = deadline_s
        # By log with all its branches, for what arrives on one may be the goal on another.
        self._goals: dict[LogKey, dict[tuple[LogKey, Peer], Goal]] = {}
        self._asked: dict[LogKey, _Asked[Peer]] = {}
        self._failed: dict[tuple[LogKey, Peer], float] = {}
        self._silent_since: dict[Peer, float] = {}
        self._entry_bytes: dict[Peer, float] = {}
        self._served: dict[LogKey, int] = {}
        self._turn = 0

    # -- what is announced --------------------------------------------------------------

    def announced(
        self, peer: Peer, log: LogKey, seq: int, hash8: bytes, *, again: bool = False
    ) -> None:
        """The peer's branch ends there: its newest word replaces every earlier one.

        ``again``: it says everything anew, so that what was given up gets another chance.
        """
        goals = self._goals.setdefault(log.trunk, {})
        old = goals.get((log, peer))
        if old is not None and (old.seq, old.hash8) == (seq, hash8):
            if again and old.given_up:
                goals[log, peer] = Goal(seq, hash8, high=seq)
            return
        goal = goals[log, peer] = Goal(seq, hash8, high=seq)
        if old is not None and seq > old.seq:
            # The usual case: the branch grew while we are fetching it. What was learnt of
            # its path still holds, or will show that it does not.
            goal.low, goal.mode, goal.width = old.low, old.mode, old.width
            goal.high = seq if old.high == old.seq else old.high
            return
        self._unask(peer, log)

    def gone(self, peer: Peer) -> None:
        """The peer's session ended; what it was asked for is free to be asked of others."""
        for log, goals in list(self._goals.items()):
            for key in [key for key in goals if key[1] == peer]:
                del goals[key]
            if not goals:
                del self._goals[log]
        for log in [log for log, asked in self._asked.items() if asked.peer == peer]:
            del self._asked[log]
        for failed in [key for key in self._failed if key[1] == peer]:
            del self._failed[failed]
        self._silent_since.pop(peer, None)
        self._entry_bytes.pop(peer, None)

    def to_look_up(self, heads: Heads) -> list[tuple[Peer, LogKey, Goal]]:
        """Goals that we may hold already, below one of our heads: only the log can tell.

        Those that end where one of our branches ends are met at once.
        """
        found: list[tuple[Peer, LogKey, Goal]] = []
        for log in [log for log in self._goals if self._unsure(log)]:
            ends, deepest = heads.ends(log), heads.deepest(log)
            for (key, peer), goal in list(self._goals[log].items()):
                if (goal.seq, goal.hash8) in ends:
                    self._met(peer, key)
                elif not goal.looked_up and goal.seq <= deepest:
                    found.append((peer, key, goal))
        return found

    def looked_up(self, peer: Peer, log: LogKey, goal: Goal, now: float, *, held: bool) -> None:
        """Whether we hold that goal. It may have been replaced in the meantime."""
        if self._goals.get(log.trunk, {}).get((log, peer)) is not goal:
            return
        if held:
            self._met(peer, log)
            return
        goal.looked_up = True
        if goal.low >= goal.seq:
            self._fail(peer, log, goal, now)
        elif goal.mode is Mode.GUESS:
            goal.mode = Mode.SEARCH

    def reopen(self) -> None:
        """What was at its lawful end may go on: who may write is another question now."""
        for goals in self._goals.values():
            for goal in goals.values():
                goal.lawful_end = False

    def grew(self, log: LogKey) -> None:
        """Entries of a log came: goals in it may be met now."""
        for goal in self._goals.get(log.trunk, {}).values():
            goal.looked_up = False

    # -- what arrives -------------------------------------------------------------------

    def coming(self, peer: Peer, log: LogKey, now: float) -> None:
        """A run of that log has come from the peer and waits for its turn with us."""
        self._silent_since.pop(peer, None)
        asked = self._asked.get(log.trunk)
        if asked is not None and asked.peer == peer:
            asked.deadline = now + self._deadline_s

    def arrived(self, peer: Peer, run: Arrival, now: float) -> bool:
        """A run came from the peer. False when it led elsewhere than it said too often."""
        self._silent_since.pop(peer, None)
        self._weigh(peer, run)
        goal = self._goals.get(run.log.trunk, {}).get((run.log, peer))
        in_turn = self._answer(peer, run, now)
        if goal is None:
            return True
        if run.broken:
            goal.lawful_end = True
            self._unask(peer, run.log)
            return True
        before = goal.given_up
        self._learn(peer, goal, run, in_turn, now)
        return before or not goal.given_up

    def refused(self, peer: Peer, log: LogKey, now: float) -> None:
        """A run of the peer was refused: it waits its turn behind the others, or a while."""
        self._silent_since.pop(peer, None)
        self._unask(peer, log)
        if (log, peer) in self._goals.get(log.trunk, {}):
            self._failed[log, peer] = now

    def expects(self, peer: Peer, log: LogKey, first: int) -> bool:
        """Whether a run that begins there is the next one of what the peer was asked for."""
        asked = self._asked.get(log.trunk)
        return asked is not None and (asked.peer, asked.log, asked.expected) == (peer, log, first)

    # -- what to ask for ----------------------------------------------------------------

    def stalled(self, now: float, limit_s: float) -> list[Peer]:
        """Peers that were asked and have sent no run for ``limit_s`` (protocol.md A16)."""
        return [peer for peer, since in self._silent_since.items() if now - since > limit_s]

    def receiving(self, peer: Peer, heads: Heads) -> int:
        """Entries that the peer announced and we do not hold yet, as far as can be told."""
        total = 0
        for goals in self._goals.values():
            for (log, who), goal in goals.items():
                if who == peer and not goal.over:
                    head = heads.get(log)
                    held = head.seq if head and head.seq < goal.seq else log.start - 1
                    held = max(held, min(heads.floor(log), goal.seq) - 1)
                    total += max(1, goal.seq - max(goal.low, held))
        return total

    @property
    def busy(self) -> bool:
        """Whether somebody is being asked for entries."""
        return bool(self._asked)

    def lacks(self, peer: Peer, lane: Lane) -> bool:
        """Whether the peer announced lawful entries of a lane that we do not hold."""
        return any(
            who == peer and not goal.lawful_end
            for log, goals in self._goals.items()
            if log.lane == lane
            for (_, who), goal in goals.items()
        )

    def plan(
        self, now: float, heads: Heads, may_ask: Callable[[Peer, LogKey], bool]
    ) -> dict[Peer, list[Range]]:
        """Ranges to ask for now, by peer: control logs first, authors in turn. They count as
        asked."""
        self._expire(now)
        plan: dict[Peer, list[Range]] = {}
        for tree in sorted(self._goals, key=lambda log: (log.lane, self._served.get(log, 0))):
            if tree in self._asked:
                continue
            chosen = self._choose(tree, now, heads, may_ask)
            if chosen is None:
                continue
            peer, log, goal = chosen
            first, last = next_range(log, goal, heads)
            last = self._fit(peer, first, last)
            if last < first:
                continue
            cost = self._cost(peer, last - first + 1)
            self._turn += 1
            self._served[tree] = self._turn
            self._asked[tree] = _Asked(peer, log, last, first, now + self._deadline_s, cost)
            self._silent_since.setdefault(peer, now)
            plan.setdefault(peer, []).append((log, first, last))
        return plan

    # -- inside -------------------------------------------------------------------------

    def _answer(self, peer: Peer, run: Arrival, now: float) -> bool:
        """Whether the run is the next one of what the peer was asked for."""
        asked = self._asked.get(run.log.trunk)
        if asked is None or not self.expects(peer, run.log, run.first):
            return False
        asked.expected = run.last + 1
        asked.deadline = now + self._deadline_s
        if run.held_to is None or run.last >= asked.last:
            del self._asked[run.log.trunk]
        return True

    def _learn(self, peer: Peer, goal: Goal, run: Arrival, in_turn: bool, now: float) -> None:
        """What a run tells about where their path leaves ours."""
        if run.held_to is None:
            if not in_turn:
                return
            goal.mode = Mode.SEARCH
            if run.first <= goal.low + 1:
                # It hung on an entry of ours before. Their branch is another by now, or
                # they make it up as they go.
                goal.low = 0
                self._fail(peer, run.log, goal, now)
            goal.high = min(goal.high, run.first - 1)
            return
        goal.low = max(goal.low, run.held_to)
        goal.mode = Mode.FORWARD if run.new else Mode.SEARCH
        if run.first <= goal.seq <= run.held_to:
            if goal.hash8 == run.hash8_of(goal.seq):
                self._met(peer, run.log)
            elif in_turn:
                self._fail(peer, run.log, goal, now)
        elif goal.low >= goal.high:
            goal.high, goal.looked_up = goal.seq, False

    def _fail(self, peer: Peer, log: LogKey, goal: Goal, now: float) -> None:
        goal.failures += 1
        goal.given_up = goal.failures >= PATIENCE
        goal.low, goal.high, goal.width = 0, goal.seq, MAX_RUN
        goal.mode = Mode.SEARCH
        self._failed[log, peer] = now
        self._unask(peer, log)

    def _met(self, peer: Peer, log: LogKey) -> None:
        goals = self._goals[log.trunk]
        del goals[log, peer]
        if not goals:
            del self._goals[log.trunk]
            self._served.pop(log.trunk, None)
        self._unask(peer, log)

    def _unask(self, peer: Peer, log: LogKey) -> None:
        asked = self._asked.get(log.trunk)
        if asked is not None and (asked.peer, asked.log) == (peer, log):
            del self._asked[log.trunk]

    def _unsure(self, log: LogKey) -> bool:
        return any(not goal.looked_up for goal in self._goals[log].values())

    def _choose(
        self,
        tree: LogKey,
        now: float,
        heads: Heads,
        may_ask: Callable[[Peer, LogKey], bool],
    ) -> tuple[Peer, LogKey, Goal] | None:
        # A peer that failed waits its turn behind the others, and a while when it is alone.
        deepest = heads.deepest(tree)
        candidates = [
            (self._failed.get((log, peer), float("-inf")), self._load(peer), index, peer, log, goal)
            for index, ((log, peer), goal) in enumerate(self._goals[tree].items())
            if not goal.over
            and (goal.looked_up or goal.seq > deepest)
            and now - self._failed.get((log, peer), float("-inf")) > self._deadline_s
            and may_ask(peer, log)
        ]
        return min(candidates, key=lambda c: c[:3])[3:] if candidates else None

    def _fit(self, peer: Peer, first: int, last: int) -> int:
        room = WINDOW_BYTES - self._load(peer)
        while last >= first and self._cost(peer, last - first + 1) > room:
            last = first + (last - first + 1) // 2 - 1
        return last

    def _cost(self, peer: Peer, entries: int) -> int:
        """Bytes that so many entries of a peer take, by those that came; a run is capped."""
        each = self._entry_bytes.get(peer, _GUESSED_BYTES)
        return int(entries * each) + 1

    def _weigh(self, peer: Peer, run: Arrival) -> None:
        """Heavier entries count at once, lighter ones bit by bit."""
        if not run.size:
            return
        each = run.size / (run.last - run.first + 1)
        known = self._entry_bytes.get(peer, _GUESSED_BYTES)
        self._entry_bytes[peer] = each if each > known else (7 * known + each) / 8

    def _load(self, peer: Peer) -> int:
        return sum(asked.cost for asked in self._asked.values() if asked.peer == peer)

    def _expire(self, now: float) -> None:
        for tree, asked in list(self._asked.items()):
            if now >= asked.deadline:
                self._failed[asked.log, asked.peer] = now
                del self._asked[tree]
