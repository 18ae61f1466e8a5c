"""How long governance takes: all of it at the start, and once more for one new entry.

``python tests/bench/governance.py [--entries N] [--repeat N] [--json FILE]`` makes the control
lane of a company of years: 300 devices of 150 people, each invited, admitted and closed; roles
given and ended, devices added, removed and rotated away; the rest is what admins write every
day: checkpoints, and what they hide and erase. It prints a table.

- *whole*: :func:`evaluate` of the set, with the proofs of the invitations verified before, as
  in a process that has run for a while. Goal at 50,000: 1 s.
- *whole, first time*: the same, verifying every proof as it goes.
- *one more*: an ``Evaluator`` that holds them all takes one new entry, of the kind named, and
  the state's digest is read. Goal: 20 ms.
- *signatures*: the time of verifying one signature for each entry, which is what a peer pays
  that receives them, on the same machine in the same run.

*cpu* is the median of this process's own processor time: nearer to what a machine shows on which
nothing else runs.
"""

from __future__ import annotations

import argparse
import json
import statistics
import sys
import time
from collections.abc import Callable
from dataclasses import asdict, dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
sys.path[:0] = [str(ROOT), str(ROOT / "tests")]

from support.chains import key_of  # noqa: E402 -- after the path is set
from support.office_acts import OfficeActs  # noqa: E402 -- after the path is set
from support.years import company_of_years  # noqa: E402 -- after the path is set
from sync.governance import book  # noqa: E402 -- after the path is set
from sync.governance.acts import Checkpoint, ControlKind  # noqa: E402 -- after the path is set
from sync.governance.evaluate import Evaluator, evaluate  # noqa: E402 -- after the path is set
from sync.log.contexts import ENTRY  # noqa: E402 -- after the path is set
from sync.log.keys import verify  # noqa: E402 -- after the path is set
from sync.values import EntryId, Rank  # noqa: E402 -- after the path is set

GOAL_WHOLE_MS = 1000.0
GOAL_ONE_MS = 20.0


@dataclass(frozen=True)
class Row:
    """One measure: medians of clock and of processor time, the worst, and the goal if any."""

    measure: str
    entries: int
    median_ms: float
    worst_ms: float
    cpu_ms: float
    goal_ms: float | None


@dataclass(frozen=True)
class Taken:
    """How long one thing took, by the clock and of a processor: others use it as well."""

    wall_ms: float
    cpu_ms: float

    @classmethod
    def by(cls, work: Callable[[], object]) -> Taken:
        """Do it and look at both clocks."""
        wall, cpu = time.perf_counter(), time.process_time()
        work()
        return cls((time.perf_counter() - wall) * 1000, (time.process_time() - cpu) * 1000)


def one_more(logs: OfficeActs, evaluator: Evaluator, act: Callable[[], object]) -> Taken:
    """Until the evaluator has taken what ``act`` writes, and told the digest."""
    before = len(logs.entries)
    act()
    fresh = logs.entries[before:]

    def take() -> None:
        evaluator.feed(fresh)
        evaluator.governance.digest()

    return Taken.by(take)


def row(measure: str, entries: int, times: list[Taken], goal: float | None) -> Row:
    """The figures of several measurements."""
    walls = [taken.wall_ms for taken in times]
    cpu = statistics.median(taken.cpu_ms for taken in times)
    return Row(measure, entries, statistics.median(walls), max(walls), cpu, goal)


def measure(entries: int, repeat: int) -> list[Row]:
    """All rows of the table."""
    logs = company_of_years(entries)
    rows = []
    times: dict[str, list[Taken]] = {"first time": [], "whole": [], "signatures": []}
    key = key_of("somebody")
    message = bytes(160)
    signature = key.sign(ENTRY, message)

    def sign_check() -> None:
        for _ in range(entries // 10):
            verify(key.device, ENTRY, message, signature)

    for _ in range(repeat):
        book._proof_holds.cache_clear()
        for name in ("first time", "whole"):
            taken = Taken.by(lambda: evaluate(logs.company, logs.entries).digest())
            times[name].append(taken)
        tenth = Taken.by(sign_check)
        times["signatures"].append(Taken(tenth.wall_ms * 10, tenth.cpu_ms * 10))
    rows.append(row("whole", entries, times["whole"], GOAL_WHOLE_MS))
    rows.append(row("whole, first time", entries, times["first time"], None))
    rows.append(row("signatures, one for each", entries, times["signatures"], None))

    evaluator = Evaluator(logs.company)
    evaluator.feed(logs.entries)
    post = EntryId(bytes(32))
    numbers = iter(range(10**6))
    acts: dict[str, Callable[[], object]] = {
        "HIDE": lambda: logs.hide("Carmen", post),
        "CHECKPOINT": lambda: logs.write(
            "Carmen", ControlKind.CHECKPOINT, Checkpoint(heads=logs.tips("Carmen"))
        ),
        "INVITE": lambda: logs.invite("admin 1", code="new"),
        "ROLE_GRANT": lambda: logs.grant("Carmen", "person 50", Rank.ADMIN),
        "REVOKE of a member": lambda: logs.revoke("admin 1", f"person {60 + next(numbers)}"),
        "REVOKE of an admin": lambda: logs.revoke("Carmen", f"person {2 * next(numbers)}", tips=[]),
    }
    for name, act in acts.items():
        if name == "REVOKE of an admin":
            numbers = iter(range(10**6))
        found = [one_more(logs, evaluator, act) for _ in range(max(repeat, 9))]
        rows.append(row(f"one more: {name}", entries, found, GOAL_ONE_MS))
    return rows


def main() -> int:
    """Measure, print, and write JSON if asked."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else None)
    parser.add_argument("--entries", type=int, default=50_000)
    parser.add_argument("--repeat", type=int, default=5)
    parser.add_argument("--json", type=Path)
    options = parser.parse_args()
    rows = measure(options.entries, options.repeat)
    print(f"{'measure':30} {'entries':>8} {'median':>9} {'worst':>9} {'cpu':>9} {'goal':>7}  (ms)")
    for found in rows:
        goal = f"{found.goal_ms:7.0f}" if found.goal_ms is not None else f"{'-':>7}"
        print(
            f"{found.measure:30} {found.entries:8} {found.median_ms:9.1f} "
            f"{found.worst_ms:9.1f} {found.cpu_ms:9.1f} {goal}"
        )
    if options.json:
        options.json.write_text(json.dumps([asdict(found) for found in rows], indent=2), "utf-8")
    return 0 if all(r.goal_ms is None or r.median_ms <= r.goal_ms for r in rows) else 1


if __name__ == "__main__":
    raise SystemExit(main())
