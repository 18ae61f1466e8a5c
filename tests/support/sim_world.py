"""The simulated office: homes, a network, a clock, and what becomes of each step."""

from __future__ import annotations

import asyncio
import hashlib
import logging
import random
import shutil
import traceback
from collections.abc import Awaitable, Callable, Coroutine, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from random import Random
from typing import Any, ClassVar

from support.sim_company import Template, fast_folder, one_computer, template
from support.sim_disk import copy_home
from support.sim_faults import strike
from support.sim_home import Home
from support.sim_people import act_out
from support.sim_rogue import RogueServing
from support.sim_service import SimServing
from support.sim_steps import DEEDS, History, Step
from support.sim_time import VirtualLoop, Writer
from support.sim_wire import Wire
from sync.local.governing import InviteMade
from sync.node.core import Node
from sync.replication.link import Link
from sync.replication.protocol import events
from sync.values import EntryId

HURRY = 40
HURRY_S = 5.0
"""More sessions between two homes in so many seconds are a loop without a pause."""

WorldMaker = Callable[[History, VirtualLoop, Path], "World"]
Script = Callable[["World"], Awaitable[None]]


class World:
    """One run of one history. ``complaints`` is what went wrong while it ran."""

    syncs_own_entries: ClassVar[bool] = True
    """Whether what a home wrote itself is on the disk when it says so."""

    def __init__(self, history: History, loop: VirtualLoop, root: Path) -> None:
        self.history = history
        self.seed = history.seed
        self.disk_s = history.disk_s
        self.loop = loop
        self.wire = Wire(loop, history.seed, history.weather)
        self.homes: dict[str, Home] = {}
        self.acked: dict[EntryId, str] = {}
        """What people were told is written, and by which home."""
        self.excused: set[EntryId] = set()
        """Lost with a disk that was restored, and nobody else had it."""
        self.restored: set[str] = set()
        self.codes: list[InviteMade] = []
        self.complaints: list[str] = []
        self.trace: list[str] = []
        self._ended: dict[tuple[str, str], list[float]] = {}
        self._root = root
        self._folders = 0
        self._chores: dict[asyncio.Task[None], None] = {}

    # -- for the homes ----------------------------------------------------------------

    def folder(self, name: str) -> Path:
        """A name for a new folder."""
        self._folders += 1
        return self._root / f"{name}.{self._folders}"

    def serving_of(self, home: Home, node: Node, writer: Writer, dice: Random) -> SimServing:
        """What runs around an open home; a test may put something else in its place."""
        if not self.honest(home.name):
            return RogueServing(node, writer, self.wire, home.name, home.peers, dice)
        return SimServing(node, writer, self.wire, home.name, home.peers, dice)

    def session_ended(self, home: Home, link: Link, ended: events.Ended | events.Rejected) -> None:
        """A session is over: an honest peer must not have been blamed."""
        self.note(f"{home.name}: session with {link.stream.host} ended: {ended}")
        recent = [
            at
            for at in self._ended.get((home.name, link.stream.host), [])
            if at > self.loop.time() - HURRY_S
        ]
        self._ended[home.name, link.stream.host] = [*recent, self.loop.time()]
        if len(recent) == HURRY:
            self.complain(f"{home.name} and {link.stream.host} connect again and again: {ended}")
        if link.strikes and self.honest(link.stream.host) and self.honest(home.name):
            self.complain(f"{home.name} blames {link.stream.host}, who is honest: {ended}")

    def honest(self, name: str) -> bool:
        """Whether somebody runs the program as it is."""
        return name != self.history.rogue

    def may_refuse(self, home: Home) -> bool:
        """Whether a home has a reason not to write: it is an older copy of itself."""
        return home.name in self.restored or not self.honest(home.name)

    def note(self, what: str) -> None:
        """One line of the trace."""
        self.trace.append(f"{self.loop.time():10.4f} {what}")

    def complain(self, what: str) -> None:
        """Something that must not happen has happened."""
        self.note(f"COMPLAINT {what}")
        self.complaints.append(what)

    def spawn(self, work: Coroutine[Any, Any, None]) -> None:
        """Something that goes on beside the steps."""
        task = self.loop.create_task(work)
        self._chores[task] = None
        task.add_done_callback(lambda done: self._chores.pop(done, None))

    def template(self) -> Template:
        """The company that everybody is of."""
        return template()

    # -- running ----------------------------------------------------------------------

    async def open(self) -> None:
        """Everybody comes to work."""
        names = self.history.people
        for name in names:
            root = self.folder(name)
            copy_home(self.template().homes[name], root)
            self.homes[name] = Home(self, name, root)
        for index, name in enumerate(names):
            self.homes[name].peers = list(_peers(self.history.shape, names, index))
        for name in names:
            await self.homes[name].start()

    async def play(self) -> None:
        """All steps, one after the other."""
        for number, step in enumerate(self.history.steps):
            await asyncio.sleep(step.after_s)
            names = list(self.homes)
            home = self.homes[names[step.home % len(self.history.people)]]
            await home.at_rest()
            outcome = await self._do(home, step)
            self.note(f"#{number} {home.name} {step.act}: {outcome}")

    async def close(self) -> None:
        """Everybody goes home."""
        await asyncio.gather(*self._chores)
        for home in self.homes.values():
            await home.stop()

    async def _do(self, home: Home, step: Step) -> str:
        if step.act in DEEDS:
            return await act_out(self, home, step.act, step.random())
        return await strike(self, home, step)

    def look_around(self, *, everywhere: bool = False) -> None:
        """The network is another: everybody dials; ``everywhere``: those too whom they find."""
        for home in self.homes.values():
            if home.serving is not None:
                others = [name for name in self.homes if everywhere and name != home.name]
                home.serving.replication.look_around(others)

    def reckon(self) -> None:
        """After a disk lost something: what nobody has any more may stay lost, if its author's
        disk was put back before."""
        held = set[EntryId]().union(*(home.ids() for home in self.homes.values()))
        for entry, author in self.acked.items():
            if author in self.restored and entry not in held:
                self.excused.add(entry)


