"""A member that announces branches, positions and entries that are not there."""

from __future__ import annotations

import asyncio
import contextlib
import itertools
import secrets
from dataclasses import replace
from functools import partial

import pytest

from support.loops import run, until
from support.memory_office import MemoryOffice
from support.offices import started
from support.rogue import Rogue, rogue_at
from sync.replication.protocol import messages
from sync.replication.protocol.events import RunsWanted
from sync.replication.timings import Timings
from sync.values import EntryId, Lane, LogKey, branch_name

QUICK = Timings(want_s=0.02, tick_s=0.01, stall_s=0.5)
PATIENT = Timings(tick_s=0.01)
"""For a peer that answers: an answer that comes too late on a slow machine counts for nothing."""


def name(key: LogKey, branch: bytes, handle: int = 500) -> messages.Logs:
    return messages.Logs([messages.LogName(handle, key.device, key.epoch, key.lane, branch)])


def own_log(office: MemoryOffice, lane: Lane = Lane.CONTENT) -> LogKey:
    return next(k for k in office.logs if k.lane == lane and k.device == office.key.device)


NO_NAMES = {
    "too short": b"x",
    "39 bytes": bytes(7) + b"\x02" + bytes(31),
    "before the first entry": bytes(40),
    "beyond all counting": b"\xff" * 40,
}


@pytest.mark.parametrize("branch", NO_NAMES.values(), ids=NO_NAMES.keys())
def test_a_branch_that_begins_nowhere_ends_the_session(branch: bytes) -> None:
    async def test() -> None:
        carmen = MemoryOffice.found()
        diego = carmen.colleague()
        async with started(carmen) as home:
            rogue = await rogue_at(home, diego)

            rogue.say_raw(name(own_log(diego, Lane.CONTROL), branch))

            assert (await rogue.thrown_out()).reason == "protocol"

    run(test())


def test_a_branch_that_ends_before_it_begins_ends_the_session() -> None:
    async def test() -> None:
        carmen = MemoryOffice.found()
        diego = carmen.colleague()
        async with started(carmen) as home:
            rogue = await rogue_at(home, diego)
            branch = branch_name(50, EntryId(secrets.token_bytes(32)))

            rogue.say_raw(name(own_log(diego, Lane.CONTROL), branch))
            rogue.say_raw(messages.Have([messages.HaveItem(500, 48, bytes(8), 0)]))

            assert (await rogue.thrown_out()).reason == "protocol"

    run(test())


def test_a_position_beyond_all_counting_ends_the_session() -> None:
    async def test() -> None:
        carmen = MemoryOffice.found()
        diego = carmen.colleague()
        async with started(carmen) as home:
            rogue = await rogue_at(home, diego)

            rogue.say_raw(name(own_log(diego, Lane.CONTROL), b""))
            rogue.say_raw(messages.Have([messages.HaveItem(500, 2**63, bytes(8), 0)]))

            assert (await rogue.thrown_out()).reason == "protocol"

    run(test())


async def answering(rogue: Rogue, source: MemoryOffice) -> None:
    """Serve what ``source`` holds, whatever branch is asked for."""
    served = 0
    while not rogue.session.closed:
        await rogue.listen(partial(_asked_more, rogue, served))
        wanted = [event for event in rogue.heard if isinstance(event, RunsWanted)][served:]
        served += len(wanted)
        for key, first, last in itertools.chain(*(event.ranges for event in wanted)):
            found = await source.read_run(key.trunk, first, last)
            if found is not None and not rogue.session.closed:
                rogue.session.introduce(key)
                handle = rogue.session.our_names.handle(key)
                middle = sorted(found.middle.items())
                payloads = [
                    messages.RunPayload(seq, payload.salt, payload.body)
                    for seq, payload in found.payloads.items()
                ]
                headers = b"".join(found.headers)
                rogue.session.send(
                    messages.RunMessage(handle, first, headers, found.signature, middle, payloads)
                )
        rogue.stream.write(rogue.session.data_to_send())


def _asked_more(rogue: Rogue, than: int) -> bool:
    return _wants(rogue) > than


def _wants(rogue: Rogue) -> int:
    return sum(isinstance(event, RunsWanted) for event in rogue.heard)


def test_entries_that_do_not_exist_are_searched_for_a_few_times_and_then_struck() -> None:
    """It serves our own log for its alleged branches: each lie costs us little, the third it."""

    async def test() -> None:
        carmen = MemoryOffice.found()
        diego = carmen.colleague()
        for number in range(600):
            carmen.write(b"%d" % number)
        key = own_log(carmen)
        async with started(carmen, timings=PATIENT) as home:
            rogue = await rogue_at(home, diego)
            serving = asyncio.ensure_future(answering(rogue, carmen))
            for handle in range(500, 503):
                branch = branch_name(300, EntryId(secrets.token_bytes(32)))
                rogue.say_raw(name(key, branch if handle > 500 else b"", handle))
                item = messages.HaveItem(handle, 400, secrets.token_bytes(8), 0)
                rogue.say_raw(messages.Have([item]))

            await until(lambda: home.states() == [], "thrown out")

            assert _wants(rogue) < 100
            serving.cancel()
            with contextlib.suppress(asyncio.CancelledError):
                await serving
            await rogue.stream.close()

    run(test())


def test_branches_that_nobody_serves_end_in_silence() -> None:
    async def test() -> None:
        carmen = MemoryOffice.found()
        diego = carmen.colleague()
        carmen.write(b"mine")
        key = own_log(carmen)
        async with started(carmen, timings=QUICK) as home:
            rogue = await rogue_at(home, diego)
            names, items = [], []
            for handle in range(500, 4500):
                branch = branch_name(handle, EntryId(secrets.token_bytes(32)))
                log = replace(key, branch=branch)
                names.append(messages.LogName(handle, key.device, key.epoch, key.lane, log.branch))
                items.append(messages.HaveItem(handle, handle + 9, bytes(8), 0))
            rogue.say_raw(messages.Logs(names), messages.Have(items))
            listening = asyncio.ensure_future(rogue.listen(lambda: False))

            await until(lambda: home.states() == [], "dropped")

            await listening
            await rogue.stream.close()

    run(test())
