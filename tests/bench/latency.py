"""How long a post takes: until it is safe on this PC, and until a colleague can see it.

``python tests/bench/latency.py [--posts N] [--json FILE]`` makes a company of two homes with
a real node each, joined over TLS on loopback, posts N times on one and prints a table.

- *durable*: from the call in a client to its return, when entry and guard are on the disk.
  Goal: 95 % within 20 ms.
- *visible*: from the same call to the moment when the other home's client, woken by its
  node's notice, reads the card. Goal: 95 % within 300 ms.

The disk decides the first figure: the table names the folder, ``TMPDIR`` chooses another.
"""

from __future__ import annotations

import argparse
import json
import statistics
import sys
import threading
import time
from dataclasses import asdict, dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
sys.path[:0] = [str(ROOT), str(ROOT / "tests")]

from support.homes import PATIENCE_S, converge, office  # noqa: E402 -- after the path is set
from sync.client import Client  # noqa: E402 -- after the path is set
from sync.values import EntryId  # noqa: E402 -- after the path is set

GOALS_MS = {"durable": 20.0, "visible": 300.0}
WARM_UP = 5


@dataclass(frozen=True)
class Row:
    """One measure in milliseconds, and whether the goal for its p95 is met."""

    measure: str
    posts: int
    median_ms: float
    p95_ms: float
    worst_ms: float
    goal_ms: float
    met: bool


class Colleague:
    """The other home, watching."""

    def __init__(self, home: Path) -> None:
        self.client = Client(home)
        self._news = threading.Event()
        self.client.watch(lambda _notice: self._news.set())

    def sees(self, entry: EntryId) -> float:
        """When the card could be read, by the monotonic clock."""
        deadline = time.monotonic() + PATIENCE_S
        while self.client.card(entry) is None:
            if time.monotonic() > deadline:
                raise TimeoutError(entry.hex())
            self._news.wait(1.0)
            self._news.clear()
        return time.perf_counter()


def measure(posts: int) -> tuple[list[float], list[float], Path]:
    """Durable and visible times of each post, in milliseconds, and the folder they were kept in."""
    durable: list[float] = []
    visible: list[float] = []
    with office() as made:
        carmen = made.create()
        marta = made.join(carmen, "Marta Ruiz")
        converge(carmen, marta)
        writer, colleague = Client(carmen.dir), Colleague(marta.dir)
        try:
            for number in range(posts + WARM_UP):
                start = time.perf_counter()
                entry = writer.post(f"Medida {number}")
                written = time.perf_counter()
                seen = colleague.sees(entry)
                if number >= WARM_UP:
                    durable.append((written - start) * 1000)
                    visible.append((seen - start) * 1000)
        finally:
            writer.close()
            colleague.client.close()
        return durable, visible, made.root


def row(name: str, times: list[float]) -> Row:
    """The figures of one measure."""
    p95 = statistics.quantiles(times, n=20)[-1]
    goal = GOALS_MS[name]
    return Row(
        name, len(times), round(statistics.median(times), 2), round(p95, 2),
        round(max(times), 2), goal, p95 <= goal,
    )  # fmt: skip


def main() -> int:
    """Measure and print; 1 when a goal is missed."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else None)
    parser.add_argument("--posts", type=int, default=200)
    parser.add_argument("--json", type=Path, metavar="FILE", help="also write the figures there")
    chosen = parser.parse_args()
    durable, visible, folder = measure(chosen.posts)
    rows = [row("durable", durable), row("visible", visible)]
    print(f"{chosen.posts} posts, homes in {folder.parent}")
    print(f"{'':10}{'median':>10}{'p95':>10}{'worst':>10}{'goal p95':>11}")
    for one in rows:
        print(
            f"{one.measure:10}{one.median_ms:>7.1f} ms{one.p95_ms:>7.1f} ms{one.worst_ms:>7.1f} ms"
            f"{one.goal_ms:>8.0f} ms  {'met' if one.met else 'missed'}"
        )
    if chosen.json:
        chosen.json.write_text(json.dumps([asdict(one) for one in rows], indent=1) + "\n")
    return 0 if all(one.met for one in rows) else 1


if __name__ == "__main__":
    sys.exit(main())
