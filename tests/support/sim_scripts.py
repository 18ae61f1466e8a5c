"""Days in a simulated office that a scenario of scenarios.md describes, told as they happen."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Iterable

from msgspec import Struct

from support.sim_company import run_of
from support.sim_home import Home
from support.sim_people import write
from support.sim_rogue import RogueOffice
from support.sim_world import World
from sync.codec import encode
from sync.governance.acts import ControlKind
from sync.local.governing import Remove
from sync.local.writing import Post
from sync.log.entry import Entry
from sync.node.core import Node
from sync.values import EntryId, Lane, PersonId, Rank

_LOOK_S = 0.05


async def until(world: World, condition: Callable[[], bool], patience_s: float) -> float:
    """Wait for something; the virtual seconds that it took.

    Raises:
        AssertionError: it did not happen.
    """
    began = world.loop.time()
    while not condition():
        assert world.loop.time() - began < patience_s, "it did not happen"
        await asyncio.sleep(_LOOK_S)
    return world.loop.time() - began


async def post(world: World, home: Home, text: str) -> EntryId:
    """Somebody writes, and the node says that it is written."""
    before = set(world.acked)
    told = await write(world, home, Post(text=text, channel="general"))
    fresh = [entry for entry in world.acked if entry not in before]
    assert len(fresh) == 1, told
    return fresh[0]


def alone(world: World, names: Iterable[str]) -> None:
    """These are on the other side of a cut cable."""
    away = set(names)
    world.wire.part({name: int(name in away) for name in world.homes})


def together(world: World) -> None:
    """The cable is whole again."""
    world.wire.part({})
    world.look_around()


def node_of(home: Home) -> Node:
    """The node that is at work there."""
    assert home.node is not None
    return home.node


def person_of(home: Home) -> PersonId:
    """Who sits there."""
    return node_of(home).person


def all_hold(homes: Iterable[Home], entries: Iterable[EntryId]) -> bool:
    """Whether each of these homes has each of these entries, with its text."""
    wanted = list(entries)
    return all(len(node_of(home).store.payloads(wanted)) == len(wanted) for home in homes)


def shows(home: Home, entry: EntryId) -> bool:
    """Whether the home shows a card for an entry."""
    return node_of(home).reader.card(entry) is not None


def rank_in(home: Home, other: Home) -> Rank | None:
    """The rank that a home believes another one's device to have; None when it has none."""
    return node_of(home).governance.rank_of_device(node_of(other).key.device)


async def governs(home: Home, kind: ControlKind, act: Struct) -> EntryId:
    """Sign a control entry as a program would that asks nobody whether it reaches."""
    assert home.serving is not None
    entries = [(int(kind), encode(act))]
    return (await home.serving.office.on_writer(node_of(home).append, Lane.CONTROL, entries))[0]


async def ingest_forged(home: Home, entries: Iterable[Entry]) -> None:
    """Entries that were signed with a stolen key come to a home, which passes them on."""
    assert home.serving is not None
    for entry in entries:
        await home.serving.office.ingest(run_of(entry))
    home.serving.replication.ingested(node_of(home).log_key(Lane.CONTROL))


async def removed_while_writing(world: World) -> None:
    """T34: an admin removes a member who writes offline. What the admin had seen stays."""
    marta, sara, luis = world.homes["marta"], world.homes["sara"], world.homes["luis"]
    seen = await post(world, sara, "before the cable was cut")
    await until(world, lambda: all_hold([marta, luis], [seen]), 10)
    alone(world, ["sara", "luis"])
    unseen = await post(world, sara, "while the cable was cut")
    await until(world, lambda: all_hold([luis], [unseen]), 10)
    await write(world, marta, Remove(person=person_of(sara)))
    together(world)
    removed = node_of(sara).key.device
    await until(world, lambda: node_of(luis).governance.rank_of_device(removed) is None, 30)


async def removed_and_counted_later(world: World) -> None:
    """T40: the removal is superseded by one whose tips lie further on."""
    await removed_while_writing(world)
    marta, sara = world.homes["marta"], world.homes["sara"]
    # What came meanwhile by way of luis is here, and counts from now on.
    log = node_of(sara).store.heads()
    await until(world, lambda: node_of(marta).store.heads().keys() >= log.keys(), 30)
    await write(world, marta, Remove(person=person_of(sara), count_later=True))


async def withholding(world: World, rogue: Home) -> EntryId:
    """T70: headers for all and payloads for nobody; what was written so."""
    assert rogue.serving is not None
    office = rogue.serving.office
    assert isinstance(office, RogueOffice)
    office.withholds = True
    return (await _append(rogue, "a text that nobody gets"))[0]


async def _append(home: Home, text: str) -> list[EntryId]:
    from sync.content.feed import Post as PostAct
    from sync.content.kinds import ContentKind

    assert home.serving is not None
    node = node_of(home)
    act = PostAct(text=text, channel="general")
    return [await home.serving.office.on_writer(node.write, ContentKind.POST, act)]
