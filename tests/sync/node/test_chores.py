"""What a running node does by itself: each in its rhythm, and a refusal ends nothing."""

from __future__ import annotations

import asyncio
from collections import Counter
from collections.abc import Callable, Collection
from typing import TypeVar

import pytest

from support.nodes import Office
from sync.errors import CannotWrite, KeysLocked, NoSpace, PatioError
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
    [NoSpace(path="x"), CannotWrite(path="x", why="y"), KeysLocked(path="x", store="y", why="z")],
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
