"""What the window has freed is the system's again."""

from __future__ import annotations

import subprocess
import sys
import time

import pytest

from desktop import thrift
from desktop.thrift import WORKED_LONG_S, WORKED_S, Thrift, keep_little

LINUX = pytest.mark.skipif(not sys.platform.startswith("linux"), reason="glibc's way")

GROW_AND_FREE = """
import sys
import time
from pathlib import Path
from PySide6.QtCore import QByteArray
from PySide6.QtGui import QImage
from desktop.thrift import keep_little

def resident():
    rollup = Path("/proc/self/smaps_rollup").read_text("ascii").splitlines()
    return int(next(line.split()[1] for line in rollup if line.startswith("Rss:")))

def picture(side):
    made = QImage(side, side, QImage.Format.Format_ARGB32)
    made.fill(1)
    return made

if "little" in sys.argv:
    keep_little()
picture(2500)  # 25 MB
before = resident()
large, small = [], []
for _ in range(10):
    large.append(picture(1000))
    small.append(QByteArray(b"x" * 2000))
large.clear()
print(resident() - before)
"""


def _kept_kb(*arguments: str) -> int:
    argv = [sys.executable, "-c", GROW_AND_FREE, *arguments]
    run = subprocess.run(argv, capture_output=True, text=True, check=True)
    return int(run.stdout)


@LINUX
def test_pictures_that_are_freed_between_others_are_given_back_at_once() -> None:
    assert _kept_kb("little") < 4_000


@LINUX
def test_glibc_alone_keeps_them_or_else_keep_little_can_go() -> None:
    assert _kept_kb() > 20_000


class _Library:
    """Counts what is asked of the C library."""

    def __init__(self) -> None:
        self.trims = 0

    def malloc_trim(self, _pad: int) -> None:
        """Whether anything was free is nobody's business."""
        self.trims += 1


@pytest.fixture
def library(monkeypatch: pytest.MonkeyPatch) -> _Library:
    made = _Library()
    monkeypatch.setattr(thrift, "_library", lambda: made)
    return made


@pytest.fixture
def spend(monkeypatch: pytest.MonkeyPatch) -> list[float]:
    """The processor's time that the process has used: its last element."""
    spent = [0.0]
    monkeypatch.setattr(time, "process_time", lambda: spent[-1])
    return spent


def test_the_heap_is_trimmed_once_when_work_is_followed_by_rest(
    library: _Library, spend: list[float]
) -> None:
    kept = Thrift()
    spend.append(WORKED_S * 1.5)
    assert not kept.look(), "it works"

    assert kept.look(), "it rests"
    assert not kept.look(), "nothing has happened since"
    assert library.trims == 1


def test_long_work_is_interrupted_by_a_trim(library: _Library, spend: list[float]) -> None:
    kept = Thrift()
    looks = []
    for _ in range(5):
        spend.append(spend[-1] + WORKED_LONG_S / 4)
        looks.append(kept.look())

    assert looks == [False, False, False, True, False]
    assert library.trims == 1


def test_other_systems_are_left_alone(monkeypatch: pytest.MonkeyPatch, spend: list[float]) -> None:
    monkeypatch.setattr(sys, "platform", "win32")
    keep_little()
    kept = Thrift()
    spend.append(100 * WORKED_LONG_S)

    assert not kept.look()
