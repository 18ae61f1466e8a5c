"""Bringing in another network: posts a second, from the file to the last view.

``python tests/bench/importing.py [--posts N …] [--json FILE]`` makes a file of N posts of 300
bytes, each fifth a comment on the one before, and has ``patio import`` bring it in: into a home
whose node does not run, and through one that does. The start of the command is in the time.

Goal: at least 2,000 posts a second each way.
"""

from __future__ import annotations

import argparse
import json
import sys
import tempfile
import time
from dataclasses import asdict, dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
sys.path[:0] = [str(ROOT), str(ROOT / "tests")]

from support.homes import Home, office  # noqa: E402 -- after the path is set

GOAL = 2000.0
TEXT_BYTES = 300


@dataclass(frozen=True)
class Row:
    """One size and one way: seconds and posts a second."""

    posts: int
    way: str
    seconds: float
    per_s: float


def write(path: Path, count: int) -> None:
    """So many lines."""
    with path.open("w", encoding="utf-8") as file:
        for number in range(count):
            line: dict[str, object] = {
                "type": "comment" if number % 5 == 4 else "post",
                "id": number,
                "author": "Marta Ruiz",
                "time_ms": 1_600_000_000_000 + number,
                "text": f"{number} ".ljust(TEXT_BYTES, "x"),
            }
            if number % 5 == 4:
                line["on"] = number - 1
            file.write(json.dumps(line) + "\n")


def measure(home: Home, path: Path, count: int, way: str) -> Row:
    """One import."""
    began = time.perf_counter()
    done = home.run("import", str(path), "--source", "Yammer")
    seconds = time.perf_counter() - began
    assert done == {"new": count, "known": 0}, done
    return Row(count, way, round(seconds, 2), round(count / seconds))


def rows(count: int) -> list[Row]:
    """Both ways, each into a company of its own."""
    found = []
    with tempfile.TemporaryDirectory(prefix="patio-import-") as folder, office() as made:
        path = Path(folder) / "red.ndjson"
        write(path, count)
        for way in ("alone", "node"):
            home = made.home(way)
            home.run("create", "Cerámicas Oliva", "--name", "Carmen Oliva")
            if way == "node":
                home.start()
            found.append(measure(home, path, count, way))
    return found


def main() -> int:
    """Measure and print; 1 when the goal is missed."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else None)
    parser.add_argument("--posts", type=int, nargs="+", default=[10_000, 50_000])
    parser.add_argument("--json", type=Path, metavar="FILE", help="also write the figures there")
    chosen = parser.parse_args()
    found = [row for count in chosen.posts for row in rows(count)]
    for row in found:
        print(f"{row.posts:>9} {row.way:<8}{row.seconds:>8.2f} s{row.per_s:>9.0f}/s")
    if chosen.json:
        chosen.json.write_text(json.dumps([asdict(row) for row in found], indent=1), "utf-8")
    return 0 if all(row.per_s >= GOAL for row in found) else 1


if __name__ == "__main__":
    sys.exit(main())
