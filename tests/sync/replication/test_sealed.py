"""Who is given payloads of the sealed lane, over real sessions, and whose word settles that."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import cast

from support.loops import run, until
from support.memory_office import MemoryOffice
from support.offices import Home, started
from sync.log.entry import Entry, Payload
from sync.replication.link import Link
from sync.replication.office import SealedTo
from sync.replication.protocol.features import Feature
from sync.replication.protocol.messages import Pay
from sync.replication.sealed import answer
from sync.replication.timings import Timings
from sync.values import DeviceId, EntryId, Lane, LogHead, LogKey

QUICK = Timings(want_s=0.2, tick_s=0.05, retry_s=0.3)


@dataclass
class SealedOffice(MemoryOffice):
    """An office that has been told what is for whom, instead of opening it."""

    known: dict[EntryId, set[DeviceId]] = field(default_factory=dict)
    others: set[EntryId] = field(default_factory=set)
    always_on: bool = False
    lies: bool = False
    """It says that what others wrote is not for whoever asks."""
    asked_for: list[EntryId] = field(default_factory=list)
    answered: set[EntryId] = field(default_factory=set)

    @classmethod
    def of(cls, office: MemoryOffice, *, always_on: bool = False) -> SealedOffice:
        """The same device."""
        return cls(
            office.company,
            office.key,
            office.x25519,
            office.secret,
            logs=office.logs,
            always_on=always_on,
        )

    @property
    def keeps(self) -> bool:
        return self.always_on

    async def sealed_for(
        self, device: DeviceId, ids: Sequence[EntryId]
    ) -> Mapping[EntryId, SealedTo]:
        self.answered.update(ids)
        return {id_: self._to(device, id_) for id_ in ids if id_ in self.known}

    def _to(self, device: DeviceId, id_: EntryId) -> SealedTo:
        if device in self.known[id_]:
            return SealedTo.PEER
        ours = any(
            entry.id == id_
            for key, held in self.logs.items()
            if key.device == self.key.device
            for entry in held
        )
        return SealedTo.OTHERS if ours or self.lies else SealedTo.UNSAID

    async def missing_payloads(
        self, limit: int, skip: int = 0
    ) -> Sequence[tuple[EntryId, LogKey, int]]:
        found = await super().missing_payloads(limit, skip)
        return [one for one in found if one[0] not in self.others]

    async def read_payloads(self, ids: Sequence[EntryId]) -> Mapping[EntryId, Payload]:
        self.asked_for += ids
        return await super().read_payloads(ids)

    async def disown(self, ids: Sequence[EntryId]) -> Mapping[LogKey, LogHead]:
        self.others.update(ids)
        return {}

    def holds(self, entry: Entry) -> bool:
        """Whether the payload is here."""
        return self._of(entry) is not None

    def has_header(self, entry: Entry) -> bool:
        """Whether the entry is here, with a payload or without."""
        return any(e.id == entry.id for e in self.logs.get(entry.header.key, []))

    def _of(self, entry: Entry) -> object:
        held = self.logs.get(entry.header.key, [])
        return next((e.payload for e in held if e.id == entry.id), None)


def company(*names: str, always_on: Sequence[str] = ()) -> dict[str, SealedOffice]:
    """Offices of one company by name; the first is the founder's."""
    founder = MemoryOffice.found()
    made = {names[0]: founder} | {name: founder.colleague() for name in names[1:]}
    for office in made.values():
        office.logs = dict(founder.logs)
        office.governance_cache = None
    return {
        name: SealedOffice.of(office, always_on=name in always_on) for name, office in made.items()
    }


def seal(home: Home, text: bytes, *to: SealedOffice) -> Entry:
    """Write into the sealed lane, for these, and push."""
    office = home.office
    assert isinstance(office, SealedOffice)
    entry = office.write(text, lane=Lane.SEALED, kind=1)
    office.known[entry.id] = {office.key.device, *(one.key.device for one in to)}
    home.replication.appended(entry.header.key, entry.header.seq)
    return entry


def test_the_payload_goes_to_recipients_and_to_who_keeps_it_and_the_header_to_all() -> None:
    async def test() -> None:
        of = company("ana", "bea", "leo", "nodo", always_on=["nodo"])
        async with (
            started(of["ana"]) as ana,
            started(of["bea"], ana.address),
            started(of["leo"], ana.address),
            started(of["nodo"], ana.address),
        ):
            await until(lambda: ana.live() == 3)
            entry = seal(ana, b"hola", of["bea"])

            await until(lambda: of["bea"].holds(entry) and of["nodo"].holds(entry))
            await until(lambda: of["leo"].has_header(entry) and entry.id in of["leo"].others)
            assert not of["leo"].holds(entry)
            assert entry.id not in of["ana"].asked_for  # she said so unasked

    run(test())


