"""Logs that were pruned between real sessions: who was away, who comes back from an older disk."""

from __future__ import annotations

from support.sim_home import Home
from support.sim_scripts import all_hold, alone, governs, node_of, post, together, until
from support.sim_steps import History
from support.sim_wire import Weather
from support.sim_world import World, run
from sync.governance.acts import ControlKind, Prune, Tip
from sync.values import EntryId, Lane

PEOPLE = ("carmen", "sara", "luis", "marta")
DAY = History("retention", PEOPLE, "mesh", Weather(0.002, 0.008), 0.0005, (), "", ())
POSTS = 40
TIP = 30


async def pruned(world: World) -> list[EntryId]:
    """Sara wrote a good deal, and an owner says that most of it is old; all who are here let go."""
    carmen, sara = world.homes["carmen"], world.homes["sara"]
    posts = [await post(world, sara, f"azulejo {number}") for number in range(POSTS)]
    await until(world, lambda: all_hold([carmen], posts), 30)
    found = node_of(sara).store.find(posts[TIP])
    assert found is not None
    tip = Tip(found.log.epoch, int(Lane.CONTENT), found.seq, posts[TIP])
    await governs(carmen, ControlKind.PRUNE, Prune(device=found.log.device, tip=tip))
    world.excused.update(posts[: TIP + 1])
    # What the other ones, who are away, have written in the template is no business of ours.
    await until(world, lambda: all(start_of(sara, h) == found.seq for h in (carmen, sara)), 120)
    return posts


def start_of(author: Home, home: Home) -> int:
    """Where what a home holds of somebody's content begins."""
    return node_of(home).store.start(node_of(author).log_key(Lane.CONTENT))


def test_who_was_away_begins_anew_where_the_way_is_gone() -> None:
    async def script(world: World) -> None:
        luis, sara = world.homes["luis"], world.homes["sara"]
        alone(world, ["luis", "marta"])
        posts = await pruned(world)
        assert start_of(sara, luis) == 1

        together(world)

        await until(world, lambda: all_hold([luis], posts[TIP + 1 :]), 60)
        assert start_of(sara, luis) == start_of(sara, sara)
        assert not all_hold([luis], posts[:1])

    result = run(DAY, None, script)
    assert not result.complaints, result.complaints[0]


def test_an_author_whose_disk_was_put_back_goes_on_behind_what_was_pruned() -> None:
    async def script(world: World) -> None:
        sara, luis = world.homes["sara"], world.homes["luis"]
        await until(world, lambda: bool(node_of(sara).store.heads([Lane.CONTENT])), 10)
        backup = sara.backup()
        posts = await pruned(world)
        world.restored.add("sara")
        await sara.put_back(backup)
        await sara.start()
        together(world)

        await until(world, lambda: all_hold([sara, luis], posts[TIP + 1 :]), 120)
        fresh = await post(world, sara, "otra vez aquí")

        await until(world, lambda: all_hold([luis], [fresh]), 60)
        found = node_of(luis).store.find(fresh)
        assert found is not None
        assert not found.log.branch

    result = run(DAY, None, script)
    assert not result.complaints, result.complaints[0]
