"""What can be done about a database that SQLite finds damaged.

Entries of an index that disagree with their table are made anew. Otherwise the file is set aside,
never deleted, and whatever can still be read of it goes into a new one: entries that nobody else
has must not be lost. The rest comes again from colleagues.
"""

from __future__ import annotations

import re
import sqlite3
from collections.abc import Iterator
from contextlib import closing, suppress
from dataclasses import dataclass
from pathlib import Path

from sync.errors import NoSpace, ProtocolError
from sync.log.header import Header
from sync.store.database import close_database, is_full, open_database, sqlite_words

_INDEX_ONLY = (
    re.compile(r"^row \d+ missing from index "),
    re.compile(r"^wrong # of entries in index "),
    re.compile(r"^non-unique entry in index "),
    re.compile(r"^rowid not at end-of-record for row \d+ of index "),
)
"""What ``PRAGMA integrity_check`` says of an index whose table is whole.

Source: sqlite.org/pragma.html#pragma_integrity_check and pragma.c.
"""

_FOUND = 100


def integrity(path: Path) -> list[str]:
    """What SQLite finds wrong in a file, read-only; empty when all is well.

    Raises:
        NoSpace: there is no room even to look.
    """
    try:
        with closing(sqlite3.connect(f"{path.resolve().as_uri()}?mode=ro", uri=True)) as reader:
            said = [str(row[0]) for row in reader.execute(f"PRAGMA integrity_check({_FOUND})")]
    except sqlite3.DatabaseError as error:
        if is_full(error):
            raise NoSpace(path=str(path)) from None
        return [str(error)]
    lines = [line for text in said if text != "ok" for line in text.splitlines()]
    return [line for line in lines if not line.startswith("***")] or lines  # no headings


def index_trouble(path: Path) -> list[str]:
    """What is wrong with the indexes of a file in which all else is whole; empty otherwise.

    An index whose pages are rubbish does not count: to free them could harm the tables.
    """
    found = integrity(path)
    only = all(any(pattern.match(line) for pattern in _INDEX_ONLY) for line in found)
    return found if only else []


def reindex(path: Path) -> bool:
    """Make the indexes of a file that nobody has open anew, if that is all it needs.

    Raises:
        NoSpace, CannotWrite: it is as it was.
    """
    if not index_trouble(path):
        return False
    with sqlite_words(path), closing(sqlite3.connect(path)) as connection:
        connection.execute("REINDEX")
    return not integrity(path)


@dataclass(frozen=True, slots=True)
class Rescued:
    """A damaged file was set aside; ``rows`` entries of it are in the new one."""

    aside: Path
    rows: int


def set_aside(path: Path, stamp: int) -> Rescued:
    """Put a damaged log beside itself and keep what can still be read of it.

    ``stamp`` (a time) tells several such files apart. The caller holds the home's lock and
    nobody has the file open. Whether the entries add up is for the scrub, which runs before
    anything is served.

    Raises:
        NoSpace, CannotWrite: the damaged file is in its place, or aside and whole.
    """
    aside = path.with_name(f"{path.name}.damaged-{stamp}")
    fresh = path.with_name(f"{path.name}.new")
    _remove(fresh)
    with sqlite_words(path):
        try:
            rows = _rescue_into(fresh, path)
        except BaseException:
            _remove(fresh)
            raise
        for end in ("-wal", "-shm", ""):
            old = path.with_name(path.name + end)
            if old.exists():
                old.replace(aside.with_name(aside.name + end))
        fresh.replace(path)
    return Rescued(aside, rows)


def _rescue_into(fresh: Path, path: Path) -> int:
    connection = open_database(fresh)
    try:
        driver = connection.connection.driver_connection
        assert isinstance(driver, sqlite3.Connection)
        return _copy_what_can_be_read(path, driver)
    finally:
        close_database(connection)


def _remove(path: Path) -> None:
    for end in ("", "-wal", "-shm"):
        path.with_name(path.name + end).unlink(missing_ok=True)


_TABLES = (
    "log",
    "entry",
    "payload",
    "missing",
    "broken_tail",
    "read_mark",
    "not_ours",
    "content_key",
    "given_key",
)
_ROW_AT_LEAST = 32
"""Bytes of the smallest row: how many there can be when nothing says it."""


