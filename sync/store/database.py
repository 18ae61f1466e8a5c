"""The log's database: opening, migrating, and SQLite's refusals in our terms.

One connection, used by one thread at a time. It checkpoints; readers never do
(protocol.md 3).
"""

from __future__ import annotations

import sqlite3
import sys
from collections.abc import Iterator
from contextlib import closing, contextmanager, nullcontext
from pathlib import Path

from sqlalchemy import Connection, Engine, StaticPool, create_engine, event, exc

from sync.errors import (
    BrokenInvariant,
    CannotWrite,
    DamagedHome,
    NewerDatabase,
    NoSpace,
    OldLibrary,
)

REVISIONS = ("0001", "0002", "0003", "0004", "0005")
"""The schema versions this program knows, oldest first. The last is the one it writes."""

SAFE_SQLITE = (3, 51, 3)
"""The first version without the defect that can damage a log when two processes checkpoint
(protocol.md 3; Source: sqlite.org/wal.html, "WAL-reset"). One writer keeps clear of it."""

_PRAGMAS = (
    "journal_mode=WAL",
    "foreign_keys=ON",
    "secure_delete=ON",
    "mmap_size=0",
    "cache_size=-32768",  # KiB: the pages that a first sync comes back to
    "wal_autocheckpoint=4000",  # pages, 16 MB: the same page is folded back once, not four times
)

_MIGRATIONS = Path(__file__).with_name("migrations")


def open_database(path: Path) -> Connection:
    """The connection that writes the log, at the newest schema.

    A fresh file is made; an older one is copied aside and then brought up; a newer one
    is refused before anything in it is touched.

    Raises:
        OldLibrary, NewerDatabase, DamagedHome, CannotWrite, NoSpace
    """
    check_library(sqlite3.sqlite_version_info, bundled=hasattr(sys, "frozen"))
    with sqlite_words(path):
        found = _revision(path)
        if found is not None and found not in REVISIONS:
            raise NewerDatabase(path=str(path))
        connection = _engine(path).connect()
        try:
            if found != REVISIONS[-1]:
                if found is not None:
                    _copy_aside(path, found)
                _migrate(connection)
        except BaseException:
            close_database(connection)
            raise
        return connection


def check_library(version: tuple[int, ...], *, bundled: bool) -> None:
    """Whether SQLite is one to trust data to (scenarios T28).

    In a checkout it is the system's, which nobody here chose: there ``patio doctor`` warns.

    Raises:
        OldLibrary: a release was built with one that is too old.
    """
    if bundled and version < SAFE_SQLITE:
        found, needed = (".".join(map(str, one)) for one in (version, SAFE_SQLITE))
        raise OldLibrary(library="SQLite", version=found, needs=needed)


def close_database(connection: Connection) -> None:
    """Close the file; SQLite folds the write-ahead log back. Closing again does nothing."""
    connection.close()
    connection.engine.dispose()


@contextmanager
def durable(connection: Connection) -> Iterator[None]:
    """A write transaction that is on the disk when the block ends (own entries)."""
    if connection.in_transaction():
        raise BrokenInvariant(what="what must be on the disk has a transaction of its own")
    with _writing(connection, "FULL"):
        yield


@contextmanager
def refetchable(connection: Connection) -> Iterator[None]:
    """A write transaction that a power cut may undo (what peers can give again).

    Within another one it is a part of that.
    """
    with nullcontext() if connection.in_transaction() else _writing(connection, "NORMAL"):
        yield


@contextmanager
def reading(connection: Connection) -> Iterator[None]:
    """Several queries over one state of the database, that of a transaction under way if any."""
    with nullcontext() if connection.in_transaction() else connection.begin():
        yield


@contextmanager
def _writing(connection: Connection, synchronous: str) -> Iterator[None]:
    # SQLite ignores this pragma inside a transaction, and SQLAlchemy begins one before
    # any statement of its own: hence the driver's connection.
    driver = connection.connection.driver_connection
    assert isinstance(driver, sqlite3.Connection)
    driver.execute(f"PRAGMA synchronous={synchronous}")
    connection.info["begin"] = "BEGIN IMMEDIATE"
    try:
        with connection.begin():
            yield
    finally:
        connection.info["begin"] = "BEGIN"


