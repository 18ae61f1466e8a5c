"""What a frame costs while the feed is scrolled, in an office that has written much.

``python tests/bench/window_scroll.py [--posts N] [--frames F] [--json FILE]`` opens the window, at
1280x800 and drawn by the processor, on a home whose feed has N posts, and turns the wheel down the
feed without a pause, a notch for each third frame, through as many frames; then back up for a third
as many. Beside it, in the same way, a bare ListView of as many plain texts of the same lengths.

Goal: 99 % of the frames cost the window's thread at most 16.7 ms (``Watch``).
"""

from __future__ import annotations

import argparse
import json
import os
import statistics
import subprocess
import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
sys.path[:0] = [str(ROOT), str(ROOT / "tests")]

from PySide6.QtCore import QCoreApplication, QEvent, QPoint  # noqa: E402 -- after the path is set
from PySide6.QtQuick import QQuickWindow  # noqa: E402 -- after the path is set
from PySide6.QtTest import QTest  # noqa: E402 -- after the path is set

from bench.window_watch import Watch, environment, p99, rest  # noqa: E402 -- the path is set

GOAL_MS = 16.7
NOTCH = 120
FRAME_S = 0.016
PLAIN = b"""
import QtQuick
import QtQuick.Controls.Basic
ApplicationWindow {
    width: 1280; height: 800; visible: true
    ListView {
        anchors.fill: parent; model: 100000; cacheBuffer: 1600
        delegate: Column {
            required property int index
            width: ListView.view.width; padding: 20; spacing: 14
            Label { text: "Marta Ruiz" }
            Label {
                width: 664; wrapMode: Text.Wrap; textFormat: Text.PlainText
                text: "palabra ".repeat([3, 8, 12, 20, 35, 60, 150][index % 7])
            }
            Button { text: "Reaccionar" }
        }
    }
}
"""


def turned(view: QQuickWindow, frames: int) -> list[float]:
    """What each of so many frames cost while the wheel was turned down, and some of them up."""
    watch = Watch(view)
    watch.start()
    middle = QPoint(view.width() // 2, view.height() // 2)
    at = 0
    while len(watch.frames) < frames:
        if at % 3 == 0:
            down = len(watch.frames) < frames * 3 // 4
            QTest.wheelEvent(view, middle, QPoint(0, -NOTCH if down else NOTCH))
        at += 1
        view.update()
        QCoreApplication.sendEvent(view, QEvent(QEvent.Type.UpdateRequest))
        rest(FRAME_S)
    return watch.frames.every()


def patio(home: Path, frames: int) -> dict[str, object]:
    """The frames of the window of ``home``."""
    from PySide6.QtGui import QGuiApplication

    from desktop import running
    from desktop.collecting import Collector
    from support.window import OpenWindow

    running.prepare(home)
    application = QGuiApplication(["patio"])
    collector = Collector()
    window = OpenWindow(home)
    window.settle()
    costs = turned(window.view, frames)
    feed = window.window.app.feed
    assert feed is not None
    cards = int(feed.cards.property("count"))
    window.close()
    collector.close()
    del application
    return {"frames": costs, "cards": cards}


def plain(frames: int) -> dict[str, object]:
    """The frames of the bare list."""
    from PySide6.QtGui import QGuiApplication
    from PySide6.QtQml import QQmlApplicationEngine

    application = QGuiApplication([])
    engine = QQmlApplicationEngine()
    engine.loadData(PLAIN)
    view = engine.rootObjects()[0]
    assert isinstance(view, QQuickWindow)
    rest(1)
    costs = turned(view, frames)
    del view, engine, application
    return {"frames": costs, "cards": 100_000}


def inside(arguments: list[str]) -> dict[str, object]:
    """What a process of its own found."""
    run = subprocess.run(
        [sys.executable, __file__, "--inside", *arguments],
        stdout=subprocess.PIPE,
        text=True,
        check=True,
        env=environment() | {"QT_QUICK_BACKEND": "software"},
    )
    found: dict[str, object] = json.loads(run.stdout.splitlines()[-1])
    return found


def main() -> int:
    """Measure and print; 1 when the goal is missed."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else None)
    parser.add_argument("--posts", type=int, default=100_000)
    parser.add_argument("--frames", type=int, default=4000)
    parser.add_argument("--json", type=Path, metavar="FILE", help="also write the figures there")
    parser.add_argument("--inside", nargs="+", help=argparse.SUPPRESS)
    chosen = parser.parse_args()
    if chosen.inside:
        what, frames, *home = chosen.inside
        found = patio(Path(home[0]), int(frames)) if what == "patio" else plain(int(frames))
        print(json.dumps(found), flush=True)
        os._exit(0)
    from bench.long_feed import long_feed

    with tempfile.TemporaryDirectory() as folder, long_feed(Path(folder), chosen.posts) as home:
        ours = inside(["patio", str(chosen.frames), str(home)])
    theirs = inside(["plain", str(chosen.frames)])
    figures: dict[str, dict[str, float]] = {}
    for name, found in (("patio", ours), ("plain list", theirs)):
        costs = found["frames"]
        assert isinstance(costs, list)
        figures[name] = {
            "cards": float(str(found["cards"])),
            "p50 ms": statistics.median(costs),
            "p99 ms": p99(costs),
            "worst ms": max(costs),
        }
    heads = list(figures["patio"])
    print(f"{'':12}" + "".join(f"{head:>12}" for head in heads))
    for name, row in figures.items():
        print(f"{name:12}" + "".join(f"{row[head]:12.1f}" for head in heads))
    if chosen.json:
        chosen.json.write_text(json.dumps(figures, indent=1) + "\n")
    return 0 if figures["patio"]["p99 ms"] <= GOAL_MS else 1


if __name__ == "__main__":
    sys.exit(main())
