"""A device that exists twice: every home ends with every branch (protocol.md 9)."""

from __future__ import annotations

import secrets
from collections.abc import Iterator, Sequence
from contextlib import AsyncExitStack, contextmanager
from dataclasses import dataclass
from pathlib import Path

import pytest

from support.loops import run, until
from support.memory_office import MemoryOffice
from support.offices import Home, started
from support.stored_office import StoredOffice
from sync.log.entry import Entry, Payload, compose
from sync.log.keys import DeviceKey
from sync.replication.timings import Timings
from sync.values import CompanyId, Head, Lane

QUICK = Timings(want_s=0.3, tick_s=0.05, retry_s=0.3)
NOISE = 77
"""A control kind that nobody knows and nobody has to."""


@dataclass
class Noa:
    """Whose device was copied. She is not connected; her entries are."""

    company: CompanyId
    key: DeviceKey
    lane: Lane
    first: Head | None
    hlc: int

    def goes_on(self, after: Sequence[Entry], count: int, text: str) -> list[Entry]:
        """``after`` and as many entries behind it."""
        entries = list(after)
        for number in range(count):
            last = Head(entries[-1].header.seq, entries[-1].id) if entries else self.first
            self.hlc += 1
            entries.append(
                compose(
                    self.company,
                    self.key,
                    lane=self.lane,
                    kind=16 if self.lane == Lane.CONTENT else NOISE,
                    epoch=1,
                    previous=last,
                    hlc=self.hlc,
                    payload=Payload(secrets.token_bytes(16), f"{text} {number}".encode()),
                )
            )
        return entries


@contextmanager
def company(tmp_path: Path, homes: int, lane: Lane) -> Iterator[tuple[list[StoredOffice], Noa]]:
    """Homes of colleagues, and Noa's device."""
    carmen = MemoryOffice.found()
    noa_office = carmen.colleague()
    offices = [carmen, *(carmen.colleague() for _ in range(homes - 1))]
    for office in offices:
        office.logs = {**carmen.logs}
    stored = [StoredOffice.over(o, tmp_path / f"{n}.db") for n, o in enumerate(offices)]
    (join,) = (e for key, e in carmen.logs.items() if key.device == noa_office.key.device)
    last = join[-1]
    first = Head(last.header.seq, last.id) if lane == Lane.CONTROL else None
    try:
        yield stored, Noa(carmen.company, noa_office.key, lane, first, last.header.hlc)
    finally:
        for office in stored:
            office.store.close()


async def meet(stack: AsyncExitStack, offices: Sequence[StoredOffice]) -> list[Home]:
    """Each home knows the one before it."""
    homes: list[Home] = []
    for office in offices:
        peers = [homes[-1].address] if homes else []
        homes.append(await stack.enter_async_context(started(office, *peers, timings=QUICK)))
    return homes


async def agreed(offices: Sequence[StoredOffice], entries: Sequence[Sequence[Entry]]) -> None:
    """Wait until all hold these entries and nothing differs."""
    wanted = {e.id for way in entries for e in way}

    def equal() -> bool:
        if len({office.digest() for office in offices}) > 1:
            return False
        return all(office.store.find(id_) is not None for office in offices for id_ in wanted)

    await until(equal, "equal digests")
    await until(lambda: not any(o.store.missing_count() for o in offices), "all payloads")
    assert len({office.governance().digest() for office in offices}) == 1


LANES = [Lane.CONTROL, Lane.CONTENT]


@pytest.mark.parametrize("lane", LANES)
@pytest.mark.parametrize(("common", "left", "right"), [(5, 3, 4), (0, 2, 2), (600, 700, 2)])
def test_two_homes_with_a_branch_each_both_end_with_both(
    tmp_path: Path, lane: Lane, common: int, left: int, right: int
) -> None:
    async def test() -> None:
        with company(tmp_path, 2, lane) as (offices, noa):
            root = noa.goes_on([], common, "common")
            ways = [noa.goes_on(root, left, "left"), noa.goes_on(root, right, "right")]
            for office, way in zip(offices, ways, strict=True):
                office.keep(way)
            async with AsyncExitStack() as stack:
                homes = await meet(stack, offices)
                await agreed(offices, ways)
                await until(lambda: all(home.live() for home in homes))
                assert [len(o.store.heads_of(ways[0][-1].header.key)) for o in offices] == [2, 2]

    run(test())


