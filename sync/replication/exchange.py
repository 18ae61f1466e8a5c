"""The heart of replication: what we hold, what others hold, and closing the difference.

One per node. It answers the events of every member session and decides what each link
owes its peer (protocol.md 7). Who may connect at all is the service's business.
"""

from __future__ import annotations

import asyncio
import hashlib
import logging
from collections.abc import Callable, Mapping
from functools import partial

from sync.errors import ProtocolError, RunRefused
from sync.governance.state import DeviceStatus
from sync.log.runs import MAX_RUN, Run
from sync.replication.blobs import Blobs
from sync.replication.link import Link
from sync.replication.office import Office
from sync.replication.outbox import Priority
from sync.replication.payloads import Payloads
from sync.replication.protocol import events, messages
from sync.replication.protocol.identity import RejectCode
from sync.replication.protocol.states import State
from sync.replication.publishing import Publishing
from sync.replication.tasks import spawn
from sync.replication.timings import Timings
from sync.replication.wants import Wants
from sync.values import Lane, LogHead, LogKey

log = logging.getLogger(__name__)

LANES = (Lane.CONTROL, Lane.CONTENT, Lane.SEALED)
STRIKES = 3
_SERVED_AT_ONCE = 16 * MAX_RUN


class Exchange:
    """Sessions after AUTH, from equal control logs to live replication."""

    def __init__(
        self, office: Office, timings: Timings, on_control_change: Callable[[], None]
    ) -> None:
        self._office = office
        self._timings = timings
        self._on_control_change = on_control_change
        self.heads: dict[LogKey, LogHead] = {}
        self.links: set[Link] = set()
        self.wants: Wants[Link] = Wants(timings.want_s)
        self._taking: set[asyncio.Task[None]] = set()
        self.publishing = Publishing(office, timings, self.heads, self.links)
        self.payloads = Payloads(office, timings, self.links, self._payloads_stored)
        self.blobs = Blobs(office, timings, self.links)

    async def start(self) -> None:
        """Read what we hold."""
        self.heads.update(await self._office.heads(LANES))

    async def stop(self) -> None:
        """End what runs in the background, once what is being stored is stored."""
        await asyncio.gather(*self._taking, return_exceptions=True)
        await self.publishing.stop()
        await self.payloads.stop()
        await self.blobs.stop()

    # -- sessions ------------------------------------------------------------------------

    def joined(self, link: Link) -> None:
        """A peer is authenticated: tell it our control heads."""
        self.links.add(link)
        link.owe(Priority.CONTROL, partial(self._announce, link, control=True))
        self._office.peers_changed()

    def left(self, link: Link) -> None:
        """A session ended; others are asked for what it owed."""
        self.links.discard(link)
        self.wants.gone(link)
        self.payloads.gone(link)
        self.blobs.gone(link)
        self.publishing.gone(link)
        self.plan()
        self._office.peers_changed()

    async def handle(self, link: Link, event: events.Event) -> None:
        """What a peer said.

        Raises:
            ProtocolError: it should not have.
        """
        match event:
            case events.HeadsAnnounced():
                self._on_heads(link, event)
            case events.RunArrived():
                await self._on_run(link, event.run)
            case events.RunsWanted():
                self._on_want(link, event)
            case events.WentLive() | events.PeerReady():
                self._on_ready(link, event)
            case events.PayloadsWanted():
                self.payloads.serve(link, event.ids)
            case events.PayloadsArrived():
                await self.payloads.arrived(link, event)
            case events.BlobWanted():
                self.blobs.serve(link, event)
            case events.ChunkArrived():
                await self.blobs.arrived(link, event)
            case events.DigestArrived():
                if event.value != self.digest():
                    link.owe(Priority.HEADS, partial(self._announce, link, control=False))
            case events.Pinged():
                pong = messages.Pong(self._office.wall_ms(), link.queued)
                link.owe(Priority.CONTROL, partial(link.say, pong))
            case _:
                pass

    # -- what changes here ---------------------------------------------------------------

    def control_changed(self) -> None:
        """Governance may be another: look at every peer again, and at what we may ask."""
        self._on_control_change()
        for link in list(self.links):
            if link.session.live:
                self._still_welcome(link)
            else:
                self._maybe_ready(link)
        self.plan()

    async def refresh(self, lane: Lane) -> None:
        """Heads of a lane as the store has them, after it changed without us."""
        fresh = await self._office.heads((lane,))
        changed = [key for key, head in fresh.items() if self.heads.get(key) != head]
        self.heads.update(fresh)
        self.publishing.announce(*changed)

    def plan(self) -> None:
        """Ask for what is announced and not here."""
        now = asyncio.get_running_loop().time()
        for link, ranges in self.wants.plan(now, self.heads, self._may_ask).items():
            link.owe(Priority.HEADS, partial(link.say_want, ranges))

    def tick(self) -> None:
        """Deadlines: ask others, drop who sleeps, ping, compare digests."""
        now = asyncio.get_running_loop().time()
        limits = self._timings
        for link in self.wants.stalled(now, limits.stall_s):
            link.stop("stalled")
        for link in list(self.links):
            busy = link.sending_since
            if now - link.heard_at > limits.dead_s:
                link.stop("silent")
            elif busy is not None and now - busy > limits.stall_s:
                link.stop("takes nothing")
            elif not link.session.live and now - link.born_at > limits.ready_s:
                link.stop("control logs never equal")
            elif now - link.pinged_at > limits.ping_s:
                link.pinged_at = now
                ping = messages.Ping(self._office.wall_ms(), link.queued)
                link.owe(Priority.CONTROL, partial(link.say, ping))
            if link.session.live and now - link.digest_at > limits.digest_s:
                link.digest_at = now
                digest = messages.Digest(self.digest())
                link.owe(Priority.HEADS, partial(link.say, digest))
        self.plan()
        self.payloads.tick(now)
        self.blobs.tick(now)

    def digest(self) -> bytes:
        """32 bytes over the heads of all logs."""
        total = hashlib.sha256()
        for key, head in sorted(item for item in self.heads.items() if item[1].seq):
            total.update(key.device + key.epoch.to_bytes(8, "big") + bytes([key.lane]))
            total.update(head.seq.to_bytes(8, "big") + head.hash)
        return total.digest()

    # -- answers -------------------------------------------------------------------------

    async def _announce(self, link: Link, *, control: bool) -> None:
        if not (link.session.live or control):
            return
        heads = {
            key: head
            for key, head in self.heads.items()
            if link.session.live or (key.lane == Lane.CONTROL)
        }
        await link.say_have(heads, full=True)

    def _on_heads(self, link: Link, event: events.HeadsAnnounced) -> None:
        for key, head in event.heads.items():
            self._note(link, key, head)
        if not link.session.live:
            link.announced_control = link.announced_control or event.full
            self._maybe_ready(link)
        self.plan()
        self.payloads.poke()
        self._office.peers_changed()

    def _note(self, link: Link, key: LogKey, head: events.PeerHead) -> None:
        known = link.heads.get(key)
        if known is not None:
            newer = head if head.seq > known.seq or not known.hash8 else known
            payloads = max(head.payload_seq, known.payload_seq)
            head = events.PeerHead(max(head.seq, known.seq), newer.hash8, payloads)
        link.heads[key] = head
        self.wants.announced(link, key, head.seq)

    def _on_want(self, link: Link, event: events.RunsWanted) -> None:
        for key, first, last in event.ranges:
            if not first <= last < first + _SERVED_AT_ONCE:
                raise ProtocolError(why="WANT range")
            self._serve(link, key, first, last)

    def _serve(self, link: Link, key: LogKey, first: int, last: int) -> None:
        async def job() -> None:
            run = await self._office.read_run(key, first, min(last, first + MAX_RUN - 1))
            if run is None or not run.headers:
                return
            await link.say_run(run)
            following = run.first + len(run.headers)
            if first < following <= last:
                # One run at a time, so that urgent things get in between.
                self._serve(link, key, following, last)

        link.owe(Priority.CONTROL if key.lane == Lane.CONTROL else Priority.TEXT, job)

    def _on_ready(self, link: Link, event: events.WentLive | events.PeerReady) -> None:
        if isinstance(event, events.WentLive):
            link.owe(Priority.HEADS, partial(self._announce, link, control=False))
            self._still_welcome(link)
            self.plan()
            self.payloads.poke()
            self.blobs.poke()
            self._office.peers_changed()

    # -- runs ----------------------------------------------------------------------------

    async def _on_run(self, link: Link, run: Run) -> None:
        loop = asyncio.get_running_loop()
        last = run.first + len(run.headers) - 1
        held = self._held(run.log)
        is_author = run.log.device == link.device
        self._note(link, run.log, events.PeerHead(last, b"", last if is_author else 0))
        if not self._author_known(run.log):
            # It waits for the author's control entries; the head noted above will be asked for.
            return
        if run.first > held + 1:
            self.wants.arrived(link, run.log, held, loop.time(), progress=False)
            self.plan()
            return
        # The session may end while the disk is at work: what it stored is told all the same.
        work = spawn(self._take(link, run))
        self._taking.add(work)
        work.add_done_callback(self._taking.discard)
        await asyncio.shield(work)

    async def _take(self, link: Link, run: Run) -> None:
        loop = asyncio.get_running_loop()
        try:
            done = await self._office.ingest(run)
        except RunRefused as error:
            self._strike(link, str(error.facts.get("why", "")))
            self.wants.arrived(link, run.log, self._held(run.log), loop.time(), progress=False)
            self.plan()
            return
        self.heads[run.log] = done.head
        progress = done.new > 0 or done.head.seq >= run.first + len(run.headers) - 1
        self.wants.arrived(link, run.log, done.head.seq, loop.time(), progress=progress)
        self.ingested(run.log, control_changed=done.control_changed)

    def ingested(self, key: LogKey, *, control_changed: bool) -> None:
        """A log grew by what a peer sent: tell the others, see what that allows."""
        self.publishing.announce(key)
        if control_changed:
            self.control_changed()
        elif key.lane == Lane.CONTROL:
            for link in list(self.links):
                self._maybe_ready(link)
        self.plan()
        if key.lane != Lane.CONTROL:
            head = self.heads[key]
            if head.payload_seq < head.seq:
                self.payloads.poke()
            self.blobs.poke()

    def _payloads_stored(self, fresh: Mapping[LogKey, LogHead]) -> None:
        changed = [key for key, head in fresh.items() if self.heads.get(key) != head]
        self.heads.update(fresh)
        self.publishing.announce(*changed)
        self.blobs.poke()

    def _strike(self, link: Link, why: str) -> None:
        link.strikes += 1
        log.warning("a run from %s was refused: %s", link.stream.address, why)
        if link.strikes >= STRIKES:
            link.stop("bad runs", fault=True)

    # -- who is welcome ------------------------------------------------------------------

    def _held(self, key: LogKey) -> int:
        head = self.heads.get(key)
        return head.seq if head else 0

    def _author_known(self, key: LogKey) -> bool:
        return (
            key.lane == Lane.CONTROL or self._office.governance().standing(key.device) is not None
        )

    def _may_ask(self, link: Link, key: LogKey) -> bool:
        if link.session.closed:
            return False
        return key.lane == Lane.CONTROL or (link.session.live and self._author_known(key))

    def _maybe_ready(self, link: Link) -> None:
        if link.session.state not in (State.CONTROL_SYNC, State.PEER_READY):
            return
        if link.announced_control and self._holds_control_of(link) and self._still_welcome(link):
            link.session.send(messages.Ready())
            link.flush()
            if link.session.live:
                self._on_ready(link, events.WentLive())

    def _holds_control_of(self, link: Link) -> bool:
        for key, theirs in link.heads.items():
            ours = self.heads.get(key)
            if key.lane != Lane.CONTROL or (ours is not None and ours.broken_at is not None):
                continue
            if theirs.seq > (ours.seq if ours else 0):
                return False
        return True

    def _still_welcome(self, link: Link) -> bool:
        governance = self._office.governance()
        if governance.rank_of_device(link.device) is not None:
            return True
        standing = governance.standing(link.device)
        contested = standing is not None and standing.status is DeviceStatus.CONTESTED
        code = RejectCode.CONTESTED if contested else RejectCode.UNKNOWN_DEVICE
        link.refuse(code)
        return False
