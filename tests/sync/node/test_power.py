"""Power cuts: what a peer heard of is on the disk, whatever else is lost (T21, A2)."""

from __future__ import annotations

import os
import random
import shutil
import sqlite3
import subprocess
import sys
from pathlib import Path

import pytest

from support import power
from support.power import Act, Disk, What
from support.preload import built
from sync.client import Client
from sync.store.guard import read_guard
from sync.store.keys import load_keys
from sync.values import Lane

ROOT = Path(power.__file__).resolve().parents[2]
CUTS = 60
"""Moments at which the power is cut, of all that were written down."""


@pytest.fixture(scope="module")
def library(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return built("power", tmp_path_factory.mktemp("power"))


def own_head(folder: Path) -> int:
    """The last own content entry in a home's log, by SQLite alone."""
    keys = load_keys(folder / "keys.json")
    with sqlite3.connect(folder / "patio.db") as log:
        assert log.execute("PRAGMA integrity_check").fetchone() == ("ok",)
        row = log.execute(
            "SELECT head_seq FROM log WHERE device = ? AND epoch = ? AND lane = 1",
            (keys.device, keys.epoch.to_bytes(8, "big")),
        ).fetchone()
    log.close()
    return int(row[0]) if row else 0


def test_after_a_power_cut_our_head_is_never_behind_what_a_peer_heard(
    library: Path, tmp_path: Path
) -> None:
    home, told, record = tmp_path / "carmen", tmp_path / "carmen-told", tmp_path / "record"
    client = Client(home)
    client.create("Cerámicas Oliva", "Carmen Oliva")
    client.close()
    disk = Disk(home)
    environment = {
        **os.environ,
        "PYTHONPATH": f"{ROOT}{os.pathsep}{ROOT / 'tests'}",
        "LD_PRELOAD": str(library),
        "POWER_ROOT": str(home),
        "POWER_LOG": str(record),
    }
    argv = [sys.executable, power.__file__, str(home), str(told), "15"]
    subprocess.run(argv, env=environment, check=True)
    done = list(power.acts(record.read_bytes()))
    if not any(act.path.endswith("patio.db-wal") for act in done):
        pytest.skip("this SQLite writes in a way that cannot be noted")

    chance = random.Random(21)
    moments = set(chance.sample(range(len(done)), min(CUTS, len(done)))) | {len(done) - 1}
    heard = behind = 0
    for number, act in enumerate(done):
        if act.path == str(told) and act.what is What.WRITE:
            lane, seq = act.data.split()
            heard = int(seq) if int(lane) == Lane.CONTENT else heard
        else:
            disk.do(act)
        if number not in moments:
            continue
        for luck in (None, random.Random(number)):
            folder = tmp_path / f"cut-{number}-{luck is not None}"
            folder.mkdir()
            disk.after_cut(folder, luck)
            held = own_head(folder)
            assert held >= heard, f"after act {number}: {held} here, {heard} at a peer"
            guard = read_guard(folder / "guard.json")
            assert guard is not None
            assert Lane.CONTENT not in guard.heads or guard.heads[Lane.CONTENT].seq <= held
            behind += guard.heads[Lane.CONTENT].seq < held
            shutil.rmtree(folder)
    assert heard == 19
    assert behind > 0, "some cuts fall between the commit and the guard"


def test_the_model_forgets_what_was_not_synchronised(tmp_path: Path) -> None:
    home = tmp_path / "home"
    home.mkdir()
    (home / "a").write_bytes(b"old")
    disk = Disk(home)
    a, b = str(home / "a"), str(home / "b")
    disk.do(Act(What.WRITE, a, 0, b"new"))
    disk.do(Act(What.WRITE, b, 0, b"beside"))
    disk.do(Act(What.SYNC, b, 0, b""))
    disk.do(Act(What.RENAME, a, 0, b.encode()))

    disk.after_cut(tmp_path / "cut", None)
    assert (tmp_path / "cut" / "a").read_bytes() == b"old"

    disk.do(Act(What.SYNC, str(home), 0, b""))
    disk.after_cut(tmp_path / "cut", None)
    assert (tmp_path / "cut" / "a").read_bytes() == b"beside"
