"""Replication: the one object that the node starts, stops and tells what it wrote."""

from __future__ import annotations

import asyncio
import contextlib
import logging
import secrets
import ssl
from collections.abc import Awaitable, Callable, Mapping, Sequence
from statistics import median
from typing import Final

from sync.errors import PeerUnreachable
from sync.replication.dialling import Dialler, Outcome, Target
from sync.replication.discovery import Advert, Discovery, Found, tag_of
from sync.replication.doorway import Doorway
from sync.replication.exchange import STRIKES, Exchange
from sync.replication.fence import Fence
from sync.replication.gate import SESSIONS, Gate, is_loopback
from sync.replication.link import Link
from sync.replication.office import Office
from sync.replication.peers import PeerState, peer_table
from sync.replication.protocol import events
from sync.replication.protocol.identity import Channel, Mode, RejectCode
from sync.replication.protocol.session import Ourselves, Session
from sync.replication.roster import Roster, Verdict
from sync.replication.tasks import spawn
from sync.replication.timings import Timings
from sync.replication.transport import Listener, Stream, dial
from sync.values import DeviceId, EntryId, Lane, LogKey

log = logging.getLogger(__name__)

_STOP_S: Final = 0.7
_LASTING_S: Final = 5.0
"""A session that ends sooner is dialled again with growing patience: two processes with one
device's key would take each other's place without a pause."""


def _everything(_lane: int) -> bool:
    """There is room for every lane."""
    return True


def _nobody(_instance: bytes) -> None:
    """Nobody cares that our key is in use elsewhere."""


