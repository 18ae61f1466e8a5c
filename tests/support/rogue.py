"""A member of the company whose program breaks the rules: a session driven by hand."""

from __future__ import annotations

import secrets
from collections.abc import Callable

from support.memory_office import MemoryOffice
from support.offices import Address, Home
from sync.log.entry import Entry
from sync.log.runs import Run
from sync.replication.certificates import company_authority, ephemeral_leaf
from sync.replication.protocol import frames, messages, translate
from sync.replication.protocol.events import Ended, Event, HeadsAnnounced
from sync.replication.protocol.features import FEATURES, Feature
from sync.replication.protocol.identity import Mode
from sync.replication.protocol.session import Ourselves, Session
from sync.replication.transport import Stream, dial
from sync.replication.trust import Context, member_context
from sync.values import Lane


class Rogue:
    """A member's session driven by hand."""

    def __init__(self, office: MemoryOffice, features: Feature = FEATURES) -> None:
        self.office = office
        self._features = features
        self.heard: list[Event] = []
        self.stream: Stream
        self.session: Session

    async def connect(self, address: Address) -> None:
        """Get as far as CONTROL_SYNC, lawfully."""
        await self.introduce(await dial(*address, leaf_context(self.office)))

    async def introduce(self, stream: Stream) -> None:
        """HELLO and AUTH over a connection that there is; until CONTROL_SYNC, or the end."""
        self.stream = stream
        ourselves = Ourselves(
            self.office.company,
            self.office.key,
            bytes(16),
            secrets.token_bytes(32),
            0,
            self._features,
        )
        self.session = Session(ourselves, self.stream.channel(dialled=True), Mode.MEMBER)
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
        self.stream.write(b"".join(frames.pack(message) for message in said))

    def hears(self, kind: type[Event]) -> bool:
        return any(isinstance(event, kind) for event in self.heard)

    async def thrown_out(self) -> Ended:
        """Wait for the end of the session; what the other side said."""
        await self.listen(lambda: False)
        await self.stream.close()
        ended = self.heard[-1]
        assert isinstance(ended, Ended)
        return ended


def leaf_context(office: MemoryOffice) -> Context:
    """What the network's secret gives: a leaf of the company."""
    authority = company_authority(office.secret)
    return member_context(ephemeral_leaf(authority), [authority.der])


async def rogue_at(home: Home, office: MemoryOffice, *, live: bool = True) -> Rogue:
    rogue = Rogue(office)
    await rogue.connect(home.address)
    if live:
        await rogue.go_live()
    return rogue


def say_run(rogue: Rogue, *entries: Entry) -> None:
    """Send these entries as one run of content."""
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
