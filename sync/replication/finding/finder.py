"""The finding side of a node: who is there, where they listen, whom we want, who reaches us.

It feeds the dialler with addresses from every source that protocol.md 8 names, tells peers
where we and our neighbours are, and notices when the network under us is another one.
"""

from __future__ import annotations

import asyncio
import logging
import random
from collections.abc import Callable, Collection, Coroutine, Mapping, Sequence, Set
from functools import partial
from typing import Any

from sync.errors import BadAddress, PeerUnreachable
from sync.replication.finding.addresses import Address, parse_address
from sync.replication.finding.beacon import Beacon
from sync.replication.finding.dialling import LASTING, Dialler, Source, Target
from sync.replication.finding.discovery import (
    PORTS,
    Advert,
    Discovery,
    Found,
    announced,
    plausible,
    tag_of,
)
from sync.replication.finding.interfaces import Interface, is_attached, parsed_address
from sync.replication.finding.reach import Reach
from sync.replication.finding.surroundings import Surroundings
from sync.replication.finding.topology import ENOUGH, FULL_MESH, Topology, day_of
from sync.replication.finding.whereabouts import Whereabouts
from sync.replication.gate import is_loopback
from sync.replication.link import Link
from sync.replication.office import Office
from sync.replication.outbox import Priority
from sync.replication.protocol import events, messages, translate
from sync.replication.protocol.features import Feature
from sync.replication.tasks import end, spawn
from sync.replication.timings import Timings
from sync.replication.transport import address_text
from sync.values import DeviceId

log = logging.getLogger(__name__)

MAX_ANCHORS = 3
"""Always-on nodes that the settings name and everybody keeps a session with (protocol.md 8)."""

_SETTLED_S = 60.0
"""How long a session is left alone before it may be one too many."""