@contextmanager
def sqlite_words(path: Path) -> Iterator[None]:
    """Turn SQLite's errors into ours.

    Raises:
        NoSpace: the disk is full; the transaction was rolled back.
        CannotWrite: read-only file or folder, or an I/O error.
        DamagedHome: the file is not a database, or a broken one, or its rows do not fit together:
            what is written was checked against them before.
    """
    try:
        yield
    except exc.DBAPIError as error:
        raise _worded(path, error.orig) from None
    except sqlite3.Error as error:
        raise _worded(path, error) from None


def is_full(error: BaseException | None) -> bool:
    """Whether what SQLite could not do is for want of room."""
    name = getattr(error, "sqlite_errorname", "") or ""
    # SHMSIZE: there is not even room for the write-ahead log's index.
    return name.startswith("SQLITE_FULL") or name in ("SQLITE_IOERR_WRITE", "SQLITE_IOERR_SHMSIZE")


def has_schema(reader: sqlite3.Connection) -> bool:
    """Whether anything was ever made in a file: SQLite opens an emptied one without a word."""
    query = "SELECT 1 FROM sqlite_master WHERE name = 'alembic_version'"
    return reader.execute(query).fetchone() is not None


def _worded(path: Path, error: BaseException | None) -> Exception:
    name = getattr(error, "sqlite_errorname", "") or ""
    if is_full(error):
        return NoSpace(path=str(path))
    if name.startswith(("SQLITE_READONLY", "SQLITE_CANTOPEN", "SQLITE_PERM", "SQLITE_IOERR")):
        return CannotWrite(path=str(path), why=str(error))
    if name.startswith(("SQLITE_NOTADB", "SQLITE_CORRUPT", "SQLITE_CONSTRAINT")):
        return DamagedHome(path=str(path), why=str(error))
    return CannotWrite(path=str(path), why=str(error))


def _engine(path: Path) -> Engine:
    engine = create_engine(
        f"sqlite:///{path}",
        poolclass=StaticPool,
        connect_args={"check_same_thread": False, "timeout": 5.0},
    )

    @event.listens_for(engine, "connect")
    def configure(raw: sqlite3.Connection, _record: object) -> None:
        raw.isolation_level = None  # we say BEGIN ourselves, see below
        try:
            for pragma in _PRAGMAS:
                raw.execute(f"PRAGMA {pragma}")
        except BaseException:
            raw.close()  # the pool forgets a connection that it could not prepare
            raise

    @event.listens_for(engine, "begin")
    def begin(connection: Connection) -> None:
        connection.exec_driver_sql(connection.info.get("begin", "BEGIN"))

    return engine


def _revision(path: Path) -> str | None:
    """The schema version of a file, read without changing it; None when there is no schema."""
    if not path.exists() or path.stat().st_size == 0:
        return None
    # A look leaves companions beside the file. Without a write-ahead log there is all in it that
    # there is, and the caller holds the home: then it needs no locks and gets none of them.
    beside = path.with_name(f"{path.name}-wal")
    alone = "" if beside.exists() and beside.stat().st_size else "&immutable=1"
    reader = sqlite3.connect(f"{path.resolve().as_uri()}?mode=ro{alone}", uri=True)
    try:
        tables = {name for (name,) in reader.execute("SELECT name FROM sqlite_master")}
        if "alembic_version" not in tables:
            return None
        row = reader.execute("SELECT version_num FROM alembic_version").fetchone()
        return str(row[0]) if row else None
    finally:
        reader.close()


def _copy_aside(path: Path, revision: str) -> None:
    beside = path.with_name(f"{path.name}.before-{REVISIONS[-1]}-{revision}")
    with closing(sqlite3.connect(path)) as source, closing(sqlite3.connect(beside)) as target:
        source.backup(target)


def _migrate(connection: Connection) -> None:
    # Imported here: it costs 0.4 s, and a database at the newest version needs none of it.
    from alembic import command
    from alembic.config import Config

    config = Config()
    config.set_main_option("script_location", str(_MIGRATIONS).replace("%", "%%"))
    config.attributes["connection"] = connection
    # SQLite changes a constraint only by making the table anew, and dropping the old one
    # counts as orphaning its children; this pragma does nothing inside a transaction.
    driver = connection.connection.driver_connection
    assert isinstance(driver, sqlite3.Connection)
    driver.execute("PRAGMA foreign_keys=OFF")
    try:
        with connection.begin():
            command.upgrade(config, "head")
    finally:
        driver.execute("PRAGMA foreign_keys=ON")
