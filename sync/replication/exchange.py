"""The heart of replication: what we hold, what others hold, and closing the difference.

One per node. It answers the events of every member session and decides what each link
owes its peer (protocol.md 7). Who may connect at all is the service's business.
"""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Callable, Mapping
from functools import partial
from typing import Final

from sync.governance.acts.company import PREFIX_BYTES
from sync.governance.state import DeviceStatus
from sync.replication.answering import answer
from sync.replication.blobs import Blobs
from sync.replication.census import Census
from sync.replication.farewell import part
from sync.replication.glances import Glances
from sync.replication.heads import Heads
from sync.replication.intake import Intake
from sync.replication.lending import lend, tell
from sync.replication.link import Link
from sync.replication.office import Office
from sync.replication.outbox import Priority
from sync.replication.payloads import Payloads
from sync.replication.protocol import events, messages
from sync.replication.protocol.features import Feature
from sync.replication.protocol.identity import RejectCode
from sync.replication.protocol.states import State
from sync.replication.publishing import Publishing
from sync.replication.returning import Returning
from sync.replication.tasks import end, spawn
from sync.replication.timings import Timings
from sync.replication.wants import Wants
from sync.values import Lane, LogHead, LogKey

log = logging.getLogger(__name__)

LANES = (Lane.CONTROL, Lane.CONTENT, Lane.SEALED)
STRIKES = 3
_LOOKED_UP_AT_ONCE = 512

RECENT_MS: Final = 30 * 86_400_000
"""What somebody who comes back or is new reads first (protocol.md 7)."""

CLOCK_JUMP_MS: Final = 30_000
"""A clock that changes by more between two PONGs was set, and whoever looks is told."""

FAR_BEHIND: Final = 2000
"""Entries; fewer are here in a moment anyway."""


