"""Processes that die while they write: no gap, no number twice, nothing lost (T16, T17, T20)."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from support import crashing, ingesting
from sync.client import Client
from sync.content.feed import Post
from sync.content.kinds import ContentKind
from sync.node.core import Node
from sync.node.verifying import verify_home
from sync.store.care.mending import integrity
from sync.store.guard import read_guard
from sync.values import Lane

ROOT = Path(crashing.__file__).resolve().parents[2]
ENVIRONMENT = {**os.environ, "PYTHONPATH": f"{ROOT}{os.pathsep}{ROOT / 'tests'}"}
KILLS = int(os.environ.get("PATIO_TEST_KILLS", "50"))
"""Rounds of T17. 500 of them: ``PATIO_TEST_KILLS=500 pytest tests/sync/node/test_crashes.py``."""

LOT = 50
"""Rounds in one test: together they must not look like a test that hangs."""

pytestmark = pytest.mark.skipif(os.name == "nt", reason="SIGKILL is not Windows' way")


@pytest.fixture
def home(tmp_path: Path) -> Path:
    client = Client(tmp_path / "carmen")
    client.create("Cerámicas Oliva", "Carmen Oliva")
    client.post("antes")
    client.close()
    return tmp_path / "carmen"


def die_at(home: Path, point: str, text: str) -> None:
    argv = [sys.executable, crashing.__file__, str(home), point, text]
    done = subprocess.run(argv, env=ENVIRONMENT, capture_output=True, text=True, check=False)
    assert done.returncode == -signal.SIGKILL, done.stderr


def texts(home: Path) -> list[str]:
    client = Client(home)
    found = [card.text for card in client.feed()]
    client.close()
    return found[::-1]


def test_a_process_that_dies_at_any_point_leaves_a_whole_log(home: Path) -> None:
    expected = ["antes"]
    for point in crashing.POINTS:
        die_at(home, point, point)
        expected += [point] if point in crashing.COMMITTED else []

        node = Node.open(home)
        node.write(ContentKind.POST, Post(text=f"tras {point}", channel="general"))
        head = node.store.head(node.log_key(Lane.CONTENT))
        held = len(node.store.arrivals(0, Lane.CONTENT, 1000))
        guard = read_guard(node.home.guard)
        node.close()
        expected.append(f"tras {point}")

        assert head is not None
        assert head.seq == held, point
        assert guard is not None
        assert guard.heads[Lane.CONTENT].hash == head.hash
        assert texts(home) == expected
    assert verify_home(home).findings == ()


@pytest.mark.parametrize("lot", range(max(1, KILLS // LOT)))
def test_a_killed_bulk_ingest_leaves_a_whole_log_each_time(tmp_path: Path, lot: int) -> None:
    path = tmp_path / "patio.db"
    ingesting.prepare(path)
    argv = [sys.executable, ingesting.__file__, str(path)]
    held = 0
    rounds = min(KILLS, LOT)
    for number in range(rounds):
        child = subprocess.Popen(argv, env=ENVIRONMENT, stdout=subprocess.PIPE)
        assert child.stdout is not None
        # Somewhere within the run after the ones that it has said are kept.
        for _ in range(number % 4):
            child.stdout.readline()
        child.send_signal(signal.SIGKILL)
        child.wait()
        child.stdout.close()

        if number % 10 == 9 or number == rounds - 1:
            assert integrity(path) == []
        now = ingesting.check(path)
        assert now >= held
        held = now
    assert held > 0


def test_nobody_hears_of_an_own_entry_before_it_and_the_guard_are_on_the_disk(
    home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    said: list[str] = []
    real = os.fsync

    def fsync(handle: int) -> None:
        said.append(f"fsync {Path(os.readlink(f'/proc/self/fd/{handle}')).name}")
        real(handle)

    if not Path("/proc/self/fd").exists():
        pytest.skip("which file is synchronised is only told below /proc")
    node = Node.open(home)
    driver = node.store.connection.connection.driver_connection
    assert driver is not None
    driver.set_trace_callback(lambda sql: said.append(sql.split()[0]))
    node.on_append = lambda _log, _seq, _run: said.append("announce")
    monkeypatch.setattr(os, "fsync", fsync)

    node.write(ContentKind.POST, Post(text="en orden", channel="general"))

    node.close()
    order = [said.index(what) for what in ("COMMIT", "fsync guard.json.new", "announce")]
    assert order == sorted(order), said
    assert said.count("announce") == 1
