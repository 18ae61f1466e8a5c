"""Databases of the first release, and a child process that dies while it brings one up.

``python migrating.py DATABASE COUNT`` dies at the COUNT-th statement of the migration.
"""

from __future__ import annotations

import os
import signal
import sqlite3
import sys
from pathlib import Path

from alembic import command
from alembic.config import Config
from sqlalchemy import create_engine, event
from sqlalchemy.engine import Engine

from support.entries import NOW_MS, author, chain
from sync.log.entry import Entry
from sync.store import database

MIGRATIONS = Path(database.__file__).with_name("migrations")


def first_release(path: Path, count: int = 30) -> list[Entry]:
    """A database as the first release made it, with a log of so many entries in it."""
    config = Config()
    config.set_main_option("script_location", str(MIGRATIONS))
    engine = create_engine(f"sqlite:///{path}")
    with engine.connect() as connection:
        config.attributes["connection"] = connection
        command.upgrade(config, "0001")
        connection.commit()
    engine.dispose()
    entries = chain(author(3), [f"azulejo {number}" for number in range(count)])
    _fill(path, entries)
    return entries


def _fill(path: Path, entries: list[Entry]) -> None:
    last = entries[-1]
    key = last.header.key
    with sqlite3.connect(path) as raw:
        raw.execute("PRAGMA journal_mode = WAL")
        raw.execute(
            "INSERT INTO log (id, device, epoch, lane, head_seq, head_hash, payload_seq)"
            " VALUES (1, ?, ?, ?, ?, ?, ?)",
            (key.device, key.epoch.to_bytes(8, "big"), int(key.lane), last.header.seq, last.id,
             last.header.seq),
        )  # fmt: skip
        for number, item in enumerate(entries, 1):
            row = (number, item.header.seq, item.id, item.raw, item.signature, NOW_MS)
            raw.execute("INSERT INTO entry VALUES (?, 1, ?, ?, ?, ?, 2, ?)", row)
            salt, body = item.payload.salt, item.payload.body
            raw.execute("INSERT INTO payload VALUES (?, ?, ?, ?)", (number, number, salt, body))
    raw.close()


def main() -> None:
    """The child."""
    path, count = Path(sys.argv[1]), int(sys.argv[2])
    left = [count]

    @event.listens_for(Engine, "before_cursor_execute")
    def die(*_facts: object) -> None:
        left[0] -= 1
        if left[0] == 0:
            os.kill(os.getpid(), signal.SIGKILL)

    database.close_database(database.open_database(path))
    print(count - left[0])


if __name__ == "__main__":
    main()
