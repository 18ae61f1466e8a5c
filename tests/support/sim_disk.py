"""Disks that lose what was not synced: a home as it lies there after the electricity went.

SQLite's write-ahead log grows commit by commit. What a commit under ``synchronous=FULL`` has
synced stays; of the commits after it, any beginning may have reached the disk, with a torn
page behind it. So a power cut is a copy of the home whose write-ahead logs are cut short.
"""

from __future__ import annotations

import shutil
import struct
from dataclasses import dataclass
from pathlib import Path
from random import Random

_HEADER = 32
_FRAME = 24
_DATABASES = ("patio.db", "views.db")


@dataclass(frozen=True, slots=True)
class Mark:
    """How much of a write-ahead log is on the disk for certain: its generation and an offset."""

    generation: bytes
    offset: int


def mark_of(database: Path) -> Mark:
    """All that is committed now, as a mark."""
    generation, commits = _commits(database)
    return Mark(generation, commits[-1] if commits else 0)


def copy_home(source: Path, target: Path) -> None:
    """A home as it is, committed and all: a backup, a clone, or the disk after a mere kill."""
    target.mkdir(parents=True)
    target.chmod(0o700)
    for path in sorted(source.iterdir()):
        if path.is_dir():
            shutil.copytree(path, target / path.name)
        elif path.is_file() and path.name != "lock" and not path.name.endswith("-shm"):
            shutil.copyfile(path, target / path.name)
            (target / path.name).chmod(0o600)


def lose_power(home: Path, synced: Mark, dice: Random) -> int:
    """Cut the copy of a home down to what a power cut leaves; how many commits were lost."""
    lost = 0
    for name in _DATABASES:
        database = home / name
        generation, commits = _commits(database)
        floor = synced.offset if name == "patio.db" and synced.generation == generation else 0
        loose = [offset for offset in commits if offset > floor]
        if not loose:
            continue
        kept = dice.choice((0, dice.randint(0, len(loose)), len(loose)))
        end = loose[kept - 1] if kept else max(floor, _HEADER)
        torn = dice.randrange(1, _FRAME + 512) if kept < len(loose) else 0
        with _wal(database).open("r+b") as file:
            file.truncate(end + torn)
        lost += len(loose) - kept
    return lost


def _wal(database: Path) -> Path:
    return database.with_name(f"{database.name}-wal")


def _commits(database: Path) -> tuple[bytes, list[int]]:
    """The log's generation and where each of its commits ends (the format is SQLite's own)."""
    path = _wal(database)
    if not path.exists() or path.stat().st_size < _HEADER:
        return b"", []
    size = path.stat().st_size
    ends: list[int] = []
    with path.open("rb") as file:
        header = file.read(_HEADER)
        page = struct.unpack(">I", header[8:12])[0]
        generation, offset = header[16:24], _HEADER
        while offset + _FRAME + page <= size:
            file.seek(offset)
            frame = file.read(_FRAME)
            if frame[8:16] != generation:
                break
            offset += _FRAME + page
            if struct.unpack(">I", frame[4:8])[0]:
                ends.append(offset)
    return generation, ends
