"""Two homes over one TLS session: one entry, a hundred, ten thousand; and opening a full store.

``python tests/bench/session.py [--posts N] [--rounds R] [--entries N] [--crowd N] [--json FILE]``
runs real nodes (``patio node``) on loopback, and watches their databases from outside.

- *live*: from a post in a client until the other home's log holds the entry. Goal: 15 ms, median.
- *catch up*: a home that was off while a hundred posts were written: from the moment at which both
  have the session until it holds and shows the last of them. Goal: 0.1 s.
- *wire*: bytes that a newcomer receives per entry of 300 bytes in a first sync, TLS included.
  Goal: 500.
- *open*: from the start of the process to the line that says that the node is ready, with 100,000
  entries. Goal: 600 ms; beside it the same node with an empty store, in turn.
- *crowd*: the largest resident memory of a node while 24 newcomers have their first sync of 10,000
  entries from it at once, and of the newcomers. Goal: 200 MB.
"""

from __future__ import annotations

import argparse
import json
import re
import statistics
import subprocess
import sys
import threading
import time
from collections.abc import Callable
from contextlib import closing
from functools import partial
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
sys.path[:0] = [str(ROOT), str(ROOT / "tests")]

import sqlite3  # noqa: E402 -- beside what needs the path

from bench.first_sync import fill  # noqa: E402 -- after the path is set
from support.homes import Home, converge, office  # noqa: E402 -- after the path is set
from sync.client import Client  # noqa: E402 -- after the path is set

GOALS = {
    "live, ms": 15.0,
    "catch up, s": 0.1,
    "wire, bytes per entry": 500.0,
    "open, ms": 600.0,
    "crowd, MB": 200.0,
}
LOOK_S = 0.001
PATIENCE_S = 300.0
QUIET_S = 0.05
"""Between two posts: by then all that follows from the first is done."""

CAUGHT_UP = 100
FULL = 100_000


class Watched:
    """A home's log and views, read from outside."""

    def __init__(self, home: Home) -> None:
        self._log = sqlite3.connect(f"{(home.dir / 'patio.db').as_uri()}?mode=ro", uri=True)
        self._views = sqlite3.connect(f"{(home.dir / 'views.db').as_uri()}?mode=ro", uri=True)

    def entries(self) -> int:
        """How many entries the log has taken in."""
        return int(self._log.execute("SELECT coalesce(max(receipt), 0) FROM entry").fetchone()[0])

    def cards(self) -> int:
        """How many cards are shown."""
        return int(self._views.execute("SELECT coalesce(max(n), 0) FROM card").fetchone()[0])

    def holds(self, entries: int) -> bool:
        """Whether it has taken in so many."""
        return self.entries() >= entries

    def shows(self, cards: int) -> bool:
        """Whether it shows so many."""
        return self.cards() >= cards

    def close(self) -> None:
        """Read no more."""
        self._log.close()
        self._views.close()


def wait(condition: Callable[[], bool]) -> float:
    """Seconds until the condition holds."""
    begun = time.perf_counter()
    while not condition():
        if time.perf_counter() - begun > PATIENCE_S:
            raise TimeoutError("it never happened")
        threading.Event().wait(LOOK_S)
    return time.perf_counter() - begun


def live(carmen: Home, marta: Home, posts: int) -> float:
    """Milliseconds of one entry, by the median."""
    times = []
    with closing(Client(carmen.dir)) as writer, closing(Watched(marta)) as other:
        for number in range(posts + 5):
            held, begun = other.entries(), time.perf_counter()
            writer.post(f"Medida {number}")
            wait(partial(other.holds, held + 1))
            times.append((time.perf_counter() - begun) * 1000)
            threading.Event().wait(QUIET_S)
    return statistics.median(times[5:])


def catching_up(carmen: Home, marta: Home) -> float:
    """Seconds from the session to the last of a hundred cards."""
    with closing(Client(carmen.dir)) as writer, closing(Watched(carmen)) as ours:
        marta.stop()
        for number in range(CAUGHT_UP):
            writer.post(f"Mientras tanto {number}")
        marta.start(carmen.listen)
        with closing(Client(marta.dir)) as reader, closing(Watched(marta)) as theirs:
            wait(lambda: any(peer.state == "live" for peer in reader.network().peers))
            return wait(partial(theirs.shows, ours.cards()))