@pytest.mark.parametrize("lane", LANES)
@pytest.mark.parametrize("left_first", [True, False])
def test_a_home_with_one_branch_gets_the_other_from_a_home_with_both(
    tmp_path: Path, lane: Lane, left_first: bool
) -> None:
    async def test() -> None:
        with company(tmp_path, 2, lane) as (offices, noa):
            root = noa.goes_on([], 4, "common")
            ways = [noa.goes_on(root, 3, "left"), noa.goes_on(root, 4, "right")]
            for way in ways:
                offices[0].keep(way)
            offices[1].keep(ways[0] if left_first else ways[1])
            async with AsyncExitStack() as stack:
                await meet(stack, offices)
                await agreed(offices, ways)

    run(test())


@pytest.mark.parametrize("lane", LANES)
def test_three_ways_and_a_fork_of_a_fork_go_round_a_chain_of_homes(
    tmp_path: Path, lane: Lane
) -> None:
    async def test() -> None:
        with company(tmp_path, 4, lane) as (offices, noa):
            root = noa.goes_on([], 3, "common")
            second = noa.goes_on(root, 6, "second")
            ways = [
                noa.goes_on(root, 2, "first"),
                second,
                noa.goes_on(second[:6], 5, "again"),
                noa.goes_on(root, 300, "third"),
                noa.goes_on(second[:8], 1, "and again"),
                noa.goes_on([], 2, "from the start"),
            ]
            for number, way in enumerate(ways):
                offices[number % 4].keep(way)
            async with AsyncExitStack() as stack:
                await meet(stack, offices)
                await agreed(offices, ways)

    run(test())


def test_a_fork_far_below_the_heads_is_found_with_few_runs(tmp_path: Path) -> None:
    async def test() -> None:
        with company(tmp_path, 2, Lane.CONTENT) as (offices, noa):
            root = noa.goes_on([], 40, "common")
            ways = [noa.goes_on(root, 3000, "left"), noa.goes_on(root, 3000, "right")]
            for office, way in zip(offices, ways, strict=True):
                office.store.append(way, 1)
            async with AsyncExitStack() as stack:
                await meet(stack, offices)
                await agreed(offices, ways)
            assert max(office.asked for office in offices) < 60

    run(test())


def test_both_copies_of_a_device_meet_a_third_home_and_go_on_writing(tmp_path: Path) -> None:
    """T23 at the level of replication: copied, written on both, merged by who is between."""

    async def test() -> None:
        carmen = MemoryOffice.found()
        memory = carmen.colleague()
        for key, entries in carmen.logs.items():
            memory.logs[key] = list(entries)
        middle = StoredOffice.over(carmen, tmp_path / "middle.db")
        copies = [StoredOffice.over(memory, tmp_path / f"copy{n}.db") for n in range(2)]
        for copy in copies:
            async with (
                started(middle, timings=QUICK) as home,
                started(copy, home.address, timings=QUICK) as a,
            ):
                await until(a.live)
                if not middle.held_bodies():
                    _post(a, copy, b"before")
                await agreed([middle, copy], [])
        posts = []
        for number, copy in enumerate(copies):
            async with (
                started(middle, timings=QUICK) as home,
                started(copy, home.address, timings=QUICK) as a,
            ):
                await until(a.live)
                for body in (b"one of %d" % number, b"two of %d" % number):
                    _post(a, copy, body)
                    posts.append(body)
                await agreed([middle, copy], [])
        async with (
            started(middle, timings=QUICK) as home,
            started(copies[0], home.address, timings=QUICK),
        ):
            await agreed([middle, copies[0]], [])
        assert middle.held_bodies() == sorted([*posts, b"before"])
        assert len({office.digest() for office in (middle, *copies)}) == 1
        for office in (middle, *copies):
            office.store.close()

    run(test())


def _post(home: Home, office: StoredOffice, body: bytes) -> None:
    """As the node of a copy writes: behind the head of what it takes for its log."""
    key = next(
        (k for k in office.store.heads([Lane.CONTENT]) if k.device == office.key.device), None
    )
    head = office.store.head(key.trunk) if key else None
    clock = office.store.header_at(key.trunk, head.seq) if key and head else None
    entry = compose(
        office.company,
        office.key,
        lane=Lane.CONTENT,
        kind=16,
        epoch=1,
        previous=Head(head.seq, head.hash) if head else None,
        hlc=clock.hlc + 1 if clock else 1 << 16,
        payload=Payload(secrets.token_bytes(16), body),
    )
    office.store.append([entry], 1)
    home.replication.appended(entry.header.key, entry.header.seq)
