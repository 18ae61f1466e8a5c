"""A newcomer's first sync: everything that a colleague holds, over TLS, to the last view.

``python tests/bench/first_sync.py [--entries N …] [--rounds R] [--json FILE]`` gives a home N posts
of 300 bytes, starts its node and that of a colleague who has none of them, and waits until the
colleague holds and shows all. Each is a real process (``patio node``).

- *patio*: from the moment at which the colleague's node is ready to the last card in its views.
- *least node*: ``least_node.py``, which does what cannot be left out of such a sync, between two
  processes over TLS as well. The two alternate within one run, so that their ratio holds on a
  noisy machine.

Goals: at least 0.8 times the least node's rate; 100,000 entries within 10 s; linear: the cost of
an entry at 100,000 within 20 % of that at 10,000.
"""

from __future__ import annotations

import argparse
import json
import statistics
import subprocess
import sys
import tempfile
import threading
import time
from contextlib import closing
from dataclasses import asdict, dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
BENCH = Path(__file__).resolve().parent
sys.path[:0] = [str(ROOT), str(ROOT / "tests")]

import sqlite3  # noqa: E402 -- beside what needs the path

from bench.least_node import text_of  # noqa: E402 -- after the path is set
from support.homes import PATIENCE_S, Home, office  # noqa: E402 -- after the path is set
from sync.codec import encode  # noqa: E402 -- after the path is set
from sync.content.feed import Post  # noqa: E402 -- after the path is set
from sync.content.kinds import ContentKind  # noqa: E402 -- after the path is set
from sync.node.core import Node  # noqa: E402 -- after the path is set
from sync.values import Lane  # noqa: E402 -- after the path is set

BODY_BYTES = 300
GOAL_RATIO = 0.8
GOAL_S = 10.0
GOAL_AT = 100_000
LOOK_S = 0.005
AT_ONCE = 1000


@dataclass(frozen=True)
class Row:
    """One size: seconds of both by the median of the rounds, and their rates."""

    entries: int
    rounds: int
    patio_s: float
    least_s: float
    patio_per_s: float
    least_per_s: float
    ratio: float


def fill(home: Home, count: int) -> None:
    """Give a home so many posts; its node must not run."""
    node = Node.open(home.dir)
    try:
        for start in range(0, count, AT_ONCE):
            posts = [
                Post(text=text_of(number, BODY_BYTES).decode(), channel="general")
                for number in range(start, min(count, start + AT_ONCE))
            ]
            node.append(Lane.CONTENT, [(int(ContentKind.POST), encode(post)) for post in posts])
    finally:
        node.close()


def patio(full: Home, newcomer: Home, count: int) -> float:
    """Seconds until a home that has joined holds and shows what the full one has."""
    newcomer.start(full.listen)
    began = time.perf_counter()
    try:
        until_shown(newcomer.dir / "views.db", count)
        return time.perf_counter() - began
    finally:
        newcomer.stop()


def until_shown(views: Path, count: int) -> None:
    deadline = time.monotonic() + PATIENCE_S * 5
    with closing(sqlite3.connect(f"{views.as_uri()}?mode=ro", uri=True)) as reader:
        while True:
            (shown,) = reader.execute("SELECT coalesce(max(n), 0) FROM card").fetchone()
            if shown >= count:
                return
            if time.monotonic() > deadline:
                raise TimeoutError(f"{shown} of {count}")
            # A client would be told by notices; here it must not take part in the race.
            threading.Event().wait(LOOK_S)


def least(count: int) -> float:
    """Seconds of the least node for as many."""
    with tempfile.TemporaryDirectory(prefix="patio-least-") as folder:
        script = [sys.executable, str(BENCH / "least_node.py")]
        serve = [*script, "serve", str(count), str(BODY_BYTES)]
        with subprocess.Popen(serve, stdout=subprocess.PIPE, text=True) as server:
            assert server.stdout is not None
            port = server.stdout.readline().strip()
            fetch = [*script, "fetch", str(Path(folder) / "least.db"), port]
            done = subprocess.run(fetch, capture_output=True, text=True, check=True)
    return float(json.loads(done.stdout)["seconds"])


def measure(count: int, rounds: int) -> Row:
    """Both, by turns."""
    ours, theirs = [], []
    with office() as made:
        full = made.home("full")
        full.run("create", "Cerámicas Oliva", "--name", "Carmen Oliva")
        full.start()
        newcomers = [made.join(full, f"Marta{n} Ruiz", start=False) for n in range(rounds)]
        full.stop()
        fill(full, count)
        full.start()
        for newcomer in newcomers:
            theirs.append(least(count))
            ours.append(patio(full, newcomer, count))
    patio_s, least_s = statistics.median(ours), statistics.median(theirs)
    return Row(
        count, rounds, round(patio_s, 2), round(least_s, 2), round(count / patio_s),
        round(count / least_s), round(least_s / patio_s, 2),
    )  # fmt: skip


def main() -> int:
    """Measure and print; 1 when a goal is missed."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else None)
    parser.add_argument("--entries", type=int, nargs="+", default=[10_000, 100_000])
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--json", type=Path, metavar="FILE", help="also write the figures there")
    chosen = parser.parse_args()
    rows = [measure(count, chosen.rounds) for count in chosen.entries]
    print(f"{'entries':>9}{'patio':>10}{'least':>10}{'patio/s':>10}{'least/s':>10}{'ratio':>8}")
    for one in rows:
        print(
            f"{one.entries:>9}{one.patio_s:>8.2f} s{one.least_s:>8.2f} s{one.patio_per_s:>10.0f}"
            f"{one.least_per_s:>10.0f}{one.ratio:>8.2f}"
        )
    if chosen.json:
        chosen.json.write_text(json.dumps([asdict(one) for one in rows], indent=1) + "\n")
    met = all(one.ratio >= GOAL_RATIO for one in rows)
    return 0 if met and all(o.patio_s <= GOAL_S for o in rows if o.entries <= GOAL_AT) else 1


if __name__ == "__main__":
    raise SystemExit(main())
