"""How one session comes about and ends: accepted or dialled, a member's or a newcomer's."""

from __future__ import annotations

import asyncio
import logging
import secrets
import ssl
from collections.abc import Awaitable, Callable
from typing import Final

from sync.errors import PeerUnreachable
from sync.governance.state import DeviceStatus
from sync.replication.doorway import Doorway, InviteDoor, LinkDoor
from sync.replication.exchange import STRIKES, Exchange
from sync.replication.fence import ByRoot, Fence
from sync.replication.finding.dialling import Dialler, Outcome, Target
from sync.replication.finding.finder import Finder
from sync.replication.finding.interfaces import Interface
from sync.replication.gate import SESSIONS, Gate
from sync.replication.link import Link
from sync.replication.listening import Listener
from sync.replication.office import LinkOffer, Office
from sync.replication.protocol import events
from sync.replication.protocol.features import FEATURES, Feature
from sync.replication.protocol.identity import Channel, Mode, RejectCode
from sync.replication.protocol.session import Ourselves, Session
from sync.replication.rootdoor import RootDoor
from sync.replication.roster import Roster, Verdict
from sync.replication.tasks import spawn
from sync.replication.timings import Timings
from sync.replication.transport import Stream, dial
from sync.values import DeviceId, EntryId, Lane

log = logging.getLogger(__name__)

_LASTING_S: Final = 5.0
"""A session that ends sooner is dialled again with growing patience: two processes with one
device's key would take each other's place without a pause."""