class Finder:
    """Of the loop's thread. ``links`` are the sessions with members; ``probe`` tries an address
    and raises PeerUnreachable when nobody of the company answers there; ``look`` tells what this
    machine is attached to."""

    def __init__(
        self,
        office: Office,
        dialler: Dialler,
        links: Set[Link],
        timings: Timings,
        probe: Callable[[str, int], Coroutine[Any, Any, None]],
        look: Callable[[], Coroutine[Any, Any, tuple[Interface, ...]]],
        *,
        discovery: bool,
        beacon: bool = False,
        dice: random.Random | None = None,
    ) -> None:
        self._office = office
        self._dialler = dialler
        self._links = links
        self._timings = timings
        self._probe = probe
        self._with_discovery = discovery
        self._look = look
        self._topology = Topology(office.key.device, dice or random.Random())
        self._whereabouts: Whereabouts[Link] = Whereabouts()
        self.reach = Reach()
        self._said: dict[Link, messages.Peers] = {}
        self._probing: dict[Link, asyncio.Task[None]] = {}
        self._with_beacon = beacon
        self._discovery: Discovery | None = None
        self._beacon: Beacon | None = None
        self._surroundings: Surroundings | None = None
        self._watching: asyncio.Task[None] | None = None
        self._bound: Address = ("", 0)
        self._loop: asyncio.AbstractEventLoop | None = None

    # -- its life ------------------------------------------------------------------------

    async def start(self, bound: Address) -> None:
        """Look around, from the address that we listen on (port 0: we do not)."""
        self._loop = loop = asyncio.get_running_loop()
        self._bound = bound
        here = await self._look()
        self._surroundings = Surroundings(loop.time(), self._office.wall_ms(), here)
        if self._with_discovery:
            self._discovery = Discovery(self._found_in_thread, self._advert(), here)
            self._discovery.start()
        if self._with_beacon:
            self._beacon = Beacon(bound[1], self._office.secrets, self._here, self._beacon_heard)
            await self._beacon.start()
        self._watching = spawn(self._watch())

    async def stop(self) -> None:
        """Announce and watch nothing any more; within a second."""
        await end(self._watching)
        for task in list(self._probing.values()):
            await end(task)
        if self._beacon is not None:
            await self._beacon.stop()
        if self._discovery is not None:
            await asyncio.to_thread(self._discovery.stop)

    def begin_anew(self) -> None:
        """Forget what was tried in vain and look around again."""
        self.reach.moved()
        if self._discovery is not None:
            self._discovery.begin_anew()
        self._dialler.network_changed()

    # -- what the service asks -----------------------------------------------------------

    def wants(self, target: Target) -> bool:
        """Whether an address is one to dial now."""
        if target.source in LASTING:
            return True
        if self._topology.wants_stranger((target.host, target.port)):
            return True
        if target.device is not None:
            return self._topology.wants(target.device)
        # A stranger by an announcement: whoever is not dialled is told of, or dials us.
        return len(self._links) < (ENOUGH if self._topology.large else FULL_MESH)

    def own_addresses(self) -> list[str]:
        """Where others on our networks may dial us; nothing when we listen nowhere."""
        host, port = self._bound
        return [address_text(one, port) for one in announced(host, self._here())] if port else []

    def is_welcome(self, host: str) -> bool:
        """Whether a connection from there may come in: from an attached network or a private
        one, not from the internet (protocol.md A7)."""
        address = parsed_address(host)
        if address is None:
            return False
        return self.is_near(host) or address.is_private or address.is_link_local

    def is_near(self, host: str) -> bool:
        """Whether an address is on a network that this machine is attached to."""
        return is_loopback(host) or is_attached(host, self._here())

    def online(self) -> set[DeviceId]:
        """Who is online as far as our peers tell, without ourselves."""
        live = {link.device for link in self._links if link.session.live}
        rank_of = self._office.governance().rank_of_device
        # Members only: nobody fills the office with people who are not there.
        return {
            device
            for device in self._whereabouts.online(live)
            if device != self._office.key.device and rank_of(device) is not None
        }

    @property
    def alone(self) -> bool:
        """Whether this machine is attached to no network, though we would use one."""
        if is_loopback(self._bound[0]):
            return False
        return all(is_loopback(interface.address) for interface in self._here())

    def settings_changed(self) -> None:
        """The always-on nodes that the owner has named may be others, or the network secret."""
        anchors = []
        for text in self._office.governance().settings.anchors[:MAX_ANCHORS]:
            try:
                anchors.append(parse_address(text))
            except BadAddress:
                log.info("the settings name an always-on computer that is none: %r", text)
        for host, port in anchors:
            self._add(host, port, Source.ANCHOR)
        self._dialler.keep_only(Source.ANCHOR, anchors)
        if self._discovery is not None and self._surroundings is not None:
            self._discovery.update(self._surroundings.interfaces, self._advert())

    # -- sessions ------------------------------------------------------------------------

    def live(self, link: Link) -> None:
        """A session is live: tell it where everybody is, and ask it what we wonder about."""
        if not link.dialled and not is_loopback(link.stream.host):
            self.reach.came_in()
        self._tell(link)
        self._ask_to_be_probed(link)

    def left(self, link: Link) -> None:
        """A session ended."""
        self._whereabouts.gone(link)
        self._said.pop(link, None)
        task = self._probing.pop(link, None)
        if task is not None:
            task.cancel()

    def handle(self, link: Link, event: events.Event) -> bool:
        """Take what a peer says about the network; False when it is about something else."""
        match event:
            case events.NeighboursTold():
                self._whereabouts.heard(link, event.port, event.neighbours)
                self._use_what_it_says_of_itself(link, event.port)
                self._use_what_is_told(link)
            case events.ProbeAsked():
                self._try_back(link, event.port)
            case events.ProbeAnswered():
                self.reach.answered(event.reached, self._now())
                self._office.peers_changed()
            case _:
                return False
        return True

    # -- now and then --------------------------------------------------------------------

    def tick(self) -> None:
        """Choose whom we want, tell news to the neighbours, let go of what is too much."""
        now, wall_ms = self._now(), self._office.wall_ms()
        if self._surroundings is not None and self._surroundings.tick(now, wall_ms):
            self._woke()
        live = [link for link in self._links if link.session.live]
        online = self.online()
        self._topology.look(online, day_of(wall_ms), now, self._strangers(online))
        self._dialler.reconsider()
        for link in live:
            self._tell(link)
            self._ask_to_be_probed(link)
        self._let_go(live, now)
        self._dialler.forget_stale()

    def _strangers(self, online: Collection[DeviceId]) -> Collection[Address]:
        """Addresses that the network named, of nobody whom a neighbour told of: best those that
        were never tried."""
        near = {link.stream.host for link in self._links if not is_loopback(link.stream.host)}
        hidden = [
            target
            for target in self._dialler.targets
            if target.source is Source.SEEN
            and not target.is_self
            and target.device not in online
            and target.host not in near
        ]
        untried = [target for target in hidden if target.status == "connecting"]
        return [(target.host, target.port) for target in untried or hidden]

    def _let_go(self, live: Sequence[Link], now: float) -> None:
        """End one session that neither side needs, where there are more than enough."""
        if not self._topology.large or len(live) <= ENOUGH:
            return
        kept = {target.device for target in self._dialler.targets if self.wants(target)}
        for link in live:
            lasted = now - link.born_at > _SETTLED_S
            if link.dialled and lasted and link.device not in kept:
                link.stop("enough")
                return

    def _woke(self) -> None:
        log.info("this computer has slept: everybody is dialled again")
        for link in list(self._links):
            link.stop("slept")
        self.begin_anew()

    # -- the network under us ------------------------------------------------------------

    async def _watch(self) -> None:
        while True:
            await asyncio.sleep(self._timings.look_s)
            here = await self._look()
            if self._surroundings is not None:
                self._compare(self._surroundings, here)

    def _compare(self, surroundings: Surroundings, here: tuple[Interface, ...]) -> None:
        noticed = surroundings.look(here)
        if not noticed.moved:
            return
        log.info("the network is another: %s", ", ".join(i.address for i in here))
        for link in list(self._links):
            if link.stream.own_host.partition("%")[0] in noticed.gone:
                link.stop("network changed")
        self.reach.moved()
        if self._discovery is not None:
            self._discovery.update(here, self._advert())
        self._dialler.network_changed()

    def _advert(self) -> Advert | None:
        host, port = self._bound
        return Advert(host, port, self._office.secrets()[0]) if port else None

    # -- what is seen and told -----------------------------------------------------------

    def _found_in_thread(self, found: Found) -> None:
        if self._loop is not None and not self._loop.is_closed():
            self._loop.call_soon_threadsafe(self._found, found)

    def _found(self, found: Found) -> None:
        for secret in self._office.secrets():
            if found.said == tag_of(secret, found.instance):
                for host, port in found.addresses:
                    self._add(host, port, Source.SEEN, secret=secret)
                return

    def _beacon_heard(self, host: str, port: int) -> None:
        for address in plausible([host], port, self._here()):
            self._add(*address, Source.SEEN)

    def _here(self) -> tuple[Interface, ...]:
        return self._surroundings.interfaces if self._surroundings else ()

    def _use_what_it_says_of_itself(self, link: Link, port: int) -> None:
        """Whoever dialled us listens there too: so we know whose address it is once it left."""
        if port and not link.dialled:
            for address in plausible([link.stream.host], port, self._here()):
                self._add(*address, Source.TOLD, link.device)

    def _use_what_is_told(self, link: Link) -> None:
        scope = link.stream.host.partition("%")[2]
        for peer, device, (host, port) in self._whereabouts.addresses():
            if peer is link and device != self._office.key.device:
                # A neighbour's link-local address is on the link by which we were told.
                scoped = f"{host}%{scope}" if scope and host.lower().startswith("fe80:") else host
                # Nobody else knows what listens on this machine itself.
                if is_loopback(host) and not is_loopback(link.stream.host):
                    continue
                for address in plausible([scoped], port, self._here()):
                    self._add(*address, Source.TOLD, device)

    def _add(
        self,
        host: str,
        port: int,
        source: Source,
        device: DeviceId | None = None,
        secret: bytes = b"",
    ) -> None:
        now_ms = self._office.wall_ms()
        self._dialler.add(host, port, source, now_ms=now_ms, device=device, secret=secret)

    def _tell(self, link: Link) -> None:
        """PEERS, when they are others than we last told this peer."""
        if not link.session.understands(Feature.GOSSIP):
            return
        told = translate.peers(self._bound[1], self._neighbours_for(link))
        if self._said.get(link) != told:
            self._said[link] = told
            link.owe(Priority.HEADS, partial(link.say, told))

    def _neighbours_for(self, link: Link) -> Mapping[DeviceId, Address | None]:
        return {
            other.device: self._listening_at(other)
            for other in sorted(self._links, key=lambda other: other.born_at)
            if other is not link and other.session.live
        }

    def _listening_at(self, link: Link) -> Address | None:
        """Where a peer can be dialled: where we did, or at its own word at the address we see."""
        port = link.stream.port if link.dialled else self._whereabouts.port_of(link)
        return (link.stream.host.partition("%")[0], port) if port else None

    # -- who can reach us ----------------------------------------------------------------

    def _ask_to_be_probed(self, link: Link) -> None:
        port = self._bound[1]
        if not port or is_loopback(link.stream.host):
            return
        if link.session.understands(Feature.GOSSIP) and self.reach.should_ask(self._now()):
            link.owe(Priority.HEADS, partial(link.say, messages.Probe(port)))

    def _try_back(self, link: Link, port: int) -> None:
        """Dial the peer where it says that it listens: its own address, our kind of port."""
        allowed = port in PORTS or is_loopback(link.stream.host)
        if link in self._probing or not allowed:
            return
        self._probing[link] = spawn(self._tried_back(link, port))

    async def _tried_back(self, link: Link, port: int) -> None:
        try:
            await self._probe(link.stream.host, port)
            reached = True
        except PeerUnreachable:
            reached = False
        link.owe(Priority.HEADS, partial(link.say, messages.Probed(port, reached)))
        await asyncio.sleep(self._timings.probe_s)  # so often and no more
        self._probing.pop(link, None)

    def _now(self) -> float:
        return asyncio.get_running_loop().time()
