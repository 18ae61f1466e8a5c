"""A peer whose disk is slow: urgent things pass what is heavy, and nothing piles up."""

from __future__ import annotations

from collections.abc import Sequence

from support.loops import run, until
from support.memory_office import MemoryOffice
from support.offices import all_hold, started
from sync.errors import RunRefused
from sync.log.runs import Run
from sync.replication.office import Ingested
from sync.replication.protocol.messages import CREDIT_BYTES
from sync.values import Lane

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
            waiting = sum(queue.bytes for queue in b.replication._exchange._intake._queues.values())
            assert 0 < waiting < CREDIT_BYTES + (1 << 20)

            slow.ready = True
            await all_hold([b], *bodies)

    run(test())
