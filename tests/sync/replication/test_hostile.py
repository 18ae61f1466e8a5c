"""A member of the company whose program breaks the rules, over real TLS."""

from __future__ import annotations

import asyncio
from dataclasses import replace

import pytest

from support.loops import run, until
from support.memory_office import MemoryOffice
from support.offices import started
from support.rogue import rogue_at, say_run
from sync.codec import FRAME_LIMIT
from sync.log.entry import Payload
from sync.log.runs import MAX_RUN
from sync.replication.protocol import events, messages, translate
from sync.values import Lane, LogHead

FAULTS: list[tuple[str, list[messages.Message]]] = [
    ("content of a log never named", [messages.Have([messages.HaveItem(9, 1, bytes(8), 1)])]),
    ("hello again", [messages.Hello(1, 1, 0, bytes(32), bytes(16), bytes(32), 0, 0)]),
    ("a newcomer's message", [messages.Admitted(1, b"x")]),
    ("a range of a million", [messages.Want([messages.WantRange(0, 1, 1_000_000)])]),
    ("a place beyond any file", [messages.BlobWant(bytes(32), 1 << 40, 1)]),
    ("a range backwards", [messages.Want([messages.WantRange(0, 5, 4)])]),
]


@pytest.mark.parametrize(("what", "said"), FAULTS, ids=[what for what, _ in FAULTS])
def test_a_message_against_the_rules_ends_the_session(
    what: str, said: list[messages.Message]
) -> None:
    async def test() -> None:
        carmen = MemoryOffice.found()
        diego = carmen.colleague()
        async with started(carmen) as home:
            rogue = await rogue_at(home, diego)

            rogue.say_raw(*said)

            assert (await rogue.thrown_out()).reason in {"protocol", "WANT range"}
            await until(lambda: home.states() == [])

    run(test())


def test_a_frame_that_claims_a_megabyte_more_ends_the_session() -> None:
    async def test() -> None:
        carmen = MemoryOffice.found()
        diego = carmen.colleague()
        async with started(carmen) as home:
            rogue = await rogue_at(home, diego)

            rogue.stream.write((FRAME_LIMIT + 1).to_bytes(4, "big") + b"\x08")

            assert (await rogue.thrown_out()).reason == "protocol"

    run(test())


def test_who_asks_for_everything_at_once_and_takes_nothing_is_dropped() -> None:
    async def test() -> None:
        carmen = MemoryOffice.found()
        diego = carmen.colleague()
        for _ in range(100):
            carmen.write(bytes(60_000))
        (key,) = (k for k in carmen.logs if k.lane == Lane.CONTENT)
        async with started(carmen) as home:
            rogue = await rogue_at(home, diego)
            rogue.session.introduce(key)
            ranges = [(key, 1, 100)] * 256
            for _ in range(20):
                want = translate.want(ranges, rogue.session.our_names.handle)
                rogue.session.send(want)
            rogue.stream.write(rogue.session.data_to_send())

            await until(lambda: home.states() == [], "dropped")
            await rogue.stream.close()

    run(test())


def test_content_of_somebody_who_never_joined_is_not_kept() -> None:
    async def test() -> None:
        carmen = MemoryOffice.found()
        diego = carmen.colleague()
        ghost = MemoryOffice.found("Otra")
        ghost.company = carmen.company
        entry = ghost.write(b"from nobody")
        async with started(carmen) as home:
            rogue = await rogue_at(home, diego)
            say_run(rogue, entry)
            mine = diego.write(b"from Diego")
            say_run(rogue, mine)

            rogue.stream.write(rogue.session.data_to_send())

            await until(lambda: carmen.bodies() == {b"from Diego"})
            await rogue.stream.close()

    run(test())