class Sessions:
    """The part of :class:`sync.replication.service.Replication` that talks to single peers."""

    def __init__(
        self,
        office: Office,
        timings: Timings,
        takes: Callable[[int], bool],
        on_twin: Callable[[bytes], None],
        *,
        discovery: bool,
        beacon: bool,
    ) -> None:
        self._office = office
        self._on_twin = on_twin
        self._timings = timings
        self._fence = Fence(office, timings.grace_s)
        self._gate = Gate()
        self._exchange = Exchange(office, timings, self._governance_changed, takes)
        self._roster = Roster(office.key.device, office.instance, SESSIONS)
        self._dialler = Dialler(self._dial, self._is_connected_to, self._is_wanted)
        self._finder = Finder(
            office,
            self._dialler,
            self._exchange.links,
            timings,
            self._probe,
            self._look,
            discovery=discovery,
            beacon=beacon,
        )
        self._listener = Listener(
            self._gate, self._server_context, self._accepted, self._finder.is_welcome
        )
        self._visitors: set[Link] = set()
        self._talking: set[Link] = set()

    async def _look(self) -> tuple[Interface, ...]:
        """What this machine is attached to, as far as it concerns us."""
        raise NotImplementedError

    async def _reread(self, lane: Lane) -> None:
        """Heads of a lane as the store has them now."""
        await self._exchange.refresh(lane)
        if lane == Lane.CONTROL:
            self._exchange.control_changed()

    def _governance_changed(self) -> None:
        self._finder.settings_changed()
        self._office.peers_changed()

    async def _accepted(self, stream: Stream, leave: Callable[[], None]) -> None:
        leaf = stream.peer_leaf()
        if self._fence.is_member(leaf):
            link = self._link(stream, Mode.MEMBER, dialled=False)
            await self._converse(link, None, leave)
            return
        code = self._fence.came_by(leaf)
        if code is None:
            await stream.close()
            return
        shows_all = isinstance(code, ByRoot)
        link = self._link(stream, Mode.JOIN, dialled=False, shows_all=shows_all)
        await self._welcome(link, code, leave)

    async def _dial(self, target: Target) -> Outcome:
        outcome = await self._attempt(target)
        if outcome.status != target.status:
            target.since_ms = self._office.wall_ms()
        if (outcome.status, outcome.why) != (target.status, target.why):
            target.status, target.why = outcome.status, outcome.why
            self._office.peers_changed()
        return outcome

    async def _attempt(self, target: Target) -> Outcome:
        turn = await self._dialler.turn(target)
        try:
            secret = self._fence.known(target.secret)
            context = self._fence.member_context(self._now(), secret)
            name = self._fence.name_for(secret)
            stream = await dial(target.host, target.port, context, name)
        except PeerUnreachable as error:
            how = str(error.facts["how"])
            if how == "tls":
                target.secret = self._fence.older(secret)  # perhaps it was away for long
            # Whoever answers with another company's certificate is there, and not for us.
            return Outcome("refused" if how == "tls" else "unreachable", was_live=False, why=how)
        finally:
            turn.release()
        link = self._link(stream, Mode.MEMBER, dialled=True)
        outcome = await self._converse(link, target, lambda: None)
        if not link.greeted:
            target.secret = self._fence.older(secret)
        return outcome

    def _link(self, stream: Stream, mode: Mode, *, dialled: bool, shows_all: bool = False) -> Link:
        office = self._office
        channel: Channel = stream.channel(dialled=dialled)
        ourselves = Ourselves(
            office.company,
            office.key,
            office.instance,
            secrets.token_bytes(32),
            office.wall_ms(),
            FEATURES | Feature.KEEPS if office.keeps else FEATURES,
        )
        session = Session(ourselves, channel, mode, shows_all=shows_all)
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
                if not self._finder.handle(link, event):
                    await self._exchange.handle(link, event)
                if link.session.live and not was_live:
                    was_live = True
                    self._finder.live(link)

        ended = await self._run(link, handler)
        if link in self._exchange.links:
            self._exchange.left(link)
            self._finder.left(link)
            self._roster.remove(link)
            self._dialler.device_left(link.device, was_live=was_live)
            if link.strikes >= STRIKES:
                self._roster.shun(link.device, self._now() + self._timings.penalty_s)
        if target is not None and self._is_connected_to(target):
            return Outcome("connecting", was_live=True)
        refused = isinstance(ended, events.Rejected) or not link.session.peer
        lasted = was_live and self._now() - link.born_at >= _LASTING_S
        status = "refused" if refused and not was_live else "unreachable"
        return Outcome(status, lasted, _why(ended))

    async def _welcome(
        self, link: Link, code: EntryId | LinkOffer | ByRoot, leave: Callable[[], None]
    ) -> None:
        """One join-only session."""
        door: Doorway
        match code:
            case ByRoot():
                door = RootDoor(self._office, self._hear_of_newcomer)
            case LinkOffer():
                door = LinkDoor(self._office, code, self._hear_of_newcomer)
            case _:
                door = InviteDoor(self._office, code, self._hear_of_newcomer)
        hurry = spawn(self._hurry(link, door))

        async def handler(link: Link, event: events.Event) -> None:
            if isinstance(event, events.Authenticated):
                leave()
                if len(self._visitors) > SESSIONS:
                    link.refuse(RejectCode.BUSY)
                    return
            await door.handle(link, event)

        self._visitors.add(link)
        try:
            await self._run(link, handler)
        finally:
            hurry.cancel()
            door.close()
            self._visitors.discard(link)

    async def _hurry(self, link: Link, door: Doorway) -> None:
        """End a join-only session that takes too long, more patiently while a person thinks."""
        timings = self._timings
        while True:
            await asyncio.sleep(timings.join_s)
            now = self._now()
            there = now < link.heard_at + timings.dead_s
            if not (there and door.waits_for_a_person and now < link.born_at + timings.word_s):
                link.stop("slow")
                return

    async def _hear_of_newcomer(self) -> None:
        await self._reread(Lane.CONTROL)

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
        log.info("session with %s ended: %s", link.stream.address, _words(ended))
        return ended

    def _authenticated(self, link: Link, target: Target | None) -> None:
        if target is not None:
            target.device, target.instance = link.device, link.session.peer_instance
        self._roster.instance = self._office.instance  # another one since we went on, perhaps
        chosen = target is not None and self._is_wanted(target)
        verdict = self._roster.judge(link, self._now(), chosen=chosen)
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
                    self._finder.left(old)
                    old.stop("connected again")
                self._exchange.joined(link)

    async def _probe(self, host: str, port: int) -> None:
        """See whether somebody of the company answers at an address.

        Raises:
            PeerUnreachable: nobody does.
        """
        stream = await dial(host, port, self._fence.member_context(self._now()))
        await stream.close()

    def _is_wanted(self, target: Target) -> bool:
        device = target.device
        if device is not None and (
            self._is_removed(device) or self._roster.shuns(device, self._now())
        ):
            return False
        return self._finder.wants(target)

    def _is_removed(self, device: DeviceId) -> bool:
        standing = self._office.governance().standing(device)
        return standing is not None and standing.status is DeviceStatus.REVOKED

    def _is_connected_to(self, target: Target) -> bool:
        return target.device is not None and self._roster.reaches(target.device, target.instance)

    def _server_context(self) -> ssl.SSLContext:
        return self._fence.server_context(self._now())

    def _now(self) -> float:
        return asyncio.get_running_loop().time()


def _words(ended: events.Ended | events.Rejected) -> str:
    """How a session ended, for the log."""
    if isinstance(ended, events.Rejected):
        return f"they refused: {_why(ended)}"
    return f"{ended.reason} (their fault)" if ended.fault else ended.reason


def _why(ended: events.Ended | events.Rejected) -> str:
    """A word for how a session ended, of ours only: it goes on a screen."""
    if isinstance(ended, events.Rejected):
        return ended.code if ended.code in set(RejectCode) else "refused"
    return ""
