"""Changing bytes on a disk as age does: without asking the program that wrote them."""

from __future__ import annotations

import sqlite3
from pathlib import Path


def settle(path: Path) -> None:
    """Fold the write-ahead log of a database that nobody has open into its file."""
    with sqlite3.connect(path) as raw:
        raw.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    raw.close()


def flip(path: Path, there: bytes, at: int = 0) -> None:
    """Change one bit of bytes that lie somewhere in a file; the last such place."""
    data = bytearray(path.read_bytes())
    data[data.rindex(there) + at] ^= 0x20
    path.write_bytes(data)


def column(path: Path, query: str) -> bytes:
    """One value of a database that nobody writes now."""
    with sqlite3.connect(f"file:{path}?mode=ro", uri=True) as raw:
        (value,) = raw.execute(query).fetchone()
    raw.close()
    assert isinstance(value, bytes)
    return value
