"""A node at work: the home open, on the network, with its clients served, until told to stop."""

from __future__ import annotations

import asyncio
import contextlib
import logging
from collections.abc import Callable, Sequence
from concurrent.futures import Executor, ThreadPoolExecutor
from functools import partial
from pathlib import Path
from typing import TypeVarTuple

from sync.errors import CannotWrite, NoSpace, PortTaken
from sync.extraction import draws_here
from sync.local.server import ChannelServer
from sync.log.runs import Run
from sync.node import prekeys
from sync.node.addresses import remembered
from sync.node.answering import Answering
from sync.node.chores import Chores, Shelves
from sync.node.collecting import collect_seldom
from sync.node.core import Node
from sync.node.door import close_used_up
from sync.node.drafting import Publishing
from sync.node.due import Timely, do_what_is_due
from sync.node.file_texts import FileTexts
from sync.node.glancing import GLANCED
from sync.node.leaving import Leaving
from sync.node.letters import SEALED
from sync.node.neighbours import Neighbours
from sync.node.noting import note_words
from sync.node.office import NodeOffice
from sync.node.opening import close, open_in_turn
from sync.node.outside import Outside
from sync.node.previewing import Previewing
from sync.node.pruning import let_go, news_of
from sync.node.rewrapping import Rewrapping
from sync.node.signals import on_reload, stopping
from sync.node.thrift import Thrift
from sync.node.twins import must_yield
from sync.node.vanishing import is_lost, put_back
from sync.node.wiping import is_due
from sync.replication.finding.addresses import parse_address
from sync.replication.service import Replication
from sync.store.home import HomePaths
from sync.store.wiping import wiped
from sync.values import Lane, LogKey

log = logging.getLogger(__name__)

Ts = TypeVarTuple("Ts")

EVERYWHERE = ""
"""Every address of this computer, of whatever kind."""

DEFAULT_PORTS = range(47800, 47900)
"""Where to listen when nobody said: the first free one of these (protocol.md 8)."""

PEERS_SETTLE_S = 0.05
"""Peers that change in a burst are told to clients once."""


DOOR_S = 3600.0
"""How often a node looks for invitations that have expired meanwhile."""

LOOK_S = 2.0
"""How often a node looks whether its views were taken away, or the disk refused them."""


def run_node(
    home: Path,
    listen: str | None,
    peers: Sequence[str],
    discovery: bool,
    ready: Callable[[str], None],
    *,
    beacon: bool = False,
    interfaces: Sequence[str] = (),
    until_eof: bool = False,
    keeps: bool = False,
) -> None:
    """Keep a home in sync until SIGTERM, SIGINT or, with ``until_eof``, the end of stdin.

    ``listen`` is ``HOST:PORT`` (port 0: any free one), None the first free default port on
    every interface; ``beacon`` and ``interfaces`` as in :class:`Replication`. ``ready`` is called
    with the bound address once connections are accepted. ``keeps``: this computer is always on,
    and keeps what is sealed to others until they come for it.

    Raises:
        BadAddress, NotOurAddress, PortTaken, NoCompany, HomeBusy, NewerDatabase, DamagedHome,
        CannotRead, CannotWrite, NoSpace
        Wiped: this device was removed, and has deleted what it held.
    """
    collect_seldom()
    typed = [parse_address(peer) for peer in peers]
    wanted = parse_address(listen, listening=True) if listen is not None else None
    with (
        ThreadPoolExecutor(max_workers=1, thread_name_prefix="patio-views") as views,
        ThreadPoolExecutor(max_workers=1, thread_name_prefix="patio-writer") as writer,
        ThreadPoolExecutor(max_workers=1, thread_name_prefix="patio-files") as files,
    ):
        node = writer.submit(open_in_turn, home).result()
        node.letters.keeps = keeps
        node.fold_beside(views)
        try:
            serving = _Serving(
                node,
                writer,
                typed,
                discovery,
                ready,
                beacon=beacon,
                interfaces=interfaces,
                files=files,
            )
            asyncio.run(serving.run(wanted, until_eof=until_eof))
        finally:
            writer.submit(close, node).result()
    gone = wiped(HomePaths(home))
    if gone is not None:
        raise gone


