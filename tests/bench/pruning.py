"""What the end of the retention costs the computer that lets go of a long log's beginning.

``python tests/bench/pruning.py [--entries N] [--json FILE]`` fills a home with so many posts of one
log, has all but the last tenth pruned, and times what the writer does at a time: taking the act in
(the author's rows are told anew), and each step of letting go. Goal: a step within 50 ms for 95 %.
"""

from __future__ import annotations

import argparse
import json
import statistics
import sys
import tempfile
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
sys.path[:0] = [str(ROOT), str(ROOT / "tests")]

from support.nodes import Clock, Office  # noqa: E402 -- after the path is set
from support.retention import content_of, prune, wait  # noqa: E402 -- after the path is set
from sync.content.feed import Post  # noqa: E402 -- after the path is set
from sync.content.kinds import ContentKind, encode_content  # noqa: E402 -- after the path is set
from sync.node.core import Node  # noqa: E402 -- after the path is set
from sync.values import Lane  # noqa: E402 -- after the path is set

GOAL_S = 0.05
_LOT = 1000


def fill(node: Node, count: int) -> None:
    """So many posts in the node's own log."""
    for start in range(0, count, _LOT):
        bodies = [
            encode_content(
                ContentKind.POST, Post(text=f"Azulejo {n} de la hornada", channel="taller")
            )
            for n in range(start, min(count, start + _LOT))
        ]
        node.append(Lane.CONTENT, [(int(ContentKind.POST), body) for body in bodies])


def measure(root: Path, entries: int) -> tuple[float, list[float]]:
    """Seconds to take the act in, and seconds of each step."""
    office = Office(root, Clock())
    node = office.found()
    fill(node, entries)
    log = content_of(node)
    tip = node.store.entry_at(log, entries * 9 // 10)
    assert tip is not None
    began = time.perf_counter()
    prune(node, log, tip)
    told = time.perf_counter() - began
    wait(office.clock)
    steps, more = [], True
    while more:
        began = time.perf_counter()
        more = node.pruning.look()
        steps.append(time.perf_counter() - began)
    office.close()
    return told, steps


def main() -> int:
    """Measure and print; 1 when the goal is missed."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else None)
    parser.add_argument("--entries", type=int, default=20_000)
    parser.add_argument("--json", type=Path, metavar="FILE", help="also write the figures there")
    chosen = parser.parse_args()
    with tempfile.TemporaryDirectory(prefix="patio-bench-") as folder:
        told, steps = measure(Path(folder), chosen.entries)
    slow = statistics.quantiles(steps, n=20)[-1]
    print(f"{chosen.entries} posts, nine of ten pruned in {len(steps)} steps")
    print(
        f"the act taken in: {told:.2f} s; a step: median {statistics.median(steps) * 1000:.1f} ms,"
    )
    print(f"95 % {slow * 1000:.1f} ms, worst {max(steps) * 1000:.1f} ms; goal {GOAL_S * 1000:g} ms")
    if chosen.json:
        figures = {"told_s": told, "slow_s": slow, "worst_s": max(steps)}
        chosen.json.write_text(json.dumps(figures, indent=1) + "\n")
    return 0 if slow <= GOAL_S else 1


if __name__ == "__main__":
    sys.exit(main())
