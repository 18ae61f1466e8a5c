"""Runs on their way from the sessions to the disk: some at a time, while more are read.

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
from sync.errors import CannotWrite, DamagedHome, NoSpace, RunRefused
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
from sync.replication.turns import Turns
from sync.replication.wants import Wants
from sync.values import Lane, LogKey

log = logging.getLogger(__name__)

ROOM_BYTES: Final = CREDIT_BYTES + FRAME_LIMIT
"""What may wait of one peer. Whoever counts credit never sends so much ahead; who does not, or
breaks it, is slowed down by TCP."""

TOGETHER: Final = 8
"""Runs that are stored in one go at most, so that nobody else waits long for the disk."""

LONG_S: Final = 0.1
"""Where a lot takes longer, with what it waits for, the next ones are smaller."""

_LOOK_S: Final = 0.05
"""How often somebody who is beyond his share looks whether others still wait."""

AT_ONCE: Final = 2
"""Such lots that are with the writer: it need not wait until we have thought."""


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


Come = tuple[Link, RunArrived]


class _Lane:
    """What waits of control entries, or of all others; ``work`` goes on while anything does."""

    def __init__(self) -> None:
        self.turns: Turns[Come] = Turns()
        self.work: asyncio.Task[None] | None = None
        self.together = 1


class Intake:
    """Takes in the runs of all peers."""

    def __init__(self, office: Office, heads: Heads, wants: Wants[Link], watcher: Watcher) -> None:
        self._office = office
        self._heads = heads
        self._wants = wants
        self._watcher = watcher
        # Control entries by themselves: a removal does not wait behind a thousand posts.
        self._lanes = {True: _Lane(), False: _Lane()}
        self._runs: Counter[Link] = Counter()
        self._bytes: Counter[Link] = Counter()
        self._relieved: dict[Link, asyncio.Event] = {}
        self._coming: dict[LogKey, int] = {}
        self._shares: dict[Link, Share] = {}
        self._waiting: Counter[LogKey] = Counter()

    async def put(self, link: Link, event: RunArrived) -> None:
        """Take a run in when its turn comes; waits while too much of that peer waits."""
        self._wants.coming(link, event.run.log, _now())
        await self._wait_for_share(link, event)
        run = event.run
        lane = self._lanes[run.log.lane == Lane.CONTROL]
        lane.turns.put(run.log.device, (link, event), len(run.headers))
        self._waiting[run.log.trunk] += 1
        self._runs[link] += 1
        self._bytes[link] += event.size
        if lane.work is None or lane.work.done():
            lane.work = spawn(self._work(lane))
        while self._bytes[link] > ROOM_BYTES:
            relieved = self._relieved[link] = asyncio.Event()
            await relieved.wait()

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
        return any(runs and other is not link for other, runs in self._runs.items())

    def gone(self, link: Link) -> None:
        """A session ended: what is being stored is stored and told, what waits is forgotten."""
        self._shares.pop(link, None)
        for lane in self._lanes.values():
            self._leave(lane.turns.drop(lambda come: come[0] is link))
        del self._runs[link]

    def is_storing(self, log: LogKey) -> bool:
        """Whether entries of a log are on their way to the disk: asking for them again would only
        bring them twice."""
        return self._waiting[log.trunk] > 0

    async def stop(self) -> None:
        """Wait until what is being stored is stored."""
        for lane in self._lanes.values():
            self._leave(lane.turns.drop(lambda _come: True))
        working = [lane.work for lane in self._lanes.values() if lane.work is not None]
        await asyncio.gather(*working, return_exceptions=True)

    # -- inside --------------------------------------------------------------------------

    async def _work(self, lane: _Lane) -> None:
        taking: deque[asyncio.Task[None]] = deque()
        while lane.turns or taking:
            while lane.turns and len(taking) < AT_ONCE:
                lot = lane.turns.take(lane.together)
                self._runs.subtract(link for link, _ in lot)
                taking.append(spawn(self._take(lane, lot)))
            await asyncio.wait([taking.popleft()])

    async def _take(self, lane: _Lane, lot: list[Come]) -> None:
        worth = [(link, event) for link, event in lot if self._is_worth_it(link, event)]
        ends = self._under_way(worth)
        began = _now()
        try:
            found = (
                await self._office.ingest_all([event.run for _, event in worth]) if worth else ()
            )
        except (NoSpace, CannotWrite, DamagedHome) as error:
            # Our disk's fault and nobody else's: what was asked may be asked again when its
            # deadline has passed, and if there is room then.
            log.info("runs were not kept: %s", error)
            return
        finally:
            for key, last in ends.items():
                if self._coming.get(key) == last:
                    del self._coming[key]
            self._leave(lot)
        _learn(lane, len(worth), _now() - began)
        for (link, event), done in zip(worth, found, strict=True):
            self._tell(link, event, done)

    def _leave(self, lot: Iterable[Come]) -> None:
        """These wait no more, whatever became of them: their peers may send as much more."""
        for link, event in lot:
            log = event.run.log.trunk
            self._waiting[log] -= 1
            if not self._waiting[log]:
                del self._waiting[log]
            self._bytes[link] -= event.size
            if not self._bytes[link]:
                del self._bytes[link]
            if (relieved := self._relieved.pop(link, None)) is not None:
                relieved.set()
            link.stored(event)

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

    def _under_way(self, lot: list[Come]) -> dict[LogKey, int]:
        """How far the runs of a lot reach, by log."""
        return {
            event.run.log.trunk: self._coming.get(event.run.log.trunk, _last(event.run))
            for _, event in lot
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


def _learn(lane: _Lane, runs: int, took_s: float) -> None:
    """Smaller lots where the disk is slow or many want it: what somebody writes now must not wait
    long behind those who have much to tell."""
    if took_s > LONG_S:
        lane.together = max(1, lane.together // 2)
    elif runs == lane.together and took_s < LONG_S / 2:
        lane.together = min(TOGETHER, 2 * lane.together)


def _last(run: Run) -> int:
    return run.first + len(run.headers) - 1


def _now() -> float:
    return asyncio.get_running_loop().time()
