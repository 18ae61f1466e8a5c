"""Memory goes back after much work, once it is quiet, and once for each time."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from typing import TypeVar

from support.nodes import Office, post
from sync.node.thrift import Thrift

T = TypeVar("T")
QUIET_S = 0.05


def test_memory_goes_back_when_much_has_come_and_it_is_quiet(office: Office) -> None:
    carmen = office.found()
    asked: list[str] = []
    carmen.views._connection.set_trace_callback(asked.append)

    async def on_writer(work: Callable[[], T]) -> T:
        return work()

    def given() -> int:
        return asked.count("PRAGMA shrink_memory")

    async def run() -> None:
        work = asyncio.create_task(Thrift(carmen, on_writer, QUIET_S, much=3).run())
        await asyncio.sleep(0)
        post(carmen, "una")
        await asyncio.sleep(4 * QUIET_S)
        assert given() == 0  # that is little
        for number in range(3):
            post(carmen, f"más {number}")
        async with asyncio.timeout(30):
            while not given():
                assert not work.done()
                await asyncio.sleep(QUIET_S)
        await asyncio.sleep(4 * QUIET_S)
        assert given() == 1  # nothing has come since
        work.cancel()
        await asyncio.gather(work, return_exceptions=True)

    asyncio.run(run())
