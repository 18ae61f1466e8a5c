"""What a node learns of itself from its peers: that its clock is wrong, that it exists twice."""

from __future__ import annotations

import copy
from functools import partial

import pytest

from support.loops import run, until
from support.memory_office import MemoryOffice
from support.offices import ANY_PORT, all_hold, started
from sync.replication.service import Replication
from sync.replication.timings import Timings

QUICK = Timings(ping_s=0.05, tick_s=0.02)
MINUTE_MS = 60_000
HOUR_MS = 60 * MINUTE_MS


def shifted(office: MemoryOffice, by_ms: int, monkeypatch: pytest.MonkeyPatch) -> None:
    """Set an office's PC's clock."""
    right = office.wall_ms
    monkeypatch.setattr(office, "wall_ms", lambda: right() + by_ms)


@pytest.mark.parametrize("off_ms", [14 * MINUTE_MS, -25 * HOUR_MS, 40 * 365 * 24 * HOUR_MS])
def test_a_wrong_clock_is_known_from_the_peers_and_stops_no_session(
    off_ms: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    async def test() -> None:
        carmen = MemoryOffice.found()
        diego, marta = carmen.colleague(), carmen.colleague()
        shifted(diego, -off_ms, monkeypatch)
        async with (
            started(carmen, timings=QUICK) as a,
            started(marta, a.address, timings=QUICK) as c,
        ):
            await until(lambda: a.live() and c.live(), "the first two")
            async with started(diego, a.address, c.address, timings=QUICK) as b:
                await until(lambda: b.live() == 2 and a.live() == 2, "all three")

                def behind() -> int:
                    return b.replication.clock_behind_ms() or 0

                await until(lambda: abs(behind() - off_ms) < MINUTE_MS, "the clock")
                # Of two peers one is wrong, and whose clock is right is not told otherwise.
                assert abs(a.replication.clock_behind_ms() or 0) < MINUTE_MS

    run(test())


def test_a_clock_that_is_set_right_is_right_at_the_next_ping(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    async def test() -> None:
        carmen = MemoryOffice.found()
        diego = carmen.colleague()
        with pytest.MonkeyPatch.context() as wrong:
            shifted(diego, -HOUR_MS, wrong)
            async with (
                started(carmen, timings=QUICK) as a,
                started(diego, a.address, timings=QUICK) as b,
            ):
                await until(lambda: (b.replication.clock_behind_ms() or 0) > HOUR_MS / 2)
                wrong.undo()

                await until(lambda: abs(b.replication.clock_behind_ms() or 0) < MINUTE_MS)

    run(test())


def test_without_peers_nothing_is_known_about_the_clock() -> None:
    async def test() -> None:
        async with started(MemoryOffice.found()) as alone:
            assert alone.replication.clock_behind_ms() is None

    run(test())


def test_both_processes_with_one_key_learn_of_each_other() -> None:
    async def test() -> None:
        carmen = MemoryOffice.found()
        told: dict[str, bytes] = {}
        one = Replication(
            carmen, listen=ANY_PORT, peers=(), discovery=False,
            on_twin=partial(told.__setitem__, "one"),
        )  # fmt: skip
        first = carmen.instance
        address = await one.start()
        clone = copy.copy(carmen)
        clone.instance = b"the second start"
        two = Replication(
            clone, listen=None, peers=[address], discovery=False,
            on_twin=partial(told.__setitem__, "two"),
        )  # fmt: skip
        await two.start()
        try:
            await until(lambda: len(told) == 2)
            assert told == {"one": b"the second start", "two": first}
        finally:
            await two.stop()
            await one.stop()

    run(test())


def test_a_home_and_a_copy_that_went_on_are_both_in_step_and_one_row() -> None:
    async def test() -> None:
        carmen = MemoryOffice.found()
        diego = carmen.colleague()
        diego.instance = b"start 1111home  "
        went_on = copy.deepcopy(diego, {id(diego.x25519): diego.x25519})
        went_on.epoch, went_on.instance = 2, b"start 2222copy  "
        async with (
            started(carmen) as a,
            started(diego, a.address) as b,
            started(went_on, a.address) as c,
        ):
            await until(lambda: b.live() == 1 and c.live() == 1, "both")
            b.post(b"from the home")
            c.post(b"from the copy")
            a.post(b"for both")

            await all_hold([a, b, c], b"from the home", b"from the copy", b"for both")
            assert (b.live(), c.live()) == (1, 1)
            assert a.states() == ["live"]
            assert len(a.replication.told_of(diego.key.device)) == 2

    run(test())


def test_a_node_knows_what_its_live_peers_hold_of_a_device() -> None:
    async def test() -> None:
        carmen = MemoryOffice.found()
        diego = carmen.colleague()
        async with started(carmen) as a, started(diego, a.address) as b:
            await until(lambda: a.live() and b.live())
            entry = a.post(b"hola")
            key = entry.header.key

            def held() -> list[int]:
                told = a.replication.told_of(carmen.key.device)
                return [heads[key][0] for heads in told if key in heads]

            await until(lambda: held() == [1])
            assert all(
                log.device == diego.key.device
                for heads in a.replication.told_of(diego.key.device)
                for log in heads
            )

    run(test())
