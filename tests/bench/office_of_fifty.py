"""How fast a post reaches fifty computers, and how fast two halves of the office heal.

``python tests/bench/office_of_fifty.py [--nodes N] [--posts N] [--apart N] [--json FILE]`` runs the
real log, governance and protocol of N homes in the simulation of tests/simulation: real databases,
a virtual network of 2 to 8 ms and a virtual clock, so the figures are about the protocol and not
about this machine.

- *delivery*: from a post to the moment when everybody online holds it, at a hundred posts a
  second. Goal: 99 % within 1 s (T65).
- *copies*: how often a payload travels to a home that needs it once. Goal: at most 1.10.
- *wire*: bytes of Patio's own that a home receives per post of 200 characters. Goal: 650.
- *heal*: two halves that wrote apart meet again; until all hold everything. Goal: 10 s (T66).
"""

from __future__ import annotations

import argparse
import asyncio
import json
import statistics
import sys
from collections.abc import Iterable
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
sys.path[:0] = [str(ROOT), str(ROOT / "tests")]

from support.sim_company import PEOPLE, Template, template  # noqa: E402 -- after the path is set
from support.sim_home import Home  # noqa: E402 -- after the path is set
from support.sim_scripts import alone, node_of, post, together, until  # noqa: E402 -- after the path is set
from support.sim_steps import History  # noqa: E402 -- after the path is set
from support.sim_wire import Weather  # noqa: E402 -- after the path is set
from support.sim_world import World, run  # noqa: E402 -- after the path is set
from sync.values import EntryId  # noqa: E402 -- after the path is set

GOALS = {"delivery_p99_s": 1.0, "copies": 1.10, "wire_bytes": 650.0, "heal_s": 10.0}
PAUSE_S = 0.01
SETTLED_S = 180.0
"""By then nobody has sessions that the topology does not ask for."""
APART_S = 120.0
"""By then the two halves have given each other up: a session is ended after a minute of silence."""
TEXT = "Hoy el horno está libre desde las cuatro, por si alguien quiere cocer. " * 3


def copies(home: Home) -> int:
    """Payloads that have come to a home."""
    assert home.serving is not None
    return home.serving.office.payloads_in


class Pending:
    """Homes that lack some of these entries; only those are asked again, and only for those."""

    def __init__(self, homes: Iterable[Home], entries: Iterable[EntryId]) -> None:
        wanted = list(entries)
        self._lacking = [(home, set(wanted)) for home in homes]

    def is_over(self) -> bool:
        """Whether each holds each, with its text."""
        while self._lacking:
            home, entries = self._lacking[-1]
            entries -= node_of(home).store.payloads(entries).keys()
            if entries:
                return False
            self._lacking.pop()
        return True


async def delivery(world: World, posts: int) -> dict[str, float]:
    """A hundred posts a second, from everybody in turn."""
    homes = list(world.homes.values())
    waiting: list[tuple[float, Pending]] = []
    delays: list[float] = []

    def look() -> None:
        now = world.loop.time()
        over = [since for since, one in waiting if one.is_over()]
        delays.extend(now - since for since in over)
        waiting[:] = [one for one in waiting if one[0] not in over]

    before, bytes_before = sum(copies(home) for home in homes), world.wire.bytes_landed
    for number in range(posts):
        entry = await post(world, homes[number % len(homes)], f"{number} {TEXT}"[:200])
        waiting.append((world.loop.time(), Pending(homes, [entry])))
        await asyncio.sleep(PAUSE_S)
        look()
    while waiting:
        await asyncio.sleep(PAUSE_S)
        look()
    came = sum(copies(home) for home in homes) - before
    landed = world.wire.bytes_landed - bytes_before
    received = posts * (len(homes) - 1)
    return {
        "delivery_median_s": statistics.median(delays),
        "delivery_p99_s": statistics.quantiles(delays, n=100)[98],
        "copies": came / received,
        "wire_bytes": landed / received,
    }


async def healing(world: World, apart: int) -> dict[str, float]:
    """Two halves write, and meet again."""
    names = list(world.homes)
    alone(world, names[: len(names) // 2])
    homes = list(world.homes.values())
    written = [await post(world, homes[n % len(homes)], f"apart {n}") for n in range(apart)]
    await asyncio.sleep(APART_S)
    together(world)
    world.look_around(everywhere=True)  # as announcements do on a network that is whole again
    return {"heal_s": await until(world, Pending(homes, written).is_over, 60)}


def main() -> int:
    """Measure and print; 1 when a goal is missed."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else None)
    parser.add_argument("--nodes", type=int, default=50)
    parser.add_argument("--posts", type=int, default=500)
    parser.add_argument("--apart", type=int, default=5000)
    parser.add_argument("--json", type=Path, metavar="FILE", help="also write the figures there")
    chosen = parser.parse_args()
    more = chosen.nodes - len(PEOPLE)
    people = (*(name for name, _ in PEOPLE), *(f"p{number}" for number in range(more)))
    found: dict[str, float] = {}

    class Office(World):
        """An office of that many."""

        def template(self) -> Template:
            return template(more)

    async def script(world: World) -> None:
        world.look_around(everywhere=True)
        await asyncio.sleep(SETTLED_S)
        found.update(await delivery(world, chosen.posts))
        found.update(await healing(world, chosen.apart))

    history = History("fifty", people, "ring", Weather(0.002, 0.008), 0.0005, (), "", ())
    result = run(history, Office, script)
    for complaint in result.complaints:
        print(complaint, file=sys.stderr)
    met = not result.complaints
    print(f"{chosen.nodes} homes, {chosen.posts} posts, {chosen.apart} written apart")
    for name, value in found.items():
        goal = GOALS.get(name)
        verdict = "" if goal is None else f"goal {goal:g}  {'met' if value <= goal else 'missed'}"
        met = met and (goal is None or value <= goal)
        print(f"{name:20}{value:10.3f}   {verdict}")
    if chosen.json:
        chosen.json.write_text(json.dumps(found, indent=1) + "\n")
    return 0 if met else 1


if __name__ == "__main__":
    sys.exit(main())
