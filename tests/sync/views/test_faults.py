"""Pages whose file was spoilt are told apart from a mistake of ours, and made anew."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable
from pathlib import Path

import pytest

from sync.errors import CannotWrite, DamagedHome, NoSpace
from sync.values import DeviceId
from sync.views.reader import ViewsReader
from sync.views.writer import ViewsWriter

ME = DeviceId(bytes(32))


def quoting(data: bytes) -> bytes:
    """SQLite's words about this schema quote from it, in no encoding at all."""
    return data.replace(b"CREATE TABLE", b"\xa8REATE TABLE")


def of_the_future(data: bytes) -> bytes:
    """A schema format that no SQLite knows. Source: sqlite.org/fileformat2.html, 1.3."""
    return data[:44] + b"\x00\x00\x00\x09" + data[48:]


def no_database(data: bytes) -> bytes:
    return b"something else" + data[14:]


@pytest.mark.parametrize("spoil", [quoting, of_the_future, no_database])
def test_a_spoilt_file_is_damage_to_a_reader_and_made_anew_by_the_writer(
    tmp_path: Path, spoil: Callable[[bytes], bytes]
) -> None:
    path = tmp_path / "views.db"
    writer = ViewsWriter(path, ME)
    writer.open()
    writer.close()
    path.write_bytes(spoil(path.read_bytes()))
    reader = ViewsReader(path, ME)

    with pytest.raises(DamagedHome):
        reader.people()
    writer.open()

    assert reader.people() == []
    reader.close()
    writer.close()


@pytest.mark.parametrize(
    ("code", "kind"),
    [
        (sqlite3.SQLITE_FULL, NoSpace),
        (sqlite3.SQLITE_IOERR_SHMSIZE, NoSpace),
        (sqlite3.SQLITE_IOERR_WRITE, NoSpace),
        (sqlite3.SQLITE_CANTOPEN, CannotWrite),
        (sqlite3.SQLITE_READONLY_CANTINIT, CannotWrite),
        (sqlite3.SQLITE_IOERR_READ, DamagedHome),
        (sqlite3.SQLITE_CORRUPT, DamagedHome),
    ],
)
def test_a_reader_who_gets_no_room_or_no_leave_does_not_speak_of_damage(
    tmp_path: Path, code: int, kind: type[Exception]
) -> None:
    reader = ViewsReader(tmp_path / "views.db", ME)

    def refuse(_connection: sqlite3.Connection) -> None:
        error = sqlite3.OperationalError("disk I/O error")
        error.sqlite_errorcode = code
        raise error

    with pytest.raises(kind) as refused:
        reader._read(refuse)
    assert type(refused.value) is kind
    reader.close()
