"""What must hold once faults have stopped and everybody is connected (scenarios.md)."""

from __future__ import annotations

import asyncio
from collections.abc import Iterable

from support.sim_faults import CLONE
from support.sim_home import Home
from support.sim_people import write
from support.sim_truth import Truth, positions
from support.sim_world import World
from sync.errors import PersonError
from sync.governance.acts import secret_mark
from sync.local.commands import Continue
from sync.local.writing import Post
from sync.node.core import Node
from sync.node.rotating import may_rotate
from sync.values import EntryId, Lane, LogHead, LogKey

PATIENCE_S = 1500.0
"""Virtual seconds in which an office that is whole again must have become equal."""

_TOGETHER_S = 10.0
"""How long a home and its copy are both on before the copy is put away."""

_LOOK_S = 0.5


async def settle(world: World) -> None:
    """Faults stop: one network, right clocks, everybody at work. Then wait until all is equal.

    Copies are put away in the end. Who found his home read-only goes on in it; then everybody
    who belongs writes once more, and all has to be equal again.
    """
    world.wire.part({})
    for home in world.homes.values():
        home.skew_ms = 0
        home.power_point = ""
        await home.start()
    world.look_around(everywhere=_is_apart(world))
    await _put_copies_away(world)
    await _equal(world)
    for home in compared(world):
        if home.node is not None and home.node.guarding.trouble is not None:
            try:
                await home.do(Continue())
            except PersonError as error:
                world.complain(f"{home.name} cannot go on: {error!r}")
    for home in compared(world):
        await write(world, home, Post(text=f"{home.name} goes home", channel="general"))
    await _equal(world)


async def _put_copies_away(world: World) -> None:
    copies = [home for name, home in world.homes.items() if name.endswith(CLONE)]
    if copies:
        await asyncio.sleep(_TOGETHER_S)
    for copy in copies:
        await copy.stop()
        del world.homes[copy.name]
    if copies:
        world.reckon()
        world.look_around(everywhere=True)


async def _equal(world: World) -> None:
    until = world.loop.time() + PATIENCE_S
    apart = False
    while not is_settled(world) and world.loop.time() < until:
        if not apart and _is_apart(world):
            apart = True
            world.look_around(everywhere=True)
        await asyncio.sleep(_LOOK_S)
    world.note("settled" if is_settled(world) else "NOT settled")


def _is_apart(world: World) -> bool:
    """Whoever was removed, or is a rogue, passes nothing on: then others must find each other."""
    return bool(world.history.rogue) or len(compared(world)) < len(world.homes)


def is_settled(world: World) -> bool:
    """Whether all that the oracle compares is equal already, and what all together say.

    The second half matters where somebody holds what nobody else knows yet: an owner's word
    that brings back whom the others believe to be removed, and so do not count.
    """
    nodes = [home.node for home in compared(world) if home.node is not None]
    for look in (_log, _governance, _views):
        if len({look(node) for node in nodes}) > 1:
            return False
    if any(_missing(world, node) or _kept(node) for node in nodes) or _unsafe(nodes):
        return False
    truth = Truth(honest(world))
    return all(_governance(node) == truth.governance.digest() for node in nodes)


def compared(world: World) -> list[Home]:
    """The homes that have to agree: honest, and of the company by what anybody knows."""
    wisest = max(honest(world), key=_control_entries)
    return [
        home
        for home in world.homes.values()
        if world.honest(home.name)
        and home.node is not None
        and wisest.governance.rank_of_device(home.node.key.device) is not None
    ]


def honest(world: World) -> list[Node]:
    """The running nodes of everybody who runs the program as it is."""
    return [
        home.node
        for home in world.homes.values()
        if home.node is not None and world.honest(home.name)
    ]


def _control_entries(node: Node) -> int:
    return sum(head.seq for head in node.store.heads([Lane.CONTROL]).values())


def judge(world: World) -> list[str]:
    """Everything that is wrong, the telling ones first."""
    truth = Truth(honest(world))
    homes = [
        home
        for home in world.homes.values()
        if home.node is not None and world.honest(home.name) and truth.belongs(home.node.key.device)
    ]
    nodes = {home.name: home.node for home in homes if home.node is not None}
    wrong = list(world.complaints)
    wrong += _lost(world, homes, truth)
    wrong += _unequal(world, nodes, truth)
    wrong += _forked(world, nodes)
    wrong += _unsafe(nodes.values())
    for name, node in nodes.items():
        wrong += [f"{name} {text}" for text in truth.beyond_cuts(node)]
        wrong += [f"{name} has not let go of {entry.hex()[:8]}" for entry in _kept(node)]
        before = node.views.digest()
        node.rebuild()
        if node.views.digest() != before:
            wrong.append(f"{name}'s views are not what its log says")
    return wrong


