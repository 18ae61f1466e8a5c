"""Many simulated offices, or one again: see README.md beside this file.

``python tests/simulation/run.py --seeds 1000 [--start N] [--jobs N]`` runs seeds and stops at
none; ``--seed N`` runs one, prints its history and what happened, and when it fails the
shortest history that fails alike.
"""

from __future__ import annotations

import argparse
import sys
import time
from concurrent.futures import ProcessPoolExecutor
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
sys.path[:0] = [str(ROOT), str(ROOT / "tests")]

from support.sim_shrink import shorten  # noqa: E402 -- after the path is set
from support.sim_steps import history_of  # noqa: E402 -- after the path is set
from support.sim_world import Result, run  # noqa: E402 -- after the path is set

TRIES = 300


def main() -> int:
    """Parse, run, tell; the exit status is 1 when a seed failed."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--seeds", type=int, default=200)
    parser.add_argument("--start", type=int, default=0)
    parser.add_argument("--jobs", type=int, default=1)
    parser.add_argument("--seed", help="only this one, with its history")
    parser.add_argument("--shrink", type=int, default=TRIES, help="tries for shortening")
    chosen = parser.parse_args()
    if chosen.seed is not None:
        return one(chosen.seed, chosen.shrink)
    return many(range(chosen.start, chosen.start + chosen.seeds), chosen.jobs)


def one(seed: str, tries: int) -> int:
    """One seed, in full."""
    result = run(history_of(seed))
    print(result.history)
    print("\n".join(result.trace))
    print(f"\n{result.entries} entries, {result.virtual_s:.0f} virtual seconds, {result.digest}")
    if not result.complaints:
        return 0
    print("\nFAILED:", *result.complaints, sep="\n  ")
    shortest = shorten(result.history, lambda history: alike(run(history), result), tries)
    again = run(shortest)
    print("\nthe shortest history found:", again.history, "", sep="\n")
    print(*again.complaints, sep="\n")
    return 1


def many(seeds: range, jobs: int) -> int:
    """All of them, with the failed ones named."""
    began, failed = time.perf_counter(), 0
    with ProcessPoolExecutor(jobs) as pool:
        for seed, complaints in zip(seeds, pool.map(_complaints, seeds), strict=True):
            if complaints:
                failed += 1
                print(f"seed {seed} FAILED: {complaints[0]}", flush=True)
            elif seed % 50 == 49:
                print(f"... {seed}", flush=True)
    took = time.perf_counter() - began
    print(f"{len(seeds)} seeds in {took:.0f} s ({took / len(seeds):.2f} s each), {failed} failed")
    return 1 if failed else 0


def alike(result: Result, other: Result) -> bool:
    """Whether two runs fail in the same way, by the first words of their complaints."""
    return bool(kinds(result) & kinds(other))


def kinds(result: Result) -> set[str]:
    """What sort of complaints a run had."""
    return {
        " ".join(word for word in text.split()[:8] if word.isalpha()) for text in result.complaints
    }


def _complaints(seed: int) -> tuple[str, ...]:
    return run(history_of(str(seed))).complaints


if __name__ == "__main__":
    sys.exit(main())
