"""A long day: does a node grow while its colleagues come, go, sleep and die?

``python tests/bench/soak.py [--minutes M] [--homes N] [--seed S] [--json FILE]`` runs N real nodes
on loopback. Everybody posts now and then; all but the first are killed, stopped, started again or
put to sleep at random. The first one is watched: resident memory, open files and threads, every
ten seconds.

- *growth*: MB an hour, by the slope through the second half of the readings (the first half fills
  caches). Goal: 10 of a day's work, which the posts themselves do not explain.
- *open files*, *threads*: the most in the last quarter, over the most in the second one. Goal: no
  more (scenarios.md T83).

At the end everybody is equal again, or it says so and ends with 1.
"""

from __future__ import annotations

import argparse
import json
import os
import random
import signal
import statistics
import sys
import threading
import time
from contextlib import suppress
from pathlib import Path
from typing import NamedTuple

ROOT = Path(__file__).resolve().parents[2]
sys.path[:0] = [str(ROOT), str(ROOT / "tests")]

from support.homes import Home, Office, converge, office  # noqa: E402 -- after the path is set
from sync.client import Client  # noqa: E402 -- after the path is set
from sync.errors import PatioError  # noqa: E402 -- after the path is set

READING_S = 10.0
STEP_S = 1.0
GROWTH_MB = 10.0


class Reading(NamedTuple):
    """What the watched node takes at a moment (seconds since the beginning)."""

    at_s: float
    resident_mb: float
    files: int
    threads: int


def read(home: Home, at_s: float) -> Reading:
    """Of a node, now."""
    assert home.node is not None
    place = Path(f"/proc/{home.node.pid}")
    facts = dict(line.split(":", 1) for line in (place / "status").read_text("ascii").splitlines())
    resident = int(facts["VmRSS"].split()[0]) / 1024
    return Reading(at_s, resident, len(list((place / "fd").iterdir())), int(facts["Threads"]))


class Day:
    """Everybody at work, and what happens to them."""

    def __init__(self, homes: list[Home], dice: random.Random) -> None:
        self.homes = homes
        self._dice = dice
        self._asleep: dict[int, float] = {}
        self.posts = 0

    def step(self, now: float) -> None:
        """One second's worth of a day."""
        self._wake(now)
        number = self._dice.randrange(1, len(self.homes))
        home = self.homes[number]
        if number in self._asleep:
            return
        match self._dice.random():
            case chance if chance < 0.02:
                home.kill()
                home.start(self.homes[0].listen)
            case chance if chance < 0.04:
                home.stop()
                home.start(self.homes[0].listen)
            case chance if chance < 0.06:
                assert home.node is not None
                os.kill(home.node.pid, signal.SIGSTOP)
                self._asleep[number] = now + self._dice.uniform(5, 90)
            case _:
                self._post(home)

    def end(self) -> None:
        """Everybody is awake."""
        self._wake(float("inf"))

    def _wake(self, now: float) -> None:
        for number in [number for number, until in self._asleep.items() if now >= until]:
            del self._asleep[number]
            node = self.homes[number].node
            assert node is not None
            os.kill(node.pid, signal.SIGCONT)

    def _post(self, home: Home) -> None:
        client = Client(home.dir)
        with suppress(PatioError):
            client.post(f"Mensaje {self.posts} de un día largo " * 4)
            self.posts += 1
        client.close()


def slope(readings: list[Reading]) -> float:
    """MB an hour."""
    line = statistics.linear_regression(
        [one.at_s / 3600 for one in readings], [one.resident_mb for one in readings]
    )
    return line.slope


def staff(made: Office, count: int) -> list[Home]:
    """So many homes with their nodes running."""
    first = made.create()
    return [first, *(made.join(first, f"P{number} Ruiz") for number in range(count - 1))]


def main() -> int:
    """Run, measure and print; 1 when a goal is missed."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else None)
    parser.add_argument("--minutes", type=float, default=480)
    parser.add_argument("--homes", type=int, default=25)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--json", type=Path, metavar="FILE", help="also write the readings there")
    chosen = parser.parse_args()
    readings: list[Reading] = []
    with office() as made:
        day = Day(staff(made, chosen.homes), random.Random(chosen.seed))
        began = time.monotonic()
        while (passed := time.monotonic() - began) < chosen.minutes * 60:
            if not readings or passed - readings[-1].at_s >= READING_S:
                readings.append(read(day.homes[0], passed))
            day.step(passed)
            threading.Event().wait(STEP_S)
        day.end()
        converge(*day.homes)
    half, quarter = readings[len(readings) // 2 :], len(readings) // 4
    growth = slope(half)
    more_files = max(r.files for r in readings[-quarter:]) - max(
        r.files for r in readings[quarter : 2 * quarter]
    )
    more_threads = max(r.threads for r in readings[-quarter:]) - max(
        r.threads for r in readings[quarter : 2 * quarter]
    )
    print(f"{chosen.homes} homes, {chosen.minutes:g} minutes, {day.posts} posts")
    print(f"memory       {half[0].resident_mb:.1f} to {half[-1].resident_mb:.1f} MB")
    print(f"growth       {growth:.1f} MB an hour")
    print(f"open files   {more_files:+d}")
    print(f"threads      {more_threads:+d}")
    if chosen.json:
        chosen.json.write_text(json.dumps([one._asdict() for one in readings], indent=1) + "\n")
    return 0 if growth <= GROWTH_MB and more_files <= 0 and more_threads <= 0 else 1


if __name__ == "__main__":
    sys.exit(main())