def test_a_push_that_leaves_a_gap_is_asked_for_from_its_beginning() -> None:
    async def test() -> None:
        carmen = MemoryOffice.found()
        diego = carmen.colleague()
        first, second = diego.write(b"one"), diego.write(b"two")
        async with started(carmen) as home:
            rogue = await rogue_at(home, diego)
            say_run(rogue, second)
            rogue.stream.write(rogue.session.data_to_send())
            asking = asyncio.ensure_future(rogue.listen(lambda: False))
            await until(lambda: any(type(e).__name__ == "RunsWanted" for e in rogue.heard))

            say_run(rogue, first, second)
            rogue.stream.write(rogue.session.data_to_send())

            await until(lambda: carmen.bodies() == {b"one", b"two"})
            asking.cancel()
            await asyncio.gather(asking, return_exceptions=True)
            await rogue.stream.close()

    run(test())


def test_heads_that_lead_nowhere_never_make_a_peer_ready() -> None:
    async def test() -> None:
        carmen = MemoryOffice.found()
        diego = carmen.colleague()
        async with started(carmen) as home:
            rogue = await rogue_at(home, diego, live=False)
            heads = dict(await diego.heads((Lane.CONTROL,)))
            key = next(iter(heads))
            heads[key] = LogHead(heads[key].seq + 50, heads[key].hash, 0)
            rogue.session.introduce(*heads)
            rogue.session.send(translate.have(heads, rogue.session.our_names.handle, full=True))
            asking = asyncio.ensure_future(rogue.listen(lambda: False))

            await until(lambda: any(type(e).__name__ == "RunsWanted" for e in rogue.heard))

            assert home.states() == ["control_sync"]
            assert not rogue.session.live
            asking.cancel()
            await asyncio.gather(asking, return_exceptions=True)
            await rogue.stream.close()

    run(test())


def test_headers_without_payloads_keep_nobody_from_what_lies_behind_them() -> None:
    # T70: more of them than are looked at in one go, and the newest come first.
    async def test() -> None:
        carmen = MemoryOffice.found()
        diego = carmen.colleague()
        given = [diego.write(b"%d" % number) for number in range(20)]
        held_back = [diego.write(b"held back") for _ in range(600)]
        (log,) = (key for key in diego.logs if key.lane == Lane.CONTENT)
        for first in range(1, 621, MAX_RUN):
            run_ = await diego.read_run(log, first, min(620, first + MAX_RUN - 1))
            assert run_ is not None
            await carmen.ingest(replace(run_, payloads={}))
        entries = diego.logs[log]
        diego.logs[log] = entries[:20] + [entry._replace(payload=None) for entry in entries[20:]]
        async with started(carmen) as a, started(diego, a.address):
            await until(lambda: {entry.payload.body for entry in given} <= carmen.bodies())

            withheld = a.replication.withheld(1)
            assert set(withheld) == {entry.id for entry in held_back}
            assert {one.log for one in withheld.values()} == {log}

    run(test())


def test_payloads_that_nobody_committed_to_are_thrown_away_and_struck() -> None:
    # T13: a strike each.
    async def test() -> None:
        carmen = MemoryOffice.found()
        diego = carmen.colleague()
        async with started(carmen) as home:
            rogue = await rogue_at(home, diego)
            for text in (b"one", b"two", b"three"):
                entry = diego.write(text)
                wrong = Payload(entry.payload.salt, bytes(len(text)))
                say_run(rogue, replace(entry, payload=wrong))
            rogue.stream.write(rogue.session.data_to_send())

            assert (await rogue.thrown_out()).reason == "bad runs"

            assert carmen.bodies() == set()
            assert len(await carmen.missing_payloads(10)) == 3

    run(test())


def test_what_a_colleague_says_that_i_have_looked_at_changes_nothing() -> None:
    async def test() -> None:
        carmen = MemoryOffice.found()
        diego = carmen.colleague()
        carmen.seen["general"] = 5
        async with started(carmen) as home:
            rogue = await rogue_at(home, diego)

            rogue.say_raw(messages.Seen([messages.SeenPlace("general", 1_900_000_000_000)]))
            rogue.say_raw(messages.Ping(0))

            await rogue.listen(lambda: rogue.hears(events.Ponged))
            assert carmen.seen == {"general": 5}
            assert not rogue.hears(events.SeenTold)

    run(test())
