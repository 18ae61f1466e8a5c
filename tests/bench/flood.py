"""A member's computer that floods the office, and what everybody else's posts take meanwhile (T91).

``python tests/bench/flood.py [--what posts|reactions|epochs] [--entries N] [--json FILE]`` runs two
homes with real nodes on loopback and a third device that pushes N entries to both as fast as they
are taken, 200,000 unless told otherwise (a million takes the attacker a gigabyte). Until the first
home has them all (``epochs``: for a minute, most are not kept) the second posts, one after another,
and the first shows them. Goal: 99 % within 2 s. Beside it: how many entries a second are taken in,
and the processor's time.
"""

from __future__ import annotations

import argparse
import json
import os
import statistics
import sys
import threading
import time
from contextlib import closing
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
sys.path[:0] = [str(ROOT), str(ROOT / "tests")]

from bench.latency import Colleague  # noqa: E402 -- after the path is set
from support.assaults import flood  # noqa: E402 -- after the path is set
from support.homes import Home, converge, office  # noqa: E402 -- after the path is set
from sync.client import Client  # noqa: E402 -- after the path is set

GOAL_S = 2.0
BETWEEN_S = 0.05
EPOCHS_FOR_S = 60.0


def cpu_s(home: Home) -> float:
    """What a node has had of the processor, user and system."""
    assert home.node is not None
    words = Path(f"/proc/{home.node.pid}/stat").read_text("ascii").rsplit(")", 1)[1].split()
    return (int(words[11]) + int(words[12])) / os.sysconf("SC_CLK_TCK")


def measure(what: str, entries: int) -> dict[str, float]:
    """The figures of one flood."""
    delays: list[float] = []
    with office() as made:
        carmen = made.create()
        luis, sara = made.join(carmen, "Luis Gil"), made.join(carmen, "Sara Vidal")
        target = luis.run("post", "De siempre")["id"]
        converge(carmen, luis, sara)
        sara.stop()
        with (
            closing(Client(luis.dir)) as writer,
            flood(sara, what, entries, target, carmen.listen, luis.listen),
        ):
            colleague = Colleague(carmen.dir)
            before, spent = colleague.client.status().entries, cpu_s(carmen)
            began = time.perf_counter()
            while True:
                start = time.perf_counter()
                colleague.sees(writer.post(f"De todos los días {len(delays)}"))
                delays.append(time.perf_counter() - start)
                taken = colleague.client.status().entries - before - len(delays)
                passed = time.perf_counter() - began
                if taken >= entries or (what == "epochs" and passed > EPOCHS_FOR_S):
                    break
                threading.Event().wait(BETWEEN_S)
            colleague.client.close()
            return {
                "posts": len(delays),
                "median, s": statistics.median(delays),
                "99 %, s": sorted(delays)[max(0, -(-99 * len(delays) // 100) - 1)],
                "worst, s": max(delays),
                "flood, entries": taken,
                "flood, entries a second": taken / passed,
                "processor, s": cpu_s(carmen) - spent,
            }


def main() -> int:
    """Measure and print; 1 when the goal is missed."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else None)
    parser.add_argument("--what", choices=["posts", "reactions", "epochs"], default="posts")
    parser.add_argument("--entries", type=int, default=200_000)
    parser.add_argument("--json", type=Path, metavar="FILE", help="also write the figures there")
    chosen = parser.parse_args()
    found = measure(chosen.what, chosen.entries)
    met = found["99 %, s"] < GOAL_S
    for name, value in found.items():
        verdict = f"{GOAL_S:10.1f}  {'met' if met else 'missed'}" if name == "99 %, s" else ""
        print(f"{name:28}{value:12.2f}{verdict}")
    if chosen.json:
        chosen.json.write_text(json.dumps(found, indent=1) + "\n")
    return 0 if met else 1


if __name__ == "__main__":
    sys.exit(main())
