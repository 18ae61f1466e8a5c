"""Whom to dial and how long to wait."""

from __future__ import annotations

import asyncio

from support.chains import key_of
from support.loops import run, until
from support.sim_time import VirtualLoop
from sync.replication.finding.dialling import MAX_TARGETS, Dialler, Outcome, Source, Target, delay_s
from sync.values import DeviceId


def test_the_first_tries_are_quick_and_the_last_five_minutes_apart() -> None:
    waits = [delay_s(tries) for tries in range(60)]

    assert sum(waits[:3]) < 1.3
    assert max(waits[:5]) <= 0.6
    assert max(waits) <= 300 * 1.2
    assert min(waits[40:]) >= 300 * 0.8


def test_a_remembered_device_that_is_connected_otherwise_is_not_dialled() -> None:
    async def test() -> None:
        dialled: list[int] = []

        async def dial(target: Target) -> Outcome:
            dialled.append(target.port)
            return Outcome("unreachable", was_live=False)

        known = key_of("Diego").device
        dialler = Dialler(dial, lambda target: target.device == known)
        dialler.add("127.0.0.1", 1, Source.SEEN, now_ms=0, device=known)
        dialler.add("127.0.0.1", 2, Source.SEEN, now_ms=0)
        await until(lambda: dialled)
        assert dialled == [2]
        await dialler.stop()

    run(test())


def test_whoever_comes_back_does_not_wait_behind_all_who_are_away() -> None:
    async def test() -> None:
        dialler = Dialler(_nobody_answers, lambda target: False)
        away = [Target("10.0.0.1", port, Source.SEEN, 0, 0.0, again=True) for port in range(20)]
        waiting = [asyncio.ensure_future(dialler.turn(target)) for target in away]
        await asyncio.sleep(0)
        assert sum(turn.done() for turn in waiting) == 4  # and none of them is given back

        back = [Target("10.0.0.2", port, Source.SEEN, 0, 0.0) for port in range(4)]
        turns = [asyncio.ensure_future(dialler.turn(target)) for target in back]
        await asyncio.sleep(0)
        assert all(turn.done() for turn in turns)

        for task in waiting:
            task.cancel()

    run(test())


class Counting(VirtualLoop):
    """Ends the test when so many turns lead nowhere: its clock does not move by itself."""

    turns = 0

    def _run_once(self) -> None:
        self.turns += 1
        assert self.turns < 500
        super()._run_once()  # type: ignore[misc]  # a base class's, which no stub has


def test_what_rounding_leaves_of_a_wait_is_no_loop() -> None:
    loop = Counting()
    loop.jump(1000.0)

    async def test() -> None:
        dialler = Dialler(_nobody_answers, lambda target: False)
        dialler._counted_at = loop.time()
        dialler._tokens = 1 - 2**-53
        target = Target("10.0.0.1", 1, Source.SEEN, 0, 0.0)

        turn = await dialler.turn(target)

        turn.release()

    loop.run_until_complete(test())
    loop.close()


def test_of_hearsay_two_addresses_a_second_are_dialled_and_of_what_is_known_all() -> None:
    loop = VirtualLoop()

    async def test() -> None:
        dialler = Dialler(_nobody_answers, lambda target: False)
        for port in range(36):
            (await dialler.turn(Target("10.0.0.1", port, Source.SEEN, 0, 0.0))).release()
        assert 9.9 < loop.time() < 10.6  # after a burst of sixteen
        before = loop.time()

        for port in range(36):
            (await dialler.turn(Target("10.0.0.1", port, Source.TYPED, 0, 0.0))).release()
        assert loop.time() == before

    loop.run_until_complete(test())
    loop.close()


async def _nobody_answers(_target: Target) -> Outcome:
    return Outcome("unreachable", was_live=False)


def test_no_two_waits_are_in_step() -> None:
    assert len({delay_s(3) for _ in range(20)}) > 10


def test_an_address_is_dialled_again_until_it_answers() -> None:
    async def test() -> None:
        dialled: list[int] = []

        async def dial(target: Target) -> Outcome:
            dialled.append(target.port)
            return Outcome("unreachable", was_live=False)

        dialler = Dialler(dial, lambda target: False)
        dialler.add("127.0.0.1", 1, Source.TYPED, now_ms=0)
        await until(lambda: len(dialled) >= 3)
        assert [target.status for target in dialler.targets] == ["unreachable"]
        await dialler.stop()

    run(test())


def test_nobody_dials_a_device_that_is_connected() -> None:
    async def test() -> None:
        connected: set[DeviceId] = set()
        dialled: list[int] = []

        async def dial(target: Target) -> Outcome:
            dialled.append(target.port)
            target.device = key_of("Diego").device
            connected.add(target.device)
            return Outcome("connecting", was_live=True)

        dialler = Dialler(dial, lambda target: target.device in connected)
        dialler.add("127.0.0.1", 1, Source.TYPED, now_ms=0)
        await until(lambda: dialled)
        dialler.add("127.0.0.1", 1, Source.SEEN, now_ms=0)
        await asyncio.sleep(0)
        assert len(dialled) == 1

        connected.clear()
        dialler.device_left(key_of("Diego").device, was_live=True)

        await until(lambda: len(dialled) == 2)
        await dialler.stop()

    run(test())


def test_a_session_that_came_to_nothing_hurries_nobody() -> None:
    # Two that refuse each other would wake each other for ever.
    async def test() -> None:
        dialled: list[int] = []

        async def dial(target: Target) -> Outcome:
            dialled.append(target.port)
            target.device = key_of("Diego").device
            return Outcome("refused", was_live=False)

        dialler = Dialler(dial, lambda target: False)
        dialler.add("127.0.0.1", 1, Source.TYPED, now_ms=0)
        await until(lambda: dialled)
        waiting = dialler.targets[0].wake
        dialler.device_left(key_of("Diego").device, was_live=False)
        assert not waiting.is_set()
        dialler.device_left(key_of("Diego").device, was_live=True)
        assert waiting.is_set()
        await dialler.stop()

    run(test())


def test_forged_announcements_do_not_push_out_what_somebody_typed() -> None:
    async def test() -> None:
        async def dial(target: Target) -> Outcome:
            return Outcome("unreachable", was_live=False)

        dialler = Dialler(dial, lambda target: False)
        dialler.add("10.0.0.1", 47800, Source.TYPED, now_ms=0)
        for number in range(3 * MAX_TARGETS):
            dialler.add(f"10.1.{number // 250}.{number % 250}", 47800, Source.SEEN, now_ms=0)

        assert len(dialler.targets) == MAX_TARGETS
        assert dialler.targets[0].source is Source.TYPED
        await dialler.stop()

    run(test())