class Exchange:
    """Sessions after AUTH, from equal control logs to live replication."""

    def __init__(
        self,
        office: Office,
        timings: Timings,
        on_control_change: Callable[[], None],
        takes: Callable[[int], bool],
    ) -> None:
        self._office = office
        self._takes = takes
        self._timings = timings
        self._on_control_change = on_control_change
        self.heads = Heads()
        self.links: set[Link] = set()
        self._parting: set[Link] = set()
        self.wants: Wants[Link] = Wants(timings.want_s)
        self._intake = Intake(office, self.heads, self.wants, self)
        self._looking: asyncio.Task[None] | None = None
        self._since_ms = 0
        self._returning = Returning(office)
        self.publishing = Publishing(office, timings, self.heads, self.links)
        self.payloads = Payloads(
            office,
            timings,
            self.links,
            self._payloads_stored,
            self.strike,
            lambda: self.wants.busy,
        )
        self.census = Census(self.links)
        self.glances = Glances(office, self.links)
        device = office.key.device
        self.blobs = Blobs(office.shelf, device, timings, self.links, self.strike)

    async def start(self) -> None:
        """Read what we hold."""
        self.heads.take(await self._office.heads(LANES))
        self._look_where_logs_begin()

    async def stop(self) -> None:
        """End what runs in the background, once what is being stored is stored."""
        await self._intake.stop()
        await end(self._looking)
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
        self._parting.discard(link)
        if not self.links:
            self._returning.alone()
        self._intake.gone(link)
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
                await self._intake.put(link, event)
            case events.RunsWanted():
                answer(self._office, link, event)
            case events.WentLive() | events.PeerReady():
                self._on_ready(link, event)
            case events.PayloadsWanted():
                self.payloads.serve(link, event.ids)
            case events.PayloadsArrived():
                await self.payloads.arrived(link, event)
                link.stored(event)
            case events.BlobAsked():
                tell(self._office.shelf, link, event)
            case events.BlobTold():
                self.census.told(link, event)
                await self.blobs.told(link, event)
            case events.BlobWanted():
                lend(self._office.shelf, link, event)
            case events.ChunkArrived():
                self.blobs.arrived(link, event)
            case events.DigestArrived():
                if event.value != self.heads.digest():
                    link.owe(Priority.HEADS, partial(self._announce, link, control=False))
            case events.SeenTold():
                await self.glances.told(link, event)
            case events.LockboxArrived():
                if await self._office.take_lockbox(event.sealed):
                    self.control_changed()
            case events.Ponged():
                self._compare_clocks(link, event.wall_ms)
            case events.Pinged():
                self._compare_clocks(link, event.wall_ms)
                pong = messages.Pong(self._office.wall_ms(), link.queued)
                link.owe(Priority.CONTROL, partial(link.say, pong))
            case _:
                pass

    def _compare_clocks(self, link: Link, wall_ms: int) -> None:
        before, link.ahead_ms = link.ahead_ms, wall_ms - self._office.wall_ms()
        if before is not None and abs(link.ahead_ms - before) > CLOCK_JUMP_MS:
            self._office.peers_changed()  # one of the two clocks was set

    # -- what changes here ---------------------------------------------------------------

    def control_changed(self) -> None:
        """Governance may be another: look at every peer again, and at what we may ask."""
        self._on_control_change()
        self._look_where_logs_begin()
        self.wants.reopen()
        for link in list(self.links):
            if not link.session.live:
                self._maybe_ready(link)
            elif self._still_welcome(link):
                self._hand_over(link)
        self.plan()

    def _look_where_logs_begin(self) -> None:
        prunes = self._office.governance().prunes
        self.heads.lift({log: note.tip.seq for log, note in prunes.items()})

    async def refresh(self, lane: Lane) -> None:
        """Heads of a lane as the store has them, after it changed without us."""
        fresh = await self._office.heads((lane,))
        changed = self.heads.replace(lane, fresh)
        self.publishing.announce(*changed)
        for key in changed:
            self.wants.grew(key)
            for link in self.links:
                theirs = link.heads.get(key)
                if theirs is not None and theirs.seq:
                    # We may hold less than we did: bytes rotted away.
                    self.wants.announced(link, key, theirs.seq, theirs.hash8)
        self.plan()
        self.payloads.poke()
        self.blobs.poke()

    def plan(self) -> None:
        """Ask for what is announced and not here."""
        goals = self.wants.to_look_up(self.heads)
        self._returning.look(self._lacks)
        if goals and (self._looking is None or self._looking.done()):
            self._looking = spawn(self._look_up())
        self._ask()

    def _ask(self) -> None:
        now = asyncio.get_running_loop().time()
        for link, ranges in self.wants.plan(now, self.heads, self._may_ask).items():
            since_ms = self._since_ms if link.session.understands(Feature.RECENT) else 0
            link.owe(Priority.HEADS, partial(link.say_want, ranges, since_ms))

    def _lacks(self) -> bool:
        return any(self.wants.receiving(link, self.heads) for link in self.links)

    def _look_how_far_behind(self) -> None:
        """Who has much to catch up on asks for the newest payloads first (protocol.md 7)."""
        behind = max((self.wants.receiving(link, self.heads) for link in self.links), default=0)
        self._since_ms = self._office.wall_ms() - RECENT_MS if behind > FAR_BEHIND else 0

    async def _look_up(self) -> None:
        """Ask the log which goals below our heads it holds; another entry there is a fork."""
        while goals := self.wants.to_look_up(self.heads)[:_LOOKED_UP_AT_ONCE]:
            held = await self._office.held([(log, goal.seq, goal.hash8) for _, log, goal in goals])
            now = asyncio.get_running_loop().time()
            for (link, log, goal), here in zip(goals, held, strict=True):
                self.wants.looked_up(link, log, goal, now, held=here)
        for link in list(self.links):
            self._maybe_ready(link)
        self._ask()

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
            elif link.starved_for(now) > limits.dead_s:
                link.stop("grants nothing")
            elif not link.session.live and now - link.born_at > limits.ready_s:
                link.stop("control logs never equal")
            elif now - max(link.pinged_at, link.heard_at) > limits.ping_s:
                # Who was heard lately lives: one of the two asks, and both know.
                link.pinged_at = now
                ping = messages.Ping(self._office.wall_ms(), link.queued)
                link.owe(Priority.CONTROL, partial(link.say, ping))
            if link.session.live and now - link.digest_at > limits.digest_s:
                link.digest_at = now
                digest = messages.Digest(self.heads.digest())
                link.owe(Priority.HEADS, partial(link.say, digest))
        self._look_how_far_behind()
        self.plan()
        self.payloads.tick(now)
        self.blobs.tick(now)

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
            link.heads[key] = head
            if head.seq:
                self.wants.announced(link, key, head.seq, head.hash8, again=event.full)
        if not link.session.live:
            link.announced_control = link.announced_control or event.full
        if event.full:
            self._look_how_far_behind()
            if link.session.live:
                self._returning.told()
        self.plan()
        self._maybe_ready(link)
        self.payloads.poke()
        self._office.peers_changed()

    def _on_ready(self, link: Link, event: events.WentLive | events.PeerReady) -> None:
        if isinstance(event, events.WentLive):
            self._returning.live(self.heads.has_content_beside(self._office.key.device))
            link.owe(Priority.HEADS, partial(self._announce, link, control=False))
            if self._still_welcome(link):
                self._hand_over(link)
            self.glances.live(link)
            self.plan()
            self.payloads.poke()
            self.blobs.poke()
            self._office.peers_changed()

    def _hand_over(self, link: Link) -> None:
        """Give the secret of now, once, to whom KEY_EPOCH has no box for (protocol.md A7)."""
        current = self._office.governance().secret_epochs.current
        if (
            current is None
            or link.handed == current.id
            or link.device[:PREFIX_BYTES] in current.boxes
            or not link.session.understands(Feature.HANDOVER)
        ):
            return
        link.handed = current.id

        async def job() -> None:
            sealed = await self._office.lockbox_for(link.device)
            if sealed is not None:
                await link.say(messages.Lockbox(sealed))
            elif link.handed == current.id:
                link.handed = None  # we do not have it ourselves; perhaps soon

        link.owe(Priority.CONTROL, job)

    # -- runs ----------------------------------------------------------------------------

    def ingested(self, *keys: LogKey, control_changed: bool) -> None:
        """Branches of a log grew by what a peer sent: tell the others, see what that allows."""
        self.publishing.announce(*keys)
        control = any(key.lane == Lane.CONTROL for key in keys)
        if control_changed:
            self.control_changed()
        elif control:
            for link in list(self.links):
                self._maybe_ready(link)
        self.plan()
        if not control:
            heads = [self.heads[key] for key in keys if key in self.heads]
            if any(head.payload_seq < head.seq for head in heads):
                self.payloads.poke()
        self.blobs.poke()  # a control entry may name a file too: of a new version, or the logo

    def _payloads_stored(self, fresh: Mapping[LogKey, LogHead]) -> None:
        self.publishing.announce(*self.heads.take(fresh))
        self.blobs.poke()

    def strike(self, link: Link, why: str) -> None:
        """A peer sent what it should not have; three times are enough (protocol.md 2.7)."""
        link.strikes += 1
        log.warning("what came from %s was refused: %s", link.stream.address, why)
        if link.strikes >= STRIKES:
            link.stop("bad runs", fault=True)

    # -- who is welcome ------------------------------------------------------------------

    def author_known(self, key: LogKey) -> bool:
        """Whether governance knows who writes a log; control entries come from anybody."""
        return (
            key.lane == Lane.CONTROL or self._office.governance().standing(key.device) is not None
        )

    def _may_ask(self, link: Link, key: LogKey) -> bool:
        if link.session.closed or not self._takes(key.lane) or self._intake.is_storing(key):
            return False
        return key.lane == Lane.CONTROL or (link.session.live and self.author_known(key))

    def _maybe_ready(self, link: Link) -> None:
        if link.session.state not in (State.CONTROL_SYNC, State.PEER_READY):
            return
        self.wants.to_look_up(self.heads)  # what others brought meets goals of this peer too
        holds_all = not self.wants.lacks(link, Lane.CONTROL)
        if link.announced_control and holds_all and self._still_welcome(link):
            link.session.send(messages.Ready())
            link.flush()
            if link.session.live:
                self._on_ready(link, events.WentLive())

    def _still_welcome(self, link: Link) -> bool:
        governance = self._office.governance()
        if governance.rank_of_device(link.device) is not None:
            return True
        standing = governance.standing(link.device)
        if standing is None or standing.status is DeviceStatus.OK:
            link.refuse(RejectCode.UNKNOWN_DEVICE)
        elif link not in self._parting:
            self._parting.add(link)
            why = partial(part, self._office, link, self.heads, standing.status)
            link.owe(Priority.CONTROL, why)
        return False