class _Serving:
    """The running parts around one open home."""

    def __init__(
        self,
        node: Node,
        writer: ThreadPoolExecutor,
        peers: Sequence[tuple[str, int]],
        discovery: bool,
        ready: Callable[[str], None],
        *,
        beacon: bool = False,
        interfaces: Sequence[str] = (),
        files: Executor | None = None,
    ) -> None:
        self._interfaces = tuple(interfaces)
        self._beacon = beacon
        self._node = node
        self._peers = peers
        self._discovery = discovery
        self._ready = ready
        self._listen = ""
        self._writer = writer
        self._office = NodeOffice(
            node, self._writer, self._peers_changed, self._door_changed, files
        )
        self._outside = Outside(node, writer)
        self._neighbours = Neighbours(node, writer, self._changed)
        self._answering = Answering(
            node, self._office, self._outside, self._neighbours, self._disk_changed
        )
        self._channel = ChannelServer(
            node.home.root / "node.sock", node.home.channel, self._answering.answer
        )
        self._peers_pending = False
        self._looking: asyncio.TimerHandle | None = None
        self._closing: asyncio.TimerHandle | None = None

    async def run(self, wanted: tuple[str, int] | None, *, until_eof: bool) -> None:
        """Start everything, wait for the word to stop, stop everything in reverse."""
        self._loop = asyncio.get_running_loop()
        self._stop = stop = stopping(self._loop, until_eof=until_eof)
        self._node.on_append = self._appended
        await self._start_replication(wanted)
        self._node.on_change = self._changed
        on_reload(self._loop, self._reload)
        try:
            await self._channel.start()
            await self._office.on_writer(close_used_up, self._node)
            self._look_after_views()
            self._closing = self._loop.call_later(DOOR_S, self._look_after_door)
            chores = asyncio.create_task(self._chores().run())
            self._ready(self._listen)
            try:
                await stop.wait()
                if is_lost(self._node):
                    raise await self._office.on_writer(put_back, self._node)
            finally:
                chores.cancel()
                await asyncio.gather(chores, return_exceptions=True)
        finally:
            for timer in (self._looking, self._closing):
                if timer is not None:
                    timer.cancel()
            await self._channel.stop()
            await self._replication.stop()

    async def _start_replication(self, wanted: tuple[str, int] | None) -> None:
        choices = [wanted] if wanted else [(EVERYWHERE, port) for port in DEFAULT_PORTS]
        known = await self._office.on_writer(remembered, self._node)
        for number, choice in enumerate(choices, 1):
            self._replication = Replication(
                self._office,
                listen=choice,
                peers=self._peers,
                discovery=self._discovery,
                beacon=self._beacon,
                interfaces=self._interfaces,
                remembered=known,
                on_twin=self._met_twin,
                takes=self._node.caring.asks,
            )
            try:
                host, port = await self._replication.start()
            except PortTaken:
                if number == len(choices):
                    raise
            else:
                self._listen = f"[{host}]:{port}" if ":" in host else f"{host}:{port}"
                self._answering.begin(self._replication, self._listen)
                return

    def _reload(self) -> None:
        """SIGHUP: the network or the address book may be another; nobody is disconnected."""
        log.info("looking around anew")
        self._replication.look_around()
        self._writer.submit(self._dial_remembered)

    def _dial_remembered(self) -> None:
        for address in remembered(self._node).values():
            self._on_loop(self._replication.remembers, *address)

    def _chores(self) -> Chores:
        return Chores(
            self._node.caring,
            self._office.on_writer,
            self._disk_changed,
            partial(do_what_is_due, self._node),
            partial(let_go, self._node),
            partial(news_of, self._node),
            self._node.rotating.finish,
            Rewrapping(self._node).look,
            partial(prekeys.look, self._node),
            self._replication.online,
            Shelves(
                self._node.shelving.to_let_go,
                self._replication.holders,
                self._node.shelving.let_go,
                self._node.shelving.look_at_next,
                self._node.shelving.spoiled,
            ),
            self._outside.back_up_when_due,
            posts=Timely(Publishing(self._node), Leaving(self._node)),
            more=[
                FileTexts(self._node, self._office.on_writer).run,
                *([Previewing(self._node, self._office.on_writer).run] if draws_here() else []),
                Thrift(self._node, self._office.on_writer).run,
                partial(note_words, self._node, self._office.on_writer),
            ],
        )

    def _disk_changed(self) -> None:
        """Heads may be others now, or there is room for other things."""
        for lane in Lane:
            self._replication.ingested(self._node.log_key(lane))
        self._channel.changed({"network"})

    # -- what happens on the writer thread is told on the loop ------------------------

    def _appended(self, log: LogKey, seq: int, run: Run | None) -> None:
        self._on_loop(self._replication.appended, log, seq, run)

    def _changed(self, views: frozenset[str]) -> None:
        self._on_loop(self._tell, views)

    def _on_loop(self, call: Callable[[*Ts], object], *args: *Ts) -> None:
        """Have it done there, unless the node has ended: what is folded last, nobody waits for."""
        with contextlib.suppress(RuntimeError):
            self._loop.call_soon_threadsafe(call, *args)

    def _tell(self, views: frozenset[str]) -> None:
        if "network" in views and is_due(self._node):
            self._stop.set()
        if not views.isdisjoint({"feed", "messages"}):
            self._replication.pictures_changed()
        if SEALED in views:
            self._replication.ingested(self._node.log_key(Lane.SEALED))
        if GLANCED in views:
            self._replication.glanced()
        self._channel.changed(views - {SEALED, GLANCED})

    # -- peers ------------------------------------------------------------------------

    def _peers_changed(self) -> None:
        if not self._peers_pending:
            self._peers_pending = True
            self._loop.call_later(PEERS_SETTLE_S, self._note_peers)

    def _note_peers(self) -> None:
        self._peers_pending = False
        self._neighbours.note(self._replication)

    def _door_changed(self) -> None:
        self._channel.changed({"door"})

    def _met_twin(self, theirs: bytes) -> None:
        self._writer.submit(self._yield_to, theirs)

    def _yield_to(self, theirs: bytes) -> None:
        node = self._node
        ours = self._office.instance
        if must_yield(ours, theirs, node.key.device, node.keys.epoch) and node.guarding.met_twin():
            self._changed(frozenset({"network"}))

    # -- views ------------------------------------------------------------------------

    def _look_after_door(self) -> None:
        self._writer.submit(self._close_invitations)
        self._closing = self._loop.call_later(DOOR_S, self._look_after_door)

    def _close_invitations(self) -> None:
        with contextlib.suppress(NoSpace, CannotWrite):  # it is tried again
            close_used_up(self._node)

    def _look_after_views(self) -> None:
        """Nobody tells when a file is deleted, so it is looked for; people may be reading it."""
        if is_due(self._node) or is_lost(self._node):
            self._stop.set()
        if self._node.behind or self._node.views.lost():
            self._writer.submit(self._node.catch_up)
        self._looking = self._loop.call_later(LOOK_S, self._look_after_views)
