"""What goes wrong in a simulated office: the network, the electricity, the disks, the clocks."""

from __future__ import annotations

import asyncio
import shutil
from pathlib import Path
from random import Random
from typing import TYPE_CHECKING

from support.sim_company import COMPUTER, enter, template
from support.sim_disk import copy_home
from support.sim_home import Home
from support.sim_people import write
from support.sim_rogue import Trickster
from support.sim_steps import Act, Step
from sync.errors import PersonError
from sync.local.commands import Continue
from sync.local.governing import InviteMade, MakeInvite
from sync.local.writing import Post
from sync.store.machine import Machine
from sync.values import Lane, Rank

if TYPE_CHECKING:
    from support.sim_world import World

MOST_HOMES = 6

CLONE = "-2"
"""What a copy's name has more than the original's."""


async def strike(world: World, home: Home, step: Step) -> str:
    """Let it happen; what came of it."""
    dice = step.random()
    match step.act:
        case Act.PART:
            return _part(world, dice)
        case Act.HEAL:
            world.wire.part({})
            world.look_around()
        case Act.SNAP:
            return f"{world.wire.snap([home.name])} connections"
        case Act.STOP:
            await home.stop()
        case Act.START:
            await home.start()
        case Act.KILL:
            await home.crash(dice, power=False)
        case Act.POWER:
            lost = await home.crash(dice, power=True)
            world.reckon()
            return f"{lost} commits gone"
        case Act.POWER_IN_WRITE:
            home.power_point = dice.choice(("before", "committed"))
            return home.power_point
        case Act.CLOCK:
            home.skew_ms = dice.choice((-90_000_000, -60_000, 0, 60_000, 300_000, 3_600_000))
            return f"{home.skew_ms} ms"
        case Act.INVITE:
            return await _invite(world, home, dice)
        case Act.KNOCK:
            return await _knock(world, home, step)
        case Act.BACKUP:
            home.backups.append(home.backup())
        case Act.RESTORE:
            return await _restore(world, home, dice)
        case Act.CLONE:
            return await _clone(world, home, dice)
        case Act.CONTINUE:
            return await _continue(home)
        case Act.ROGUE:
            return await _rogue(world, step)
        case _:
            raise AssertionError(f"nobody knows {step.act}")
    return "done"


def _part(world: World, dice: Random) -> str:
    sides = {name: dice.randrange(2) for name in world.homes}
    world.wire.part(sides)
    if dice.random() < 0.5:
        zero = [name for name, side in sides.items() if not side]
        world.wire.snap(zero, [name for name, side in sides.items() if side])
    return "".join(map(str, sides.values()))


async def _invite(world: World, host: Home, dice: Random) -> str:
    invite = MakeInvite(role=int(Rank.MEMBER), uses=dice.choice((1, 1, 2)), days=7)
    try:
        made = await host.do(invite)
    except PersonError as error:
        return f"refused: {type(error).__name__}"
    except asyncio.CancelledError:
        return "no answer"
    assert isinstance(made, InviteMade)
    world.codes.append(made)
    return made.id.hex()[:8]


async def _knock(world: World, host: Home, step: Step) -> str:
    """A newcomer brings a code to a door; at the same time another one may bring it elsewhere."""
    dice = step.random()
    if not world.codes:
        return "no code"
    code = dice.choice(world.codes)
    doors = [host]
    if dice.random() < 0.4:
        doors += [home for home in world.homes.values() if home is not host][:1]
    outcomes = [
        await _enter(world, door, code, f"new{step.dice}{letter}", dice)
        for door, letter in zip(doors, ("", "b"), strict=False)
    ]
    return ", ".join(outcomes)


async def _enter(world: World, host: Home, code: InviteMade, name: str, dice: Random) -> str:
    node, serving = host.node, host.serving
    if node is None or serving is None or len(world.homes) >= MOST_HOMES:
        return "nobody at the door"
    if name in world.homes or not world.honest(host.name):
        return "came already"
    root, empty = world.folder(name), template().empty_log
    try:
        await serving.office.on_writer(enter, node, code, root, name, empty, dice.randbytes)
    except PersonError as error:
        return f"refused: {type(error).__name__}"
    except asyncio.CancelledError:
        return "the door lost power"
    if host.running:
        serving.replication.ingested(node.log_key(Lane.CONTROL))
    await move_in(world, host, Home(world, name, root))
    return f"came in by {code.id.hex()[:8]}"


async def move_in(world: World, beside: Home, home: Home) -> None:
    """One more home in the office, on the same side of any cut cable as another one."""
    home.peers = [other for other in world.homes if other != home.name]
    home.skew_ms = beside.skew_ms
    world.homes[home.name] = home
    world.wire.sides.setdefault(home.name, world.wire.sides.get(beside.name, 0))
    await home.start()


async def _restore(world: World, home: Home, dice: Random) -> str:
    """An older copy comes back: the database alone, the home, the whole disk, elsewhere."""
    how = dice.choice(("database", "home", "home", "disk", "computer"))
    if not home.backups:
        return "no backup"
    backup = dice.choice(home.backups)
    await home.crash(dice, power=False)
    keep = ("guard.json", "keys.json") if how == "database" else ()
    await home.put_back(backup, keep=keep)
    if how in ("disk", "computer"):
        shutil.rmtree(home.machine.records, ignore_errors=True)
    if how == "computer":
        home.machine = Machine(f"computer {dice.getrandbits(32)}", home.machine.records)
    world.restored.add(home.name)
    world.reckon()
    if dice.random() < 0.5:
        # Written before anybody is met, in a new epoch if that is what it takes.
        how += ", " + await _write_alone(world, home, dice)
    await home.start()
    return how


async def _write_alone(world: World, home: Home, dice: Random) -> str:
    post = Post(text=f"{home.name} is back {dice.getrandbits(32)}", channel="general")
    told = await write(world, home, post)
    if told == "refused: ReadOnlyHome" and dice.random() < 0.7:
        told = f"{await _continue(home)}, {await write(world, home, post)}"
    return told


async def _clone(world: World, home: Home, dice: Random) -> str:
    """The home is copied, and both are used: on another computer, or beside the first."""
    name = home.name + CLONE
    if name in world.homes or home.name.endswith(CLONE) or len(world.homes) >= MOST_HOMES:
        return "copied already"
    root: Path = world.folder(name)
    copy_home(home.root, root)
    elsewhere = world.folder(f"{name}.records")
    where, machine = dice.choice(
        (
            ("beside it", Machine(COMPUTER, home.machine.records)),
            ("on another computer", Machine(f"computer {dice.getrandbits(32)}", elsewhere)),
            ("in a copy of the whole computer", Machine(COMPUTER, elsewhere)),
        )
    )
    world.restored |= {home.name, name}
    await move_in(world, home, Home(world, name, root, machine))
    return where


async def _continue(home: Home) -> str:
    trouble = home.look(lambda node: node.guarding.trouble)
    if trouble is None:
        return "no trouble"
    try:
        await home.do(Continue())
    except PersonError as error:
        return f"{trouble}: {type(error).__name__}"
    except asyncio.CancelledError:
        return f"{trouble}: no answer"
    return f"{trouble}: goes on"


async def _rogue(world: World, step: Step) -> str:
    rogue = world.homes.get(world.history.rogue)
    if rogue is None or rogue.node is None or rogue.serving is None:
        return "no rogue"
    trickster = Trickster(rogue, rogue.node, rogue.serving, step.random())
    try:
        return await rogue.serving.office.on_writer(trickster.play)
    except asyncio.CancelledError:
        return "lost power"
