"""A peer whose disk is slow: urgent things pass what is heavy, and nothing piles up."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from support.loops import run, until
from support.memory_office import MemoryOffice
from support.offices import all_hold, started
from support.rogue import rogue_at
from sync.codec import FRAME_LIMIT
from sync.errors import RunRefused
from sync.log.runs import Run
from sync.replication.office import Ingested
from sync.replication.protocol import messages, translate
from sync.replication.protocol.events import Ended
from sync.replication.protocol.messages import CREDIT_BYTES
from sync.replication.timings import Timings
from sync.replication.transport import HIGH_WATER
from sync.values import Lane, LogKey

MANY = 800
HEAVY = 30_000
"""Bytes of a post: together ten times what may be under way."""


class SlowDisk(MemoryOffice):
    """An office that stores no content until it is told to; control entries at once."""

    ready = False

    async def ingest_all(self, runs: Sequence[Run]) -> Sequence[Ingested | RunRefused]:
        if any(run.log.lane != Lane.CONTROL for run in runs):
            await until(lambda: self.ready)
        return await super().ingest_all(runs)


def test_a_removal_is_not_held_up_by_posts_that_wait_for_a_slow_disk() -> None:
    async def test() -> None:
        carmen = MemoryOffice.found()
        one = carmen.colleague()
        slow = SlowDisk(one.company, one.key, one.x25519, one.secret, logs=one.logs)
        bodies = [b"%d" % number + bytes(HEAVY) for number in range(MANY)]
        for body in bodies:
            carmen.write(body)
        async with started(carmen) as a, started(slow, a.address) as b:
            await until(lambda: a.live() == 1 == b.live())
            link = next(iter(a.replication._exchange.links))
            await until(lambda: not link.session.may_send_heavy)
            before = len(slow.control())

            a.invite()

            await until(lambda: sum(map(len, slow.control())) > before)
            assert not slow.ready
            waiting = b.replication._exchange._intake._bytes.total()
            assert 0 < waiting < CREDIT_BYTES + (1 << 20)

            slow.ready = True
            await all_hold([b], *bodies)

    run(test())


@dataclass
class Counting(MemoryOffice):
    """An office that knows how many bytes of posts it has read in order to send them."""

    given: int = 0

    async def read_run(self, log: LogKey, first: int, last: int) -> Run | None:
        whole = await super().read_run(log, first, last)
        if whole is not None:
            self.given += sum(len(payload.body) for payload in whole.payloads.values())
        return whole


def test_who_stops_reading_costs_a_window_and_is_sent_off() -> None:
    # T72: it goes on talking, asks for a hundred times what may be under way, and takes nothing.
    async def test() -> None:
        founder = MemoryOffice.found()
        deaf, diego = founder.colleague(), founder.colleague()
        carmen = Counting(
            founder.company, founder.key, founder.x25519, founder.secret, logs=founder.logs
        )
        for _ in range(16):
            carmen.write(bytes(60_000))
        (key,) = (k for k in carmen.logs if k.lane == Lane.CONTENT)
        limits = Timings(stall_s=1.0, dead_s=3.0, tick_s=0.05)
        async with started(carmen, timings=limits) as home:
            rogue = await rogue_at(home, deaf)
            (link,) = home.replication._exchange.links
            rogue.session.introduce(key)
            for _ in range(200):
                rogue.session.send(translate.want([(key, 1, 16)], rogue.session.our_names.handle))
            rogue.stream.write(rogue.session.data_to_send())
            queued: list[int] = []

            def sent_off() -> bool:
                queued.append(link.stream.queued)
                rogue.say_raw(messages.Ping(0))  # so that it is not its silence that is noticed
                return link.finished.is_set()

            await until(sent_off, "sent off")

            assert isinstance(link.ended, Ended)
            assert link.ended.reason in {"takes nothing", "grants nothing"}
            # What was read for it and not sent included: a run is read when its turn comes.
            assert 0 < carmen.given <= CREDIT_BYTES + FRAME_LIMIT
            assert max(queued) <= HIGH_WATER + FRAME_LIMIT
            await rogue.stream.close()
            async with started(diego, home.address) as other:
                await until(lambda: len(other.office.logs.get(key, [])) == 16)

    run(test())
