"""Invitations and returns of scenarios.md, lived through by whole simulated offices."""

from __future__ import annotations

from random import Random

import pytest

from support.sim_company import enter, template
from support.sim_faults import move_in
from support.sim_home import Home
from support.sim_people import write
from support.sim_scripts import (
    all_hold,
    alone,
    node_of,
    person_of,
    post,
    rank_in,
    shows,
    together,
    until,
)
from support.sim_steps import History
from support.sim_wire import Weather
from support.sim_world import Script, World, run
from sync.errors import InviteRefused
from sync.local.governing import CloseInvite, InviteMade, MakeInvite, Remove
from sync.local.writing import Post
from sync.node.door import EXPIRY_GRACE_MS
from sync.values import Lane, Rank

DAYS = 7


def lived(script: Script, *people: str) -> None:
    """A day of these people whose oracle finds nothing."""
    day = History("coming in", people, "mesh", Weather(0.002, 0.008), 0.0005, (), "", ())
    result = run(day, World, script)
    assert not result.complaints, result.complaints[0]


async def invited(world: World, host: Home) -> InviteMade:
    """An invitation for one that everybody has heard of."""
    made = await host.do(MakeInvite(role=int(Rank.MEMBER), uses=1, days=DAYS))
    assert isinstance(made, InviteMade)
    homes = list(world.homes.values())
    await until(
        world, lambda: all(made.id in node_of(home).governance.invites for home in homes), 30
    )
    return made


async def knock(world: World, door: Home, made: InviteMade, name: str) -> Home:
    """Somebody brings the code to a door, and has a home with a node from then on.

    Raises:
        InviteRefused: the door said no.
    """
    root, empty, dice = world.folder(name), template().empty_log, Random(name)
    assert door.serving is not None
    await door.serving.office.on_writer(
        enter, node_of(door), made, root, name, empty, dice.randbytes
    )
    door.serving.replication.ingested(node_of(door).log_key(Lane.CONTROL))
    home = Home(world, name, root)
    await move_in(world, door, home)
    return home


def everywhere(world: World, home: Home, rank: Rank | None) -> bool:
    """Whether all others believe that home's device to have that rank."""
    return all(rank_in(other, home) is rank for other in world.homes.values() if other is not home)


def test_who_was_removed_returns_as_somebody_new_and_the_old_computer_stays_out() -> None:
    # T38
    async def script(world: World) -> None:
        marta, sara, luis = (world.homes[name] for name in ("marta", "sara", "luis"))
        before = await post(world, sara, "before I left")
        await until(world, lambda: all_hold(world.homes.values(), [before]), 30)
        await write(world, marta, Remove(person=person_of(sara)))
        await until(world, lambda: everywhere(world, sara, None), 30)

        again = await knock(world, luis, await invited(world, marta), "again")
        await until(world, lambda: everywhere(world, again, Rank.MEMBER), 30)
        entry = await post(world, again, "here I am again")
        others = [world.homes["marta"], luis]
        await until(world, lambda: all(shows(home, entry) for home in others), 30)

        assert person_of(again) != person_of(sara)
        assert all(shows(home, before) for home in [*others, again])
        assert (await write(world, sara, Post("and I as well", "general"))).startswith("refused")
        assert everywhere(world, sara, None)

    lived(script, "marta", "sara", "luis")


def test_an_invitation_that_is_over_is_refused_at_a_door_that_nobody_can_tell() -> None:
    # T53: expired, by the door's own clock and a day of grace.
    async def script(world: World) -> None:
        marta, luis = world.homes["marta"], world.homes["luis"]
        made = await invited(world, marta)
        alone(world, ["luis"])
        world.loop.jump(DAYS * 86_400 + EXPIRY_GRACE_MS / 1000 + 60)
        with pytest.raises(InviteRefused) as caught:
            await knock(world, luis, made, "late")
        assert caught.value.facts["why"] == "expired"
        together(world)

    lived(script, "marta", "luis")


def test_a_closed_invitation_is_refused_at_every_door() -> None:
    # T53
    async def script(world: World) -> None:
        marta, luis = world.homes["marta"], world.homes["luis"]
        made = await invited(world, marta)
        await marta.do(CloseInvite(made.id, []))
        await until(world, lambda: node_of(luis).governance.invites[made.id].closed, 30)
        for door in (marta, luis):
            with pytest.raises(InviteRefused) as caught:
                await knock(world, door, made, f"late-{door.name}")
            assert caught.value.facts["why"] == "closed"

    lived(script, "marta", "luis")


def test_who_came_in_while_the_invitation_was_being_cancelled_counts_nowhere() -> None:
    # T53
    async def script(world: World) -> None:
        marta, luis, ana = (world.homes[name] for name in ("marta", "luis", "ana"))
        made = await invited(world, marta)
        alone(world, ["luis"])
        await marta.do(CloseInvite(made.id, []))
        late = await knock(world, luis, made, "late")
        entry = await post(world, late, "is anybody here?")
        await until(world, lambda: shows(luis, entry), 30)

        together(world)

        await until(world, lambda: everywhere(world, late, None), 60)
        await until(world, lambda: not any(shows(home, entry) for home in (marta, luis, ana)), 30)
        assert node_of(late).governance.rank_of_device(node_of(late).key.device) is None

    lived(script, "marta", "luis", "ana")
