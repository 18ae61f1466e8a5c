"""A member of the company whose program breaks the rules, over real TLS."""

from __future__ import annotations

import asyncio
import secrets
from collections.abc import Callable

import pytest

from support.loops import run, until
from support.memory_office import MemoryOffice
from support.offices import Address, Home, started
from sync.codec import FRAME_LIMIT
from sync.log.entry import Entry
from sync.log.runs import Run
from sync.replication.certificates import company_authority, ephemeral_leaf
from sync.replication.protocol import messages, translate
from sync.replication.protocol.events import Ended, Event, HeadsAnnounced
from sync.replication.protocol.identity import Mode
from sync.replication.protocol.session import Ourselves, Session
from sync.replication.transport import Stream, dial
from sync.replication.trust import member_context
from sync.values import Lane, LogHead


class Rogue:
    """A member's session driven by hand."""

    def __init__(self, office: MemoryOffice) -> None:
        self.office = office
        self.heard: list[Event] = []
        self.stream: Stream
        self.session: Session

    async def connect(self, address: Address) -> None:
        """Get as far as CONTROL_SYNC, lawfully."""
        authority = company_authority(self.office.secret)
        leaf = ephemeral_leaf(authority)
        self.stream = await dial(*address, member_context(leaf, [authority.der]))
        ourselves = Ourselves(
            self.office.company, self.office.key, bytes(16), secrets.token_bytes(32), 0
        )
        self.session = Session(ourselves, self.stream.channel(leaf.der, dialled=True), Mode.MEMBER)
        await self.listen(lambda: self.hears(HeadsAnnounced))

    async def go_live(self) -> None:
        """Announce our control entries and be ready."""
        heads = await self.office.heads((Lane.CONTROL,))
        self.session.introduce(*heads)
        self.session.send(translate.have(heads, self.session.our_names.handle, full=True))
        self.session.send(messages.Ready())
        await self.listen(lambda: self.session.live)

    async def listen(self, until_: Callable[[], bool]) -> None:
        """Read until a condition holds or the session is over."""
        self.stream.write(self.session.data_to_send())
        while not until_() and not self.session.closed:
            self.session.receive_data(await self.stream.read())
            while (event := self.session.next_event()) is not None:
                self.heard.append(event)
            self.stream.write(self.session.data_to_send())

    def say_raw(self, *said: messages.Message) -> None:
        """Say something without asking the table."""
        self.stream.write(b"".join(messages.pack(message) for message in said))

    def hears(self, kind: type[Event]) -> bool:
        return any(isinstance(event, kind) for event in self.heard)

    async def thrown_out(self) -> Ended:
        """Wait for the end of the session; what the other side said."""
        await self.listen(lambda: False)
        await self.stream.close()
        ended = self.heard[-1]
        assert isinstance(ended, Ended)
        return ended


async def rogue_at(home: Home, office: MemoryOffice, *, live: bool = True) -> Rogue:
    rogue = Rogue(office)
    await rogue.connect(home.address)
    if live:
        await rogue.go_live()
    return rogue


FAULTS: list[tuple[str, list[messages.Message]]] = [
    ("content of a log never named", [messages.Have([messages.HaveItem(9, 1, bytes(8), 1)])]),
    ("hello again", [messages.Hello(1, 1, 0, bytes(32), bytes(16), bytes(32), 0, 0)]),
    ("a newcomer's message", [messages.Admitted(1, b"x")]),
    ("a range of a million", [messages.Want([messages.WantRange(0, 1, 1_000_000)])]),
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
            _say_run(rogue, entry)
            mine = diego.write(b"from Diego")
            _say_run(rogue, mine)

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
            _say_run(rogue, second)
            rogue.stream.write(rogue.session.data_to_send())
            asking = asyncio.ensure_future(rogue.listen(lambda: False))
            await until(lambda: any(type(e).__name__ == "RunsWanted" for e in rogue.heard))

            _say_run(rogue, first, second)
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


def _say_run(rogue: Rogue, *entries: Entry) -> None:
    first = entries[0].header
    whole = Run(
        first.key,
        first.seq,
        tuple(entry.raw for entry in entries),
        entries[-1].signature,
        {},
        {entry.header.seq: entry.payload for entry in entries},
    )
    rogue.session.introduce(whole.log)
    for message in translate.runs(whole, rogue.session.our_names.handle(whole.log)):
        rogue.session.send(message)