def _lost(world: World, homes: Iterable[Home], truth: Truth) -> list[str]:
    """What an honest person wrote and whose command returned is with everybody."""
    wrong = []
    held = {home.name: home.ids() for home in homes}
    contested = {
        home.name
        for home in world.homes.values()
        if home.node is not None and truth.is_doubtful(home.node.key.device)
    }
    gone = {
        name
        for name, home in world.homes.items()
        if home.node is not None and not truth.belongs(home.node.key.device)
    }
    for entry, author in world.acked.items():
        absent = sorted(name for name, ids in held.items() if entry not in ids)
        excused = entry in world.excused or not world.honest(author) or truth.is_void(entry)
        if author in contested:
            excused = True  # nobody takes from it what it wrote, until somebody chooses
        nobody = len(absent) == len(held) < len(world.homes)
        if nobody and (author in world.restored or author in gone):
            excused = True  # only somebody had it from whom nobody takes anything any more
        if absent and not excused:
            wrong.append(f"{entry.hex()[:8]} by {author} is lost at {', '.join(absent)}")
    return wrong


def _unequal(world: World, nodes: dict[str, Node], truth: Truth) -> list[str]:
    wrong = []
    for what, look in (("log", _log), ("governance", _governance), ("views", _views)):
        found = {name: look(node).hex()[:8] for name, node in nodes.items()}
        if len(set(found.values())) > 1:
            detail = _differences(nodes) if what == "log" else ""
            wrong.append(f"{what} differs: {found}{detail}")
    for name, node in nodes.items():
        if _governance(node) != truth.governance.digest():
            wrong.append(f"governance of {name} is not what all entries together say")
        if missing := _missing(world, node):
            wrong.append(f"payloads missing at {name}: {missing}")
    return wrong


def _kept(node: Node) -> list[EntryId]:
    """What its author has taken back and is still there; nobody takes back fifty in such a day."""
    due = node.reader.due_to_go(node.clock(), 1000)
    return [one.entry for one in due] + sorted(node.store.payloads(node.reader.gone()))


def _missing(world: World, node: Node) -> int:
    """Payloads that have not come, except those that only a rogue could give.

    He is their author, or the one who got them before their author's disk was put back.
    """
    his = {
        home.node.key.device
        for name, home in world.homes.items()
        if home.node is not None and not world.honest(name)
    }
    put_back = {
        home.node.key.device
        for name, home in world.homes.items()
        if home.node is not None and name in world.restored
    }
    missing = [(id_, key.device) for id_, key, _ in node.store.missing(1000)]
    doubtful = [id_ for id_, device in missing if device in put_back]
    held = set[EntryId]().union(*(other.store.payloads(doubtful) for other in honest(world)))
    return sum(
        device not in his and (device not in put_back or id_ in held) for id_, device in missing
    )


def _differences(nodes: dict[str, Node]) -> str:
    heads = {name: node.store.heads() for name, node in nodes.items()}
    keys = sorted({key for held in heads.values() for key in held})
    lines = []
    for key in keys:
        seqs = {name: _short(held.get(key)) for name, held in heads.items()}
        if len(set(seqs.values())) > 1:
            branch = key.branch.hex()[12:24]
            lines.append(
                f"\n    {key.device.hex()[:6]}/{key.epoch % 9999}/{key.lane}/{branch}: {seqs}"
            )
    return "".join(lines)


def _short(head: LogHead | None) -> str:
    return f"{head.seq} {head.hash.hex()[:4]}" if head is not None else "-"


def _forked(world: World, nodes: dict[str, Node]) -> list[str]:
    """No honest log has two entries at one position, unless its disk was put back or cloned."""
    wrong = []
    at: dict[tuple[LogKey, int], EntryId] = {}
    authors = {
        home.node.key.device: home.name for home in world.homes.values() if home.node is not None
    }
    for name, node in nodes.items():
        for key, seq, entry in positions(node.store):
            author = authors.get(key.device, "")
            if author in world.restored or not author or not world.honest(author):
                continue
            other = at.setdefault((key, seq), entry)
            if other != entry:
                wrong.append(f"{author}'s log has two entries at {seq} (one at {name})")
    return wrong


def _log(node: Node) -> bytes:
    return node.store.digest()


def _governance(node: Node) -> bytes:
    return node.governance.digest()


def _views(node: Node) -> bytes:
    return node.views.digest()


def _unsafe(nodes: Iterable[Node]) -> list[str]:
    """What is wrong with the network secret: T64."""
    nodes = list(nodes)
    wrong = []
    if any(node.governance.secret_epochs.dirty for node in nodes) and any(map(may_rotate, nodes)):
        wrong.append("a removed device may hold the network secret, and nobody makes a new one")
    for node in nodes:
        current = node.governance.secret_epochs.current
        _, held = node.keys.secrets[0]
        if current is not None and secret_mark(node.company, held) != current.mark:
            wrong.append(f"{node.key.device.hex()[:8]} does not have the network secret of now")
    if len({node.keys.secrets[0][1] for node in nodes}) > 1:
        wrong.append("not everybody has the same network secret")
    return wrong
