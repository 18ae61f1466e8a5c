"""Opening the log's database, and refusing what is not ours to touch."""

from __future__ import annotations

import sqlite3
import sys
from contextlib import nullcontext
from pathlib import Path

import pytest
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory

from sync.errors import CannotWrite, DamagedHome, NewerDatabase, OldLibrary
from sync.store.database import REVISIONS, check_library, close_database, open_database
from sync.store.schema import metadata

MIGRATIONS = Path(open_database.__code__.co_filename).with_name("migrations")


def test_the_migrations_make_exactly_the_tables_of_the_schema(tmp_path: Path) -> None:
    connection = open_database(tmp_path / "patio.db")

    differences = compare_metadata(MigrationContext.configure(connection), metadata)

    close_database(connection)
    assert differences == []


def test_the_program_knows_every_migration_that_it_ships() -> None:
    scripts = [script.revision for script in ScriptDirectory(str(MIGRATIONS)).walk_revisions()]

    assert tuple(reversed(scripts)) == REVISIONS


def test_a_database_from_a_newer_version_is_refused_and_not_touched(tmp_path: Path) -> None:
    path = tmp_path / "patio.db"
    close_database(open_database(path))
    with sqlite3.connect(path) as raw:
        raw.execute("UPDATE alembic_version SET version_num = '9999'")
    raw.close()
    before = path.read_bytes()

    with pytest.raises(NewerDatabase):
        open_database(path)

    assert path.read_bytes() == before


@pytest.mark.parametrize(
    ("version", "bundled", "refused"),
    [
        ((3, 51, 2), True, True),
        ((3, 40, 1), True, True),
        ((3, 51, 3), True, False),
        ((3, 52, 0), True, False),
        ((3, 40, 1), False, False),
    ],
)
def test_a_release_with_a_sqlite_that_can_damage_logs_does_not_start(
    version: tuple[int, ...], bundled: bool, refused: bool
) -> None:
    # T28
    with pytest.raises(OldLibrary, match="SQLite") if refused else nullcontext():
        check_library(version, bundled=bundled)


def test_a_bundle_asks_before_it_opens_anything(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "frozen", True, raising=False)
    monkeypatch.setattr(sqlite3, "sqlite_version_info", (3, 51, 2))

    with pytest.raises(OldLibrary):
        open_database(tmp_path / "patio.db")

    assert list(tmp_path.iterdir()) == []


def test_a_file_that_is_no_database_is_refused_and_not_touched(tmp_path: Path) -> None:
    path = tmp_path / "patio.db"
    path.write_bytes(b"azulejos" * 1000)

    with pytest.raises(DamagedHome):
        open_database(path)

    assert path.read_bytes() == b"azulejos" * 1000


def test_a_folder_in_the_database_s_place_is_named(tmp_path: Path) -> None:
    path = tmp_path / "patio.db"
    path.mkdir()

    with pytest.raises((CannotWrite, DamagedHome)):
        open_database(path)


def test_the_log_is_kept_as_protocol_md_3_says(tmp_path: Path) -> None:
    connection = open_database(tmp_path / "patio.db")

    pragmas = {
        name: connection.exec_driver_sql(f"PRAGMA {name}").scalar()
        for name in ("journal_mode", "foreign_keys", "secure_delete")
    }

    close_database(connection)
    assert pragmas == {"journal_mode": "wal", "foreign_keys": 1, "secure_delete": 1}