def test_who_keeps_it_gives_it_when_the_author_has_gone() -> None:
    async def test() -> None:
        of = company("ana", "bea", "nodo", always_on=["nodo"])
        async with started(of["nodo"]) as nodo:
            async with started(of["ana"], nodo.address) as ana:
                await until(lambda: ana.live() == 1)
                entry = seal(ana, b"hola", of["bea"])
                await until(lambda: of["nodo"].holds(entry))
            async with started(of["bea"], nodo.address):
                await until(lambda: of["bea"].holds(entry))

    run(test())


def test_the_word_of_anybody_but_the_author_settles_nothing() -> None:
    async def test() -> None:
        of = company("ana", "bea", "eva", "nodo", always_on=["eva", "nodo"])
        async with started(of["eva"]) as eva:
            async with started(of["ana"], eva.address) as ana:
                await until(lambda: ana.live() == 1)
                entry = seal(ana, b"hola", of["bea"])
                await until(lambda: of["eva"].holds(entry))
            of["nodo"].logs = {key: list(held) for key, held in of["eva"].logs.items()}
            of["eva"].known[entry.id] = {of["eva"].key.device}
            of["eva"].lies = True
            async with started(of["bea"], eva.address, timings=QUICK) as bea:
                await until(lambda: of["bea"].has_header(entry) and bea.live() == 1)
                async with started(of["nodo"], bea.address):
                    await until(lambda: of["bea"].holds(entry))
                    assert entry.id not in of["bea"].others

    run(test())


def test_what_the_author_left_to_be_asked_for_is_answered_by_her() -> None:
    async def test() -> None:
        of = company("ana", "leo", "bea")
        async with started(of["ana"]) as ana:
            entry = seal(ana, b"hola", of["bea"])
            of["ana"].withheld.add(entry.id)  # as a payload that a run has no room for
            async with started(of["leo"], ana.address, timings=QUICK):
                await until(lambda: of["leo"].has_header(entry) and entry.id in of["leo"].others)
            assert not of["leo"].holds(entry)

    run(test())


def test_an_author_keeps_nobody_from_what_was_written_for_all() -> None:
    async def test() -> None:
        of = company("eva", "bea", "leo")
        post = of["eva"].write(b"para todos")
        of["bea"].logs[post.header.key] = list(of["eva"].logs[post.header.key])
        of["eva"].withheld.add(post.id)
        of["eva"].known[post.id] = {of["eva"].key.device}  # "not yours", she says
        async with started(of["eva"]) as eva:
            async with started(of["leo"], eva.address, timings=QUICK) as leo:
                await until(lambda: of["leo"].has_header(post) and post.id in of["eva"].answered)
                async with started(of["bea"], leo.address):
                    await until(lambda: of["leo"].holds(post))
            assert of["leo"].others == set()

    run(test())


class Told:
    """As much of a link as an answer needs: who asks, and what it is told."""

    def __init__(self, device: DeviceId) -> None:
        self.device = device
        self.session = self
        self.said: list[Pay] = []

    def understands(self, _feature: Feature) -> bool:
        return False

    async def say(self, *messages: Pay) -> None:
        self.said += messages


def test_a_recipient_does_not_give_away_that_it_is_one() -> None:
    async def test() -> None:
        of = company("ana", "bea", "leo")
        entry = of["ana"].write(b"hola", lane=Lane.SEALED, kind=1)
        key = entry.header.key
        for name in ("bea", "leo"):
            of[name].logs[key] = list(of["ana"].logs[key])
        for name in ("ana", "bea"):
            of[name].known[entry.id] = {of["ana"].key.device, of["bea"].key.device}
        of["leo"].logs.pop(key)  # has nothing, and says so

        told = {}
        for name, office in of.items():
            link = Told(DeviceId(b"e" * 32))
            await answer(office, cast(Link, link), [entry.id])
            told[name] = [(pay.found, pay.absent) for pay in link.said]

        assert told["bea"] == told["leo"] == [([], [(entry.id, "missing")])]
        assert told["ana"] == [([], [(entry.id, "not-yours")])]

    run(test())