def received(home: Home) -> int:
    """Bytes that the node's connections have received so far."""
    assert home.node is not None
    listed = subprocess.run(["ss", "-Htinp"], capture_output=True, text=True, check=True).stdout
    ours = [text for text in re.split(r"\n(?=\S)", listed) if f"pid={home.node.pid}," in text]
    return sum(int(found) for text in ours for found in re.findall(r"bytes_received:(\d+)", text))


def peak_mb(home: Home) -> float:
    """The most memory that a node has had."""
    assert home.node is not None
    status = Path(f"/proc/{home.node.pid}/status").read_text("ascii")
    return int(next(re.finditer(r"VmHWM:\s*(\d+)", status))[1]) / 1024


def ready_ms(home: Home) -> float:
    """How long a node takes to be ready."""
    begun = time.perf_counter()
    home.start()
    passed = (time.perf_counter() - begun) * 1000
    home.stop()
    return passed


def pair(found: dict[str, float], posts: int, rounds: int) -> None:
    """What concerns two homes."""
    with office() as made:
        carmen = made.create()
        marta = made.join(carmen, "Marta Ruiz")
        converge(carmen, marta)
        found["live, ms"] = live(carmen, marta, posts)
        found["catch up, s"] = statistics.median(catching_up(carmen, marta) for _ in range(rounds))


def opening(found: dict[str, float], rounds: int) -> None:
    """A node with a full store beside one with an empty one."""
    with office() as made:
        homes = {"open, ms": made.home("full"), "open empty, ms": made.home("empty")}
        for home in homes.values():
            home.run("create", "Cerámicas Oliva", "--name", "Carmen Oliva")
            ready_ms(home)
        fill(homes["open, ms"], FULL)
        ready_ms(homes["open, ms"])
        times: dict[str, list[float]] = {name: [] for name in homes}
        for _ in range(rounds):
            for name, home in homes.items():
                times[name].append(ready_ms(home))
        found |= {name: statistics.median(some) for name, some in times.items()}


def crowding(found: dict[str, float], entries: int, crowd: int) -> None:
    """First syncs of one newcomer, and of many at once."""
    with office() as made:
        full = made.home("full")
        full.run("create", "Cerámicas Oliva", "--name", "Carmen Oliva")
        full.start()
        people = [f"P{number} Ruiz" for number in range(crowd + 1)]
        first, *others = [made.join(full, person, start=False) for person in people]
        full.stop()
        fill(full, entries)
        full.start()
        shown(full, [first], entries)
        found["wire, bytes per entry"] = received(first) / entries
        first.stop()
        shown(full, others, entries)
        found["crowd, MB"] = peak_mb(full)
        found["crowd newcomer, MB"] = max(peak_mb(home) for home in others)


def shown(full: Home, newcomers: list[Home], entries: int) -> None:
    """Start these and wait until they show everything."""
    for home in newcomers:
        home.start(full.listen)
    for home in newcomers:
        with closing(Watched(home)) as watched:
            wait(partial(watched.shows, entries))


def main() -> int:
    """Measure and print; 1 when a goal is missed."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else None)
    parser.add_argument("--posts", type=int, default=100)
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--entries", type=int, default=10_000)
    parser.add_argument("--crowd", type=int, default=24)
    parser.add_argument("--json", type=Path, metavar="FILE", help="also write the figures there")
    chosen = parser.parse_args()
    found: dict[str, float] = {}
    pair(found, chosen.posts, chosen.rounds)
    opening(found, chosen.rounds)
    crowding(found, chosen.entries, chosen.crowd)
    for name, value in found.items():
        goal = GOALS.get(name)
        verdict = "" if goal is None else f"{goal:10.1f}  {'met' if value <= goal else 'missed'}"
        print(f"{name:28}{value:10.2f}{verdict}")
    if chosen.json:
        chosen.json.write_text(json.dumps(found, indent=1) + "\n")
    return 0 if all(found[name] <= goal for name, goal in GOALS.items()) else 1


if __name__ == "__main__":
    sys.exit(main())
