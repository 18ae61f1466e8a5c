"""The real service of a node over the simulated network, in the place of sockets and TLS."""

from __future__ import annotations

import asyncio
import itertools
from collections.abc import Callable, Iterable, Mapping, Sequence
from contextlib import suppress
from random import Random

from support.sim_time import Writer
from support.sim_wire import PORT, SimStream, Wire
from sync.errors import CannotWrite, NoSpace, PeerUnreachable, RunRefused
from sync.local.commands import WithheldFacts
from sync.log.entry import Payload
from sync.log.runs import Run
from sync.node.addresses import remembered
from sync.node.core import Node
from sync.node.door import close_used_up
from sync.node.office import NodeOffice
from sync.node.pruning import let_go
from sync.node.serving import _Serving
from sync.replication.finding.dialling import Outcome, Source, Target
from sync.replication.finding.interfaces import LOOPBACK, Interface
from sync.replication.link import Link
from sync.replication.office import Ingested, Office
from sync.replication.protocol import events
from sync.replication.protocol.identity import Mode
from sync.replication.protocol.session import Ourselves, Session
from sync.replication.service import Replication
from sync.replication.tasks import spawn
from sync.store.addresses import Address
from sync.values import DeviceId, EntryId

ERASE_S = 1.0
"""How often a home looks whether something that was taken back may go."""


ROTATE_S = 5.0
"""How often a home looks whether it is to make a new network secret."""


class NumberedLink(Link):
    """A link whose place in a set does not depend on where it lies in memory."""

    number = 0

    def __hash__(self) -> int:
        return self.number

    def __eq__(self, other: object) -> bool:
        return self is other


class SimReplication(Replication):
    """The real service over the simulated network, in the place of sockets and TLS."""

    def __init__(
        self,
        office: Office,
        *,
        wire: Wire,
        name: str,
        dice: Random,
        peers: Sequence[Address],
        remembered: Mapping[DeviceId, Address],
        on_twin: Callable[[bytes], None],
    ) -> None:
        super().__init__(
            office,
            listen=None,
            peers=peers,
            discovery=False,
            remembered=remembered,
            on_twin=on_twin,
        )
        self._wire = wire
        self._name = name
        self._dice = dice
        self._numbers = itertools.count(1)
        self._guests: dict[asyncio.Task[None], None] = {}
        self.on_ended: Callable[[Link, events.Ended | events.Rejected], None] = lambda *_: None

    @property
    def links(self) -> list[Link]:
        """Sessions with members, oldest first."""
        return sorted(self._exchange.links, key=lambda link: hash(link))

    async def start(self) -> tuple[str, int]:
        bound = await super().start()
        self._wire.places[self._name] = self._ring
        return bound

    async def stop(self) -> None:
        if self._wire.places.get(self._name) == self._ring:
            del self._wire.places[self._name]
        await super().stop()
        for guest in self._guests:
            guest.cancel()
        await asyncio.gather(*self._guests, return_exceptions=True)

    def look_around(self, found: Iterable[str] = ()) -> None:
        """The network changed: dial now instead of later (protocol.md 8), and who was found."""
        for host, port in self._typed:
            self.dial(host, port)
        for name in found:
            now_ms = self._office.wall_ms()
            self._dialler.add(name, PORT, Source.SEEN, now_ms=now_ms)

    async def _look(self) -> tuple[Interface, ...]:
        return (LOOPBACK,)

    def _ring(self, stream: SimStream) -> None:
        link = self._link(stream, Mode.MEMBER, dialled=False)
        guest = spawn(self._receive(link))
        self._guests[guest] = None
        guest.add_done_callback(lambda done: self._guests.pop(done, None))

    async def _receive(self, link: Link) -> None:
        await self._converse(link, None, lambda: None)

    async def _attempt(self, target: Target) -> Outcome:
        turn = await self._dialler.turn(target)
        try:
            stream = await self._wire.dial(self._name, target.host)
        except PeerUnreachable:
            return Outcome("unreachable", was_live=False)
        finally:
            turn.release()
        return await self._converse(
            self._link(stream, Mode.MEMBER, dialled=True), target, lambda: None
        )

    def _link(self, stream: SimStream, mode: Mode, *, dialled: bool) -> Link:  # type: ignore[override]
        office = self._office
        session = Session(
            Ourselves(
                office.company,
                office.key,
                office.instance,
                self._dice.randbytes(32),
                office.wall_ms(),
            ),
            stream.channel(dialled=dialled),
            mode,
        )
        link = NumberedLink(
            stream, session, self._timings, dialled=dialled, now_ms=office.wall_ms()
        )
        link.number = next(self._numbers)
        return link

    async def _run(
        self, link: Link, handler: Callable[[Link, events.Event], object]
    ) -> events.Ended | events.Rejected:
        ended = await super()._run(link, handler)  # type: ignore[arg-type]
        self.on_ended(link, ended)
        return ended