def _copy_what_can_be_read(path: Path, target: sqlite3.Connection) -> int:
    """The number of entries copied. A table that cannot be read at all stays empty."""
    target.execute("PRAGMA foreign_keys = OFF")
    most = max(1, path.stat().st_size // _ROW_AT_LEAST)
    with closing(sqlite3.connect(f"{path.resolve().as_uri()}?mode=ro", uri=True)) as source:
        target.execute("BEGIN IMMEDIATE")
        for table in _TABLES:
            columns = [row[1] for row in target.execute(f"PRAGMA table_info({table})")]
            for names, row in _readable_rows(source, table, columns, most):
                marks = ", ".join("?" for _ in row)
                target.execute(f"INSERT OR IGNORE INTO {table} ({names}) VALUES ({marks})", row)
        _make_lost_logs(target)
        _drop_strays(target)
        (copied,) = target.execute("SELECT count(*) FROM entry").fetchone()
        target.execute("COMMIT")
    target.execute("PRAGMA foreign_keys = ON")
    return int(copied)


def _readable_rows(
    source: sqlite3.Connection, table: str, columns: list[str], most: int
) -> Iterator[tuple[str, tuple[object, ...]]]:
    """Rows with their column names; none when the table's beginning and end are both gone."""
    try:
        there = {row[1] for row in source.execute(f"PRAGMA table_info({table})")}
    except sqlite3.DatabaseError:
        return
    names = ", ".join(name for name in columns if name in there)
    query = f"SELECT {names} FROM {table} NOT INDEXED"
    ends = [_end(source, table, order) for order in ("ASC", "DESC")]
    if names and any(end is not None for end in ends):
        high = ends[1] if ends[1] is not None else most
        for row in _readable(source, query, 0, high + 1):
            yield names, row


def _end(source: sqlite3.Connection, table: str, order: str) -> int | None:
    """The first or last row number; 0 for an empty table, None when it cannot be read."""
    try:
        query = f"SELECT rowid FROM {table} NOT INDEXED ORDER BY rowid {order} LIMIT 1"
        found = source.execute(query).fetchone()
    except sqlite3.DatabaseError:
        return None
    return int(found[0]) if found else 0


def _readable(
    source: sqlite3.Connection, query: str, low: int, high: int
) -> Iterator[tuple[object, ...]]:
    """The rows in a range of row numbers, without those on pages that cannot be read."""
    try:
        found = source.execute(
            f"{query} WHERE rowid >= ? AND rowid < ? ORDER BY rowid", (low, high)
        ).fetchall()
    except sqlite3.DatabaseError:
        if high - low > 1:
            middle = (low + high) // 2
            yield from _readable(source, query, low, middle)
            yield from _readable(source, query, middle, high)
        return
    yield from found


def _make_lost_logs(target: sqlite3.Connection) -> None:
    """Logs whose own row is gone, from the last header that is left of each."""
    lost = """
        SELECT e.log_id, max(e.seq), e.hash, e.header FROM entry e
        WHERE e.log_id NOT IN (SELECT id FROM log) GROUP BY e.log_id ORDER BY e.log_id
    """
    for log_id, seq, digest, raw in target.execute(lost).fetchall():
        with suppress(ProtocolError):
            header = Header.unpack(raw)
            target.execute(
                "INSERT OR IGNORE INTO log (id, device, epoch, lane, head_seq, head_hash,"
                " payload_seq) VALUES (?, ?, ?, ?, ?, ?, 0)",
                (log_id, header.device, header.epoch.to_bytes(8, "big"), header.lane, seq, digest),
            )


def _drop_strays(target: sqlite3.Connection) -> None:
    """Rows whose entry or log could not be read hang in the air."""
    target.execute("DELETE FROM entry WHERE log_id NOT IN (SELECT id FROM log)")
    for table in ("payload", "missing", "not_ours", "content_key"):
        target.execute(f"DELETE FROM {table} WHERE receipt NOT IN (SELECT receipt FROM entry)")
    target.execute("DELETE FROM broken_tail WHERE log_id NOT IN (SELECT id FROM log)")
