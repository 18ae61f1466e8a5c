"""Scenarios of scenarios.md at the size of a test: topologies, bursts, removals, floods."""

from __future__ import annotations

import asyncio
import shutil
import statistics
from collections.abc import Iterable
from dataclasses import replace
from random import Random

import pytest

from support.sim_company import PEOPLE, Template, enter, template
from support.sim_home import Home
from support.sim_rogue import Trickster
from support.sim_scripts import (
    all_hold,
    alone,
    node_of,
    post,
    removed_while_writing,
    shows,
    together,
    until,
    withholding,
)
from support.sim_steps import History
from support.sim_wire import BOTH, Weather
from support.sim_world import Result, Script, World, run
from sync.local.governing import InviteMade, MakeInvite
from sync.node.guarding import Trouble
from sync.replication.finding.topology import RANDOM_FOR_S
from sync.replication.gate import SESSIONS
from sync.values import EntryId, Lane, Rank

EVERYBODY = tuple(name for name, _ in PEOPLE)
TWELVE = (*EVERYBODY, "p0", "p1", "p2", "p3")


class BigWorld(World):
    """An office of twelve."""

    def template(self) -> Template:
        return template(4)


def day(people: tuple[str, ...], shape: str = "mesh", rogue: str = "") -> History:
    """An ordinary office network, and nothing that happens by itself."""
    return History("day", people, shape, Weather(0.002, 0.008), 0.0005, (), rogue, ())


def lived(script: Script, history: History, make: type[World] = World) -> Result:
    """A day whose oracle found nothing."""
    result = run(history, make, script)
    assert not result.complaints, result.complaints[0]
    return result


def test_a_hundred_posts_a_second_reach_everybody_within_a_second() -> None:
    # T65, at twelve of fifty nodes. The figures are virtual time on a virtual network.
    delays: list[float] = []

    async def script(world: World) -> None:
        homes = list(world.homes.values())
        await until(world, lambda: _all_connected(homes), 20)
        before = sum(_copies(home) for home in homes)
        waiting: dict[EntryId, float] = {}
        for number in range(40):
            waiting[await post(world, homes[number % len(homes)], f"post {number}")] = (
                world.loop.time()
            )
            await asyncio.sleep(0.01)
            for entry in [e for e in waiting if all_hold(homes, [e])]:
                delays.append(world.loop.time() - waiting.pop(entry))
        while waiting:
            await asyncio.sleep(0.01)
            for entry in [e for e in waiting if all_hold(homes, [e])]:
                delays.append(world.loop.time() - waiting.pop(entry))
        copies = sum(_copies(home) for home in homes) - before
        assert copies <= 1.1 * 40 * (len(homes) - 1)

    lived(script, day(TWELVE), BigWorld)

    assert len(delays) == 40
    assert statistics.quantiles(delays, n=100)[98] < 1.0


def test_two_halves_that_wrote_apart_are_one_again_within_ten_seconds() -> None:
    # T66, at eight of fifty nodes.
    async def script(world: World) -> None:
        homes = list(world.homes.values())
        alone(world, EVERYBODY[:4])
        written = [await post(world, home, "on my side of the cable") for home in homes]
        await asyncio.sleep(600)
        written += [await post(world, home, "still on my side") for home in homes]
        together(world)
        assert await until(world, lambda: all_hold(homes, written), 30) < 10

    lived(script, day(EVERYBODY))


def test_a_chain_of_homes_that_see_only_their_neighbours_becomes_equal() -> None:
    # T67
    async def script(world: World) -> None:
        homes = list(world.homes.values())
        written = [await post(world, home, "hello") for home in homes]
        await until(world, lambda: all_hold(homes, written), 60)

    lived(script, day(EVERYBODY, "chain"))


def test_what_reached_one_living_home_survives_those_that_die_in_a_burst() -> None:
    # T68: two of eight lose power and never come back.
    async def script(world: World) -> None:
        homes = list(world.homes.values())
        await until(world, lambda: _all_connected(homes), 20)
        dying, living = homes[:2], homes[2:]
        for number in range(20):
            await post(world, homes[number % len(homes)], f"post {number}")
        reached = set[EntryId]().union(*(home.ids() for home in living)) & world.acked.keys()
        for home in dying:
            await home.crash(Random(1), power=True)
            del world.homes[home.name]
        await until(world, lambda: all_hold(living, reached), 30)
        for entry in world.acked.keys() - reached:
            del world.acked[entry]

    lived(script, day(EVERYBODY))


def test_a_whole_disk_that_was_put_back_and_written_on_keeps_both_branches() -> None:
    # T23 at its worst: nothing outside the home remembers, and nobody is met before writing.
    async def script(world: World) -> None:
        sara, others = world.homes["sara"], [world.homes["marta"], world.homes["luis"]]
        before = await post(world, sara, "before the backup")
        await until(world, lambda: all_hold(others, [before]), 10)
        backup = sara.backup()
        after = await post(world, sara, "after the backup")
        await until(world, lambda: all_hold(others, [after]), 10)
        alone(world, ["sara"])
        await sara.put_back(backup)
        shutil.rmtree(sara.machine.records, ignore_errors=True)
        world.restored.add("sara")
        await sara.start()
        again = await post(world, sara, "as if nothing had been")
        together(world)
        await until(world, lambda: all_hold([sara, *others], [before, after, again]), 60)
        assert node_of(sara).guarding.trouble is Trouble.FORK
        assert all(shows(home, entry) for home in others for entry in (after, again))
        assert all(node_of(home).governance.forks for home in others)

    lived(script, day(("marta", "sara", "luis")))


