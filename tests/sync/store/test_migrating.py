"""Databases of other releases: copied and brought up, or refused and left (T95)."""

from __future__ import annotations

import contextlib
import os
import shutil
import signal
import sqlite3
import subprocess
import sys
from pathlib import Path

import pytest

from support import migrating
from support.entries import COMPANY
from sync.errors import NewerDatabase, NoSpace
from sync.store.care.mending import integrity
from sync.store.database import open_database
from sync.store.entries import LogStore
from sync.values import Lane

ROOT = Path(migrating.__file__).resolve().parents[2]
ENVIRONMENT = {**os.environ, "PYTHONPATH": f"{ROOT}{os.pathsep}{ROOT / 'tests'}"}


def everything(folder: Path) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in folder.iterdir()}


def is_whole(path: Path, count: int) -> bool:
    store = LogStore(path, COMPANY)
    held = [entry.body for entry in store.arrivals(0, Lane.CONTENT, 10_000)]
    store.close()
    return integrity(path) == [] and len(held) == count


def test_a_newer_database_keeps_every_byte_of_every_file(tmp_path: Path) -> None:
    migrating.first_release(tmp_path / "patio.db")
    writer = sqlite3.connect(tmp_path / "patio.db")
    writer.execute("UPDATE alembic_version SET version_num = '9999'")
    writer.commit()  # and not closed: its write-ahead log stays beside it
    aside = tmp_path / "aside"
    aside.mkdir()
    for path in tmp_path.glob("patio.db*"):
        shutil.copy(path, aside)
    writer.close()
    before = everything(aside)
    assert "patio.db-wal" in before

    with pytest.raises(NewerDatabase):
        open_database(aside / "patio.db")

    after = everything(aside)
    assert after["patio.db"] == before["patio.db"]
    assert after["patio.db-wal"] == before["patio.db-wal"]
    assert set(after) <= {*before, "patio.db-shm"}


def test_a_newer_database_without_companions_gets_none(tmp_path: Path) -> None:
    migrating.first_release(tmp_path / "patio.db")
    with sqlite3.connect(tmp_path / "patio.db") as raw:
        raw.execute("UPDATE alembic_version SET version_num = '9999'")
    raw.close()
    before = everything(tmp_path)

    with pytest.raises(NewerDatabase):
        open_database(tmp_path / "patio.db")

    assert everything(tmp_path) == before


@pytest.mark.skipif(os.name == "nt", reason="SIGKILL is not Windows' way")
def test_a_migration_that_was_cut_off_begins_again(tmp_path: Path) -> None:
    entries = migrating.first_release(tmp_path / "old.db")
    path = tmp_path / "patio.db"
    argv = [sys.executable, migrating.__file__, str(path)]
    shutil.copy(tmp_path / "old.db", path)
    told = subprocess.run(
        [*argv, "9999"], env=ENVIRONMENT, check=True, capture_output=True, text=True
    )
    statements = int(told.stdout)
    for count in {1, statements // 3, statements // 2, statements - 1, statements}:
        for leftover in tmp_path.glob("patio.db*"):
            leftover.unlink()
        shutil.copy(tmp_path / "old.db", path)
        died = subprocess.run([*argv, str(count)], env=ENVIRONMENT, check=False)
        assert died.returncode == -signal.SIGKILL, count

        assert is_whole(path, len(entries)), f"after statement {count}"
        copies = list(tmp_path.glob("patio.db.before-*-0001"))
        assert len(copies) == 1
        assert copies[0].read_bytes()[:15] == b"SQLite format 3"


def test_a_migration_on_a_full_disk_leaves_the_old_database(tmp_path: Path) -> None:
    if sys.platform != "linux" or os.geteuid() != 0 or shutil.which("mount") is None:
        pytest.skip("only root on Linux can mount a small disk")
    disk = tmp_path / "disk"
    disk.mkdir()
    argv = ["mount", "-t", "tmpfs", "-o", "size=2m", "tmpfs", str(disk)]
    if subprocess.run(argv, capture_output=True, check=False).returncode != 0:
        pytest.skip("mounting is not allowed here")
    try:
        entries = migrating.first_release(disk / "patio.db", 1000)
        filler = disk / "fotos"
        for leave in (0, 200_000, 600_000):
            with filler.open("wb", buffering=0) as file, contextlib.suppress(OSError):
                while True:
                    file.write(bytes(4096))
            os.truncate(filler, max(0, filler.stat().st_size - leave))
            with contextlib.suppress(NoSpace):
                LogStore(disk / "patio.db", COMPANY).close()
        with sqlite3.connect(disk / "patio.db") as raw:
            assert raw.execute("SELECT count(*) FROM entry").fetchone() == (1000,)
        raw.close()
        filler.unlink()

        assert is_whole(disk / "patio.db", len(entries))
    finally:
        subprocess.run(["umount", "-l", str(disk)], check=True)
