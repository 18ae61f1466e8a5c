"""How fast a colleague's entries are validated and stored, without views.

``python tests/bench/ingest.py [--entries N …] [--rounds R] [--json FILE]`` makes a signed log
with payloads of 300 bytes, and takes it in by runs of 256 the way a node does: validation
(:func:`sync.log.runs.check_run`), then one transaction for each run on a real database.

- *head only*: as it is: of each run the last signature is verified.
- *every signature*: the same path, with each entry's own signature verified as well.

The two alternate within one run, so that their ratio holds on a noisy machine. Goals at 100,000
entries: at least 20,000 entries a second, at least 4 times as many as with every signature. The
cost of an entry at 10,000 and at 1,000,000 stays within 20 % of that at 100,000.
"""

from __future__ import annotations

import argparse
import json
import statistics
import sys
import tempfile
import time
from collections.abc import Iterator
from dataclasses import asdict, dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
sys.path[:0] = [str(ROOT), str(ROOT / "tests")]

from support.chains import COMPANY, START_HLC, key_of  # noqa: E402 -- after the path is set
from sync.log.contexts import ENTRY  # noqa: E402 -- after the path is set
from sync.log.entry import Payload, compose  # noqa: E402 -- after the path is set
from sync.log.keys import verify  # noqa: E402 -- after the path is set
from sync.log.runs import MAX_RUN, Run, check_run  # noqa: E402 -- after the path is set
from sync.store.entries import LogStore  # noqa: E402 -- after the path is set
from sync.values import Head, Lane  # noqa: E402 -- after the path is set

BODY_BYTES = 300
BASE = 100_000
GOAL_PER_S = 20_000
GOAL_RATIO = 4.0
GOAL_SPREAD = 0.20


@dataclass(frozen=True)
class Row:
    """One measure: entries a second, by the median of the rounds."""

    entries: int
    way: str
    rounds: int
    per_s: int
    us_each: float


def runs(count: int) -> Iterator[Run]:
    """A lawful log of ``count`` entries, in runs, each with all signatures.

    Made as it is asked for: a million entries would not fit the memory of an office PC.
    """
    key = key_of("bench")
    previous: Head | None = None
    for first in range(1, count + 1, MAX_RUN):
        entries = []
        for seq in range(first, min(first + MAX_RUN, count + 1)):
            entry = compose(
                COMPANY,
                key,
                lane=Lane.CONTENT,
                kind=16,
                epoch=7,
                previous=previous,
                hlc=START_HLC + seq,
                payload=Payload(seq.to_bytes(16, "big"), seq.to_bytes(BODY_BYTES, "big")),
            )
            previous = Head(seq, entry.id)
            entries.append(entry)
        yield Run(
            log=entries[0].header.key,
            first=first,
            headers=tuple(entry.raw for entry in entries),
            signature=entries[-1].signature,
            middle={entry.header.seq: entry.signature for entry in entries[:-1]},
            payloads={entry.header.seq: entry.payload for entry in entries},
        )


def take_in(count: int, *, every_signature: bool) -> float:
    """Seconds to validate and store ``count`` entries in a fresh database."""
    spent = 0.0
    with tempfile.TemporaryDirectory(prefix="patio-bench-") as folder:
        store = LogStore(Path(folder) / "patio.db", COMPANY)
        try:
            for run in runs(count):
                start = time.perf_counter()
                _take(store, run, every_signature=every_signature)
                spent += time.perf_counter() - start
            assert store.count() == count
        finally:
            store.close()
    return spent


def _take(store: LogStore, run: Run, *, every_signature: bool) -> None:
    if every_signature:
        for seq, signature in run.middle.items():
            raw = run.headers[seq - run.first]
            assert verify(run.log.device, ENTRY, COMPANY + raw, signature)
    checked = check_run(COMPANY, run, store.tree(run.log), lambda lane, kind: None)
    store.ingest(checked, START_HLC >> 16)


def measure(counts: list[int], rounds: int) -> list[Row]:
    """The base both ways in turn, then the other sizes by the head alone."""
    times: dict[tuple[int, bool], list[float]] = {}
    for _ in range(rounds):
        for every in (False, True):
            times.setdefault((BASE, every), []).append(take_in(BASE, every_signature=every))
    for count in counts:
        for _ in range(rounds if count <= BASE else 1):
            times.setdefault((count, False), []).append(take_in(count, every_signature=False))
            # The base again beside it: what the machine does meanwhile hits both.
            times[BASE, False].append(take_in(BASE, every_signature=False))
    rows = []
    for (count, every), spent in sorted(times.items()):
        median = statistics.median(spent)
        way = "every signature" if every else "head only"
        each = round(median / count * 1e6, 1)
        rows.append(Row(count, way, len(spent), round(count / median), each))
    return rows


def main() -> int:
    """Measure and print; 1 when a goal is missed."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else None)
    parser.add_argument("--entries", type=int, nargs="*", default=[10_000, 1_000_000])
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--json", type=Path, metavar="FILE", help="also write the figures there")
    chosen = parser.parse_args()
    rows = measure(chosen.entries, chosen.rounds)
    by = {(row.entries, row.way): row for row in rows}
    base, slow = by[BASE, "head only"], by[BASE, "every signature"]
    print(f"{'entries':>10}  {'way':16}{'entries/s':>11}{'us each':>9}")
    for row in rows:
        print(f"{row.entries:>10}  {row.way:16}{row.per_s:>11}{row.us_each:>9}")
    ratio = base.per_s / slow.per_s
    spread = max(abs(row.us_each / base.us_each - 1) for row in rows if row.way == base.way)
    goals = {
        f"{base.per_s} entries/s (goal {GOAL_PER_S})": base.per_s >= GOAL_PER_S,
        f"{ratio:.1f} times every signature (goal {GOAL_RATIO:.0f})": ratio >= GOAL_RATIO,
        f"cost per entry within {spread:.0%} (goal {GOAL_SPREAD:.0%})": spread <= GOAL_SPREAD,
    }
    for goal, met in goals.items():
        print(f"{goal}: {'met' if met else 'missed'}")
    if chosen.json:
        chosen.json.write_text(json.dumps([asdict(row) for row in rows], indent=1) + "\n")
    return 0 if all(goals.values()) else 1


if __name__ == "__main__":
    sys.exit(main())
