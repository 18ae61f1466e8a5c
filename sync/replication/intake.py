"""Runs on their way from a session to the disk: of each peer some, in order, while more are read.

Without it a session would stand still while the disk is at work, and the disk while a session
is deciphered and decoded.
"""

from __future__ import annotations

import asyncio
import logging
from collections import Counter, deque
from collections.abc import Iterable
from typing import Final, Protocol

from sync.codec import FRAME_LIMIT
from sync.errors import CannotWrite, NoSpace, RunRefused
from sync.log.header import entry_id
from sync.log.runs import Run
from sync.replication.goals import Arrival
from sync.replication.heads import Heads
from sync.replication.link import Link
from sync.replication.office import Ingested, Office
from sync.replication.protocol.events import PeerHead, RunArrived
from sync.replication.protocol.messages import CREDIT_BYTES
from sync.replication.shares import Share
from sync.replication.tasks import spawn
from sync.replication.wants import Wants
from sync.values import Lane, LogKey

log = logging.getLogger(__name__)

ROOM_BYTES: Final = CREDIT_BYTES + FRAME_LIMIT
"""What may wait of one peer. Whoever counts credit never sends so much ahead; who does not, or
breaks it, is slowed down by TCP."""

TOGETHER: Final = 8
"""Runs that are stored in one go at most, so that nobody else waits long for the disk."""

_LOOK_S: Final = 0.05
"""How often somebody who is beyond his share looks whether others still wait."""

AT_ONCE: Final = 2
"""Such lots of one peer that are with the writer: it need not wait until we have thought."""


class Watcher(Protocol):
    """The exchange, as far as runs concern it."""

    def author_known(self, log: LogKey) -> bool:
        """Whether governance knows who writes a log; control entries come from anybody."""
        ...

    def ingested(self, *keys: LogKey, control_changed: bool) -> None:
        """Branches of a log grew."""
        ...

    def strike(self, link: Link, why: str) -> None:
        """A peer sent what it should not have."""
        ...

    def plan(self) -> None:
        """Ask for what is announced and not here."""
        ...


class _Queue:
    """The runs of one peer that wait: control entries in one, all else in another, so that a
    removal does not wait behind a thousand posts."""

    def __init__(self) -> None:
        self.runs: deque[RunArrived] = deque()
        self.bytes = 0
        self.relieved = asyncio.Event()


