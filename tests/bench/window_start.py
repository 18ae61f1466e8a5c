"""How long the window takes to appear, against an empty PySide6 QML window with controls.

``python tests/bench/window_start.py [--runs N] [--posts P] [--json FILE]`` makes the example
company with so many posts more in the database, opens the window of one of its homes again and
again in new processes, in turn with the empty window, and prints medians and ratios. Goals: first
frame at most 1.3 times and feed visible at most 2 times the empty window's first frame.

Times run from just before the process is started to the moment when the frame has been
handed to the screen, both by the same monotonic clock.
"""

from __future__ import annotations

import argparse
import json
import os
import statistics
import subprocess
import sys
import tempfile
import time
from dataclasses import asdict, dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
sys.path[:0] = [str(ROOT), str(ROOT / "tests")]

GOALS = {"first_frame": 1.3, "feed_visible": 2.0}

EMPTY = """
import os, time
os.environ["QT_QUICK_CONTROLS_STYLE"] = "Basic"
from PySide6.QtGui import QGuiApplication
from PySide6.QtQml import QQmlApplicationEngine
from PySide6.QtQuick import QQuickWindow
application = QGuiApplication([])
engine = QQmlApplicationEngine()
engine.loadData(b'''
import QtQuick
import QtQuick.Controls.Basic
ApplicationWindow {
    width: 1280; height: 800; visible: true
    Column { Label { text: "Patio" } Button { text: "Abrir" } TextField { } }
}
''')

def drawn():
    print(f"first_frame {time.monotonic()}", flush=True)
    os._exit(0)

engine.rootObjects()[0].frameSwapped.connect(drawn)
application.exec()
"""

PATIO = """
import gc, os, sys, time
gc.disable()
from pathlib import Path
from desktop import running
from desktop.app import Window
from PySide6.QtGui import QGuiApplication

home = Path(sys.argv[1])
running.prepare(home)
application = QGuiApplication([])
running.dress(application)
window = Window(lambda: running.client_of(home), home, "es")
window.firstFrame.connect(lambda: print(f"first_frame {time.monotonic()}", flush=True))

def filled():
    assert window.app.feed.cards.rowCount() > 0
    print(f"feed_visible {time.monotonic()}", flush=True)
    # Before the node, which starts now, is up: it would disturb the next run.
    os._exit(0)

window.filled.connect(filled)
window.show()
application.exec()
"""


@dataclass(frozen=True, slots=True)
class Timing:
    """Median of one measure in milliseconds, and its ratio to the empty window's first frame."""

    what: str
    median_ms: float
    ratio: float
    goal: float | None


def times_of(script: str, *arguments: str) -> dict[str, float]:
    """Milliseconds from start to each moment that ``script`` prints."""
    environment = os.environ | {"PYTHONPATH": str(ROOT)}
    # With it every run would compile our sources anew, which an installed Patio never does
    # (packaging/run.py compiles them once). The first run of each window does not count.
    environment.pop("PYTHONDONTWRITEBYTECODE", None)
    environment.setdefault("QT_QPA_PLATFORM", "offscreen")
    environment.setdefault("QT_QUICK_BACKEND", "software")
    start = time.monotonic()
    run = subprocess.run(
        [sys.executable, "-c", script, *arguments],
        stdout=subprocess.PIPE,
        text=True,
        check=True,
        env=environment,
    )
    lines = (line.split() for line in run.stdout.splitlines())
    return {what: (float(moment) - start) * 1000 for what, moment in lines}


def measure(home: Path, runs: int) -> list[Timing]:
    """Run both windows ``runs`` times in turn, after one of each that does not count."""
    empty: list[float] = []
    patio: dict[str, list[float]] = {what: [] for what in GOALS}
    for turn in range(runs + 1):
        bare, ours = times_of(EMPTY), times_of(PATIO, str(home))
        if turn:
            empty.append(bare["first_frame"])
            for what, values in patio.items():
                values.append(ours[what])
    base = statistics.median(empty)
    timings = [Timing("empty_first_frame", base, 1.0, None)]
    for what, values in patio.items():
        median = statistics.median(values)
        timings.append(Timing(what, median, median / base, GOALS[what]))
    return timings


def main() -> int:
    """Measure and print; 1 when a goal is missed."""
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0] if __doc__ else "")
    parser.add_argument("--runs", type=int, default=9)
    parser.add_argument("--posts", type=int, default=100_000)
    parser.add_argument("--json", type=Path, help="also write the figures there")
    chosen = parser.parse_args()
    from bench.long_feed import long_feed

    with tempfile.TemporaryDirectory() as folder, long_feed(Path(folder), chosen.posts) as home:
        timings = measure(home, chosen.runs)
    print(f"{'':20} {'median':>9} {'ratio':>6} {'goal':>6}   ({chosen.runs} runs)")
    for timing in timings:
        goal = f"{timing.goal:.1f}" if timing.goal else ""
        print(f"{timing.what:20} {timing.median_ms:6.0f} ms {timing.ratio:6.2f} {goal:>6}")
    if chosen.json:
        chosen.json.write_text(json.dumps([asdict(timing) for timing in timings], indent=2))
    return 0 if all(t.goal is None or t.ratio <= t.goal for t in timings) else 1


if __name__ == "__main__":
    sys.exit(main())