class CountingOffice(NodeOffice):
    """Knows how many payloads have come."""

    payloads_in = 0

    async def ingest_all(self, runs: Sequence[Run]) -> Sequence[Ingested | RunRefused]:
        self.payloads_in += sum(len(run.payloads) for run in runs)
        return await super().ingest_all(runs)

    async def put_payloads(self, payloads: Mapping[EntryId, Payload]) -> frozenset[EntryId]:
        self.payloads_in += len(payloads)
        return await super().put_payloads(payloads)


class SimServing(_Serving):
    """The parts around an open home, without a channel for clients and without signals."""

    def __init__(
        self, node: Node, writer: Writer, wire: Wire, name: str, peers: Sequence[str], dice: Random
    ) -> None:
        super().__init__(node, writer, [(peer, PORT) for peer in peers], False, lambda _: None)
        self._office: CountingOffice = self.office_type(
            node, writer, self._peers_changed, self._door_changed
        )
        self._wire = wire
        self._name = name
        self._dice = dice
        self._erasing: asyncio.TimerHandle | None = None
        self._rotating: asyncio.TimerHandle | None = None

    office_type: type[CountingOffice] = CountingOffice

    @property
    def office(self) -> CountingOffice:
        """The node as the network sees it."""
        return self._office

    @property
    def replication(self) -> SimReplication:
        """The sessions."""
        assert isinstance(self._replication, SimReplication)
        return self._replication

    def withheld(self) -> list[WithheldFacts]:
        """What the person here reads about contents that nobody gives."""
        return self._neighbours.withheld(self._replication)

    async def begin(self) -> None:
        """As ``run`` does until it is ready."""
        self._loop = asyncio.get_running_loop()
        self._node.on_append = self._appended
        self._node.on_change = self._changed
        await self._start_replication(None)
        await self._office.on_writer(close_used_up, self._node)
        self._look_after_views()
        self._look_after_erasures()
        self._look_after_secret()

    async def end(self) -> None:
        """As ``run`` does when it is told to stop."""
        self.silence()
        await self._replication.stop()

    def silence(self) -> None:
        """Start nothing more."""
        for timer in (self._looking, self._erasing, self._rotating):
            if timer is not None:
                timer.cancel()

    def _look_after_erasures(self) -> None:
        """As the chores of a real node do."""
        self._writer.submit(self._let_go)
        self._erasing = self._loop.call_later(ERASE_S, self._look_after_erasures)

    def _let_go(self) -> None:
        with suppress(NoSpace, CannotWrite):
            if let_go(self._node):
                self._on_loop(self._disk_changed)

    def _look_after_secret(self) -> None:
        self._writer.submit(self._finish_removals, self._loop.time(), self._replication.online())
        self._rotating = self._loop.call_later(ROTATE_S, self._look_after_secret)

    def _finish_removals(self, now_s: float, online: set[DeviceId]) -> None:
        with suppress(NoSpace, CannotWrite):
            self._node.rotating.finish(now_s, online)

    async def _start_replication(self, wanted: Address | None) -> None:
        self._replication = SimReplication(
            self._office,
            wire=self._wire,
            name=self._name,
            dice=self._dice,
            peers=self._peers,
            remembered=await self._office.on_writer(remembered, self._node),
            on_twin=self._met_twin,
        )
        await self._replication.start()
