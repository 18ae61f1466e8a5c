"""When a running node looks after its disk: a little at a time, and never in anybody's way."""

from __future__ import annotations

import asyncio
import contextlib
import logging
from collections.abc import Awaitable, Callable, Collection, Sequence
from dataclasses import dataclass
from functools import partial
from typing import Final, Protocol, TypeVar

from sync.errors import CannotRead, CannotWrite, DamagedHome, KeysLocked, NoSpace
from sync.node.caring import Caring
from sync.store.care.mending import index_trouble
from sync.values import BlobId, DeviceId

log = logging.getLogger(__name__)

T = TypeVar("T")

_REFUSALS: Final = (NoSpace, CannotWrite, CannotRead, DamagedHome)
"""What the disk may say: a chore is put off for it, and none ends."""


class OnWriter(Protocol):
    """Runs work on the writer's thread and waits for it."""

    async def __call__(self, work: Callable[[], T], /) -> T:
        """What the work returned, or raised."""
        ...


@dataclass(frozen=True, slots=True)
class Pace:
    """How often, in seconds."""

    slice: float = 0.25
    """Between two slices of the scrub; 100,000 entries take a quarter of an hour so."""

    round: float = 24 * 3600.0
    """Between the beginnings of two rounds (protocol.md 3)."""

    busy: float = 1.0
    """Rest when the writer had other work, which comes first."""

    erase: float = 1.0
    """Between two looks whether something that was taken back may go."""

    quiet: float = 5.0
    """The same while nothing comes."""

    room: float = 5.0
    """Between two looks at the disk's room."""

    rotate: float = 5.0
    """Between two looks whether a removed device may still hold the network secret."""

    shelve: float = 5.0
    """Between two looks whether there is room for all pictures and files."""

    rewrap: float = 5.0
    """Between two looks whether somebody's new computer lacks the keys of their messages."""

    prekey: float = 60.0
    """Between two looks whether a prekey is due, the first of them included."""

    checkpoint: float = 3600.0
    """Between two looks whether a checkpoint or a backup is due, the first of them included."""

    publish: float = 5.0
    """Between two looks whether a post is due, which is said to the minute; the first comes at
    once."""

    trouble: float = 300.0
    """Rest after the disk refused to be read or written."""


@dataclass(frozen=True, slots=True)
class Shelves:
    """The parts of looking after files: what there is no room for, who else holds it, letting go,
    and the search for rotten bytes."""

    over: Callable[[], Sequence[BlobId]]
    holders: Callable[[BlobId], Awaitable[Collection[DeviceId]]]
    let_go: Callable[[BlobId, Collection[DeviceId]], object]
    look: Callable[[], BlobId | None]
    """In any thread: read one file, and say so when it is not what it was."""
    spoiled: Callable[[BlobId], object]


class Posts(Protocol):
    """Posts that wait for their time: whether one is due, in any thread, and publishing it."""

    def is_due(self) -> bool:
        """Whether there is something to publish."""
        ...

    def look(self) -> None:
        """Publish it, on the writer."""
        ...


BUSY_S = 0.02
"""Whoever waits longer than this for the writer finds it at work."""


