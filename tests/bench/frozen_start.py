"""How long the frozen window takes to its first frame, against the same window from the checkout.

``python tests/bench/frozen_start.py [PROGRAM] [--runs N] [--json FILE]`` founds a company and opens
its window with both programs, again and again in turn in new processes on a display of their own
(Xvfb), until something is drawn on it; medians and their ratio. PROGRAM is ``dist/patio/patio``
unless given (packaging/README.md, step 9). The first run of each, which fills the disk's caches,
does not count.

Goal: at most 1.1 times.
"""

from __future__ import annotations

import argparse
import json
import mmap
import os
import statistics
import subprocess
import sys
import tempfile
import threading
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
GOAL = 1.1
PATIENCE_S = 30.0
LOOK_S = 0.001
SIZE = (1280, 800)
PIXEL_BYTES = 4


class Display:
    """An X server, and the memory that it draws into."""

    def __init__(self, number: str, screen: mmap.mmap) -> None:
        self.number = number
        self._screen = screen
        self._row = SIZE[0] * PIXEL_BYTES
        self._middle = len(screen) - self._row * SIZE[1] // 2

    def is_drawn_on(self) -> bool:
        """Whether anything but its black ground is in the middle."""
        return any(self._screen[self._middle : self._middle + self._row])


@contextmanager
def display() -> Iterator[Display]:
    """One for as long as this is entered."""
    read, write = os.pipe()
    with tempfile.TemporaryDirectory() as folder:
        size = f"{SIZE[0]}x{SIZE[1]}x24"
        words = ["-displayfd", str(write), "-screen", "0", size, "-nolisten", "tcp", "-br"]
        server = subprocess.Popen(
            ["Xvfb", *words, "-fbdir", folder], pass_fds=(write,), stderr=subprocess.DEVNULL
        )
        os.close(write)
        try:
            with os.fdopen(read) as said:
                number = said.readline().strip()
            with Path(folder, "Xvfb_screen0").open("rb") as file:
                yield Display(number, mmap.mmap(file.fileno(), 0, prot=mmap.PROT_READ))
        finally:
            server.terminate()
            server.wait()


def first_frame(program: Sequence[str | Path], home: Path, environment: dict[str, str]) -> float:
    """Seconds from the start of the process until its window is on the display."""
    with display() as shown:
        began = time.monotonic()
        process = subprocess.Popen(
            [*program, "--home", home], env=environment | {"DISPLAY": f":{shown.number}"}
        )
        try:
            while not shown.is_drawn_on():
                if process.poll() is not None or time.monotonic() - began > PATIENCE_S:
                    raise RuntimeError(f"{program[0]} has drawn nothing")
                threading.Event().wait(LOOK_S)
            return time.monotonic() - began
        finally:
            process.terminate()
            process.wait(PATIENCE_S)


def main() -> int:
    """Measure and print; 1 when the goal is missed."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else None)
    parser.add_argument("program", type=Path, nargs="?", default=ROOT / "dist" / "patio" / "patio")
    parser.add_argument("--runs", type=int, default=9)
    parser.add_argument("--json", type=Path, metavar="FILE", help="also write the figures there")
    chosen = parser.parse_args()
    environment = os.environ | {"PYTHONPATH": str(ROOT), "PATIO_KEYS": "file"}
    environment.pop("PYTHONDONTWRITEBYTECODE", None)  # or the checkout compiles anew each time
    environment |= {"QT_QPA_PLATFORM": "xcb", "QT_QUICK_BACKEND": "software"}
    ours = [sys.executable, "-m", "desktop"]
    times: tuple[list[float], list[float]] = ([], [])
    with tempfile.TemporaryDirectory() as folder:
        home = Path(folder) / "carmen"
        found = ["create", "Cerámicas Oliva", "--name", "Carmen Oliva", "--home", str(home)]
        subprocess.run(
            [sys.executable, "-m", "sync", *found],
            check=True,
            env=environment,
            stdout=subprocess.DEVNULL,
        )
        for turn in range(chosen.runs + 1):
            for program, into in zip(([chosen.program], ours), times, strict=True):
                spent = first_frame(program, home, environment)
                if turn:
                    into.append(spent)
    frozen, checkout = (statistics.median(each) for each in times)
    figures = {
        "frozen, ms": frozen * 1000,
        "checkout, ms": checkout * 1000,
        "ratio": statistics.median(a / b for a, b in zip(*times, strict=True)),
    }
    for name, value in figures.items():
        goal = f"{GOAL:g}  {'met' if value <= GOAL else 'missed'}" if name == "ratio" else ""
        print(f"{name:14}{value:8.2f}   {goal}")
    if chosen.json:
        chosen.json.write_text(json.dumps(figures, indent=1) + "\n")
    return 0 if figures["ratio"] <= GOAL else 1


if __name__ == "__main__":
    sys.exit(main())