@dataclass(frozen=True)
class Result:
    """What came of one run."""

    history: History
    complaints: tuple[str, ...]
    trace: tuple[str, ...]
    digest: str
    entries: int
    virtual_s: float


def run(history: History, make: WorldMaker | None = None, script: Script | None = None) -> Result:
    """Play a history from beginning to end, judge it, and leave nothing behind.

    ``script`` is what happens in the place of the history's steps.
    """
    template()
    root = fast_folder("patio-sim-")
    with one_computer(root):
        return _run(history, make or World, script or World.play, root)


def _run(history: History, make: WorldMaker, script: Script, root: Path) -> Result:
    from support.sim_oracle import judge, settle

    loop = VirtualLoop()
    before = random.getstate()
    random.seed(f"jitter/{history.seed}")
    world = make(history, loop, root)

    async def whole() -> None:
        await world.open()
        await script(world)
        await settle(world)
        world.complaints[:] = judge(world)
        await world.close()
        left = len(asyncio.all_tasks()) - 1
        world.note(f"{left} tasks left")

    loop.set_exception_handler(lambda _, context: world.complain(f"loop: {context}"))
    try:
        with _listening(world):
            loop.run_until_complete(whole())
    except (Exception, asyncio.CancelledError) as error:
        world.complain(f"the run ended by itself: {error!r}\n{traceback.format_exc()}")
    finally:
        random.setstate(before)
        _bury(loop)
        shutil.rmtree(root, ignore_errors=True)
    digest = hashlib.sha256("\n".join(world.trace).encode() + world.wire.digest).hexdigest()
    return Result(
        history, tuple(world.complaints), tuple(world.trace), digest, len(world.acked), loop.time()
    )


def _bury(loop: VirtualLoop) -> None:
    """End what a run that broke off has left behind."""
    left = asyncio.all_tasks(loop)
    for task in left:
        task.cancel()
    loop.set_exception_handler(lambda *_: None)
    logging.disable(logging.CRITICAL)

    async def ends() -> None:
        await asyncio.gather(*left, return_exceptions=True)

    try:
        loop.run_until_complete(ends())
    finally:
        logging.disable(logging.NOTSET)
        loop.close()


class _Ear(logging.Handler):
    """What the program says in its log about itself: errors are never right here."""

    def __init__(self, world: World) -> None:
        super().__init__(logging.WARNING)
        self._world = world

    def emit(self, record: logging.LogRecord) -> None:
        message = record.getMessage()
        self._world.note(f"log: {message}")
        if record.levelno >= logging.ERROR:
            trouble = record.exc_info[1] if record.exc_info else None
            where = "".join(traceback.format_tb(trouble.__traceback__)[-3:]) if trouble else ""
            self._world.complain(f"{message}: {trouble!r}\n{where}")


@contextmanager
def _listening(world: World) -> Iterator[None]:
    ear, voice = _Ear(world), logging.getLogger("sync")
    propagate, voice.propagate = voice.propagate, False
    voice.addHandler(ear)
    try:
        yield
    finally:
        voice.removeHandler(ear)
        voice.propagate = propagate


def _peers(shape: str, names: tuple[str, ...], index: int) -> Iterator[str]:
    """Whom a home dials."""
    count = len(names)
    match shape:
        case "chain":
            chosen = [index - 1] if index else []
        case "ring":
            chosen = [(index + 1) % count]
        case "star":
            chosen = [0] if index else []
        case _:
            chosen = [other for other in range(count) if other != index]
    yield from (names[other] for other in chosen)