class Replication:
    """All sessions of one node. Every method is called on the loop that :meth:`start` ran on.

    ``peers`` are addresses that a person typed, ``remembered`` those where devices answered
    before; both are dialled, with the same patience. ``takes`` says whether there is room for
    entries of a lane: colleagues are asked for no others (protocol.md A12). ``on_twin`` is told
    of a process that has our key and is not this one, by its instance.
    """

    def __init__(
        self,
        office: Office,
        *,
        listen: tuple[str, int] | None,
        peers: Sequence[tuple[str, int]],
        discovery: bool,
        remembered: Mapping[DeviceId, tuple[str, int]] | None = None,
        timings: Timings | None = None,
        takes: Callable[[int], bool] = _everything,
        on_twin: Callable[[bytes], None] = _nobody,
    ) -> None:
        self._office = office
        self._on_twin = on_twin
        self._listen = listen
        self._typed = tuple(peers)
        self._remembered = dict(remembered or {})
        self._timings = timings or Timings()
        self._fence = Fence(office, self._timings.grace_s)
        self._gate = Gate()
        self._exchange = Exchange(office, self._timings, office.peers_changed, takes)
        self._roster = Roster(office.key.device, office.instance, SESSIONS)
        self._dialler = Dialler(self._dial, self._is_connected_to)
        self._listener = Listener(self._gate, self._server_context, self._accepted)
        self._with_discovery = discovery
        self._discovery: Discovery | None = None
        self._visitors: set[Link] = set()
        self._talking: set[Link] = set()
        self._chores: set[asyncio.Future[None]] = set()
        self._ticking: asyncio.Task[None] | None = None
        self._loop: asyncio.AbstractEventLoop | None = None

    async def start(self) -> tuple[str, int]:
        """Listen, dial, look around; the address that was bound (``("", 0)`` when not listening).

        Raises:
            PortTaken: the address to listen on is in use.
            NotOurAddress: it is not one of this computer's.
        """
        self._loop = asyncio.get_running_loop()
        bound = ("", 0)
        await self._exchange.start()
        if self._listen is not None:
            bound = await self._listener.start(*self._listen)
        for host, port in self._typed:
            self._dialler.add(host, port, typed=True, now_ms=self._office.wall_ms())
        for device, (host, port) in self._remembered.items():
            now_ms = self._office.wall_ms()
            self._dialler.add(host, port, typed=False, now_ms=now_ms, device=device)
        if self._with_discovery:
            self._look_around(bound)
        self._ticking = spawn(self._tick())
        return bound

    async def stop(self) -> None:
        """BYE to everybody and be gone, within a second."""
        self._listener.close()
        for link in list(self._talking):
            link.stop("stopping")
        ending: list[Awaitable[object]] = [self._listener.stop(), self._dialler.stop()]
        if self._discovery is not None:
            # Begun now, beside the goodbyes: one after the other they took two seconds.
            ending.append(asyncio.ensure_future(asyncio.to_thread(self._discovery.stop)))
        for task in (self._ticking, *self._chores):
            if task is not None:
                task.cancel()
        with contextlib.suppress(TimeoutError):
            async with asyncio.timeout(_STOP_S):
                await asyncio.gather(*(link.finished.wait() for link in self._talking))
        await asyncio.gather(*ending, *self._chores, return_exceptions=True)
        await self._exchange.stop()

    def appended(self, log: LogKey, seq: int) -> None:
        """Our own log has a new entry, durable already: push it to everybody live."""
        if len(list(self._exchange.heads.branches(log))) > 1:
            self.ingested(log)  # which branch grew, the store knows
            return
        self._exchange.publishing.appended(log, seq)
        if log.lane == Lane.CONTROL:
            self._exchange.control_changed()

    def ingested(self, log: LogKey) -> None:
        """A log grew otherwise than through us (a file that was carried over, an import)."""
        work = spawn(self._reread(Lane(log.lane)))
        self._chores.add(work)
        work.add_done_callback(self._chores.discard)

    def peers(self) -> list[PeerState]:
        """The table of peers, for people to see."""
        exchange = self._exchange
        return peer_table(exchange.links, self._dialler.targets, exchange.wants, exchange.heads)

    def clock_behind_ms(self) -> int | None:
        """How far our clock is behind the median of the live peers' clocks; None without peers."""
        ahead = [link.ahead_ms for link in self._exchange.links if link.session.live]
        known = [ms for ms in ahead if ms is not None]
        return round(median(known)) if known else None

    def told_of(self, device: DeviceId) -> list[dict[LogKey, tuple[int, bytes]]]:
        """What each live peer says it holds of a device's logs: length, first bytes of the id."""
        return [
            {log: (h.seq, h.hash8) for log, h in link.heads.items() if log.device == device}
            for link in self._exchange.links
            if link.session.live
        ]

    # -- connections ---------------------------------------------------------------------

    async def _accepted(self, stream: Stream, leave: Callable[[], None]) -> None:
        leaf = stream.peer_leaf()
        if self._fence.is_member(leaf):
            link = self._link(stream, Mode.MEMBER, dialled=False)
            await self._converse(link, None, leave)
            return
        invite = self._fence.invite_of(leaf)
        if invite is None:
            await stream.close()
            return
        await self._welcome(self._link(stream, Mode.JOIN, dialled=False), invite, leave)

    async def _dial(self, target: Target) -> Outcome:
        outcome = await self._attempt(target)
        if outcome.status != target.status:
            target.since_ms = self._office.wall_ms()
            target.status = outcome.status
            self._office.peers_changed()
        return outcome

    async def _attempt(self, target: Target) -> Outcome:
        turn = await self._dialler.turn()
        try:
            stream = await dial(target.host, target.port, self._fence.member_context(self._now()))
        except PeerUnreachable as error:
            # Whoever answers with another company's certificate is there, and not for us.
            answered = str(error.facts["why"]).startswith("TLS")
            return Outcome("refused" if answered else "unreachable", was_live=False)
        finally:
            turn.release()
        link = self._link(stream, Mode.MEMBER, dialled=True)
        return await self._converse(link, target, lambda: None)

    def _link(self, stream: Stream, mode: Mode, *, dialled: bool) -> Link:
        office = self._office
        channel: Channel = stream.channel(self._fence.leaf.der, dialled=dialled)
        ourselves = Ourselves(
            office.company,
            office.key,
            office.instance,
            secrets.token_bytes(32),
            office.wall_ms(),
        )
        session = Session(ourselves, channel, mode)
        return Link(stream, session, self._timings, dialled=dialled, now_ms=office.wall_ms())

    async def _converse(
        self, link: Link, target: Target | None, leave: Callable[[], None]
    ) -> Outcome:
        """One member session, from HELLO to its end."""
        was_live = False

        async def handler(link: Link, event: events.Event) -> None:
            nonlocal was_live
            if isinstance(event, events.Authenticated):
                leave()
                self._authenticated(link, target)
            elif link in self._exchange.links:
                await self._exchange.handle(link, event)
                was_live = was_live or link.session.live

        ended = await self._run(link, handler)
        if link in self._exchange.links:
            self._exchange.left(link)
            self._roster.remove(link)
            self._dialler.device_left(link.device, was_live=was_live)
            if link.strikes >= STRIKES:
                self._roster.shun(link.device, self._now() + self._timings.penalty_s)
        if target is not None and self._is_connected_to(target):
            return Outcome("connecting", was_live=True)
        refused = isinstance(ended, events.Rejected) or not link.session.peer
        lasted = was_live and self._now() - link.born_at >= _LASTING_S
        return Outcome("refused" if refused and not was_live else "unreachable", lasted)

    async def _welcome(self, link: Link, invite: EntryId, leave: Callable[[], None]) -> None:
        """One join-only session."""
        door = Doorway(self._office, invite)
        timer = asyncio.get_running_loop().call_later(self._timings.join_s, link.stop, "slow")

        async def handler(link: Link, event: events.Event) -> None:
            if isinstance(event, events.Authenticated):
                leave()
                if len(self._visitors) > SESSIONS:
                    link.refuse(RejectCode.BUSY)
                    return
            await door.handle(link, event)
            if door.admitted:
                await self._reread(Lane.CONTROL)

        self._visitors.add(link)
        try:
            await self._run(link, handler)
        finally:
            timer.cancel()
            self._visitors.discard(link)

    async def _run(
        self, link: Link, handler: Callable[[Link, events.Event], Awaitable[None]]
    ) -> events.Ended | events.Rejected:
        # In this very task: one that was cancelled before it began would leave its socket open.
        self._talking.add(link)
        try:
            ended = await link.run(handler)
        except Exception:
            # An outermost door: our own trouble (a full disk, a bug) ends this session only.
            log.exception("session with %s", link.stream.address)
            ended = events.Ended("our trouble")
        finally:
            self._talking.discard(link)
        log.info("session with %s ended: %s", link.stream.address, ended)
        return ended

    def _authenticated(self, link: Link, target: Target | None) -> None:
        if target is not None:
            target.device, target.instance = link.device, link.session.peer_instance
        self._roster.instance = self._office.instance  # another one since we went on, perhaps
        verdict = self._roster.judge(link, self._now())
        match verdict:
            case Verdict.OURSELVES:
                if target is not None:
                    target.is_self = True
                link.stop("this is you")
            case Verdict.CLONE:
                link.refuse(RejectCode.DUPLICATE_DEVICE)
                self._on_twin(link.session.peer_instance)
            case Verdict.FULL | Verdict.SHUNNED:
                link.refuse(RejectCode.BUSY)
            case Verdict.REDUNDANT:
                link.stop("connected already")
            case Verdict.WELCOME:
                for old in self._roster.take(link):
                    self._exchange.left(old)
                    old.stop("connected again")
                self._exchange.joined(link)

    # -- around --------------------------------------------------------------------------

    def _look_around(self, bound: tuple[str, int]) -> None:
        host, port = bound
        advert = Advert(host, port, self._office.secrets()[0]) if port else None
        self._discovery = Discovery(
            self._found_in_thread, advert, only_here=bool(host) and is_loopback(host)
        )
        self._discovery.start()

    def _found_in_thread(self, found: Found) -> None:
        if self._loop is not None and not self._loop.is_closed():
            self._loop.call_soon_threadsafe(self._found, found)

    def _found(self, found: Found) -> None:
        ours = {tag_of(secret, found.instance) for secret in self._office.secrets()}
        if found.tag in ours:
            for host, port in found.addresses:
                self._dialler.add(host, port, typed=False, now_ms=self._office.wall_ms())

    def _is_connected_to(self, target: Target) -> bool:
        return target.device is not None and self._roster.reaches(target.device, target.instance)

    def _server_context(self) -> ssl.SSLContext:
        return self._fence.server_context(self._now())

    def _now(self) -> float:
        return asyncio.get_running_loop().time()

    async def _reread(self, lane: Lane) -> None:
        await self._exchange.refresh(lane)
        if lane == Lane.CONTROL:
            self._exchange.control_changed()

    async def _tick(self) -> None:
        while True:
            await asyncio.sleep(self._timings.tick_s)
            self._exchange.tick()
