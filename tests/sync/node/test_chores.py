"""What a running node does by itself: each in its rhythm, and a refusal ends nothing."""

from __future__ import annotations

import asyncio
from collections import Counter
from collections.abc import Callable, Collection
from typing import TypeVar

import pytest

from support.nodes import Office
from sync.errors import CannotRead, CannotWrite, KeysLocked, NoSpace, PatioError
from sync.node.chores import Chores, Pace, Shelves
from sync.values import BlobId, DeviceId

T = TypeVar("T")

OFTEN = Pace(
    slice=0.01, round=0.01, busy=0.01, erase=0.01, room=0.01, rotate=0.01, rewrap=0.01,
    prekey=0.01, checkpoint=0.01, trouble=0.01,
)  # fmt: skip
ONLINE = {DeviceId(b"d" * 32)}


@pytest.mark.parametrize(
    "refusal",
    [
        NoSpace(path="x"),
        CannotWrite(path="x", why="y"),
        CannotRead(path="x", why="y"),
        KeysLocked(path="x", store="y", why="z"),
    ],
    ids=lambda error: type(error).__name__,
)
def test_a_refusal_puts_a_chore_off_and_ends_none(office: Office, refusal: PatioError) -> None:
    carmen = office.found()
    done: Counter[str] = Counter()

    async def on_writer(work: Callable[[], T]) -> T:
        return work()

    def renew() -> None:
        done["renew"] += 1
        raise refusal

    async def nobody(_blob: BlobId) -> tuple[DeviceId, ...]:
        return ()

    async def nothing() -> None:
        pass

    def rewrap(_now_s: float, online: Collection[DeviceId]) -> None:
        assert set(online) == ONLINE
        done["rewrap"] += 1
        if not isinstance(refusal, KeysLocked):
            raise refusal

    chores = Chores(
        carmen.caring,
        on_writer,
        lambda: None,
        lambda: None,
        lambda: False,
        lambda: None,
        lambda _now_s, _online: None,
        rewrap,
        renew,
        lambda: ONLINE,
        Shelves(list, nobody, lambda _b, _h: None, lambda: None, lambda _b: None),
        nothing,
        OFTEN,
    )

    async def run() -> None:
        work = asyncio.create_task(chores.run())
        async with asyncio.timeout(20):
            while min(done["renew"], done["rewrap"]) < 3:
                assert not work.done()
                await asyncio.sleep(0.01)
        work.cancel()
        await asyncio.gather(work, return_exceptions=True)

    asyncio.run(run())

    assert done["renew"] >= 3
    assert done["rewrap"] >= 3


def test_what_may_go_is_looked_for_when_something_came_and_seldom_otherwise(
    office: Office,
) -> None:
    carmen = office.found()
    asked: Counter[str] = Counter()
    news: list[object] = ["first"]

    async def on_writer(work: Callable[[], T]) -> T:
        return work()

    async def nobody(_blob: BlobId) -> tuple[DeviceId, ...]:
        return ()

    async def nothing() -> None:
        pass

    def tell() -> object:
        asked["news"] += 1
        return news[-1]

    def look() -> bool:
        asked["looks"] += 1
        return False

    chores = Chores(
        carmen.caring,
        on_writer,
        lambda: None,
        lambda: None,
        look,
        tell,
        lambda _now_s, _online: None,
        lambda _now_s, _online: None,
        lambda: None,
        lambda: ONLINE,
        Shelves(list, nobody, lambda _b, _h: None, lambda: None, lambda _b: None),
        nothing,
        Pace(erase=0.001, quiet=3600.0),
    )

    async def asked_again(times: int) -> None:
        wanted = asked["news"] + times
        while asked["news"] < wanted:
            await asyncio.sleep(0.001)

    async def run() -> None:
        work = asyncio.create_task(chores.run())
        async with asyncio.timeout(20):
            await asked_again(10)
            assert asked["looks"] == 1
            news.append("second")
            await asked_again(10)
            assert asked["looks"] == 2
            news.append(None)  # something is left to be done
            await asked_again(10)
            assert asked["looks"] > 8
        work.cancel()
        await asyncio.gather(work, return_exceptions=True)

    asyncio.run(run())
