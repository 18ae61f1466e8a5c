"""Telling the neighbours: own entries pushed at once, everything else as HAVE (protocol.md 7).

Whoever writes pushes its run straight to all live peers; whoever merely passes on says
HAVE and is asked. So each device receives an entry about once (protocol.md A15).

Who has said that it holds what we hold needs no HAVE of ours to fetch it, only to know who else
does: it is told a little later, with everything else of those seconds. As each waits a moment of
its own before it speaks, one of two neighbours mostly hears the other first (as in RFC 6206).
"""

from __future__ import annotations

import asyncio
import random
from collections.abc import Mapping, Set
from functools import partial

from sync.log.header import entry_id
from sync.log.runs import MAX_RUN, Run
from sync.replication.heads import Heads
from sync.replication.link import Link
from sync.replication.office import Office
from sync.replication.outbox import Priority
from sync.replication.protocol.states import State
from sync.replication.sealed import say_run
from sync.replication.tasks import end, spawn
from sync.replication.timings import Timings
from sync.replication.transport import HIGH_WATER
from sync.values import Lane, LogHead, LogKey

_PUSHES_WAITING = 32
"""A peer that has more than this to take yet is told of new entries, not sent them."""

_BUSY_S = 0.1
"""News keeps coming when there was some so short a time ago."""

_CONTROL_OPEN = frozenset({State.CONTROL_SYNC, State.WE_READY, State.PEER_READY})


class Publishing:
    """Pushes and batched HAVEs. It shares ``heads`` and ``links`` with the exchange."""

    def __init__(
        self,
        office: Office,
        timings: Timings,
        heads: Heads,
        links: Set[Link],
    ) -> None:
        self._office = office
        self._timings = timings
        self._heads = heads
        self._links = links
        self._changed: set[LogKey] = set()
        self._owed: dict[Link, set[LogKey]] = {}
        self._timer: asyncio.TimerHandle | None = None
        self._told_at = float("-inf")
        self._later: dict[Link, set[LogKey]] = {}
        self._later_timer: asyncio.TimerHandle | None = None
        self._written: dict[LogKey, int] = {}
        self._pushing: asyncio.Task[None] | None = None

    async def stop(self) -> None:
        """Drop what has not been told."""
        for timer in (self._timer, self._later_timer):
            if timer is not None:
                timer.cancel()
        await end(self._pushing)

    # -- own entries ---------------------------------------------------------------------

    def appended(self, key: LogKey, seq: int, run: Run | None = None) -> None:
        """Our own log grew up to ``seq``: push what is new of it, at once if it is at hand."""
        head = self._heads.get(key)
        if run is not None and run.first == (head.seq if head else 0) + 1:
            self._push(run)
            return
        self._written[key] = max(seq, self._written.get(key, 0))
        if self._pushing is None or self._pushing.done():
            self._pushing = spawn(self._push_all())

    async def _push_all(self) -> None:
        while self._written:
            key = min(self._written, key=lambda key: (key.lane, key))
            seq = self._written.pop(key)
            head = self._heads.get(key)
            first = head.seq + 1 if head else 1
            while first <= seq:
                run = await self._office.read_run(key, first, min(seq, first + MAX_RUN - 1))
                if run is None or not run.headers:
                    break
                first = run.first + len(run.headers)
                self._push(run)

    def _push(self, run: Run) -> None:
        last = run.first + len(run.headers) - 1
        id_ = entry_id(self._office.company, run.headers[-1])
        self._heads.take({run.log: LogHead(last, id_, last)})
        for link in self._links:
            theirs = link.heads.get(run.log)
            follows = run.first == 1 or (theirs is not None and theirs.seq >= run.first - 1)
            pushed = link.pushed.get(run.log, 0) >= run.first - 1
            idle = link.stream.queued < HIGH_WATER // 2 and link.queued < _PUSHES_WAITING
            if link.session.live and idle and (follows or pushed):
                link.pushed[run.log] = last
                urgent = Priority.CONTROL if run.log.lane == Lane.CONTROL else Priority.HEADS
                heavy = run.log.lane != Lane.CONTROL
                link.owe(urgent, partial(say_run, self._office, link, run), heavy=heavy)
            else:
                self._owe(link, {run.log})

    # -- heads ---------------------------------------------------------------------------

    def announce(self, *keys: LogKey) -> None:
        """Heads changed: HAVE to everybody, with whatever else changes in the next moment.

        Also to the peer that sent the entries: so the author learns who holds them.
        """
        self._changed.update(keys)
        if self._changed and self._timer is None:
            loop = asyncio.get_running_loop()
            busy = loop.time() - self._told_at < _BUSY_S
            wait_s = self._timings.busy_s if busy else self._timings.batch_s
            self._timer = loop.call_later(wait_s * random.uniform(0.5, 2.0), self._tell)

    def _tell(self) -> None:
        self._timer = None
        self._told_at = asyncio.get_running_loop().time()
        changed, self._changed = self._changed, set()
        for link in self._links:
            known = {key for key in changed if self._is_no_news(link, key)}
            if known:
                self._later.setdefault(link, set()).update(known)
            if changed - known:
                self._owe(link, changed - known)
        if self._later and self._later_timer is None:
            loop = asyncio.get_running_loop()
            self._later_timer = loop.call_later(self._timings.later_s, self._tell_the_rest)

    def _tell_the_rest(self) -> None:
        self._later_timer = None
        later, self._later = self._later, {}
        for link, keys in later.items():
            self._owe(link, keys)

    def _is_no_news(self, link: Link, key: LogKey) -> bool:
        """Whether the peer holds what we do of a log that is not its own."""
        ours, theirs = self._heads.get(key), link.heads.get(key)
        if ours is None or theirs is None or key.lane == Lane.CONTROL or key.device == link.device:
            return False
        same = (theirs.seq, theirs.hash8) == (ours.seq, ours.hash[:8])
        return same and theirs.payload_seq >= ours.payload_seq

    def _owe(self, link: Link, keys: Set[LogKey]) -> None:
        if link in self._owed:
            self._owed[link] |= keys
            return
        self._owed[link] = set(keys)
        link.owe(Priority.HEADS, partial(self._pay, link))

    async def _pay(self, link: Link) -> None:
        keys = self._owed.pop(link, set())
        self._later.get(link, set()).difference_update(keys)
        heads: Mapping[LogKey, LogHead] = {
            key: self._heads[key]
            for key in sorted(keys)
            if key in self._heads
            and (
                link.session.live
                or (key.lane == Lane.CONTROL and link.session.state in _CONTROL_OPEN)
            )
        }
        if heads:
            await link.say_have(heads, full=False)

    def gone(self, link: Link) -> None:
        """Forget what a peer was owed."""
        self._owed.pop(link, None)
        self._later.pop(link, None)
