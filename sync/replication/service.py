"""Replication: the one object that the node starts, stops and tells what it wrote."""

from __future__ import annotations

import asyncio
import contextlib
from collections.abc import Awaitable, Callable, Mapping, Sequence
from statistics import median_high, median_low
from typing import Final

from sync.log.runs import Run
from sync.replication.finding.addresses import Address
from sync.replication.finding.dialling import Source
from sync.replication.finding.interfaces import Interface, usable_interfaces
from sync.replication.gate import is_loopback
from sync.replication.nearby.pact import Given
from sync.replication.nearby.window import Opened, Window
from sync.replication.office import Office
from sync.replication.peers import PeerState, peer_table
from sync.replication.protocol.admission import InviteCode
from sync.replication.sessions import Sessions
from sync.replication.tasks import spawn
from sync.replication.timings import Timings
from sync.replication.withheld import Lacking
from sync.values import BlobId, DeviceId, EntryId, Lane, LogKey

_STOP_S: Final = 0.7


def _everything(_lane: int) -> bool:
    """There is room for every lane."""
    return True


def _nobody(_instance: bytes) -> None:
    """Nobody cares that our key is in use elsewhere."""


class Replication(Sessions):
    """All sessions of one node. Every method is called on the loop that :meth:`start` ran on.

    ``listen`` is where (host ``""``: every address of this computer), or None for nowhere.
    ``peers`` are addresses that a person typed, ``remembered`` those where devices answered
    before; both are dialled, with the same patience. ``beacon``: also call out by broadcast,
    for networks that pass on no multicast. ``interfaces`` are names of the only
    ones to look for colleagues on, when there are any. ``takes`` says whether there is room for
    entries of a lane: colleagues are asked for no others (protocol.md A12). ``on_twin`` is told
    of a process that has our key and is not this one, by its instance.
    """

    def __init__(
        self,
        office: Office,
        *,
        listen: Address | None,
        peers: Sequence[Address],
        discovery: bool,
        beacon: bool = False,
        interfaces: Sequence[str] = (),
        remembered: Mapping[DeviceId, Address] | None = None,
        timings: Timings | None = None,
        takes: Callable[[int], bool] = _everything,
        on_twin: Callable[[bytes], None] = _nobody,
    ) -> None:
        super().__init__(
            office, timings or Timings(), takes, on_twin, discovery=discovery, beacon=beacon
        )
        self._listen = listen
        self._typed = tuple(peers)
        self._remembered = dict(remembered or {})
        self._named = tuple(interfaces)
        self._discovering = discovery
        self._bound: Address = ("", 0)
        self._window: Window | None = None
        self._chores: set[asyncio.Future[None]] = set()
        self._ticking: asyncio.Task[None] | None = None

    async def start(self) -> Address:
        """Listen, dial, look around; the address that was bound (``("", 0)`` when not listening).

        Raises:
            PortTaken: the address to listen on is in use.
            NotOurAddress: it is not one of this computer's.
        """
        bound = ("", 0)
        await self._exchange.start()
        if self._listen is not None:
            bound = await self._listener.start(*self._listen)
        self._bound = bound
        await self._finder.start(bound)
        now_ms = self._office.wall_ms()
        for host, port in self._typed:
            self._dialler.add(host, port, Source.TYPED, now_ms=now_ms)
        for device, (host, port) in self._remembered.items():
            self._dialler.add(host, port, Source.REMEMBERED, now_ms=now_ms, device=device)
        self._finder.settings_changed()
        self._ticking = spawn(self._tick())
        return bound

    async def stop(self) -> None:
        """BYE to everybody and be gone, within a second."""
        self._listener.close()
        for link in list(self._talking):
            link.stop("stopping")
        # Begun now, beside the goodbyes: one after the other they took two seconds.
        ending: list[Awaitable[object]] = [
            asyncio.ensure_future(work)
            for work in (
                self._listener.stop(),
                self._dialler.stop(),
                self._finder.stop(),
                self._shut_window(),
            )
        ]
        for task in (self._ticking, *self._chores):
            if task is not None:
                task.cancel()
        with contextlib.suppress(TimeoutError):
            async with asyncio.timeout(_STOP_S):
                await asyncio.gather(*(link.finished.wait() for link in self._talking))
        await asyncio.gather(*ending, *self._chores, return_exceptions=True)
        await self._exchange.stop()

    def appended(self, log: LogKey, seq: int, run: Run | None = None) -> None:
        """Our own log has a new entry, durable already: push it to everybody live.

        ``run``: the new entries, where they are at hand.
        """
        if len(list(self._exchange.heads.branches(log))) > 1:
            self.ingested(log)  # which branch grew, the store knows
            return
        self._exchange.publishing.appended(log, seq, run)
        if log.lane == Lane.CONTROL:
            self._exchange.control_changed()

    def dial(self, host: str, port: int) -> None:
        """Try an address that a person has just typed."""
        self._dialler.add(host, port, Source.TYPED, now_ms=self._office.wall_ms())

    def remembers(self, host: str, port: int) -> None:
        """Try an address where somebody answered before."""
        self._dialler.add(host, port, Source.REMEMBERED, now_ms=self._office.wall_ms())

    def look_around(self) -> None:
        """Begin to look for colleagues anew, and dial everybody who was tried in vain."""
        self._finder.begin_anew()

    @property
    def reachable(self) -> str:
        """Whether others can reach this device: ``yes``, ``no`` or ``unknown``."""
        return str(self._finder.reach.reachable)

    def ingested(self, log: LogKey) -> None:
        """A log grew otherwise than through us (a file that was carried over, an import)."""
        work = spawn(self._reread(Lane(log.lane)))
        self._chores.add(work)
        work.add_done_callback(self._chores.discard)

    async def open_window(self, company: str, code: InviteCode) -> Opened:
        """Let one newcomer nearby fetch the invitation with six digits (protocol.md 15).

        An earlier window is shut.

        Raises:
            PortTaken: there is no port for it.
        """
        await self._shut_window()
        host, port = self._bound
        window = Window(company, Given(code, port), self._finder.is_near)
        opened = await window.start(host, await self._look(), announced=self._discovering)
        self._window = window
        return opened

    @property
    def addresses(self) -> list[str]:
        """Where colleagues on the same network may dial us."""
        return self._finder.own_addresses()

    async def _shut_window(self) -> None:
        window, self._window = self._window, None
        if window is not None:
            await window.stop()

    def pictures_changed(self) -> None:
        """Other pictures may be missing now: cards are shown a while after their entries came."""
        self._exchange.blobs.poke()

    def glanced(self) -> None:
        """This person has looked at something here: her other devices are told."""
        self._exchange.glances.changed()

    async def holders(self, blob: BlobId) -> frozenset[DeviceId]:
        """Which of the devices that are connected now say that they hold a whole file."""
        return await self._exchange.census.holders(blob)

    def online(self) -> set[DeviceId]:
        """The devices that are connected, here or by others' word; less than :meth:`peers`."""
        ours = {link.device for link in self._exchange.links if link.device}
        return ours | set(self._finder.online())

    def peers(self) -> list[PeerState]:
        """The table of peers, for people to see."""
        exchange, finder = self._exchange, self._finder
        targets = [
            t for t in self._dialler.targets if not (t.device and self._is_removed(t.device))
        ]
        return peer_table(
            exchange.links,
            targets,
            exchange.wants,
            exchange.heads,
            finder.online(),
            finder.is_near,
        )

    def withheld(self, enough: int) -> Mapping[EntryId, Lacking]:
        """Entries whose payload at least so many devices did not give when they were asked."""
        return self._exchange.payloads.withheld.by(enough)

    @property
    def visitors(self) -> int:
        """How many newcomers are at the door."""
        return len(self._visitors)

    @property
    def alone(self) -> bool:
        """Whether this machine is attached to no network at all."""
        return self._finder.alone

    def clock_behind_ms(self) -> int | None:
        """How far our clock is behind the median of the live peers' clocks; None without peers.

        Of two in the middle the one that agrees more: one wrong clock among three makes no other
        look wrong.
        """
        ahead = [link.ahead_ms for link in self._exchange.links if link.session.live]
        known = [ms for ms in ahead if ms is not None]
        return min(median_low(known), median_high(known), key=abs) if known else None

    def told_of(self, device: DeviceId) -> list[dict[LogKey, tuple[int, bytes]]]:
        """What each live peer says it holds of a device's logs: length, first bytes of the id."""
        return [
            {log: (h.seq, h.hash8) for log, h in link.heads.items() if log.device == device}
            for link in self._exchange.links
            if link.session.live
        ]

    # -- around --------------------------------------------------------------------------

    async def _look(self) -> tuple[Interface, ...]:
        """What this machine is attached to, as far as it concerns us."""
        host = self._listen[0] if self._listen else ""
        only_here = bool(host) and is_loopback(host)
        # Not on the loop: some systems take their time to tell.
        return await asyncio.to_thread(usable_interfaces, only_here=only_here, named=self._named)

    async def _tick(self) -> None:
        while True:
            await asyncio.sleep(self._timings.tick_s)
            self._exchange.tick()
            self._finder.tick()
