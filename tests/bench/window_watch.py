"""What the benchmarks of the window share: its memory, and what its frames cost.

``python tests/bench/window_watch.py`` is the peer: an empty PySide6 QML window with controls, which
prints its memory once it stands, and lives until it is told to end by a line on standard input.
"""

from __future__ import annotations

import os
import statistics
import subprocess
import sys
import tempfile
import time
from array import array
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QEventLoop, QTimer
from PySide6.QtQuick import QQuickWindow

ROOT = Path(__file__).resolve().parents[2]

_STANDS_S = 5.0
_EMPTY = b"""
import QtQuick
import QtQuick.Controls.Basic
ApplicationWindow {
    width: 1280; height: 800; visible: true
    Column { Label { text: "Patio" } Button { text: "Abrir" } TextField { } }
}
"""


@dataclass(frozen=True, slots=True)
class Memory:
    """Of this process, in megabytes: what is in memory, and how much of that is its own alone."""

    resident: float
    own: float


def memory() -> Memory:
    """As it is now (Linux)."""
    kilobytes = {"Rss:": 0, "Private_Clean:": 0, "Private_Dirty:": 0}
    for line in Path("/proc/self/smaps_rollup").read_text("ascii").splitlines():
        name, *rest = line.split()
        if name in kilobytes:
            kilobytes[name] = int(rest[0])
    own = kilobytes["Private_Clean:"] + kilobytes["Private_Dirty:"]
    return Memory(kilobytes["Rss:"] / 1024, own / 1024)


def environment() -> dict[str, str]:
    """Of a window that is measured: drawn by the processor, off screen without a display."""
    chosen = os.environ | {"PYTHONPATH": os.pathsep.join((str(ROOT), str(ROOT / "tests")))}
    if "DISPLAY" not in chosen:
        chosen.setdefault("QT_QPA_PLATFORM", "offscreen")
    chosen.setdefault("QT_QUICK_BACKEND", "software")
    return chosen


@contextmanager
def empty_window() -> Iterator[Memory]:
    """The memory of an empty window, which stands as long as the other one is measured."""
    argv = [sys.executable, __file__]
    with subprocess.Popen(
        argv, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True, env=environment()
    ) as peer:
        assert peer.stdout is not None
        resident, own = peer.stdout.readline().split()
        try:
            yield Memory(float(resident), float(own))
        finally:
            peer.communicate("\n")


def rest(seconds: float) -> None:
    """Let the application live for so long."""
    loop = QEventLoop()
    QTimer.singleShot(round(seconds * 1000), loop.quit)
    loop.exec()


class Readings:
    """Numbers by the hundred thousand, kept in a file: a window must not be seen to grow by what
    measures it. Of each as much is kept as 32 bits hold."""

    _AT_ONCE = 1024

    def __init__(self) -> None:
        self._file = tempfile.TemporaryFile()  # noqa: SIM115 -- open as long as this is
        self._some = array("f")
        self._count = 0

    def __len__(self) -> int:
        return self._count

    def append(self, value: float) -> None:
        """One more."""
        self._some.append(value)
        self._count += 1
        if len(self._some) == self._AT_ONCE:
            self._some.tofile(self._file)
            del self._some[:]

    def every(self) -> list[float]:
        """All of them, in order."""
        self._file.seek(0)
        found = array("f", self._file.read())
        self._file.seek(0, os.SEEK_END)
        return [*found, *self._some]


class Watch:
    """Notes what each frame of a window costs its thread, and how long that was busy at a time.

    A frame's cost is the processor's time of the thread since the frame before, with all that
    led to it: input, rows, layout, drawing. On a shared machine wall time would measure the others.
    What whoever drives the window does meanwhile goes into :meth:`aside` and is left out.
    """

    def __init__(self, view: QQuickWindow, tick_ms: int = 0) -> None:
        """With ``tick_ms`` the waits are noted too, which keeps the thread from resting."""
        self.frames = Readings()
        """Milliseconds of each."""
        self.waits = Readings()
        """Milliseconds by which each tick came late: so long a key would have waited."""
        self._from = time.thread_time()
        self._ticked = 0.0
        self._tick_ms = tick_ms
        self._timer = QTimer(view, interval=tick_ms)
        self._timer.timeout.connect(self._tick)
        view.frameSwapped.connect(self._swapped)
        self.resume()

    def resume(self) -> None:
        """Note waits from now on."""
        self._ticked = time.monotonic()
        if self._tick_ms:
            self._timer.start()

    def pause(self) -> None:
        """Note no waits, and let the thread rest."""
        self._timer.stop()

    @contextmanager
    def aside(self) -> Iterator[None]:
        """What is done in here is not the window's."""
        spent, began = time.thread_time(), time.monotonic()
        try:
            yield
        finally:
            self._from += time.thread_time() - spent
            self._ticked += time.monotonic() - began

    def start(self) -> None:
        """Forget what has been spent: the next frame begins here."""
        self._from = time.thread_time()

    def _swapped(self) -> None:
        now = time.thread_time()
        self.frames.append((now - self._from) * 1000)
        self._from = now

    def _tick(self) -> None:
        now = time.monotonic()
        self.waits.append(max(0.0, (now - self._ticked) * 1000 - self._tick_ms))
        self._ticked = now


def p99(values: Sequence[float]) -> float:
    """Below which 99 % of them are."""
    return statistics.quantiles(values, n=100)[98]


def _stand() -> None:
    os.environ["QT_QUICK_CONTROLS_STYLE"] = "Basic"
    from PySide6.QtGui import QGuiApplication
    from PySide6.QtQml import QQmlApplicationEngine

    application = QGuiApplication([])
    engine = QQmlApplicationEngine()
    engine.loadData(_EMPTY)
    rest(_STANDS_S)
    now = memory()
    print(now.resident, now.own, flush=True)
    sys.stdin.readline()
    del engine, application


if __name__ == "__main__":
    _stand()
