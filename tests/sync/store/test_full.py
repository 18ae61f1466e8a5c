"""Disks that are full, read-only or taken away while we write (T18, T19)."""

from __future__ import annotations

import contextlib
import shutil
import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest

from support.disks import fill, small_disk_at
from support.entries import COMPANY, NOW_MS, author, chain, checked
from sync.errors import CannotWrite, NoSpace
from sync.log.entry import Entry
from sync.store.care.mending import integrity
from sync.store.disk import replace_file
from sync.store.entries import LogStore
from sync.values import Lane

THEIRS = author(2)


@pytest.fixture
def small_disk(tmp_path: Path) -> Iterator[Path]:
    with small_disk_at(tmp_path / "disk", "4m") as folder:
        yield folder


def big(previous: Entry | None, number: int) -> list[Entry]:
    return chain(THEIRS, [f"{number}" + "x" * 30_000] * 4, previous=previous)


def test_wherever_the_disk_fills_up_nothing_is_damaged_and_it_goes_on(small_disk: Path) -> None:
    store = LogStore(small_disk / "patio.db", COMPANY)
    last: Entry | None = None
    refused = 0
    for number in range(24):
        filler = fill(small_disk, leave=number * 8192)
        entries = big(last, number)
        before = store.digest()
        try:
            store.ingest(checked(entries), NOW_MS)
        except NoSpace:
            refused += 1
            assert store.digest() == before
            filler.unlink()
            store.ingest(checked(entries), NOW_MS)
        filler.unlink(missing_ok=True)
        last = entries[-1]
        if shutil.disk_usage(small_disk).free < 1 << 20:
            break

    assert refused >= 3
    held = store.count()
    store.close()
    assert integrity(small_disk / "patio.db") == []
    again = LogStore(small_disk / "patio.db", COMPANY)
    assert again.count() == held == len(again.arrivals(0, Lane.CONTENT, 1000))
    again.close()


def test_a_store_is_not_begun_on_a_full_disk_and_is_when_there_is_room(small_disk: Path) -> None:
    for leave in (0, 8192, 40_000, 70_000):
        filler = fill(small_disk, leave)
        with contextlib.suppress(NoSpace):
            LogStore(small_disk / "patio.db", COMPANY).close()
        filler.unlink()
    store = LogStore(small_disk / "patio.db", COMPANY)
    store.ingest(checked(big(None, 0)), NOW_MS)
    assert store.count() == 4
    store.close()


def test_a_file_that_does_not_fit_leaves_the_old_one(small_disk: Path) -> None:
    path = small_disk / "guard.json"
    replace_file(path, b"old")
    filler = fill(small_disk, 0)

    with pytest.raises(NoSpace):
        replace_file(path, b"new" * 9000)

    assert path.read_bytes() == b"old"
    filler.unlink()
    assert sorted(p.name for p in small_disk.iterdir()) == ["guard.json"]


def test_a_disk_that_turns_read_only_refuses_and_recovers(small_disk: Path) -> None:
    store = LogStore(small_disk / "patio.db", COMPANY)
    first = big(None, 0)
    store.ingest(checked(first), NOW_MS)
    more = big(first[-1], 1)
    remount = ["mount", "-o", "remount", str(small_disk)]
    # An open file may still be written where the kernel refuses to turn the disk read-only.
    if subprocess.run([*remount, "-o", "ro"], capture_output=True, check=False).returncode != 0:
        store.close()
        subprocess.run([*remount, "-o", "ro"], check=True)
        with pytest.raises(CannotWrite):
            LogStore(small_disk / "patio.db", COMPANY).ingest(checked(more), NOW_MS)
        subprocess.run([*remount, "-o", "rw"], check=True)
        store = LogStore(small_disk / "patio.db", COMPANY)
    else:
        with pytest.raises(CannotWrite):
            store.ingest(checked(more), NOW_MS)
        subprocess.run([*remount, "-o", "rw"], check=True)

    store.ingest(checked(more), NOW_MS)

    assert store.count() == 8
    store.close()
