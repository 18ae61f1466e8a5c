"""One device of the simulated office: a real node on a real disk, its network and its person."""

from __future__ import annotations

import asyncio
import shutil
import sqlite3
from collections.abc import Callable, Sequence
from contextlib import closing
from functools import partial
from pathlib import Path
from random import Random
from typing import TYPE_CHECKING, ParamSpec, TypeVar

from support.sim_company import COMPUTER, START_MS
from support.sim_disk import Mark, copy_home, lose_power, mark_of
from support.sim_service import SimServing
from support.sim_time import PowerCut, Writer
from sync.local.commands import AnyAnswer, AnyCommand
from sync.log.entry import Entry
from sync.node.core import Node
from sync.node.executing import execute
from sync.store.home import HomePaths
from sync.store.machine import Machine
from sync.values import EntryId, LogHead, LogKey

if TYPE_CHECKING:
    from support.sim_world import World

P = ParamSpec("P")
T = TypeVar("T")


class Home:
    """A home and whoever sits at it, on a computer of its own."""

    def __init__(self, world: World, name: str, root: Path, machine: Machine | None = None) -> None:
        self.world = world
        self.name = name
        self.root = root
        self.machine = machine or Machine(COMPUTER, world.folder(f"{name}.records"))
        self.lives = 0
        self.skew_ms = 0
        self.peers: list[str] = []
        self.power_point = ""
        self.backups: list[Path] = []
        self.node: Node | None = None
        self.serving: SimServing | None = None
        self._writer: Writer | None = None
        self._synced = Mark(b"", 0)
        self._ending: asyncio.Task[None] | None = None

    @property
    def running(self) -> bool:
        """Whether a node is at work."""
        return self.node is not None

    def clock(self) -> int:
        """This device's wall clock."""
        return START_MS + self.skew_ms + int(self.world.loop.time() * 1000)

    # -- lives ------------------------------------------------------------------------

    async def start(self) -> None:
        """Switch it on."""
        await self.at_rest()
        if self.node is not None:
            return
        self.lives += 1
        dice = Random(f"{self.world.seed}/{self.name}/{self.lives}")
        self.power_point = ""
        node = Node.open(self.root, self.clock, dice.randbytes, self.machine)
        self.node = node
        self._watch_disk(node)
        world = self.world
        self._writer = Writer(
            world.loop, Random(dice.random()), world.disk_s, lambda: self._power_cut()
        )
        serving = world.serving_of(self, node, self._writer, dice)
        self.serving = serving
        await serving.begin()
        serving.replication.on_ended = partial(world.session_ended, self)

    async def stop(self) -> None:
        """Switch it off in good order."""
        await self.at_rest()
        if self.node is None or self.serving is None or self._writer is None:
            return
        node, writer = self.node, self._writer
        await self.serving.end()
        await self.serving.office.on_writer(node.close)
        writer.kill()
        self._forget()

    async def crash(self, dice: Random, *, power: bool) -> int:
        """End it between two jobs, with or without electricity; how many commits were lost."""
        lost = self._end_life(dice, power=power)
        await self.at_rest()
        return lost

    async def at_rest(self) -> None:
        """Wait until a life that has ended has left nothing open."""
        if self._ending is not None:
            await self._ending

    def _end_life(self, dice: Random, *, power: bool) -> int:
        """What is on the disk at this instant is what the next life finds."""
        node, serving = self.node, self.serving
        if node is None or serving is None or self._writer is None:
            return 0
        self._writer.kill()
        self.world.wire.places.pop(self.name, None)
        self.world.wire.snap([self.name])
        node.on_append = lambda *_: None
        node.on_change = lambda _: None
        remains = self.world.folder(self.name)
        copy_home(self.root, remains)
        lost = 0
        if power:
            lost = lose_power(remains, self._synced, dice)
            self._synced = mark_of(HomePaths(remains).log)
        serving.silence()
        self._forget()

        async def clean_up() -> None:
            await serving.end()
            # SQLite tidies up by name when it closes, so only then the other folder moves in.
            node.close()
            self._replace(remains)

        self._ending = asyncio.get_running_loop().create_task(clean_up())
        return lost

    def _forget(self) -> None:
        self.node = self.serving = self._writer = None

    def _power_cut(self) -> None:
        """The electricity went inside a job."""
        dice = Random(f"{self.world.seed}/{self.name}/{self.lives}/cut")
        lost = self._end_life(dice, power=True)
        self.world.note(f"{self.name} lost power inside a write, {lost} commits gone")

    def _replace(self, remains: Path) -> None:
        shutil.rmtree(self.root)
        remains.rename(self.root)

    # -- the disk ---------------------------------------------------------------------

    def _watch_disk(self, node: Node) -> None:
        """Know what is synced, and be able to fail in the middle of a durable write."""
        append = node.store.append
        path = HomePaths(self.root).log

        def watched(entries: Sequence[Entry], now_ms: int) -> dict[LogKey, LogHead]:
            if self.power_point == "before":
                raise PowerCut
            changed = append(entries, now_ms)
            if self.world.syncs_own_entries:
                self._synced = mark_of(path)
            if self.power_point == "committed":
                raise PowerCut
            return changed

        setattr(node.store, "append", watched)  # noqa: B010 -- a seam that only we need

    def backup(self) -> Path:
        """A copy of the home as it is now."""
        target = self.world.folder(f"{self.name}.backup")
        copy_home(self.root, target)
        return target

    async def put_back(self, backup: Path, *, keep: Sequence[str] = ()) -> None:
        """The home is an older one again, except for the files in ``keep``."""
        await self.stop()
        older = self.world.folder(self.name)
        copy_home(backup, older)
        self._synced = mark_of(HomePaths(older).log)
        for name in keep:
            if (self.root / name).exists():
                shutil.copyfile(self.root / name, older / name)
        self._replace(older)

    # -- the person -------------------------------------------------------------------

    async def do(self, command: AnyCommand) -> AnyAnswer:
        """Carry out a command, through the running node or as the command line does.

        Raises:
            PatioError: refused.
            asyncio.CancelledError: the electricity went before there was an answer.
        """
        await self.at_rest()
        if self.node is not None and self.serving is not None:
            return await self.serving.office.on_writer(execute, self.node, command)
        return self.alone(partial(_execute, command))

    def alone(self, work: Callable[[Node], T]) -> T:
        """Do something with the home while no node runs."""
        self.lives += 1
        dice = Random(f"{self.world.seed}/{self.name}/{self.lives}")
        node = Node.open(self.root, self.clock, dice.randbytes, self.machine)
        try:
            return work(node)
        finally:
            node.close()

    def ids(self) -> set[EntryId]:
        """Every entry on its disk."""
        with closing(sqlite3.connect(HomePaths(self.root).log)) as reader:
            return {EntryId(row[0]) for row in reader.execute("SELECT hash FROM entry")}

    def look(self, work: Callable[[Node], T]) -> T:
        """Read something of the home, running or not."""
        return work(self.node) if self.node is not None else self.alone(work)


def _execute(command: AnyCommand, node: Node) -> AnyAnswer:
    return execute(node, command)