class Intake:
    """Takes in the runs of all peers."""

    def __init__(self, office: Office, heads: Heads, wants: Wants[Link], watcher: Watcher) -> None:
        self._office = office
        self._heads = heads
        self._wants = wants
        self._watcher = watcher
        self._queues: dict[tuple[Link, bool], _Queue] = {}
        self._coming: dict[LogKey, int] = {}
        self._shares: dict[Link, Share] = {}
        self._waiting: Counter[LogKey] = Counter()
        self._working: set[asyncio.Task[None]] = set()

    async def put(self, link: Link, event: RunArrived) -> None:
        """Take a run in when its turn comes; waits while too much of that peer waits."""
        self._wants.coming(link, event.run.log, _now())
        await self._wait_for_share(link, event)
        place = link, event.run.log.lane == Lane.CONTROL
        queue = self._queues.get(place)
        if queue is None:
            queue = self._queues[place] = _Queue()
            work = spawn(self._work(place, queue))
            self._working.add(work)
            work.add_done_callback(self._working.discard)
        queue.runs.append(event)
        self._waiting[event.run.log.trunk] += 1
        queue.bytes += event.size
        while queue.bytes > ROOM_BYTES and self._queues.get(place) is queue:
            queue.relieved.clear()
            await queue.relieved.wait()

    async def _wait_for_share(self, link: Link, event: RunArrived) -> None:
        """Let others go first while somebody writes more than his share."""
        run = event.run
        asked_for = self._wants.expects(link, run.log, run.first)
        if run.log.device != link.device or run.log.lane == Lane.CONTROL or asked_for:
            return
        share = self._shares.setdefault(link, Share(_now()))
        share.spend(_now(), len(run.headers), event.size)
        while (wait_s := share.wait_s(_now())) > 0 and self._others_wait(link):
            await asyncio.sleep(min(wait_s, _LOOK_S))

    def _others_wait(self, link: Link) -> bool:
        return any(queue.runs for (other, _), queue in self._queues.items() if other is not link)

    def gone(self, link: Link) -> None:
        """A session ended: what is being stored is stored and told, what waits is forgotten."""
        self._shares.pop(link, None)
        for urgent in (True, False):
            queue = self._queues.pop((link, urgent), None)
            if queue is not None:
                self._no_longer_waiting(queue.runs)
                queue.runs.clear()
                queue.relieved.set()

    def is_storing(self, log: LogKey) -> bool:
        """Whether entries of a log are on their way to the disk: asking for them again would only
        bring them twice."""
        return self._waiting[log.trunk] > 0

    async def stop(self) -> None:
        """Wait until what is being stored is stored."""
        for link, _ in list(self._queues):
            self.gone(link)
        await asyncio.gather(*self._working, return_exceptions=True)

    # -- inside --------------------------------------------------------------------------

    async def _work(self, place: tuple[Link, bool], queue: _Queue) -> None:
        link, _ = place
        taking: deque[asyncio.Task[None]] = deque()
        try:
            while queue.runs or taking:
                while queue.runs and len(taking) < AT_ONCE:
                    taking.append(spawn(self._take(link, queue, _lot(queue.runs))))
                await asyncio.wait([taking.popleft()])
        finally:
            if self._queues.get(place) is queue:
                del self._queues[place]
            queue.relieved.set()

    async def _take(self, link: Link, queue: _Queue, lot: list[RunArrived]) -> None:
        worth = [event for event in lot if self._is_worth_it(link, event)]
        ends = self._under_way(worth)
        try:
            found = await self._office.ingest_all([event.run for event in worth]) if worth else ()
        except (NoSpace, CannotWrite) as error:
            # Our disk's fault and nobody else's: what was asked may be asked again when its
            # deadline has passed, and if there is room then.
            log.info("runs were not kept: %s", error)
            return
        finally:
            for key, last in ends.items():
                if self._coming.get(key) == last:
                    del self._coming[key]
            self._no_longer_waiting(lot)
            queue.bytes -= sum(event.size for event in lot)
            queue.relieved.set()
            link.stored(*lot)
        for event, done in zip(worth, found, strict=True):
            self._tell(link, event, done)

    def _no_longer_waiting(self, events: Iterable[RunArrived]) -> None:
        for event in events:
            log = event.run.log.trunk
            self._waiting[log] -= 1
            if not self._waiting[log]:
                del self._waiting[log]

    def _is_worth_it(self, link: Link, event: RunArrived) -> bool:
        """Whether a run is to be looked at: for less, its head is noted or it is asked before."""
        run = event.run
        if not self._wants.expects(link, run.log, run.first):
            self._note(link, run)
        if not self._watcher.author_known(run.log):
            # It waits for the author's control entries; the head noted above will be asked for.
            return False
        here = max(self._heads.deepest(run.log), self._coming.get(run.log.trunk, 0))
        if run.first > here + 1 and not run.first <= self._heads.floor(run.log) <= _last(run):
            # What it follows cannot be here: not worth a signature.
            self._arrived(link, event, None)
            self._watcher.plan()
            return False
        self._coming[run.log.trunk] = max(here, _last(run))
        return True

    def _under_way(self, lot: list[RunArrived]) -> dict[LogKey, int]:
        """How far the runs of a lot reach, by log."""
        return {
            event.run.log.trunk: self._coming.get(event.run.log.trunk, _last(event.run))
            for event in lot
        }

    def _tell(self, link: Link, event: RunArrived, done: Ingested | RunRefused) -> None:
        """Tell everybody concerned what became of a run."""
        run = event.run
        if isinstance(done, RunRefused):
            self._watcher.strike(link, str(done.facts.get("why", "")))
            self._wants.refused(link, run.log, _now())
            self._watcher.plan()
            return
        self._heads.take(done.heads)
        if done.new:
            self._wants.grew(run.log)
        self._arrived(link, event, done)
        if done.bad_payloads:
            self._watcher.strike(link, "payloads that nobody committed to")
        keys = done.heads or (run.log,)
        self._watcher.ingested(*keys, control_changed=done.control_changed)

    def _arrived(self, link: Link, event: RunArrived, done: Ingested | None) -> None:
        """Tell the wants what became of a run; None: it could not even be looked at."""
        run, company = event.run, self._office.company
        arrival = Arrival(
            log=run.log,
            first=run.first,
            last=_last(run),
            held_to=None if done is None or done.unattached else done.held_to,
            new=(done.new or len(done.heads)) if done else 0,  # healed is as good as new
            size=event.size,
            hash8_of=lambda seq: entry_id(company, run.headers[seq - run.first])[:8],
            broken=done is not None and done.broken,
        )
        if not self._wants.arrived(link, arrival, _now()):
            self._watcher.strike(link, "runs that lead elsewhere than announced")

    def _note(self, link: Link, run: Run) -> None:
        """Who sends a run unasked holds it: the end of its branch, or some place on the way."""
        last = _last(run)
        known = link.heads.get(run.log)
        if known is not None and known.seq >= last:
            return
        hash8 = entry_id(self._office.company, run.headers[-1])[:8]
        held = last if run.log.device == link.device else 0
        payloads = max(held, known.payload_seq if known else 0)
        link.heads[run.log] = PeerHead(last, hash8, payloads)
        self._wants.announced(link, run.log, last, hash8)


def _lot(runs: deque[RunArrived]) -> list[RunArrived]:
    return [runs.popleft() for _ in range(min(TOGETHER, len(runs)))]


def _last(run: Run) -> int:
    return run.first + len(run.headers) - 1


def _now() -> float:
    return asyncio.get_running_loop().time()
