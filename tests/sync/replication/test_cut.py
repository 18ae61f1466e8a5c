"""A connection that breaks anywhere, again and again: nothing twice, nothing lost (T73)."""

from __future__ import annotations

import asyncio
import contextlib
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from functools import partial
from random import Random

import pytest

from support.loops import run, until
from support.memory_office import MemoryOffice
from support.offices import Address, all_hold, started

POSTS = 600
CUTS = 30


class Cable:
    """Passes bytes on between two homes, until so many have gone by."""

    def __init__(self, target: Address) -> None:
        self._target = target
        self.left = 0
        self.broken = asyncio.Event()
        self._tasks: set[asyncio.Task[None]] = set()

    def ring(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        """Somebody dials."""
        task = asyncio.ensure_future(self._join(reader, writer))
        self._tasks.add(task)
        task.add_done_callback(self._tasks.discard)

    async def _join(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        async with contextlib.AsyncExitStack() as ends:
            ends.push_async_callback(_cut, writer)
            there_reader, there_writer = await asyncio.open_connection(*self._target)
            ends.push_async_callback(_cut, there_writer)
            ways = [(reader, there_writer), (there_reader, writer)]
            passing = [asyncio.ensure_future(self._pass(*way)) for way in ways]
            try:
                await asyncio.wait(passing, return_when=asyncio.FIRST_COMPLETED)
            finally:
                for way in passing:
                    way.cancel()
                await asyncio.gather(*passing, return_exceptions=True)

    async def _pass(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        with contextlib.suppress(OSError):
            while data := await reader.read(4096):
                passed = data[: self.left]
                self.left -= len(passed)
                writer.write(passed)
                await writer.drain()
                if self.left <= 0:
                    self.broken.set()
                    return

    async def end(self) -> None:
        """Nothing of it is left when this returns."""
        for task in list(self._tasks):
            task.cancel()
        await asyncio.gather(*self._tasks, return_exceptions=True)


async def _cut(writer: asyncio.StreamWriter) -> None:
    writer.transport.abort()
    with contextlib.suppress(OSError):
        await writer.wait_closed()


@asynccontextmanager
async def cable_to(target: Address) -> AsyncIterator[tuple[Cable, Address]]:
    cable = Cable(target)
    server = await asyncio.start_server(cable.ring, "127.0.0.1", 0)
    async with server:
        try:
            yield cable, server.sockets[0].getsockname()
        finally:
            await cable.end()


@pytest.mark.parametrize("seed", range(3))
def test_a_sync_that_breaks_anywhere_goes_on_where_it_was(seed: int) -> None:
    async def test() -> None:
        dice = Random(seed)
        carmen = MemoryOffice.found()
        diego = carmen.colleague()
        mine = [b"carmen %d" % number for number in range(POSTS)]
        yours = [b"diego %d" % number for number in range(POSTS)]
        for body in mine:
            carmen.write(body)
        for body in yours:
            diego.write(body)
        async with started(carmen) as a, cable_to(a.address) as (cable, address):
            for _ in range(CUTS):
                cable.left = dice.choice([dice.randrange(1, 6000), dice.randrange(1, 120_000)])
                cable.broken.clear()
                async with started(diego, address) as b:
                    await until(partial(_over, cable, a.office, b.office))
            cable.left = 1 << 30
            async with started(diego, address) as b:
                await all_hold([a, b], *mine, *yours)

        assert _bodies(carmen) == _bodies(diego) == sorted(mine + yours)

    run(test())


def _over(cable: Cable, *offices: MemoryOffice) -> bool:
    return cable.broken.is_set() or len({tuple(_bodies(office)) for office in offices}) == 1


def _bodies(office: MemoryOffice) -> list[bytes]:
    """Each body as often as it is held."""
    return sorted(
        entry.payload.body
        for key, entries in office.logs.items()
        for entry in entries
        if key.lane == 1 and entry.payload is not None
    )
