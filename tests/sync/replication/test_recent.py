"""Somebody far behind reads the newest first, and has everything in the end."""

from __future__ import annotations

import time

import pytest

from support.loops import run, until
from support.memory_office import MemoryOffice
from support.offices import all_hold, started
from sync.content.kinds import ContentKind
from sync.log.clock import HybridClock, hlc_ms
from sync.log.header import Header
from sync.log.runs import without_old
from sync.replication.exchange import FAR_BEHIND, RECENT_MS
from sync.values import Lane


def written(office: MemoryOffice, count: int, days_ago: int) -> list[bytes]:
    now_ms = time.time_ns() // 1_000_000 - days_ago * 86_400_000
    office.clock = HybridClock()  # as if the company had been there for long
    bodies = [b"%d days ago, %d" % (days_ago, number) for number in range(count)]
    for body in bodies:
        office.write(body, now_ms=now_ms)
    return bodies


@pytest.mark.parametrize(("count", "newest_first"), [(FAR_BEHIND, True), (300, False)])
def test_who_is_far_behind_asks_for_the_newest_payloads_first(
    count: int, newest_first: bool
) -> None:
    async def test() -> None:
        carmen = MemoryOffice.found()
        old = written(carmen, count, 60)
        recent = written(carmen, 20, 5)
        diego = carmen.colleague()
        async with started(carmen) as a, started(diego, a.address) as b:
            await all_hold([b], *old, *recent)

        content = [one for one in diego.runs_ingested if one.log.lane == Lane.CONTENT]
        since_ms = time.time_ns() // 1_000_000 - RECENT_MS
        came_along = [
            hlc_ms(Header.unpack(one.headers[seq - one.first]).hlc) >= since_ms
            for one in content
            for seq in one.payloads
        ]
        assert sum(came_along) == len(recent)
        assert all(came_along) is newest_first

    run(test())


class Watched(MemoryOffice):
    """Notes what was here of somebody's acts that take back when news could be shown."""

    shown: list[set[bytes]]

    async def hold_back(self, on: bool) -> None:
        if not on:
            self.shown.append({body for body in self.bodies() if body.startswith(b"erase")})


def test_who_comes_back_far_behind_shows_nothing_before_what_erases() -> None:
    async def test() -> None:
        carmen = MemoryOffice.found()
        first = written(carmen, 1, 90)
        diego = carmen.colleague()
        async with started(carmen) as a, started(diego, a.address) as b:
            await all_hold([b], *first)
        back = Watched(diego.company, diego.key, diego.x25519, diego.secret)
        back.logs, back.shown = diego.logs, []
        old = written(carmen, FAR_BEHIND, 60)
        then_ms = time.time_ns() // 1_000_000 - 59 * 86_400_000
        for kind, body in ((ContentKind.ERASE, b"erase"), (ContentKind.WITHDRAW, b"erase too")):
            carmen.write(body, kind=kind, now_ms=then_ms)
        recent = written(carmen, 20, 5)
        async with started(carmen) as a, started(back, a.address) as b:
            await until(lambda: back.shown)
            assert back.shown == [{b"erase", b"erase too"}]
            await all_hold([b], *old, *recent)

    run(test())


def test_only_content_loses_its_old_payloads() -> None:
    async def test() -> None:
        carmen = MemoryOffice.found()
        entry = carmen.write(b"old", now_ms=time.time_ns() // 1_000_000)
        content = await carmen.read_run(entry.header.key, 1, 1)
        log = next(key for key in carmen.logs if key.lane == Lane.CONTROL)
        control = await carmen.read_run(log, 1, 1)
        assert content is not None
        assert control is not None
        future = hlc_ms(entry.header.hlc) + 1
        assert without_old(content, future).payloads == {}
        assert without_old(content, hlc_ms(entry.header.hlc)) == content
        assert without_old(content, 0) is content
        assert without_old(control, future) is control

    run(test())
