"""A newcomer's first sync while she looks at the window: it answers all the while."""

from __future__ import annotations

import sqlite3
import statistics
import time
from contextlib import closing
from pathlib import Path

from PySide6.QtCore import Qt, QTimer

from support.office import MEET_S
from support.window import LoopbackClient, OpenWindow, Windows, reads, wait_until
from sync.codec import encode
from sync.content.feed import Post
from sync.content.kinds import ContentKind
from sync.node.core import Node
from sync.store.home import HomePaths
from sync.values import Lane

POSTS = 2000
AT_ONCE = 500
LAST = "La última hornada"
TICK_MS = 4
FRAME_S = 0.032


def wrote_for_years(home: Path) -> None:
    """Thousands of posts by whoever's home it is; no node must run on it."""
    node = Node.open(home)
    try:
        for start in range(0, POSTS, AT_ONCE):
            numbers = range(start, start + AT_ONCE)
            node.append(Lane.CONTENT, [post(f"La hornada número {number}") for number in numbers])
        node.append(Lane.CONTENT, [post(LAST)])
    finally:
        node.close()


def post(text: str) -> tuple[int, bytes]:
    return int(ContentKind.POST), encode(Post(text=text, channel="general"))


class Busy:
    """What the window's thread takes of the processor from one tick to the next.

    Not how long it took by the clock: others want the processor as well.
    """

    def __init__(self) -> None:
        self.seconds: list[float] = []
        self._last = time.thread_time()
        self._timer = QTimer(interval=TICK_MS, timerType=Qt.TimerType.PreciseTimer)
        self._timer.timeout.connect(self._tick)
        self._timer.start()

    def stop(self) -> None:
        self._timer.stop()

    def _tick(self) -> None:
        now = time.thread_time()
        self.seconds.append(now - self._last)
        self._last = now


def test_the_window_answers_while_thousands_of_posts_come_in(
    tmp_path: Path, windows: Windows
) -> None:
    # T82, at a fiftieth of its size; the rate is in tests/bench/first_sync.py.
    carmen, marta = LoopbackClient(tmp_path / "carmen"), LoopbackClient(tmp_path / "marta")
    carmen.create("Cerámicas Oliva", "Carmen Oliva")
    carmen.start_node()
    wait_until(lambda: carmen.network().running, "Carmen's node")
    at = carmen.network().listen
    marta.join(carmen.invite().code, "Marta Ruiz", [at])
    marta.close()
    carmen.close()
    wrote_for_years(carmen.home)
    full = LoopbackClient(carmen.home)
    full.start_node(("--listen", at, "--no-discovery"))
    wait_until(lambda: full.network().running, "Carmen's node again")
    try:
        window = OpenWindow(marta.home)
        windows.append(window)
        busy = Busy()
        with closing(sqlite3.connect(HomePaths(marta.home).views)) as views:

            def shown() -> int:
                return int(views.execute("SELECT count(*) FROM card").fetchone()[0])

            before = shown()
            wait_until(lambda: shown() > POSTS, "all of it in her views", MEET_S)
        busy.stop()
        wait_until(lambda: reads(window, LAST), "the newest on screen")
    finally:
        full.close()

    assert before < POSTS  # the window was there first
    assert len(busy.seconds) > 50  # and its thread had turns all the while
    assert statistics.quantiles(busy.seconds, n=100)[98] < FRAME_S