class Chores:
    """The background work of one node. On the loop; what touches the disk is on the writer.

    ``on_writer`` runs a function there, ``changed`` is called when heads may be others or
    there is room for other things than before. ``daily`` and ``weekly`` do what is due; ``erase``
    lets go of what may go, and says whether heads are others by it; ``news`` is asked first, and
    while it answers the same it is seldom looked (None: always). ``rotate`` is told the time
    and the devices ``online``, and makes a new network secret when it is this one's turn; so is
    ``rewrap``, which gives new computers the keys of older messages. ``renew`` makes prekeys.
    ``posts`` are published when they are due. Of ``more``, each works by itself until it is
    cancelled.
    """

    def __init__(
        self,
        caring: Caring,
        on_writer: OnWriter,
        changed: Callable[[], None],
        daily: Callable[[], object],
        erase: Callable[[], bool],
        news: Callable[[], object],
        rotate: Callable[[float, Collection[DeviceId]], object],
        rewrap: Callable[[float, Collection[DeviceId]], object],
        renew: Callable[[], object],
        online: Callable[[], Collection[DeviceId]],
        shelves: Shelves,
        weekly: Callable[[], Awaitable[object]],
        pace: Pace | None = None,
        more: Sequence[Callable[[], Awaitable[object]]] = (),
        posts: Posts | None = None,
    ) -> None:
        self._caring = caring
        self._on_writer = on_writer
        self._changed = changed
        self._daily = daily
        self._erase = erase
        self._news = news
        self._rotate = rotate
        self._rewrap = rewrap
        self._renew = renew
        self._online = online
        self._shelves = shelves
        self._weekly = weekly
        self._posts = posts
        self._pace = pace or Pace()
        self._more = more

    async def run(self) -> None:
        """Work until cancelled."""
        await asyncio.gather(
            self._watch_room(),
            self._scrub(),
            self._do_what_is_due(),
            self._back_up(),
            self._let_go(),
            self._turns(self._pace.rotate, self._rotate),
            self._turns(self._pace.rewrap, self._rewrap),
            self._renew_prekeys(),
            self._make_room(),
            *(work() for work in self._more),
            self._publish(),
        )

    async def _watch_room(self) -> None:
        while True:
            if await self._on_writer(self._caring.look_at_room):
                self._changed()
            await asyncio.sleep(self._pace.room)

    async def _do_what_is_due(self) -> None:
        while True:
            await asyncio.sleep(self._pace.checkpoint)
            with contextlib.suppress(*_REFUSALS):  # it is tried again
                await self._on_writer(self._daily)

    async def _back_up(self) -> None:
        """By itself: a folder that hangs keeps nothing else waiting."""
        while True:
            await asyncio.sleep(self._pace.checkpoint)
            with contextlib.suppress(*_REFUSALS):  # it is tried again
                await self._weekly()

    async def _let_go(self) -> None:
        loop = asyncio.get_running_loop()
        seen, until = None, 0.0
        while True:
            await asyncio.sleep(self._pace.erase)
            news = self._news()
            if news is not None and news == seen and loop.time() < until:
                continue  # the writer is not woken for nothing
            seen, until = news, loop.time() + self._pace.quiet
            with contextlib.suppress(*_REFUSALS):  # it is tried again
                if await self._on_writer(self._erase):
                    self._changed()

    async def _turns(
        self, pace_s: float, act: Callable[[float, Collection[DeviceId]], object]
    ) -> None:
        """What one of those who are online does, each in its turn."""
        loop = asyncio.get_running_loop()
        while True:
            await asyncio.sleep(pace_s)
            work = partial(act, loop.time(), self._online())
            with contextlib.suppress(*_REFUSALS):  # it is tried again
                await self._on_writer(work)

    async def _renew_prekeys(self) -> None:
        while True:
            await asyncio.sleep(self._pace.prekey)
            with contextlib.suppress(*_REFUSALS, KeysLocked):  # it is tried again
                await self._on_writer(self._renew)

    async def _publish(self) -> None:
        posts = self._posts
        while posts is not None:
            if await asyncio.to_thread(posts.is_due):
                await self._on_writer(posts.look)
            await asyncio.sleep(self._pace.publish)

    async def _make_room(self) -> None:
        shelves = self._shelves
        while True:
            await asyncio.sleep(self._pace.shelve)
            with contextlib.suppress(*_REFUSALS):  # it is tried again
                rotten = await asyncio.to_thread(shelves.look)
                if rotten is not None:
                    await self._on_writer(partial(shelves.spoiled, rotten))
                for blob in await self._on_writer(shelves.over):
                    holders = await shelves.holders(blob)
                    await self._on_writer(partial(shelves.let_go, blob, holders))

    async def _scrub(self) -> None:
        loop = asyncio.get_running_loop()
        while True:
            began = loop.time()
            try:
                await self._mend_indexes()
                while not await self._slice():
                    await asyncio.sleep(self._pace.slice)
            except _REFUSALS as error:
                log.warning("the disk is in trouble: %s", error)
                await asyncio.sleep(self._pace.trouble)
                continue
            await asyncio.sleep(max(0.0, began + self._pace.round - loop.time()))

    async def _slice(self) -> bool:
        """A few entries, unless the writer has other work; whether the round is over."""
        loop = asyncio.get_running_loop()
        asked = loop.time()
        await self._on_writer(_nothing)
        if loop.time() - asked > BUSY_S:
            await asyncio.sleep(self._pace.busy)
            return False
        done = await self._on_writer(self._caring.scrub)
        if done.changed:
            self._changed()
        return done.ended

    async def _mend_indexes(self) -> None:
        """SQLite's own check reads the whole file: apart, and only what it finds is mended here."""
        trouble = await asyncio.to_thread(index_trouble, self._caring.log_path)
        if trouble:
            await self._on_writer(self._caring.mend_indexes)
            self._changed()


def _nothing() -> None:
    """Whoever gets this done has waited for the writer's turn."""