def test_an_invitation_used_at_two_doors_at_once_is_contested_everywhere() -> None:
    # T51
    async def script(world: World) -> None:
        carmen, marta, luis = (world.homes[name] for name in ("carmen", "marta", "luis"))
        made = await carmen.do(MakeInvite(role=int(Rank.MEMBER), uses=1, days=7))
        assert isinstance(made, InviteMade)
        await until(world, lambda: made.id in node_of(luis).governance.invites, 10)
        await until(world, lambda: made.id in node_of(marta).governance.invites, 10)
        alone(world, ["luis"])
        for number, door in enumerate((marta, luis)):
            root = world.folder(f"new{number}")
            dice = Random(number)
            enter(node_of(door), made, root, f"new{number}", template().empty_log, dice.randbytes)
            assert door.serving is not None
            door.serving.replication.ingested(node_of(door).log_key(Lane.CONTROL))
        together(world)
        used = [carmen, marta, luis]
        await until(world, lambda: all(_used(home, made) == 2 for home in used), 30)

    lived(script, day(("carmen", "marta", "luis")))


def _used(home: Home, invite: InviteMade) -> int:
    return len(node_of(home).governance.invites[invite.id].used_by)


def _told_of_withheld(home: Home, author: Home) -> bool:
    """Its person reads that three were asked in vain, and that nothing is on its way."""
    assert home.serving is not None
    facts = home.serving.withheld()
    return [(one.author, one.entries) for one in facts] == [(node_of(author).key.device, 1)]


def test_a_payload_that_is_withheld_is_asked_of_others_until_it_comes() -> None:
    # T70
    async def script(world: World) -> None:
        homes = [home for home in world.homes.values() if home.name != "sara"]
        sara = world.homes["sara"]
        await until(world, lambda: _all_connected(world.homes.values()), 20)
        held_back = await withholding(world, sara)
        await until(world, lambda: all(_misses(home) for home in homes), 30)
        assert not any(shows(home, held_back) for home in homes)
        await until(world, lambda: all(_told_of_withheld(home, sara) for home in homes), 120)
        one = homes[0]
        payload = node_of(sara).store.payloads([held_back])[held_back]
        assert one.serving is not None
        await one.serving.office.on_writer(node_of(one).put_payloads, {held_back: payload})
        await until(world, lambda: all(shows(home, held_back) for home in homes), 60)
        assert not any(home.serving and home.serving.withheld() for home in homes)

    lived(script, day(EVERYBODY[:5], rogue="sara"))


class SurroundedWorld(World):
    """One home whose every session is with somebody who keeps silent about the others."""

    def template(self) -> Template:
        return template(SESSIONS + 3 - len(PEOPLE))


def test_who_is_surrounded_hears_from_the_others_within_ten_minutes() -> None:
    # T71: they fill the house, and tell of nobody but themselves.
    everybody = (*EVERYBODY, *(f"p{number}" for number in range(SESSIONS + 3 - len(EVERYBODY))))
    victim, honest = everybody[0], everybody[-2:]

    async def script(world: World) -> None:
        home, others = world.homes[victim], [world.homes[name] for name in honest]
        alone(world, honest)
        assert home.serving is not None
        replication = home.serving.replication
        await until(world, lambda: len(replication.links) == SESSIONS, 60)
        world.wire.part({victim: BOTH} | dict.fromkeys(honest, 1))
        for other in others:
            assert other.serving is not None
            other.serving.replication.look_around([victim])
        await asyncio.sleep(30)
        entry = await post(world, others[0], "from outside the circle")
        assert not shows(home, entry)
        assert len(replication.links) == SESSIONS
        # The announcements of the others reach the surrounded one: they cannot be kept away.
        replication.look_around(everybody[1:])
        await until(world, lambda: shows(home, entry), RANDOM_FOR_S + 60)
        together(world)

    lived(script, day(everybody, "star"), SurroundedWorld)


@pytest.mark.parametrize("trick", ["flood", "flood_control"])
def test_a_member_who_floods_delays_nobody_for_two_seconds(trick: str) -> None:
    # T91, at a thousandth of its size.
    delays: list[float] = []

    async def script(world: World) -> None:
        homes = [home for home in world.homes.values() if home.name != "sara"]
        sara = world.homes["sara"]
        await until(world, lambda: _all_connected(world.homes.values()), 20)
        for number in range(8):
            assert sara.node is not None
            assert sara.serving is not None
            trickster = Trickster(sara, sara.node, sara.serving, Random(number))
            await sara.serving.office.on_writer(getattr(trickster, trick))
            entry = await post(world, homes[number % len(homes)], "in the middle of the noise")
            delays.append(await until(world, lambda e=entry: all_hold(homes, [e]), 30))  # type: ignore[misc]

    lived(script, day(EVERYBODY[:5], rogue="sara"))

    assert max(delays) < 2.0


def test_a_removed_member_who_dials_on_finds_closed_doors_and_no_loop() -> None:
    # T62
    async def script(world: World) -> None:
        await removed_while_writing(world)
        before = len(world.trace)
        await asyncio.sleep(120)
        refused = [line for line in world.trace[before:] if "revoked" in line]
        assert 0 < len(refused) < 300

    lived(script, day(("marta", "sara", "luis")))


def _all_connected(homes: Iterable[Home]) -> bool:
    everybody = list(homes)
    return all(_live(home) == len(everybody) - 1 for home in everybody)


def _live(home: Home) -> int:
    assert home.serving is not None
    return sum(link.session.live for link in home.serving.replication.links)


def _copies(home: Home) -> int:
    """How often a payload came to a home."""
    assert home.serving is not None
    return home.serving.office.payloads_in


def _misses(home: Home) -> bool:
    return node_of(home).store.missing_count() > 0


def test_a_history_without_steps_is_a_quiet_day() -> None:
    lived(World.play, replace(day(EVERYBODY[:3]), seed="quiet"))
